"""Creates and migrates a ledger on a server: in one transaction, under the writers' lock."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from lai_report.errors import LedgerLostError
from lai_report.store.migrations import postgres_steps
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.writing import begin, undo

Steps = Callable[[int], Iterator[tuple[int, tuple[str, ...]]]]

# Asked of the catalogue as a table: to_regclass() may answer from a cache older than the lock.
_IS_THERE = """
SELECT EXISTS (
    SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = current_schema() AND relname = 'ledger_migrations'
)
"""
_TAKEN = "SELECT coalesce(max(number), 0) FROM ledger_migrations"
_MIGRATIONS = """
CREATE TABLE IF NOT EXISTS ledger_migrations (
    number INTEGER PRIMARY KEY, taken_at TIMESTAMPTZ NOT NULL DEFAULT now()
)
"""


def version(connection: PostgresConnection) -> int:
    """How many steps the ledger has taken; 0 where there is none."""
    ((is_there,),) = connection.rows(_IS_THERE)
    if not is_there:
        return 0
    ((taken,),) = connection.rows(_TAKEN)
    return int(taken)


def identity(connection: PostgresConnection) -> str:
    """The ledger's id; LedgerLostError where it has none."""
    rows = connection.rows("SELECT id FROM ledger_identity")
    if len(rows) != 1:
        raise LedgerLostError("server.damaged", server=connection.address.place)
    return str(rows[0][0])


def create(connection: PostgresConnection) -> bool:
    """Create a ledger; False where another program was quicker."""
    begin(connection)
    try:
        is_new = version(connection) == 0
        if is_new:
            create_tables(connection, os.urandom(16).hex())
        connection.commit()
    except BaseException:
        undo(connection)
        raise
    return is_new


def create_tables(connection: PostgresConnection, ledger_id: str) -> None:
    """Create the tables of an empty ledger of that name, inside a transaction."""
    take_steps(connection)
    connection.execute("INSERT INTO ledger_identity (id) VALUES (%s)", (ledger_id,))


def migrate(connection: PostgresConnection, steps: Steps = postgres_steps) -> None:
    """Take the steps that are missing, all or none, once even where two programs start."""
    begin(connection)
    try:
        take_steps(connection, steps)
        connection.commit()
    except BaseException:
        undo(connection)
        raise


def take_steps(connection: PostgresConnection, steps: Steps = postgres_steps) -> None:
    """The missing steps, inside a transaction that holds the writers' lock."""
    connection.execute(_MIGRATIONS)
    # Asked here, under the lock: another program may have been quicker.
    for number, statements in steps(version(connection)):
        for statement in statements:
            connection.execute(statement)
        connection.execute("INSERT INTO ledger_migrations (number) VALUES (%s)", (number,))
