"""The check of a whole ledger: what holds, what does not, and what no check inside it can prove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lai_report.core.chain import ChainReport, verify_chain
from lai_report.core.entries import Entry, Head
from lai_report.core.verification import Verification
from lai_report.errors import Phrase, StoreError, phrase
from lai_report.store import queries
from lai_report.store.heads import RecordedHead, head_problems
from lai_report.store.reading import StoredReader
from lai_report.store.rows import entry_of
from lai_report.store.sqlite.connection import Connection
from lai_report.store.sqlite.founding import schema, todays_schema

_PAGE = 1000
_MOST_MESSAGES = 5
_BEFORE_ALL = -(2**63)
_BEYOND_ALL = 2**63 - 1


def verified(
    connection: Connection,
    reader: StoredReader[Connection],
    recorded: Sequence[RecordedHead],
    anchor: Head | None,
    *,
    deep: bool,
) -> Verification:
    """Everything that can be said for and against the ledger; damage is reported, not raised."""
    connection.read_undecodable_text()
    report = verify_chain(_entries(connection), reader.id)
    problems = [
        *_chain_problems(report),
        *_structure_problems(connection, deep=deep),
        *_schema_problems(connection),
        *head_problems(recorded, reader.id, reader.hash_at),
        *_anchor_problems(reader, anchor),
    ]
    return Verification(
        ledger=reader.id,
        entries=report.entries,
        head=report.head,
        broken_at=report.broken.sequence if report.broken else None,
        problems=tuple(problems),
        checked=tuple(_checked(report, recorded, anchor, deep=deep)),
        unproven=tuple(_unproven(report, recorded, anchor, deep=deep)),
    )


def _entries(connection: Connection) -> Iterator[Entry]:
    """Every row of the table a page at a time, so that writers need not wait for the check."""
    after = _BEFORE_ALL
    bounds = {"upto": _BEYOND_ALL, "page": _PAGE}
    while rows := connection.rows(queries.FORWARD, bounds | {"after": after}):
        yield from map(entry_of, rows)
        after = rows[-1][0]


def _chain_problems(report: ChainReport) -> Iterator[Phrase]:
    if report.broken:
        reason = f"store_checks.broken_{report.broken.reason}"
        yield phrase(reason, sequence=report.broken.sequence, sound=report.entries)


def _structure_problems(connection: Connection, *, deep: bool) -> Iterator[Phrase]:
    pragma = "PRAGMA integrity_check" if deep else "PRAGMA quick_check"
    try:
        messages = [str(message) for (message,) in connection.rows(f"{pragma}({_MOST_MESSAGES})")]
    except StoreError as error:
        yield error.phrase
        return
    if messages != ["ok"]:
        yield phrase("store_checks.structure", details="; ".join(messages))


def _schema_problems(connection: Connection) -> Iterator[Phrase]:
    try:
        found, expected = schema(connection), todays_schema()
    except StoreError as error:
        yield error.phrase
        return
    names = found.keys() | expected.keys()
    changed = sorted(name for name in names if found.get(name) != expected.get(name))
    if changed:
        yield phrase("store_checks.schema_changed", names=changed)


def _anchor_problems(reader: StoredReader[Any], anchor: Head | None) -> Iterator[Phrase]:
    if anchor is None:
        return
    if anchor.ledger != reader.id:
        yield phrase("store_checks.anchor_of_another", anchor=str(anchor))
    elif reader.hash_at(anchor.sequence) != anchor.hash:
        yield phrase("store_checks.anchor_differs", sequence=anchor.sequence)


def _checked(
    report: ChainReport, recorded: Sequence[RecordedHead], anchor: Head | None, *, deep: bool
) -> Iterator[Phrase]:
    yield phrase("store_checks.checked_chain", count=report.entries)
    yield phrase("store_checks.checked_structure" if deep else "store_checks.checked_table")
    for head in recorded:
        yield phrase("store_checks.checked_head", file=str(head.path))
    if anchor:
        yield phrase("store_checks.checked_anchor", sequence=anchor.sequence)


def _unproven(
    report: ChainReport, recorded: Sequence[RecordedHead], anchor: Head | None, *, deep: bool
) -> Iterator[Phrase]:
    if not deep:
        yield phrase("store_checks.unproven_indexes")
    if anchor is None:
        yield phrase("store_checks.unproven_inside")
        if not recorded:
            yield phrase("store_checks.unproven_tail")
    elif report.entries > anchor.sequence:
        yield phrase("store_checks.unproven_after_anchor", count=report.entries - anchor.sequence)
