"""A secret goes to its server and nowhere else: no output, file, traceback or process list."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import traceback
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from lai_report.read.mail.sources.imap_connection import Connection
from tests.cli.conftest import Desk, Outcome
from tests.cli.test_ingest import mail_desk, rosters
from tests.cli.test_outside_text import LOOKS
from tests.services import bad_smtp, certificates
from tests.services.bad_imap import BadServer, serving
from tests.services.bad_smtp import BadSmtp
from tests.services.certificates import Certificate

__all__ = ["mail_desk", "rosters"]
pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(not certificates.has_openssl(), reason="openssl makes the certificates"),
]
SECRET = "S3cr3t-lai-rat-dai-9"  # noqa: S105 - made up, and never to be seen
ENCODED = tuple(b64encode(b"x" * n + SECRET.encode()).decode()[4:-4] for n in range(3))
"""How it looks in base64, wherever in a group of letters it begins."""
SETTINGS = """\
[mailbox]
host = "localhost"
port = {imap}
user = "tonghop@donvi.example"
timeout = 1
total_timeout = 5
ca_file = "{authority}"
{source}

[smtp]
host = "localhost"
port = {smtp}
user = "vanthu@office.example"
from = "vanthu@office.example"
sending = true
timeout = 1
ca_file = "{authority}"
{source}
"""
SAYS_IT = f"import sys; print({SECRET!r}); sys.stderr.write({SECRET!r}); sys.exit(EXIT)"
SOURCES = {
    "environment": "",
    "command": 'secret_command = ["{python}", "-c", "{code}"]',
    "keyring": 'secret_keyring = "lai-report"',
}
KEYRING = f"def get_password(service, user):\n    return {SECRET!r}\n"
TROUBLES = ["", "auth-fail", "auth-echo", "auth-later", "bye", "hang", "drop", "garbage"]
SMTP_TROUBLES = ["", "auth-535", "auth-454", "rcpt-550", "drop-after-data", "no-starttls"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificates.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def servers(certificate: Certificate) -> Iterator[tuple[BadServer, BadSmtp]]:
    with (
        serving(BadServer(certificate)) as imap,
        bad_smtp.serving(BadSmtp(certificate)) as smtp,
    ):
        yield imap, smtp


@pytest.fixture
def desk(
    mail_desk: Desk,
    servers: tuple[BadServer, BadSmtp],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Desk:
    """A desk with both servers, its secret in the environment; keyring and command hold it too."""
    (tmp_path / "keyring.py").write_text(KEYRING, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "keyring", raising=False)
    configure(mail_desk, servers, "environment", monkeypatch)
    mail_desk.environ = {"LAI_REPORT_DEBUG": "1"}
    return mail_desk


def configure(
    desk: Desk,
    servers: tuple[BadServer, BadSmtp],
    source: str,
    monkeypatch: pytest.MonkeyPatch,
    ends: int = 0,
) -> None:
    """Say in lai-report.toml where the servers are and where the secret comes from."""
    imap, smtp = servers
    code = SAYS_IT.replace("EXIT", str(ends)).replace('"', "'")
    said = SOURCES[source].format(python=sys.executable, code=code)
    text = SETTINGS.format(
        imap=imap.port, smtp=smtp.port, authority=imap.certificate.authority, source=said
    )
    (desk.home / "lai-report.toml").write_text(text, encoding="utf-8")
    for name in ("LAI_REPORT_MAILBOX_SECRET", "LAI_REPORT_SMTP_SECRET"):
        monkeypatch.delenv(name, raising=False)
        if source == "environment":
            monkeypatch.setenv(name, SECRET)


def assert_silent(*outcomes: Outcome) -> None:
    for outcome in outcomes:
        assert not [secret for secret in (SECRET, *ENCODED) if secret in outcome.out + outcome.err]


def assert_nothing_kept(desk: Desk) -> None:
    """No file of the office holds the secret, but the settings where the command is spelt out."""
    for path in desk.home.rglob("*"):
        if path.is_file() and path.name != "lai-report.toml":
            assert SECRET.encode() not in path.read_bytes(), path.name


def send(desk: Desk) -> list[Outcome]:
    """A mail to one unit, looked at and sent."""
    shown = desk("remind", "huyen-uy-sin-ho", "--send", "--dry-run", "--format", "json")
    words = ("remind", "huyen-uy-sin-ho", "--send", "--digest", shown.data["digest"], "--again")
    return [shown, desk(*words)]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_reading_the_mailbox_gives_no_secret_away(
    desk: Desk, servers: tuple[BadServer, BadSmtp], trouble: str
) -> None:
    servers[0].trouble = trouble
    assert_silent(desk("ingest"), desk("ingest", "--format", "json"), desk("log", "--all"))
    assert_nothing_kept(desk)


@pytest.mark.parametrize("trouble", SMTP_TROUBLES)
def test_sending_gives_no_secret_away(
    desk: Desk, servers: tuple[BadServer, BadSmtp], trouble: str
) -> None:
    servers[1].trouble = trouble
    assert_silent(*send(desk), desk("log", "--all", "--format", "json"))
    assert_nothing_kept(desk)


@pytest.mark.parametrize(
    ("source", "ends"), [("environment", 0), ("command", 0), ("command", 3), ("keyring", 0)]
)
def test_no_command_gives_it_away_wherever_it_comes_from(
    desk: Desk,
    servers: tuple[BadServer, BadSmtp],
    monkeypatch: pytest.MonkeyPatch,
    source: str,
    ends: int,
) -> None:
    configure(desk, servers, source, monkeypatch, ends)
    read = desk("ingest")
    assert read.code == (4 if ends else 0)
    assert_silent(read, *send(desk), *(desk(*look) for look in LOOKS))
    assert_silent(desk("export"), desk("doctor", "--format", "json"))
    assert_nothing_kept(desk)


def test_the_secret_did_go_to_both_servers(desk: Desk, servers: tuple[BadServer, BadSmtp]) -> None:
    """Else the tests above would prove nothing."""
    desk("ingest")
    send(desk)
    for log in (servers[0].log, servers[1].log):
        assert any(encoded in line for line in log for encoded in ENCODED)


def test_a_traceback_holds_no_secret(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(Connection, "authenticate", broken)
    with pytest.raises(RuntimeError) as caught:
        desk("ingest")
    shown = "".join(traceback.format_exception(caught.value))
    assert "a bug of ours" in shown
    assert SECRET not in shown
    desk.environ = {}
    outcome = desk("ingest")
    assert outcome.code == 1
    assert_silent(outcome)


@pytest.mark.parametrize("key", ["password", "secret", "mat_khau", "token", "app_password"])
def test_a_password_in_the_file_is_refused_and_not_shown(desk: Desk, key: str) -> None:
    path = desk.home / "lai-report.toml"
    text = path.read_text(encoding="utf-8").replace("timeout = 1\n", f'{key} = "{SECRET}"\n', 1)
    path.write_text(text, encoding="utf-8")
    looks = [desk(*look) for look in (*LOOKS, ("ingest",), ("validate", "--format", "json"))]
    assert_silent(*looks)
    assert any("không in lại ở đây" in look.err + look.out for look in looks)


@pytest.mark.parametrize("url", ["lai:{}@localhost:1/x", "localhost:1/x?password={}", "%zz:{}@x"])
def test_a_password_in_the_address_of_a_server_is_not_shown(desk: Desk, url: str) -> None:
    address = f"postgresql://{url.format(SECRET)}"
    assert_silent(desk("move-store", address), desk("move-store", address, "--format", "json"))
    (desk.home / "lai-report.toml").write_text(f'[store]\nurl = "{address}"\n', encoding="utf-8")
    assert_silent(*(desk(*look) for look in LOOKS))


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="Linux shows processes there")
def test_the_process_list_shows_no_secret(
    desk: Desk, servers: tuple[BadServer, BadSmtp], monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(desk, servers, "keyring", monkeypatch)
    servers[0].trouble = "hang"
    path = os.pathsep.join(sys.path)
    program = [sys.executable, "-m", "lai_report", "--home", str(desk.home), "ingest"]
    with subprocess.Popen(
        program, env={"PYTHONPATH": path, "HOME": str(desk.home)}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as running:  # fmt: skip
        until = time.monotonic() + 20
        while not any("FETCH" in line for line in servers[0].log) and time.monotonic() < until:
            time.sleep(0.02)
        assert any("FETCH" in line for line in servers[0].log), "it never logged in"
        for name in ("cmdline", "environ"):
            assert SECRET.encode() not in Path(f"/proc/{running.pid}/{name}").read_bytes()
        running.kill()
        assert SECRET.encode() not in running.communicate()[0]
