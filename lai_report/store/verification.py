"""The check of a whole ledger: what holds, what does not, and what no check inside it can prove."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lai_report.core.entries.chain import ChainReport, verify_chain
from lai_report.core.entries.entry import ChainHead, Entry
from lai_report.core.entries.verification import Verification
from lai_report.errors import Phrase, phrase
from lai_report.store.connection import ReadConnection
from lai_report.store.heads import RecordedHead, head_problems
from lai_report.store.reading import StoredReader
from lai_report.store.rows import entry_of

_PAGE = 1000
_BEFORE_ALL = -(2**63)
_BEYOND_ALL = 2**63 - 1


class Structure(NamedTuple):
    """What a store checks of the tables, indexes and guards around its entries."""

    checked: Phrase
    """What is said to have been checked."""
    problems: Callable[[int], Iterable[Phrase]]
    """What is wrong, given how many entries of the chain are sound."""


def verified(  # noqa: PLR0913 - what to check, and against what
    connection: ReadConnection,
    reader: StoredReader[Any],
    structure: Structure,
    recorded: Sequence[RecordedHead],
    anchor: ChainHead | None,
    *,
    deep: bool,
) -> Verification:
    """Everything that can be said for and against the ledger; damage is reported, not raised."""
    report = verify_chain(_entries(connection), reader.id)
    problems = [
        *_chain_problems(report),
        *structure.problems(report.entries),
        *head_problems(recorded, reader.id, reader.hash_at),
        *_anchor_problems(reader, anchor),
    ]
    return Verification(
        ledger=reader.id,
        entries=report.entries,
        head=report.head,
        broken_at=report.broken.sequence if report.broken else None,
        problems=tuple(problems),
        checked=tuple(_checked(report, structure, recorded, anchor)),
        unproven=tuple(_unproven(report, recorded, anchor, deep=deep)),
    )


def _entries(connection: ReadConnection) -> Iterator[Entry]:
    """Every row of the table a page at a time, so that writers need not wait for the check."""
    after = _BEFORE_ALL
    bounds = {"upto": _BEYOND_ALL, "page": _PAGE}
    while rows := connection.rows(connection.statements["forward"], bounds | {"after": after}):
        yield from map(entry_of, rows)
        after = rows[-1][0]


def _chain_problems(report: ChainReport) -> Iterator[Phrase]:
    if report.broken:
        reason = f"store_checks.broken_{report.broken.reason}"
        yield phrase(reason, sequence=report.broken.sequence, sound=report.entries)


def _anchor_problems(reader: StoredReader[Any], anchor: ChainHead | None) -> Iterator[Phrase]:
    if anchor is None:
        return
    if anchor.ledger != reader.id:
        yield phrase("store_checks.anchor_of_another", anchor=str(anchor))
    elif reader.hash_at(anchor.sequence) != anchor.hash:
        yield phrase("store_checks.anchor_differs", sequence=anchor.sequence)


def _checked(
    report: ChainReport,
    structure: Structure,
    recorded: Sequence[RecordedHead],
    anchor: ChainHead | None,
) -> Iterator[Phrase]:
    yield phrase("store_checks.checked_chain", count=report.entries)
    yield structure.checked
    for head in recorded:
        yield phrase("store_checks.checked_head", file=str(head.path))
    if anchor:
        yield phrase("store_checks.checked_anchor", sequence=anchor.sequence)


def _unproven(
    report: ChainReport, recorded: Sequence[RecordedHead], anchor: ChainHead | None, *, deep: bool
) -> Iterator[Phrase]:
    if not deep:
        yield phrase("store_checks.unproven_indexes")
    if anchor is None:
        yield phrase("store_checks.unproven_inside")
        if not recorded:
            yield phrase("store_checks.unproven_tail")
    elif report.entries > anchor.sequence:
        yield phrase("store_checks.unproven_after_anchor", count=report.entries - anchor.sequence)
