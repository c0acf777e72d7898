"""A transaction of a ledger on a server, confirmed only where the server committed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from lai_report.core.entries.entry import ChainHead
from lai_report.core.instants import from_microseconds
from lai_report.errors import LedgerUnreachableError, StoreError
from lai_report.store.clock import Timestamp, WriteContext
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.reading import PostgresReader
from lai_report.store.transaction import StoredTransaction, Told
from lai_report.store.writing import StoredWriter

Clock = Callable[[PostgresConnection, datetime], datetime]
"""What the time is, given the server and what the desk's own clock shows."""

NOTABLE = timedelta(minutes=1)
"""How far a desk's clock may stand from the server's before an entry says so."""

# An advisory lock and not LOCK TABLE, which asks for the right to UPDATE or DELETE.
LOCK = "SELECT pg_advisory_xact_lock(1279347026, hashtext(current_schema()))"
_NOW = """
SELECT floor(extract(epoch FROM date_trunc('second', now)) * 1000000)::bigint
       + (extract(microseconds FROM now)::bigint % 1000000)
FROM clock_timestamp() AS now
"""


def server_clock(connection: PostgresConnection, desk: datetime) -> datetime:
    """What the server's clock shows: one clock for every desk."""
    del desk
    ((micros,),) = connection.rows(_NOW)
    return from_microseconds(micros)


class PostgresWriter(StoredWriter[PostgresConnection], PostgresReader):
    """A reader that can append, at the server's time."""

    # Each COPY is a journey to the server and back: by the thousand, still in constant memory.
    _batch = 5000

    def __init__(
        self, connection: PostgresConnection, ledger_id: str, context: WriteContext, now: datetime
    ) -> None:
        super().__init__(connection, ledger_id, context._replace(now=now))
        self._desk_now = context.now

    def _begun(self) -> Timestamp:
        timestamp = super()._begun()
        if abs(self._desk_now - self._context.now) >= NOTABLE:
            timestamp = timestamp._replace(host_clock=self._desk_now)
        self._timestamp = timestamp
        return timestamp


class PostgresTransaction(StoredTransaction[PostgresConnection]):
    """BEGIN and the writers' lock at the start of the block; COMMIT at its end, or ROLLBACK."""

    def __init__(
        self,
        connection: PostgresConnection,
        ledger_id: str,
        context: WriteContext,
        told: Told,
        clock: Clock,
    ) -> None:
        super().__init__(connection, ledger_id, context, told)
        self._clock = clock

    def _begin(self) -> None:
        try:
            begin(self._connection)
        except LedgerUnreachableError:  # idle too long, or the server was restarted meanwhile
            self._connection.reconnect()
            begin(self._connection)

    def _new_writer(self) -> PostgresWriter:
        now = self._clock(self._connection, self._context.now)
        return PostgresWriter(self._connection, self._ledger_id, self._context, now)

    def _commit(self, new: ChainHead | None) -> None:
        try:
            self._connection.commit()
        except LedgerUnreachableError:
            if not (new and self._is_kept(new)):
                raise
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        undo(self._connection)

    def _is_kept(self, head: ChainHead) -> bool:
        """Whether the server committed before the connection broke: asked of the server itself.

        Under the lock, which it gives only once the broken transaction has ended either way.
        """
        connection = self._connection
        try:
            connection.reconnect()
            begin(connection)
            rows = connection.rows(connection.statements["hash"], (head.sequence,))
            connection.rollback()
        except StoreError as error:
            place = connection.address.place
            raise LedgerUnreachableError("server.commit_unknown", server=place) from error
        return bool(rows) and rows[0][0].hex() == head.hash


def begin(connection: PostgresConnection) -> None:
    """A transaction that no other writer can enter. Raises LedgerBusyError, LedgerUnreachable."""
    connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
    try:
        connection.execute(LOCK)
    except BaseException:
        undo(connection)
        raise


def undo(connection: PostgresConnection) -> None:
    """End the transaction and keep nothing of it."""
    try:
        connection.rollback()
    except StoreError:  # the connection broke: the server undoes what it carried
        connection.close()
