"""A ledger of any store copied into a new SQLite file, and compared on arrival."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lai_report.core.entries.chain import texts_of, verify_chain
from lai_report.core.entries.entry import ChainHead, Entry
from lai_report.core.instants import microseconds
from lai_report.errors import LedgerBrokenError, RefusedError
from lai_report.store.ledger import Reader
from lai_report.store.reading import StoredReader
from lai_report.store.rows import Row, row_of
from lai_report.store.sqlite.creation import create_tables, finished_file


def copy_to_file(source: Reader, file: Path) -> ChainHead | None:
    """The ledger as a new SQLite file; the head of what was copied."""
    try:
        with finished_file(file) as copy:
            create_tables(copy, source.id)
            copy.execute("BEGIN")
            copy.execute_many(copy.statements["insert"], rows_of(source.log()))
            copy.execute("COMMIT")
            return compared(source, StoredReader(copy, source.id))
    except FileExistsError as error:
        raise RefusedError("store.backup_exists", file=str(file)) from error


def compared(source: Reader, copy: Reader) -> ChainHead | None:
    """The head of a copy whose chain holds and ends as its source's does."""
    report = verify_chain(copy.log(), source.id)
    if report.broken or report.head != source.head():
        raise LedgerBrokenError("move_store.differs")
    return report.head


def rows_of(entries: Iterable[Entry]) -> Iterator[Row]:
    """The rows of entries that are already chained, as they come."""
    for entry in entries:
        recorded = microseconds(entry.recorded_at), entry.recorded_by
        hashes = bytes.fromhex(entry.previous_hash), bytes.fromhex(entry.hash)
        yield row_of(entry.sequence, recorded, entry.draft, texts_of(entry.draft), hashes)
