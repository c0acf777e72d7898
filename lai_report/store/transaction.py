"""A transaction of every store: all of what is written in its block, or nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from types import TracebackType
from typing import Any, Generic, TypeVar

from lai_report.core.entries.entry import ChainHead
from lai_report.store.writing import StoredWriter

AnyWriter = TypeVar("AnyWriter", bound=StoredWriter[Any])


class StoredTransaction(ABC, Generic[AnyWriter]):
    """When a block is kept and when undone; the store says how it begins, commits and undoes."""

    def __init__(self, committed: Callable[[ChainHead], None]) -> None:
        self._committed = committed

    def __enter__(self) -> AnyWriter:
        self._begin()
        try:
            self._writer = self._new_writer()
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
            self._end()

    def _end(self) -> None:
        newest = self._writer.newest
        new = newest if newest != self._found else None
        self._commit(new)
        if new:
            self._committed(new)

    @abstractmethod
    def _begin(self) -> None:
        """Keep every other writer out; nothing to undo where it raises."""

    @abstractmethod
    def _new_writer(self) -> AnyWriter:
        """The writer of the block, which sees what stands when the block begins."""

    @abstractmethod
    def _commit(self, new: ChainHead | None) -> None:
        """Keep the block, whose last new entry is given, or undo it and raise."""

    @abstractmethod
    def _undo(self) -> None:
        """Keep nothing of the block; never raises for want of the store."""
