"""A plan: the entries a command will append, and the verdicts they change; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.facts import Facts, facts_of
from lai_report.core.facts_by_slot import FactsBySlot
from lai_report.core.model import Configuration
from lai_report.core.slots import Slot, slots_on
from lai_report.core.verdicts import Judgement, MailboxState, Verdict

Item = TypeVar("Item")

MOST_SLOTS = 20_000
"""So many slots are compared; a waiver of many years for many units is told by its own words."""


class SlotChange(NamedTuple):
    """A slot that new entries touch, with its verdict before and after (law 15)."""

    slot: Slot
    before: Verdict
    after: Verdict


class Plan(NamedTuple, Generic[Item]):
    """What becomes of what a person asked for."""

    items: tuple[Item, ...]
    """One for each thing asked for, in its order, whether it becomes an entry or not."""
    entries: tuple[Draft, ...]
    changes: tuple[SlotChange, ...] = ()
    """Every slot of which something is said that was not, its verdict the same or another."""


class Situation:
    """What stands when something is asked: the configuration, and what the ledger says of days."""

    def __init__(
        self,
        configuration: Configuration,
        entries: Sequence[Entry],
        mailbox: MailboxState,
        now: datetime,
        days: Iterable[date] = (),
    ) -> None:
        self.configuration = configuration
        self.entries = entries
        """All that bear on the days."""
        self.mailbox = mailbox
        self.now = now
        self.days = tuple(dict.fromkeys(days))
        """The report days that may be touched."""

    @cached_property
    def facts(self) -> Facts:
        """What the entries say."""
        return facts_of(self.entries)

    def plan(
        self,
        items: Iterable[Item],
        entries: Iterable[Draft],
        mailbox_after: MailboxState | None = None,
    ) -> Plan[Item]:
        """The plan to append those entries; a reading says how far the mailbox is read then."""
        drafts = tuple(entries)
        return Plan(tuple(items), drafts, self._changes(drafts, mailbox_after or self.mailbox))

    def _changes(
        self, drafts: Sequence[Draft], mailbox_after: MailboxState
    ) -> tuple[SlotChange, ...]:
        if not drafts:
            return ()
        slots = self._slots(drafts)
        before = self._judged(slots, self.facts, self.mailbox)
        after = self._judged(slots, self._facts_with(drafts), mailbox_after)
        return tuple(
            SlotChange(slot, old.verdict, new.verdict)
            for slot, old, new in zip(slots, before, after, strict=True)
            if old != new
        )

    def _slots(self, drafts: Sequence[Draft]) -> list[Slot]:
        """The slots the drafts may speak of: of the units they name, or of all.

        What is said of an earlier entry may also let go the unit that one was about.
        """
        units = {"" if draft.target else draft.unit for draft in drafts}
        found: list[Slot] = []
        for day in self.days:
            mine = slots_on(self.configuration, day)
            found += mine if "" in units else [slot for slot in mine if slot.unit.id in units]
            if len(found) > MOST_SLOTS:
                break
        return found[:MOST_SLOTS]

    def _judged(
        self, slots: Sequence[Slot], facts: Facts, mailbox: MailboxState
    ) -> list[Judgement]:
        by_slot = FactsBySlot(facts, self.configuration)
        return list(by_slot.judged(slots, mailbox, self.now))

    def _facts_with(self, drafts: Sequence[Draft]) -> Facts:
        """What the entries would say with the drafts among them; no draft speaks of another."""
        last = max((entry.sequence for entry in self.entries), default=0)
        last = max([last, *(draft.target for draft in drafts if draft.target)])
        new = [
            Entry(
                sequence=sequence,
                recorded_at=self.now,
                recorded_by="",
                draft=draft,
                previous_hash="",
                hash="",
            )
            for sequence, draft in enumerate(drafts, start=last + 1)
        ]
        return facts_of([*self.entries, *new])
