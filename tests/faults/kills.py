"""Kills at random moments: what a command has confirmed is there for ever.

Run `python -m tests.faults.kills 1000`. A process records and voids, one command after another, and
is killed; then the ledger must open, verify and hold everything any process has confirmed.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.faults.operations import World, new_office

FIRST_DAY = date(2021, 1, 29)
UNITS = ("huyen-uy-sin-ho", "huyen-uy-muong-te", "huyen-uy-phong-tho", "thanh-uy-lai-chau")
LONGEST_LIFE = 0.2
"""Seconds a process is left alone at most, once it writes: a few commands long."""
VOID_EVERY = 5
DAYS = 2000

Receipt = tuple[int, str, str]
"""What a confirmed command said: the entry's number, its kind, its unit or its target."""


@dataclass
class Tally:
    """What has been confirmed so far, and what was found wrong."""

    confirmed: dict[int, Receipt] = field(default_factory=dict)
    hot_journals: int = 0
    """Kills that left a transaction for the next reader to roll back."""
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    """Kill as often as asked; 0 where nothing confirmed was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=20210129)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        tally = killed(world, options.rounds, options.seed)
    said = {
        "kills": options.rounds,
        "confirmed": len(tally.confirmed),
        "journals left": tally.hot_journals,
        "wrong": tally.wrong,
    }
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    return 1 if tally.wrong or not tally.confirmed else 0


def killed(world: World, rounds: int, seed: int) -> Tally:
    """A world whose processes were killed so often, and what came of what they had confirmed."""
    new_office(world)
    chance = random.Random(seed)  # noqa: S311 - moments to strike, no secret
    tally = Tally()
    for number in range(rounds):
        _round(world, tally, number, chance.uniform(0, LONGEST_LIFE))
        tally.hot_journals += (world.office / "ledger.db-journal").exists()
        tally.wrong += _losses(world, tally, number)
    return tally


def _round(world: World, tally: Tally, number: int, life: float) -> None:
    """One process from its start to its violent end; its receipts are kept."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _write_for_ever(world, number, writer)
    os.close(writer)
    _await_first_receipt(reader, number)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, encoding="utf-8") as stream:
        lines = stream.read().splitlines(keepends=True)
    for line in lines:
        if line.endswith("\n"):  # a killed process may leave half a line: it confirmed nothing
            receipt = json.loads(line)
            tally.confirmed[receipt[0]] = (receipt[0], receipt[1], receipt[2])


def _await_first_receipt(reader: int, number: int) -> None:
    """Every third process is struck from its start on, the others once they are writing."""
    if number % 3:
        select.select([reader], [], [], 30)


def _write_for_ever(world: World, number: int, writer: int) -> None:
    """Run one command after another, and hand on a receipt for each; does not come back."""
    try:
        for step, (unit, day) in enumerate(_slots(number)):
            at = f"16:00 {day:%d/%m/%Y}"
            [entry] = _said(world, "record", unit, "--day", f"{day:%d/%m/%Y}", "--at", at)
            _confirm(writer, entry["id"], "submission", unit)
            if step % VOID_EVERY == 0:
                [taken] = _said(world, "void", str(entry["id"]), "--reason", "ghi nhầm")
                if taken["id"] is not None:
                    _confirm(writer, taken["id"], "void", str(entry["id"]))
    finally:
        os._exit(1)


def _slots(number: int) -> Iterator[tuple[str, date]]:
    """Units and days for one process: others than its neighbours', so that each has its own."""
    start = number * 37
    for step in range(DAYS):
        yield UNITS[(start + step) % len(UNITS)], FIRST_DAY + timedelta((start + step) % DAYS)


def _said(world: World, *arguments: str) -> list[dict[str, Any]]:
    """The entries a command that succeeded has printed."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = world.run(*arguments, "--format", "json")
    if code:
        os._exit(code)
    entries: list[dict[str, Any]] = json.loads(out.getvalue())["data"]["entries"]
    return entries


def _confirm(writer: int, number: int, kind: str, what: str) -> None:
    os.write(writer, (json.dumps([number, kind, what]) + "\n").encode())


def _losses(world: World, tally: Tally, number: int) -> Iterator[str]:
    """What was confirmed and is not there; or why the ledger does not hold."""
    try:
        entries = {entry.sequence: entry for entry in world.entries()}
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        yield f"kill {number}: {type(error).__name__}: {error}"
        return
    for sequence, kind, what in tally.confirmed.values():
        entry = entries.get(sequence)
        told = entry and (str(entry.target) if entry.kind == "void" else entry.unit)
        if entry is None or (entry.kind, told) != (kind, what):
            yield f"kill {number}: entry {sequence} ({kind} {what}) is gone"


if __name__ == "__main__":
    sys.exit(main())
