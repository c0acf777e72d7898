"""A document on a screen: a rich table that reads in black and white, at 80 columns and at 40."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text as Line

from lai_report.core.document import Cell, Column, Document, Paragraph, Table
from lai_report.write.plain import clean
from lai_report.write.values import Say, cell_text, shown_columns

NARROW = 64
"""Below this width columns fold into one another and verdicts show their letter alone."""
LONGEST_NAME = 28
"""Names up to so long stay on one line of a screen that is not narrow."""

STYLES = {
    "plain": "", "strong": "bold", "dim": "dim", "good": "green", "warning": "yellow", "bad": "red",
}  # fmt: skip


class Screen(Console):
    """A console that takes data as data: no markup, no emoji, no guessed colours."""

    def __init__(self, stream: IO[str], *, is_plain: bool, width: int | None = None) -> None:
        super().__init__(
            file=stream,
            width=width,
            markup=False,
            emoji=False,
            highlight=False,
            color_system=None if is_plain else "auto",
            no_color=is_plain,
            force_terminal=False if is_plain else None,
            legacy_windows=False,
            safe_box=False,
        )

    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to the program, whose exit code tells it from a fault."""
        raise BrokenPipeError


def print_document(document: Document, console: Console, say: Say) -> None:
    """Print the document on the console, in its width."""
    for renderable in renderables(document, say, console.width):
        console.print(renderable, soft_wrap=False)


def renderables(document: Document, say: Say, width: int) -> Iterator[RenderableType]:
    """The document as things a console can print, for a screen of that many columns."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield _paragraph(block, say, width)
        else:
            yield _grid(block, say, is_narrow=width < NARROW)


def _paragraph(block: Paragraph, say: Say, width: int) -> RenderableType:
    left = " · ".join(clean(say(part)) for part in block.parts)
    if block.right is None:
        return Line(left, style=STYLES[block.tone], overflow="fold")
    right = clean(say(block.right))
    gap = width - len(left) - len(right)
    spaced = f"{left}{' ' * gap}{right}" if gap > 1 else f"{left}\n{right}"
    return Line(spaced, style=STYLES[block.tone], overflow="fold")


def _grid(table: Table, say: Say, *, is_narrow: bool) -> Grid:
    shown = shown_columns(table)
    folded = [(at, c) for at, c in shown if is_narrow and c.folds_into]
    standing = [(at, c) for at, c in shown if (at, c) not in folded]
    grid = _frame(is_tight=table.is_tight)
    for number, (at, column) in enumerate(standing):
        title = _title(column, say, gap=_gap(table, number))
        is_whole = column.is_whole or (
            column.is_name and not is_narrow and _is_short(table, at, say)
        )
        grid.add_column(title, justify=column.align, overflow="fold", no_wrap=is_whole)
    for row in table.rows:
        below = {
            c.folds_into: [row[i] for i, o in folded if o.folds_into == c.folds_into]
            for _, c in folded
        }
        cells = [
            _cell(row[at], below.get(column.key, []), say, is_narrow=is_narrow)
            for at, column in standing
        ]
        grid.add_row(*(_apart(cell, _gap(table, n)) for n, cell in enumerate(cells)))
    return grid


def _is_short(table: Table, at: int, say: Say) -> bool:
    """Whether every text of a column of names is short enough to stand on one line."""
    return all(len(cell_text(row[at], say)) <= LONGEST_NAME for row in table.rows)


def _frame(*, is_tight: bool) -> Grid:
    """An empty grid; a tight one parts only its first column from the others."""
    if is_tight:
        return Grid(box=None, show_edge=False, pad_edge=False, padding=0)
    return Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))


def _gap(table: Table, number: int) -> str:
    """What parts a tight table's first column from the many narrow ones, and nothing else."""
    return "  " if table.is_tight and number == 1 else ""


def _apart(line: Line, gap: str) -> Line:
    return Line(gap).append_text(line) if gap else line


def _title(column: Column, say: Say, gap: str) -> Line:
    """A column's title, in as many lines as it is worded in."""
    return Line("\n".join(gap + clean(line) for line in say(column.title).split("\n")))


def _cell(cell: Cell, below: Sequence[Cell], say: Say, *, is_narrow: bool) -> Line:
    """The text of a cell, with the cells that fold into it on lines below."""
    text = _narrow_text(cell, say) if is_narrow else cell_text(cell, say)
    lines = [clean(line) for line in (text, *map(say, cell.below)) if line]
    lines += [said for other in below if (said := clean(_narrow_text(other, say)))]
    return Line("\n".join(lines), style=STYLES[cell.tone])


def _narrow_text(cell: Cell, say: Say) -> str:
    return cell_text(cell, say) if cell.short is None else say(cell.short)
