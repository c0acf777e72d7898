"""A document as one web page that asks for nothing else: for a phone, a screen and paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lai_report.core.document import Cell, Document, Paragraph, Table
from lai_report.errors import ConfigurationError
from lai_report.write.plain import clean
from lai_report.write.values import Say, cell_lines, shown_columns

PAGES = Path(__file__).parents[1] / "data" / "pages"
SHADES = 10
"""Steps of grey a share can take; the fewer in time, the darker."""


class _Shown(NamedTuple):
    """A cell as the page asks for it."""

    lines: list[str]
    classes: str


def html_text(document: Document, say: Say, language: str) -> str:
    """The page. Raises `ConfigurationError` where the library is missing."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError:
        raise ConfigurationError("letters.needs_extra") from None
    environment = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    blocks = [_block(block, say) for block in document.blocks]
    for before, block in pairwise(blocks):
        if block.get("caption") == before.get("text"):
            block["caption"] = ""  # the head above says it
    title = next((b["text"] for b in blocks if b["kind"] == "h1"), "lai-report")
    page = environment.get_template("page.html")
    return page.render(blocks=blocks, title=title, language=language)


def _block(block: Paragraph | Table, say: Say) -> dict[str, object]:
    if isinstance(block, Table):
        return _table(block, say)
    text = " · ".join(clean(say(part)) for part in block.parts)
    if block.right is not None:
        text += f" · {clean(say(block.right))}"
    kind = f"h{block.level}" if block.level else "p"
    return {"kind": kind, "text": text, "classes": block.tone}


def _table(table: Table, say: Say) -> dict[str, object]:
    shown = shown_columns(table)
    return {
        "kind": "table",
        "caption": clean(say(table.title)),
        "classes": "tight" if table.is_tight else "",
        "heads": [[clean(line) for line in say(c.title).split("\n")] for _, c in shown],
        "aligns": [c.align for _, c in shown],
        "rows": [[_cell(row[at], say) for at, _ in shown] for row in table.rows],
    }


def _cell(cell: Cell, say: Say) -> _Shown:
    return _Shown([line for line in cell_lines(cell, say) if line], " ".join(_classes(cell)))


def _classes(cell: Cell) -> Iterator[str]:
    if cell.share is not None:
        yield f"s{round(cell.share * SHADES)}"
    elif cell.tone != "plain":
        yield cell.tone
