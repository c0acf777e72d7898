"""The office's own sheet, CSV or XLSX, as plain rows: what each cell holds and on which line."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from lai_report.errors import ConfigurationError, UsageError

CellValue = str | int | float | date | datetime | time | timedelta | None

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 512 * 1024 * 1024
"""A workbook is a zip: a small file may unpack to any size."""
MOST_ROWS = 1_000_000
MOST_COLUMNS = 200
_DELIMITERS = (",", ";", "\t")
"""Excel writes a semicolon where the comma is the decimal sign, as in Vietnamese."""
_OPENING_LINES = 20


class SheetRow(NamedTuple):
    """A row that holds something, and the line it stands on."""

    line: int
    cells: tuple[CellValue, ...]


def read_sheet(path: Path, sheet: str = "") -> list[SheetRow]:
    """The rows of a CSV or XLSX file that hold anything.

    Raises `UsageError` for a file that is neither, or too large; `ConfigurationError` where the
    library for XLSX is not installed.
    """
    if not path.is_file():
        raise UsageError("import_.no_file", file=str(path))
    if path.stat().st_size > MOST_BYTES:
        raise UsageError("import_.too_large", file=path.name)
    is_workbook = zipfile.is_zipfile(path)
    rows = _workbook_rows(path, sheet) if is_workbook else _csv_rows(path)
    return [row for row in rows if any(cell is not None for cell in row.cells)]


def _csv_rows(path: Path) -> Iterator[SheetRow]:
    text = _text_of(path)
    opening = "".join(text.splitlines(keepends=True)[:_OPENING_LINES])
    delimiter = max(_DELIMITERS, key=opening.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            yield SheetRow(line, tuple(cell.strip() or None for cell in cells[:MOST_COLUMNS]))
            line = reader.line_num + 1  # a cell may hold line breaks
    except csv.Error as error:
        raise UsageError("import_.bad_csv", file=path.name, line=line) from error


def _text_of(path: Path) -> str:
    """The text of the file: UTF-8, or the UTF-16 that Excel calls Unicode; nothing is guessed."""
    raw = path.read_bytes()
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UsageError("import_.not_utf8", file=path.name) from error
    if "\0" in text:
        raise UsageError("import_.not_sheet", file=path.name)
    return text


def _workbook_rows(path: Path, sheet: str) -> Iterator[SheetRow]:
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise UsageError("import_.too_large", file=path.name)
    book = _workbook(path)
    try:
        page = book[sheet] if sheet in book.sheetnames else None
        if sheet and page is None:
            raise UsageError("import_.no_sheet", sheet=sheet, sheets=list(book.sheetnames))
        page = page or book.worksheets[0]
        page.reset_dimensions()  # some programs write a size that is not the sheet's
        rows = page.iter_rows(values_only=True, max_row=MOST_ROWS, max_col=MOST_COLUMNS)
        for line, cells in enumerate(rows, start=1):
            yield SheetRow(line, tuple(map(_cell, cells)))
    finally:
        book.close()


def _workbook(path: Path) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ConfigurationError("import_.no_openpyxl") from None
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on styles and extensions it leaves out
        try:
            return load_workbook(path, read_only=True, data_only=True)
        except Exception as error:
            # The library fails in a dozen ways on a damaged workbook.
            raise UsageError("import_.not_sheet", file=path.name) from error


def _cell(value: Any) -> CellValue:
    if isinstance(value, str):
        return value.strip() or None
    if value is None or isinstance(value, (int, float, date, time, timedelta)):
        return value
    return str(value)
