"""Any text at all through every writer: none of it steers, runs, leaves its cell or is lost."""

from __future__ import annotations

import csv
import json
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
from hypothesis import example, given, settings
from rich.color import ColorSystem

from lai_report.core.document import Cell, Column, Document, heading, paragraph, table
from lai_report.locale import speaker
from lai_report.write.csv import BOM, FORMULA_STARTS, csv_text
from lai_report.write.docx import docx_letter
from lai_report.write.html import html_text
from lai_report.write.json import json_text
from lai_report.write.mail_draft import draft_bytes
from lai_report.write.plain import clean
from lai_report.write.rows import csv_lines, jsonl_lines
from lai_report.write.terminal import Screen, print_document
from lai_report.write.xlsx import xlsx_bytes
from tests.write.nasty import SHARDS, nasty_texts, steering_in, without_colours
from tests.write.test_docx import LETTER, REPORT

say = speaker("vi")
ALL = "".join(SHARDS)
few = settings(max_examples=25, deadline=None)
many = settings(max_examples=80, deadline=None)


def document(text: str) -> Document:
    """The text in every place a document has."""
    columns = (Column("name", text), Column("remarks", "Ghi chú", folds_into="name"))
    cell = Cell(text, (text, text), below=(text,), short=text, tone="bad")
    return Document(
        (
            heading(text, level=1), paragraph(text, right=text),
            table(columns, [[Cell(text), cell]], title=text),
        )
    )  # fmt: skip


def letters(text: str) -> str:
    """The letters of a text, wherever its lines were broken."""
    return "".join(text.split())


@many
@example(ALL)
@given(nasty_texts)
def test_on_a_screen_with_and_without_colours(text: str) -> None:
    for colours in (None, ColorSystem.STANDARD):
        out = StringIO()
        screen = Screen(out, is_plain=False, width=80)
        screen._color_system = colours  # as on a terminal
        print_document(document(text), screen, say)
        assert ("\x1b[" in out.getvalue()) == (colours is not None)
        for line in without_colours(out.getvalue()).split("\n"):
            assert not steering_in(line)


@many
@example("[bc-21/8] bao cao")
@example("[báo cáo] ngày :warning: [/red] [link=x]")
@given(nasty_texts)
def test_a_wide_screen_loses_no_letter_to_markup(text: str) -> None:
    out = StringIO()
    shown = Document((paragraph(text),))
    print_document(shown, Screen(out, is_plain=True, width=5000), say)
    assert letters(out.getvalue()) == letters(clean(text))


@many
@example(ALL)
@given(nasty_texts)
def test_in_csv_no_cell_is_a_formula_and_every_cell_stays_one(text: str) -> None:
    written = csv_text(document(text), say).removeprefix(BOM)
    assert not steering_in(written.replace("\r\n", ""))
    _, row = csv.reader(StringIO(written, newline=""))
    assert len(row) == 2
    assert not any(cell.startswith(FORMULA_STARTS) for cell in row)


@many
@example(ALL)
@given(nasty_texts)
def test_in_json_and_jsonl_it_comes_back_as_it_went(text: str) -> None:
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")  # no halves
    written = json_text({"subject": text})
    assert not steering_in(written.replace("\n", ""))
    assert json.loads(written) == {"subject": text}
    (line,) = jsonl_lines([{"subject": text, "payload": {text: text}}])
    assert not steering_in(line.removesuffix("\n"))
    assert json.loads(line) == {"subject": text, "payload": {text: text}}


@many
@example(ALL)
@given(nasty_texts)
def test_in_exported_csv_no_cell_is_a_formula(text: str) -> None:
    made = "".join(csv_lines(["a", "b"], [{"a": text, "b": {"note": text}}])).removeprefix(BOM)
    assert not steering_in(made.replace("\r\n", ""))
    _, row = csv.reader(StringIO(made, newline=""))
    assert not any(cell.startswith(FORMULA_STARTS) for cell in row)


class _Tags(HTMLParser):
    """The tags of a page and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, _: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@few
@example(ALL)
@given(nasty_texts)
def test_in_a_page_it_makes_no_tag(text: str) -> None:
    empty, made = _Tags(html_text(document("x"), say, "vi")), html_text(document(text), say, "vi")
    filled = _Tags(made)
    assert set(filled.tags) <= set(empty.tags)
    assert not steering_in(made.replace("\n", ""))
    assert letters(clean(text)) in letters("".join(filled.texts))


@few
@example(ALL)
@given(nasty_texts)
def test_in_a_workbook_it_is_text_and_no_formula_or_link(text: str) -> None:
    book = openpyxl.load_workbook(BytesIO(xlsx_bytes(document(text), say)))
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type in {"s", "n"}
            assert cell.hyperlink is None
            assert not steering_in(str(cell.value or "").replace("\n", ""))


@settings(max_examples=8, deadline=None)
@example(ALL)
@given(nasty_texts)
def test_in_a_letter_it_is_text(text: str) -> None:
    template = Path(__file__).parents[2] / "lai_report/data/letters/36/don-doc.docx"
    fields = {
        name: [text] if isinstance(value, list) else text
        for name, value in {**REPORT, **LETTER}.items()
    }
    made = docx_letter(template, fields, {"annex": list(document(text).tables)}, say)
    for found in docx.Document(BytesIO(made)).element.body.iter():
        if found.tag.endswith("}t"):
            assert not steering_in(found.text or "")


@many
@example(ALL)
@example(f"{'Huyen uy; ' * 12} x@xau.example, <y@xau.example>")
@given(nasty_texts)
def test_in_a_mail_it_adds_no_header_and_no_recipient(text: str) -> None:
    made = draft_bytes(
        to=[(text, "a@donvi.example")], subject=text, body=text, sender=(text, "b@donvi.example")
    )
    mail = message_from_bytes(made, policy=default)
    assert sorted(set(mail)) == sorted([
        "To", "From", "Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding",
        "MIME-Version",
    ])  # fmt: skip
    assert len(mail.keys()) == len(set(mail.keys()))
    assert [address.addr_spec for address in mail["To"].addresses] == ["a@donvi.example"]
    assert not steering_in(str(mail["Subject"]))
    for line in mail.get_content().replace("\r\n", "\n").split("\n"):
        assert not steering_in(line)
