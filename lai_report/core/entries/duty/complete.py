"""A person's word that the shifts of a stretch are all in the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.duty.stretch import STRETCH, Stretch
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, plain


class CompleteList(NamedTuple):
    """The centre whose list is complete, and for which stretch."""

    centre: str
    stretch: Stretch
    sequence: int = 0
    """0 before it is written."""
    recorded_by: str = ""

    @property
    def start(self) -> datetime:
        """When the stretch begins."""
        return self.stretch.start

    @property
    def end(self) -> datetime:
        """When it ends."""
        return self.stretch.end

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> CompleteList:
        """The word an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "shift-complete",
    CompleteList,
    plain("centre", needed=True),
    STRETCH,
    constant={"source": "hand"},
)
