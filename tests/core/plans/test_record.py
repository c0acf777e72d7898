"""A record by hand: what it becomes, when it is said twice, and what is refused with its reason."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.submission import TYPED, AttachedFile, Submission
from lai_report.core.facts import Facts
from lai_report.core.model import Hour, Schedule
from lai_report.core.plans.record import (
    PlannedRecord,
    Request,
    plan_record,
    plan_records,
    still_owing,
)
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
    situation,
    submission,
    unit,
    waiver,
    written,
)

UNIT = unit("a")
NOW = at("18:00:00")
WEEKLY = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)), obligation_id="W")
PROOF = AttachedFile("bc.pdf", "f1", 120)
TWICE = obligation(
    Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))), obligation_id="T"
)


def request(clock: str = "16:12:00", day: date = FIRST, **said: Any) -> Request:
    asked = Request(Submission(0, "", day, at(clock, day), source="hand"), is_time_given=True)
    return told_also(asked, **said)


def told_also(asked: Request, **said: Any) -> Request:
    """The request with more said of it, or of the arrival."""
    own = {name: said.pop(name) for name in Request._fields if name in said}
    return asked._replace(said=asked.said._replace(**said), **own)


def plan(asked: Request, known: Facts | None = None, *obligations: Any) -> PlannedRecord:
    office = configuration(UNIT, obligations=obligations or (daily(),))
    return plan_record(office, known or facts(), UNIT, asked, NOW)


def refused(asked: Request, known: Facts | None = None, *obligations: Any) -> tuple[str, Any]:
    with pytest.raises(RefusedError) as raised:
        plan(asked, known, *obligations)
    return raised.value.phrase.key, raised.value.phrase.values


def test_a_report_seen_in_the_mailbox_becomes_a_submission_of_that_instant() -> None:
    made = plan(request(note="xem", is_nil=True, file=PROOF))
    assert (made.unit, made.outcome, made.repeats) == (UNIT, "new", None)
    draft = made.draft
    assert (draft.kind, draft.unit, draft.day, draft.source) == ("submission", "a", FIRST, "hand")
    assert draft.received_at == at("16:12:00")
    assert draft.payload == {
        "via": "mailbox", "nil": True, "note": "xem", "file": PROOF._asdict(),
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
    for said in (asked, told_also(asked, received_at=at("00:40:00", next_day))):
        with pytest.raises(RefusedError) as raised:
            plan_record(office, known, UNIT, said, small_hours)
        assert raised.value.phrase.values["at"].tzinfo is ZONE


def test_the_same_said_twice_is_the_entry_that_already_says_it() -> None:
    known = facts(submission(4, at("16:12:00")))
    repeated = plan(request(), known)
    assert (repeated.unit, repeated.outcome, repeated.repeats) == (UNIT, "repeat", 4)
    assert repeated.draft.kind == "submission"
    for other in ({"note": "x"}, {"is_nil": True}, {"is_supplement": True}, {"via": "zalo"}):
        assert plan(request(**other), known).outcome == "new"
    assert plan(request("16:13:00"), known).outcome == "new"


def test_the_same_word_by_zalo_twice_is_one_note_until_it_is_accepted() -> None:
    heard = entry(
        5, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload={"via": "zalo"}
    )
    assert plan(request(via="zalo"), facts(heard)).repeats == 5
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


class TestProof:
    """The ledger never says it holds a file or a ground that it does not hold."""

    TOLD = request(note="xem")

    def other_proof(self, known: Entry, asked: Request) -> None:
        assert refused(asked, facts(known)) == (
            "record.other_proof", {"number": 4, "name": "Huyện ủy A"}
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("first", "then"),
        [
            ({"file": PROOF}, {"file": PROOF._replace(sha256="f2")}),
            ({}, {"file": PROOF}),
            ({"file": PROOF}, {}),
            ({"basis": "CV 1"}, {"basis": "CV 2"}),
            ({"basis": "CV 1", "file": PROOF}, {"basis": "CV 1"}),
        ],
        ids=["another file", "a file later", "no file later", "another basis", "less of it"],
    )
    @pytest.mark.parametrize("via", ["mailbox", "zalo"])
    def test_another_file_or_basis_for_the_same_arrival_is_refused_with_its_number(
        self, first: dict[str, Any], then: dict[str, Any], via: Any
    ) -> None:
        for is_accepted in (True, False):
            told = told_also(self.TOLD, via=via, is_accepted=is_accepted)
            known = written(plan(told_also(told, **first)).record, 4)
            self.other_proof(known, told_also(told, **then))
            assert plan(told_also(told, **first), facts(known)).repeats == 4

    def test_a_hands_file_for_a_mail_of_that_very_instant_is_written(self) -> None:
        mail = Submission(
            0, "a", FIRST, at("16:12:00"), source="imap:x", reference="d1",
            evidence=MailEvidence(subject="BC"),
        )  # fmt: skip
        known = facts(written(mail, 4))
        made = plan(request(file=PROOF), known)
        assert (made.outcome, made.record) == (
            "new",
            Submission(0, "a", FIRST, at("16:12:00"), file=PROOF, source="hand"),
        )
        assert plan(request(), known).repeats == 4  # the mail says all that the hand would

    def test_a_hands_file_for_a_row_of_an_import_is_refused_with_its_number(self) -> None:
        row = Submission(
            0, "a", FIRST, at("16:12:00"), source="import:so.csv", precision="minute", line=2
        )
        self.other_proof(written(row, 4), request(file=PROOF))

    def test_the_very_same_said_again_is_found_though_another_proof_stands_before_it(self) -> None:
        old, new = (
            written(plan(request(file=file)).record, number)
            for number, file in ((4, PROOF), (6, PROOF._replace(sha256="f2")))
        )
        assert plan(request(file=PROOF._replace(sha256="f2")), facts(old, new)).repeats == 6

    def test_word_that_a_person_lets_decide_already_is_no_new_note(self) -> None:
        told = self.TOLD._replace(said=self.TOLD.said._replace(via="zalo", basis="CV 1"))
        accepted = written(plan(told._replace(is_accepted=True)).record, 4)
        assert plan(told, facts(accepted)).repeats == 4
        assert plan(told_also(told, note="hẹn"), facts(accepted)).outcome == "new"

    def test_the_very_same_said_again_is_found_behind_what_has_another_proof(self) -> None:
        with_file = written(Submission(0, "a", FIRST, at("16:12:00"), file=PROOF, source="hand"), 5)
        by_mail = submission(4, at("16:12:00"))
        assert plan(request(file=PROOF), facts(by_mail, with_file)).repeats == 5


instants = st.sampled_from([at("16:12:00"), at("16:13:00"), at("09:00:00", FIRST + timedelta(1))])
ARRIVAL: dict[str, st.SearchStrategy[Any]] = {
    **{field.name: st.sampled_from(["", "CV 1"]) for field in TYPED},
    "day": st.sampled_from([FIRST, FIRST - timedelta(1)]),
    "received_at": instants,
    "via": st.sampled_from(["mailbox", "zalo", "paper"]),
    "obligation": st.sampled_from(["", daily().key]),
    "hour": st.sampled_from(["", "chiều"]),
    "is_nil": st.booleans(),
    "is_supplement": st.booleans(),
    "file": st.sampled_from([None, PROOF, PROOF._replace(sha256="f2")]),
}
"""All that a hand can say of an arrival."""
arrivals = st.fixed_dictionaries(ARRIVAL).map(
    lambda said: request()._replace(said=Submission(0, "", source="hand", **said))
)
requests = st.builds(
    lambda asked, own: asked._replace(**own),
    arrivals,
    st.fixed_dictionaries({"is_time_given": st.booleans(), "is_accepted": st.booleans()}),
)


def said_of(asked: Request) -> Request:
    """All that a request says of the arrival itself."""
    decides = asked.said.via == "mailbox" or asked.is_accepted
    return asked._replace(is_time_given=True, is_accepted=decides)


@given(requests, requests, st.sampled_from([*ARRIVAL, "is_accepted"]))
def test_only_what_is_the_same_in_every_field_is_a_repeat(
    first: Request, other: Request, field: str
) -> None:
    office = configuration(UNIT)
    said = first.said._replace(unit="a")
    record = said if said_of(first).is_accepted else SideNote.heard(said)
    known = facts(written(record, 4))
    evening = at("18:00:00", FIRST + timedelta(1))
    value = getattr(other if field in Request._fields else other.said, field)
    for then in (first, other, told_also(first, **{field: value})):
        try:
            repeats = plan_record(office, known, UNIT, then, evening).repeats
        except RefusedError:
            repeats = None
        # Word that a person has let decide already is known, whoever says it again.
        is_known = said_of(then)._replace(is_accepted=True) == said_of(first)
        assert repeats == (4 if is_known or said_of(then) == said_of(first) else None)


def test_of_several_units_each_becomes_an_entry_and_a_repeat_becomes_none() -> None:
    units = (UNIT, unit("b", order=2))
    office = configuration(*units)
    made = plan_records(situation(submission(4, at("16:12:00")), office=office), units, request())
    assert [(item.unit.id, item.repeats) for item in made.items] == [("a", 4), ("b", None)]
    assert made.entries == (made.items[1].draft,)
    assert [(c.slot.unit.id, c.before, c.after) for c in made.changes] == [
        ("b", "missing", "on-time")
    ]


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
