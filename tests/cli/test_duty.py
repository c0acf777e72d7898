"""A week of shifts from the command line: on the screen, in JSON, and ahead in `check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_record_and_status import NINE

CENTRE = "Trung tâm Chỉ huy tỉnh"
WEEK = ("29/01/2021", "04/02/2021")


def add(desk: Desk, first: str, last: str, name: str, *more: str) -> Any:
    words = ("duty", "add", CENTRE, "--from", first, "--to", last, "--name", name, *more)
    return desk.ok(*words, "--format", "json").data


def rows(*, without: str = "") -> str:
    """Two shifts a day for a week, as a centre's own sheet has them."""
    days = ["29/01", "30/01", "31/01", "01/02", "02/02", "03/02", "04/02", "28/01"]
    lines = [
        f"{CENTRE};{day}/2021;{start};{end};Cán bộ {day} {start};09{number:08}"
        for number, day in enumerate(days)
        for start, end in (("07:00", "19:00"), ("19:00", "07:00"))
    ]
    kept = [line for line in lines if not without or without not in line]
    return "\n".join(["Nơi trực;Ngày;Từ;Đến;Họ tên;Điện thoại", *kept])


def week(desk: Desk, *, without: str = "") -> Any:
    path = desk.home / "lich-truc.csv"
    path.write_text(rows(without=without), encoding="utf-8")
    return desk.ok("duty", "import", str(path), "--format", "json").data


def test_with_nothing_entered_there_is_no_list_and_never_a_gap(desk: Desk) -> None:
    assert "Chưa có lịch trực" in desk.ok("duty", "now").out
    checked = desk.ok("duty", "check", *WEEK, "--format", "json").data
    assert (checked["shifts"], checked["gaps"]) == ([], [])
    assert "Chưa có lịch trực" in desk.ok("duty", "check", *WEEK).out
    assert desk("duty", "complete", *WEEK).code == 2
    assert "trực" not in desk.ok("status").out


def test_who_is_on_duty_now_with_the_phone(desk: Desk) -> None:
    add(desk, "07:00", "19:00", "Nguyễn A", "--phone", "0900000001")
    add(desk, "19:00", "07:00", "Trần B")
    shown = desk.ok("duty", "now").out
    assert "Nguyễn A" in shown
    assert "0900000001" in shown
    assert "Trần B" not in shown
    late = desk.ok("duty", "now", "--at", "03:00 30/01/2021", "--format", "json").data
    (shift,) = late["on_duty"]
    assert (shift["name"], shift["to"]) == ("Trần B", "2021-01-30T07:00:00+07:00")


def test_status_says_on_one_line_who_is_on_duty(desk: Desk) -> None:
    add(desk, "07:00", "19:00", "Nguyễn A", "--phone", "0900000001")
    (line,) = [x for x in desk.ok("status").out.splitlines() if "Đang trực" in x]
    assert "Nguyễn A (0900000001)" in line
    (on_duty,) = desk.ok("status", "--format", "json").data["duty"]
    assert (on_duty["centre"], on_duty["name"]) == (CENTRE, "Nguyễn A")
    assert "Đang trực" not in desk.ok("status", "--as-of", "06:59").out


def test_a_week_is_taken_from_a_sheet_once(desk: Desk) -> None:
    assert week(desk)["new"] == 16
    again = week(desk)
    assert (again["new"], again["repeats"]) == (0, 16)
    desk.ok("duty", "complete", *WEEK)
    checked = desk.ok("duty", "check", *WEEK, "--fail-on-gap", "--format", "json").data
    assert (checked["gaps"], checked["overlaps"], checked["complete"]) == ([], [], True)
    assert len(checked["shifts"]) == 15
    assert "không trống, không trùng" in desk.ok("duty", "check", *WEEK).out


def test_a_workbook_says_the_same(desk: Desk, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for line in rows().splitlines():
        book.active.append(line.split(";"))
    book.save(tmp_path / "truc.xlsx")
    desk.ok("duty", "import", str(tmp_path / "truc.xlsx"))
    assert week(desk)["repeats"] == 16


def test_a_gap_is_counted_only_once_the_list_is_marked_complete(desk: Desk) -> None:
    week(desk, without="Cán bộ 01/02 19:00")
    before = desk.ok("duty", "check", *WEEK, "--format", "json").data
    assert (before["gaps"], before["complete"]) == ([], False)
    said = desk.ok("duty", "complete", *WEEK)
    assert "lịch đầy đủ từ 00:00 ngày 29/01/2021" in " ".join(said.out.split())
    checked = desk("duty", "check", *WEEK, "--fail-on-gap", "--format", "json")
    (gap,) = checked.data["gaps"]
    assert checked.code == 3
    assert (gap["from"], gap["to"], gap["minutes"]) == (
        "2021-02-01T19:00:00+07:00",
        "2021-02-02T07:00:00+07:00",
        720,
    )
    shown = " ".join(desk.ok("duty", "check", *WEEK).out.split())
    assert "chưa ghi người trực từ 19:00 ngày 01/02/2021 đến 07:00 ngày 02/02/2021" in shown


def test_a_gap_ahead_is_a_warning_only_in_a_complete_list(desk: Desk) -> None:
    week(desk, without="Cán bộ 30/01 07:00")
    desk.ok("record", *NINE, "--at", "16:00")
    assert desk("check").code == 0
    mark = desk.ok("duty", "complete", *WEEK, "--format", "json").data["entries"][0]
    warned = desk("check")
    assert (warned.code, warned.out.startswith("WARNING")) == (1, True)
    assert "chưa ghi người trực từ 07:00" in warned.out
    assert desk.at("06:00", "2021-01-29")("check").code == 0, "not within 24 hours"
    desk.at("17:00").ok("void", str(mark), "--reason", "nhầm")
    assert desk("check").code == 0


def test_when_all_shifts_are_voided_there_is_no_list_again(desk: Desk) -> None:
    number = add(desk, "07:00", "19:00", "Nguyễn A")["shift"]["id"]
    desk.ok("duty", "complete", "29/1", "29/1")
    desk.ok("record", *NINE, "--at", "16:00")
    assert desk("check").code == 1
    desk.ok("void", str(number), "--reason", "nhầm")
    assert desk("check").code == 0
    assert "Chưa có lịch trực" in desk.ok("duty", "now").out
    assert "Chưa có lịch trực" in desk.ok("duty", "check", "29/1").out


def test_overlaps_are_told_to_the_minute(desk: Desk) -> None:
    add(desk, "07:00", "19:30", "Nguyễn A")
    add(desk, "19:00", "07:00", "Trần B")
    (overlap,) = desk.ok("duty", "check", "29/1", "--format", "json").data["overlaps"]
    assert (overlap["minutes"], overlap["from"]) == (30, "2021-01-29T19:00:00+07:00")
    assert "Nguyễn A, Trần B" in desk.ok("duty", "check", "29/1").out


def test_a_bad_row_stops_the_whole_sheet_unless_told_to_skip_it(desk: Desk) -> None:
    path = desk.home / "truc.csv"
    good = "Sìn Hồ,29/01/2021,07:00,19:00,A"
    path.write_text(f"don vi,ngay,tu,den,ten\n{good}\nx,hôm nào,1,2,B\n", encoding="utf-8")
    stopped = desk("duty", "import", str(path))
    assert stopped.code == 3
    assert "Dòng 3" in stopped.out
    assert "Chưa có lịch trực" in desk.ok("duty", "now").out
    assert desk("duty", "import", str(path), "--skip-bad").code == 3
    assert "A" in desk.ok("duty", "now").out


def test_a_unit_is_kept_under_its_own_name_and_a_centre_of_its_place_apart(desk: Desk) -> None:
    named = ("--from", "07:00", "--to", "19:00", "--name", "A", "--format", "json")
    unit = desk.ok("duty", "add", "huyen-uy-sin-ho", *named).data["shift"]
    centre = desk.ok("duty", "add", "Trung tâm Chỉ huy huyện Sìn Hồ", *named).data["shift"]
    assert unit["centre"] == "Huyện ủy Sìn Hồ"
    assert centre["centre"] == "Trung tâm Chỉ huy huyện Sìn Hồ"
    only = desk.ok("duty", "check", "29/1", "--centre", "Huyện ủy Sìn Hồ", "--format", "json")
    assert [shift["id"] for shift in only.data["shifts"]] == [unit["id"]]


@pytest.mark.parametrize(
    "words",
    [
        ("add", CENTRE, "--from", "07:00", "--to", "19:00"),
        ("add", CENTRE, "--from", "07:00 29/01", "--to", "07:00 28/01/2021", "--name", "A"),
        ("check",),
        ("check", "04/02/2021", "29/01/2021"),
        ("import",),
        ("import", "khong-co.csv"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk("duty", *words).code == 2


def test_a_dry_run_says_and_refuses_what_the_real_run_would(desk: Desk) -> None:
    line = ("duty", "add", CENTRE, "--from", "07:00", "--to", "19:00", "--name", "A")
    assert "Sẽ ghi" in desk.ok(*line, "--dry-run").out
    desk.ok(*line, "--phone", "1")
    for words in ((*line, "--phone", "1"), (*line, "--phone", "2")):
        assert desk(*words, "--dry-run") == desk(*words)
    assert "đã có" in desk.ok(*line, "--phone", "1", "--dry-run").out
    assert desk(*line, "--phone", "2", "--dry-run").code == 2


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    named = ("--from", "07:00", "--to", "19:00", "--name", "A")
    desk.ok("duty", "add", CENTRE, *named, "--dry-run")
    assert "Chưa có lịch trực" in desk.ok("duty", "now").out


def test_the_log_names_who_and_where(desk: Desk) -> None:
    add(desk, "07:00", "19:00", "Nguyễn A")
    shown = " ".join(desk.ok("log").out.split())
    assert f"Ca trực, {CENTRE}, Nguyễn A" in shown
