"""What the commands about the ledger itself answer."""

from __future__ import annotations

from typing import TypedDict

from lai_report.core.answers.parts import Count, Day, Id, Instant
from lai_report.core.entries.entry import EntryKind, Payload


class EntryData(TypedDict):
    """An entry, whole."""

    id: Id
    recorded_at: Instant
    recorded_by: str
    kind: EntryKind
    unit: str
    obligation: str
    day: Day | None
    hour: str
    received_at: Instant | None
    source: str
    reference: str
    target: Id | None
    """The entry it speaks of."""
    payload: Payload
    voided_by: Id | None
    previous_hash: str
    hash: str


class LogData(TypedDict):
    """`log`."""

    entries: list[EntryData]


class VerificationData(TypedDict):
    """`verify`."""

    sound: bool
    entries: Count
    head: str | None
    broken_at: Id | None
    problems: list[str]
    checked: list[str]
    unproven: list[str]


class BackupData(TypedDict):
    """`backup`."""

    file: str
    head: str | None


class RestoreData(TypedDict):
    """`restore`."""

    entry: Id
    entries: Count
    head: str


class MoveStoreData(TypedDict):
    """`move-store`."""

    place: str
    entries: Count
    head: str | None
    """None of a ledger that has no entry yet."""
    url: str
    """Empty where the ledger went into a folder."""
