"""What the entries of the ledger say once voids are taken out: arrivals, waivers, reminders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple, TypeVar

from lai_report.core.entries import NOTHING_MORE, Entry
from lai_report.core.model import Span
from lai_report.core.reminders import Dispatch, Reminder, dispatches_in, reminders_in

Value = TypeVar("Value")
Lifts = Literal["duty", "deadline"]

SETTLING_KINDS = frozenset({"submission", "note", "rejection", "case"})
"""Kinds of entry that settle the waiting message they target."""


class Submission(NamedTuple):
    """One arrival that answers for a report day."""

    sequence: int
    unit: str
    day: date
    received_at: datetime
    obligation: str = ""
    """Empty: it answers the unit's daily one-hour duties of the day (law 12)."""
    hour: str = ""
    via: str = "mailbox"
    is_supplement: bool = False
    is_nil: bool = False
    note: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""
    source: str = ""
    reference: str = ""
    details: dict[str, Any] = NOTHING_MORE


class SideNote(NamedTuple):
    """Word that came by another channel than the obligation's: it stops no clock (law 3)."""

    sequence: int
    unit: str
    day: date
    heard_at: datetime
    via: str
    note: str = ""


class Waiver(NamedTuple):
    """The duty, or only its deadline, lifted for units and days; always with a basis."""

    sequence: int
    span: Span
    lifts: Lifts
    basis: str
    units: tuple[str, ...] = ()
    """Empty: every unit."""
    obligation: str = ""
    until: datetime | None = None
    """The new due instant of a lifted deadline, or None where there is none."""
    authority: str = ""

    def covers(self, unit: str, day: date, obligation: str) -> bool:
        """Whether the waiver speaks of that unit, day and obligation."""
        return (
            self.span.holds(day)
            and (not self.units or unit in self.units)
            and (not self.obligation or self.obligation == obligation)
        )


class WaitingMail(NamedTuple):
    """A message that waits for a person, with what is proposed for it."""

    sequence: int
    received_at: datetime
    unit: str = ""
    day: date | None = None
    days: tuple[date, ...] = ()
    """The days it names, where `day` is open."""
    nature: str = ""
    reads_like_report: bool = False
    subject: str = ""
    sender: str = ""
    source: str = ""
    reference: str = ""
    details: dict[str, Any] = NOTHING_MORE


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
    """The facts that stand in a list of entries, in the order they were received."""
    standing = standing_entries(list(entries))
    settled = {entry.target for entry in standing if entry.kind in SETTLING_KINDS}
    return Facts(
        submissions=tuple(
            sorted(
                (_submission(entry) for entry in standing if entry.kind == "submission"),
                key=lambda submission: (submission.received_at, submission.sequence),
            )
        ),
        notes=tuple(_side_note(entry) for entry in standing if entry.kind == "note"),
        waivers=tuple(_waiver(entry) for entry in standing if entry.kind == "waiver"),
        waiting=tuple(
            _waiting(entry)
            for entry in standing
            if entry.kind == "mail" and entry.sequence not in settled
        ),
        reminders=reminders_in(standing),
        dispatches=dispatches_in(standing),
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


def _submission(entry: Entry) -> Submission:
    payload = entry.payload
    return Submission(
        sequence=entry.sequence,
        unit=entry.unit,
        day=_required(entry.day, entry),
        received_at=_required(entry.received_at, entry),
        obligation=entry.draft.obligation,
        hour=entry.draft.hour,
        via=payload.get("via", "mailbox"),
        is_supplement=payload.get("supplement", False),
        is_nil=payload.get("nil", False),
        note=payload.get("note", ""),
        recorded_at=entry.recorded_at,
        recorded_by=entry.recorded_by,
        source=entry.draft.source,
        reference=entry.draft.reference,
        details=payload,
    )


def _side_note(entry: Entry) -> SideNote:
    return SideNote(
        sequence=entry.sequence,
        unit=entry.unit,
        day=_required(entry.day, entry),
        heard_at=_required(entry.received_at, entry),
        via=entry.payload.get("via", ""),
        note=entry.payload.get("note", ""),
    )


def _waiver(entry: Entry) -> Waiver:
    payload = entry.payload
    last = payload.get("until")
    due = payload.get("due")
    return Waiver(
        sequence=entry.sequence,
        span=Span(entry.day, date.fromisoformat(last) if last else None),
        lifts=payload["lifts"],
        basis=payload["basis"],
        units=tuple(payload.get("units", ())),
        obligation=entry.draft.obligation,
        until=datetime.fromisoformat(due) if due else None,
        authority=payload.get("authority", ""),
    )


def _waiting(entry: Entry) -> WaitingMail:
    payload = entry.payload
    return WaitingMail(
        sequence=entry.sequence,
        received_at=_required(entry.received_at, entry),
        unit=entry.unit,
        day=entry.day,
        days=tuple(date.fromisoformat(day) for day in payload.get("days", ())),
        nature=payload.get("nature", ""),
        reads_like_report=payload.get("reads_like_report", False),
        subject=payload.get("subject", ""),
        sender=payload.get("sender", ""),
        source=entry.draft.source,
        reference=entry.draft.reference,
        details=payload,
    )


def _required(value: Value | None, entry: Entry) -> Value:
    """The value, which every entry of its kind carries."""
    if value is None:
        raise ValueError(f"entry {entry.sequence} ({entry.kind}) lacks what its kind must carry")
    return value
