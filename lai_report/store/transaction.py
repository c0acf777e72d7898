"""A transaction of every store: all of what is written in its block, or nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from types import TracebackType
from typing import Generic, NamedTuple

from lai_report.core.entries.entry import ChainHead
from lai_report.store.clock import WriteContext
from lai_report.store.writing import AnyWriteConnection, StoredWriter


class Told(NamedTuple):
    """What is called with the ledger's head: once the lock is held, and once more is written."""

    begun: Callable[[ChainHead | None], None]
    committed: Callable[[ChainHead], None]


class StoredTransaction(ABC, Generic[AnyWriteConnection]):
    """When a block is kept and when undone; the store says how it begins, commits and undoes."""

    def __init__(
        self,
        connection: AnyWriteConnection,
        ledger_id: str,
        context: WriteContext,
        told: Told,
    ) -> None:
        self._connection = connection
        self._ledger_id = ledger_id
        self._context = context
        self._told = told

    def __enter__(self) -> StoredWriter[AnyWriteConnection]:
        self._begin()
        try:
            self._writer = self._new_writer()
        except BaseException:
            self._undo()
            raise
        self._found = self._writer.newest
        self._told.begun(self._found)
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
            self._end()

    def _end(self) -> None:
        newest = self._writer.newest
        new = newest if newest != self._found else None
        self._commit(new)
        if new:
            self._told.committed(new)

    @abstractmethod
    def _begin(self) -> None:
        """Keep every other writer out; nothing to undo where it raises."""

    def _new_writer(self) -> StoredWriter[AnyWriteConnection]:
        """The writer of the block, which sees what stands when the block begins."""
        return StoredWriter(self._connection, self._ledger_id, self._context)

    @abstractmethod
    def _commit(self, new: ChainHead | None) -> None:
        """Keep the block, whose last new entry is given, or undo it and raise."""

    @abstractmethod
    def _undo(self) -> None:
        """Keep nothing of the block; never raises for want of the store."""
