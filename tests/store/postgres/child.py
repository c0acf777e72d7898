"""A desk of its own, as a process: `python -m tests.store.postgres.child URL FOLDER NAME TIMES`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from lai_report.store.opening import open_ledger
from tests.store.samples import AT, BY, report


def record(url: str, folder: Path, name: str, times: int) -> None:
    """Record some reports, each by opening the ledger anew, as separate commands would."""
    for number in range(times):
        ledger = open_ledger(folder, url=url, mode="write", state_folder=folder / "state")
        assert ledger is not None
        with ledger, ledger.writing(AT, BY) as writer:
            [entry] = writer.append([report(reference=f"{name}-{number}")])
        sys.stdout.write(json.dumps([entry.sequence, entry.hash]) + "\n")


if __name__ == "__main__":
    _, url, folder, name, times = sys.argv
    record(url, Path(folder), name, int(times))
