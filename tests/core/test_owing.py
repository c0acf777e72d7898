"""Who owes an obligation on a day: from the first day somebody is there to the last, in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lai_report.core.model import Membership, Obligation, Schedule, Span, Unit
from lai_report.core.period.owing import OwnersByDay
from tests.core.samples import FIRST, obligation, unit


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


ALWAYS = unit("always")
GOES = unit("goes", Span(None, day(1)))
COMES = unit("comes", Span(day(2)))
BACK = unit("back", Span(day(0), day(0)), Span(day(3), date.max))
TURNS = Unit("turns", "T", 1, (Membership("khac", Span(day(0), day(1))), Membership("huyen-uy")))
JOINS = Unit("joins", "J", 1, (Membership("huyen-uy", Span(day(1), day(2))),))
UNITS = (ALWAYS, GOES, COMES, BACK, TURNS, JOINS)
OF_ALL = obligation(Schedule(()))
OF_OTHERS = OF_ALL._replace(bound=("khac", "always"))


@pytest.mark.parametrize(
    ("bound", "number", "owing"),
    [
        (OF_ALL, -1, "always goes turns"),
        (OF_ALL, 0, "always goes back turns"),
        (OF_ALL, 1, "always goes turns joins"),
        (OF_ALL, 2, "always comes turns joins"),
        (OF_ALL, 3, "always comes back turns"),
        (OF_OTHERS, -1, "always"),
        (OF_OTHERS, 1, "always turns"),
        (OF_OTHERS, 2, "always"),
    ],
)
def test_those_bound_on_a_day_owe_whatever_day_was_asked_of_before(
    bound: Obligation, number: int, owing: str
) -> None:
    fresh, asked_before = OwnersByDay(UNITS), OwnersByDay(UNITS)
    for other in (OF_OTHERS, OF_ALL):
        for earlier in range(-2, 5):
            asked_before.of(other, day(earlier))
    for each in (fresh, asked_before):
        assert each.of(bound, day(number)).ids == tuple(owing.split())


@pytest.mark.parametrize(
    ("alone", "days"),
    [
        (ALWAYS, [-2, -1, 0, 1, 2, 3, 4, 5]),
        (GOES, [-2, -1, 0, 1]),
        (COMES, [2, 3, 4, 5]),
        (BACK, [0, 3, 4, 5]),
        (JOINS, [1, 2]),
    ],
    ids=lambda value: value.id if isinstance(value, Unit) else "",
)
def test_a_unit_owes_from_its_first_day_to_its_last(alone: Unit, days: list[int]) -> None:
    for asked in (range(-2, 6), range(5, -3, -1)):
        owing = OwnersByDay([alone])
        assert sorted(n for n in asked if owing.of(OF_ALL, day(n)).units) == days


def test_each_who_owes_is_found_in_its_place() -> None:
    found = OwnersByDay(UNITS).of(OF_ALL, day(2))
    assert found.units == (ALWAYS, COMES, TURNS, JOINS)
    assert found.places == {"always": 0, "comes": 1, "turns": 2, "joins": 3}


def test_while_nobody_comes_or_goes_it_is_worked_out_once() -> None:
    owing = OwnersByDay(UNITS)
    assert owing.of(OF_ALL, day(4)) is owing.of(OF_ALL, day(4000))
    assert owing.of(OF_ALL, day(-1)) is owing.of(OF_ALL, day(-4000))
