"""The steps that lead from an empty database to today's schema; they only grow.

A ledger's `user_version` is the number of steps it has taken.
"""

from collections.abc import Iterator

NEWEST = 1
"""How many steps there are. Written down, because opening a ledger should not load them."""


def sqlite_steps(taken: int) -> Iterator[str]:
    """The statements of the steps a ledger has not taken yet."""
    from lai_report.store.migrations import m001_entries

    for step in (m001_entries.SQLITE,)[taken:]:
        yield from step


def postgres_steps(taken: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The steps a ledger in PostgreSQL has not taken yet: the number and statements of each."""
    from lai_report.store.migrations import m001_entries

    yield from list(enumerate((m001_entries.POSTGRES,), start=1))[taken:]
