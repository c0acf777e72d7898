"""A PostgreSQL connection that speaks in our errors and takes the ledger's own questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

import psycopg
from psycopg.pq import TransactionStatus

from lai_report.errors import LedgerUnreachableError, StoreError
from lai_report.store.connection import Parameters
from lai_report.store.postgres.address import Address
from lai_report.store.postgres.failures import meaning_of, refused_connection
from lai_report.store.postgres.statements import STATEMENTS
from lai_report.store.postgres.text import read_row, stored, stored_row

if TYPE_CHECKING:
    from lai_report.store.statements import Statements

Result = TypeVar("Result")

_PAGE = 2000

# Every question is written to be answered by an index. Where statistics are missing, as just after
# a bulk load, the planner would rather read the whole history. And what is confirmed must be on
# the server's disk, whatever its default.
_SESSION = """
SELECT current_setting('server_encoding'),
       set_config('enable_seqscan', 'off', false),
       set_config('enable_hashjoin', 'off', false),
       set_config('enable_mergejoin', 'off', false),
       set_config('jit', 'off', false),
       set_config('lock_timeout', %s, false),
       set_config('idle_in_transaction_session_timeout', '120s', false),
       CASE WHEN current_setting('synchronous_commit') = 'off'
            THEN set_config('synchronous_commit', 'on', false) END
"""


class PostgresConnection:
    """A connection to one server; every failure is a StoreError that says what to do."""

    statements: ClassVar[Statements] = STATEMENTS

    def __init__(self, address: Address, timeout: float, *, writes: bool) -> None:
        self.address = address
        self._timeout = timeout
        self._writes = writes
        self._cursors = count(1)
        self._raw = self._connected()

    def __repr__(self) -> str:
        return f"PostgresConnection({self.address.place})"

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""
        found = self._guarded(lambda: self._asked(sql, parameters).fetchall())
        return [read_row(row) for row in found]

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows streamed, in constant memory; the server keeps the rest of the answer."""
        name = f"answer_{next(self._cursors)}"
        # Held beyond its statement, so that no transaction stays open while the caller is busy.
        cursor = self._guarded(lambda: self._raw.cursor(name, withhold=True))
        try:
            self._guarded(lambda: cursor.execute(sql, _stored(parameters)))
            while page := self._guarded(lambda: cursor.fetchmany(_PAGE)):
                yield from map(read_row, page)
        finally:
            if not self._raw.closed and self.is_sound:
                self._guarded(cursor.close)

    def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Carry out one statement."""
        self._guarded(lambda: self._asked(sql, parameters).close())

    def execute_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Carry out a COPY of entries, whose rows are the parameters, as they come."""
        self._guarded(lambda: self._copied(sql, parameters))

    def commit(self) -> None:
        """COMMIT, believed only where the server says so."""
        done = self._guarded(lambda: self._raw.execute("COMMIT").statusmessage)
        if done != "COMMIT":  # a spoilt transaction answers ROLLBACK, and no error
            raise LedgerUnreachableError("server.lost", server=self.address.place)

    def rollback(self) -> None:
        """Undo the open transaction; a broken connection has undone it already."""
        if self.is_in_transaction:
            self.execute("ROLLBACK")

    def reconnect(self) -> None:
        """A new connection in the place of one that broke."""
        self._raw.close()
        self._raw = self._connected()

    def close(self) -> None:
        """Give the connection back; what is not committed is undone."""
        self._raw.close()

    @property
    def is_sound(self) -> bool:
        """Whether the connection can be asked anything now."""
        status = self._raw.info.transaction_status
        return status in {TransactionStatus.IDLE, TransactionStatus.INTRANS}

    @property
    def is_in_transaction(self) -> bool:
        """Whether there is a transaction to end."""
        status = self._raw.info.transaction_status
        return status in {TransactionStatus.INTRANS, TransactionStatus.INERROR}

    def _connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        try:
            raw = psycopg.connect(
                "",
                autocommit=True,
                prepare_threshold=None,  # a pooler between us and the server knows no statements
                **cast("Any", self.address.parameters),
            )
        except psycopg.Error as error:
            raise refused_connection(error, self.address.place) from error
        try:
            row = raw.execute(_SESSION, (f"{max(1, round(self._timeout * 1000))}ms",)).fetchone()
        except psycopg.Error as error:
            raw.close()
            raise meaning_of(error, self.address.place, writes=self._writes) from error
        if row is None or row[0] != "UTF8":
            raw.close()
            raise StoreError("server.encoding", server=self.address.place)
        return raw

    def _asked(self, sql: str, parameters: Parameters) -> psycopg.Cursor[tuple[Any, ...]]:
        return self._raw.execute(sql, _stored(parameters))

    def _copied(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with self._raw.cursor() as cursor, cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(stored_row(row))

    def _guarded(self, action: Callable[[], Result]) -> Result:
        try:
            return action()
        except psycopg.Error as error:
            raise meaning_of(error, self.address.place, writes=self._writes) from error


def _stored(parameters: Parameters) -> Parameters | None:
    if isinstance(parameters, Mapping):
        return {name: stored(value) for name, value in parameters.items()}
    return [stored(value) for value in parameters] or None
