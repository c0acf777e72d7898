"""A person says that a waiting message is no report."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, plain


class Rejection(NamedTuple):
    """Which message is no report, and why; it bears the unit and day that were proposed."""

    sequence: int
    """0 before it is written."""
    mail: int
    reason: str
    unit: str = ""
    day: date | None = None
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Rejection:
        """The rejection an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout("rejection", Rejection, plain("reason"), target="mail")
