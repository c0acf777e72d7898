"""Cases from the command line: opened, answered, reported, closed, taken back, and on screen."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from lai_report.cli.shared import ask
from tests.cli.conftest import Desk
from tests.cli.test_ingest import mail_desk, message, put, rosters

__all__ = ["mail_desk", "rosters"]

TRIP = ("case", "open", "--kind", "approval", "Sìn Hồ", "Đoàn công tác đi Hà Nội")
WHEN = ("--when", "10/02/2021")
ANSWER = ("--by-whom", "Thường trực Tỉnh ủy", "--basis", "CV 12-CV/VPTU")


def opened(desk: Desk, *arguments: str) -> int:
    number: int = desk.ok(*arguments, "--format", "json").data["case"]["id"]
    return number


def cases(desk: Desk, *more: str) -> list[Any]:
    found: list[Any] = desk.ok("case", "list", "--format", "json", *more).data["cases"]
    return found


def test_a_request_is_opened_answered_and_gone_from_the_list(desk: Desk) -> None:
    number = opened(desk, *TRIP, *WHEN)
    (case,) = cases(desk)
    assert (case["state"], case["when"], case["unit"]) == ("asked", "2021-02-10", "huyen-uy-sin-ho")
    assert case["obligation"] == "lc-2021-01-28/A1.4"
    desk.at("09:00", "2021-01-30")
    said = desk.ok("case", "decide", str(number), "--not-agreed", *ANSWER, "--by", "văn thư")
    assert "Không đồng ý" in said.out
    assert cases(desk) == []
    (done,) = cases(desk, "--all")
    assert (done["state"], done["decision"]["by_whom"]) == ("not-agreed", "Thường trực Tỉnh ủy")
    assert done["age_hours"] == 16
    entry = desk.ok("log", "--kind", "case-decision", "--format", "json").data["entries"][0]
    assert entry["recorded_by"] == "văn thư"


def test_a_trip_whose_day_came_has_no_answer_recorded_and_is_never_forbidden(desk: Desk) -> None:
    opened(desk, *TRIP, *WHEN)
    assert "chờ ý kiến" in desk.ok("case", "list").out
    desk.at("08:00", "2021-02-10")
    assert cases(desk)[0]["state"] == "no-decision"
    for shown in (desk.ok("case", "list").out, desk.ok("status").out):
        assert "chưa ghi nhận ý kiến của Thường trực Tỉnh ủy" in " ".join(shown.split())
        assert "chưa được phép" not in shown


def test_an_event_is_reported_by_a_submission_and_closed(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    sent = desk.ok("log", "--kind", "submission", "--format", "json").data["entries"][0]["id"]
    number = opened(desk, "case", "open", "Sìn Hồ", "Phát hiện", "ca nghi nhiễm", "--at", "09:15")
    to = ("--to", "Thường trực Tỉnh ủy", "--at", "10:00")
    desk.ok("case", "report", str(number), *to, "--submission", str(sent))
    (case,) = cases(desk)
    assert (case["kind"], case["subject"]) == ("event", "Phát hiện ca nghi nhiễm")
    assert (case["known_at"], case["age_hours"]) == ("2021-01-29T09:15:00+07:00", 7)
    assert case["reports"][0]["submission"] == sent
    assert case["reports"][0]["reported_at"] == "2021-01-29T10:00:00+07:00"
    desk.ok("case", "close", str(number), "--reason", "kết quả âm tính")
    assert cases(desk) == []
    assert "kết quả âm tính" in " ".join(desk.ok("case", "list", "--all").out.split())


def test_status_says_open_cases_on_one_line_and_in_json(desk: Desk) -> None:
    plain = desk.ok("status", "--format", "json").data
    assert (plain["cases"], plain["duty"]) == ([], [])
    assert "Sự việc" not in desk.ok("status").out
    number = opened(desk, "case", "open", "Sìn Hồ", "Ca nghi nhiễm", "--at", "09:15")
    (line,) = [x for x in desk.ok("status").out.splitlines() if "Sự việc đang theo dõi: 1" in x]
    assert f"lâu nhất 7 giờ (số {number})" in line
    data = desk.ok("status", "--format", "json").data
    assert [case["id"] for case in data["cases"]] == [number]
    assert data["totals"] == plain["totals"]
    desk.ok("case", "close", str(number), "--reason", "xong")
    assert "Sự việc" not in desk.ok("status").out


def test_status_before_a_case_was_known_does_not_show_it(desk: Desk) -> None:
    opened(desk, "case", "open", "Sìn Hồ", "Ca nghi nhiễm", "--at", "09:15")
    early = desk.ok("status", "--as-of", "09:00", "--format", "json").data
    assert early["cases"] == []
    unknown = desk.at("18:00").ok("status", "--known-at", "16:59", "--format", "json").data
    assert unknown["cases"] == []


def test_what_was_said_is_taken_back_by_void_and_a_void_by_void(desk: Desk) -> None:
    number = opened(desk, *TRIP, *WHEN)
    entry = desk.ok("case", "decide", str(number), "--agreed", *ANSWER, "--format", "json").data
    void = desk.ok("void", str(entry["entry"]), "--reason", "nhầm", "--format", "json").data
    assert cases(desk)[0]["state"] == "asked"
    desk.ok("void", str(void["entries"][0]["id"]), "--reason", "hủy nhầm")
    assert cases(desk, "--all")[0]["state"] == "agreed"


def test_the_log_names_each_kind_of_entry(desk: Desk) -> None:
    number = opened(desk, "case", "open", "Sìn Hồ", "Ca nghi nhiễm")
    desk.ok("case", "report", str(number), "--to", "TTTU")
    desk.ok("case", "close", str(number), "--reason", "xong")
    shown = " ".join(desk.ok("log").out.split())
    for words in ("Sự việc, Huyện ủy Sìn Hồ", "Báo cáo sự việc", "Kết thúc sự việc", "Ca nghi"):
        assert words in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("open", "Sìn Hồ"), "Nêu đơn vị và nội dung"),
        (("open", "--kind", "approval", "Sìn Hồ", "x"), "thêm --when"),
        (("open", "Sìn Hồ", "x", "--at", "18:00"), "chưa tới"),
        (("open", "Không Có", "x"), "Không Có"),
        (("decide", "2", "--agreed", "--other", *ANSWER), "đúng một ý kiến"),
        (("decide", "2", "--agreed"), "--by-whom"),
        (("decide", "99", "--agreed", *ANSWER), "99"),
        (("decide", "hai", "--agreed", *ANSWER), "Nêu số"),
        (("report", "2", "--to", "TTTU"), "case decide 2"),
        (("report", "2"), "--to"),
        (("close", "2"), "--reason"),
    ],
)
def test_what_makes_no_sense_is_refused_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    opened(desk, *TRIP, *WHEN)
    before = desk.ok("log", "--format", "json").data["entries"]
    refused = desk("case", *arguments)
    assert refused.code == 2
    assert said in refused.err
    assert desk.ok("log", "--format", "json").data["entries"] == before


def test_the_same_case_twice_is_one(desk: Desk) -> None:
    opened(desk, *TRIP, *WHEN)
    assert "Không ghi thêm" in desk(*TRIP, *WHEN).err


class TestOfMail:
    """A waiting message becomes a case, and waits no longer."""

    @pytest.fixture
    def waiting(self, mail_desk: Desk, tmp_path: Path) -> Desk:
        subject = "HỎA TỐC: Huyện ủy Sìn Hồ phát hiện ca nghi nhiễm"
        sent = message("09:15:00", "vphu.sinho@laichau.example", subject)
        mail_desk.ok("ingest", put(tmp_path / "mail", sent))
        return mail_desk

    def ids(self, desk: Desk) -> list[int]:
        items = desk.ok("review", "list", "--format", "json").data["items"]
        return [item["id"] for item in items]

    def test_by_command(self, waiting: Desk) -> None:
        (number,) = self.ids(waiting)
        waiting.ok("review", "case", str(number), "--unit", "Sìn Hồ")
        assert self.ids(waiting) == []
        (case,) = cases(waiting)
        assert (case["mail"], case["unit"], case["kind"]) == (number, "huyen-uy-sin-ho", "event")
        assert case["known_at"] == "2021-01-29T09:15:00+07:00"
        assert "ca nghi nhiễm" in case["subject"]

    def test_by_one_key_at_the_terminal(
        self, waiting: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ask, "is_at_terminal", lambda: True)
        monkeypatch.setattr(sys, "stdin", io.StringIO("v\nSìn Hồ\n"))
        waiting.ok("review")
        assert self.ids(waiting) == []
        assert [case["kind"] for case in cases(waiting)] == ["event"]

    def test_a_request_needs_its_day(self, waiting: Desk) -> None:
        (number,) = self.ids(waiting)
        case = ("review", "case", str(number), "--unit", "Sìn Hồ", "--kind", "approval")
        assert waiting(*case).code == 2
        waiting.ok(*case, *WHEN)
        assert cases(waiting)[0]["when"] == "2021-02-10"

    def test_voiding_the_case_puts_the_message_back(self, waiting: Desk) -> None:
        (number,) = self.ids(waiting)
        waiting.ok("review", "case", str(number), "--unit", "Sìn Hồ")
        waiting.ok("void", str(cases(waiting)[0]["id"]), "--reason", "nhầm")
        assert self.ids(waiting) == [number]
        assert cases(waiting, "--all") == []

    def test_reading_the_mailbox_again_brings_nothing_back(
        self, waiting: Desk, tmp_path: Path
    ) -> None:
        (number,) = self.ids(waiting)
        waiting.ok("review", "case", str(number), "--unit", "Sìn Hồ")
        again = waiting.ok("ingest", str(tmp_path / "mail"), "--format", "json").data
        assert again["duplicates"] == 1
        assert self.ids(waiting) == []


def test_a_summary_of_the_period_tells_its_cases_in_text_and_json(desk: Desk) -> None:
    desk.ok(
        "case",
        "open",
        "Phong Thổ",
        "đoàn công tác xã biên giới",
        "--kind",
        "approval",
        "--when",
        "10/02/2021",
    )
    shown = desk.ok("summary", "29/01/2021")
    assert "đoàn công tác xã biên giới" in shown.out
    data = desk.ok("summary", "29/01/2021", "--format", "json").data
    assert [case["unit"] for case in data["cases"]] == ["huyen-uy-phong-tho"]
    assert data["shifts"] == []
    assert "đoàn công tác" not in desk.ok("summary", "28/01/2021").out


def test_the_report_carries_the_cases_on_paper_and_on_the_page(desk: Desk, tmp_path: Path) -> None:
    import docx

    what = "đoàn công tác xã biên giới"
    desk.ok("case", "open", "Phong Thổ", what, "--kind", "approval", "--when", "10/02/2021")
    paper, page, book = (str(tmp_path / f"bc.{suffix}") for suffix in ("docx", "html", "xlsx"))
    files = ("--output", paper, "--output", page, "--output", book)
    made = desk.ok("report", "29/01/2021", *files, "--format", "json")
    assert [case["unit"] for case in made.data["cases"]] == ["huyen-uy-phong-tho"]
    tables = docx.Document(paper).tables
    assert any(what in cell.text for table in tables for row in table.rows for cell in row.cells)
    assert what in Path(page).read_text(encoding="utf-8")
