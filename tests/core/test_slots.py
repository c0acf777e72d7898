"""Who owes on a day (law 7): validity of units, memberships and obligations, and days kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.model import Hour, Membership, Schedule, Span, Unit
from lai_report.core.slots import slots_on, why_nothing_is_owed
from tests.core.samples import FIRST, HALF_PAST_FOUR, configuration, daily, obligation, unit

days = st.dates(date(2020, 12, 1), date(2021, 12, 31))
LAST = date(2025, 6, 30)


def owing(made: object, day: date) -> list[str]:
    return [slot.unit.id for slot in slots_on(made, day)]  # type: ignore[arg-type]  # made below


@given(day=days)
def test_every_calendar_day_from_the_first_is_owed_weekends_and_tet_included(day: date) -> None:
    assert owing(configuration(), day) == (["a"] if day >= FIRST else [])


@given(day=days, first=days, length=st.integers(0, 60))
def test_a_unit_owes_from_its_first_to_its_last_day_both_included(
    day: date, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    made = configuration(unit("a", Span(first, last)), obligations=(daily(span=Span()),))
    assert (owing(made, day) == ["a"]) == (first <= day <= last)


def test_a_unit_that_ends_and_begins_again_owes_in_both_spans() -> None:
    twice = unit("a", Span(FIRST, FIRST), Span(FIRST + timedelta(days=2), None))
    made = configuration(twice)
    assert [owing(made, FIRST + timedelta(days=n)) for n in range(3)] == [["a"], [], ["a"]]


def test_membership_of_a_group_has_its_own_span() -> None:
    late = Unit("b", "B", memberships=(Membership("huyen-uy", Span(date(2021, 2, 1), None)),))
    made = configuration(unit("a"), late)
    assert owing(made, date(2021, 1, 31)) == ["a"]
    assert owing(made, date(2021, 2, 1)) == ["a", "b"]


@given(day=days, changed_on=days)
def test_changing_the_roster_from_a_day_leaves_every_day_before_it(
    day: date, changed_on: date
) -> None:
    before = configuration(unit("a"), unit("b"))
    ended = unit("b", Span(None, changed_on - timedelta(days=1)))
    after = configuration(unit("a"), ended, unit("c", Span(changed_on, None)))
    if day < changed_on:
        assert owing(after, day) == owing(before, day)


def test_after_the_district_level_nobody_is_bound_and_no_duty_passes_on() -> None:
    ended = unit("huyen-uy-muong-te", Span(None, LAST))
    commune = unit("dang-uy-xa-muong-te", Span(date(2025, 7, 1), None), group="dang-uy-xa")
    made = configuration(ended._replace(successors=(commune.id,)), commune)
    assert owing(made, LAST) == ["huyen-uy-muong-te"]
    assert owing(made, date(2025, 7, 1)) == []
    assert why_nothing_is_owed(made, date(2025, 7, 1)).key == "status.nobody_bound"


def test_before_the_rule_and_outside_the_days_kept_the_reason_is_said() -> None:
    kept = configuration(kept=Span(FIRST, date(2021, 12, 31)))
    assert why_nothing_is_owed(kept, date(2021, 1, 28)).key == "status.before_rule"
    assert why_nothing_is_owed(kept, date(2022, 1, 1)).key == "status.not_kept"
    assert slots_on(kept, date(2022, 1, 1)) == ()


def test_a_reference_directive_binds_nobody() -> None:
    assert slots_on(configuration(standing="reference"), FIRST) == ()


def test_a_duty_with_no_hour_makes_no_slot() -> None:
    watch = daily()._replace(kind="standing", schedule=None)
    assert slots_on(configuration(obligations=(watch,)), FIRST) == ()


def test_units_come_in_the_order_of_the_roster() -> None:
    made = configuration(unit("c"), unit("a"), unit("b"))
    assert owing(made, FIRST) == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("schedule", "due_days"),
    [
        (Schedule((Hour(HALF_PAST_FOUR, "before"),), weekdays=(4,)), [29, 36, 43]),
        (Schedule((Hour(HALF_PAST_FOUR, "before"),), month_days=(31,)), [31]),
        (Schedule((Hour(HALF_PAST_FOUR, "before"),), month_days=(-1,)), [31, 59]),
        (Schedule((Hour(HALF_PAST_FOUR, "before"),), rule="FREQ=WEEKLY;INTERVAL=2"), [29, 43, 57]),
    ],
    ids=["every Friday", "the 31st", "the last of the month", "every second week"],
)
def test_other_schedules_fall_on_their_days(schedule: Schedule, due_days: list[int]) -> None:
    made = configuration(obligations=(obligation(schedule),))
    first_of_january = date(2021, 1, 1)
    found = [n for n in range(29, 61) if slots_on(made, first_of_january + timedelta(days=n - 1))]
    assert found[: len(due_days)] == due_days


def test_a_unit_bound_by_its_own_id_owes_beside_the_groups() -> None:
    other = unit("x", group="ban-dang")
    made = configuration(unit("a"), other, obligations=(daily()._replace(bound=("x",)),))
    assert owing(made, FIRST) == ["x"]
