"""A country's worth of reports in one ledger, of both kinds: `python -m tests.benchmarks.scale`.

A ledger of a few days and one of many are asked the same about one day, counted over a year beside
the best SQL for it, and filled beside the bulk loads of others; every figure is a ratio of two
measured in the same run. What has a peak of memory of its own runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from lai_report.core.entries.chain import verify_chain
from lai_report.store.ledger import Ledger
from lai_report.store.opening import open_ledger
from tests.benchmarks.country import FIRST, UNITS, ZONE, drafts, scaffold
from tests.benchmarks.measuring import machine
from tests.benchmarks.scale_beside import (
    A_YEAR,
    LOAD_DAYS,
    Row,
    best_sql,
    commands,
    duckdb_rows,
    loads,
    sqlite_seconds,
)

ROOT = Path(__file__).parents[2]
FEW_DAYS = 4
A_TRANSACTION = 1_000_000
"""Rows: a run cut short keeps the whole millions it has."""


def opened(place: str, mode: Any = "read") -> Ledger:
    """The ledger at a URL or in a folder."""
    is_server = place.startswith("postgresql://")
    home = Path(tempfile.mkdtemp()) if is_server else Path(place)
    home.mkdir(parents=True, exist_ok=True)
    ledger = open_ledger(home, url=place if is_server else "", mode=mode)
    assert ledger is not None
    return ledger


def fill(place: str, days: int) -> None:
    """Fill a new ledger, and say how long it took and how much memory."""
    import resource

    start = time.perf_counter()
    made, count = drafts(days), 0
    with opened(place, "write") as ledger:
        while True:
            with ledger.writing(datetime.now(UTC), "đo") as writer:
                written = writer.append_bulk(islice(made, A_TRANSACTION))
            if not written:
                break
            count += written
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"rows": count, "seconds": seconds, "peak": peak}))


def filled(place: str, days: int) -> dict[str, float]:
    """The same, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.scale", "--fill", place, str(days)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def raw_rows(days: int) -> list[tuple[Any, ...]]:
    """The rows as the table holds them, made beforehand: what is timed is the store alone."""
    from lai_report.core.entries.chain import texts_of
    from lai_report.store.rows import row_of

    blank = b"\0" * 32
    return [
        row_of(number, (0, "đo"), draft, texts_of(draft), (blank, blank))
        for number, draft in enumerate(drafts(days), start=1)
    ]


def raw_sqlite(folder: Path, days: int) -> float:
    """Rows a second of `executemany` into the same tables and indexes, with no chain."""
    from lai_report.store.sqlite.connection import SqliteConnection
    from lai_report.store.sqlite.creation import migrate

    rows = raw_rows(days)
    connection = SqliteConnection(folder / "raw.db", "create")
    migrate(connection)
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute_many(connection.statements["insert"], rows)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return len(rows) / seconds


def raw_postgres(url: str, days: int) -> float:
    """Rows a second of COPY into the same tables and indexes, with no chain."""
    from lai_report.store.postgres.address import address_of
    from lai_report.store.postgres.connection import PostgresConnection
    from lai_report.store.postgres.creation import create

    rows = raw_rows(days)
    connection = PostgresConnection(address_of(url), 30, writes=True)
    create(connection)
    start = time.perf_counter()
    connection.execute("BEGIN")
    connection.execute_many(connection.statements["insert"], rows)
    connection.commit()
    seconds = time.perf_counter() - start
    connection.close()
    return len(rows) / seconds


def medians(*actions: Callable[[], object], times: int = 9) -> list[float]:
    """The middle of several runs of each, in turns, so that a slow minute falls on all alike."""
    runs: list[list[float]] = [[] for _ in actions]
    for _ in range(times + 1):
        for action, found in zip(actions, runs, strict=True):
            start = time.perf_counter()
            action()
            found.append(time.perf_counter() - start)
    return [statistics.median(found[1:]) for found in runs]  # the first warms the caches


def one_day(ledger: Ledger, number: int) -> Callable[[], object]:
    """Asking for one day, once it is certain that the answer is whole."""
    day = FIRST + timedelta(days=number)
    start = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    window = (start, start + timedelta(days=8))
    assert len(ledger.day(day, window)) > UNITS * 0.9
    return lambda: ledger.day(day, window)


def several_days(ledger: Ledger, days: int) -> Callable[[], object]:
    """Going through several days entry by entry."""
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=ZONE)
    last = FIRST + timedelta(days=days - 1)
    window = (start, start + timedelta(days=days + 7))
    return lambda: sum(1 for _ in ledger.period(FIRST, last, window))


def measured(few: str, many: str, raw: float, days: int) -> Iterator[Row]:
    """The figures of one kind of store."""
    small, large = filled(few, FEW_DAYS), filled(many, days)
    rate = large["rows"] / large["seconds"]
    yield "rows", f"{small['rows']:,.0f} and {large['rows']:,.0f}"
    yield "bulk append, chain included ÷ the store's own bulk load", f"{raw / rate:.1f} × the time"
    yield "bulk append, rows a second", f"{rate:,.0f}"
    yield "peak memory of the bulk append, many rows ÷ few", f"{large['peak'] / small['peak']:.2f}"
    yield from asked(few, many, days)


def asked(few: str, many: str, days: int) -> Iterator[Row]:
    """What two filled ledgers answer, and how soon."""
    with opened(few) as short, opened(many) as long:
        base, last, middle, several = medians(
            one_day(short, FEW_DAYS - 1),
            one_day(long, days - 1),
            one_day(long, days // 2),
            several_days(long, FEW_DAYS),
        )
        yield "one day of 11,000 entries, in seconds, few rows", f"{base:.2f}"
        yield "the newest day, many rows ÷ few", f"{last / base:.2f}"
        yield "a day in mid-history, many rows ÷ few", f"{middle / base:.2f}"
        yield f"{FEW_DAYS} days entry by entry ÷ one day", f"{several / base:.1f}"
        start = time.perf_counter()
        count = verify_chain(long.log(limit=A_TRANSACTION), long.id).entries
        yield "the chain recomputed, rows a second", f"{count / (time.perf_counter() - start):,.0f}"


def table(name: str, lines: Sequence[tuple[str, str]]) -> str:
    """A Markdown table."""
    return "\n".join([f"| {name} | |", "|---|---|", *(f"| {a} | {b} |" for a, b in lines)])


def sqlite_rows(days: int, folder: Path) -> Iterator[Row]:
    """The figures of a ledger in a file."""
    many = folder / "many"
    scaffold(many)
    figures = dict(measured(str(folder / "few"), str(many), raw_sqlite(folder, LOAD_DAYS), days))
    yield from figures.items()
    yield from loads(folder, float(figures["bulk append, rows a second"].replace(",", "")))
    yield from file_rows(many, days)


def file_rows(home: Path, days: int) -> Iterator[Row]:
    """The figures of an office that has its files and a filled ledger."""
    file = home / "ledger.db"
    yield "bytes a row, indexes included", f"{file.stat().st_size / (UNITS * days):.0f}"
    yield from commands(home, days, sqlite_seconds(file, days))
    yield from duckdb_rows(file, days)


def postgres_rows(days: int, folder: Path) -> Iterator[Row]:
    """The figures of a ledger on a server."""
    from tests.services import postgres

    os.environ["PGPASSWORD"] = postgres.PASSWORD
    with postgres.running() as server:
        places = [server.url(server.new_database()) for _ in range(3)]
        yield from measured(places[0], places[1], raw_postgres(places[2], LOAD_DAYS), days)
        database = places[1].rpartition("/")[2]
        sized = "SELECT pg_total_relation_size('ledger_entries')"
        size = server.run(sized, database)[0][0] / (UNITS * days)
        yield "bytes a row, indexes included", f"{size:.0f}"
        start = time.perf_counter()
        server.run(best_sql("ledger_entries", min(days, A_YEAR)), database)
        sql = time.perf_counter() - start
        home = folder / "server"
        scaffold(home, places[1])
        yield from commands(home, days, sql)


def rows(days: int, server_days: int) -> Iterator[tuple[str, list[Row]]]:
    """Everything measured, store by store."""
    with tempfile.TemporaryDirectory() as name:
        yield "SQLite", list(sqlite_rows(days, Path(name)))
    if server_days:
        with tempfile.TemporaryDirectory() as name:
            yield "PostgreSQL", list(postgres_rows(server_days, Path(name)))


def run(days: int, server_days: int) -> Iterator[str]:
    """All of it, one table a store."""
    yield f"{machine()}; {UNITS:,} units a day\n"
    for name, lines in rows(days, server_days):
        yield table(name, lines) + "\n"


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=364)
    parser.add_argument("--server-days", type=int, default=100)
    parser.add_argument("--fill", nargs=2, metavar=("PLACE", "DAYS"))
    parser.add_argument("--asked", nargs=3, metavar=("FEW", "MANY", "DAYS"))
    given = parser.parse_args()
    if given.asked:  # of ledgers filled before
        few, many, days = given.asked
        scaffold(Path(many))
        for figures in (asked(few, many, int(days)), file_rows(Path(many), int(days))):
            for line, figure in figures:
                sys.stdout.write(f"| {line} | {figure} |\n")
                sys.stdout.flush()
        return
    if given.fill:
        fill(given.fill[0], int(given.fill[1]))
        return
    for text in run(given.days, given.server_days):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
