"""Text from outside is only text: one nasty row through every writer; no layout cuts a word."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.document import Cell, Column, Document, paragraph, table
from lai_report.errors import phrase
from lai_report.locale import speaker
from lai_report.write.csv import BOM, csv_text
from lai_report.write.json import json_text
from lai_report.write.plain import clean
from lai_report.write.terminal import Screen, print_document

NASTY = '[/red]=HYPERLINK("x")\x1b[31m<script>\u202e\u009b\x07\r\nHuyện ủy\ud800 :warning: [BC]'
say = speaker("vi")


def document(text: str) -> Document:
    columns = (
        Column("name", phrase("status.column.name")),
        Column("remarks", phrase("status.column.remarks"), folds_into="name"),
    )
    return Document((paragraph(text, right="16:31"), table(columns, [[Cell(text), Cell(text)]])))


def printed(made: Document, width: int = 80) -> str:
    out = StringIO()
    print_document(made, Screen(out, is_plain=True, width=width), say)
    return out.getvalue()


def steers(text: str) -> bool:
    """Whether a character could move the cursor, turn the text, or end the line."""
    return any(
        ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202e\u2066\u200f" or 0xD800 <= ord(c) < 0xE000
        for c in text
    )


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_control_leaves_clean(text: str) -> None:
    assert not steers(clean(text))
    clean(text).encode()


@pytest.mark.parametrize("width", [40, 80])
def test_a_screen_shows_what_would_steer_it_and_eats_no_markup(width: int) -> None:
    lines = printed(document(NASTY), width).splitlines()
    assert not any(steers(line) for line in lines)
    shown = "".join(line.strip() for line in lines)
    assert "[/red]" in shown
    assert "\\u001b" in shown
    assert "[BC]" in shown


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen_and_no_letter_is_lost(width: int) -> None:
    name = "Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh"
    lines = printed(document(name), width).splitlines()
    assert max(len(line) for line in lines) <= width
    for word in name.split():
        assert any(word in line for line in lines)


def test_csv_has_a_bom_and_runs_no_formula() -> None:
    text = csv_text(document("=1+1"), say)
    assert text.startswith(BOM)
    rows = list(csv.reader(StringIO(text.removeprefix(BOM))))
    assert rows == [["name", "remarks"], ["'=1+1", "'=1+1"]]


def test_csv_writes_typed_values_for_machines() -> None:
    titles = {"day": "status.column.day", "n": "status.column.number"}
    columns = [Column(key, phrase(title)) for key, title in titles.items()]
    made = Document((table(columns, [[Cell(date(2021, 1, 29)), Cell(-5)]]),))
    assert csv_text(made, say).splitlines()[1] == "2021-01-29,-5"


@given(st.text(st.characters(codec=None), max_size=60))
def test_json_gives_back_the_text_and_holds_no_control(text: str) -> None:
    made = json_text({"subject": text})
    assert not any(steers(line) for line in made.split("\n"))
    assert json.loads(made) == {"subject": text}
