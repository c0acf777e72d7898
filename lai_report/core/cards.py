"""A period judged day by day: a card for every day and every unit, from one list of facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from lai_report.core.facts import Facts, SideNote, Submission, WaitingMail, Waiver
from lai_report.core.model import Configuration, Unit
from lai_report.core.periods import Period
from lai_report.core.reminders import Dispatch, Reminder
from lai_report.core.scorecard import Totals, totals
from lai_report.core.slots import Slot, slots_on
from lai_report.core.verdicts import Judgement, MailboxState, Verdict, days_spoken_of, judge

UNREPORTED: frozenset[Verdict] = frozenset({"missing", "not-reported"})
"""Due, and nothing received."""
PASSED_OVER: frozenset[Verdict] = frozenset({"waived", "not-due"})
"""What neither lengthens nor ends a run."""


@dataclass(frozen=True)
class DayCard:
    """One day of a period: its judgements, in house order, and their totals."""

    day: date
    judgements: tuple[Judgement, ...]
    totals: Totals


@dataclass(frozen=True)
class UnitCard:
    """One unit over a period, or several together: its judgements, oldest first, counted."""

    units: tuple[Unit, ...]
    judgements: tuple[Judgement, ...]
    totals: Totals

    @property
    def unit(self) -> Unit:
        """The unit, where the card is of one."""
        return self.units[0]

    @cached_property
    def lateness(self) -> tuple[timedelta, ...]:
        """How late each late report was, the least first."""
        found = (j.late for j in self.judgements if j.verdict == "late" and j.late is not None)
        return tuple(sorted(found))

    @property
    def late_total(self) -> timedelta:
        """The lateness of all late reports together."""
        return sum(self.lateness, timedelta())

    @property
    def late_median(self) -> timedelta | None:
        """The middle lateness of the late reports; None where there is none."""
        found = self.lateness
        if not found:
            return None
        return (found[(len(found) - 1) // 2] + found[len(found) // 2]) / 2

    @property
    def missed(self) -> int:
        """Slots due with nothing received, the day closed or still open."""
        return self.totals.missing + self.totals.not_reported

    @cached_property
    def runs(self) -> tuple[int, int]:
        """The longest run of slots due with nothing received, and the one the period ends in.

        Waived slots and those not yet due are passed over. A slot that is Chưa rõ ends a run: a
        report may have come, and nobody is counted for it.
        """
        longest = current = 0
        for judgement in self.judgements:
            if judgement.verdict in UNREPORTED:
                current += 1
                longest = max(longest, current)
            elif judgement.verdict not in PASSED_OVER:
                current = 0
        return longest, current


@dataclass(frozen=True)
class Scorecard:
    """A period as of an instant: every day and every unit of it, counted once and for all."""

    configuration: Configuration
    period: Period
    as_of: datetime
    mailbox: MailboxState
    days: tuple[DayCard, ...]
    """The days the office keeps and somebody owes on."""
    cards: tuple[UnitCard, ...]
    """The units that have a slot in the period, in house order."""

    @cached_property
    def total(self) -> UnitCard:
        """All units together."""
        units = tuple(unit for card in self.cards for unit in card.units)
        judgements = tuple(j for card in self.cards for j in card.judgements)
        return UnitCard(units, judgements, sum((c.totals for c in self.cards), Totals()))

    @property
    def judgements(self) -> Iterator[Judgement]:
        """Every judgement, day by day in house order."""
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
    by_slot = _FactsBySlot(facts, configuration)
    days = []
    for day in period.days():
        slots = [s for s in slots_on(configuration, day) if not units or s.unit.id in units]
        found = tuple(j for slot in slots for j in judge([slot], by_slot.of(slot), mailbox, as_of))
        if found:
            days.append(DayCard(day, found, totals(found, as_of)))
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
            mine.sort(key=lambda judgement: judgement.slot.due)
            yield UnitCard((unit,), tuple(mine), totals(mine, as_of))


class _FactsBySlot:
    """The facts found by unit and day, so that a year costs what its entries cost."""

    def __init__(self, facts: Facts, configuration: Configuration) -> None:
        zone = configuration.roster.office.zone
        self._submissions: dict[tuple[str, date], list[Submission]] = defaultdict(list)
        self._notes: dict[tuple[str, date], list[SideNote]] = defaultdict(list)
        self._waiting: dict[date, list[WaitingMail]] = defaultdict(list)
        self._reminders: dict[tuple[str, date], list[Reminder]] = defaultdict(list)
        self._dispatches: dict[tuple[str, date], list[Dispatch]] = defaultdict(list)
        self._waivers = facts.waivers
        self._waivers_of_day: tuple[date, tuple[Waiver, ...]] | None = None
        for submission in facts.submissions:
            self._submissions[submission.unit, submission.day].append(submission)
        for note in facts.notes:
            self._notes[note.unit, note.day].append(note)
        for reminder in facts.reminders:
            self._reminders[reminder.unit, reminder.day].append(reminder)
        for dispatch in facts.dispatches:
            self._dispatches[dispatch.unit, dispatch.day].append(dispatch)
        for mail in facts.waiting:
            for day in days_spoken_of(mail, zone):
                self._waiting[day].append(mail)

    def of(self, slot: Slot) -> Facts:
        """The facts that can bear on a slot."""
        key = slot.unit.id, slot.day
        return Facts(
            submissions=tuple(self._submissions.get(key, ())),
            notes=tuple(self._notes.get(key, ())),
            waivers=self._on(slot.day),
            waiting=tuple(self._waiting.get(slot.day, ())),
            reminders=tuple(self._reminders.get(key, ())),
            dispatches=tuple(self._dispatches.get(key, ())),
        )

    def _on(self, day: date) -> tuple[Waiver, ...]:
        """The waivers that hold on a day; kept for the next slot of the same day."""
        if self._waivers_of_day is None or self._waivers_of_day[0] != day:
            holding = tuple(w for w in self._waivers if w.span.holds(day))
            self._waivers_of_day = (day, holding)
        return self._waivers_of_day[1]
