"""Appends entries to the chain in one transaction, for every backend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, TypeVar

from lai_report.core.entries.chain import genesis_hash, instant_text, seal, texts_of
from lai_report.core.entries.entry import Draft, Entry, with_host_clock
from lai_report.core.instants import from_microseconds, microseconds
from lai_report.errors import RefusedError
from lai_report.store.clock import Timestamp, WriteContext, recorded_instant
from lai_report.store.reading import StoredReader
from lai_report.store.rows import Row, entry_of, row_of

if TYPE_CHECKING:
    from lai_report.store.connection import WriteConnection

AnyWriteConnection = TypeVar("AnyWriteConnection", bound="WriteConnection")

_MOST_SHOWN = 80


class StoredWriter(StoredReader[AnyWriteConnection]):
    """A reader that can append; what it appended is part of what it reads."""

    # By the thousand: Python and SQLite in turns, row by row, drive each other from the cache.
    _batch: ClassVar[int] = 1000

    def __init__(
        self, connection: AnyWriteConnection, ledger_id: str, context: WriteContext
    ) -> None:
        super().__init__(connection, ledger_id)
        self._context = context
        self._timestamp: Timestamp | None = None
        self.failure: BaseException | None = None
        """What interrupted an append: half of it may be written, so nothing may be kept."""

    def append(self, drafts: Iterable[Draft]) -> list[Entry]:
        """The entries the drafts became."""
        rows: list[Row] = []
        self._write(drafts, rows.extend)
        return [entry_of(row) for row in rows]

    def append_bulk(self, drafts: Iterable[Draft]) -> int:
        """How many drafts were written."""
        return self._write(drafts, _forget)

    def _write(self, drafts: Iterable[Draft], keep: Callable[[list[Row]], None]) -> int:
        drafts = iter(drafts)
        first = next(drafts, None)
        if first is None:  # nothing is written, so the clock is nobody's concern
            return 0
        try:
            timestamp = self._timestamp or self._begun()
            before = self._upto
            self._insert(chain((first,), drafts), timestamp, keep)
        except BaseException as error:
            self.failure = error
            raise
        return self._upto - before

    def _begun(self) -> Timestamp:
        """When all of this transaction is recorded; where a person overruled the clock, it says so.

        That entry comes before any other, so that every step back in time begins with one.
        """
        newest = from_microseconds(self._recorded_micros(self._upto)) if self.newest else None
        self._timestamp = recorded_instant(self._context, newest)
        if self._timestamp.is_overruled and newest:
            from lai_report.core.entries.clock import ClockOverruled

            overruled = ClockOverruled(0, self._context.clock_reason, newest)
            self._insert([overruled.draft()], self._timestamp, _forget)
        return self._timestamp

    def _insert(
        self, drafts: Iterable[Draft], timestamp: Timestamp, keep: Callable[[list[Row]], None]
    ) -> None:
        rows = self._chained(drafts, timestamp)
        while batch := list(islice(rows, self._batch)):
            self._connection.execute_many(self._statements["insert"], batch)
            keep(batch)
        self.newest = self._newest_head()

    def _chained(self, drafts: Iterable[Draft], timestamp: Timestamp) -> Iterator[Row]:
        """The rows of the drafts, each sealed to the one before it as it is asked for."""
        by, shown = self._context.by, timestamp.host_clock
        recorded = microseconds(timestamp.at), by
        recorded_words = instant_text(timestamp.at), by
        sequence = self._upto
        previous_hash = self.newest.hash if self.newest else genesis_hash(self.id)
        previous = bytes.fromhex(previous_hash)
        for draft in drafts:
            sequence += 1
            kept = draft if shown is None else with_host_clock(draft, instant_text(shown))
            texts = texts_of(kept)
            try:
                own = seal(previous_hash, sequence, recorded_words, kept, texts)
            except UnicodeEncodeError as error:
                text = ascii(error.object[:_MOST_SHOWN])
                raise RefusedError("store.not_text", text=text) from error
            yield row_of(sequence, recorded, kept, texts, (previous, own))
            previous, previous_hash = own, own.hex()


def _forget(_: list[Row]) -> None:
    """Keep nothing of what was written."""
