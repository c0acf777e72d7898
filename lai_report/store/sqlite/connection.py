"""A SQLite connection that speaks in our errors, and finds its way past a killed writer."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from lai_report.errors import LedgerBusyError, LedgerLostError, OutputError, StoreError
from lai_report.store.sqlite.statements import STATEMENTS

if TYPE_CHECKING:
    from lai_report.store.connection import Parameters
    from lai_report.store.statements import Statements

Mode = Literal["read", "write", "create"]
Result = TypeVar("Result")

APPLICATION_ID = 0x4C41_4952
"""`LAIR`, in the header of the file: a SQLite database without it is somebody else's."""
OLDEST_SQLITE = (3, 37, 0)
"""STRICT tables."""
_PAGE = 500
_COPY_ATTEMPTS = 3
_URI_MODES = {"read": "ro", "write": "rw", "create": "rwc"}

_BUSY = {5, 6, 15}  # SQLITE_BUSY, LOCKED, PROTOCOL
_FULL = {13}
_READ_ONLY = {3, 8}  # PERM, READONLY
_UNUSABLE = {10, 14}  # IOERR, CANTOPEN
_DAMAGED = {11, 26}  # CORRUPT, NOTADB
_MISSING = ("no such table", "no such column", "no such index", "malformed JSON")
"""What SQLite calls an error of the statement, where the statement is known to be right."""


class SqliteConnection:
    """A connection to one ledger file; every failure is a StoreError that says what to do."""

    statements: ClassVar[Statements] = STATEMENTS

    def __init__(self, path: Path, mode: Mode, timeout: float = 30.0) -> None:
        self.path = path
        self._mode = mode
        self._raw = self._guarded(lambda: _connected(path, mode, timeout))

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""
        return self._guarded(lambda: self._raw.execute(sql, parameters).fetchall())

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows streamed, in constant memory; holds a reader's lock until it is used up."""
        cursor = self._guarded(lambda: self._raw.execute(sql, parameters))
        while page := self._guarded(lambda: cursor.fetchmany(_PAGE)):
            yield from page

    def execute(self, sql: str, parameters: Parameters = ()) -> None:
        """Carry out one statement."""
        self._guarded(lambda: self._raw.execute(sql, parameters).close())

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Carry out a statement once for each row of parameters, as they come."""
        self._guarded(lambda: self._raw.executemany(sql, parameters).close())

    def rollback(self) -> None:
        """Undo the open transaction, where SQLite has not done so already."""
        if self._raw.in_transaction:
            self.execute("ROLLBACK")

    def copy_into(self, other: SqliteConnection) -> None:
        """Copy the whole database as it stands, in one step, beside any writer."""
        # Python's backup waits for ever on a lock; a reader's lock taken first makes that one of
        # our own waits, which end.
        self.execute("BEGIN")
        try:
            self.rows("SELECT 1 FROM sqlite_schema LIMIT 1")
            other._guarded(lambda: self._raw.backup(other._raw))
        finally:
            self.rollback()

    def read_undecodable_text(self) -> None:
        """From here on bytes that are no UTF-8 are read as lone surrogates, not refused."""
        self._raw.text_factory = lambda raw: raw.decode(errors="surrogateescape")

    def close(self) -> None:
        """Give the file back; what is not committed is undone."""
        self._raw.close()

    def _guarded(self, action: Callable[[], Result]) -> Result:
        try:
            return action()
        except sqlite3.Error as error:
            raise self._translated(error) from error
        except UnicodeDecodeError as error:  # even the complaint names what is no text
            raise LedgerLostError("store.damaged", file=str(self.path)) from error

    def _translated(self, error: sqlite3.Error) -> Exception:
        """What a person can do about it; an error of ours is left as it is."""
        extended = getattr(error, "sqlite_errorcode", None)
        file = str(self.path)
        if extended is None:  # Python's own word: text that is no UTF-8
            is_content = isinstance(error, sqlite3.OperationalError)
            return LedgerLostError("store.damaged", file=file) if is_content else error
        code = extended & 0xFF
        if code in _BUSY:
            return LedgerBusyError("store.busy", file=file)
        is_amiss = code == sqlite3.SQLITE_ERROR and str(error).startswith(_MISSING)
        if code in _DAMAGED or is_amiss:
            return LedgerLostError("store.damaged", file=file)
        if code in _FULL | _READ_ONLY | _UNUSABLE:
            return self._unusable(code, file)
        return error

    def _unusable(self, code: int, file: str) -> StoreError:
        if self._mode == "read":
            return StoreError("store.unreadable", file=file)
        if code in _FULL:
            return OutputError("store.disk_full", file=file)
        if code in _READ_ONLY:
            return OutputError("store.read_only", file=file)
        return OutputError("store.not_written", file=file)


def engine_version() -> tuple[int, int, int]:
    """The version of SQLite that Python links."""
    return sqlite3.sqlite_version_info


def memory() -> SqliteConnection:
    """An empty database that lives as long as the connection."""
    return SqliteConnection(Path(":memory:"), "create")


def reading(path: Path, timeout: float) -> SqliteConnection:
    """A connection that cannot write, to what was last committed.

    A writer killed in mid-commit leaves a journal that must be rolled back before the file makes
    sense, and SQLite refuses that to a read-only connection. So it is rolled back in place by a
    writing connection; where this user may not write, in a private copy, read from memory.
    """
    connection = SqliteConnection(path, "read", timeout)
    try:
        if not _needs_rollback(connection):
            return connection
        if _is_rolled_back_in_place(path, timeout) and not _needs_rollback(connection):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return _rolled_back_copy(path, timeout)


def _connected(path: Path, mode: Mode, timeout: float) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(
            "store.sqlite_too_old",
            found=sqlite3.sqlite_version,
            needed=".".join(map(str, OLDEST_SQLITE)),
        )
    if str(path) == ":memory:":
        return sqlite3.connect(":memory:", isolation_level=None)
    uri = f"{path.absolute().as_uri()}?mode={_URI_MODES[mode]}"
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)


def _needs_rollback(connection: SqliteConnection) -> bool:
    try:
        connection.rows("PRAGMA application_id")
    except StoreError as error:
        code = getattr(error.__cause__, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_READONLY_ROLLBACK:
            return True
        raise
    return False


def _is_rolled_back_in_place(path: Path, timeout: float) -> bool:
    try:
        connection = SqliteConnection(path, "write", timeout)
        try:
            connection.rows("PRAGMA application_id")
        finally:
            connection.close()
    except LedgerBusyError:
        raise
    except StoreError:
        return False
    return True


def _rolled_back_copy(path: Path, timeout: float) -> SqliteConnection:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        _copy_with_journal(path, copy)
        source = SqliteConnection(copy, "write", timeout)
        try:
            connection = memory()
            source.copy_into(connection)
        finally:
            source.close()
    return connection


def _copy_with_journal(path: Path, copy: Path) -> None:
    """Both files as they stood at one time; busy where another process keeps changing them."""
    from shutil import copyfile

    files = (path, path.with_name(f"{path.name}-journal"))
    try:
        for _ in range(_COPY_ATTEMPTS):
            before = [_stamp(file) for file in files]
            for file in files:
                copyfile(file, copy.with_name(file.name))
            if before == [_stamp(file) for file in files]:
                return
    except FileNotFoundError:  # another process has just rolled it back
        pass
    except OSError as error:
        raise StoreError("store.unreadable", file=str(path)) from error
    raise LedgerBusyError("store.busy", file=str(path))


def _stamp(file: Path) -> tuple[int, int, int]:
    status = os.stat(file)  # noqa: PTH116 - pathlib's is the same call
    return status.st_ino, status.st_size, status.st_mtime_ns
