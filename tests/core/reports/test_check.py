"""The line for monitoring, of each afternoon: its level, what raised it, the whole line."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lai_report.core.document import Text
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.reports.day.check import Level, check_line, judged
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.watch.shifts import Gap, Watch
from tests.core.reports.afternoons import (
    Afternoon,
    all_in_time,
    at_the_hour,
    mail_waits,
    name_of,
    next_morning,
    on_each_afternoon,
    unread,
)
from tests.core.reports.conftest import Keep
from tests.core.reports.days import office, status
from tests.core.samples import at, mail, submission

SOON = timedelta(minutes=15)


def told(status: DayStatus, *, is_asked_for: bool = False) -> list[Text]:
    made = judged(status, SOON, is_asked_for=is_asked_for)
    return [made.level, *made.reasons, *check_line(made)]


@on_each_afternoon
def test_the_level_its_reasons_and_the_line(made: Afternoon, kept: Keep) -> None:
    kept(f"check/{name_of(made)}", told(made()))


def test_a_closed_day_that_is_asked_for_is_critical_by_what_was_not_reported(kept: Keep) -> None:
    kept("check/next-morning-asked-for", told(next_morning(), is_asked_for=True))


@pytest.mark.parametrize(
    ("clock", "level"),
    [("16:14:59", "OK"), ("16:15:00", "WARNING"), ("16:29:59", "WARNING")],
)
def test_a_report_is_due_soon_from_a_quarter_of_an_hour_before(clock: str, level: Level) -> None:
    assert judged(status(clock=clock, configured=office("a")), SOON).level == level


def test_a_report_due_soon_is_counted(kept: Keep) -> None:
    kept("check/due-soon", told(status(clock="16:20:00", configured=office("ab"))))


def test_what_is_late_waits_or_lacks_a_watch_is_a_warning_each_with_its_count(kept: Keep) -> None:
    gap = Gap("Trung tâm Chỉ huy tỉnh", Stretch(at("19:00:00"), at("23:00:00")))
    troubled = status(
        submission(2, at("16:42:00"), "a"),
        mail(3, at("16:20:00"), "b"),
        mail(4, at("16:40:00"), "a"),
        configured=office("ab"), watch=Watch((), (gap,)),
    )  # fmt: skip
    kept("check/warned", told(troubled))


def test_more_units_may_be_unclear_than_messages_wait(kept: Keep) -> None:
    waits = status(mail(3, at("16:20:00"), day=at("16:20:00").date()), configured=office("abc"))
    kept("check/one-message-for-three", told(waits))


def test_missing_reports_are_graver_than_an_unread_mailbox() -> None:
    assert judged(at_the_hour(), SOON).level == "CRITICAL"
    assert judged(unread(), SOON).level == "UNKNOWN"
    assert judged(mail_waits(), SOON).level == "CRITICAL"
    assert judged(at_the_hour(), SOON, is_asked_for=True).level == "CRITICAL"
    assert judged(next_morning(), SOON).level == "WARNING"
    assert judged(all_in_time(), SOON).level == "OK"
