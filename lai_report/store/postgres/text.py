"""Text as PostgreSQL can hold it: its text type has no NUL, and mail and arguments may."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from lai_report.core.entries.entry import WAIVER_UNTIL_KEY

Row = tuple[Any, ...]

_SUB = "\x1a"
"""Named "substitute" for this very use; JSON never holds it bare, so payloads stay as they are."""
_KIND, _PAYLOAD = 3, 12


def stored(value: Any) -> Any:
    """A value as it is kept; text with a NUL in it, or our own mark, is written round."""
    if type(value) is str and ("\0" in value or _SUB in value):
        return value.replace(_SUB, f"{_SUB}{_SUB}").replace("\0", f"{_SUB}0")
    return value


def read(value: Any) -> Any:
    """A value as it was before it was kept."""
    if type(value) is str and _SUB in value:
        parts = value.split(f"{_SUB}{_SUB}")
        return _SUB.join(part.replace(f"{_SUB}0", "\0") for part in parts)
    return value


def read_row(row: Row) -> Row:
    """A row as it was before it was kept."""
    for cell in row:
        if type(cell) is str and _SUB in cell:
            return tuple(map(read, row))
    return row


def stored_row(row: Sequence[Any]) -> list[Any]:
    """A row of an entry as it is kept, with the last day of a waiver in a column of its own."""
    return [*map(stored, row), until_of(row[_KIND], row[_PAYLOAD])]


def until_of(kind: str, payload: str) -> str | None:
    """The last day a waiver names, for the index; None for every other entry."""
    if kind != "waiver":
        return None
    until = json.loads(payload).get(WAIVER_UNTIL_KEY)
    return until if isinstance(until, str) else None
