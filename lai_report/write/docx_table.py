"""A document's table as a Word table: ruled, headed on every page, as wide as the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph

from lai_report.core.document import Align, Column, Table
from lai_report.write.plain import clean
from lai_report.write.values import Say, cell_lines, shown_columns

FONT = "Times New Roman"
SIZES = {True: Pt(9), False: Pt(11)}
"""By whether the table is tight."""
LEADING = 1.2
LONGEST = 26
"""Letters beyond which a column is not widened: its text is broken over lines."""
SHORTEST = {True: 1, False: 5}
ROWS_KEPT_TOGETHER = 30
"""A table no longer than that is not broken over two pages."""
ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def put_tables(letter: Any, paragraph: Paragraph, tables: Sequence[Table], say: Say) -> None:
    """Put the tables where the paragraph stands, each under its name, and take it away."""
    for table in tables:
        if title := clean(say(table.title)):
            _put_title(paragraph, title)
        made = _made(letter, table, say)
        paragraph._p.addprevious(made._tbl)  # noqa: SLF001 - the library moves no table by itself
        space = paragraph.insert_paragraph_before()
        space.paragraph_format.space_after = Pt(0)
    paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - nor takes a paragraph away


def _put_title(paragraph: Paragraph, title: str) -> None:
    head = paragraph.insert_paragraph_before()
    head.alignment = ALIGNMENTS["center"]
    head.paragraph_format.keep_with_next = True
    head.paragraph_format.first_line_indent = Pt(0)
    _write(head, title, Pt(12), is_bold=True)


def _made(letter: Any, table: Table, say: Say) -> Any:
    shown = shown_columns(table)
    made = letter.add_table(rows=1, cols=len(shown))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    _rule(made)
    titles = [say(column.title).split("\n") for _, column in shown]
    _fill_row(made.rows[0], shown, [list(map(clean, title)) for title in titles], table)
    _repeat(made.rows[0])
    for row in table.rows:
        texts = [cell_lines(row[at], say) for at, _ in shown]
        tones = [row[at].tone == "strong" for at, _ in shown]
        _fill_row(made.add_row(), shown, texts, table, tones)
    for row in made.rows:
        _keep_whole(row)
    if len(table.rows) <= ROWS_KEPT_TOGETHER:
        _keep_together(made)
    _set_widths(made, shown, table, say, _text_width(letter))
    return made


def _fill_row(
    row: Any,
    shown: Sequence[tuple[int, Column]],
    texts: Sequence[Sequence[str]],
    table: Table,
    strong: Sequence[bool] | None = None,
) -> None:
    """One row; the first, which is the head, is bold and centred."""
    for number, (cell, (_, column), lines) in enumerate(zip(row.cells, shown, texts, strict=True)):
        align: Align = column.align if strong is not None else "center"
        is_bold = strong is None or strong[number]
        for at, line in enumerate(lines or [""]):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.alignment = ALIGNMENTS[align]
            _write(paragraph, line, SIZES[table.is_tight], is_bold=is_bold)


def _write(paragraph: Paragraph, text: str, size: Pt, *, is_bold: bool) -> None:
    form = paragraph.paragraph_format
    form.first_line_indent = Pt(0)
    form.space_before = form.space_after = Pt(1)
    form.line_spacing = Pt(size.pt * LEADING)  # an empty cell is no higher than a filled one
    run = paragraph.add_run(text)
    run.bold = is_bold
    run.font.size = size
    run.font.name = FONT


def _set_widths(
    made: Any, shown: Sequence[tuple[int, Column]], table: Table, say: Say, width: int
) -> None:
    """Share the width of the text out by how long each column's texts are."""
    least = SHORTEST[table.is_tight]
    weights = [
        max(least, min(LONGEST, max(_longest(column, at, table, say)))) + 1.5
        for at, column in shown
    ]
    for number, weight in enumerate(weights):
        share = Emu(int(width * weight / sum(weights)))
        made.columns[number].width = share  # LibreOffice goes by the column, Word by the cell
        for cell in made.columns[number].cells:
            cell.width = share


def _longest(column: Column, at: int, table: Table, say: Say) -> list[int]:
    """The lengths that ask for room: of whole texts in the rows, of words in the head."""
    head = [len(word) for word in say(column.title).split()]
    return [*head, *(len(line) for row in table.rows for line in cell_lines(row[at], say))]


def _text_width(letter: Any) -> int:
    section = letter.sections[-1]
    return int(section.page_width - section.left_margin - section.right_margin)


def _rule(made: Any) -> None:
    """Thin lines around every cell, whatever styles the template has; narrow inner margins."""
    properties = made._tbl.tblPr  # noqa: SLF001 - the library has no word for borders
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.append(borders)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "40")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.append(margins)


def _repeat(row: Any) -> None:
    """Have the row stand at the head of every page the table reaches."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no word for it


def _keep_whole(row: Any) -> None:
    """Never break the row over two pages."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001 - no word for it


def _keep_together(made: Any) -> None:
    """Keep every row on the page of the row below it."""
    for row in made.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
