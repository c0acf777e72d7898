"""Every benchmark in one run: `python -m tests.benchmarks [desk] [mail] [scale]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import desk, mail, scale_part
from tests.benchmarks.installed import install
from tests.benchmarks.measuring import Part, machine
from tests.benchmarks.page import KEYS, PAGE, rewritten


def main() -> None:
    """Measure the parts asked for and write them into the page."""
    given = _given()
    measured_on = f"{datetime.now(UTC):%Y-%m-%d}: {machine()}"
    with tempfile.TemporaryDirectory() as folder:
        installed = install(Path(folder))
        measure = {
            "desk": lambda: desk.measured(installed, Path(folder), given.rounds),
            "mail": lambda: mail.measured(
                installed, Path(folder), given.messages, given.mail_rounds
            ),
            "scale": lambda: scale_part.measured(
                installed, Path(folder), given.days, given.server_days, given.rounds
            ),
        }
        for key in given.parts or KEYS:
            _write(measure[key](), measured_on)


def _write(part: Part, measured_on: str) -> None:
    """Write a part at once, so that an hour's measuring is not lost to a fault in the next."""
    before = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    PAGE.write_text(rewritten(before, [part], measured_on), encoding="utf-8")
    sys.stdout.write(f"{part.title}\n\n{part.table}\n\n")
    sys.stdout.flush()


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *KEYS], help="all, where none is named")
    parser.add_argument("--rounds", type=int, default=20, help="runs of each command")
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--mail-rounds", type=int, default=3)
    parser.add_argument("--days", type=int, default=364, help="of 11,000 units, in SQLite")
    parser.add_argument("--server-days", type=int, default=100, help="in PostgreSQL; 0 for none")
    return parser.parse_args()


if __name__ == "__main__":
    main()
