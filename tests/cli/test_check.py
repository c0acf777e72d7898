"""`check`: one line and an exit code that monitoring understands; an error is never “missing”."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_record_and_status import NINE

LINE = re.compile(r"(OK|WARNING|CRITICAL|UNKNOWN) - [^|]+ \|( \w+=\d+;;;0;\d+)+\n")


def test_before_the_hour_all_is_well(desk: Desk) -> None:
    done = desk.at("14:00")("check")
    assert (done.code, done.err) == (0, "")
    assert LINE.fullmatch(done.out), done.out


def test_due_soon_is_a_warning(desk: Desk) -> None:
    assert desk.at("16:10")("check").code == 1
    assert desk.at("16:10")("check", "--soon", "5").code == 0


def test_missing_is_critical_and_names_the_units(desk: Desk) -> None:
    desk.ok("record", *NINE[:8], "--at", "16:00")
    done = desk("check")
    assert done.code == 2
    assert "Thành ủy Lai Châu" in done.out
    assert LINE.fullmatch(done.out), done.out


def test_late_is_a_warning(desk: Desk) -> None:
    desk.ok("record", *NINE[:8], "--at", "16:00")
    desk.ok("record", NINE[8], "--at", "16:31")
    assert desk("check").code == 1


def test_all_on_time_is_ok_and_quiet_prints_nothing(desk: Desk) -> None:
    desk.ok("record", *NINE, "--at", "16:00")
    assert desk("check").code == 0
    assert desk("check", "--quiet").out == ""


def test_quiet_still_speaks_when_something_is_wrong(desk: Desk) -> None:
    assert desk("check", "--quiet").out.startswith("CRITICAL")


def test_a_closed_day_raises_nothing_unless_it_is_asked_for(desk: Desk) -> None:
    desk.edit("units.toml", 'close = "24:00"', 'close = "16:45"')
    assert desk("check").code == 0
    assert desk("check", "29/01/2021").code == 2


def test_an_unread_mailbox_is_unknown(desk: Desk) -> None:
    (desk.home / "lai-report.toml").write_text('[mailbox]\npath = "mail"\n', encoding="utf-8")
    done = desk("check")
    assert done.code == 3
    assert "chưa đọc hòm thư sau 16:30" in done.out


@pytest.mark.parametrize(
    "spoil",
    [
        lambda desk: desk.edit("units.toml", 'id = "huyen-uy-sin-ho"', "id = 5"),
        lambda desk: (desk.home / "ledger.head").write_text("x:1:" + "0" * 64),
        lambda desk: (desk.home / "units.toml").unlink(),
    ],
    ids=["configuration", "ledger", "no office"],
)
def test_an_error_is_unknown_and_never_missing(desk: Desk, spoil: object) -> None:
    spoil(desk)  # type: ignore[operator]  # parametrised
    done = desk("check")
    assert done.code == 3
    assert done.out.startswith("UNKNOWN - ")


def test_wrong_usage_is_unknown_too(desk: Desk) -> None:
    assert desk("check", "--khong-co").code == 3
    assert desk("check", "hôm nào").code == 3
