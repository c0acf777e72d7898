"""docs/benchmarks.md, written by the program that measured it: one part each between markers."""

from __future__ import annotations

import re
from pathlib import Path

from tests.benchmarks.measuring import Part

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
KEYS = ("desk", "mail", "scale")
"""The parts, in the order of the page."""
HEAD = """# Benchmarks

Written by `python -m tests.benchmarks`, which measures and fills in every figure; nothing here is
typed by hand. The program is installed as a user would install it, and everything named in a table
is run in turn, round after round, so that a slow minute falls on all alike. Figures are medians;
`×` is the ratio to the row that has 1, and the middle half is where half of the runs lay. Read the
ratios: seconds are the machine's.
"""


def rewritten(page: str, parts: list[Part], measured_on: str) -> str:
    """The page with the parts just measured; those not measured stay as they stood."""
    written = {key: text for key in KEYS if (text := _found(page, key))}
    written |= {part.key: _text(part, measured_on) for part in parts}
    return "\n".join([HEAD, *(written[key] for key in KEYS if key in written)])


def _found(page: str, key: str) -> str:
    found = re.search(rf"<!-- {key} -->\n.*?<!-- /{key} -->\n", page, re.DOTALL)
    return found.group() if found else ""


def _text(part: Part, measured_on: str) -> str:
    """A part as it stands on the page."""
    beside = f" Beside {', '.join(part.beside)}." if part.beside else ""
    missing = f" Missing here: {', '.join(part.missing)}." if part.missing else ""
    return (
        f"<!-- {part.key} -->\n## {part.title}\n\n{measured_on}.\n\n"
        f"{part.about}{beside}{missing}\n\n{part.table}\n<!-- /{part.key} -->\n"
    )
