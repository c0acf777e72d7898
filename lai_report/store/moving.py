"""A ledger carried over to another place: the same name, the same chain, compared on arrival."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerBrokenError, OutputError, RefusedError
from lai_report.store.heads import head_beside, write_heads
from lai_report.store.ledger import BUSY_TIMEOUT, LEDGER_FILE, Ledger, Reader
from lai_report.store.postgres.address import address_of
from lai_report.store.sqlite.copying import compared, copy_to_file, rows_of

if TYPE_CHECKING:
    from lai_report.store.postgres.connection import PostgresConnection


class Moved(NamedTuple):
    """What was carried over, and where to."""

    place: str
    entries: int
    head: ChainHead | None


def move(source: Ledger, target: str, now: datetime, by: str) -> Moved:
    """Copy a ledger to a URL or a folder that holds none; the source stays as it was.

    Nobody writes to the source meanwhile. What does not verify, before or after, is not kept:
    raises LedgerBrokenError. Raises RefusedError where the target already holds a ledger.
    """
    if not source.verify().is_sound:
        raise LedgerBrokenError("move_store.unsound")
    with source.writing(now, by) as reader:
        head = reader.head()
        if "://" in target:
            place = _copy_to_server(reader, target)
        else:
            place = _copy_to_folder(reader, Path(target))
    return Moved(place, head.sequence if head else 0, head)


def _copy_to_folder(source: Reader, folder: Path) -> str:
    file, beside = folder / LEDGER_FILE, head_beside(folder)
    is_of_another = beside is not None and (beside.head is None or beside.head.ledger != source.id)
    if file.exists() or is_of_another:
        raise RefusedError("move_store.not_empty", place=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("store.not_written", file=str(folder)) from error
    head = copy_to_file(source, file)
    if head:
        write_heads(head, folder, None, lambda _: False)
    return str(file)


def _copy_to_server(source: Reader, url: str) -> str:
    address = address_of(url)  # says what is missing where the driver is not installed
    from lai_report.store.postgres.connection import PostgresConnection

    connection = PostgresConnection(address, BUSY_TIMEOUT, writes=True)
    try:
        return _filled(source, connection)
    finally:
        connection.close()


def _filled(source: Reader, connection: PostgresConnection) -> str:
    from lai_report.store.postgres.creation import create_tables, version
    from lai_report.store.postgres.reading import PostgresReader
    from lai_report.store.postgres.writing import begin, undo

    place = connection.address.place
    _refuse_another(version(connection), place)  # before waiting for a lock we may hold ourselves
    begin(connection)
    try:
        _refuse_another(version(connection), place)
        create_tables(connection, source.id)
        connection.execute_many(connection.statements["insert"], rows_of(source.log()))
        compared(source, PostgresReader(connection, source.id))
        connection.commit()
    except BaseException:
        undo(connection)
        raise
    connection.execute("ANALYZE ledger_entries")
    return place


def _refuse_another(version: int, place: str) -> None:
    if version:
        raise RefusedError("move_store.not_empty", place=place)
