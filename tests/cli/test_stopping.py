"""A run that is stopped keeps what it committed, says how much, and the next run goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from lai_report.write.sample_mail import sample_message
from tests.cli.processes import PROGRAM, at_home, new_office

MESSAGES = 2500
AT = datetime(2021, 1, 29, 8, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture(scope="module")
def mbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a mailbox, several batches long."""
    path = tmp_path_factory.mktemp("mail") / "Takeout.mbox"
    with path.open("wb") as stream:
        for number in range(MESSAGES):
            message = sample_message(
                received_at=AT + timedelta(seconds=number), sender=f"u{number}@laichau.example",
                subject="Báo cáo", number=number,
            )  # fmt: skip
            stream.write(b"From - Fri Jan 29 01:00:00 2021\r\n" + message + b"\r\n")
    return path


def ingesting(office: Path, source: Path) -> subprocess.Popen[bytes]:
    """A run in a process of its own."""
    return subprocess.Popen(
        [*PROGRAM, "--home", str(office), "ingest", str(source)],
        env={"PATH": os.environ["PATH"], "HOME": str(office)}, cwd=office,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def mails(office: Path) -> tuple[int, int]:
    """How many messages the ledger holds, and how many different ones."""
    file = office / "ledger.db"
    if not file.exists():
        return 0, 0
    question = "SELECT count(*), count(DISTINCT reference) FROM entries WHERE kind = 'mail'"
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
        [(held, different)] = connection.execute(question)
    return held, different


@pytest.mark.parametrize(
    ("asked", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"]
)
def test_a_stopped_ingest_keeps_its_batches_and_the_next_one_goes_on(
    tmp_path: Path, mbox: Path, asked: signal.Signals, code: int
) -> None:
    office = new_office(tmp_path / "office")
    child = ingesting(office, mbox)
    while mails(office)[0] == 0:
        assert child.poll() is None
        time.sleep(0.01)
    child.send_signal(asked)
    _, told = child.communicate(timeout=60)
    held, different = mails(office)
    assert (child.returncode, held) == (code, different)
    assert 0 < held < MESSAGES
    assert f"{held + 1} mục đã vào Nhật ký" in told.decode()  # the configuration is one
    assert b"Traceback" not in told
    assert at_home(office, "ingest", str(mbox)).returncode == 0
    assert mails(office) == (MESSAGES, MESSAGES)
    assert at_home(office, "verify").returncode == 0


def test_two_ingests_at_once_count_every_message_once(tmp_path: Path, mbox: Path) -> None:
    office = new_office(tmp_path / "office")
    children = [ingesting(office, mbox) for _ in range(2)]
    codes = []
    for child in children:
        child.communicate(timeout=120)
        codes.append(child.returncode)
    assert codes == [0, 0]
    assert mails(office) == (MESSAGES, MESSAGES)
    assert at_home(office, "verify").returncode == 0
