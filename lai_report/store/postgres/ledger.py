"""The ledger on a PostgreSQL server: one for several desks, the same chain as in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerLostError, LedgerNewerError, StoreError
from lai_report.store.clock import WriteContext
from lai_report.store.heads import RecordedHead
from lai_report.store.migrations import NEWEST
from lai_report.store.postgres.address import Address
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.creation import create, identity, migrate, version
from lai_report.store.postgres.reading import PostgresReader
from lai_report.store.postgres.writing import Clock, PostgresTransaction, server_clock
from lai_report.store.stored_ledger import LedgerOpening, StoredLedger
from lai_report.store.transaction import Told

if TYPE_CHECKING:
    from datetime import datetime

    from lai_report.store.ledger import Transaction
    from lai_report.store.verification import Structure


class PostgresLedger(StoredLedger[PostgresConnection], PostgresReader):
    """An opened ledger on a server."""

    def __init__(
        self, connection: PostgresConnection, opening: LedgerOpening, clock: Clock, *, created: bool
    ) -> None:
        self.server = connection
        self._clock = clock
        ledger_id = identity(connection)
        connection.rows(connection.statements["no_entries"])
        super().__init__(connection, ledger_id, opening, created=created)

    def writing(self, now: datetime, by: str, clock_reason: str = "") -> Transaction:
        """One transaction, which no other writer can enter, at the server's time."""
        context = WriteContext(now, by, clock_reason)
        told = Told(self._begun, self._committed)
        return PostgresTransaction(self.server, self.id, context, told, self._clock)

    def backup(self, to: Path) -> ChainHead | None:
        """Copy the ledger to a new SQLite file, beside any writer; the head of what was copied."""
        from lai_report.store.sqlite.copying import copy_to_file

        return copy_to_file(self, to)

    def _structure(self, *, deep: bool) -> Structure:
        from lai_report.store.postgres.structure import structure

        del deep  # a server's indexes are its own concern
        return structure(self.server)


def open_postgres(
    address: Address, opening: LedgerOpening, clock: Clock = server_clock
) -> PostgresLedger | None:
    """The ledger at an address; None only for a reader of an office that has none yet."""
    connection = PostgresConnection(address, opening.timeout, writes=opening.mode == "write")
    try:
        created = _create_or_migrate(connection, opening.mode, opening.beside)
        if created is None:
            connection.close()
            return None
        return PostgresLedger(connection, opening, clock, created=created)
    except BaseException:
        connection.close()
        raise


def _create_or_migrate(
    connection: PostgresConnection, mode: Literal["read", "write"], beside: RecordedHead | None
) -> bool | None:
    """Whether the ledger was created; None where there is none and none may be."""
    taken, server = version(connection), connection.address.place
    if taken > NEWEST:
        raise LedgerNewerError("server.newer", server=server, found=taken, known=NEWEST)
    if taken == 0 and beside:
        raise LedgerLostError("server.gone", server=server, file=str(beside.path))
    if taken == 0:
        return None if mode == "read" else create(connection)
    if taken < NEWEST:
        if mode == "read":
            raise StoreError("server.older", server=server, found=taken, known=NEWEST)
        migrate(connection)
    return False
