"""The statements a store must have, by name: each costs what its answer holds, not the history.

What asks for entries is bound to `sequence <= :upto`. The table only grows, so that bound is a
snapshot: a reader keeps one view of the ledger for as long as it likes and holds no lock between
two questions.
"""

from __future__ import annotations

from typing import TypedDict


class Statements(TypedDict):
    """Every statement the shared reader and writer ask for, in one store's dialect.

    An entry is answered as a `rows.Row`. A list is one parameter, an array in JSON; `references`
    alone is what the store's reader makes of texts.
    """

    insert: str
    """Takes rows of entries; for `execute_many` alone."""
    no_entries: str
    """No entry: fails where the table is not a ledger's."""
    newest: str
    """The number and the hash of the last entry."""
    entry: str
    """The entry of `sequence`."""
    recorded_at: str
    """When the entry of a number was recorded; its one parameter has no name."""
    hash: str
    """The hash of the entry of a number; its one parameter has no name."""
    related_to_days: str
    """The entries that bear on the days `first` to `last`, as `ledger.Reader.day` says it; undated
    mail where it was received from `opens` up to, not including, `closes`."""
    exceptional_entries: str
    """The same but for the plain submissions, which are nearly all of it."""
    plain_submissions: str
    """Unit, obligation, hour and instant of the submissions for `day`, without the numbers
    `besides`."""
    waiting: str
    """Mail that no entry of a kind in `settling` targets, and all that is tied to it. A message
    counts as settled only where that is beyond doubt: what settles it is not itself voided. The
    core decides about the rest."""
    received_since: str
    """Submissions, notes and mail received at `instant` or later."""
    of_kind: str
    """The first `limit` entries of `kind`, which is not submission."""
    of_kind_newest: str
    """The last `limit` of them, newest first."""
    references: str
    """The entries that carry one of `references`."""
    numbers_of_day: str
    """The numbers of the entries of `day`, of one `unit` where that is not empty; no bound."""
    numbers_of_unit: str
    """The numbers of the entries of `unit`; no bound."""
    numbers_of_kinds: str
    """The numbers of the entries of `kinds`, submission not being one; no bound."""
    by_numbers: str
    """The entries of `numbers`, in any order."""
    forward: str
    """The first `page` entries after the number `after`."""
    backward: str
    """The last `page` of them, newest first."""
