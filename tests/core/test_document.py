"""The parts a page is built of."""

from __future__ import annotations

from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    heading,
    paragraph,
    table,
)


def test_what_is_not_said_of_a_block_is_plain() -> None:
    assert paragraph("a", "b") == Paragraph(("a", "b"), None, "plain", 0)
    assert paragraph("a", right="r", tone="dim") == Paragraph(("a",), "r", "dim", 0)
    assert heading("a") == Paragraph(("a",), None, "strong", 2)
    assert heading("a", level=1) == Paragraph(("a",), None, "strong", 1)


def test_a_table_keeps_its_rows_as_they_were_given() -> None:
    columns, rows = [Column("name", "Đơn vị")], [[Cell("a")]]
    made = table(columns, rows)
    assert made == Table((Column("name", "Đơn vị"),), ((Cell("a"),),), "", is_tight=False)
    rows.append([Cell("b")])
    assert made.rows == ((Cell("a"),),)
    assert table(columns, rows, title="t", is_tight=True)[2:] == ("t", True)
    assert Document((paragraph("a"), made)).tables == (made,)
