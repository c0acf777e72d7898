"""The facts found by unit and day, so that a year costs what its entries cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from lai_report.core.facts import Facts
from lai_report.core.model import Configuration
from lai_report.core.slots import Slot
from lai_report.core.verdicts import Judgement, MailboxState, days_spoken_of, judge

if TYPE_CHECKING:  # at run time a record is loaded where an entry of its kind is found
    from lai_report.core.entries.dispatch import Dispatch
    from lai_report.core.entries.mail import WaitingMail
    from lai_report.core.entries.note import SideNote
    from lai_report.core.entries.reminder import Reminder
    from lai_report.core.entries.submission import Submission
    from lai_report.core.entries.waiver import Waiver


class FactsBySlot:
    """The facts of a period, found by what they can bear on."""

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
        self._reporting: dict[date, set[str]] = defaultdict(set)
        for unit, day in self._submissions:
            self._reporting[day].add(unit)

    def judged(
        self, slots: Iterable[Slot], mailbox: MailboxState, at: datetime
    ) -> Iterator[Judgement]:
        """One judgement for each slot, as of the instant `at`."""
        return (j for slot in slots for j in judge([slot], self.of(slot), mailbox, at))

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

    def shared(self, day: date) -> Facts:
        """The facts that bear on a day's slots whoever owes them."""
        return Facts(
            waivers=tuple(w for w in self._on(day) if not w.units),
            waiting=tuple(m for m in self._waiting.get(day, ()) if not m.unit),
        )

    def units_with_own_facts(self, day: date) -> set[str]:
        """The units of whose day the facts say anything that is not said of all."""
        named = (unit for waiver in self._on(day) for unit in waiver.units)
        writing = (mail.unit for mail in self._waiting.get(day, ()) if mail.unit)
        return self._reporting.get(day, set()).union(named, writing)

    def _on(self, day: date) -> tuple[Waiver, ...]:
        """The waivers that hold on a day; kept for the next slot of the same day."""
        if self._waivers_of_day is None or self._waivers_of_day[0] != day:
            holding = tuple(w for w in self._waivers if w.span.holds(day))
            self._waivers_of_day = (day, holding)
        return self._waivers_of_day[1]
