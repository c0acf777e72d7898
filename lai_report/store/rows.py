"""An entry as a row of the table, and back."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from lai_report.core.entries.entry import Draft, Entry, Payload
from lai_report.core.instants import from_microseconds, microseconds
from lai_report.errors import LedgerBrokenError

if TYPE_CHECKING:  # at run time it would bring hashlib to readers, who hash nothing
    from lai_report.core.entries.chain import Texts

Row = tuple[Any, ...]


def entry_of(row: Row) -> Entry:
    """The entry a row holds; LedgerBrokenError where no writer of ours can have written it."""
    try:
        return Entry(
            sequence=row[0],
            recorded_at=from_microseconds(row[1]),
            recorded_by=row[2],
            draft=_draft_of(row),
            previous_hash=row[13].hex(),
            hash=row[14].hex(),
        )
    except (ValueError, AttributeError, TypeError, OverflowError, RecursionError) as error:
        raise LedgerBrokenError("store.entry_unreadable", sequence=row[0]) from error


def row_of(
    sequence: int,
    recorded: tuple[int, str],
    draft: Draft,
    texts: Texts,
    hashes: tuple[bytes, bytes],
) -> Row:
    """The row of an entry: recorded when and by whom, and its predecessor's hash and its own."""
    received_at = draft.received_at
    return (
        sequence,
        recorded[0],
        recorded[1],
        draft.kind,
        draft.unit,
        draft.obligation,
        texts[0],
        draft.hour,
        None if received_at is None else microseconds(received_at),
        draft.source,
        draft.reference,
        draft.target,
        texts[2],
        hashes[0],
        hashes[1],
    )


def _draft_of(row: Row) -> Draft:
    return Draft(
        kind=row[3],
        unit=row[4],
        obligation=row[5],
        day=None if row[6] is None else date.fromisoformat(row[6]),
        hour=row[7],
        received_at=None if row[8] is None else from_microseconds(row[8]),
        source=row[9],
        reference=row[10],
        target=row[11],
        payload={} if row[12] == "{}" else _payload_of(row[12]),
    )


def _payload_of(text: str) -> Payload:
    payload = json.loads(text)
    if not isinstance(payload, dict):
        raise TypeError
    return payload
