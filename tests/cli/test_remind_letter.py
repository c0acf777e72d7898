"""`remind --letter`: the công văn đôn đốc speaks of exactly the late and missing slots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import SENDERS, mail_desk, message, put, rosters

__all__ = ["mail_desk", "rosters"]
docx = pytest.importorskip("docx")
pytest.importorskip("docxtpl")

NINE = list(SENDERS)[:9]
BCSD, *EIGHT = NINE
PERIOD = ("--from", "29/01/2021", "--to", "30/01/2021")
AGAIN = "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu."


def week(desk: Desk) -> None:
    """Two days: Phong Thổ late on the first, Nậm Nhùn without a report on the second."""
    late, missing = "huyen-uy-phong-tho", "huyen-uy-nam-nhun"
    desk.at("09:00", "2021-01-31")
    first = [unit for unit in NINE if unit != late]
    desk.ok("record", *first, "--day", "29/01/2021", "--at", "16:00 29/01/2021")
    desk.ok("record", late, "--day", "29/01/2021", "--at", "16:42 29/01/2021")
    second = [unit for unit in NINE if unit != missing]
    desk.ok("record", *second, "--day", "30/01/2021", "--at", "16:00 30/01/2021")


def text(path: Path) -> str:
    letter = docx.Document(str(path))
    lines = [paragraph.text for paragraph in letter.paragraphs]
    cells = [cell.text for table in letter.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*lines, *cells]).split())


def rows(path: Path) -> list[list[str]]:
    """The table behind the letter, without its heads."""
    letter = docx.Document(str(path))
    return [[cell.text for cell in row.cells] for row in letter.tables[-1].rows[1:]]


def test_the_letter_names_exactly_the_late_and_missing_units_and_days(
    desk: Desk, tmp_path: Path
) -> None:
    week(desk)
    path = tmp_path / "đôn đốc.docx"
    said = desk.ok("remind", "--letter", str(path), *PERIOD)
    read = text(path)
    assert [row[1:4] for row in rows(path)] == [
        ["Huyện ủy Phong Thổ", "29/01/2021", "16:42"],
        ["Huyện ủy Nậm Nhùn", "30/01/2021", "—"],
    ]
    for other in ("Sìn Hồ", "Mường Tè", "Ban cán sự đảng"):
        assert other not in read
    assert "từ ngày 29/01/2021 đến ngày 30/01/2021" in read or "ngày 30/01/2021" in read
    assert "gửi báo cáo của ngày 30/01/2021 trước … giờ …" in read
    assert AGAIN in read
    assert "không có số, ký hiệu" in said.err
    assert "vi phạm" not in read
    assert desk.ok("log", "--kind", "reminder", "--format", "json").data["entries"] == []


@pytest.mark.parametrize(
    ("unit", "clause", "other"),
    [(BCSD, "mục 2 Công văn ngày 28/01/2021", "mục 4"), (EIGHT[0], "mục 4 Công văn", "mục 2")],
)
def test_each_unit_is_told_of_its_own_clause(
    desk: Desk, tmp_path: Path, unit: str, clause: str, other: str
) -> None:
    path = tmp_path / "x.docx"
    desk.ok("remind", unit, "--letter", str(path))
    read = text(path)
    assert f"Thực hiện {clause}" in read
    assert other not in read
    assert "Số -CV/VPTU" in read


def test_units_of_both_clauses_have_both(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    desk.ok("remind", "--letter", str(path))
    read = text(path)
    assert read.index("mục 2 Công văn") < read.index("mục 4 Công văn")
    assert "các huyện ủy, thành ủy báo cáo Thường trực Tỉnh ủy trước 16 giờ 30 hàng ngày" in read


def test_what_nobody_knows_is_left_out_and_said(mail_desk: Desk, tmp_path: Path) -> None:
    desk = mail_desk
    box = put(
        tmp_path / "box",
        message("16:10", "ai-do@gmail.example", "Huyện ủy Than Uyên báo cáo ngày 29/01/2021"),
    )
    desk.ok("ingest", box)
    path = tmp_path / "x.docx"
    said: Any = desk.ok("remind", "--letter", str(path))
    assert "Than Uyên" not in text(path)
    assert "Huyện ủy Than Uyên, ngày 29/01/2021: chưa rõ" in said.err


def test_what_was_said_on_the_phone_stays_in_the_office(desk: Desk, tmp_path: Path) -> None:
    desk.ok("remind", "Sìn Hồ", "--done", "--via", "phone", "--note", "đ/c Chánh VP đi vắng")
    path = tmp_path / "x.docx"
    desk.ok("remind", "Sìn Hồ", "--letter", str(path))
    assert "đi vắng" not in text(path)


def test_no_letter_before_the_hour_or_when_all_is_well(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    assert desk.at("16:00")("remind", "--letter", str(path)).code == 2
    desk.at("17:00").ok("record", *NINE, "--at", "16:00")
    refused = desk("remind", "--letter", str(path))
    assert refused.code == 2
    assert "không có đơn vị nào chậm" in refused.err
    assert not path.exists()


def test_a_letter_somebody_may_have_changed_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"cua toi")
    assert desk("remind", "--letter", str(path)).code == 2
    assert path.read_bytes() == b"cua toi"
    assert desk("remind", "--letter", str(tmp_path / "x.doc")).code == 2
    desk.ok("remind", "--letter", str(path), "--force")
    assert AGAIN in text(path)
