"""A backup taken into use where the ledger is gone: with the entry that says so, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lai_report.core.entries.entry import ChainHead, Draft, Entry
from lai_report.errors import LedgerLostError, OutputError, RefusedError
from lai_report.store.files import publish_new
from lai_report.store.heads import head_beside, head_in_state, write_heads
from lai_report.store.ledger import LEDGER_FILE
from lai_report.store.sqlite.creation import OWNER_ONLY
from lai_report.store.sqlite.ledger import SqliteLedger
from lai_report.store.stored_ledger import LedgerOpening

if TYPE_CHECKING:
    from datetime import datetime

    from lai_report.core.entries.verification import Verification


def take_into_use(
    backup: Path,
    home: Path,
    state_folder: Path | None,
    draft: Callable[[Verification, str], Draft],
    recorded: tuple[datetime, str],
) -> Entry:
    """The entry that stands in the restored ledger, drafted from the backup's check and SHA-256.

    All is made ready beside the place and takes it last: cut off at any moment there is still no
    ledger, and the same command can be run again.
    Raises LedgerLostError where the backup does not hold, RefusedError where a ledger is there.
    """
    target, content = home / LEDGER_FILE, backup.read_bytes()
    # A journal left by the lost ledger would be rolled back into the restored one, and ruin it.
    for taken in (target, target.with_name(f"{LEDGER_FILE}-journal")):
        if taken.exists():
            raise RefusedError("restore.in_the_way", file=str(taken))
    with TemporaryDirectory(prefix=".restore-", dir=home) as folder:
        copy = Path(folder) / LEDGER_FILE
        copy.touch(OWNER_ONLY)
        copy.write_bytes(content)
        # Whatever heads are recorded of the ledger it was.
        opening = LedgerOpening(Path(folder), "write", check_heads=False)
        with SqliteLedger(opening, created=False) as ledger:
            found = ledger.verify()
            if not found.is_sound:
                raise LedgerLostError("restore.unsound", file=str(backup))
            with ledger.writing(*recorded) as writer:
                [entry] = writer.append([draft(found, sha256(content).hexdigest())])
        _write_heads(ChainHead(found.ledger, entry.sequence, entry.hash), home, state_folder)
        try:
            publish_new(copy, target)
        except FileExistsError as error:
            raise RefusedError("restore.in_the_way", file=str(target)) from error
    return entry


def _write_heads(head: ChainHead, home: Path, state_folder: Path | None) -> None:
    """Record the head over those of what was lost; one that stays would refuse the ledger."""
    write_heads(head, home, state_folder, lambda _: False)
    for known in (head_beside(home), head_in_state(state_folder, head.ledger)):
        if known is not None and known.head != head:
            raise OutputError("store.not_written", file=str(known.path))
