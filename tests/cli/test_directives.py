"""The register of duties: every row with its quote, how it is followed, and what was done."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Desk
from tests.cli.test_supersession_cli import LATER, laid
from tests.core.test_treatment import EXPECTED


def rows(desk: Desk, *words: str) -> dict[str, Any]:
    found = desk.ok("directives", *words, "--format", "json").data["obligations"]
    return {row["id"].partition("/")[2]: row for row in found}


def shown(desk: Desk, *words: str) -> str:
    return " ".join(desk.ok("directives", *words).out.split())


def test_all_fifty_rows_say_how_they_are_followed(desk: Desk) -> None:
    found = rows(desk)
    assert {each: row["tracked_by"] for each, row in found.items()} == EXPECTED
    assert all(row["quote"] for row in found.values())


def test_what_a_unit_owes_to_whom_and_since_when(desk: Desk) -> None:
    mine = rows(desk, "--unit", "Sìn Hồ", "--kind", "report")
    assert list(mine) == ["A4.2"]
    assert (mine["A4.2"]["addressee"], mine["A4.2"]["from"]) == (
        "Thường trực Tỉnh ủy",
        "2021-01-29",
    )
    text = shown(desk, "--unit", "Sìn Hồ", "--kind", "report")
    assert "Nơi nhận: Thường trực Tỉnh ủy" in text
    assert "trước 16:30 hàng ngày, từ ngày 29/01/2021, chưa có văn bản kết thúc" in text


def test_follow_up_counts_the_pressings_and_their_last_day(desk: Desk) -> None:
    assert "Chưa ghi lần đôn đốc nào" in shown(desk, "--kind", "follow-up")
    desk.ok("remind", "Sìn Hồ", "--done", "--via", "phone")
    desk.at("17:10").ok("remind", "Phong Thổ", "--done", "--via", "phone")
    found = rows(desk, "--kind", "follow-up")
    counts = {each: (row["pressings"], row["last_pressing"]) for each, row in found.items()}
    assert counts["A5.1"] == (2, "2021-01-29")
    assert counts["C6.1"] == (0, None), "that letter orders no daily report"
    assert "Đã đôn đốc 2 lần, gần nhất ngày 29/01/2021" in shown(desk, "--kind", "follow-up")


def test_cases_and_shifts_stand_beside_the_duty_they_belong_to(desk: Desk) -> None:
    assert "Chưa có lịch trực" in shown(desk, "--kind", "duty")
    desk.ok("case", "open", "--kind", "approval", "Sìn Hồ", "đi Hà Nội", "--when", "10/02/2021")
    row = rows(desk)["A1.4"]
    assert (row["cases"], row["open_cases"]) == (1, 1)
    desk.ok("duty", "add", "Trung tâm", "--from", "07:00", "--to", "19:00", "--name", "A")
    assert "Theo dõi bằng lịch trực" in shown(desk, "--kind", "duty")


def test_a_later_directive_is_named_where_it_changes_a_duty(desk: Desk) -> None:
    ends = 'ends = [{ obligation = "lc-2021-01-28/A2.1", from = 2021-03-01, clause = "9" }]'
    laid(desk, LATER.replace("changes = [", f"{ends}\nchanges = ["))
    found = rows(desk)
    assert found["A4.2"]["changes"] == [
        {
            "from": "2021-03-01",
            "schedule": "before 15:30",
            "directive": "lc-2021-02-25",
            "clause": "3",
        }
    ]
    assert found["A2.1"]["ended"] == {
        "from": "2021-03-01", "directive": "lc-2021-02-25", "clause": "9",
    }  # fmt: skip
    said = shown(desk, "--kind", "report")
    assert "từ ngày 29/01/2021, đến ngày 28/02/2021" in said
    assert "Từ ngày 01/03/2021: trước 15:30 hàng ngày, theo mục 3" in said


def test_a_focal_point_is_shown_where_one_is_named(desk: Desk) -> None:
    assert "Đầu mối" not in shown(desk)
    name = "directives/325-CV-TU.toml"
    desk.edit(name, 'id = "C2.6"\n', 'id = "C2.6"\nfocal_point = "Văn phòng (thử)"\n')
    assert rows(desk)["C2.6"]["focal_point"] == "Văn phòng (thử)"
    assert "Đầu mối: Văn phòng (thử)" in shown(desk, "C2.6")


def test_a_summary_report_sent_is_recorded_once_and_shown_with_its_duty(desk: Desk) -> None:
    sent = ("report", "29/01/2021", "--done", "--at", "16:50", "--note", "văn thư chuyển")
    assert "Đã ghi" in desk.ok(*sent).out
    assert "không ghi thêm" in desk.ok(*sent).out
    rows = desk.ok("directives", "--kind", "follow-up", "--format", "json").data["obligations"]
    counts = {row["id"]: row["summary_reports"] for row in rows}
    assert counts["lc-2021-01-28/A5.2"] == 1
    assert counts["lc-325-cv-tu/C6.2"] == 0
    assert "gần nhất ngày 29/01/2021" in desk.ok("directives", "--kind", "follow-up").out
    number = desk.ok("log", "--kind", "summary-report", "--format", "json").data["entries"][0]["id"]
    desk.ok("void", str(number), "--reason", "chưa gửi")
    again = desk.ok("directives", "--kind", "follow-up", "--format", "json").data["obligations"]
    assert {row["summary_reports"] for row in again} == {0}
    assert desk("report", "--done").code == 2
