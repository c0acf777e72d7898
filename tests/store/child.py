"""The other processes of the ledger's tests: `python -m tests.store.child WHAT HOME …`."""

from __future__ import annotations

import json
import os
import signal
import sys
from itertools import count
from pathlib import Path

from lai_report.core.entries.entry import Draft
from lai_report.errors import StoreError
from lai_report.store.ledger import Ledger
from lai_report.store.opening import open_ledger
from lai_report.store.sqlite.ledger import SqliteLedger
from tests.store.samples import AT, BY, DAY, WINDOW, Office, report


def acknowledge(office: Office, name: str) -> None:
    """Record one report after another, and say so after each COMMIT."""
    with office.write() as ledger:
        for number in count():
            with ledger.writing(AT, BY) as writer:
                [entry] = writer.append([report(reference=f"{name}-{number}")])
            say(entry.sequence, entry.hash)


def record(office: Office, name: str, times: str) -> None:
    """Record some reports, each by opening the ledger anew, as separate commands would."""
    for number in range(int(times)):
        [entry] = office.record(report(reference=f"{name}-{number}"))
        say(entry.sequence, entry.hash)


def die_in_mid_transaction(office: Office) -> None:
    """Write so much that the file itself is changed before COMMIT, then be killed."""
    with office.write() as ledger, ledger.writing(AT, BY) as writer:
        assert isinstance(ledger, SqliteLedger)
        ledger._connection.execute("PRAGMA cache_size = 100")  # more pages go to the file at once
        writer.append_bulk(report(reference="x" * 500) for _ in range(20_000))
        assert office.file.with_name("ledger.db-journal").stat().st_size > 0
        os.kill(os.getpid(), signal.SIGKILL)


def fill_up(office: Office, limit: str) -> None:
    """Record until the file may grow no more, and say what the failure was."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    acknowledge_until_refused(office)


def acknowledge_until_refused(office: Office) -> None:
    """Record until the disk is full, and say what the failure was."""
    try:
        with office.write() as ledger:
            for number in count():
                with ledger.writing(AT, BY) as writer:
                    draft = report(reference=f"{number}", payload={"note": "ế" * 2000})
                    [entry] = writer.append([draft])
                say(entry.sequence, entry.hash)
    except StoreError as error:
        say(type(error).__name__, error.phrase.key)


def look(office: Office) -> None:
    """Read the ledger in every way a report does, and say what was seen."""
    ledger: Ledger | None = None
    try:
        ledger = open_ledger(office.home)
        assert ledger is not None
        say([entry.sequence for entry in ledger.day(DAY, WINDOW)], ledger.verify().is_sound)
    except StoreError as error:
        say(type(error).__name__, error.phrase.key)


def try_to_record(office: Office) -> None:
    """Record once, and say what came of it."""
    try:
        [entry] = office.record(Draft("note"))
        say(entry.sequence)
    except StoreError as error:
        say(type(error).__name__, error.phrase.key)


def say(*values: object) -> None:
    """One line of JSON, at once."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _, what, home, *rest = sys.argv
    globals()[what](Office(Path(home), Path(home).parent / "state"), *rest)
