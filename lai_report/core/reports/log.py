"""Nhật ký: entries of the ledger as rows, with what took back which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from lai_report.core.document import Cell, Column, Document, Text, table
from lai_report.core.entries import Entry
from lai_report.core.model import Configuration, Office, Unit
from lai_report.errors import phrase

_COLUMNS = (
    Column("id", phrase("log.column.id"), align="right", is_whole=True),
    Column("recorded_at", phrase("log.column.recorded_at"), is_whole=True),
    Column("recorded_by", phrase("log.column.recorded_by")),
    Column("kind", phrase("log.column.kind"), is_data_only=True),
    Column("unit", phrase("log.column.unit"), is_data_only=True),
    Column("day", phrase("log.column.day"), is_data_only=True),
    Column("received_at", phrase("log.column.received_at"), is_data_only=True),
    Column("voided_by", phrase("log.column.voided_by"), is_data_only=True),
    Column("hash", phrase("log.column.hash"), is_data_only=True),
    Column("what", phrase("log.column.what"), folds_into="recorded_by"),
)

_TOLD = ("reason", "basis", "note", "subject")
_SHIFTS = {"shift", "shift-complete"}
_DONE = {"reminder", "dispatch", "case-decision", "case-report", "case-close"}
"""Kinds whose instant is when a person did it, not when something was received."""


def log_document(
    entries: Sequence[Entry], voided: Mapping[int, Entry], configuration: Configuration
) -> Document:
    """The entries as a table, in the order given."""
    return Document((table(_COLUMNS, [_row(e, voided, configuration) for e in entries]),))


def log_data(
    entries: Sequence[Entry], voided: Mapping[int, Entry], office: Office
) -> list[dict[str, Any]]:
    """The entries as scripts read them, payloads whole."""
    return [
        {
            "id": entry.sequence,
            "recorded_at": entry.recorded_at.astimezone(office.zone).isoformat(),
            "recorded_by": entry.recorded_by,
            "kind": entry.kind,
            "unit": entry.unit,
            "obligation": entry.draft.obligation,
            "day": entry.day.isoformat() if entry.day else None,
            "hour": entry.draft.hour,
            "received_at": _iso(entry.received_at, office),
            "source": entry.draft.source,
            "reference": entry.draft.reference,
            "target": entry.target,
            "payload": _payload(entry),
            "voided_by": voided[entry.sequence].sequence if entry.sequence in voided else None,
            "previous_hash": entry.previous_hash,
            "hash": entry.hash,
        }
        for entry in entries
    ]


def _row(
    entry: Entry, voided: Mapping[int, Entry], configuration: Configuration
) -> tuple[Cell, ...]:
    office = configuration.roster.office
    unit = configuration.roster.unit(entry.unit)
    by = voided.get(entry.sequence)
    received = entry.received_at.astimezone(office.zone) if entry.received_at else None
    return (
        Cell(entry.sequence),
        _instant_cell(entry.recorded_at.astimezone(office.zone)),
        Cell(entry.recorded_by),
        Cell(entry.kind),
        Cell(entry.unit),
        Cell(entry.day),
        Cell(received),
        Cell(by.sequence if by else None),
        Cell(entry.hash),
        Cell(None, tuple(_what(entry, by, unit, received)), tone="dim" if by else "plain"),
    )


def _what(
    entry: Entry, by: Entry | None, unit: Unit | None, received: datetime | None
) -> list[Text]:
    """The entry in words: what took it back first, then kind, unit, day, instant, reasons."""
    payload = entry.payload
    said: list[Text] = []
    if by is not None:
        reason = by.payload.get("reason", "")
        said.append(phrase("log.voided", number=by.sequence, reason=reason))
    said.append(phrase(f"log.kind.{entry.kind}"))
    if entry.target is not None:
        said.append(phrase("log.about", number=entry.target))
    if entry.unit:
        said.append(unit.name if unit else entry.unit)
    if entry.day is not None:
        said.append(phrase("log.day", day=entry.day))
    if received is not None:
        key = "log.done" if entry.kind in _DONE else "log.received"
        said.append(phrase(key, at=received))
    told = (*_TOLD, "centre", "name") if entry.kind in _SHIFTS else _TOLD
    said.extend(str(payload[k]) for k in told if payload.get(k))
    if payload.get("via", "mailbox") != "mailbox":
        area = "remind" if entry.kind == "reminder" else "record"
        said.append(phrase(f"{area}.via.{payload['via']}"))
    if payload.get("state"):
        said.append(phrase(f"remind.state.{payload['state']}"))
    return said


def _instant_cell(local: datetime) -> Cell:
    return Cell(local, (f"{local:%H:%M %d/%m/%Y}",))


def _iso(instant: datetime | None, office: Office) -> str | None:
    return instant.astimezone(office.zone).isoformat() if instant else None


def _payload(entry: Entry) -> dict[str, Any]:
    """What else an entry says, but for the configuration itself, which is long."""
    return {key: value for key, value in entry.payload.items() if key != "configuration"}
