"""Letters: the office's templates are filled in, what they ask for in vain is named."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from lai_report.core.document import Cell, Column, table
from lai_report.errors import ConfigurationError, phrase
from lai_report.locale import speaker
from lai_report.write.docx import docx_letter
from tests.services.printing import needs, page_count, pdf_of, words_of
from tests.write.test_writers import NASTY, steers

say = speaker("vi")
LETTERS = Path(__file__).parents[2] / "lai_report" / "data" / "letters"
SHIPPED = sorted(LETTERS.glob("*/*.docx"))
REPORT = {
    "authority": "TỈNH ỦY LAI CHÂU", "office": "VĂN PHÒNG", "place": "Lai Châu", "year": "2021",
    "period": "từ ngày 29/01/2021 đến ngày 04/02/2021", "as_of": "", "basis": "Thực hiện Công văn",
    "results": ["Đúng hạn 57 lượt", "Chậm 2 lượt"], "good": ["a"], "late": ["b"],
    "unreported": ["c"], "unknown": ["d"], "waived": ["e"], "pressing": ["f"], "legend": "g",
    "head": "sổ:1:ab", "signer_authority": "", "signer_post": "CHÁNH VĂN PHÒNG", "signer": "",
}  # fmt: skip
LETTER = {
    "recipients": ["Huyện ủy Nậm Nhùn", "Huyện ủy Phong Thổ"], "duties": ["Thực hiện"],
    "findings": ["Qua theo dõi"], "requests": ["Đề nghị"],
}  # fmt: skip


def a_table(text: str, rows: int = 1) -> Any:
    columns = [Column("name", phrase("summary.column.name")), Column("day", "29/01")]
    return table(columns, [[Cell(text), Cell("16:02")]] * rows, title="Biểu")


def filled(template: Path, text: str = "Huyện ủy Sìn Hồ", **fields: Any) -> Any:
    made = docx_letter(template, {**REPORT, **LETTER, **fields}, {"annex": [a_table(text)]}, say)
    return Document(BytesIO(made))


def template_of(tmp_path: Path, *paragraphs: str) -> Path:
    made = Document()
    for text in paragraphs:
        made.add_paragraph(text)
    path = tmp_path / "mẫu.docx"
    made.save(str(path))
    return path


def text_of(letter: Any) -> str:
    return "\n".join(
        "".join(t.text or "" for t in p.iter() if t.tag.endswith("}t"))
        for p in letter.element.body.iter()
        if p.tag.endswith("}p")
    )


def named(template: Path) -> str:
    return f"{template.parent.name}/{template.stem}"


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_the_page_is_as_the_guides_lay_it_down(template: Path) -> None:
    letter = filled(template)
    section = letter.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = (
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin,
    )  # fmt: skip
    assert [round(m.mm) for m in margins] == [20, 20, 30, 15]
    normal = letter.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)
    assert {r.font.name for p in letter.paragraphs for r in p.runs} <= {"Times New Roman", None}
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_number_and_day_of_issue_are_left_blank(template: Path) -> None:
    text = text_of(filled(template))
    symbol = "BC" if template.stem == "bao-cao" else "CV"
    assert f"Số        -{symbol}/VPTU" in text
    assert "Lai Châu, ngày       tháng       năm 2021" in text
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "{" not in text


def test_there_is_a_template_of_each_kind_for_each_guide() -> None:
    assert [named(path) for path in SHIPPED] == [
        "05/bao-cao", "05/don-doc", "36/bao-cao", "36/don-doc",
    ]  # fmt: skip


@pytest.mark.parametrize("guide", ["36", "05"])
def test_recipients_have_dashes_only_where_there_are_several(guide: str) -> None:
    several = text_of(filled(LETTERS / guide / "don-doc.docx"))
    sign = "," if guide == "36" else ";"
    assert f"- Huyện ủy Nậm Nhùn{sign}\n- Huyện ủy Phong Thổ.\n" in several
    one = text_of(filled(LETTERS / guide / "don-doc.docx", recipients=["Huyện ủy Nậm Nhùn"]))
    assert "\nHuyện ủy Nậm Nhùn.\n" in one
    assert "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu." in one


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_whose_authority_the_signer_has_stands_above_his_post(template: Path) -> None:
    own = text_of(filled(template))
    assert "K/T" not in own
    deputy = filled(
        template,
        signer_authority="K/T CHÁNH VĂN PHÒNG", signer_post="PHÓ CHÁNH VĂN PHÒNG", signer="Họ Tên",
    )  # fmt: skip
    runs = {r.text: r.bold for t in deputy.tables for c in t._cells for p in c.paragraphs
            for r in p.runs}  # fmt: skip
    assert runs["K/T CHÁNH VĂN PHÒNG"]
    assert not runs["PHÓ CHÁNH VĂN PHÒNG"]
    assert runs["Họ Tên"]


def test_text_from_outside_is_only_text(tmp_path: Path) -> None:
    template = template_of(tmp_path, "{{ note }}", "{%p for line in lines %}", "{{ line }}",
                           "{%p endfor %}", "{{ annex }}")  # fmt: skip
    nasty = NASTY + "</w:t><w:p/>&{{ secret }}{% raw %}"
    made = docx_letter(
        template, {"note": nasty, "lines": [nasty]}, {"annex": [a_table(nasty)]}, say
    )
    text = text_of(Document(BytesIO(made)))
    assert text.count("{{ secret }}{% raw %}") == 3
    assert text.count("</w:t><w:p/>&") == 3
    assert not steers(text.replace("\n", ""))


@pytest.mark.parametrize(
    ("paragraph", "key", "names"),
    [
        ("{{ ten_la }}", "letters.unknown_field", "ten_la"),
        ("{{ note.phan_la }}", "letters.unknown_field", "phan_la"),
        ("{{ note", "letters.bad_syntax", "mẫu.docx"),
        ("{%p for x in note %}", "letters.bad_syntax", "mẫu.docx"),
        ("{{ note.__class__.__mro__ }}", "letters.bad_syntax", "mẫu.docx"),
    ],
)
def test_a_template_that_asks_in_vain_is_refused_by_name(
    tmp_path: Path, paragraph: str, key: str, names: str
) -> None:
    template = template_of(tmp_path, paragraph)
    with pytest.raises(ConfigurationError) as raised:
        docx_letter(template, {"note": "lời"}, {}, say)
    assert raised.value.phrase.key == key
    assert raised.value.exit_code == 4
    assert names in say(raised.value.phrase)


def test_a_file_that_is_no_letter_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "x.docx"
    wrong.write_bytes(b"khong phai Word")
    for path, key in ((wrong, "letters.no_word_file"), (tmp_path / "y.docx", "letters.unreadable")):
        with pytest.raises(ConfigurationError) as raised:
            docx_letter(path, {}, {}, say)
        assert raised.value.phrase.key == key


def test_without_the_library_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(ConfigurationError) as raised:
        docx_letter(tmp_path / "x.docx", {}, {}, say)
    assert "pip install 'lai-report[documents]'" in say(raised.value.phrase)


def test_a_table_is_as_wide_as_the_text_and_repeats_its_head(tmp_path: Path) -> None:
    template = template_of(tmp_path, "trước", "{{ annex }}", "sau")
    made = Document(BytesIO(docx_letter(template, {}, {"annex": [a_table("x", rows=40)]}, say)))
    built = made.tables[0]
    section: Any = made.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    assert abs(sum(cell.width for cell in built.rows[0].cells) - width) < Mm(1)
    assert "w:tblHeader" in built.rows[0]._tr.xml
    assert len(built.rows) == 41
    order = text_of(made)
    assert order.index("trước") < order.index("Biểu") < order.index("16:02") < order.index("sau")


@pytest.mark.service
@needs("soffice", "pdftotext")
@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_libreoffice_prints_every_word_on_two_pages(template: Path, tmp_path: Path) -> None:
    path = tmp_path / "thư.docx"
    made = docx_letter(template, {**REPORT, **LETTER}, {"annex": [a_table("Sìn Hồ")]}, say)
    path.write_bytes(made)
    pdf = pdf_of(path, tmp_path)
    words = words_of(pdf)
    for said in ("ĐẢNG CỘNG SẢN VIỆT NAM", "BIỂU KÈM THEO", "Sìn Hồ", "16:02", "CHÁNH VĂN PHÒNG",
                 "Nơi nhận:", "sổ:1:ab"):  # fmt: skip
        assert said in words
    assert page_count(pdf) in {2, 3}
