"""Creates and migrates a ledger file, atomically."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lai_report.errors import OutputError
from lai_report.store import migrations
from lai_report.store.files import publish_new, temporary_beside
from lai_report.store.sqlite.connection import APPLICATION_ID, SqliteConnection, memory

OWNER_ONLY = 0o600
"""Who sent what and when concerns nobody else on the machine, until its owner says so."""


def create(path: Path) -> bool:
    """Create a ledger; False where another process was quicker."""
    try:
        with finished_file(path) as connection:
            create_tables(connection, os.urandom(16).hex())
    except FileExistsError:
        return False
    return True


def create_tables(connection: SqliteConnection, ledger_id: str) -> None:
    """Create the tables of an empty ledger of that name."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(connection)
    connection.execute("INSERT INTO ledger VALUES (?)", (ledger_id,))


@contextmanager
def finished_file(path: Path) -> Iterator[SqliteConnection]:
    """A new database that takes its name once it is whole; FileExistsError if that is taken."""
    temporary = temporary_beside(path)
    try:
        temporary.unlink(missing_ok=True)  # of a process killed long ago that had our number
        temporary.touch(OWNER_ONLY)  # SQLite gives its journals the same mode
        connection = SqliteConnection(temporary, "create")
        try:
            connection.execute("PRAGMA journal_mode = OFF")  # nobody will see it half done
            yield connection
        finally:
            connection.close()
        publish_new(temporary, path)
    except FileExistsError:
        raise
    except OSError as error:
        raise OutputError("store.not_written", file=str(path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def migrate(connection: SqliteConnection) -> None:
    """Take the steps that are missing, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked here, under the lock: another process may have been quicker.
        ((taken,),) = connection.rows("PRAGMA user_version")
        for statement in migrations.sqlite_steps(taken):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {migrations.NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def migrated_copy(connection: SqliteConnection) -> SqliteConnection:
    """An older ledger, brought up to date in memory: reading changes no file."""
    copy = memory()
    try:
        connection.copy_into(copy)
        migrate(copy)
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy


def todays_schema() -> dict[str, str]:
    """The definitions of a ledger nobody has touched, by name."""
    connection = memory()
    try:
        migrate(connection)
        return schema(connection)
    finally:
        connection.close()


def schema(connection: SqliteConnection) -> dict[str, str]:
    """The definition of every table, index and trigger, by name."""
    return dict(connection.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
