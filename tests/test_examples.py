"""Every example is run: as cron runs it, as systemd reads it, as a monitor asks."""

from __future__ import annotations

import json
import mailbox
import os
import re
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from datetime import datetime
from pathlib import Path

import pytest

from lai_report.write.sample_mail import sample_message
from tests.cli.processes import at_home, run

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
PROGRAM = Path(sys.executable).with_name("lai-report")
INSTALLED = "/usr/local/bin/lai-report"
LEVELS = ("OK", "WARNING", "CRITICAL", "UNKNOWN")
PERFDATA = re.compile(r"\b([a-z_]+)=(\d+);[^;]*;[^;]*;0;(\d+)")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office whose mailbox another program keeps as a Maildir, with one report in it."""
    folder = tmp_path / "van-phong"
    assert run("init", str(folder), home=tmp_path).returncode == 0
    box = mailbox.Maildir(folder / "hom-thu")
    arrived = datetime.fromisoformat("2021-01-29T16:02:00+07:00")
    box.add(sample_message(received_at=arrived, sender="x@gmail.example", subject="Báo cáo"))
    settings = '[mailbox]\npath = "hom-thu"\n'
    (folder / "lai-report.toml").write_text(settings, encoding="utf-8")
    return folder


def shell(command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A command as cron runs it: by /bin/sh, in an environment of almost nothing."""
    environ.setdefault("PATH", "/usr/bin:/bin")
    return subprocess.run(
        ["env", "-i", *(f"{k}={v}" for k, v in environ.items()),
         "/bin/sh", "-c", command],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def placed(name: str, office: Path) -> str:
    """The text of an example, with this machine's program and this office in it."""
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    return text.replace(INSTALLED, str(PROGRAM)).replace("/srv/vptu", str(office))


def test_the_cron_line_reads_the_mailbox_and_speaks_only_when_something_is_wrong(
    office: Path, tmp_path: Path
) -> None:
    text = placed("lai-report.cron", office)
    set_to = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))
    assert set_to["CRON_TZ"] == "Asia/Ho_Chi_Minh"
    lines = [line for line in text.splitlines() if line[:1].isdigit()]
    assert len(lines) == 1
    *when, command = lines[0].split(maxsplit=5)
    assert when == ["31", "16", "*", "*", "*"]
    path = set_to["PATH"].replace("/usr/local/bin", str(PROGRAM.parent))
    done = shell(command, HOME=str(tmp_path), PATH=path)
    assert done.stderr == ""
    assert done.returncode in range(4)
    assert bool(done.stdout) == (done.returncode != 0), "the office's own hour decides"
    assert b"maildir" in at_home(office, "log", "--kind", "read", "--format", "json").stdout


def units(office: Path) -> dict[str, ConfigParser]:
    """The systemd units as they are read; a key may stand more than once."""
    found: dict[str, ConfigParser] = {}
    for name in ("lai-report-check.service", "lai-report-check.timer"):
        parser = ConfigParser(strict=False, interpolation=None)
        parser.optionxform = str  # type: ignore[assignment, method-assign]
        parser.read_string(placed(name, office))
        found[name] = parser
    return found


def test_the_systemd_service_runs_as_written(office: Path, tmp_path: Path) -> None:
    text = placed("lai-report-check.service", office)
    set_to = re.findall(r"^Environment=(\w+)=(.*)$", text, re.MULTILINE)
    commands = re.findall(r"^ExecStart=-?(.*)$", text, re.MULTILINE)
    assert [shlex.split(command)[1] for command in commands] == ["ingest", "check"]
    for command in commands:
        done = shell(command, HOME=str(tmp_path), **dict(set_to))
        assert done.stderr == ""
        assert done.returncode in range(4)
    assert units(office)["lai-report-check.service"]["Service"]["SuccessExitStatus"] == "1"


@pytest.mark.service
def test_systemd_finds_nothing_wrong_with_the_units(office: Path, tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        assert os.environ.get("CI") != "true", "systemd-analyze is missing"
        pytest.skip("systemd-analyze is not installed")
    for name in ("lai-report-check.service", "lai-report-check.timer"):
        (tmp_path / name).write_text(placed(name, office), encoding="utf-8")
    files = [
        str(tmp_path / name) for name in ("lai-report-check.service", "lai-report-check.timer")
    ]
    verified = subprocess.run(
        [analyze, "verify", "--man=no", *files], check=False, capture_output=True, text=True
    )
    assert (verified.returncode, verified.stderr) == (0, "")
    when = units(office)["lai-report-check.timer"]["Timer"]["OnCalendar"]
    calendar = subprocess.run(
        [analyze, "calendar", "--base-time=2021-01-29 00:00:00 UTC", when],
        check=True, capture_output=True, text=True, env={**os.environ, "TZ": "UTC"},
    )  # fmt: skip
    assert "2021-01-29 09:31:00 UTC" in calendar.stdout


def test_nagios_gets_a_line_an_exit_code_and_perfdata_that_agree(office: Path) -> None:
    text = placed("lai-report.nagios.cfg", office)
    command = re.search(r"command_line\s+(.*)", text)
    arguments = re.search(r"check_command\s+check_lai_report!(.*)!(.*)", text)
    assert command is not None
    assert arguments is not None
    asked = command[1].replace("$ARG1$", arguments[1]).replace("$ARG2$", arguments[2])
    done = shell(asked, HOME=str(office))
    assert done.stdout.split(" - ")[0] == LEVELS[done.returncode]
    assert len(done.stdout.splitlines()) == 1
    json_of = at_home(office, "check", "--format", "json").stdout
    totals = json.loads(json_of)["data"]["totals"]
    perfdata = {name: int(n) for name, n, _ in PERFDATA.findall(done.stdout.split("|")[1])}
    assert perfdata == {name: n for name, n in totals.items() if name != "owed"}
    assert {int(most) for *_, most in PERFDATA.findall(done.stdout)} == {totals["owed"]}


def test_icinga_asks_with_options_the_program_has(office: Path) -> None:
    text = placed("lai-report.icinga2.conf", office)
    start = re.search(r"command = \[ (.*) \]", text)
    assert start is not None
    words = [word.strip('" ') for word in start[1].split(",")]
    values = {"lai_report_home": str(office), "lai_report_soon": "20"}
    for option, name in re.findall(r'"(--\w+)" = "\$(\w+)\$"', text):
        words += [option, values.pop(name)]
    assert values == {}
    done = shell(shlex.join(words), HOME=str(office))
    assert done.stdout.split(" - ")[0] == LEVELS[done.returncode]


def test_zabbix_gets_the_line_and_the_level(office: Path) -> None:
    items = dict(
        line.removeprefix("UserParameter=").split(",", 1)
        for line in placed("lai-report.zabbix.conf", office).splitlines()
        if line.startswith("UserParameter=")
    )
    said = {
        name: shell(c.replace("$1", str(office)), HOME=str(office)) for name, c in items.items()
    }
    assert {done.returncode for done in said.values()} == {0}
    assert said["lai-report.level[*]"].stdout.strip() in {"0", "1", "2", "3"}
    assert " | " in said["lai-report.line[*]"].stdout


def test_prometheus_reads_the_same_figures(office: Path, tmp_path: Path) -> None:
    script, file = tmp_path / "textfile.sh", tmp_path / "lai-report.prom"
    script.write_text(placed("lai-report-textfile.sh", office), encoding="utf-8")
    done = shell(f"sh {script} {office} {file}", HOME=str(office))
    assert (done.returncode, done.stderr) == (0, "")
    written = file.read_text(encoding="utf-8")
    slots = dict(re.findall(r'^lai_report_slots\{state="(\w+)"\} (\d+)$', written, re.MULTILINE))
    totals = json.loads(at_home(office, "check", "--format", "json").stdout)["data"]["totals"]
    assert slots == {name: str(n) for name, n in totals.items() if name != "owed"}
    assert written.splitlines()[-1] in {f"lai_report_check_level {level}" for level in range(4)}


def test_every_example_is_run_here() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in EXAMPLES.iterdir() if f'"{path.name}"' not in tests] == []
