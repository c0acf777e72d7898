"""The hash chain over the entries: each entry seals the one before it, so that edits show."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import Literal, NamedTuple

from lai_report.core.entries.entry import ChainHead, Draft, Entry, Payload
from lai_report.errors import StoreError

BreakReason = Literal["edited", "missing", "link", "unreadable"]
"""`edited`: the content is not what was sealed. `missing`: this number should stand here and does
not. `link`: it names another predecessor. `unreadable`: it cannot be read at all."""

Texts = tuple[str | None, str | None, str]
"""What of a draft has to be put in writing: its day, its instant of receipt, its payload."""

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - only ever printed as UTC
_EPOCH_UTC = _EPOCH.replace(tzinfo=UTC)

_compact = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":")
).encode
_compact_ascii = json.JSONEncoder(sort_keys=True, allow_nan=False, separators=(",", ":")).encode


class Break(NamedTuple):
    """Where a chain first fails, and how."""

    sequence: int
    reason: BreakReason


class ChainReport(NamedTuple):
    """How far a chain holds: the entries before the first break, and the last of them."""

    entries: int
    head: ChainHead | None
    broken: Break | None = None


def genesis_hash(ledger_id: str) -> str:
    """What the first entry of a ledger names as its predecessor."""
    return sha256(ledger_id.encode()).hexdigest()


def entry_hash(
    previous_hash: str, sequence: int, recorded_at: datetime, recorded_by: str, draft: Draft
) -> str:
    """The hex SHA-256 that seals an entry and, through its predecessor, all before it."""
    recorded = instant_text(recorded_at), recorded_by
    return seal(previous_hash, sequence, recorded, draft, texts_of(draft)).hex()


def texts_of(draft: Draft) -> Texts:
    """The day, the instant of receipt and the payload of a draft, in writing."""
    return (
        None if draft.day is None else draft.day.isoformat(),
        None if draft.received_at is None else instant_text(draft.received_at),
        payload_text(draft.payload),
    )


def seal(
    previous_hash: str, sequence: int, recorded: tuple[str, str], draft: Draft, texts: Texts
) -> bytes:
    """The same as bytes, for a writer that has the texts at hand: when, by whom, and the draft's.

    Sealed is one JSON object, its keys sorted and no space in it, so that nothing can be read in
    two ways. It is written out field by field because a bulk import seals millions of them: a test
    holds it to `json.dumps` with `sort_keys=True, ensure_ascii=False, separators=(",", ":")`.
    """
    recorded_at, recorded_by = recorded
    day, received_at, payload = texts
    target = draft.target
    text = (
        f'{{"day":{"null" if day is None else quoted(day)},"hour":{quoted(draft.hour)}'
        f',"kind":{quoted(draft.kind)},"obligation":{quoted(draft.obligation)}'
        f',"payload":{payload},"previous_hash":"{previous_hash}"'
        f',"received_at":{"null" if received_at is None else quoted(received_at)}'
        f',"recorded_at":"{recorded_at}","recorded_by":{quoted(recorded_by)}'
        f',"reference":{quoted(draft.reference)},"sequence":{sequence}'
        f',"source":{quoted(draft.source)},"target":{"null" if target is None else target}'
        f',"unit":{quoted(draft.unit)}}}'
    )
    return sha256(text.encode()).digest()


def payload_text(payload: Payload) -> str:
    """The payload as compact JSON, keys sorted."""
    if payload == {}:  # not merely empty: a list must never pass for it
        return "{}"
    text = _compact(payload)
    # Raw mail headers can hold lone surrogates, which UTF-8 has no bytes for: those are escaped.
    return text if _is_encodable(text) else _compact_ascii(payload)


def instant_text(instant: datetime) -> str:
    """The instant as ISO 8601 in UTC, always with microseconds."""
    # By way of a naive time: half the cost of astimezone() and its offset, millions of times over.
    return f"{(_EPOCH + (instant - _EPOCH_UTC)).isoformat('T', 'microseconds')}+00:00"


def verify_chain(entries: Iterable[Entry], ledger_id: str) -> ChainReport:
    """How far the chain of a ledger holds; the entries are asked for in order, one at a time."""
    count, previous = 0, genesis_hash(ledger_id)
    broken: Break | None = None
    try:
        for entry in entries:
            broken = _break_at(entry, count + 1, previous)
            if broken:
                break
            count, previous = count + 1, entry.hash
    except StoreError:
        broken = Break(count + 1, "unreadable")
    return ChainReport(count, ChainHead(ledger_id, count, previous) if count else None, broken)


def _break_at(entry: Entry, expected: int, previous_hash: str) -> Break | None:
    if entry.sequence != expected:
        return Break(expected, "missing")
    if entry.previous_hash != previous_hash:
        return Break(expected, "link")
    try:
        sealed = entry_hash(
            previous_hash, expected, entry.recorded_at, entry.recorded_by, entry.draft
        )
    except (ValueError, OverflowError):  # damage no writer can have sealed: bytes that are no text
        return Break(expected, "edited")
    return None if sealed == entry.hash else Break(expected, "edited")


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
