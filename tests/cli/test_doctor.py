"""`doctor` looks at the real thing: rights, servers that answer, refuse or hang, a broken file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lai_report.cli.doctor import servers
from tests.cli.conftest import Desk
from tests.services import bad_imap, bad_smtp, certificates, good_smtp
from tests.services.bad_imap import BadServer
from tests.services.bad_smtp import BadSmtp
from tests.services.certificates import Certificate

SECRET = "cay-tre-tram-dot"  # noqa: S105 - made up


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAI_REPORT_MAILBOX_SECRET", SECRET)
    monkeypatch.setenv("LAI_REPORT_SMTP_SECRET", good_smtp.SECRET_WORD)
    monkeypatch.setattr(servers, "PATIENCE", 2)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificates.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def box(desk: Desk, certificate: Certificate) -> Iterator[BadServer]:
    """A mail server that behaves until told otherwise, and is the office's mailbox."""
    with bad_imap.serving(BadServer(certificate)) as server:
        _configure(
            desk,
            f'[mailbox]\nhost = "localhost"\nport = {server.port}\nuser = "vanthu"\n'
            f'ca_file = "{certificate.authority}"\n',
        )
        yield server


def _configure(desk: Desk, text: str) -> None:
    (desk.home / "lai-report.toml").write_text(text, encoding="utf-8")


def _smtp(desk: Desk, port: int, certificate: Certificate) -> None:
    _configure(
        desk,
        f'[smtp]\nsending = true\nhost = "localhost"\nport = {port}\nuser = "{good_smtp.USER}"\n'
        f'from = "{good_smtp.USER}"\nca_file = "{certificate.authority}"\n',
    )


def levels(desk: Desk, *more: str) -> dict[str, str]:
    """What was found, and how bad each is."""
    points = desk("doctor", *more, "--format", "json").data["points"]
    return {point["message"]: point["level"] for point in points}


def level_of(desk: Desk, part: str, *more: str) -> str | None:
    """The level of the point that says this; None where none does."""
    return next((level for said, level in levels(desk, *more).items() if part in said), None)


def test_a_mailbox_that_lets_us_in_is_fine_and_only_looked_at(desk: Desk, box: BadServer) -> None:
    assert level_of(desk, "Đã vào được hòm thư vanthu ở localhost") == "ok"
    commands = {line.split()[1] for line in box.log if len(line.split()) > 1}
    assert commands <= {"CAPABILITY", "AUTHENTICATE", "LIST", "EXAMINE", "UID", "LOGOUT"}
    assert not any("BODY" in line for line in box.log)


@pytest.mark.parametrize(
    ("trouble", "part"),
    [
        ("auth-fail", "không chấp nhận đăng nhập"),
        ("bye", "localhost"),
        ("silent", "localhost"),
        ("garbage", "Đã vào được"),
    ],
)
def test_a_mailbox_in_trouble_is_told_in_seconds(
    desk: Desk, box: BadServer, trouble: str, part: str
) -> None:
    box.trouble = trouble
    found = desk("doctor")
    assert "Traceback" not in found.err
    assert (part in found.out, SECRET in found.out + found.err) == (True, False)
    assert found.code == 3


def test_nobody_is_asked_when_told_so(desk: Desk, box: BadServer) -> None:
    levels(desk, "--offline")
    assert box.log == []


def test_a_mailbox_ahead_of_our_clock_shows_the_clock_behind(desk: Desk, box: BadServer) -> None:
    box.dates = {3: "29-Jan-2021 17:06:00 +0700"}
    assert level_of(desk.at("17:00"), "Đồng hồ máy chậm hơn dấu giờ của hòm thư") == "warning"
    assert level_of(desk.at("17:02"), "17:02 ngày 29/01/2021, không trái với hòm thư") == "ok"
    assert level_of(desk.at("17:02", "2022-01-29"), "đồng hồ máy chạy trước") == "warning"


def test_a_mail_server_that_lets_us_in_is_fine_and_gets_no_mail(
    desk: Desk, certificate: Certificate
) -> None:
    with good_smtp.serving(certificate) as server:
        _smtp(desk, server.port, certificate)
        assert level_of(desk, "Đã vào được máy chủ gửi thư localhost") == "ok"
        assert server.mails == []


@pytest.mark.parametrize("trouble", ["auth-535", "banner-421", "no-starttls"])
def test_a_mail_server_in_trouble_is_told(
    desk: Desk, certificate: Certificate, trouble: str
) -> None:
    with bad_smtp.serving(BadSmtp(certificate, trouble)) as server:
        _smtp(desk, server.port, certificate)
        assert level_of(desk, "Đã vào được máy chủ") is None
        assert level_of(desk, "localhost") == "warning"


def test_rights_and_leftovers_are_told_by_name(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    assert level_of(desk, "ledger.db cho") is None
    (desk.home / "ledger.db").chmod(0o644)
    _configure(desk, "")
    (desk.home / "lai-report.toml").chmod(0o666)
    (desk.home / "ledger.db.4242.new").touch()
    assert level_of(desk, "ledger.db cho người dùng khác của máy đọc") == "warning"
    assert level_of(desk, "lai-report.toml cho người khác ghi") == "warning"
    assert level_of(desk, "ledger.db.4242.new") == "warning"


def test_a_password_in_the_file_is_told_and_not_repeated(desk: Desk) -> None:
    _configure(desk, f'[mailbox]\nhost = "localhost"\nuser = "vanthu"\npassword = "{SECRET}"\n')
    found = desk("doctor")
    assert (found.code, "lai-report.toml:4" in found.out) == (3, True)
    assert SECRET not in found.out + found.err


def test_a_lost_ledger_hides_nothing_else(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    (desk.home / "ledger.db").unlink()
    found = desk("doctor")
    assert found.code == 3
    assert "Python" in found.out
    assert "Không thấy Nhật ký" in found.out or "ledger.db" in found.out


def test_without_an_office_what_to_run_is_said(desk: Desk) -> None:
    (desk.home / "units.toml").unlink()
    assert "lai-report init" in desk("doctor").out
