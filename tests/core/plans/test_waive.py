"""What is lifted is written once, with the slots it lets off; what makes no sense is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.waiver import Waiver
from lai_report.core.model import Span
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.plans.waive import Lifting, PlannedWaiver, plan_waiver
from lai_report.errors import Phrase, RefusedError, phrase
from tests.core.samples import FIRST, at, configuration, situation, unit, void, written

NEXT = FIRST + timedelta(1)
OFFICE = configuration(unit("a"), unit("b", order=2))
OFF = Lifting(("a",), FIRST, NEXT, "CV 12", authority="Chánh Văn phòng")
LATER = Lifting((), FIRST, FIRST, "CV 13", until=at("18:30:00"))


def stands(*entries: Entry, days: tuple[date, ...] = (FIRST, NEXT)) -> Situation:
    return situation(*entries, office=OFFICE, days=days)


def plan(lifting: Lifting, *known: Entry) -> Plan[PlannedWaiver]:
    return plan_waiver(stands(*known), lifting)


def recorded(lifting: Lifting, number: int = 4) -> Entry:
    """The entry that a lifting became."""
    [item] = plan(lifting).items
    return written(item.waiver, number)


def test_a_lifted_duty_is_written_whole_with_the_slots_it_lets_off() -> None:
    made = plan(OFF)
    waived = Waiver(0, Span(FIRST, NEXT), "duty", "CV 12", ("a",), authority="Chánh Văn phòng")
    assert made.items == (PlannedWaiver(waived),)
    assert made.entries == (
        Draft(
            "waiver", day=FIRST,
            payload={
                "units": ["a"], "until": "2021-01-30", "lifts": "duty", "due": None,
                "basis": "CV 12", "authority": "Chánh Văn phòng",
            },
        ),
    )  # fmt: skip
    assert [(c.slot.unit.id, c.slot.day, c.before, c.after) for c in made.changes] == [
        ("a", FIRST, "missing", "waived"), ("a", NEXT, "not-due", "waived"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "lifts"),
    [({}, "duty"), ({"is_deadline": True}, "deadline"), ({"until": at("18:30:00")}, "deadline")],
)
def test_a_new_hour_is_a_lifted_deadline(said: dict[str, Any], lifts: str) -> None:
    [item] = plan(OFF._replace(last=FIRST, **said)).items
    assert (item.waiver.lifts, item.waiver.until) == (lifts, said.get("until"))


def test_a_deadline_put_off_for_all_makes_what_was_missing_not_due() -> None:
    assert [(c.slot.unit.id, c.before, c.after) for c in plan(LATER).changes] == [
        ("a", "missing", "not-due"), ("b", "missing", "not-due"),
    ]  # fmt: skip


@pytest.mark.parametrize("lifting", [OFF, LATER])
def test_the_same_said_again_is_the_entry_that_says_it_until_that_is_voided(
    lifting: Lifting,
) -> None:
    known = recorded(lifting)
    again = plan(lifting, known)
    assert ([item.repeats for item in again.items], again.entries, again.changes) == ([4], (), ())
    anew = plan(lifting, known, void(5, 4))
    assert [item.repeats for item in anew.items] == [None]
    assert anew.entries == (known.draft,)


def test_the_order_in_which_units_are_named_says_nothing() -> None:
    both, turned = (OFF._replace(units=units) for units in (("a", "b"), ("b", "a")))
    assert [item.repeats for item in plan(turned, recorded(both)).items] == [4]


@pytest.mark.parametrize(
    "other",
    [
        {"units": ("b",)}, {"units": ("a", "b")}, {"units": ()}, {"first": NEXT},
        {"last": NEXT + timedelta(1)}, {"basis": "CV 14"}, {"is_deadline": True},
        {"authority": ""}, {"last": FIRST, "until": at("18:30:00")},
    ],
)  # fmt: skip
def test_whatever_is_said_otherwise_is_another_waiver(other: dict[str, Any]) -> None:
    made = plan(OFF._replace(**other), recorded(OFF))
    assert [item.repeats for item in made.items] == [None]
    assert len(made.entries) == 1


def refused(lifting: Lifting) -> Phrase:
    with pytest.raises(RefusedError) as caught:
        plan(lifting)
    return caught.value.phrase


def test_days_that_run_backwards_and_one_instant_for_several_days_are_refused() -> None:
    backwards = phrase("waive.backwards", first=NEXT, last=FIRST)
    assert refused(OFF._replace(first=NEXT, last=FIRST)) == backwards
    assert refused(LATER._replace(first=NEXT)) == backwards
    assert refused(LATER._replace(last=NEXT)) == phrase("waive.until_one_day")
