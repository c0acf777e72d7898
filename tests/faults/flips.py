"""Flipped bits: `verify` says so, or what the ledger answers has not changed.

Run `python -m tests.faults.flips 1000`. Each time one bit of the ledger's file is another; then
`verify` must end with 5, or `export` be the same to the byte.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import tempfile
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from pathlib import Path

from tests.faults.operations import World, new_office

BROKEN = 5
FIRST_DAY = date(2021, 1, 29)
DAYS = 12


def main() -> int:
    """Flip as many bits as asked; 0 where none was called sound with other content."""
    parser = argparse.ArgumentParser()
    parser.add_argument("flips", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=20210129)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        counts = flipped(World(Path(folder)), options.flips, options.seed)
    sys.stdout.write(json.dumps(counts) + "\n")
    return 1 if counts["accepted with other content"] or not counts["seen by verify"] else 0


def flipped(world: World, flips: int, seed: int) -> Counter[str]:
    """What became of each flip."""
    new_office(world)
    for number in range(DAYS):
        day = f"{FIRST_DAY + timedelta(number):%d/%m/%Y}"
        said = "record", "Sìn Hồ", "Mường Tè", "Phong Thổ", "--day", day, "--at", f"16:00 {day}"
        assert world.quietly(*said) == 0
    file = world.office / "ledger.db"
    good, expected = file.read_bytes(), exported(world)
    chance = random.Random(seed)  # noqa: S311 - the same places at every run
    counts: Counter[str] = Counter(bytes=len(good))
    for _ in range(flips):
        damaged = bytearray(good)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        file.write_bytes(damaged)
        counts[_outcome(world, expected)] += 1
    return counts


def _outcome(world: World, expected: str) -> str:
    if world.quietly("verify") == BROKEN:
        return "seen by verify"
    return "same content" if exported(world) == expected else "accepted with other content"


def exported(world: World) -> str:
    """Everything the ledger holds, as `export` writes it."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        world.run("export")
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
