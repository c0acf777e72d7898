"""A period counted in bulk: what most units did is judged once a slot, the rest one by one.

On almost every day almost every unit has sent one plain report or none. All those units differ in
one thing alone, the instant the report came, so a slot is judged for three instants: in time, late,
never. Units with more to their day (a waiver, a void, a message that waits) are judged each for
itself. Either way `verdicts.judge` decides; a property test holds the outcome to `cards.scorecard`.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from lai_report.core.calendar import first_late
from lai_report.core.entries.entry import Entry, Receipts
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import Facts, facts_of
from lai_report.core.facts_by_slot import FactsBySlot
from lai_report.core.instants import MICROSECOND, NEVER, from_microseconds, microseconds
from lai_report.core.model import Configuration, Unit
from lai_report.core.period.measures import (
    DayTotals,
    Measures,
    Tally,
    in_order,
    mark_of,
    marked_totals,
    runs_in,
    totals_in,
)
from lai_report.core.period.owing import Owners, OwnersByDay
from lai_report.core.periods import Period
from lai_report.core.slots import Slot, obligations_on, unit_slots
from lai_report.core.verdicts import Judgement, MailboxState, answers, judge


class TalliedEntries(NamedTuple):
    """What a ledger knows of a period: a few entries whole, of most only when they came."""

    exceptional_entries: Sequence[Entry]
    """Everything but the plain submissions."""
    plain_submissions_on: Callable[[date], Receipts]
    """The plain submissions of a day."""


def tally(  # noqa: PLR0913 - what a period is judged from
    configuration: Configuration,
    period: Period,
    known: TalliedEntries,
    mailbox: MailboxState,
    as_of: datetime,
    *,
    units: Sequence[str] = (),
) -> Tally:
    """The period counted as of an instant; for some units only, where named."""
    roster = [u for u in configuration.roster.units if not units or u.id in units]
    facts = FactsBySlot(facts_of(known.exceptional_entries), configuration)
    # Cached for the several slots of one day.
    submissions_on = lru_cache(maxsize=2)(known.plain_submissions_on)
    books = _Books()
    for slot, owners in _slots(configuration, period, OwnersByDay(roster)):
        came = _first_answers(submissions_on(slot.day), slot)
        books.enter(slot.day, owners, _Column(slot, owners, came, facts, mailbox, as_of))
    cards = tuple(books.cards(roster))
    return Tally(configuration, period, as_of, mailbox, tuple(books.days()), cards)


def _slots(
    configuration: Configuration, period: Period, owing: OwnersByDay
) -> list[tuple[Slot, Owners]]:
    """Each slot once, with all who owe it; the earliest due first."""
    found = [
        (slot, owners)
        for day in period.days()
        for obligation in obligations_on(configuration, day)
        if (owners := owing.of(obligation, day)).units
        for slot in unit_slots(configuration, owners.units[0], obligation, day)
    ]
    return sorted(found, key=lambda pair: pair[0].due)


def _first_answers(receipts: Receipts, slot: Slot) -> Mapping[str, int]:
    """When the first report of each unit that answers a slot came."""
    answering = [
        came
        for (obligation, hour), came in receipts.items()
        if answers(_plain(slot, slot.due, obligation, hour), slot)
    ]
    if len(answering) == 1:
        return answering[0]
    units = {unit for came in answering for unit in came}
    return {unit: min(came.get(unit, NEVER) for came in answering) for unit in units}


def _plain(slot: Slot, instant: datetime, obligation: str, hour: str) -> Submission:
    """A submission of which nothing is to be said but when it came and what it answers."""
    return Submission(
        sequence=0,
        unit=slot.unit.id,
        day=slot.day,
        received_at=instant,
        obligation=obligation,
        hour=hour,
    )


def _answer(slot: Slot, instant: datetime) -> Submission:
    return _plain(slot, instant, slot.obligation.key, slot.hour.label)


class _Column:
    """What one slot comes to for everybody who owes it: a mark each, and who was how late."""

    def __init__(  # noqa: PLR0913, PLR0917 - made in one place, `tally`
        self,
        slot: Slot,
        owners: Owners,
        came: Mapping[str, int],
        facts: FactsBySlot,
        mailbox: MailboxState,
        as_of: datetime,
    ) -> None:
        self._mailbox, self._as_of = mailbox, as_of
        instants = list(map(came.get, owners.ids, repeat(NEVER)))
        self.late: dict[str, int] = {}
        self.marks = self._alike(slot, owners, instants, facts.shared(slot.day))
        for unit in facts.units_with_own_facts(slot.day) & owners.places.keys():
            place = owners.places[unit]
            own = slot._replace(unit=owners.units[place])
            judged = self._judged(own, facts.of(own), instants[place])
            self.marks[place] = mark_of(judged, as_of)
            self._note_lateness(unit, judged)

    def _alike(
        self, slot: Slot, owners: Owners, instants: Sequence[int], shared: Facts
    ) -> list[int]:
        """The marks of units that differ in nothing but the instant their report came."""
        nothing = self._judged(slot, shared, NEVER)
        limit, until = NEVER, microseconds(self._as_of)
        if nothing.due is not None:
            limit = microseconds(first_late(nothing.due, slot.hour))
        in_time = self._judged(slot, shared, min(limit - 1, until))
        late = self._judged(slot, shared, limit)
        if late.late is not None:
            due = limit - late.late // MICROSECOND
            self.late = {
                unit: instant - due
                for unit, instant in zip(owners.ids, instants, strict=True)
                if limit <= instant <= until
            }
        on, over, none = (mark_of(judged, self._as_of) for judged in (in_time, late, nothing))
        return [none if came > until else on if came < limit else over for came in instants]

    def _judged(self, slot: Slot, facts: Facts, instant: int) -> Judgement:
        """The slot judged with one plain report more, that came at the instant."""
        if instant < NEVER:
            plain = _answer(slot, from_microseconds(instant))
            arrived = sorted((*facts.submissions, plain), key=lambda s: s.received_at)
            facts = facts._replace(submissions=tuple(arrived))
        return judge([slot], facts, self._mailbox, self._as_of)[0]

    def _note_lateness(self, unit: str, judged: Judgement) -> None:
        self.late.pop(unit, None)
        if judged.late is not None:
            self.late[unit] = judged.late // MICROSECOND


class _Books:
    """The records of all units and days, as they fill slot by slot."""

    def __init__(self) -> None:
        self._records: dict[str, bytearray] = defaultdict(bytearray)
        self._lateness: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self._days: dict[date, Counter[int]] = defaultdict(Counter)

    def enter(self, day: date, owners: Owners, column: _Column) -> None:
        """One slot's marks, each in its unit's record."""
        for unit, mark in zip(owners.ids, column.marks, strict=True):
            self._records[unit].append(mark)
        for unit, lateness in column.late.items():
            self._lateness[unit].append(lateness)
        self._days[day].update(column.marks)

    def cards(self, roster: Sequence[Unit]) -> Iterator[Measures]:
        """What the record of each unit comes to, in roster order."""
        for unit in roster:
            if record := self._records.get(unit.id):
                lateness = in_order(self._lateness.get(unit.id, ()))
                yield Measures((unit,), totals_in(record), lateness, runs_in(record))

    def days(self) -> Iterator[DayTotals]:
        """What each day comes to, in the order of days."""
        for day, counted in sorted(self._days.items()):
            yield DayTotals(day, marked_totals(counted))
