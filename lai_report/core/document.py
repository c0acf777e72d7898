"""A report before it has a form: paragraphs and tables of typed cells, with no word of the domain.

Every writer renders this same value, so terminal, CSV, HTML and paper agree to the digit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from lai_report.errors import Phrase

Value = str | int | bool | date | datetime | None
Text = str | Phrase
Say = Callable[[Text], str]
"""Puts a text into words, in the reader's language."""
Tone = Literal["plain", "strong", "dim", "good", "warning", "bad"]
Align = Literal["left", "center", "right"]


class Cell(NamedTuple):
    """A value for machines, with the text people read in its place where that differs."""

    value: Value
    text: tuple[Text, ...] | None = None
    """Joined with commas; None: the value itself."""
    below: tuple[Text, ...] = ()
    """Further lines for people, under the text."""
    short: Text | None = None
    """What stands there on a narrow screen."""
    tone: Tone = "plain"
    share: float | None = None
    """From 0 to 1: how light a writer that can shade may make the cell; the text says it too."""


class Column(NamedTuple):
    """A column: its key for machines, its title for people."""

    key: str
    title: Text
    """Several lines where it is so worded."""
    align: Align = "left"
    is_data_only: bool = False
    """True where only machine formats carry it."""
    is_whole: bool = False
    """True where the text is never broken over two lines: hours, days, numbers."""
    is_name: bool = False
    """True where texts of the usual length of a name stay whole, and other columns give way."""
    folds_into: str = ""
    """The key of the column under whose text it stands on a narrow screen."""


class Table(NamedTuple):
    """Rows of cells under columns, in the order they are printed."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Text = ""
    """What the table is called where it stands apart: a sheet, a caption."""
    is_tight: bool = False
    """True for many narrow columns that stand close together."""


class Paragraph(NamedTuple):
    """One line of text, or two: what stands at the left, what stands at the right margin."""

    parts: tuple[Text, ...]
    """Joined with a middle dot."""
    right: Text | None = None
    tone: Tone = "plain"
    level: int = 0
    """1 for the title of the whole, 2 for the head of a part, 0 for text."""


class Document(NamedTuple):
    """Paragraphs and tables, top to bottom."""

    blocks: tuple[Paragraph | Table, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


def paragraph(*parts: Text, right: Text | None = None, tone: Tone = "plain") -> Paragraph:
    """One line of text, its parts joined with a middle dot."""
    return Paragraph(parts, right, tone)


def heading(*parts: Text, level: int = 2) -> Paragraph:
    """The head of a part; of the whole where the level is 1."""
    return Paragraph(parts, tone="strong", level=level)


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    title: Text = "",
    is_tight: bool = False,
) -> Table:
    """A table, its rows frozen."""
    return Table(tuple(columns), tuple(tuple(row) for row in rows), title, is_tight)
