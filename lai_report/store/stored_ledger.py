"""What an opened ledger does in every store."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerLostError, StoreError
from lai_report.store.heads import RecordedHead, head_in_state, head_problems, write_heads
from lai_report.store.ledger import BUSY_TIMEOUT
from lai_report.store.reading import AnyConnection, StoredReader

if TYPE_CHECKING:  # what a reader of one day can do without at run time
    from types import TracebackType

    from lai_report.core.entries.verification import Verification
    from lai_report.store.verification import Structure


class LedgerOpening(NamedTuple):
    """How the ledger of an office folder is opened, and what was found before it."""

    home: Path
    mode: Literal["read", "write"] = "read"
    state_folder: Path | None = None
    timeout: float = BUSY_TIMEOUT
    check_heads: bool = True
    beside: RecordedHead | None = None
    """The head in the folder, read before the ledger, which is always the first to be written."""


class StoredLedger(StoredReader[AnyConnection]):
    """An opened ledger, compared with the heads recorded of it; the store says how it is kept."""

    def __init__(
        self, connection: AnyConnection, ledger_id: str, opening: LedgerOpening, *, created: bool
    ) -> None:
        # Before the entries, as `beside` was.
        in_state = head_in_state(opening.state_folder, ledger_id)
        super().__init__(connection, ledger_id)
        self._home = opening.home
        self._state_folder = opening.state_folder
        self.created = created or self.newest is None
        self.recorded_heads = tuple(head for head in (opening.beside, in_state) if head)
        if opening.check_heads:
            self._refuse_lost_entries()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file or the server's connection back."""
        self._connection.close()

    def verify(self, anchor: ChainHead | None = None, *, deep: bool = True) -> Verification:
        """Chain, structure, recorded heads, and an anchor printed elsewhere, all compared."""
        from lai_report.store.verification import verified

        structure = self._structure(deep=deep)
        heads = self.recorded_heads
        return verified(self._connection, self, structure, heads, anchor, deep=deep)

    @abstractmethod
    def _structure(self, *, deep: bool) -> Structure:
        """What the store checks around its entries."""

    def _refuse_lost_entries(self) -> None:
        problems = head_problems(self.recorded_heads, self.id, self.hash_at)
        if problems:
            raise LedgerLostError(problems[0].key, **problems[0].values)

    def _begun(self, found: ChainHead | None) -> None:
        """What a writer saw under its lock is seen from now on, whether it writes or not."""
        # Nothing when it was opened and something now: another process made the first entry.
        self.created = self.created and (self.newest is not None or found is None)
        self.newest = found

    def _committed(self, newest: ChainHead) -> None:
        self.newest = newest
        write_heads(newest, self._home, self._state_folder, self._contains)

    def _contains(self, head: ChainHead) -> bool:
        try:
            return self.hash_at(head.sequence) == head.hash
        except StoreError:  # the entry is committed: nothing after that may look like a failure
            return False
