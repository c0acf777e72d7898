"""What the entries of the ledger say once voids are taken out: arrivals, waivers, reminders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # at run time a record is loaded where an entry of its kind is found
    from lai_report.core.entries.dispatch import Dispatch
    from lai_report.core.entries.entry import Entry, EntryKind
    from lai_report.core.entries.mail import WaitingMail
    from lai_report.core.entries.note import SideNote
    from lai_report.core.entries.reminder import Reminder
    from lai_report.core.entries.submission import Submission
    from lai_report.core.entries.waiver import Waiver

SETTLING_KINDS = frozenset({"submission", "note", "rejection", "case"})
"""Kinds of entry that settle the waiting message they target."""


class Facts(NamedTuple):
    """Everything the ledger says about the days asked for, voided entries left out."""

    submissions: tuple[Submission, ...] = ()
    notes: tuple[SideNote, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    waiting: tuple[WaitingMail, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    """In the order they were done."""
    dispatches: tuple[Dispatch, ...] = ()


def facts_of(entries: Iterable[Entry]) -> Facts:
    """The facts that stand in a list of entries, in the order they were received.

    Raises `LedgerBrokenError` where an entry cannot be what a writer of ours wrote.
    """
    standing = standing_entries(list(entries))
    by_kind: dict[EntryKind, list[Entry]] = {}
    for entry in standing:
        by_kind.setdefault(entry.kind, []).append(entry)
    settled = {entry.target for entry in standing if entry.kind in SETTLING_KINDS}
    return Facts(
        submissions=_submissions(by_kind.get("submission")),
        notes=_notes(by_kind.get("note")),
        waivers=_waivers(by_kind.get("waiver")),
        waiting=_waiting([e for e in by_kind.get("mail", ()) if e.sequence not in settled]),
        reminders=_reminders(standing, by_kind),
        dispatches=_dispatches(standing, by_kind),
    )


def standing_entries(entries: Sequence[Entry]) -> list[Entry]:
    """The entries no standing void takes back; a void can itself be voided."""
    voided = voided_by(entries)
    return [entry for entry in entries if entry.sequence not in voided]


def voided_by(entries: Sequence[Entry]) -> dict[int, Entry]:
    """The voided sequence numbers, each with the void that took it back."""
    voids: dict[int, Entry] = {}
    for entry in sorted(
        entries, key=lambda entry: -entry.sequence
    ):  # a void comes after its target
        if entry.kind == "void" and entry.sequence not in voids and entry.target is not None:
            voids[entry.target] = entry
    return voids


def _submissions(entries: Sequence[Entry] | None) -> tuple[Submission, ...]:
    """In the order they came."""
    if not entries:
        return ()
    from lai_report.core.entries.submission import Submission

    found = map(Submission.of, entries)
    return tuple(sorted(found, key=lambda each: (each.received_at, each.sequence)))


def _notes(entries: Sequence[Entry] | None) -> tuple[SideNote, ...]:
    if not entries:
        return ()
    from lai_report.core.entries.note import SideNote

    return tuple(map(SideNote.of, entries))


def _waivers(entries: Sequence[Entry] | None) -> tuple[Waiver, ...]:
    if not entries:
        return ()
    from lai_report.core.entries.waiver import Waiver

    return tuple(map(Waiver.of, entries))


def _waiting(entries: Sequence[Entry]) -> tuple[WaitingMail, ...]:
    if not entries:
        return ()
    from lai_report.core.entries.mail import WaitingMail

    return tuple(map(WaitingMail.of, entries))


def _reminders(
    standing: Sequence[Entry], by_kind: Mapping[EntryKind, Sequence[Entry]]
) -> tuple[Reminder, ...]:
    if "reminder" not in by_kind:
        return ()
    from lai_report.core.pressing.reminders import reminders_in

    return reminders_in(standing)


def _dispatches(
    standing: Sequence[Entry], by_kind: Mapping[EntryKind, Sequence[Entry]]
) -> tuple[Dispatch, ...]:
    if "dispatch" not in by_kind:
        return ()
    from lai_report.core.pressing.reminders import dispatches_in

    return dispatches_in(standing)
