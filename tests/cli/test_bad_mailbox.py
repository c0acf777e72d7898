"""A server or a message may do anything: the run ends soon, in words, and the next one goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import mail_desk, message, put, rosters
from tests.read.mail.test_message import HOSTILE
from tests.services import certificates
from tests.services.bad_imap import BadServer, serving
from tests.services.certificates import Certificate

__all__ = ["mail_desk", "rosters"]
NEEDS_OPENSSL = pytest.mark.skipif(
    not certificates.has_openssl() and os.environ.get("CI") != "true",
    reason="openssl makes the certificates",
)
MEMORY = "1500000"
"""Kilobytes of address space."""
SECRET = "bi-mat-bia-dat"  # noqa: S105 - made up
SETTINGS = """\
[mailbox]
host = "localhost"
port = {port}
user = "tonghop@donvi.example"
timeout = 1
total_timeout = 3
ca_file = "{authority}"
"""
BREAKS = [
    "drop", "drop-before-ok", "bye-midway", "hang", "stall", "huge", "short", "endless-line",
    "nonsense", "bye", "auth-fail", "auth-later", "silent",
]  # fmt: skip


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificates.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def server(certificate: Certificate) -> Iterator[BadServer]:
    with serving(BadServer(certificate)) as running:
        yield running


@pytest.fixture
def box_desk(mail_desk: Desk, server: BadServer, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose mailbox is on the server."""
    monkeypatch.setenv("LAI_REPORT_MAILBOX_SECRET", SECRET)
    text = SETTINGS.format(port=server.port, authority=server.certificate.authority)
    (mail_desk.home / "lai-report.toml").write_text(text, encoding="utf-8")
    return mail_desk


def in_little_memory(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own that gets little memory."""
    program = [sys.executable, "-m", "lai_report", "--home", str(home), *words]
    return subprocess.run(
        ["sh", "-c", 'ulimit -v "$0" && exec "$@"', MEMORY, *program], text=True, check=False,
        capture_output=True, timeout=120, stdin=subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(sys.path), "LAI_REPORT_MAILBOX_SECRET": SECRET,
             "HOME": str(home)},
    )  # fmt: skip


def waiting(desk: Desk) -> int:
    """How many messages wait for a person."""
    return len(desk.ok("review", "list", "--format", "json").data["items"])


@pytest.mark.service
@NEEDS_OPENSSL
@pytest.mark.parametrize("trouble", BREAKS)
def test_what_breaks_off_is_said_and_the_next_run_has_all_three(
    box_desk: Desk, server: BadServer, trouble: str
) -> None:
    server.trouble = trouble
    broken = box_desk("ingest", "--format", "json")
    assert broken.code == 6
    assert broken.json["retry"] is (trouble != "auth-fail")
    assert "Traceback" not in broken.err
    assert set(box_desk.verdicts().values()) <= {"unknown"}
    server.trouble = ""
    box_desk.ok("ingest")
    assert waiting(box_desk) == 3
    box_desk.ok("verify")


@pytest.mark.service
@NEEDS_OPENSSL
@pytest.mark.parametrize("trouble", ["expunged", "expunged-early", "garbage", "refuse-one"])
def test_what_concerns_one_message_stops_no_other(
    box_desk: Desk, server: BadServer, trouble: str
) -> None:
    server.trouble = trouble
    read = box_desk.ok("ingest", "--format", "json")
    assert read.data["messages"] == (2 if trouble.startswith("expunged") else 3)
    assert ("đã bị chuyển hoặc xóa" in read.err) == trouble.startswith("expunged")


@pytest.mark.service
@NEEDS_OPENSSL
@pytest.mark.parametrize("trouble", ["huge", "endless-line"])
def test_no_announcement_makes_the_program_fall_over_in_little_memory(
    box_desk: Desk, server: BadServer, trouble: str
) -> None:
    server.trouble = trouble
    done = in_little_memory(box_desk.home, "ingest")
    assert done.returncode == 6
    assert "máy chủ gửi quá nhiều dữ liệu" in done.stderr
    assert "Error" not in done.stderr


def test_hostile_messages_are_held_in_little_memory_and_the_good_one_is_counted(
    mail_desk: Desk, tmp_path: Path
) -> None:
    folder = Path(put(tmp_path / "mail"))
    for number, make in enumerate(HOSTILE.values()):
        (folder / f"{number:02}.eml").write_bytes(make())
    good = message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    (folder / "99.eml").write_bytes(good)
    done = in_little_memory(mail_desk.home, "ingest", str(folder), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    counts = json.loads(done.stdout)["data"]
    assert (counts["messages"], counts["accepted"]) == (len(HOSTILE) + 1, 1)


@pytest.mark.parametrize(
    "name",
    ["../../etc/cron.d/x", "/etc/passwd", "CON", "..\\..\\x.bat", "a\0b", "x" * 4000, "."],
    ids=lambda name: repr(name[:20]),
)
def test_the_name_of_an_attachment_is_data_and_never_a_path(
    mail_desk: Desk, tmp_path: Path, name: str
) -> None:
    raw = message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    head, _, body = raw.partition(b"\r\n\r\n")
    said = f'Content-Disposition: attachment; filename="{name}"'.replace("\\", "\\\\")
    folder = put(tmp_path / "mail", head + b"\r\n" + said.encode() + b"\r\n\r\n" + body)
    mail_desk.ok("record", "Tam Đường", "--at", "16:00")
    before = {path for path in tmp_path.rglob("*") if "ledger" not in path.name}
    assert mail_desk.ok("ingest", folder, "--format", "json").data["accepted"] == 1
    assert {path for path in tmp_path.rglob("*") if "ledger" not in path.name} == before
    kept = mail_desk.ok("log", "--all", "--format", "json").data["entries"]
    names = [n for entry in kept for n in entry["payload"].get("attachments", ())]
    assert names == [name.replace("\0", "␀")[:1000]]
