"""`ingest` from a real IMAP server over TLS: read-only, resumable, honest when it breaks off."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from lai_report.write.roster import with_sender
from lai_report.write.sample_mail import sample_message
from tests.cli.conftest import ZONE, Desk
from tests.services import dovecot
from tests.services.dovecot import Dovecot

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(
        not dovecot.is_installed() and os.environ.get("CI") != "true",
        reason="Dovecot is not installed (Debian: dovecot-imapd)",
    ),
]
ALL = "TatCaThu"  # the folder the server marks as \All
SENDER = "vphu.sinho@laichau.example"


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    with dovecot.running(tmp_path_factory.mktemp("dovecot")) as running:
        yield running


@pytest.fixture
def office(desk: Desk, server: Dovecot) -> Desk:
    """The desk, its mailbox on the server and its secret in the environment."""
    path = desk.home / "units.toml"
    text = with_sender(path.read_text(encoding="utf-8"), "huyen-uy-sin-ho", SENDER)
    path.write_text(text, encoding="utf-8")
    settings = (
        f'[mailbox]\nhost = "localhost"\nport = {server.port}\nuser = "{dovecot.USER}"\n'
        f'receiving_hosts = ["mx.google.com"]\nca_file = "{server.certificate.authority}"\n'
        'timeout = 10\ntotal_timeout = 60\nsecret_env = "LAI_TEST_SECRET"\n'
    )
    (desk.home / "lai-report.toml").write_text(settings, encoding="utf-8")
    return desk


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAI_TEST_SECRET", dovecot.PASSWORD)


def report(clock: str, day: str = "29/01/2021") -> bytes:
    received_at = datetime.fromisoformat(f"2021-01-29T{clock}").replace(tzinfo=ZONE)
    subject = f"HU Sìn Hồ BC ngày {day}"
    return sample_message(received_at=received_at, sender=SENDER, subject=subject)


def test_the_box_is_read_and_the_day_is_settled(office: Desk, server: Dovecot) -> None:
    server.deliver(report("16:29:59"), folder=ALL, date="29-Jan-2021 16:29:59 +0700")
    assert office.verdicts()["huyen-uy-sin-ho"] == "unknown"
    counts = office.at("16:31").ok("ingest", "--format", "json").data
    assert (counts["messages"], counts["accepted"]) == (1, 1)
    verdicts = office.verdicts()
    assert (verdicts["huyen-uy-sin-ho"], verdicts["huyen-uy-muong-te"]) == ("on-time", "missing")
    page = office.ok("status", "--evidence", "Sìn Hồ").out
    assert "máy chủ thư ghi nhận: 16:29:59" in page
    assert "dòng Received của nơi nhận: 16:29:59" in page


def test_a_second_reading_goes_on_where_the_first_ended(office: Desk, server: Dovecot) -> None:
    server.deliver(report("16:00:00"), folder=ALL, date="29-Jan-2021 16:00:00 +0700")
    office.at("16:10").ok("ingest")
    server.deliver(report("16:05:00"), folder=ALL, date="29-Jan-2021 16:05:00 +0700")
    assert office.at("16:20").ok("ingest", "--format", "json").data["messages"] == 1
    assert office.at("16:31").ok("ingest", "--format", "json").data["messages"] == 0


def test_a_new_uidvalidity_means_reading_again_and_counts_nothing_twice(
    office: Desk, server: Dovecot
) -> None:
    server.deliver(report("16:00:00"), folder=ALL, date="29-Jan-2021 16:00:00 +0700")
    office.ok("ingest")
    server.renumber(ALL, 4242)
    data = office.ok("ingest", "--format", "json").data
    assert (data["messages"], data["duplicates"]) == (1, 1)


def test_a_refused_password_is_said_once_and_shown_nowhere(
    office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAI_TEST_SECRET", "S3cr3t-sai")
    refused = office("ingest", "--format", "json")
    assert refused.code == 6
    assert refused.json["retry"] is False
    assert "S3cr3t-sai" not in refused.out + refused.err
    assert "S3cr3t-sai" not in office.ok("log", "--all", "--format", "json").out
    done = office("check")
    assert (done.code, "không đọc được hòm thư" in done.out) == (3, True)


def test_a_server_gone_leaves_the_day_unknown(office: Desk, tmp_path: Path) -> None:
    del tmp_path
    office.edit("lai-report.toml", 'host = "localhost"', 'host = "127.0.0.1"')
    office.edit("lai-report.toml", "port = ", "port = 1 # ")
    gone = office("ingest")
    assert gone.code == 6
    assert set(office.verdicts().values()) == {"unknown"}
