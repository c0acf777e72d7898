"""A record by hand: what it becomes, when it is said twice, and what is refused with its reason."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest

from lai_report.core.entries import Entry
from lai_report.core.facts import Facts
from lai_report.core.model import Hour, Schedule
from lai_report.core.recording import Planned, Request, plan_record, still_owing
from lai_report.errors import RefusedError
from tests.core.samples import (
    FIRST,
    ZONE,
    at,
    configuration,
    daily,
    entry,
    facts,
    obligation,
    submission,
    unit,
    waiver,
)

UNIT = unit("a")
NOW = at("18:00:00")
WEEKLY = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)), obligation_id="W")
TWICE = obligation(
    Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))), obligation_id="T"
)


def request(clock: str = "16:12:00", day: date = FIRST, **said: Any) -> Request:
    return Request(**{"day": day, "received_at": at(clock, day), "is_time_given": True, **said})


def plan(asked: Request, known: Facts | None = None, *obligations: Any) -> Planned:
    office = configuration(UNIT, obligations=obligations or (daily(),))
    return plan_record(office, known or facts(), UNIT, asked, NOW)


def refused(asked: Request, known: Facts | None = None, *obligations: Any) -> tuple[str, Any]:
    with pytest.raises(RefusedError) as raised:
        plan(asked, known, *obligations)
    return raised.value.phrase.key, raised.value.phrase.values


def test_a_report_seen_in_the_mailbox_becomes_a_submission_of_that_instant() -> None:
    made = plan(request(note="xem", is_nil=True, file={"sha256": "f1"}))
    assert (made.unit, made.outcome, made.sequence) == (UNIT, "new", None)
    draft = made.draft
    assert (draft.kind, draft.unit, draft.day, draft.source) == ("submission", "a", FIRST, "hand")
    assert draft.received_at == at("16:12:00")
    assert draft.payload == {
        "via": "mailbox", "nil": True, "note": "xem", "file": {"sha256": "f1"},
    }  # fmt: skip


def test_what_came_by_zalo_is_a_note_unless_a_person_lets_it_decide() -> None:
    assert plan(request(via="zalo")).draft.kind == "note"
    accepted = plan(request(via="zalo", is_accepted=True, basis="CVP đồng ý")).draft
    assert accepted.kind == "submission"
    assert accepted.payload == {"via": "zalo", "basis": "CVP đồng ý"}


def test_a_day_or_an_instant_to_come_is_refused() -> None:
    tomorrow = FIRST + timedelta(1)
    assert refused(request("08:00:00", tomorrow)) == ("record.future_day", {"day": tomorrow})
    assert refused(request("18:00:01")) == ("common.future_instant", {"at": at("18:00:01")})
    assert plan(request("18:00:00")).outcome == "new"


def test_which_day_it_is_and_what_is_said_of_it_go_by_the_offices_clock() -> None:
    next_day = FIRST + timedelta(1)
    office, small_hours = configuration(UNIT), at("00:30:00", next_day)  # FIRST still in UTC
    asked = request("00:10:00", next_day, is_time_given=False)
    assert plan_record(office, facts(), UNIT, asked, small_hours).outcome == "new"
    known = facts(submission(4, at("00:05:00", next_day).astimezone(UTC), day=next_day))
    for said in (asked, asked._replace(received_at=at("00:40:00", next_day))):
        with pytest.raises(RefusedError) as raised:
            plan_record(office, known, UNIT, said, small_hours)
        assert raised.value.phrase.values["at"].tzinfo is ZONE


def test_the_same_said_twice_is_the_entry_that_already_says_it() -> None:
    known = facts(submission(4, at("16:12:00")))
    repeated = plan(request(), known)
    assert (repeated.unit, repeated.outcome, repeated.sequence) == (UNIT, "repeat", 4)
    assert repeated.draft.kind == "submission"
    for other in ({"note": "x"}, {"is_nil": True}, {"is_supplement": True}, {"via": "zalo"}):
        assert plan(request(**other), known).outcome == "new"
    assert plan(request("16:13:00"), known).outcome == "new"


def test_the_same_word_by_zalo_twice_is_one_note_until_it_is_accepted() -> None:
    heard = entry(
        5, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload={"via": "zalo"}
    )
    assert plan(request(via="zalo"), facts(heard)).sequence == 5
    assert plan(request(via="zalo", is_accepted=True), facts(heard)).outcome == "new"


def test_a_second_record_needs_its_time_or_the_mark_of_a_supplement() -> None:
    known = facts(submission(4, at("16:12:00")))
    key, values = refused(request("17:00:00", is_time_given=False), known)
    assert (key, values) == (
        "record.second", {"name": "Huyện ủy A", "at": at("16:12:00"), "number": 4}
    )  # fmt: skip
    assert plan(request("17:00:00"), known).outcome == "new"
    supplement = plan(request("17:00:00", is_time_given=False, is_supplement=True), known)
    assert supplement.draft.payload["supplement"] is True


def test_a_supplement_without_its_first_copy_is_refused() -> None:
    assert refused(request(is_supplement=True)) == (
        "record.no_first", {"name": "Huyện ủy A", "day": FIRST}
    )  # fmt: skip
    other_day = facts(submission(4, at("16:12:00"), day=FIRST - timedelta(1)))
    assert refused(request(is_supplement=True), other_day)[0] == "record.no_first"


def test_a_weekly_duty_is_answered_only_by_name() -> None:
    key, values = refused(request(), None, WEEKLY)
    assert key == "record.which_duty"
    assert values["obligations"] == [WEEKLY.key]
    named = plan(request(obligation=WEEKLY.key), None, WEEKLY)
    assert named.draft.obligation == WEEKLY.key
    assert plan(request(), None, WEEKLY, daily()).outcome == "new"


def test_of_several_hours_one_must_be_named_and_it_must_be_one_of_them() -> None:
    key, values = refused(request(obligation=TWICE.key), None, TWICE)
    assert (key, values) == (
        "record.no_hour",
        {"name": "Huyện ủy A", "day": FIRST, "hours": ["sáng", "chiều"]},
    )
    assert refused(request(obligation=TWICE.key, hour="trưa"), None, TWICE)[0] == "record.no_hour"
    assert plan(request(obligation=TWICE.key, hour="chiều"), None, TWICE).draft.hour == "chiều"


def test_a_duty_with_one_hour_takes_no_label() -> None:
    asked = request(obligation=daily().key, hour="chiều")
    assert refused(asked)[0] == "record.needs_no_hour"


def test_those_still_owing_have_neither_a_report_nor_a_waiver_of_the_duty() -> None:
    office = configuration(*(unit(name) for name in "abcde"))

    def for_one_duty(lifted: Entry, key: str) -> Entry:
        return lifted._replace(draft=lifted.draft._replace(obligation=key))

    known = facts(
        submission(2, at("16:00:00"), "b"),
        waiver(3, units=["c"]),
        waiver(4, units=["d"], lifts="deadline"),
        for_one_duty(waiver(5, units=["a"]), "another/m9"),
        for_one_duty(waiver(6, units=["e"]), daily().key),
    )
    assert [slot.unit.id for slot in still_owing(office, known, FIRST)] == ["a", "d"]
