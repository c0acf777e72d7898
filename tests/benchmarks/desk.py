"""Start-up at the desk: the hot commands beside floors, with ten years of nine units in the ledger.

Run `python -m tests.benchmarks.desk`; it prints a table for docs/benchmarks.md.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from lai_report.core.entries import Draft
from lai_report.store.opening import open_ledger
from tests.benchmarks.measuring import in_turn, machine, program, ratios

ROUNDS = 15
YEARS = 10
ZONE = timezone(timedelta(hours=7))
FIRST = date(2021, 1, 29)
FIVE = "import typer, rich.table, pydantic, pendulum, tomli"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "office"
        environ = {"HOME": folder, "LAI_REPORT_HOME": str(home)}
        lay_down(home, environ)
        lai = program()
        record = [*lai, "record", "Sìn Hồ", "--day", "29/1/2021", "--at", "16:00 29/1/2021"]
        commands = {
            "`python -c pass`": [sys.executable, "-c", "pass"],
            "sqlite3, one query": [sys.executable, "-c", QUERY.format(path=home / "ledger.db")],
            "importing the five packages": [sys.executable, "-c", FIVE],
            "`check`": [*lai, "check"],
            "`status --short`": [*lai, "status", "29/1/2021", "--short"],
            "`status`": [*lai, "status", "29/1/2021"],
            "`record` (already recorded)": record,
            "`--help`": [*lai, "--help"],
        }
        timings = in_turn(commands, ROUNDS, environ)
    sys.stdout.write(f"{machine()}; {ROUNDS} rounds; {YEARS} years of nine units\n\n")
    sys.stdout.write(ratios(timings, "`python -c pass`") + "\n")


def lay_down(home: Path, environ: dict[str, str]) -> None:
    """An office with ten years of reports."""
    import subprocess

    subprocess.run([*program(), "init", str(home)], check=True, capture_output=True, env=environ)
    first = ["record", "Sìn Hồ", "--day", "29/1/2021", "--at", "16:00 29/1/2021"]
    subprocess.run([*program(), *first], check=True, capture_output=True, env=environ)
    ledger = open_ledger(home, mode="write")
    if ledger is None:
        raise SystemExit("no ledger")
    with ledger, ledger.writing(datetime.now(UTC), "benchmark") as writer:
        writer.append_bulk(_drafts())


def _drafts() -> Iterator[Draft]:
    units = ["ban-can-su-dang-ubnd-tinh", "thanh-uy-lai-chau"]
    names = ("tam-duong", "phong-tho", "than-uyen", "tan-uyen", "muong-te", "nam-nhun", "sin-ho")
    units += [f"huyen-uy-{name}" for name in names]
    for n in range(1, YEARS * 365):
        day = FIRST + timedelta(days=n)
        received_at = datetime(day.year, day.month, day.day, 16, n % 30, tzinfo=ZONE)
        for unit in units:
            yield Draft("submission", unit, day=day, received_at=received_at, source="hand")


QUERY = """
import sqlite3, zoneinfo
c = sqlite3.connect("{path}")
c.execute("select count(*) from entries where report_day = '2021-01-29'").fetchone()
"""

if __name__ == "__main__":
    main()
