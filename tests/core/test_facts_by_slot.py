"""The facts that can bear on a slot are its unit's and its day's; a waiver or mail may be all's."""

from __future__ import annotations

from datetime import date, timedelta

from lai_report.core.facts import Facts, facts_of
from lai_report.core.facts_by_slot import FactsBySlot
from lai_report.core.slots import Slot, slots_on
from lai_report.core.verdicts import MailboxState
from tests.core.samples import FIRST, at, configuration, entry, mail, submission, unit, waiver

SECOND = FIRST + timedelta(days=1)
OFFICE = configuration(unit("a"), unit("b"), unit("c"), unit("d"))
TOLD = (
    submission(1, at("16:00:00"), "a"),
    submission(2, at("16:10:00"), "a", SECOND),
    submission(3, at("16:20:00"), "b"),
    entry(4, "note", unit="a", day=FIRST, received_at=at("16:12:00")),
    entry(5, "note", unit="b", day=FIRST, received_at=at("16:12:00")),
    entry(6, "reminder", unit="a", day=FIRST, received_at=at("16:40:00")),
    entry(7, "reminder", unit="a", day=SECOND, received_at=at("16:40:00")),
    entry(
        8,
        "dispatch",
        unit="a",
        day=FIRST,
        received_at=at("16:41:00"),
        payload={"message_id": "<8@x>"},
    ),
    entry(
        9,
        "dispatch",
        unit="b",
        day=FIRST,
        received_at=at("16:41:00"),
        payload={"message_id": "<9@x>"},
    ),
    waiver(10, FIRST, units=["c"]),
    waiver(11, FIRST),
    waiver(12, SECOND),
    mail(13, at("16:20:00"), "b", FIRST),
    mail(14, at("16:20:00")),
    mail(15, at("08:00:00", SECOND)),
    mail(16, at("16:20:00"), "d", FIRST),
)


def told() -> FactsBySlot:
    return FactsBySlot(facts_of(TOLD), OFFICE)


def numbers(facts: Facts) -> dict[str, list[int]]:
    """The entries of each kind of fact, by their numbers; kinds with none left out."""
    return {
        kind: [one.sequence for one in found] for kind, found in facts._asdict().items() if found
    }


def slot(unit_id: str, day: date = FIRST) -> Slot:
    return next(slot for slot in slots_on(OFFICE, day) if slot.unit.id == unit_id)


def test_a_slot_has_its_own_facts_with_the_days_waivers_and_mail_beside_them() -> None:
    facts = told()
    of_all = {"waivers": [10, 11], "waiting": [13, 14, 15, 16]}
    assert numbers(facts.of(slot("a"))) == {
        "submissions": [1], "notes": [4], "reminders": [6], "dispatches": [8], **of_all,
    }  # fmt: skip
    assert numbers(facts.of(slot("b"))) == {
        "submissions": [3], "notes": [5], "dispatches": [9], **of_all,
    }  # fmt: skip
    assert numbers(facts.of(slot("c"))) == of_all
    assert numbers(facts.of(slot("a", SECOND))) == {
        "submissions": [2], "reminders": [7], "waivers": [12], "waiting": [15],
    }  # fmt: skip
    third = SECOND + timedelta(days=1)
    assert facts.of(slot("a", third)) == Facts()


def test_what_is_shared_names_no_unit() -> None:
    facts = told()
    assert numbers(facts.shared(FIRST)) == {"waivers": [11], "waiting": [14, 15]}
    assert numbers(facts.shared(SECOND)) == {"waivers": [12], "waiting": [15]}
    for neither in (FIRST - timedelta(days=1), SECOND + timedelta(days=1)):
        assert facts.shared(neither) == Facts()


def test_the_units_apart_are_those_that_wrote_or_are_named() -> None:
    facts = told()
    assert facts.units_with_own_facts(FIRST) == {"a", "b", "c", "d"}
    assert facts.units_with_own_facts(SECOND) == {"a"}
    assert facts.units_with_own_facts(SECOND + timedelta(days=1)) == set()


def test_each_slot_is_judged_from_its_own_facts() -> None:
    facts = told()
    slots = [slot("a"), slot("b", SECOND), slot("a", SECOND)]
    judged = facts.judged(slots, MailboxState(), at("18:00:00", SECOND))
    assert [(j.slot, j.verdict, j.decisive and j.decisive.sequence) for j in judged] == [
        (slots[0], "waived", 1), (slots[1], "waived", None), (slots[2], "waived", 2),
    ]  # fmt: skip
    bare = FactsBySlot(facts_of([submission(3, at("16:20:00"), "b")]), OFFICE)
    late = bare.judged(slots_on(OFFICE, FIRST), MailboxState(), at("16:31:00"))
    assert [j.verdict for j in late] == ["missing", "on-time", "missing", "missing"]
