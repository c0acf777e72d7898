"""How a typed cell becomes text, where its report gives none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from lai_report.core.calendar import day_text, instant_text
from lai_report.core.document import Cell, Text, Value


def cell_text(cell: Cell, say: Callable[[Text], str]) -> str:
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
