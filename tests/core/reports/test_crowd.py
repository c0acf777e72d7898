"""A hundred and one units on one screen: those to act on first, the rest by number."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lai_report.core.document import Document
from lai_report.core.entries.entry import Entry
from lai_report.core.facts import facts_of
from lai_report.core.model import Configuration, Group, Membership, Span
from lai_report.core.period.cards import scorecard
from lai_report.core.periods import Period
from lai_report.core.reports.day.crowd import crowded_status, crowded_summary
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.screen import MANY
from lai_report.core.reports.period.summary import Shown
from lai_report.core.verdicts import MailboxState
from tests.core.reports.conftest import Keep
from tests.core.reports.days import status
from tests.core.samples import FIRST, at, configuration, daily, mail, submission, unit, waiver

TOMORROW = FIRST + timedelta(1)
TWO_DAYS = Period(FIRST, TOMORROW)


def crowd(count: int = MANY + 1) -> Configuration:
    """Very many units: one in three in another group that is bound too, the last in no group."""
    groups = ("huyen-uy", "huyen-uy", "xa")
    units = [unit(f"u{n:03}", group=groups[n % 3]) for n in range(count - 1)]
    units.append(unit("zz")._replace(memberships=()))
    duty = daily()._replace(bound=("huyen-uy", "xa", "zz"))
    made = configuration(*units, obligations=(duty,))
    roster = made.roster._replace(groups=(*made.roster.groups, Group("xa", "Các xã")))
    return made._replace(roster=roster)


def sent(made: Configuration, leaving: int, clock: str = "16:00:00") -> list[Entry]:
    """Everybody's report but those of the first few."""
    units = made.roster.units[leaving:]
    return [submission(n, at(clock), each.id) for n, each in enumerate(units, start=10)]


def day(made: Configuration, *entries: Entry, **said: Any) -> DayStatus:
    return status(*entries, configured=made, **said)


def parish(count: int = 30) -> Configuration:
    """The crowd, its second unit in both groups and its third in one only from tomorrow."""
    made = crowd(count)
    first, second, third, *rest = made.roster.units
    second = second._replace(memberships=(Membership("xa"), Membership("huyen-uy")))
    moved = (Membership("xa", Span(None, FIRST)), Membership("huyen-uy", Span(TOMORROW)))
    third = third._replace(memberships=moved)
    return made._replace(roster=made.roster._replace(units=(first, second, third, *rest)))


def afternoon(made: Configuration) -> list[Entry]:
    """Twelve send nothing, one is late, of one nobody knows, one is let off; the rest send."""
    names = [unit.id for unit in made.roster.units]
    return [
        submission(900, at("16:40:00"), names[0]), mail(901, at("16:20:00"), names[1], FIRST),
        waiver(902, units=[names[2]]), *sent(made, 15),
    ]  # fmt: skip


def summary(made: Configuration, *entries: Entry, shown: Shown = Shown()) -> Document:  # noqa: B008 - frozen
    as_of = at("17:00:00", FIRST + timedelta(2))
    card = scorecard(made, TWO_DAYS, facts_of(entries), MailboxState(), as_of)
    return crowded_summary(card, shown)


def test_a_day_with_whom_to_press_whom_to_ask_and_who_was_late(kept: Keep) -> None:
    made = parish()
    kept("crowd/day", crowded_status(day(made, *afternoon(made))))


def test_exactly_ten_are_all_named(kept: Keep) -> None:
    made = crowd(12)
    kept("crowd/day-ten", crowded_status(day(made, *sent(made, 10)), exceptions_only=True))


def test_a_closed_day_names_those_that_did_not_report(kept: Keep) -> None:
    made = crowd(12)
    closed = day(made, *sent(made, 2), as_of_day=FIRST + timedelta(1))
    kept("crowd/day-closed", crowded_status(closed))


@pytest.mark.parametrize("has_exceptions_only", [True, False])
def test_a_day_on_which_everybody_was_in_time(kept: Keep, *, has_exceptions_only: bool) -> None:
    made = crowd(12)
    shown = crowded_status(day(made, *sent(made, 0)), exceptions_only=has_exceptions_only)
    kept(f"crowd/day-in-time{'-exceptions' if has_exceptions_only else ''}", shown)


def test_a_day_nobody_owes_on(kept: Keep) -> None:
    before = day(crowd(12), day=FIRST - timedelta(1), as_of_day=FIRST)
    kept("crowd/day-before", crowded_status(before))


def test_a_period_with_the_ten_that_have_the_most_against_them(kept: Keep) -> None:
    made = parish()
    late = submission(903, at("16:40:00", FIRST + timedelta(1)), "u003", FIRST + timedelta(1))
    entries = [*afternoon(made), late]
    kept("crowd/period", summary(made, *entries, shown=Shown(True, 60.0)))


def test_a_period_of_ten_weak_units_names_them_all(kept: Keep) -> None:
    kept("crowd/period-ten", summary(crowd(10)))


def test_a_period_in_which_everybody_was_in_time(kept: Keep) -> None:
    made, second = crowd(12), FIRST + timedelta(1)
    again = [submission(500 + n, at("16:00:00", second), each.id, second)
             for n, each in enumerate(made.roster.units)]  # fmt: skip
    kept("crowd/period-in-time", summary(made, *sent(made, 0), *again))
