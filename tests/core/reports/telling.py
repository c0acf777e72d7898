"""A report as text: the page as a person reads it, then what the page does not show.

The page is Vietnamese, laid out as on a screen, a line's tone behind it. Below stands what only
machines and writers see: how the columns stand, the values that differ from what is printed for
them, and which texts stand out in which tone. What scripts read is JSON with its lines filled.
"""

from __future__ import annotations

import json
import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby, zip_longest

from lai_report.core.document import Cell, Column, Document, Paragraph, Table, Text
from lai_report.locale import speaker
from tests.core.samples import ZONE

WIDTH = 120
CUT = "-" * 20 + " what the page does not show " + "-" * 20

say = speaker("vi", ZONE)


def told(report: Document | Table | Sequence[Text] | dict[str, object]) -> str:
    """The whole of a report: a page, a table, lines of text, or what scripts read."""
    if isinstance(report, dict):
        return "\n".join(_filled(report)) + "\n"
    if isinstance(report, Document):
        page, unseen = _page(report), [line for each in report.tables for line in _unseen(each)]
        return _joined([*page, "", CUT, *unseen] if unseen else page)
    if isinstance(report, Table):
        return told(Document((report,)))
    return _joined([say(text) for text in report])


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.rstrip() for line in lines) + "\n"


# The page as it is read.


def _page(document: Document) -> list[str]:
    said: list[str] = []
    for block in document.blocks:
        said += [_line(block)] if isinstance(block, Paragraph) else _grid(block)
    return said


def _line(block: Paragraph) -> str:
    text = " · ".join(filter(None, map(say, block.parts)))
    right = "" if block.right is None else f"   >> {say(block.right)}"
    is_told = block.tone == ("strong" if block.level else "plain")
    tone = "" if is_told else f"   {{{block.tone}}}"
    return f"{'#' * block.level} {text}{right}{tone}".removeprefix(" ")


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
    title = f"[{say(table.title) or '…'}]{' tight' if table.is_tight else ''}"
    return [title, *aligned]


def _cell_lines(cell: Cell) -> list[str]:
    first = [", ".join(filter(None, map(say, cell.text)))] if cell.text else [_plain(cell)]
    return [*first, *filter(None, map(say, cell.below))]


def _plain(cell: Cell) -> str:
    return "" if cell.value is None or cell.text == () else str(cell.value)


def _placed(text: str, width: int, column: Column) -> str:
    return {"left": text.ljust, "right": text.rjust, "center": text.center}[column.align](width)


# What the page does not show.


def _unseen(table: Table) -> list[str]:
    """How the columns of a table stand, what machines read in them, and what stands out."""
    told_of = [
        (column.key, _column(column, [row[at] for row in table.rows]))
        for at, column in enumerate(table.columns)
    ]
    alike = [
        f"{', '.join(key for key, _ in group)}: {how}"
        for how, group in groupby(told_of, key=lambda each: each[1])
    ]
    marks = [*_marks(table, lambda cell: "" if cell.tone == "plain" else cell.tone)]
    marks += _marks(table, lambda cell: "" if cell.share is None else f"share {cell.share:.3f}")
    lines = [f"[{say(table.title) or '…'}]", *alike, *marks]
    return [part for line in lines for part in _wrapped(line)]


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(
        line, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def _column(column: Column, cells: Sequence[Cell]) -> str:
    """A column's flags, the types of its printed values, and those that are printed otherwise."""
    flags = [name for name in ("is_data_only", "is_whole", "is_name") if getattr(column, name)]
    folds = [f"folds_into {column.folds_into}"] if column.folds_into else []
    values = ["=" if _is_shown(column, cell) else raw(cell.value) for cell in cells]
    shorts = ["=" if cell.short is None else repr(say(cell.short)) for cell in cells]
    types = {type(cell.value).__name__ for cell in cells if cell.value is not None}
    return " ".join([
        column.align, *sorted(types), *flags, *folds, *_listed("", values),
        *_listed("short ", shorts),
    ])  # fmt: skip


def _is_shown(column: Column, cell: Cell) -> bool:
    """Whether a machine reads what stands on the page, or nothing where nothing is known."""
    is_same = cell.value is None or _cell_lines(cell)[0] == str(cell.value)
    return is_same and not column.is_data_only


def _listed(name: str, values: Sequence[str]) -> list[str]:
    """The values row by row, "=" where it is what is printed, equal neighbours counted."""
    if set(values) <= {"="}:
        return []
    runs = [(value, len([*group])) for value, group in groupby(values)]
    said = (value if count == 1 else f"{value} ×{count}" for value, count in runs)
    return [f"{name}({', '.join(said)})"]


def _marks(table: Table, mark_of: Callable[[Cell], str]) -> Iterator[str]:
    """Each mark with the texts that bear it; where one text bears several, with its places."""
    marks: dict[str, set[str]] = defaultdict(set)
    places: dict[str, dict[str, None]] = defaultdict(dict)
    cells = [
        (f"{column.key} {number}", _cell_lines(cell)[-1], mark_of(cell))
        for number, row in enumerate(table.rows, start=1)
        for column, cell in zip(table.columns, row, strict=True)
    ]
    for _, text, mark in cells:
        marks[text].add(mark)
    for place, text, mark in cells:
        if mark:
            places[mark][repr(text if len(marks[text]) == 1 else f"{text} ({place})")] = None
    for mark, texts in sorted(places.items()):
        yield f"{mark}: {', '.join(texts)}"


def raw(value: object) -> str:
    """A value as machines have it, a day and an instant as ISO 8601 writes them."""
    if isinstance(value, date):  # an instant too, with its offset
        return value.isoformat()
    return repr(value)


# What scripts read.


def _filled(value: object, start: str = "", indent: str = "") -> list[str]:
    """JSON in few lines: simple values share one, whatever holds more has its own."""
    whole = f"{start}{json.dumps(value, ensure_ascii=False)}"
    if not isinstance(value, dict | list) or len(indent + whole) < WIDTH:
        return [indent + whole]
    named = isinstance(value, dict)
    members = (
        [(f"{json.dumps(k)}: ", v) for k, v in value.items()]
        if named
        else ([("", each) for each in value])
    )
    lines: list[str] = []
    is_open = False
    for name, member in members:
        made = _filled(member, name, f"{indent} ")
        made[-1] += ","
        is_simple = not isinstance(member, dict) and len(made) == 1
        if is_open and is_simple and len(lines[-1]) + len(made[0].strip()) < WIDTH:
            lines[-1] += f" {made[0].strip()}"
        else:
            lines += made
        is_open = is_simple
    lines[-1] = lines[-1].removesuffix(",")
    return [f"{indent}{start}{'{' if named else '['}", *lines, f"{indent}{'}' if named else ']'}"]
