"""What leaves the machine: nothing, but for the two commands that are told to speak to a server."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import mail_desk, message, put, rosters
from tests.cli.test_outside_text import LOOKS

__all__ = ["mail_desk", "rosters"]
SETTINGS = """\
[mailbox]
host = "imap.donvi.example"
user = "tonghop@donvi.example"

[smtp]
host = "smtp.donvi.example"
user = "vanthu@donvi.example"
from = "vanthu@donvi.example"
sending = true
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hosts somebody tried to find or to reach."""
    found: list[str] = []

    def refused(*words: object, **_: object) -> None:
        found.append(str(words))
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    return found


@pytest.fixture
def desk(mail_desk: Desk) -> Desk:
    """A desk with a mailbox and an account to send by, both of them far away."""
    (mail_desk.home / "lai-report.toml").write_text(SETTINGS, encoding="utf-8")
    return mail_desk


def test_no_other_command_reaches_for_the_network(
    desk: Desk, asked: list[str], tmp_path: Path
) -> None:
    raw = message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    desk.ok("record", "Mường Tè", "--at", "16:12")
    desk.ok("ingest", put(tmp_path / "mail", raw))
    desk.ok("remind", "--mail", str(tmp_path / "nhap"))
    desk.ok("remind", "huyen-uy-nam-nhun", "--send", "--dry-run")
    desk.ok("backup", str(tmp_path / "ban-sao.db"))
    desk.ok("report", "29/01", "-o", str(tmp_path / "x.html"))
    for look in LOOKS:
        if look != ("doctor",):  # which is asked whether the servers can be reached
            desk(*look)
    assert asked == []


def test_the_net_is_really_under_watch(
    desk: Desk, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAI_REPORT_MAILBOX_SECRET", "bia-dat")
    assert desk("ingest").code == 6
    assert "imap.donvi.example" in asked[0]
