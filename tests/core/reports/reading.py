"""A document as a person would read it aloud: its lines, and a table's cells by row and column."""

from __future__ import annotations

from collections.abc import Iterable

from lai_report.core.document import Cell, Column, Document, Paragraph, Table, Text
from lai_report.locale import speaker
from tests.core.samples import ZONE

say = speaker("vi", ZONE)


def lines(document: Document) -> list[str]:
    """Every line, the rows of tables among them; machine columns left out."""
    said: list[str] = []
    for block in document.blocks:
        said += [line(block)] if isinstance(block, Paragraph) else rows(block)
    return [one for one in said if one]


def line(block: Paragraph) -> str:
    """One paragraph."""
    right = (f"   {say(block.right)}",) if block.right is not None else ()
    return " · ".join(filter(None, map(say, block.parts))) + "".join(right)


def rows(table: Table) -> list[str]:
    """The rows of a table, cells joined by a stroke."""
    shown = [at for at, column in enumerate(table.columns) if not column.is_data_only]
    return [" | ".join(filter(None, (cell_words(row[at]) for at in shown))) for row in table.rows]


def heads(columns: Iterable[Column]) -> list[str]:
    """The titles people see."""
    return [say(column.title) for column in columns if not column.is_data_only]


def cell_words(cell: Cell) -> str:
    """What a person reads in a cell."""
    text: tuple[Text, ...] = cell.text if cell.text is not None else (_plain(cell),)
    return ", ".join(filter(None, map(say, (*text, *cell.below))))


def column(table: Table, key: str) -> list[Cell]:
    """The cells of one column, top to bottom."""
    at = [each.key for each in table.columns].index(key)
    return [row[at] for row in table.rows]


def values(table: Table, key: str) -> list[object]:
    """What machines read in one column."""
    return [cell.value for cell in column(table, key)]


def _plain(cell: Cell) -> str:
    return "" if cell.value is None else str(cell.value)
