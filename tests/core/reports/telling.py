"""Everything a report holds as text: the page as a person reads it, then what it is made of.

The first half is Vietnamese, laid out as on a screen. The second names every phrase by its key with
the values it was given, every column with its flags, and every cell that holds anything, so that
two reports are told alike only where they are alike.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from lai_report.core.document import Cell, Column, Document, Paragraph, Table, Text
from lai_report.errors import Phrase
from lai_report.locale import speaker
from tests.core.samples import ZONE

WIDTH = 120
CUT = "-" * 20 + " what it is made of " + "-" * 20

say = speaker("vi", ZONE)


def told(report: Document | Table | Sequence[Text] | dict[str, object]) -> str:
    """The whole of a report: a page, a table, lines of text, or what scripts read."""
    if isinstance(report, dict):
        return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    if isinstance(report, Document):
        return _joined(_page(report), _inside(report))
    if isinstance(report, Table):
        return told(Document((report,)))
    return _joined([say(text) for text in report], [raw(text) for text in report])


def _joined(page: Sequence[str], inside: Sequence[str]) -> str:
    return "\n".join(line.rstrip() for line in (*page, "", CUT, *inside)) + "\n"


# The page as it is read.


def _page(document: Document) -> list[str]:
    said: list[str] = []
    for block in document.blocks:
        said += [_line(block)] if isinstance(block, Paragraph) else _grid(block)
    return said


def _line(block: Paragraph) -> str:
    text = " · ".join(filter(None, map(say, block.parts)))
    return text if block.right is None else f"{text}   >> {say(block.right)}"


def _grid(table: Table) -> list[str]:
    """The columns people see, as wide as their widest cell."""
    seen = [at for at, column in enumerate(table.columns) if not column.is_data_only]
    heads = [say(table.columns[at].title).splitlines() for at in seen]
    bodies = [[_cell_lines(row[at]) for at in seen] for row in table.rows]
    rows = [heads, *bodies]
    widths = [max((len(x) for row in rows for x in row[at]), default=0) for at in range(len(seen))]
    between = " " if table.is_tight else "  "
    aligned = [
        between.join(_placed(text, width, table.columns[at]) for text, width, at in
                     zip(line, widths, seen, strict=True))
        for row in rows
        for line in zip_longest(*row, fillvalue="")
    ]  # fmt: skip
    return [f"[{say(table.title)}]" if table.title else "[…]", *aligned]


def _cell_lines(cell: Cell) -> list[str]:
    first = [", ".join(filter(None, map(say, cell.text)))] if cell.text else [_plain(cell)]
    return [*first, *filter(None, map(say, cell.below))]


def _plain(cell: Cell) -> str:
    return "" if cell.value is None or cell.text == () else str(cell.value)


def _placed(text: str, width: int, column: Column) -> str:
    return {"left": text.ljust, "right": text.rjust, "center": text.center}[column.align](width)


# What it is made of.


def _inside(document: Document) -> list[str]:
    lines: list[str] = []
    for number, block in enumerate(document.blocks, start=1):
        told_block = _paragraph(block) if isinstance(block, Paragraph) else _table(block)
        lines += textwrap.indent("\n".join(told_block), " " * 4).splitlines()
        lines[-len(told_block)] = f"{number:>2}  {told_block[0]}"
    return lines


def _paragraph(block: Paragraph) -> list[str]:
    level = f" level {block.level}" if block.level else ""
    right = () if block.right is None else (f"    right: {raw(block.right)}",)
    return [f"line {block.tone}{level}", *(f"    {raw(part)}" for part in block.parts), *right]


def _table(table: Table) -> list[str]:
    tight = " tight" if table.is_tight else ""
    lines = [f"table{tight} {raw(table.title)}"]
    lines += [f"    column {_column(column)}" for column in table.columns]
    for number, row in enumerate(table.rows, start=1):
        cells = [
            f"{column.key} {held}"
            for column, cell in zip(table.columns, row, strict=True)
            if (held := _cell(cell))
        ]
        lines += _wrapped(f"    {number}: ", cells)
    return lines


def _column(column: Column) -> str:
    flags = [name for name in ("is_data_only", "is_whole", "is_name") if getattr(column, name)]
    folds = [f"folds_into {column.folds_into}"] if column.folds_into else []
    return " ".join([column.key, column.align, *flags, *folds, raw(column.title)])


def _cell(cell: Cell) -> str:
    """What a cell holds besides what any cell has; nothing of an empty one."""
    said = [raw(cell.value)] if cell.value is not None else []
    if cell.text is not None:
        said.append(f"said {raw(cell.text)}")
    if cell.below:
        said.append(f"below {raw(cell.below)}")
    if cell.short is not None:
        said.append(f"short {raw(cell.short)}")
    if cell.tone != "plain":
        said.append(cell.tone)
    if cell.share is not None:
        said.append(f"share {cell.share:.3f}")
    return " ".join(said)


def _wrapped(start: str, cells: Sequence[str]) -> Iterator[str]:
    """The cells of a row, as many on a line as it holds."""
    line = start
    for cell in cells:
        if len(line) + len(cell) > WIDTH and line.strip() != start.strip():
            yield line.rstrip()
            line = " " * len(start)
        line += f"{cell} | "
    yield line.rstrip(" |")


def raw(value: object) -> str:
    """A value as it was given, whatever is said of it in any language."""
    if isinstance(value, Phrase):
        given = ", ".join(f"{name}={raw(each)}" for name, each in value.values.items())
        return f"{value.key}({given})"
    if isinstance(value, date):  # an instant too, with its offset
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds():g}s"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(raw, value))}]"
    return repr(value)
