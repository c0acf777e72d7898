"""The one way to open a ledger, for every backend."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from lai_report.errors import LedgerLostError, StoreError
from lai_report.store.heads import head_beside
from lai_report.store.ledger import BUSY_TIMEOUT, LEDGER_FILE, Ledger
from lai_report.store.stored_ledger import LedgerOpening


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
    opening = LedgerOpening(
        home=home,
        mode=mode,
        state_folder=state_folder,
        timeout=timeout,
        check_heads=check_heads,
        beside=head_beside(home),
    )
    if url:
        from lai_report.store.postgres.address import address_of

        address = address_of(url)  # says what is missing where the driver is not installed
        from lai_report.store.postgres.ledger import open_postgres

        return open_postgres(address, opening)
    path = home / LEDGER_FILE
    is_new = not _is_there(path)
    if is_new and (opening.beside or _is_there(home / f"{LEDGER_FILE}-journal")):
        raise LedgerLostError("store.gone", file=str(path))
    if is_new and mode == "read":
        return None
    from lai_report.store.sqlite.ledger import SqliteLedger

    return SqliteLedger(opening, created=is_new and _create(path))


def _create(path: Path) -> bool:
    from lai_report.store.sqlite.creation import create

    return create(path)


def _is_there(path: Path) -> bool:
    try:
        path.lstat()  # not exists(): that takes a folder it may not look into for an empty one
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError("store.unreadable", file=str(path)) from error
    return True
