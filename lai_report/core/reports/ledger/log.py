"""Nhật ký: entries of the ledger as rows, with what took back which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.core.document import Cell, Column, Document, Say, Text, table
from lai_report.core.entries.configuration import without_content
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.void import Void
from lai_report.core.instants import iso, maybe_iso
from lai_report.core.model import Configuration, Office
from lai_report.core.reports.labels import instant_cell
from lai_report.core.reports.ledger.entry_words import words_of
from lai_report.errors import LedgerBrokenError, Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.ledger import EntryData

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

_DONE = {
    "reminder", "dispatch", "case-decision", "case-report", "case-close", "summary-report",
}  # fmt: skip
"""Kinds whose instant is when a person did it, not when something was received."""


def log_document(
    entries: Sequence[Entry],
    voided: Mapping[int, Entry],
    configuration: Configuration,
    say: Say,
) -> Document:
    """The entries as a table, in the order given; one that is damaged hides no other."""
    return Document((table(_COLUMNS, [_row(e, voided, configuration, say) for e in entries]),))


def log_data(
    entries: Sequence[Entry], voided: Mapping[int, Entry], office: Office
) -> list[EntryData]:
    """The entries as scripts read them, payloads whole."""
    return [
        {
            "id": entry.sequence,
            "recorded_at": iso(entry.recorded_at, office.zone),
            "recorded_by": entry.recorded_by,
            "kind": entry.kind,
            "unit": entry.unit,
            "obligation": entry.draft.obligation,
            "day": entry.day.isoformat() if entry.day else None,
            "hour": entry.draft.hour,
            "received_at": maybe_iso(entry.received_at, office.zone),
            "source": entry.draft.source,
            "reference": entry.draft.reference,
            "target": entry.target,
            "payload": without_content(entry.payload),
            "voided_by": voided[entry.sequence].sequence if entry.sequence in voided else None,
            "previous_hash": entry.previous_hash,
            "hash": entry.hash,
        }
        for entry in entries
    ]


def _row(
    entry: Entry, voided: Mapping[int, Entry], configuration: Configuration, say: Say
) -> tuple[Cell, ...]:
    office = configuration.roster.office
    by = voided.get(entry.sequence)
    received = entry.received_at.astimezone(office.zone) if entry.received_at else None
    said = [*_known(entry, by, configuration, received), *_told(entry, configuration, say)]
    return (
        Cell(entry.sequence),
        instant_cell(entry.recorded_at.astimezone(office.zone)),
        Cell(entry.recorded_by),
        Cell(entry.kind),
        Cell(entry.unit),
        Cell(entry.day),
        Cell(received),
        Cell(by.sequence if by else None),
        Cell(entry.hash),
        Cell(None, tuple(said), tone="dim" if by else "plain"),
    )


def _known(
    entry: Entry, by: Entry | None, configuration: Configuration, received: datetime | None
) -> list[Text]:
    """The entry's columns in words: what took it back first, then kind, unit, day, instant."""
    said: list[Text] = []
    if by is not None:
        said.append(phrase("log.voided", number=by.sequence, reason=_reason(by)))
    said.append(phrase(f"log.kind.{entry.kind}"))
    if entry.target is not None:
        said.append(phrase("log.about", number=entry.target))
    if entry.unit:
        unit = configuration.roster.unit(entry.unit)
        said.append(unit.name if unit else entry.unit)
    if entry.day is not None:
        said.append(phrase("log.day", day=entry.day))
    if received is not None:
        key = "log.done" if entry.kind in _DONE else "log.received"
        said.append(phrase(key, at=received))
    return said


def _told(entry: Entry, configuration: Configuration, say: Say) -> list[Text]:
    """All else the entry says, or that it cannot be read."""
    try:
        said = words_of(entry, configuration)
        shown = entry.host_clock
    except LedgerBrokenError:
        return [_unreadable(entry)]
    if not all(_can_be_said(text, say) for text in said):
        return [_unreadable(entry)]
    if entry.draft.source not in {"", "hand", "backup"}:
        said.append(phrase("log.said.source", value=entry.draft.source))
    if shown is not None:
        said.append(phrase("log.said.host_clock", at=shown))
    return said


def _reason(void: Entry) -> Text:
    """Why an entry was taken back: that it was stands, whether or not the reason can be read."""
    try:
        return Void.of(void).reason
    except LedgerBrokenError:
        return _unreadable(void)


def _unreadable(entry: Entry) -> Phrase:
    return phrase("log.unreadable", number=entry.sequence)


def _can_be_said(text: Text, say: Say) -> bool:
    """Whether there are words for the reason a text gives, which the ledger kept as a key."""
    if isinstance(text, Phrase) and any(isinstance(part, Phrase) for part in text.values.values()):
        try:
            say(text)
        except Exception:  # noqa: BLE001 - whatever the words want of a value that is damaged
            return False
    return True
