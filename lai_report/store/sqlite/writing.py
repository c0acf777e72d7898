"""A transaction of a SQLite ledger."""

from __future__ import annotations

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import OutputError, StoreError
from lai_report.store.reading import StoredReader
from lai_report.store.sqlite.connection import SqliteConnection
from lai_report.store.transaction import StoredTransaction


class SqliteTransaction(StoredTransaction[SqliteConnection]):
    """BEGIN IMMEDIATE at the start of the block; COMMIT at its end, or ROLLBACK."""

    def _begin(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def _commit(self, new: ChainHead | None) -> None:
        try:
            self._connection.execute("COMMIT")
        except StoreError as error:
            if self._is_undone() and new and self._is_there(new):
                # The disk failed at the very last step: whether it keeps it is not known.
                raise OutputError("store.commit_unsure", file=str(self._connection.path)) from error
            raise
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        self._is_undone()

    def _is_undone(self) -> bool:
        """Undo what is not committed; whether the ledger can still be asked."""
        try:
            self._connection.rollback()
        except StoreError:  # the disk that failed once: closing the file undoes it as well
            self._connection.close()
            return False
        return True

    def _is_there(self, newest: ChainHead) -> bool:
        try:
            reader = StoredReader(self._connection, self._ledger_id)
            return reader.hash_at(newest.sequence) == newest.hash
        except StoreError:
            return False
