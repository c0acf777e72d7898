"""A backup was taken into use where the ledger was gone."""

from __future__ import annotations

from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, plain


class Restoration(NamedTuple):
    """Which backup, and why."""

    sequence: int
    """0 before it is written."""
    reason: str
    head: str
    """The end of the backup's chain, as it is printed."""
    sha256: str
    """Of the backup's file."""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Restoration:
        """The word about a backup taken into use an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "restore",
    Restoration,
    plain("reason"),
    plain("head"),
    plain("sha256"),
    constant={"source": "backup"},
    reference="sha256",
)
