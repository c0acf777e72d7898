"""The half page and the report: filled from the ledger, agreeing to the digit, never inventing."""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from tests.cli.conftest import Desk
from tests.cli.sample_week import KEYS, WEEK, recorded_week
from tests.services.printing import needs, page_count, pdf_of, words_of

HEAD = re.compile(r"Nhật ký: (\w+:\d+:[0-9a-f]{64})")


@pytest.fixture
def week(desk: Desk) -> Desk:
    """The made-up week, seen the morning after."""
    return recorded_week(desk)


def docx_text(path: Path) -> str:
    """Every word of the body, one paragraph a line, with nested tables and the footer."""
    letter = Document(str(path))
    parts = [letter.element.body, letter.sections[0].footer._element]
    lines = [
        "".join(t.text or "" for t in p.iter() if t.tag.endswith("}t"))
        for part in parts
        for p in part.iter()
        if p.tag.endswith("}p")
    ]
    return "\n".join(lines)


def page_text(path: Path) -> str:
    return unescape(
        re.sub(r"<style>.*?</style>|<[^>]+>", " ", path.read_text("utf-8"), flags=re.DOTALL)
    )


def sheet_rows(path: Path, name: str) -> list[dict[str, Any]]:
    rows = openpyxl.load_workbook(path)[name].iter_rows(values_only=True)
    head = [str(cell) for cell in next(rows)]
    return [dict(zip(head, row, strict=True)) for row in rows if row[0]]


def made(
    desk: Desk, *suffixes: str, period: tuple[str, ...] = WEEK, more: tuple[str, ...] = ()
) -> Path:
    """The files of a report, under one name."""
    name = desk.home / "báo cáo"
    outputs = [x for suffix in suffixes for x in ("--output", f"{name}{suffix}")]
    desk.ok("report", *period, *outputs, *more)
    return name


def test_the_half_page_names_everyone_and_leaves_the_content_to_a_person(week: Desk) -> None:
    out = week.ok("report", "01/02/2021", "--brief", "--as-of", "16:45 01/02/2021").out
    lines = out.splitlines()
    assert lines[0] == "Tình hình báo cáo ngày 01/02/2021"
    assert "tính đến 16 giờ 45." in lines[1]
    assert "Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy, mục 2 và 4" in lines[2]
    assert "Đã nhận 8/9 báo cáo" in out
    assert "trước 16 giờ 30" in out
    assert "7/9 (77,8%)" in out
    assert "- Đúng hạn (7): Ban cán sự đảng UBND tỉnh (16 giờ 02), Huyện ủy Tam Đường" in out
    assert "- Chậm (1): Huyện ủy Phong Thổ (16 giờ 42, chậm 12 phút)." in out
    assert "- Chưa báo cáo (1): Huyện ủy Nậm Nhùn." in out
    assert sum(set(line) == {"…"} for line in lines) == 5
    assert len(lines) <= 20


def test_the_half_page_of_a_closed_day_says_khong_bao_cao(week: Desk) -> None:
    out = week.ok("report", "01/02/2021", "--brief").out
    assert "- Không báo cáo (1): Huyện ủy Nậm Nhùn." in out
    assert (
        "- Được miễn (1): Thành ủy Lai Châu (căn cứ: Công văn 12-CV/TU)."
        in week.ok("report", "04/02/2021", "--brief").out
    )


def test_the_half_page_says_what_status_says(week: Desk) -> None:
    status = week.ok("status", "01/02/2021", "--format", "json").data
    brief = week.ok("report", "01/02/2021", "--brief", "--format", "json").data
    assert brief["totals"] == status["totals"]
    assert any("7/9 (77,8%)" in line for line in brief["text"])


def test_a_slot_not_known_is_never_said_to_be_missing(desk: Desk) -> None:
    (desk.home / "lai-report.toml").write_text(
        '[mailbox]\nhost = "imap.example"\nuser = "a@tinh.example"\n', encoding="utf-8"
    )
    brief = desk.ok("report", "29/01/2021", "--brief")
    assert "- Chưa rõ, đang đối chiếu (9):" in brief.out
    assert "hưa báo cáo (" not in brief.out
    assert "hông báo cáo (" not in brief.out
    assert "Còn 9 lượt chưa rõ" in brief.err
    text = docx_text(Path(f"{made(desk, '.docx', period=('29/01/2021',))}.docx"))
    assert "Huyện ủy Sìn Hồ: chưa rõ 1 lượt (ngày 29/01/2021), đang đối chiếu." in text
    assert not re.search(r"(chưa|không) báo cáo [1-9]", text)


def test_prose_table_annex_sheet_page_and_json_agree_to_the_digit(week: Desk) -> None:
    name = made(week, ".docx", ".xlsx", ".html")
    data = week.ok("summary", *WEEK, "--format", "json").data
    totals = data["totals"]
    counts = (
        f"Tổng số lượt phải báo cáo: {totals['owed']} lượt, đã đến hạn {totals['due']} lượt.",
        f"đúng hạn {totals['on_time']} lượt, chậm {totals['late']} lượt",
        f"không báo cáo {totals['not_reported']} lượt",
        "Tỷ lệ đã báo cáo 59/62 (95,2%); tỷ lệ đúng hạn 57/62 (91,9%).",
    )
    letter, page = docx_text(Path(f"{name}.docx")), page_text(Path(f"{name}.html"))
    words = "\n".join(
        str(row[0]) for row in
        openpyxl.load_workbook(f"{name}.xlsx").worksheets[0].iter_rows(values_only=True)
    )  # fmt: skip
    for said in counts:
        assert said in letter
        assert said in " ".join(page.split())
        assert said in words
    rows = sheet_rows(Path(f"{name}.xlsx"), "Số lượt báo cáo")
    by_name = {row["Đơn vị"]: row for row in rows}
    for unit in data["units"]:
        row = by_name[unit["name"]]
        assert (row["Phải báo cáo"], row["Đúng hạn"], row["Chậm"], row["Không báo cáo"]) == (
            unit["owed"], unit["on_time"], unit["late"], unit["not_reported"],
        )  # fmt: skip
        assert row["Tỷ lệ đúng hạn"].startswith(
            f"{unit['timeliness']['n']}/{unit['timeliness']['d']} "
        )
    assert by_name["Cộng"]["Phải báo cáo"] == totals["owed"]
    rows = sheet_rows(Path(f"{name}.xlsx"), "Chi tiết từng lượt")
    slots = [row for row in rows if isinstance(row["Ngày báo cáo"], datetime)]
    assert len(slots) == totals["owed"] + totals["waived"]
    assert sum(row["Trạng thái"] == "Chậm" for row in slots) == totals["late"]
    assert sum(row["Trạng thái"] == "Không báo cáo" for row in slots) == totals["not_reported"]
    cells = [c.text for t in Document(f"{name}.docx").tables for r in t.rows for c in r.cells]
    assert sum(bool(re.fullmatch(r"\d\d:\d\d", cell)) for cell in cells) == totals["on_time"]
    assert sum(cell.startswith("C ") for cell in cells) == totals["late"]
    assert (cells.count("K"), cells.count("M")) == (totals["not_reported"], totals["waived"])
    said = week.ok("report", *WEEK, "--format", "json").data
    assert said["totals"] == totals
    assert {key: said["totals"][key] for key in KEYS} == {key: totals[key] for key in KEYS}


def test_the_units_are_named_with_their_days_and_hours(week: Desk) -> None:
    text = docx_text(Path(f"{made(week, '.docx')}.docx"))
    assert (
        "Huyện ủy Phong Thổ: chậm 2/7 lượt: ngày 29/01/2021 nhận lúc 16 giờ 30 (chậm dưới 1 "
        "phút), ngày 01/02/2021 nhận lúc 16 giờ 42 (chậm 12 phút)."
    ) in text
    assert (
        "Huyện ủy Nậm Nhùn: không báo cáo 3/7 lượt (từ ngày 30/01/2021 đến ngày 01/02/2021)."
        in text
    )
    assert "được miễn báo cáo ngày 04/02/2021; căn cứ: Công văn 12-CV/TU." in text
    assert "7 đơn vị đúng hạn ở mọi lượt đã đến hạn" in text


def test_pressing_comes_from_the_ledger_or_is_said_to_be_unrecorded(week: Desk) -> None:
    none = docx_text(Path(f"{made(week, '.docx')}.docx"))
    assert "Chưa ghi nhận lần đôn đốc nào." in none
    week.at("18:00", "2021-02-05").ok(
        "remind", "30/01/2021", "Nậm Nhùn", "--done", "--via", "phone",
        "--at", "16:45 30/01/2021", "--note", "hẹn gửi 17:00",
    )  # fmt: skip
    text = docx_text(Path(f"{made(week, '.docx', more=('--force',))}.docx"))
    assert (
        "16 giờ 45 ngày 30/01/2021: đôn đốc Huyện ủy Nậm Nhùn qua điện thoại (hẹn gửi 17:00); "
        "chưa nhận được báo cáo."
    ) in text
    assert "Chưa ghi nhận" not in text


def test_nothing_is_invented_and_the_doubt_is_told_to_the_clerk_alone(week: Desk) -> None:
    name = week.home / "bc.docx"
    done = week.ok("report", *WEEK, "--output", str(name), "--template", "36")
    text = docx_text(name)
    assert "không có số, ký hiệu" in done.err
    assert "không có số" not in text
    assert "Thực hiện Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy, mục 2 và 4" in text
    assert "Số        -BC/VPTU" in text
    assert "ngày       tháng       năm 2021" in text
    for part in ("6. Nguyên nhân", "IV- NHẬN XÉT, ĐỀ XUẤT"):
        after = text.split(part)[1].split("\n")[1:3]
        assert after == ["", ""]  # a dotted line is a tab
    assert "%" in text
    assert "mức" not in text.casefold()


def test_the_head_of_the_chain_stands_at_the_foot(week: Desk) -> None:
    name = made(week, ".docx", ".html", ".xlsx")
    found = HEAD.search(docx_text(Path(f"{name}.docx")))
    assert found is not None
    assert week("verify", "--anchor", found[1]).code == 0
    assert found[1] in page_text(Path(f"{name}.html"))


def test_a_long_period_has_letters_in_the_annex_a_month_the_hours(week: Desk) -> None:
    name = made(week, ".docx", period=("quý", "1/2021"), more=("--as-of", "23:59 04/02/2021"))
    cells = [c.text for t in Document(f"{name}.docx").tables for r in t.rows for c in r.cells]
    assert "16:02" not in cells
    assert cells.count("C") == 2


def test_both_guides_and_a_template_of_the_office(week: Desk) -> None:
    name = week.home / "bc.docx"
    for guide, sign in (("36", ","), ("05", ";")):
        week.ok("report", *WEEK, "-o", str(name), "--template", guide, "--force")
        assert f"- Lãnh đạo Văn phòng{sign}" in docx_text(name)
    own = week.home / "mẫu của phòng.docx"
    letter = Document()
    letter.add_paragraph("{{ office }}: {{ period }}")
    letter.save(str(own))
    week.ok("report", *WEEK, "-o", str(name), "--template", str(own), "--force")
    assert docx_text(name).startswith("VĂN PHÒNG: từ ngày 29/01/2021 đến ngày 04/02/2021")
    (week.home / "lai-report.toml").write_text(
        f'[letters]\ntemplate = "{own.name}"\n', encoding="utf-8"
    )
    week.ok("report", *WEEK, "-o", str(name), "--force")
    assert docx_text(name).startswith("VĂN PHÒNG: ")


def test_the_guide_in_force_is_taken_by_the_day(week: Desk) -> None:
    name = week.home / "bc.docx"
    for day, sign in (("2026-05-26", ","), ("2026-05-27", ";")):
        week.at("08:00", day).ok("report", *WEEK, "-o", str(name), "--force")
        assert f"- Lãnh đạo Văn phòng{sign}" in docx_text(name)


def test_the_signer_of_the_settings_signs(week: Desk) -> None:
    (week.home / "lai-report.toml").write_text(
        '[letters]\nsigner_title = "K/T Chánh Văn phòng / Phó Chánh Văn phòng"\n'
        'signer = "Họ Và Tên"\n',
        encoding="utf-8",
    )
    text = docx_text(Path(f"{made(week, '.docx')}.docx"))
    lines = [line for line in text.split("\n") if line.strip()]
    at = lines.index("K/T CHÁNH VĂN PHÒNG")
    assert lines[at + 1 : at + 3] == ["PHÓ CHÁNH VĂN PHÒNG", "Họ Và Tên"]


def test_an_unknown_field_is_refused_by_name_and_nothing_is_written(week: Desk) -> None:
    own = week.home / "mẫu.docx"
    letter = Document()
    letter.add_paragraph("{{ ten_truong_la }}")
    letter.save(str(own))
    page = week.home / "bc.html"
    refused = week("report", *WEEK, "-o", str(page), "-o", str(week.home / "bc.docx"),
                   "--template", str(own))  # fmt: skip
    assert refused.code == 4
    assert "ten_truong_la" in refused.err
    assert not page.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("-o", "bc.pdf"), 2, ".docx"),
        (("-o", "bc"), 2, ".docx"),
        (("-o", "có rồi.html"), 2, "--force"),
        (("-o", "a.html", "-o", "a.html"), 2, "hai lần"),
        (("-o", "không/có/bc.html"), 5, "Không ghi được"),
        (("-o", "a.docx", "--template", "99"), 4, "Không có mẫu “99”"),
        (("--brief",), 2, "một ngày"),
        (("--brief", "-o", "a.docx"), 2, "--output"),
    ],
)
def test_what_cannot_be_made_is_refused(
    week: Desk, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, words: str
) -> None:
    monkeypatch.chdir(week.home)
    kept = week.home / "có rồi.html"
    kept.write_text("của tôi", encoding="utf-8")
    refused = week("report", *WEEK, *arguments)
    assert (refused.code, words in refused.err) == (code, True)
    assert kept.read_text(encoding="utf-8") == "của tôi"
    assert not (week.home / "a.html").exists()


def test_without_output_it_is_shown_on_the_screen(
    week: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = week.ok("report", *WEEK).out.splitlines()
    assert lines[0] == "BÁO CÁO TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO"
    assert max(map(len, lines)) <= 80
    assert any("57/62 (91,9%)" in line for line in lines)


def test_days_nobody_owes_on_make_a_report_that_says_so(desk: Desk) -> None:
    name = made(desk, ".docx", ".xlsx", ".html", period=("01/01/2021", "20/01/2021"))
    text = docx_text(Path(f"{name}.docx"))
    assert "Tổng số lượt phải báo cáo: 0 lượt" in text
    assert "0/0 (—)" in text
    assert "Nhật ký chưa có mục nào." in text


def test_known_at_gives_back_the_report_of_then(week: Desk) -> None:
    week.at("09:00", "2021-02-06").ok("void", "2", "--reason", "ghi nhầm")
    now = week.ok("report", *WEEK, "--format", "json").data["totals"]
    then = week.ok("report", *WEEK, "--format", "json", "--known-at", "2021-02-05T08:00").data[
        "totals"
    ]
    assert (then["on_time"], now["on_time"]) == (57, 56)


@pytest.mark.service
@needs("soffice", "pdftotext")
@pytest.mark.parametrize("guide", ["36", "05"])
def test_printed_by_libreoffice_every_figure_is_on_paper(
    week: Desk, tmp_path: Path, guide: str
) -> None:
    name = made(week, ".docx", more=("--template", guide))
    file = tmp_path / "bc.docx"
    shutil.copy(f"{name}.docx", file)
    pdf = pdf_of(file, tmp_path)
    words = words_of(pdf)
    for said in (
        "BÁO CÁO", "tình hình thực hiện chế độ báo cáo hàng ngày",
        "(từ ngày 29/01/2021 đến ngày 04/02/2021)", "Tổng số lượt phải báo cáo: 62 lượt",
        "tỷ lệ đúng hạn 57/62 (91,9%)", "Huyện ủy Nậm Nhùn: không báo cáo 3/7 lượt",
        "Chưa ghi nhận lần đôn đốc nào.", "IV- NHẬN XÉT, ĐỀ XUẤT", "BIỂU KÈM THEO", "C 16:42",
    ):  # fmt: skip
        assert said in words
    assert words.count("16:02") == 57
    assert HEAD.search(words)
    assert page_count(pdf) <= 4
