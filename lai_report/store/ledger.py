"""What every ledger can do, for every backend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from lai_report.core.entries.entry import ChainHead, Draft, Entry, EntryKind, Receipts

if TYPE_CHECKING:
    from lai_report.core.entries.verification import Verification

LEDGER_FILE = "ledger.db"
BUSY_TIMEOUT = 30.0
"""Seconds to wait for another process before saying that it holds the ledger."""

Window = tuple[datetime, datetime]
"""From the first instant up to, not including, the second."""


class Reader(Protocol):
    """What can be asked of a ledger; answers come in sequence order unless said otherwise.

    A reader sees the ledger as it stood when it was opened, or when its own last transaction began
    or ended. `known_at` goes further back: to the last entry recorded at or before that instant.
    Where the clock was once overruled and recorded_at steps back, entries stamped from the future
    before the step are known with the first entry after it.
    """

    id: str

    def head(self, known_at: datetime | None = None) -> ChainHead | None:
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

    def exceptional_entries(
        self, first: date, last: date, window: Window, known_at: datetime | None = None
    ) -> list[Entry]:
        """The same without the plain submissions, which are nearly all of it.

        Plain is a submission that targets nothing, is no supplement, and that no void targets.
        """

    def plain_submissions(
        self, day: date, besides: Iterable[int] = (), known_at: datetime | None = None
    ) -> Receipts:
        """The submissions for a day by their instants alone, but for those of the numbers given.

        Given the numbers of `exceptional_entries`, these are the plain ones.
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
        limit: int | None = None,
        known_at: datetime | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """The entries one at a time, no lock held while the caller is busy."""

    def references(self, references: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries that carry each reference; a reference nobody carries is left out."""

    def config(self, at: datetime | None = None) -> Entry | None:
        """The newest configuration recorded by that instant."""


class Writer(Reader, Protocol):
    """A reader that can append, inside one transaction, which no other writer can enter."""

    def append(self, drafts: Iterable[Draft]) -> list[Entry]:
        """The entries the drafts became; they stand once the transaction ends without error."""

    def append_bulk(self, drafts: Iterable[Draft]) -> int:
        """How many drafts were written; millions of them are streamed, in constant memory."""


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
    """Whether it had no entry when opened, and no other process has been seen to make the first."""

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

    def verify(self, anchor: ChainHead | None = None, *, deep: bool = True) -> Verification:
        """Chain, structure, recorded heads, and an anchor printed elsewhere, all compared.

        Without `deep` the indexes are not compared with their table.
        """

    def backup(self, to: Path) -> ChainHead | None:
        """Copy the ledger to a new file, beside any writer; the head of what was copied."""

    def close(self) -> None:
        """Give the ledger back."""
