"""The structure of a ledger on a server: its tables and their guards."""

from __future__ import annotations

from collections.abc import Iterator

from lai_report.errors import Phrase, StoreError, phrase
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.statements import WAIVERS
from lai_report.store.postgres.text import until_of
from lai_report.store.verification import Structure

GUARDS = frozenset(
    {
        "ledger_by_day", "ledger_by_receipt", "ledger_by_target", "ledger_by_reference",
        "ledger_by_kind", "ledger_undated_mail", "ledger_waivers", "ledger_entries_pkey",
        "ledger_identity_pkey", "ledger_identity_is_the_one_key",
        "ledger_entries_are_never_changed", "ledger_is_never_renamed", "ledger_refuses_change",
    }
)  # fmt: skip
"""The indexes, triggers and the function a ledger has as long as nobody took one away."""

# 58: a trigger before UPDATE, DELETE and TRUNCATE, once a statement; O, A: it is switched on.
_GUARDS = """
SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
WHERE indrelid IN ('ledger_entries'::regclass, 'ledger_identity'::regclass) AND indisvalid
UNION ALL
SELECT tgname::text FROM pg_trigger
WHERE tgrelid IN ('ledger_entries'::regclass, 'ledger_identity'::regclass)
  AND tgenabled IN ('O', 'A') AND tgtype = 58 AND tgfoid = to_regproc('ledger_refuses_change')
UNION ALL
SELECT proname::text FROM pg_proc
WHERE oid = to_regproc('ledger_refuses_change') AND prosrc LIKE 'BEGIN RAISE EXCEPTION%%'
"""


def structure(connection: PostgresConnection) -> Structure:
    """What can be asked of the server about the ledger's tables."""

    def problems(sound: int) -> Iterator[Phrase]:
        yield from _guard_problems(connection)
        yield from _until_problems(connection, sound)

    return Structure(phrase("server.checked", server=connection.address.place), problems)


def _guard_problems(connection: PostgresConnection) -> Iterator[Phrase]:
    missing = sorted(GUARDS - {name for (name,) in connection.rows(_GUARDS.replace("%%", "%"))})
    if missing:
        yield phrase("store_checks.schema_changed", names=missing)


def _until_problems(connection: PostgresConnection, sound: int) -> Iterator[Phrase]:
    """Waivers whose last day, repeated in a column no hash seals, is not what their text says."""
    try:
        for sequence, kind, payload, until in connection.rows(WAIVERS):
            if until_of(kind, payload) != until:
                yield phrase(
                    "store_checks.broken_edited", sequence=sequence, sound=min(sound, sequence - 1)
                )
    except (StoreError, ValueError, AttributeError):  # the chain has said so already
        return
