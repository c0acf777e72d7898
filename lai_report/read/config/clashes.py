"""What two units may not share while both exist: a name that reads the same, a sender's address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from lai_report.core.folding import fold
from lai_report.core.model import Span
from lai_report.errors import phrase
from lai_report.read.config.rows import Row, place_of
from lai_report.read.config.schema import OfficeTable, UnitTable
from lai_report.read.config.toml_file import shortened
from lai_report.read.config.toml_lines import KeyPath

UnitRow = Row[UnitTable]


def spans_of(unit: UnitTable) -> tuple[Span, ...]:
    """The days the unit exists."""
    if unit.spans:
        return tuple(Span(span.first, span.last) for span in unit.spans)
    return (Span(unit.first, unit.last),)


def overlap(one: Span, other: Span) -> bool:
    """Whether a day lies in both spans."""
    return (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
        one.last or date.max
    )


def check_names(units: Sequence[UnitRow]) -> None:
    """Find names and aliases that read the same in units that exist on the same days."""
    for row, path, written, other in _clashes(units, _names_of, fold):
        hint = phrase("config.same_name_hint")
        row.file.find(path, phrase("config.same_name", name=shortened(written), place=other), hint)


def check_senders(units: Sequence[UnitRow], office: Row[OfficeTable] | None) -> None:
    """Find an address of two units that exist on the same days, or of a unit and the office."""
    for row, path, written, other in _clashes(units, _senders_of, str.casefold):
        hint = phrase("config.sender_twice_hint")
        row.file.find(path, phrase("config.sender_twice", sender=written, place=other), hint)
    own = set() if office is None else {sender.casefold() for sender in office.table.senders}
    for row in units:
        for path, sender in _senders_of(row):
            if sender.casefold() in own:
                hint = phrase("config.sender_of_office_hint")
                row.file.find(path, phrase("config.sender_of_office", sender=sender), hint)


def _clashes(
    units: Sequence[UnitRow],
    texts_of: Callable[[UnitRow], Iterator[tuple[KeyPath, str]]],
    sameness: Callable[[str], str],
) -> Iterator[tuple[UnitRow, KeyPath, str, str]]:
    """Each text another unit has already: its row, path and words, and the other's place."""
    seen: dict[str, list[tuple[UnitRow, KeyPath]]] = {}
    for row in units:
        for path, text in texts_of(row):
            others = seen.setdefault(sameness(text), [])
            for other, its_path in others:
                if _exist_together(row, other):
                    yield row, path, text, place_of(other, its_path)
                    break
            others.append((row, path))


def _names_of(row: UnitRow) -> Iterator[tuple[KeyPath, str]]:
    yield (*row.path, "name"), row.table.name
    for index, alias in enumerate(row.table.aliases):
        yield (*row.path, "aliases", index), alias


def _senders_of(row: UnitRow) -> Iterator[tuple[KeyPath, str]]:
    for index, sender in enumerate(row.table.senders):
        yield (*row.path, "senders", index), sender


def _exist_together(row: UnitRow, other: UnitRow) -> bool:
    """Whether the two are different units with a day in common."""
    return row is not other and any(
        overlap(span, its) for span in spans_of(row.table) for its in spans_of(other.table)
    )
