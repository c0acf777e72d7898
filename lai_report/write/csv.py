"""The tables of a document as CSV that Excel opens with its diacritics and without formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from lai_report.core.document import Cell, Document, Table
from lai_report.write.plain import clean
from lai_report.write.values import Say, cell_text, machine_text

BOM = "\ufeff"
"""Without it Excel reads UTF-8 as the machine's old code page."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_text(document: Document, say: Say) -> str:
    """Every table of the document, keys as headings; tables are parted by an empty line."""
    return BOM + "\r\n".join(_table_text(table, say) for table in document.tables)


def _table_text(table: Table, say: Say) -> str:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([column.key for column in table.columns])
    writer.writerows(_row(row, say) for row in table.rows)
    return out.getvalue()


def _row(row: tuple[Cell, ...], say: Say) -> Iterator[str]:
    for cell in row:
        is_only_text = cell.value is None and cell.text is not None
        text = cell_text(cell, say) if is_only_text else machine_text(cell.value)
        yield _harmless(clean(text), cell)


def _harmless(text: str, cell: Cell) -> str:
    """The text with a quote before what a spreadsheet would run as a formula."""
    is_number = isinstance(cell.value, int)
    return f"'{text}" if text.startswith(FORMULA_STARTS) and not is_number else text
