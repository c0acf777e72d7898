"""The ledger on a PostgreSQL server: one for several desks, the same chain as in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from lai_report.core.entries import Head
from lai_report.errors import LedgerLostError, LedgerNewerError, StoreError
from lai_report.store import queries
from lai_report.store.heads import RecordedHead, head_in_state, head_problems, write_heads
from lai_report.store.migrations import NEWEST
from lai_report.store.postgres.address import address_of
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.founding import found, identity, is_older, migrate, version
from lai_report.store.postgres.reading import PostgresReader
from lai_report.store.postgres.writing import Clock, Desk, PostgresTransaction, server_clock

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from lai_report.core.verification import Verification
    from lai_report.store.ledger import Transaction


class PostgresLedger(PostgresReader):
    """An opened ledger on a server."""

    def __init__(  # noqa: PLR0913 - made in one place, `open_postgres`
        self,
        connection: PostgresConnection,
        *,
        home: Path,
        state_folder: Path | None,
        beside: RecordedHead | None,
        created: bool,
        clock: Clock,
    ) -> None:
        self.server = connection
        self._home = home
        self._state_folder = state_folder
        self._clock = clock
        ledger_id = identity(connection)
        in_state = head_in_state(state_folder, ledger_id)  # before the entries, as `beside` was
        connection.rows(queries.NO_ENTRIES)
        super().__init__(connection, ledger_id)
        self.created = created or self.newest is None
        self.recorded_heads = tuple(head for head in (beside, in_state) if head)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back."""
        self.server.close()

    def writing(self, now: datetime, by: str, clock_reason: str = "") -> Transaction:
        """One transaction, which no other writer can enter, at the server's time."""
        desk = Desk(now, by, clock_reason)
        return PostgresTransaction(self.server, self.id, desk, self._clock, self._committed)

    def verify(self, anchor: Head | None = None, *, deep: bool = True) -> Verification:
        """Chain, tables and their guards, recorded heads, and an anchor printed elsewhere."""
        from lai_report.store.postgres.verification import verified

        return verified(self.server, self, self.recorded_heads, anchor, deep=deep)

    def backup(self, to: Path) -> Head | None:
        """Copy the ledger to a new SQLite file, beside any writer; the head of what was copied."""
        from lai_report.store.moving import copy_to_file

        return copy_to_file(self, to)

    def refuse_lost_entries(self) -> None:
        """Raise LedgerLostError where a recorded head is not in the ledger."""
        problems = head_problems(self.recorded_heads, self.id, self.hash_at)
        if problems:
            raise LedgerLostError(problems[0].key, **problems[0].values)

    def _committed(self, newest: Head) -> None:
        self.newest = newest
        write_heads(newest, self._home, self._state_folder, self._contains)

    def _contains(self, head: Head) -> bool:
        try:
            return self.hash_at(head.sequence) == head.hash
        except StoreError:  # the entry is committed: nothing after that may look like a failure
            return False


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
        created = _prepared(connection, mode, beside)
        if created is None:
            connection.close()
            return None
        ledger = PostgresLedger(
            connection,
            home=home,
            state_folder=state_folder,
            beside=beside,
            created=created,
            clock=clock,
        )
        if check_heads:
            ledger.refuse_lost_entries()
    except BaseException:
        connection.close()
        raise
    return ledger


def _prepared(
    connection: PostgresConnection, mode: Literal["read", "write"], beside: RecordedHead | None
) -> bool | None:
    """Whether the ledger was created; None where there is none and none may be."""
    taken, server = version(connection), connection.address.place
    if taken > NEWEST:
        raise LedgerNewerError("server.newer", server=server, found=taken, known=NEWEST)
    if taken == 0 and beside:
        raise LedgerLostError("server.gone", server=server, file=str(beside.path))
    if taken == 0:
        return None if mode == "read" else found(connection)
    if is_older(taken):
        if mode == "read":
            raise StoreError("server.older", server=server, found=taken, known=NEWEST)
        migrate(connection)
    return False
