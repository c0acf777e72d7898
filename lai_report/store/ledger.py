"""What every ledger can do, wherever it is kept, and the one way to open it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self

from lai_report.core.entries import Draft, Entry, EntryKind, Head
from lai_report.errors import ConfigurationError, LedgerLostError, StoreError

if TYPE_CHECKING:
    from lai_report.core.verification import Verification

LEDGER_FILE = "ledger.db"
BUSY_TIMEOUT = 30.0
"""Seconds to wait for another process before saying that it holds the ledger."""

Window = tuple[datetime, datetime]
"""From the first instant up to, not including, the second."""


class Reader(Protocol):
    """What can be asked of a ledger; answers come in sequence order unless said otherwise.

    A reader sees the ledger as it stood when it was opened. `known_at` goes further back: to the
    last entry recorded at or before that instant. Where the clock was once overruled and
    recorded_at steps back, entries stamped from the future before the step are known with the
    first entry after it.
    """

    id: str

    def head(self, known_at: datetime | None = None) -> Head | None:
        """The end of the chain, or None where there is no entry."""

    def day(self, day: date, window: Window, known_at: datetime | None = None) -> list[Entry]:
        """Every entry that bears on a report day.

        Those of the day; undated mail received in the window; waivers that span the day; and
        whatever targets one of them or is targeted, however far that leads.
        """

    def period(
        self, first: date, last: date, window: Window, known_at: datetime | None = None
    ) -> Iterator[Entry]:
        """The same for the days from `first` to `last`, one entry at a time.

        Writers wait while it is being read: use it up before printing.
        """

    def received_since(self, instant: datetime, known_at: datetime | None = None) -> list[Entry]:
        """Submissions, notes and mail received at the instant or later."""

    def of_kinds(
        self,
        kinds: Sequence[EntryKind],
        known_at: datetime | None = None,
        *,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> list[Entry]:
        """The entries of some kinds, other than submissions, which are many: see `log`."""

    def waiting(self, known_at: datetime | None = None) -> list[Entry]:
        """Mail that may wait for a person, and all that targets it; settled mail is left out."""

    def get(self, sequence: int) -> Entry | None:
        """The entry of that number, or None."""

    def log(  # noqa: PLR0913 - each option narrows the one question
        self,
        *,
        unit: str = "",
        day: date | None = None,
        kinds: Sequence[EntryKind] = (),
        after: int = 0,
        limit: int | None = None,
        known_at: datetime | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """The entries after a number, one at a time, no lock held while the caller is busy."""

    def references(self, references: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries that carry each reference; a reference nobody carries is left out."""

    def config(self, at: datetime | None = None) -> Entry | None:
        """The newest configuration recorded by that instant."""


class Writer(Reader, Protocol):
    """A reader inside one transaction, which no other writer can enter, and its pen."""

    def append(self, drafts: Iterable[Draft]) -> list[Entry]:
        """The entries the drafts became; they stand once the transaction ends without error."""

    def append_bulk(self, drafts: Iterable[Draft]) -> int:
        """How many drafts were written; for millions of them, in flat memory."""


class Transaction(Protocol):
    """All or nothing: what is written in the block stands if the block ends without error."""

    def __enter__(self) -> Writer: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Ledger(Reader, Protocol):
    """An opened ledger; closes at the end of its `with` block."""

    created: bool
    """Whether opening it brought it into being."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def writing(self, now: datetime, by: str, clock_reason: str = "") -> Transaction:
        """One transaction: `with ledger.writing(now, by) as writer:` gather, decide, append.

        Raises LedgerBusyError, ClockError (at the first append), OutputError; nothing is kept then.
        """

    def verify(self, anchor: Head | None = None, *, deep: bool = True) -> Verification:
        """Chain, structure, recorded heads, and an anchor printed elsewhere, all compared.

        Without `deep` the indexes are not compared with their table.
        """

    def backup(self, to: Path) -> Head | None:
        """Copy the ledger to a new file, beside any writer; the head of what was copied."""

    def close(self) -> None:
        """Give the ledger back."""


def open_ledger(  # noqa: PLR0913 - the ways of opening are one call's options
    home: Path,
    *,
    url: str = "",
    mode: Literal["read", "write"] = "read",
    state_folder: Path | None = None,
    timeout: float = BUSY_TIMEOUT,
    check_heads: bool = True,
) -> Ledger | None:
    """The ledger of an office folder; None only for a reader of an office that has none yet.

    A writer brings a new office's ledger into being. A ledger that is lost, cut, foreign, or not
    the one its recorded heads name raises LedgerLostError, and nothing is created or changed.
    `check_heads=False` opens it whatever its heads say: for `verify`, and to take an older copy
    into use by a recorded decision.
    """
    from lai_report.store.heads import head_beside

    beside = head_beside(home)  # before the database, which is always the first to be written
    if url:
        return _on_server(
            url,
            home=home,
            mode=mode,
            state_folder=state_folder,
            timeout=timeout,
            check_heads=check_heads,
            beside=beside,
        )
    path = home / LEDGER_FILE
    is_new = not _is_there(path)
    if is_new and (beside or _is_there(home / f"{LEDGER_FILE}-journal")):
        raise LedgerLostError("store.gone", file=str(path))
    if is_new and mode == "read":
        return None
    from lai_report.store.sqlite import SqliteLedger

    created = is_new and _create(path)
    return SqliteLedger(
        path,
        mode=mode,
        state_folder=state_folder,
        timeout=timeout,
        check_heads=check_heads,
        beside=beside,
        created=created,
    )


def _on_server(url: str, **options: Any) -> Ledger | None:
    from lai_report.store.postgres_address import address_of, is_url

    if not is_url(url):
        raise ConfigurationError("store.unknown_url", scheme=url.partition(":")[0])
    address_of(url)  # says what is missing where the driver is not installed
    from lai_report.store.postgres import open_postgres

    return open_postgres(url, **options)


def _create(path: Path) -> bool:
    from lai_report.store.founding import create

    return create(path)


def _is_there(path: Path) -> bool:
    try:
        path.lstat()  # not exists(): that takes a folder it may not look into for an empty one
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError("store.unreadable", file=str(path)) from error
    return True
