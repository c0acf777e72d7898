"""The pen of a SQLite ledger: one transaction, in which entries are chained and appended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from types import TracebackType

from lai_report.core.chain import genesis_hash, instant_text, seal, texts_of
from lai_report.core.entries import Draft, Entry, Head
from lai_report.core.instants import from_microseconds, microseconds
from lai_report.errors import OutputError, RefusedError, StoreError
from lai_report.store.clock import Occasion, Recording, recorded_instant
from lai_report.store.connection import Connection
from lai_report.store.reading import SqliteReader
from lai_report.store.rows import INSERT, Row, entry_of, row_of

_BATCH = 1000
_MOST_SHOWN = 80


class SqliteWriter(SqliteReader):
    """A reader that can append; what it appended is part of what it reads."""

    def __init__(self, connection: Connection, ledger_id: str, occasion: Occasion) -> None:
        super().__init__(connection, ledger_id)
        self._occasion = occasion
        self._recording: Recording | None = None
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
            recording = self._recording or self._begun()
            before = self._upto
            self._insert(chain((first,), drafts), recording, keep)
        except BaseException as error:
            self.failure = error
            raise
        return self._upto - before

    def _begun(self) -> Recording:
        """When all of this transaction is recorded; where a person overruled the clock, it says so.

        That entry comes before any other, so that every step back in time begins with one.
        """
        newest = from_microseconds(self._recorded_micros(self._upto)) if self.newest else None
        self._recording = recorded_instant(self._occasion, newest)
        if self._recording.is_overruled and newest:
            payload = {"reason": self._occasion.clock_reason, "newest": instant_text(newest)}
            self._insert([Draft("clock", payload=payload)], self._recording, _forget)
        return self._recording

    def _insert(
        self, drafts: Iterable[Draft], recording: Recording, keep: Callable[[list[Row]], None]
    ) -> None:
        rows = self._chained(drafts, recording)
        # By the thousand: Python and SQLite in turns, row by row, drive each other from the cache.
        while batch := list(islice(rows, _BATCH)):
            self._connection.execute_many(INSERT, batch)
            keep(batch)
        self.newest = self._newest_head()

    def _chained(self, drafts: Iterable[Draft], recording: Recording) -> Iterator[Row]:
        """The rows of the drafts, each sealed to the one before it as it is asked for."""
        by, beside = self._occasion.by, _beside(recording)
        recorded = microseconds(recording.at), by
        recorded_words = instant_text(recording.at), by
        sequence = self._upto
        previous_hash = self.newest.hash if self.newest else genesis_hash(self.id)
        previous = bytes.fromhex(previous_hash)
        for draft in drafts:
            sequence += 1
            kept = draft._replace(payload=draft.payload | beside) if beside else draft
            texts = texts_of(kept)
            try:
                own = seal(previous_hash, sequence, recorded_words, kept, texts)
            except UnicodeEncodeError as error:
                text = ascii(error.object[:_MOST_SHOWN])
                raise RefusedError("store.not_text", text=text) from error
            yield row_of(sequence, recorded, kept, texts, (previous, own))
            previous, previous_hash = own, own.hex()


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

    def __enter__(self) -> SqliteWriter:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._writer = SqliteWriter(self._connection, self._ledger_id, self._occasion)
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
            reader = SqliteReader(self._connection, self._ledger_id)
            return reader.hash_at(newest.sequence) == newest.hash
        except StoreError:
            return False


def _forget(_: list[Row]) -> None:
    """Keep nothing of what was written."""


def _beside(recording: Recording) -> dict[str, str]:
    if recording.host_clock is None:
        return {}
    return {"host_clock": instant_text(recording.host_clock)}
