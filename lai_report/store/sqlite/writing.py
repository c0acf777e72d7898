"""A transaction of a SQLite ledger: all of what is written in its block, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from lai_report.core.entries import Head
from lai_report.errors import OutputError, StoreError
from lai_report.store.clock import Occasion
from lai_report.store.reading import StoredReader
from lai_report.store.sqlite.connection import Connection
from lai_report.store.writing import StoredWriter


class SqliteTransaction:
    """BEGIN IMMEDIATE at the start of the block; COMMIT at its end, or ROLLBACK."""

    def __init__(
        self,
        connection: Connection,
        ledger_id: str,
        occasion: Occasion,
        committed: Callable[[Head], None],
    ) -> None:
        self._connection = connection
        self._ledger_id = ledger_id
        self._occasion = occasion
        self._committed = committed

    def __enter__(self) -> StoredWriter[Connection]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._writer = StoredWriter(self._connection, self._ledger_id, self._occasion)
        except BaseException:
            self._undo()
            raise
        self._found = self._writer.newest
        return self._writer

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self._undo()
        elif self._writer.failure is not None:  # the block swallowed it: it stands all the same
            self._undo()
            raise self._writer.failure
        else:
            self._commit()

    def _commit(self) -> None:
        newest = self._writer.newest
        try:
            self._connection.execute("COMMIT")
        except StoreError as error:
            if self._undo() and newest and newest != self._found and self._is_there(newest):
                # The disk failed at the very last step: whether it keeps it is not known.
                raise OutputError("store.commit_unsure", file=str(self._connection.path)) from error
            raise
        except BaseException:
            self._undo()
            raise
        if newest and newest != self._found:
            self._committed(newest)

    def _undo(self) -> bool:
        """Undo what is not committed; whether the ledger can still be asked."""
        try:
            self._connection.rollback()
        except StoreError:  # the disk that failed once: closing the file undoes it as well
            self._connection.close()
            return False
        return True

    def _is_there(self, newest: Head) -> bool:
        try:
            reader = StoredReader(self._connection, self._ledger_id)
            return reader.hash_at(newest.sequence) == newest.hash
        except StoreError:
            return False
