"""A country's ledger beside others: whole commands, the best SQL for a year, plain bulk loads."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.benchmarks.country import FIRST, UNITS, ZONE, drafts, sheet

Row = tuple[str, str]
"""What was measured, and the figure."""
A_YEAR = 364
LOAD_DAYS = 20
PROGRAM = (sys.executable, "-m", "lai_report")
_DUE = 9 * 3600 + 1800
"""16:30 in Viet Nam, in seconds of the UTC day."""

# What a person would ask SQL for: a unit's reports in time, the first of each day deciding. It
# knows no voids, waivers, waiting mail or changes of the roster.
BEST = """
SELECT unit, count(*) FROM (
    SELECT unit, report_day, min(received_at) AS first FROM {table}
    WHERE report_day BETWEEN '{first}' AND '{last}' {only} GROUP BY report_day, unit
) AS firsts WHERE first / 1000000 % 86400 < {due} GROUP BY unit
"""

# A process counts the peak of the one that started it as its own, so a small one starts it.
_LAUNCHER = """
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True)
class Run:
    """One run of a whole process."""

    seconds: float
    peak: float
    """Megabytes."""

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.peak:.0f} MB"


def whole(command: Sequence[str], home: Path) -> Run:
    """Run a command to its end, its output thrown away."""
    environ = {**os.environ, "LAI_REPORT_HOME": str(home), "HOME": str(home)}
    launched = [sys.executable, "-c", _LAUNCHER, *command]
    done = subprocess.run(launched, check=True, capture_output=True, text=True, env=environ)
    seconds, peak = done.stdout.split()
    return Run(float(seconds), float(peak) / 1024)


def best_sql(table: str, days: int, only: str = "AND kind = 'submission'") -> str:
    """The question in SQL, over so many days from the first."""
    last = FIRST + timedelta(days=days - 1)
    return BEST.format(table=table, first=FIRST, last=last, only=only, due=_DUE)


def commands(home: Path, days: int, sql: float) -> Iterator[Row]:
    """What a clerk waits for, with a year's summary beside the SQL that took so long."""
    year = min(days, A_YEAR)
    last = FIRST + timedelta(days=year - 1)
    yield f"`validate`, {UNITS:,} units", str(whole([*PROGRAM, "validate"], home))
    yield "`status` of a day, whole process", str(whole([*PROGRAM, "status", f"{last}"], home))
    asked = [*PROGRAM, "summary", str(FIRST), str(last), "--no-matrix", "--format", "json"]
    found = whole(asked, home)
    yield f"`summary` of {year} days, whole process", str(found)
    yield "the best SQL for it, alone", f"{sql:.1f} s"
    yield "`summary` ÷ the best SQL", f"{found.seconds / sql:.1f}"
    after = FIRST + timedelta(days=days)
    if after < datetime.now(tz=ZONE).date():  # a day to come is refused
        reports = home / "sheet.csv"
        sheet(reports, after)
        asked = [*PROGRAM, "import", str(reports), "--format", "json", "--by", "đo"]
        yield f"`import` of a sheet of {UNITS:,} rows, whole process", str(whole(asked, home))
    yield (
        "`status --short` after it, the roster from the ledger",
        str(whole([*PROGRAM, "status", str(last), "--short"], home)),
    )


def sqlite_seconds(file: Path, days: int) -> float:
    """How long the best SQL takes over the ledger's own file."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        start = time.perf_counter()
        assert len(connection.execute(best_sql("entries", min(days, A_YEAR))).fetchall()) > 1
        return time.perf_counter() - start


def duckdb_rows(file: Path, days: int) -> Iterator[Row]:
    """The same question to DuckDB, over a copy of the three columns it needs."""
    if find_spec("duckdb") is None:
        return
    import duckdb

    copy = file.with_suffix(".csv")
    year = min(days, A_YEAR)
    with closing(sqlite3.connect(file)) as connection, copy.open("w", encoding="utf-8") as out:
        last = FIRST + timedelta(days=year - 1)
        asked = "SELECT unit, report_day, received_at FROM entries WHERE kind = 'submission'"
        rows = connection.execute(
            f"{asked} AND report_day BETWEEN ? AND ?", (str(FIRST), str(last))
        )
        out.writelines(f"{unit},{day},{at}\n" for unit, day, at in rows)
    with duckdb.connect() as other:
        columns = "{'unit': 'VARCHAR', 'report_day': 'VARCHAR', 'received_at': 'BIGINT'}"
        start = time.perf_counter()
        other.execute(f"CREATE TABLE copy AS FROM read_csv('{copy}', columns={columns})")
        loaded = time.perf_counter()
        other.execute(best_sql("copy", days, "").replace("/ 1000000", "// 1000000")).fetchall()
        yield "DuckDB: the same SQL over its own copy", f"{time.perf_counter() - loaded:.2f} s"
        yield "DuckDB: making that copy from CSV", f"{loaded - start:.1f} s"
    copy.unlink()


def loads(folder: Path, ours: float) -> Iterator[Row]:
    """Rows a second of bulk loads a user would pick, into a table of one index."""
    made = [_narrow(draft) for draft in drafts(LOAD_DAYS)]
    bare = _executemany(folder / "bare.db", made)
    chained = _executemany(folder / "chained.db", _chained(made))
    yield "`executemany` into a narrow table, rows a second", f"{bare:,.0f}"
    yield "the same with a SHA-256 chain computed a row", f"{chained:,.0f}"
    yield "bulk append ÷ that chained insert", f"{ours / chained:.2f}"
    if find_spec("sqlite_utils"):
        lines = folder / "rows.csv"
        lines.write_text("day,unit,at\n" + "".join(f"{d},{u},{a}\n" for d, u, a, _ in made))
        tool = [sys.executable, "-m", "sqlite_utils", "insert", str(folder / "utils.db")]
        found = whole([*tool, "rows", str(lines), "--csv"], folder)
        yield "`sqlite-utils insert` from CSV, rows a second", f"{len(made) / found.seconds:,.0f}"


def _narrow(draft: Any) -> tuple[str, str, int, bytes]:
    at = 0 if draft.received_at is None else int(draft.received_at.timestamp())
    return str(draft.day), draft.unit, at, b""


def _chained(rows: Iterable[tuple[str, str, int, bytes]]) -> Iterator[tuple[str, str, int, bytes]]:
    before = b""
    for day, unit, at, _ in rows:
        before = sha256(b"%s|%s|%s|%d" % (before, day.encode(), unit.encode(), at)).digest()
        yield day, unit, at, before


def _executemany(file: Path, rows: Iterable[tuple[str, str, int, bytes]]) -> float:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("CREATE TABLE rows (day TEXT, unit TEXT, at INTEGER, hash BLOB) STRICT")
        connection.execute("CREATE INDEX rows_by_day ON rows (day, unit, at)")
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
        seconds = time.perf_counter() - start
        ((count,),) = connection.execute("SELECT count(*) FROM rows")
        return float(count / seconds)
