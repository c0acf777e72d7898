"""Workbooks: typed days and hours, heads that stay, A4, and text that is never a formula."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from lai_report.core.document import Cell, Column, Document, heading, paragraph, table
from lai_report.errors import ConfigurationError
from lai_report.locale import speaker
from lai_report.write.xlsx import xlsx_bytes
from tests.write.test_writers import NASTY, steers

say = speaker("vi")
ZONE = timezone(timedelta(hours=7))
AT = datetime(2021, 1, 29, 16, 42, tzinfo=ZONE)
COLUMNS = [
    Column("name", "Đơn vị"),
    Column("unit", "Mã", is_data_only=True),
    Column("day", "Ngày"),
    Column("at", "Nhận lúc"),
    Column("n", "Số lượt"),
]
ROW = [Cell("Huyện ủy Sìn Hồ"), Cell("x"), Cell(date(2021, 1, 29)), Cell(AT, ("16:42",)), Cell(7)]


def opened(*blocks: Any) -> Any:
    return openpyxl.load_workbook(BytesIO(xlsx_bytes(Document(blocks), say)))


def sheet_of(title: str = "Chi tiết", rows: int = 1) -> Any:
    return opened(heading("Tên", level=1), table(COLUMNS, [ROW] * rows, title=title)).worksheets[1]


def test_days_hours_and_numbers_are_typed_and_keep_the_wall_clock() -> None:
    name, day, at, number = (cell for cell in sheet_of()[2])
    assert name.value == "Huyện ủy Sìn Hồ"
    assert (day.value, day.is_date) == (datetime(2021, 1, 29), True)  # noqa: DTZ001 - Excel knows no zone
    assert (at.value, at.is_date) == (datetime(2021, 1, 29, 16, 42), True)  # noqa: DTZ001 - Excel knows no zone
    assert (number.value, number.data_type) == (7, "n")


def test_heads_stay_in_sight_are_filtered_and_printed_on_every_page() -> None:
    sheet = sheet_of(rows=60)
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:D61"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area.replace("'Chi tiết'!", "").startswith("$A$1:$D$6")
    assert [cell.value for cell in sheet[1]] == ["Đơn vị", "Ngày", "Nhận lúc", "Số lượt"]


def test_every_sheet_prints_on_a4_one_page_wide() -> None:
    book = opened(paragraph("Lời"), table(COLUMNS, [ROW], title="Biểu"))
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {1, None}  # 1 where it is not said
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_area


def test_text_from_outside_is_never_a_formula_nor_a_link() -> None:
    nasty = [NASTY, "=1+1", "+1", "-1", "@SUM(A1)", "https://xau.example", "=cmd|'/c calc'!A0"]
    rows = [[Cell(text)] for text in nasty]
    book = opened(paragraph(NASTY), table([Column("name", NASTY)], rows, title=NASTY))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}
                assert cell.value is None or not steers(str(cell.value))
                assert cell.hyperlink is None
    assert [row[0].value for row in book.worksheets[1].iter_rows(min_row=3)] == nasty[1:]


@pytest.mark.parametrize("title", ["Tháng 02/2021", "[x]:*?", "'", "", "a" * 60])
def test_any_title_becomes_a_name_excel_takes_and_twins_are_told_apart(title: str) -> None:
    one = table(COLUMNS, [ROW], title=title)
    names = opened(one, one, one).sheetnames
    assert len({name.casefold() for name in names}) == 4
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_a_dim_line_after_a_table_stands_under_it_and_words_on_the_first_sheet() -> None:
    legend = paragraph("Đ đúng hạn", tone="dim")
    book = opened(paragraph("Lời đầu"), heading("Biểu"), table(COLUMNS, [ROW], title="B"), legend,
                  paragraph("Lời cuối"))  # fmt: skip
    assert [row[0].value for row in book.worksheets[0].iter_rows()] == ["Lời đầu", "Lời cuối"]
    assert book.worksheets[1]["A4"].value == "Đ đúng hạn"


def test_nothing_is_a_blank_cell() -> None:
    made = opened(table(COLUMNS[:1], [[Cell(None, ("—",))], [Cell(None)]], title="B")).worksheets[1]
    assert [row[0].value for row in made.iter_rows(min_row=2)] == [None, None]


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ConfigurationError) as raised:
        xlsx_bytes(Document(()), say)
    assert "pip install 'lai-report[documents]'" in say(raised.value.phrase)
