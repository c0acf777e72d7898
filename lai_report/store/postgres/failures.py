"""What PostgreSQL's failures mean to a person, and whether a later try may cure them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from psycopg import Error, OperationalError

from lai_report.errors import (
    LaiReportError,
    LedgerBusyError,
    LedgerLostError,
    LedgerUnreachableError,
    OutputError,
    StoreError,
)

_BUSY = (
    "55P03",  # lock_timeout
    "40001",
    "40P01",  # serialization failure, deadlock
    "23505",  # the number is taken: somebody wrote without our lock
    "53300",  # too many connections
)
_NOT_ALLOWED = "42501", "25006"  # no privilege; a replica or a read-only role
_FULL = "53100", "53200", "54000"
_DAMAGED = "42P01", "42703", "XX001", "XX002"

_Meaning = Callable[[str], LaiReportError]
_MEANINGS: Mapping[str, _Meaning] = {
    **dict.fromkeys(_BUSY, lambda at: LedgerBusyError("server.busy", server=at)),
    **dict.fromkeys(_NOT_ALLOWED, lambda at: OutputError("server.refuses", server=at)),
    **dict.fromkeys(_FULL, lambda at: OutputError("server.full", server=at)),
    **dict.fromkeys(_DAMAGED, lambda at: LedgerLostError("server.damaged", server=at)),
}


def meaning_of(error: Error, server: str, *, writes: bool) -> Exception:
    """The error as one of ours; one that can only be our own mistake is left as it is."""
    state = error.sqlstate or ""
    if not writes and state in _NOT_ALLOWED:
        return StoreError("server.unreadable", server=server)
    if state in _MEANINGS:
        return _MEANINGS[state](server)
    # Ended by an administrator, a shutdown or a broken line: 57P01, 57P02, 25P03, 08xxx, or none.
    if isinstance(error, OperationalError):
        return LedgerUnreachableError("server.lost", server=server)
    return error


def refused_connection(error: Error, server: str) -> StoreError:
    """Why no connection came about: a login that trying again does not cure, or anything else."""
    if error.pgconn is not None and (error.pgconn.needs_password or error.pgconn.used_password):
        return StoreError("server.login", server=server)
    return LedgerUnreachableError("server.unreachable", server=server)
