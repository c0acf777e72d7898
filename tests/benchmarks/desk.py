"""Start-up at the desk: the hot commands beside floors and peers, with ten years of nine units.

The peers hold what the ledger holds: nine things that recur, and ten years of daily records.
"""

from __future__ import annotations

import json
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from lai_report.core.entries.entry import Draft
from lai_report.store.opening import open_ledger
from tests.benchmarks.installed import Installed
from tests.benchmarks.measuring import Measured, Part, in_turn, ratios, version_of

YEARS = 10
ZONE = timezone(timedelta(hours=7))
FIRST = date(2021, 1, 29)
DAY = "29/1/2021"
FLOOR = "`python -c pass`"
UNITS = (
    "ban-can-su-dang-ubnd-tinh", "huyen-uy-tam-duong", "huyen-uy-phong-tho", "huyen-uy-sin-ho",
    "huyen-uy-than-uyen", "huyen-uy-tan-uyen", "huyen-uy-muong-te", "huyen-uy-nam-nhun",
    "thanh-uy-lai-chau",
)  # fmt: skip
QUERY = """
import sqlite3, zoneinfo
c = sqlite3.connect("{path}")
c.execute("select count(*) from entries where report_day = '2021-01-29'").fetchone()
"""
BYTES = 'open("{path}", "rb").read()'
FIVE = "import typer, rich.table, pydantic, pendulum, tomli"


def measured(installed: Installed, folder: Path, rounds: int) -> Part:
    """The part of the page."""
    home = folder / "office"
    environ = {"HOME": str(folder), "LAI_REPORT_HOME": str(home)}
    scaffold(installed, home, environ)
    peers, missing = _peers(installed, folder)
    commands = [*_floors(installed, home, environ), *_ours(installed, environ)]
    timings = in_turn([*commands, *(each for found in peers.values() for each in found)], rounds)
    base = next(timing.median for timing in timings if timing.name == FLOOR)
    about = (
        f"Whole processes, {rounds} rounds, {YEARS} years of nine units in the ledger and the like"
        f" in each peer; × 1 is {base * 1000:.0f} ms."
    )
    return Part("desk", "At the desk", about, list(peers), ratios(timings, FLOOR), missing)


def scaffold(installed: Installed, home: Path, environ: Mapping[str, str]) -> None:
    """An office with ten years of reports."""
    program = installed.program
    subprocess.run([program, "init", str(home)], check=True, capture_output=True, env=environ)
    first = ["record", "Sìn Hồ", "--day", DAY, "--at", f"16:00 {DAY}"]
    subprocess.run([program, *first], check=True, capture_output=True, env=environ)
    ledger = open_ledger(home, mode="write", state_folder=home.parent / ".local/state/lai-report")
    if ledger is None:
        raise SystemExit("no ledger")
    with ledger, ledger.writing(datetime.now(UTC), "benchmark") as writer:
        writer.append_bulk(
            Draft("submission", unit, day=at.date(), received_at=at, source="hand")
            for at, unit in _daily()
            if at.date() > FIRST
        )


def _daily() -> Iterator[tuple[datetime, str]]:
    """When each unit reported, day after day."""
    for number in range(YEARS * 365):
        day = FIRST + timedelta(days=number)
        at = datetime(day.year, day.month, day.day, 16, number % 30, tzinfo=ZONE)
        yield from ((at, unit) for unit in UNITS)


def _floors(installed: Installed, home: Path, environ: Mapping[str, str]) -> list[Measured]:
    ledger = home / "ledger.db"
    floors = {
        FLOOR: "pass",
        "reading the ledger's bytes": BYTES.format(path=ledger),
        "sqlite3, one query": QUERY.format(path=ledger),
        "importing typer, rich, pydantic, pendulum, tomli": FIVE,
    }
    return [
        Measured(name, [installed.python, "-c", code], environ) for name, code in floors.items()
    ]


def _ours(installed: Installed, environ: Mapping[str, str]) -> list[Measured]:
    commands = {
        "**`check`**": ["check"],
        "**`check 29/1/2021`**": ["check", DAY],
        "**`status 29/1/2021 --short`**": ["status", DAY, "--short"],
        "**`status 29/1/2021`**": ["status", DAY],
        "**`record`** (already recorded)": [
            "record", "Sìn Hồ", "--day", DAY, "--at", f"16:00 {DAY}",
        ],
        "**`--help`**": ["--help"],
    }  # fmt: skip
    return [
        Measured(name, [installed.program, *words], environ, answers=range(4))
        for name, words in commands.items()
    ]


Peers = dict[str, list[Measured]]


def _peers(installed: Installed, folder: Path) -> tuple[Peers, list[str]]:
    """What each peer is asked, by its name and version; and the peers that are not here."""
    makers = {"task": _taskwarrior, "hledger": _hledger, "watson": _watson}
    found: Peers = {}
    missing = []
    for name, make in makers.items():
        program = installed.peer(name)
        if program is None:
            missing.append(name)
        else:
            place = folder / name
            place.mkdir()
            found[f"{name} {version_of([program, '--version'])}"] = make(program, place)
    return found, missing


def _taskwarrior(program: str, folder: Path) -> list[Measured]:
    """Nine tasks that recur, and every day's completed ones."""
    (folder / "taskrc").write_text(f"data.location={folder}\nconfirmation=no\nverbose=nothing\n")
    environ = {"HOME": str(folder), "TASKRC": str(folder / "taskrc")}
    for unit in UNITS:
        add = [program, "add", f"Báo cáo {unit}", "due:tomorrow", "recur:daily"]
        subprocess.run(add, check=True, capture_output=True, env=environ)
    lines = (
        f'[description:"Báo cáo {unit}" due:"{at.timestamp():.0f}" end:"{at.timestamp():.0f}"'
        f' entry:"{at.timestamp():.0f}" status:"completed" uuid:"{uuid.uuid4()}"]\n'
        for at, unit in _daily()
    )
    (folder / "completed.data").write_text("".join(lines), encoding="utf-8")
    asked = {"`task list`": ["list"], "`task end:2021-01-29 all`": ["end:2021-01-29", "all"]}
    return [Measured(name, [program, *words], environ) for name, words in asked.items()]


def _hledger(program: str, folder: Path) -> list[Measured]:
    """A journal with a transaction for every report."""
    journal = folder / "reports.journal"
    lines = (f"{at:%Y-%m-%d} {unit}\n  reports:{unit}  1\n  due\n\n" for at, unit in _daily())
    journal.write_text("".join(lines), encoding="utf-8")
    command = [program, "-f", str(journal), "bal", "-p", "2021-01-29"]
    return [Measured("`hledger bal -p 2021-01-29`", command, {"LANG": "C.UTF-8"})]


def _watson(program: str, folder: Path) -> list[Measured]:
    """A frame for every report."""
    frames = [
        [at.timestamp() // 1, at.timestamp() // 1 + 60, unit, uuid.uuid4().hex, [], 0]
        for at, unit in _daily()
    ]
    (folder / "frames").write_text(json.dumps(frames), encoding="utf-8")
    environ = {"WATSON_DIR": str(folder), "HOME": str(folder), "LANG": "C.UTF-8"}
    day = ["report", "--from", "2021-01-29", "--to", "2021-01-29", "--no-pager"]
    asked = {"`watson status`": ["status"], "`watson report` of 2021-01-29": day}
    return [Measured(name, [program, *words], environ) for name, words in asked.items()]
