"""What a line is refused for, word for word as a person reads it."""

from __future__ import annotations

import pytest

from lai_report.cli.commands import COMMANDS
from tests.cli.conftest import Desk

NO_OPTION = "Không có tùy chọn {}. Xem: lai-report --help."
NO_OPTION_BUT = "Không có tùy chọn {}. Có phải: {}?"
NO_COMMAND = "Không có lệnh “{}”. Các lệnh: " + ", ".join(COMMANDS) + "."
MISSING = "Còn thiếu {}. Xem cách dùng: thêm --help vào sau lệnh."
EXTRA = "Thừa “{}” trên dòng lệnh. Tên có dấu cách thì đặt trong ngoặc kép."
CHOICES = "{} nhận một trong: {}."
BAD_VALUE = "Giá trị của {} không dùng được. Xem --help của lệnh."
VALUE = "Tùy chọn {} cần một giá trị đi kèm, hoặc không nhận giá trị. Xem --help của lệnh."
REPEATED = "Tùy chọn {} được ghi hơn một lần; chỉ giữ một."
KINDS = "text, json, csv"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["status", "--zzzz"], NO_OPTION.format("--zzzz")),
        (["status", "--zzzz=1"], NO_OPTION.format("--zzzz")),
        (["units", "--al"], NO_OPTION_BUT.format("--al", "--all, --help")),
        (["log", "-Z"], NO_OPTION.format("-Z")),
        (["status", "--shor"], NO_OPTION_BUT.format("--shor", "--short, --as-of")),
        (["verify", "--deep/--quick"], NO_OPTION_BUT.format("--deep/--quick", "--quick, --deep")),
        (["--lag", "vi", "status"], NO_OPTION_BUT.format("--lag", "--lang")),
        (["statu"], NO_COMMAND.format("statu")),
        (["it's", "7"], NO_COMMAND.format("it's")),
        (["restore", "--reason", "x"], MISSING.format("TỆP")),
        (["move-store"], MISSING.format("NƠI")),
        (["status", "29/1", "30/1", "31/1"], EXTRA.format("30/1 31/1")),
        (["status", "29/1", "Sìn (Hồ)"], EXTRA.format("Sìn (Hồ)")),
        (["status", "--format", "pdf"], CHOICES.format("--format", KINDS)),
        (["status", "--format=pdf", "1", "2"], CHOICES.format("--format", KINDS)),
        (["remind", "--via", "x"], CHOICES.format("--via", "phone, zalo, mail, letter")),
        (["case", "x"], CHOICES.format("VIỆC", "open, decide, report, close, list")),
        (["log", "--limit", "x"], BAD_VALUE.format("--limit")),
        (["log", "-n0"], BAD_VALUE.format("--limit")),
        (["void", "chín"], BAD_VALUE.format("SỐ")),
        (["status", "--since"], VALUE.format("--since")),
        (["export", "-o"], VALUE.format("-o")),
        (["status", "--short=1"], VALUE.format("--short")),
        (["status", "29/1/2021", "--short", "--short"], REPEATED.format("--short")),
        (["status", "--as-of", "16:00", "--as-of=17:00"], REPEATED.format("--as-of")),
        (["verify", "--deep", "--quick"], REPEATED.format("--deep, --quick")),
        (["verify", "--quick", "--quick"], REPEATED.format("--quick")),
        (["log", "-n", "1", "--limit=2"], REPEATED.format("-n, --limit")),
        (["log", "-n1", "-n2"], REPEATED.format("-n")),
        (["review", "--first", "--first"], REPEATED.format("--first")),
        (["--lang", "vi", "status", "--lang", "en"], REPEATED.format("--lang")),
        (["--home", ".", "status", "--home=another"], REPEATED.format("--home")),
    ],
)
def test_a_line_that_makes_no_sense_is_refused_in_our_words(
    desk: Desk, line: list[str], said: str
) -> None:
    refused = desk(*line)
    assert (refused.code, refused.out, refused.err) == (2, "", said + "\n")


@pytest.mark.parametrize("line", [["--help"], ["--short", "--help", "--short"], ["1", "2", "-h"]])
def test_who_asks_for_help_gets_it_whatever_else_is_wrong(desk: Desk, line: list[str]) -> None:
    assert "Cách dùng: lai-report status" in desk.ok("status", *line).out


def test_a_monitor_is_told_on_stdout_that_the_line_makes_no_sense(desk: Desk) -> None:
    refused = desk("check", "--quiet", "-q")
    said = f"UNKNOWN - {REPEATED.format('--quiet, -q')}\n"
    assert (refused.code, refused.out, refused.err) == (3, said, "")
