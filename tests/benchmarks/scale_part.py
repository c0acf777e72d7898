"""The scale part of the page: `tests/benchmarks/scale.py`, and two questions put to peers too."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.benchmarks import scale
from tests.benchmarks.installed import Installed
from tests.benchmarks.measuring import Measured, Part, in_turn, ratios, version_of

DAYS = 30
DAY = "2021-02-10"
QUERY = f"SELECT unit, min(received_at) FROM entries WHERE report_day = '{DAY}' GROUP BY unit"  # noqa: S608 - our own day
FLOOR = "sqlite3 in Python"
SQLITE = "import sqlite3; sqlite3.connect({path!r}).execute({query!r}).fetchall()"
DUCKDB = "import duckdb; duckdb.connect({path!r}).execute({query!r}).fetchall()"
CARRIED_OVER = """
import csv, sqlite3, sys, duckdb
ledger, database, sheet = sys.argv[1:]
rows = sqlite3.connect(ledger).execute("SELECT unit, report_day, received_at FROM entries")
with open(sheet, "w", newline="") as stream:
    csv.writer(stream).writerows([("unit", "report_day", "received_at"), *rows])
duckdb.connect(database).execute(f"CREATE TABLE entries AS SELECT * FROM read_csv('{sheet}')")
"""
OURS = """
from datetime import datetime, timedelta
from pathlib import Path
from lai_report.store.opening import open_ledger
day = datetime.fromisoformat("{day}T00:00+07:00")
with open_ledger(Path({home!r}), check_heads=False) as ledger:
    ledger.day(day.date(), (day, day + timedelta(days=8)))
"""


def measured(installed: Installed, folder: Path, days: int, server_days: int, rounds: int) -> Part:
    """The part of the page."""
    own = "\n".join(scale.run(days, server_days))
    table, beside, missing = _beside_peers(installed, folder, rounds)
    about = (
        f"{scale.UNITS:,} units that report once a day, {days} days in SQLite and {server_days} in"
        f" PostgreSQL; then {DAYS} days of them put to others, {rounds} rounds."
    )
    return Part("scale", "Beyond the province", about, beside, f"{own}\n\n{table}", missing)


def _beside_peers(
    installed: Installed, folder: Path, rounds: int
) -> tuple[str, list[str], list[str]]:
    """One day of 11,000 units, asked of our ledger and of others that hold its rows."""
    home = folder / "crowd"
    scale.filled(str(home), DAYS)
    ledger = str(home / "ledger.db")
    python = [installed.python, "-c"]
    code = OURS.format(day=DAY, home=str(home))
    commands = [
        Measured(FLOOR, [*python, SQLITE.format(path=ledger, query=QUERY)], {}),
        Measured("**our ledger**: all of the day's entries", [*python, code], {}),
    ]
    beside, missing = [], []
    if (program := installed.peer("sqlite-utils")) is not None:
        asked = [program, "query", ledger, QUERY, "--table"]
        commands.append(Measured("`sqlite-utils query --table`", asked, {"HOME": str(home)}))
        beside.append(f"sqlite-utils {version_of([program, '--version'])}")
    else:
        missing.append("sqlite-utils")
    database = str(folder / "crowd.duckdb")
    copied = [*python, CARRIED_OVER, ledger, database, str(folder / "crowd.csv")]
    if subprocess.run(copied, check=False, capture_output=True).returncode == 0:
        asked = [*python, DUCKDB.format(path=database, query=QUERY)]
        commands.append(Measured("DuckDB in Python", asked, {}))
        version = [*python, "import duckdb; print(duckdb.__version__)"]
        beside.append(f"duckdb {version_of(version)}")
    else:
        missing.append("duckdb")
    return ratios(in_turn(commands, rounds), FLOOR), beside, missing
