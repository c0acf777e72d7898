"""A message that waits: which day is offered, and what a person's one key makes of it."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.entry import Draft
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.model import Hour, Schedule
from lai_report.core.plans.review import (
    Assignment,
    PlannedDecision,
    offered_day,
    plan_accept,
    plan_reject,
    touched_days,
)
from lai_report.errors import Phrase, RefusedError
from tests.core.samples import FIRST, ZONE, at, configuration, obligation, unit

WHY = Phrase("intake.unproven", {"sender": "a@x.example"})
EVIDENCE = MailEvidence("BC", "a@x.example", internal_date=at("16:20:00"))


def waiting(**known: Any) -> WaitingMail:
    return WaitingMail(
        **{
            "sequence": 7, "received_at": at("16:20:00"), "unit": "a", "day": FIRST,
            "nature": "report", "source": "mbox:x", "reference": "d1", "why": WHY,
            "evidence": EVIDENCE, **known,
        }
    )  # fmt: skip


def accept(mail: WaitingMail | None, *obligations: Any, **assigned: Any) -> Draft:
    office = configuration(unit("a"), obligations=obligations)
    return plan_accept(mail, 7, Assignment(**assigned), office).record.draft()


def refused(mail: WaitingMail | None, *obligations: Any, **assigned: Any) -> str:
    with pytest.raises(RefusedError) as raised:
        accept(mail, *obligations, **assigned)
    assert raised.value.phrase.values["number"] == 7
    return raised.value.phrase.key


def test_one_key_counts_the_message_for_what_is_proposed() -> None:
    made = accept(waiting())
    assert made == Draft(
        "submission", "a", day=FIRST, received_at=at("16:20:00"), source="mbox:x",
        reference="d1", target=7,
        payload={
            "subject": "BC", "sender": "a@x.example", "internal_date": "2021-01-29T16:20:00+07:00",
            "why": {"key": "intake.unproven", "values": {"sender": "a@x.example"}},
            "decision": "accepted",
        },
    )  # fmt: skip


def test_a_person_may_assign_another_unit_day_duty_and_say_why() -> None:
    day = FIRST - timedelta(1)
    made = accept(waiting(), unit="b", day=day, note="gọi điện xác nhận", is_supplement=True)
    assert (made.unit, made.day) == ("b", day)
    assert made.payload["note"] == "gọi điện xác nhận"
    assert made.payload["supplement"] is True


def test_a_supplement_stays_one_unless_a_person_says_it_is_the_first() -> None:
    mail = waiting(nature="supplement")
    assert accept(mail).payload["supplement"] is True
    assert "supplement" not in accept(mail, is_supplement=False).payload


@pytest.mark.parametrize(
    ("known", "day"),
    [
        ({"day": FIRST}, FIRST),
        ({"day": None}, FIRST),
        ({"day": None, "nature": "reply"}, FIRST),
        ({"day": None, "days": (FIRST, FIRST)}, None),
        ({"day": None, "nature": "invitation"}, None),
        ({"day": None, "received_at": at("00:10:00")}, FIRST),
    ],
)
def test_where_no_day_is_named_the_day_received_is_offered(
    known: dict[str, Any], day: date | None
) -> None:
    assert offered_day(waiting(**known), ZONE) == day


def test_what_is_not_waiting_or_leaves_something_open_is_refused() -> None:
    assert refused(None) == "review.not_waiting"
    assert refused(waiting(unit="")) == "review.open"
    assert refused(waiting(day=None, days=(FIRST,))) == "review.open"
    assert refused(waiting(nature="invitation")) == "review.not_a_report"
    assert refused(waiting(nature="invitation"), unit="a") == "review.not_a_report"
    assert accept(waiting(nature="invitation"), unit="a", day=FIRST).kind == "submission"


def test_a_report_for_a_day_after_it_came_is_refused() -> None:
    next_day = FIRST + timedelta(1)
    with pytest.raises(RefusedError) as raised:
        accept(waiting(day=next_day))
    assert raised.value.phrase == Phrase("review.day_ahead", {"number": 7, "day": next_day})


def test_the_day_a_message_came_is_the_offices_day() -> None:
    next_day = FIRST + timedelta(1)
    small_hours = at("00:10:00", next_day).astimezone(UTC)  # FIRST still in UTC
    assert accept(waiting(day=None, received_at=small_hours)).day == next_day
    assert accept(waiting(day=next_day, received_at=small_hours)).day == next_day


def test_a_weekly_duty_must_be_named_and_then_counts() -> None:
    weekly = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)))
    assert refused(waiting(), weekly) == "review.which_duty"
    assert accept(waiting(), weekly, obligation=weekly.key).obligation == weekly.key


def test_a_wrong_hour_is_refused_in_the_words_for_hours() -> None:
    twice = obligation(Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))))
    with pytest.raises(RefusedError) as raised:
        accept(waiting(), twice, obligation=twice.key, hour="tối")
    assert raised.value.phrase.key == "record.no_hour"
    assert accept(waiting(), twice, obligation=twice.key, hour="chiều").hour == "chiều"


def test_a_unit_the_roster_does_not_know_may_still_be_counted_as_proposed() -> None:
    assert accept(waiting(unit="gone")).unit == "gone"


def test_a_rejected_message_keeps_its_unit_and_day_and_says_why() -> None:
    rejected = plan_reject(waiting(), 7, "thư mời")
    assert rejected.mail == waiting()
    assert rejected.record.draft() == Draft(
        "rejection", "a", day=FIRST, target=7, payload={"reason": "thư mời"}
    )
    with pytest.raises(RefusedError) as raised:
        plan_reject(None, 7, "thư mời")
    assert raised.value.phrase.values == {"number": 7}


def test_a_decision_may_touch_the_day_it_names_and_the_days_the_message_may_speak_of() -> None:
    office = configuration(unit("a"))
    before = FIRST - timedelta(1)
    named = plan_accept(waiting(), 7, Assignment(day=before), office)
    morning = waiting(day=None, received_at=at("08:00:00"))
    assert touched_days([named], ZONE) == [before, FIRST]
    assert touched_days([plan_reject(morning, 7, "thư mời")], ZONE) == [before, FIRST]
    event = Case(0, "event", "a", "sạt lở", at("16:00:00"), mail=7)
    assert touched_days([PlannedDecision(waiting(), event), named], ZONE) == [before, FIRST]
    assert touched_days([], ZONE) == []
