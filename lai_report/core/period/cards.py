"""A period judged day by day: a card for every day and every unit, from one list of facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lai_report.core.facts import Facts
from lai_report.core.facts_by_slot import FactsBySlot
from lai_report.core.instants import MICROSECOND
from lai_report.core.model import Configuration, Unit
from lai_report.core.period.measures import (
    DayTotals,
    Measures,
    Tally,
    in_order,
    mark_of,
    runs_in,
    totals_in,
)
from lai_report.core.periods import Period
from lai_report.core.scorecard import totals
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import Judgement, MailboxState


@dataclass(frozen=True)
class DayCard(DayTotals):
    """One day of a period: its judgements, in roster order, and their totals."""

    judgements: tuple[Judgement, ...]


@dataclass(frozen=True)
class UnitCard(Measures):
    """One unit over a period: its judgements, the earliest due first, and what they come to."""

    judgements: tuple[Judgement, ...]


@dataclass(frozen=True)
class Scorecard(Tally):
    """A period counted, with every judgement the count is made of."""

    days: tuple[DayCard, ...]
    cards: tuple[UnitCard, ...]

    @property
    def judgements(self) -> Iterator[Judgement]:
        """Every judgement, day by day in roster order."""
        return (judgement for day in self.days for judgement in day.judgements)


def scorecard(  # noqa: PLR0913 - what a period is judged from
    configuration: Configuration,
    period: Period,
    facts: Facts,
    mailbox: MailboxState,
    as_of: datetime,
    *,
    units: Sequence[str] = (),
) -> Scorecard:
    """The period judged day by day as of an instant; for some units only, where named."""
    by_slot = FactsBySlot(facts, configuration)
    days = []
    for day in period.days():
        slots = [s for s in slots_on(configuration, day) if not units or s.unit.id in units]
        found = tuple(by_slot.judged(slots, mailbox, as_of))
        if found:
            days.append(DayCard(day, totals(found, as_of), found))
    cards = tuple(_cards(configuration, days, as_of))
    return Scorecard(configuration, period, as_of, mailbox, tuple(days), cards)


def _cards(
    configuration: Configuration, days: Sequence[DayCard], as_of: datetime
) -> Iterator[UnitCard]:
    of_unit: dict[str, list[Judgement]] = defaultdict(list)
    for day in days:
        for judgement in day.judgements:
            of_unit[judgement.slot.unit.id].append(judgement)
    for unit in configuration.roster.units:
        if mine := of_unit.get(unit.id):
            yield _card(unit, sorted(mine, key=lambda judgement: judgement.slot.due), as_of)


def _card(unit: Unit, judgements: Sequence[Judgement], as_of: datetime) -> UnitCard:
    record = bytes(mark_of(judgement, as_of) for judgement in judgements)
    lateness = in_order(j.late // MICROSECOND for j in judgements if j.late is not None)
    return UnitCard((unit,), totals_in(record), lateness, runs_in(record), tuple(judgements))
