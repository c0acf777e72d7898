"""The ledger on a PostgreSQL server: one for several desks, the same chain as in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerLostError, LedgerNewerError, StoreError
from lai_report.store.clock import WriteContext
from lai_report.store.heads import RecordedHead
from lai_report.store.migrations import NEWEST
from lai_report.store.postgres.address import address_of
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.creation import create, identity, is_older, migrate, version
from lai_report.store.postgres.reading import PostgresReader
from lai_report.store.postgres.writing import Clock, PostgresTransaction, server_clock
from lai_report.store.stored_ledger import StoredLedger

if TYPE_CHECKING:
    from datetime import datetime

    from lai_report.store.ledger import Transaction
    from lai_report.store.verification import Structure


class PostgresLedger(StoredLedger[PostgresConnection], PostgresReader):
    """An opened ledger on a server."""

    def __init__(  # noqa: PLR0913 - made in one place, `open_postgres`
        self,
        connection: PostgresConnection,
        *,
        home: Path,
        state_folder: Path | None,
        check_heads: bool,
        beside: RecordedHead | None,
        created: bool,
        clock: Clock,
    ) -> None:
        self.server = connection
        self._clock = clock
        ledger_id = identity(connection)
        connection.rows(connection.statements.no_entries)
        super().__init__(
            connection,
            ledger_id,
            home=home,
            state_folder=state_folder,
            beside=beside,
            created=created,
            check_heads=check_heads,
        )

    def writing(self, now: datetime, by: str, clock_reason: str = "") -> Transaction:
        """One transaction, which no other writer can enter, at the server's time."""
        context = WriteContext(now, by, clock_reason)
        return PostgresTransaction(self.server, self.id, context, self._clock, self._committed)

    def backup(self, to: Path) -> ChainHead | None:
        """Copy the ledger to a new SQLite file, beside any writer; the head of what was copied."""
        from lai_report.store.sqlite.copying import copy_to_file

        return copy_to_file(self, to)

    def _structure(self, *, deep: bool) -> Structure:
        from lai_report.store.postgres.structure import structure

        del deep  # a server's indexes are its own concern
        return structure(self.server)


def open_postgres(  # noqa: PLR0913 - the ways of opening are one call's options
    url: str,
    *,
    home: Path,
    mode: Literal["read", "write"],
    state_folder: Path | None,
    timeout: float,
    check_heads: bool,
    beside: RecordedHead | None,
    clock: Clock = server_clock,
) -> PostgresLedger | None:
    """The ledger at a URL; None only for a reader of an office that has none yet."""
    connection = PostgresConnection(address_of(url), timeout, writes=mode == "write")
    try:
        created = _create_or_migrate(connection, mode, beside)
        if created is None:
            connection.close()
            return None
        return PostgresLedger(
            connection,
            home=home,
            state_folder=state_folder,
            check_heads=check_heads,
            beside=beside,
            created=created,
            clock=clock,
        )
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
    if is_older(taken):
        if mode == "read":
            raise StoreError("server.older", server=server, found=taken, known=NEWEST)
        migrate(connection)
    return False
