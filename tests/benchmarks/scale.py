"""A country's worth of reports in one ledger, of both kinds: `python -m tests.benchmarks.scale`.

11,000 units report once a day. A ledger of a few days and one of many are asked the same about one
day, and filled beside the store's own bulk load; every figure is a ratio of two measured in the
same run. Each ledger is filled by a process of its own, whose peak of memory is its own.
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
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from lai_report.core.chain import verify_chain
from lai_report.core.entries import Draft
from lai_report.store.ledger import Ledger
from lai_report.store.opening import open_ledger
from tests.benchmarks.measuring import machine

UNITS = 11_000
FIRST = date(2021, 1, 29)
ZONE = timezone(timedelta(hours=7))
ROOT = Path(__file__).parents[2]
FEW_DAYS = 4
LOAD_DAYS = 20


def drafts(days: int) -> Iterator[Draft]:
    """What a country sends in on so many days: see `one_days_drafts`."""
    number = 0
    for offset in range(days):
        for draft in one_days_drafts(FIRST + timedelta(days=offset), offset, number):
            number += 1
            yield draft


def one_days_drafts(day: date, offset: int, before: int) -> Iterator[Draft]:
    """A day's entries, after so many, as they arrive: about one for each unit.

    One unit in a hundred sends nothing, one in six sends late; beside that come supplements, notes,
    and reports entered wrongly, voided and entered again. Once a month some units are waived.
    """
    opens = datetime(day.year, day.month, day.day, 14, tzinfo=ZONE)
    number = before
    wrong = []
    for unit in range(UNITS):
        chance = (unit * 7919 + offset * 104_729) % 1000
        if chance < 10:
            continue
        number += 1
        yield _report(unit, offset, day, opens + timedelta(seconds=unit), "mail")
        if chance == 500:
            wrong.append((unit, number))
    for unit in range(offset % 200, UNITS, 200):
        at = opens + timedelta(seconds=UNITS + unit)
        yield _report(unit, offset, day, at, "more", supplement=True)
    for unit in range(offset % 250, UNITS, 250):
        yield Draft("note", f"xa-{unit:05}", day=day, received_at=opens, payload={"via": "zalo"})
    for unit, target in wrong:
        yield Draft("void", f"xa-{unit:05}", day=day, target=target, payload={"reason": "nhầm"})
        yield _report(unit, offset, day, opens + timedelta(seconds=unit + 60), "hand")
    if day.day == 1:
        units = [f"xa-{unit:05}" for unit in range(50)]
        stated = {"units": units, "until": day.isoformat(), "lifts": "duty", "basis": "thử"}
        yield Draft("waiver", day=day, payload=stated)


def _report(unit: int, offset: int, day: date, at: datetime, kind: str, **payload: Any) -> Draft:
    return Draft(
        "submission",
        unit=f"xa-{unit:05}",
        obligation="lc-2021-01-28/A4.2",
        day=day,
        received_at=at,
        source="imap:phongtonghop",
        reference=sha256(f"{kind}{offset}/{unit}".encode()).hexdigest(),
        payload=payload,
    )


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
    with opened(place, "write") as ledger, ledger.writing(datetime.now(UTC), "đo") as writer:
        count = writer.append_bulk(drafts(days))
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
    from lai_report.core.chain import texts_of
    from lai_report.store.rows import row_of

    blank = b"\0" * 32
    return [
        row_of(number, (0, "đo"), draft, texts_of(draft), (blank, blank))
        for number, draft in enumerate(drafts(days), start=1)
    ]


def raw_sqlite(folder: Path, days: int) -> float:
    """Rows a second of `executemany` into the same tables and indexes, with no chain."""
    from lai_report.store.connection import Connection
    from lai_report.store.founding import migrate
    from lai_report.store.rows import INSERT

    rows = raw_rows(days)
    connection = Connection(folder / "raw.db", "create")
    migrate(connection)
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute_many(INSERT, rows)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return len(rows) / seconds


def raw_postgres(url: str, days: int) -> float:
    """Rows a second of COPY into the same tables and indexes, with no chain."""
    from lai_report.store.postgres_address import address_of
    from lai_report.store.postgres_connection import PostgresConnection
    from lai_report.store.postgres_founding import found
    from lai_report.store.rows import INSERT

    rows = raw_rows(days)
    connection = PostgresConnection(address_of(url), 30, writes=True)
    found(connection)
    start = time.perf_counter()
    connection.execute("BEGIN")
    connection.execute_many(INSERT, rows)
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
    assert len(ledger.day(day, window)) >= UNITS  # and what was voided, waived, noted
    return lambda: ledger.day(day, window)


def several_days(ledger: Ledger, days: int) -> Callable[[], object]:
    """Going through several days entry by entry."""
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=ZONE)
    last = FIRST + timedelta(days=days - 1)
    window = (start, start + timedelta(days=days + 7))
    return lambda: sum(1 for _ in ledger.period(FIRST, last, window))


def measured(few: str, many: str, raw: float, days: int) -> Iterator[tuple[str, str]]:
    """The figures of one kind of store."""
    small, large = filled(few, FEW_DAYS), filled(many, days)
    rate = large["rows"] / large["seconds"]
    yield "rows", f"{small['rows']:,.0f} and {large['rows']:,.0f}"
    yield "bulk append, chain included ÷ the store's own bulk load", f"{raw / rate:.1f} × the time"
    yield "bulk append, rows a second", f"{rate:,.0f}"
    yield "peak memory, many rows ÷ few", f"{large['peak'] / small['peak']:.2f}"
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
        count = verify_chain(short.log(), short.id).entries
        yield "the chain recomputed, rows a second", f"{count / (time.perf_counter() - start):,.0f}"


def table(name: str, lines: Sequence[tuple[str, str]]) -> str:
    """A Markdown table."""
    return "\n".join([f"| {name} | |", "|---|---|", *(f"| {a} | {b} |" for a, b in lines)])


def run(days: int, server_days: int) -> Iterator[str]:
    """All of it, one table a store."""
    from tests.services import postgres

    yield f"{machine()}; {UNITS:,} units a day\n"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        raw = raw_sqlite(folder, LOAD_DAYS)
        lines = list(measured(str(folder / "few"), str(folder / "many"), raw, days))
        size = (folder / "many" / "ledger.db").stat().st_size / (UNITS * days)
        yield table("SQLite", [*lines, ("bytes a row, indexes included", f"{size:.0f}")])
    if not server_days:
        return
    os.environ["PGPASSWORD"] = postgres.PASSWORD
    with postgres.running() as server:
        places = [server.url(server.new_database()) for _ in range(3)]
        raw = raw_postgres(places[2], LOAD_DAYS)
        lines = list(measured(places[0], places[1], raw, server_days))
        sized = "SELECT pg_total_relation_size('ledger_entries')"
        size = server.run(sized, places[1].rpartition("/")[2])[0][0] / (UNITS * server_days)
        yield "\n" + table("PostgreSQL", [*lines, ("bytes a row, indexes included", f"{size:.0f}")])


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=364)
    parser.add_argument("--server-days", type=int, default=100)
    parser.add_argument("--fill", nargs=2, metavar=("PLACE", "DAYS"))
    given = parser.parse_args()
    if given.fill:
        fill(given.fill[0], int(given.fill[1]))
        return
    for text in run(given.days, given.server_days):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
