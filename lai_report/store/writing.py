"""The pen of every store: entries are chained and appended inside one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, TypeVar

from lai_report.core.chain import genesis_hash, instant_text, seal, texts_of
from lai_report.core.entries import Draft, Entry
from lai_report.core.instants import from_microseconds, microseconds
from lai_report.errors import RefusedError
from lai_report.store.clock import Occasion, Recording, recorded_instant
from lai_report.store.reading import StoredReader
from lai_report.store.rows import INSERT, Row, entry_of, row_of

if TYPE_CHECKING:
    from lai_report.store.asking import Writing

AnyPen = TypeVar("AnyPen", bound="Writing")

_MOST_SHOWN = 80


class StoredWriter(StoredReader[AnyPen]):
    """A reader that can append; what it appended is part of what it reads."""

    # By the thousand: Python and SQLite in turns, row by row, drive each other from the cache.
    _batch: ClassVar[int] = 1000

    def __init__(self, connection: AnyPen, ledger_id: str, occasion: Occasion) -> None:
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
        while batch := list(islice(rows, self._batch)):
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


def _forget(_: list[Row]) -> None:
    """Keep nothing of what was written."""


def _beside(recording: Recording) -> dict[str, str]:
    if recording.host_clock is None:
        return {}
    return {"host_clock": instant_text(recording.host_clock)}
