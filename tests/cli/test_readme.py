"""The day in the README: every command of its table is run as it stands there."""

from __future__ import annotations

import re
import shlex
from datetime import datetime

import pytest

from lai_report.write.sample_mail import sample_message
from tests.cli.conftest import ROOT, Desk
from tests.cli.sample_week import recorded_week

README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLE = re.findall(r"^\| [^|]+ \| [^|]+ \| (.*) \|$", README, re.MULTILINE)
COMMANDS = [
    command.removeprefix("lai-report ")
    for cell in TABLE
    for command in re.findall(r"`([^`]+)`", cell)
    if not re.search(r" …", command)  # a command whose words depend on the case
]


@pytest.fixture
def friday(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A week on record and a mailbox that another program keeps, on Friday afternoon."""
    recorded_week(desk)
    arrived = datetime.fromisoformat("2021-02-05T16:02:00+07:00")
    made = sample_message(received_at=arrived, sender="x@gmail.example", subject="Báo cáo")
    box = b"From x@gmail.example Fri Feb  5 16:02:00 2021\n" + made.replace(b"\r\n", b"\n")
    (desk.home / "Takeout.mbox").write_bytes(box)
    (desk.home / "lai-report.toml").write_text('[mailbox]\npath = "Takeout.mbox"\n', "utf-8")
    monkeypatch.chdir(desk.home)
    return desk.at("16:50", "2021-02-05")


def test_the_day_of_the_readme_runs(friday: Desk) -> None:
    assert len(COMMANDS) >= 14
    failed = {
        command: (done.code, done.err)
        for command in COMMANDS
        if (done := friday(*shlex.split(command))).code != 0
    }
    assert failed == {}
