"""The check of a whole ledger on a server: its chain, its guards, and the heads kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lai_report.core.chain import verify_chain
from lai_report.core.entries import Entry, Head
from lai_report.core.verification import Verification
from lai_report.errors import Phrase, StoreError, phrase
from lai_report.store import queries
from lai_report.store.heads import RecordedHead, head_problems
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.queries import WAIVERS
from lai_report.store.postgres.reading import PostgresReader
from lai_report.store.postgres.text import until_of
from lai_report.store.rows import entry_of
from lai_report.store.sqlite.verification import _anchor_problems, _chain_problems, _unproven

_PAGE = 1000
_BEFORE_ALL = -(2**63)
_BEYOND_ALL = 2**63 - 1

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


def verified(
    connection: PostgresConnection,
    reader: PostgresReader,
    recorded: Sequence[RecordedHead],
    anchor: Head | None,
    *,
    deep: bool,
) -> Verification:
    """Everything that can be said for and against the ledger; damage is reported, not raised."""
    report = verify_chain(_entries(connection), reader.id)
    problems = [
        *_chain_problems(report),
        *_guard_problems(connection),
        *_until_problems(connection, report.entries),
        *head_problems(recorded, reader.id, reader.hash_at),
        *_anchor_problems(reader, anchor),
    ]
    return Verification(
        ledger=reader.id,
        entries=report.entries,
        head=report.head,
        broken_at=report.broken.sequence if report.broken else None,
        problems=tuple(problems),
        checked=tuple(_checked(report.entries, connection, recorded, anchor)),
        unproven=tuple(_unproven(report, recorded, anchor, deep=deep)),
    )


def _entries(connection: PostgresConnection) -> Iterator[Entry]:
    """Every row of the table a page at a time, so that writers need not wait for the check."""
    after = _BEFORE_ALL
    bounds = {"upto": _BEYOND_ALL, "page": _PAGE}
    while rows := connection.rows(queries.FORWARD, bounds | {"after": after}):
        yield from map(entry_of, rows)
        after = rows[-1][0]


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


def _checked(
    count: int,
    connection: PostgresConnection,
    recorded: Sequence[RecordedHead],
    anchor: Head | None,
) -> Iterator[Phrase]:
    yield phrase("store_checks.checked_chain", count=count)
    yield phrase("server.checked", server=connection.address.place)
    for head in recorded:
        yield phrase("store_checks.checked_head", file=str(head.path))
    if anchor:
        yield phrase("store_checks.checked_anchor", sequence=anchor.sequence)
