"""The structure of a ledger file: its pages and indexes, and the tables and guards it must have."""

from __future__ import annotations

from collections.abc import Iterator

from lai_report.errors import Phrase, StoreError, phrase
from lai_report.store.sqlite.connection import SqliteConnection
from lai_report.store.sqlite.creation import schema, todays_schema
from lai_report.store.verification import Structure

_MOST_MESSAGES = 5


def structure(connection: SqliteConnection, *, deep: bool) -> Structure:
    """What SQLite can check of the file; the indexes against their table only where `deep`."""

    def problems(_: int) -> Iterator[Phrase]:
        yield from _file_problems(connection, deep=deep)
        yield from _schema_problems(connection)

    key = "store_checks.checked_structure" if deep else "store_checks.checked_table"
    return Structure(phrase(key), problems)


def _file_problems(connection: SqliteConnection, *, deep: bool) -> Iterator[Phrase]:
    pragma = "PRAGMA integrity_check" if deep else "PRAGMA quick_check"
    try:
        messages = [str(message) for (message,) in connection.rows(f"{pragma}({_MOST_MESSAGES})")]
    except StoreError as error:
        yield error.phrase
        return
    if messages != ["ok"]:
        yield phrase("store_checks.structure", details="; ".join(messages))


def _schema_problems(connection: SqliteConnection) -> Iterator[Phrase]:
    try:
        found, expected = schema(connection), todays_schema()
    except StoreError as error:
        yield error.phrase
        return
    names = found.keys() | expected.keys()
    changed = sorted(name for name in names if found.get(name) != expected.get(name))
    if changed:
        yield phrase("store_checks.schema_changed", names=changed)
