"""What every writer makes of a table: the columns it shows, and its cells as text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from lai_report.core.calendar import day_text, instant_text
from lai_report.core.document import Cell, Column, Table, Text, Value
from lai_report.write.plain import clean

Say = Callable[[Text], str]
"""Puts a text into the reader's language."""


def shown_columns(table: Table) -> list[tuple[int, Column]]:
    """The columns people see, each with its place in the rows."""
    return [(at, column) for at, column in enumerate(table.columns) if not column.is_data_only]


def cell_lines(cell: Cell, say: Say) -> list[str]:
    """The lines of a cell: its text, and what stands below it."""
    return [clean(line) for line in (cell_text(cell, say), *map(say, cell.below))]


def cell_text(cell: Cell, say: Say) -> str:
    """What people read in a cell."""
    if cell.text is not None:
        return ", ".join(said for said in (say(part) for part in cell.text) if said)
    return value_text(cell.value)


def value_text(value: Value) -> str:
    """A value as people read it: days as 29/01/2021, instants with their clock."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return day_text(value)
    return str(value)


def machine_text(value: Value) -> str:
    """A value as programs read it: ISO 8601, true and false, empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)
