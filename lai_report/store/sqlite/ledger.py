"""The ledger in one SQLite file: opened only where it is certainly this office's own.

`journal_mode=DELETE` and `synchronous=EXTRA`: whatever is committed is in the one file and on the
disk, so copying that file copies everything. WAL would be quicker and lose both.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerLostError, LedgerNewerError, RefusedError
from lai_report.store import migrations
from lai_report.store.ledger import LEDGER_FILE
from lai_report.store.reading import StoredReader
from lai_report.store.sqlite.connection import APPLICATION_ID, SqliteConnection, reading
from lai_report.store.stored_ledger import LedgerOpening, StoredLedger

if TYPE_CHECKING:  # what a reader of one day can do without at run time
    from datetime import datetime

    from lai_report.store.ledger import Transaction
    from lai_report.store.verification import Structure


class SqliteLedger(StoredLedger[SqliteConnection]):
    """An opened ledger file."""

    def __init__(self, opening: LedgerOpening, *, created: bool) -> None:
        self.path = opening.home / LEDGER_FILE
        connection = _opened(self.path, opening.mode, opening.timeout)
        try:
            super().__init__(connection, _identity(connection), opening, created=created)
        except BaseException:
            connection.close()
            raise

    def writing(self, now: datetime, by: str, clock_reason: str = "") -> Transaction:
        """One transaction, which no other writer can enter."""
        from lai_report.store.clock import WriteContext
        from lai_report.store.sqlite.writing import SqliteTransaction
        from lai_report.store.transaction import Told

        context = WriteContext(now, by, clock_reason)
        told = Told(self._begun, self._committed)
        return SqliteTransaction(self._connection, self.id, context, told)

    def backup(self, to: Path) -> ChainHead | None:
        """Copy the ledger to a new file, beside any writer; the head of what was copied."""
        from lai_report.store.sqlite.creation import finished_file

        try:
            with finished_file(to) as copy:
                self._connection.copy_into(copy)
                return StoredReader(copy, self.id).head()
        except FileExistsError as error:
            raise RefusedError("store.backup_exists", file=str(to)) from error

    def _structure(self, *, deep: bool) -> Structure:
        from lai_report.store.sqlite.structure import structure

        self._connection.read_undecodable_text()  # damage is reported, not raised
        return structure(self._connection, deep=deep)


def _opened(path: Path, mode: Literal["read", "write"], timeout: float) -> SqliteConnection:
    connection = (
        reading(path, timeout) if mode == "read" else SqliteConnection(path, "write", timeout)
    )
    try:
        is_older = _checked_version(connection) < migrations.NEWEST
        if mode == "write":
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = EXTRA")
            # At most 64 MB, taken only by a bulk load: references arrive in no order, and the pages
            # of their index should not be read again for every row.
            connection.execute("PRAGMA cache_size = -65536")
        if is_older:
            connection = _brought_up_to_date(connection, mode)
    except BaseException:
        connection.close()
        raise
    return connection


def _brought_up_to_date(
    connection: SqliteConnection, mode: Literal["read", "write"]
) -> SqliteConnection:
    from lai_report.store.sqlite.creation import migrate, migrated_copy

    if mode == "read":
        return migrated_copy(connection)
    migrate(connection)
    return connection


def _checked_version(connection: SqliteConnection) -> int:
    """How many steps the file has taken; raises where it is no ledger, or a newer one."""
    file, known = str(connection.path), migrations.NEWEST
    ((application_id,),) = connection.rows("PRAGMA application_id")
    if application_id != APPLICATION_ID:
        is_empty = not connection.rows("SELECT 1 FROM sqlite_schema LIMIT 1")
        raise LedgerLostError("store.empty" if is_empty else "store.foreign", file=file)
    ((version,),) = connection.rows("PRAGMA user_version")
    if version < 1:  # a ledger takes its name only once it is whole
        raise LedgerLostError("store.damaged", file=file)
    if version > known:
        raise LedgerNewerError("store.newer", file=file, found=version, known=known)
    return int(version)


def _identity(connection: SqliteConnection) -> str:
    """The ledger's id; LedgerLostError where its tables are not a ledger's."""
    rows = connection.rows("SELECT id FROM ledger")
    connection.rows(connection.statements["no_entries"])
    if len(rows) != 1:
        raise LedgerLostError("store.damaged", file=str(connection.path))
    return str(rows[0][0])
