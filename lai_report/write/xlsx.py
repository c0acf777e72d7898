"""A document as a workbook: one sheet a table, real days and times, and text never a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from lai_report.core.document import Cell, Column, Document, Paragraph, Table
from lai_report.errors import ConfigurationError, phrase
from lai_report.write.plain import clean
from lai_report.write.values import Say, cell_lines, cell_text, shown_columns

SHEET_OF_WORDS = phrase("letters.sheet")
FONT = "Times New Roman"
A4 = 9
"""The number Excel knows the paper by."""
WIDEST = 48
TEXT_WIDTH = 88
UPRIGHT_WIDTH = 100
"""Letters beyond which a page is turned on its side."""
LINE_HEIGHT = 16.5
LETTERS_A_NAME = 31
NO_VALUE = "—"
BARRED = re.compile(r"[\[\]:*?/\\]")
COLOURS = {"good": "#E2EFDA", "warning": "#FFF2CC", "bad": "#F8CBAD", "strong": "#EDEDED"}
DAY_FORM, INSTANT_FORM = "dd/mm/yyyy", "hh:mm dd/mm/yyyy"


def xlsx_bytes(document: Document, say: Say) -> bytes:
    """The workbook: the words on the first sheet, then each table on a sheet of its own.

    Raises `ConfigurationError` where the library is missing.
    """
    try:
        import xlsxwriter  # type: ignore[import-untyped]  # ships no types
    except ImportError:
        raise ConfigurationError("letters.needs_extra") from None
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        _Book(book, say).write(document)
    return out.getvalue()


def _name_of(title: str) -> str:
    """A title as Excel takes the name of a sheet."""
    return _cut(BARRED.sub("-", title).strip("'"), LETTERS_A_NAME).strip("'")


def _cut(text: str, most: int) -> str:
    """The beginning of a text, counted as Excel counts: a rare letter is two."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * most]
    return units.decode("utf-16-le", "ignore")


def _height(lines: Sequence[str], width: float) -> float:
    """How high a row must be for lines broken at a width; not every program works it out."""
    count = sum(max(1, -(-len(line) // max(1, int(width)))) for line in lines if line)
    return LINE_HEIGHT * max(1, count)


class _Book:
    """A workbook being written, with its formats made once."""

    def __init__(self, book: Any, say: Say) -> None:
        self._book = book
        self._say = say
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._names: set[str] = set()

    def write(self, document: Document) -> None:
        """Every block in its place: a dim line after a table belongs under that table."""
        words = self._sheet("")
        line = 0
        below: tuple[Any, int] | None = None
        for block, following in zip(document.blocks, [*document.blocks[1:], None], strict=True):
            if isinstance(block, Table):
                below = self._table(block)
            elif block.level and isinstance(following, Table):
                continue  # the sheet's own name says it
            elif below is not None and block.tone == "dim" and not block.level:
                sheet, row = below
                sheet.write_string(row, 0, self._said(block), self._form(italic=True))
                below = sheet, row + 1
            else:
                below = None
                self._paragraph(words, line, block)
                line += 1
        words.set_column(0, 0, TEXT_WIDTH)
        words.print_area(0, 0, max(line - 1, 0), 0)

    def _sheet(self, title: str) -> Any:
        """A sheet that prints on A4, one page wide, under a name Excel takes."""
        wanted = _name_of(title) or clean(self._say(SHEET_OF_WORDS))
        name, number = wanted, 2
        while name.casefold() in self._names:
            ending = f" ({number})"
            name, number = _cut(wanted, LETTERS_A_NAME - len(ending)) + ending, number + 1
        self._names.add(name.casefold())
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(A4)
        sheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)  # 30, 15, 20, 20 mm
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P/&N")
        return sheet

    def _paragraph(self, sheet: Any, line: int, block: Paragraph) -> None:
        size = {1: 14, 2: 12}.get(block.level, 12)
        align = "center" if block.level == 1 else "left"
        is_bold = bool(block.level) or block.tone == "strong"
        form = self._form(text_wrap=True, bold=is_bold, font_size=size, align=align, valign="top")
        sheet.write_string(line, 0, self._said(block), form)
        sheet.set_row(line, _height([self._said(block)], TEXT_WIDTH))

    def _said(self, block: Paragraph) -> str:
        return " · ".join(clean(self._say(part)) for part in block.parts)

    def _table(self, table: Table) -> tuple[Any, int]:
        """The sheet of a table, and the row under it."""
        sheet = self._sheet(clean(self._say(table.title)))
        shown = shown_columns(table)
        head = self._form(
            bold=True,
            text_wrap=True,
            align="center",
            valign="vcenter",
            border=1,
            bg_color="#D9D9D9",
        )
        for number, (_, column) in enumerate(shown):
            sheet.write_string(0, number, self._title(column, table), head)
        for number, row in enumerate(table.rows, start=1):
            for at, (index, column) in enumerate(shown):
                self._cell(sheet, number, at, row[index], column)
        self._lay_out(sheet, table, shown)
        return sheet, len(table.rows) + 2

    def _title(self, column: Column, table: Table) -> str:
        """The title on one line; in a tight table the number of a day is put together again."""
        lines = [clean(line) for line in self._say(column.title).split("\n")]
        return ("" if table.is_tight else " ").join(lines).strip()

    def _cell(self, sheet: Any, row: int, at: int, cell: Cell, column: Column) -> None:
        looks: dict[str, object] = {"border": 1, "align": column.align, "valign": "top"}
        if cell.tone in COLOURS:
            looks["bg_color"] = COLOURS[cell.tone]
        if cell.tone == "strong":
            looks["bold"] = True
        value = cell.value
        if isinstance(value, datetime):  # Excel keeps no zone: the office's wall clock
            wall = value.replace(tzinfo=None)
            sheet.write_datetime(row, at, wall, self._form(num_format=INSTANT_FORM, **looks))
        elif isinstance(value, date) and not cell.below:
            sheet.write_datetime(row, at, value, self._form(num_format=DAY_FORM, **looks))
        elif isinstance(value, int) and not isinstance(value, bool) and cell.text is None:
            sheet.write_number(row, at, value, self._form(**looks))
        else:
            self._text(sheet, row, at, cell, looks)

    def _text(self, sheet: Any, row: int, at: int, cell: Cell, looks: dict[str, object]) -> None:
        text = "\n".join(line for line in cell_lines(cell, self._say) if line)
        form = self._form(text_wrap=True, **looks)
        if text in {"", NO_VALUE}:
            sheet.write_blank(row, at, None, form)
        else:
            sheet.write_string(row, at, text, form)

    def _lay_out(self, sheet: Any, table: Table, shown: Sequence[tuple[int, Column]]) -> None:
        """Heads that stay in sight and on every page, filters, widths, the area to print."""
        last_row, last = len(table.rows), len(shown) - 1
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, last_row, last)
        sheet.print_area(0, 0, last_row + 1, last)
        widths = [self._width(at, column, table) for at, column in shown]
        if sum(widths) > UPRIGHT_WIDTH:
            sheet.set_landscape()
        for number, width in enumerate(widths):
            sheet.set_column(number, number, width)
        heads = [
            _height([self._title(c, table)], w) for (_, c), w in zip(shown, widths, strict=True)
        ]
        sheet.set_row(0, max(heads))
        for number, row in enumerate(table.rows, start=1):
            heights = [
                _height(cell_lines(row[at], self._say), width)
                for (at, _), width in zip(shown, widths, strict=True)
            ]
            sheet.set_row(number, max(heights))

    def _width(self, at: int, column: Column, table: Table) -> float:
        words = [len(word) for word in self._title(column, table).split()]
        texts = [len(cell_text(row[at], self._say)) for row in table.rows]
        if any(isinstance(row[at].value, datetime) for row in table.rows):
            texts.append(len("00:00 00/00/0000"))
        room = 1.5 if table.is_tight else 4.0  # a filter's arrow stands in the head
        return min(WIDEST, max([1, *words, *texts]) + room)

    def _form(self, **looks: Any) -> Any:
        """A format, made once for all cells that look so."""
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(
                {"font_name": FONT, "font_size": 12, **looks}
            )
        return self._formats[key]
