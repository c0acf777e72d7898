"""A document as a picture of the screen it makes: SVG, self-contained, with no font fetched."""

from __future__ import annotations

from io import StringIO

from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from lai_report.core.document import Document
from lai_report.write.terminal import Screen, print_document
from lai_report.write.values import Say

SVG = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre; }}
{styles}
</style>
<defs>{lines}</defs>
<rect fill="#ffffff" width="{width}" height="{height}"/>
<g transform="translate(9, 9)">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def svg_of(document: Document, say: Say, width: int = 80) -> str:
    """The SVG of the document as printed on a screen that many columns wide."""
    screen = Screen(StringIO(), is_plain=False, width=width)
    screen.record = True
    print_document(document, screen, say)
    return screen.export_svg(
        title="lai-report", theme=DEFAULT_TERMINAL_THEME, code_format=SVG, unique_id="screen"
    )
