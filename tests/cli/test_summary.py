"""A week in figures: `summary` agrees with `status`, fits the screen, and reads without colour."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from tests.cli.conftest import Desk
from tests.cli.sample_week import KEYS, WEEK, recorded_week


@pytest.fixture
def week(desk: Desk) -> Desk:
    """The made-up week, seen the morning after."""
    return recorded_week(desk)


def made(desk: Desk, *arguments: str) -> Any:
    return desk.ok("summary", *(arguments or WEEK), "--format", "json").data


def test_the_figures_of_a_week(week: Desk) -> None:
    data = made(week)
    assert (data["from"], data["to"]) == ("2021-01-29", "2021-02-04")
    by_unit = {unit["unit"]: unit for unit in data["units"]}
    late = by_unit["huyen-uy-phong-tho"]
    assert (late["owed"], late["on_time"], late["late"]) == (7, 5, 2)
    assert (late["late_seconds_total"], late["late_seconds_median"]) == (720, 360)
    assert late["timeliness"] == {"n": 5, "d": 7, "percent": 71.4}
    assert late["completeness"] == {"n": 7, "d": 7, "percent": 100.0}
    silent = by_unit["huyen-uy-nam-nhun"]
    assert (silent["not_reported"], silent["missed"]) == (3, 3)
    assert (silent["streak"], silent["longest_streak"]) == (0, 3)
    assert by_unit["thanh-uy-lai-chau"]["waived"] == 1
    totals = data["totals"]
    assert (totals["owed"], totals["waived"], totals["received"]) == (62, 1, 59)
    assert totals["timeliness"] == {"n": 57, "d": 62, "percent": 91.9}
    for name in (*KEYS, "received"):
        assert totals[name] == sum(unit[name] for unit in data["units"])


def test_the_sum_of_the_days_is_what_status_says_of_each(week: Desk) -> None:
    data = made(week)
    days = ["29/01", "30/01", "31/01", "01/02", "02/02", "03/02", "04/02"]
    said = [week.ok("status", f"{day}/2021", "--format", "json").data["totals"] for day in days]
    assert {name: sum(day[name] for day in said) for name in KEYS} == {
        name: data["totals"][name] for name in KEYS
    }
    assert [{name: day[name] for name in KEYS} for day in data["days"]] == said


def test_counting_in_bulk_says_what_judging_every_slot_says(week: Desk) -> None:
    week.ok("void", "3", "--reason", "ghi nhầm")
    whole, counted = made(week, *WEEK, "--matrix"), made(week)
    assert len(whole.pop("slots")) == 9 * 7
    assert whole == counted


def test_text_and_csv_carry_the_same_figures(week: Desk) -> None:
    data = made(week)
    text = week.ok("summary", *WEEK).out
    assert "57/62 (91,9%)" in text
    assert "59/62 (95,2%)" in text
    rows = list(csv.DictReader(StringIO(week.ok("summary", *WEEK, "--format", "csv").out[1:])))
    assert [row["unit"] for row in rows] == [unit["unit"] for unit in data["units"]]
    for row, unit in zip(rows, data["units"], strict=True):
        assert {name: int(row[name]) for name in KEYS} == {name: unit[name] for name in KEYS}
        assert row["timeliness_percent"] == str(unit["timeliness"]["percent"])


def test_the_matrix_is_one_letter_a_day_with_the_legend_below(week: Desk) -> None:
    lines = week.ok("summary", *WEEK).out.splitlines()
    rows = {line[:25].strip(): line.split()[-1] for line in lines if line.strip()}
    assert rows["29/01 – 04/02/2021"] == "9011234"
    assert rows["Phong Thổ"] == "CĐĐCĐĐĐ"
    assert rows["Nậm Nhùn"] == "ĐKKKĐĐĐ"
    assert rows["Thành ủy Lai Châu"] == "ĐĐĐĐĐĐM"
    assert sum("M miễn" in line for line in lines) == 2
    assert "ĐKKK" not in week.ok("summary", *WEEK, "--no-matrix").out


@pytest.mark.parametrize("width", ["40", "80"])
@pytest.mark.parametrize("period", ["tháng 01/2021", "tháng 02/2021", "quý 1/2021"])
def test_a_month_fits_the_screen(
    week: Desk, monkeypatch: pytest.MonkeyPatch, width: str, period: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    lines = week.ok("summary", period, "--calendar", "--as-of", "23:59 04/02/2021").out.splitlines()
    assert max(len(line) for line in lines) <= int(width)
    assert any("Sìn" in line for line in lines)


def test_days_before_the_rule_and_days_to_come_are_blank_and_in_no_rate(week: Desk) -> None:
    data = made(week, "tháng 01/2021")
    assert data["totals"]["owed"] == 27
    ahead = made(week.at("12:00", "2021-02-05"), "01/02/2021", "28/02/2021")
    assert ahead["totals"]["owed"] == 28 * 9 - 1
    assert ahead["totals"]["due"] == 4 * 9 - 1
    assert ahead["totals"]["not_due"] == 24 * 9
    text = week.ok("summary", "01/02/2021", "28/02/2021").out
    row = next(line for line in text.splitlines() if line.startswith("Mường Tè ") and "ĐĐ" in line)
    assert row.split()[-1] == "ĐĐĐĐ"


def test_nothing_owed_is_said_and_has_no_percent(desk: Desk) -> None:
    data = made(desk, "01/01/2021", "20/01/2021")
    assert data["units"] == []
    assert data["totals"]["timeliness"] == {"n": 0, "d": 0, "percent": None}
    assert "không có lượt báo cáo nào" in desk.ok("summary", "01/01/2021", "20/01/2021").out
    assert not (desk.home / "ledger.db").exists()


def test_before_the_hour_the_rate_is_a_dash(desk: Desk) -> None:
    desk.at("15:00").ok("record", "Sìn Hồ", "--at", "14:00")
    data = made(desk, "29/01/2021")
    assert (data["totals"]["on_time"], data["totals"]["not_due"]) == (1, 8)
    assert "0/0 (—)" in desk.ok("summary", "29/01/2021").out


def test_a_target_sets_the_exit_code_and_names_who_is_below(week: Desk) -> None:
    assert week("summary", *WEEK).code == 0
    below = week("summary", *WEEK, "--target", "80")
    assert below.code == 3
    assert "Dưới mức 80,0% đúng hạn: 2 đơn vị (Huyện ủy Phong Thổ, Huyện ủy Nậm Nhùn)" in below.out
    assert week("summary", *WEEK, "--target", "80", "--format", "json").json["exit_code"] == 3
    assert week("summary", *WEEK, "--target", "50").code == 0
    refused = week("summary", *WEEK, "--target", "101")
    assert (refused.code, "từ 0 đến 100" in refused.err) == (2, True)


def test_nothing_due_is_not_below_a_target(desk: Desk) -> None:
    assert desk.at("10:00")("summary", "29/01/2021", "--target", "100").code == 0


def test_as_of_and_known_at_give_back_the_past(week: Desk) -> None:
    then = made(week, *WEEK, "--as-of", "16:31 30/01/2021")
    assert (then["totals"]["due"], then["totals"]["missing"]) == (18, 1)
    before = made(week, *WEEK, "--known-at", "17:00 04/02/2021")
    assert before["totals"]["received"] == 0
    refused = week("summary", *WEEK, "--as-of", "16:31 30/12/2021")
    assert (refused.code, "còn ở phía trước" in refused.err) == (2, True)


def test_one_unit_alone(week: Desk) -> None:
    data = made(week, *WEEK, "--unit", "Nậm Nhùn")
    assert [unit["unit"] for unit in data["units"]] == ["huyen-uy-nam-nhun"]
    assert data["totals"]["owed"] == 7


def test_a_unit_not_known_is_named_as_such_and_never_as_missing(desk: Desk) -> None:
    (desk.home / "lai-report.toml").write_text(
        '[mailbox]\nhost = "imap.example"\nuser = "a@tinh.example"\n', encoding="utf-8"
    )
    data = made(desk, "29/01/2021")
    assert (data["totals"]["unknown"], data["totals"]["missing"]) == (9, 0)
    assert {unit["streak"] for unit in data["units"]} == {0}


def test_the_calendar_of_a_month_shows_n_over_d_under_each_day(week: Desk) -> None:
    lines = week.ok("summary", *WEEK, "--no-matrix", "--calendar").out.splitlines()
    first = next(n for n, line in enumerate(lines) if line.split()[:3] == ["29", "30", "31"])
    assert lines[first + 1].split() == ["8/9", "8/9", "8/9"]
    second = next(n for n, line in enumerate(lines) if line.split()[:3] == ["1", "2", "3"])
    assert lines[second + 1].split() == ["7/9", "9/9", "9/9", "8/8"]


def test_the_calendar_of_a_year_is_one_row_a_month(week: Desk) -> None:
    out = week.ok("summary", "năm 2021", "--no-matrix", "--calendar").out
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if "/2021 " in line}
    assert rows["01/2021"] == ["111", "24/27"]
    assert rows["02/2021"] == ["2ĐĐĐ", "33/35"]


def test_json_lists_the_slots_when_the_matrix_is_asked_for(week: Desk) -> None:
    slots = made(week, *WEEK, "--matrix")["slots"]
    assert len(slots) == 63
    late = next(s for s in slots if s["unit"] == "huyen-uy-phong-tho" and s["late_seconds"])
    assert (late["received_at"], late["late_seconds"]) == ("2021-02-01T16:42:00+07:00", 720)


def test_a_period_nobody_can_read_is_refused_with_what_to_write(desk: Desk) -> None:
    refused = desk("summary", "dạo", "này")
    assert (refused.code, "tuần này" in refused.err) == (2, True)


def test_without_words_it_is_this_week_and_in_english_too(week: Desk) -> None:
    data = made(week, "this", "week")
    assert (data["from"], data["to"]) == ("2021-02-01", "2021-02-07")
    assert week.ok("summary", "--format", "json").data["from"] == "2021-02-01"
    assert "REPORTING SUMMARY" in week.ok("--lang", "en", "summary").out
