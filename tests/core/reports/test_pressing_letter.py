"""Công văn đôn đốc: its recipients, duties, findings and requests, and the table it encloses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lai_report.core.document import Text
from lai_report.core.model import Channel, Hour, Schedule
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.period.pressing_letter import letter_table, pressed, pressing_letter
from tests.core.reports.afternoons import (
    Afternoon,
    afternoon,
    all_in_time,
    at_the_hour,
    mail_waits,
    name_of,
    next_morning,
    sunday,
    two_hours,
)
from tests.core.reports.conftest import Keep
from tests.core.reports.days import status
from tests.core.reports.province import A42, CITY, PHONG_THO, province
from tests.core.samples import FIRST, at, submission

LETTERED = (afternoon, next_morning, mail_waits, two_hours, at_the_hour, sunday, all_in_time)
on_each_lettered = pytest.mark.parametrize("made", LETTERED, ids=name_of)


def letter(shown: DayStatus, last: date | None = None) -> list[Text]:
    """The parts of the letter one after another."""
    slots = pressed(shown.judgements)
    made = pressing_letter(shown.configuration, slots, shown.day, last or shown.day)
    return [
        "== Kính gửi", *made.recipients, "== Thực hiện", *made.duties,
        "== Qua theo dõi", *made.findings, "== Đề nghị", *made.requests,
        "== Thời gian", made.period,
    ]  # fmt: skip


@on_each_lettered
def test_the_letter(made: Afternoon, kept: Keep) -> None:
    kept(f"pressing_letter/{name_of(made)}", letter(made()))


@on_each_lettered
def test_the_table_it_encloses(made: Afternoon, kept: Keep) -> None:
    shown = made()
    slots = list(reversed(pressed(shown.judgements)))  # it brings them into roster order
    kept(f"pressing_letter/{name_of(made)}-table", letter_table(shown.configuration, slots))


def test_of_some_days_with_late_reports_alone_no_report_is_asked_for(kept: Keep) -> None:
    late = status(submission(2, at("16:40:00"), PHONG_THO),
                  configured=province(A42._replace(bound=(PHONG_THO,))))  # fmt: skip
    kept("pressing_letter/late-alone", letter(late, FIRST + timedelta(6)))


@pytest.mark.parametrize(
    ("name", "channel", "schedule"),
    [
        ("weekly-without-office", Channel("", "hop-thu@tinh.example"),
         Schedule((Hour(990, "by"),), weekdays=(4,))),
        ("without-mailbox", Channel("Văn phòng Tỉnh ủy"), Schedule((Hour(990, "before"),))),
    ],
)  # fmt: skip
def test_the_way_and_the_hours_are_those_of_the_duty(
    name: str, channel: Channel, schedule: Schedule, kept: Keep
) -> None:
    duty = A42._replace(
        channel=channel, schedule=schedule, bound=("huyen-uy", "thanh-uy", CITY, "don-vi-cu")
    )
    kept(f"pressing_letter/{name}", letter(status(configured=province(duty))))


def test_a_directive_no_longer_kept_is_named_by_its_id(kept: Keep) -> None:
    shown = afternoon()
    gone = shown._replace(configuration=shown.configuration._replace(directives=()))
    kept("pressing_letter/directive-gone", letter(gone))
