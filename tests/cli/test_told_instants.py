"""Every instant that a refusal tells is the office's time, whatever zone the computer shows."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Desk

SHIFT = ("duty", "add", "Trực ban", "--name", "A", "--from", "17:00 29/01/2021")
TO_SEVEN = (*SHIFT, "--to", "7:00 30/01/2021")


@pytest.mark.parametrize(
    ("before", "line", "said"),
    [
        ((*TO_SEVEN, "--phone", "1"), (*TO_SEVEN, "--phone", "2"), "từ 17:00 ngày 29/01/2021"),
        ((), (*SHIFT, "--to", "16:00 29/01/2021"), "Kết thúc 16:00 ngày 29/01/2021 không sau"),
        (
            (),
            ("duty", "check", "17:00 29/01/2021", "16:00 29/01/2021"),
            "bắt đầu 17:00 ngày 29/01/2021",
        ),
        ((), ("status", "--as-of", "23:00 01/01/2030"), "23:00 ngày 01/01/2030 còn"),
        ((), ("log", "--known-at", "23:00 01/01/2030"), "23:00 ngày 01/01/2030 còn"),
        ((), ("record", "Mường Tè", "--at", "23:59"), "23:59 ngày 29/01/2021 còn"),
        (
            ("record", "Mường Tè", "--at", "16:00"),
            ("record", "Mường Tè"),
            "nhận lúc 16:00 ngày 29/01/2021",
        ),
    ],
)
def test_a_refusal_tells_the_offices_time(
    desk: Desk, before: tuple[str, ...], line: tuple[str, ...], said: str
) -> None:
    if before:
        desk.ok(*before)
    refused = desk(*line)
    assert refused.code == 2
    assert said in refused.err
    told = json.loads(desk(*line, "--format", "json").out)
    assert said in told["findings"][0]["message"]


def test_check_tells_the_offices_time_on_its_one_line(desk: Desk) -> None:
    told = desk("check", "--as-of", "23:00 01/01/2030")
    assert told.out.startswith("UNKNOWN - 23:00 ngày 01/01/2030")


def test_a_clock_that_went_back_is_told_in_the_offices_time(desk: Desk) -> None:
    desk.ok("record", "Mường Tè", "--at", "16:00")
    copy = desk.home / "sao.db"
    desk.ok("backup", str(copy))
    refused = desk.at("16:30")("record", "Sìn Hồ", "--at", "16:00")
    (desk.home / "ledger.db").unlink()
    for each in (refused, desk("restore", str(copy), "--reason", "máy hỏng")):
        assert each.code == 5
        assert "16:30 ngày 29/01/2021" in each.err
        assert "17:00 ngày 29/01/2021" in each.err
