"""A mistake is taken back by a new entry with a reason; what the program found stands."""

from __future__ import annotations

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.void import NOT_VOIDABLE, PlannedVoid, plan_voids
from lai_report.errors import RefusedError
from tests.core.samples import FIRST, at, entry, situation, submission, void

TARGET = submission(3, at("16:00:00"), via="zalo")


def plan(target: Entry | None, number: int, *known: Entry) -> Plan[PlannedVoid]:
    return plan_voids(situation(*known), {number: target}, "ghi nhầm")


def test_the_void_is_found_with_what_it_takes_back() -> None:
    named = entry(4, "reminder", unit="a", obligation="d/A", day=FIRST, hour="sáng",
                  received_at=at("16:40:00"))  # fmt: skip
    assert plan(named, 4, named).entries == (
        Draft(
            "void", "a", "d/A", FIRST, "sáng", target=4,
            payload={"reason": "ghi nhầm", "voids": "reminder"},
        ),
    )  # fmt: skip


def test_what_is_voided_already_is_not_voided_twice_unless_it_was_restored() -> None:
    again = plan(TARGET, 3, TARGET, void(5, 3))
    assert (again.items, again.entries, again.changes) == ((PlannedVoid(3, None),), (), ())
    [restored] = plan(TARGET, 3, TARGET, void(5, 3), void(6, 5)).items
    assert restored.void is not None


def test_each_number_has_its_own_void_and_the_slots_it_gives_back_are_told() -> None:
    note = entry(4, "note", unit="a", day=FIRST, received_at=at("15:00:00"))
    known = (TARGET, note, void(5, 4))
    made = plan_voids(situation(*known), {3: TARGET, 4: note}, "ghi nhầm")
    assert [(item.target, item.void is None) for item in made.items] == [(3, False), (4, True)]
    assert [draft.target for draft in made.entries] == [3]
    assert [(c.slot.unit.id, c.before, c.after) for c in made.changes] == [
        ("a", "on-time", "missing")
    ]


@pytest.mark.parametrize("kind", sorted(NOT_VOIDABLE))
def test_what_the_program_itself_found_cannot_be_voided(kind: str) -> None:
    with pytest.raises(RefusedError) as raised:
        plan(entry(2, kind), 2)  # type: ignore[arg-type]  # a kind by its name
    assert raised.value.phrase.key == "void.not_voidable"
    assert raised.value.phrase.values == {"number": 2}


def test_a_number_that_is_no_entry_is_refused() -> None:
    with pytest.raises(RefusedError) as raised:
        plan(None, 9)
    assert (raised.value.phrase.key, raised.value.phrase.values) == (
        "void.no_entry", {"number": 9}
    )  # fmt: skip
