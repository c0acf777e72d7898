"""Nothing more is to be done about a case."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, plain


class CaseClosing(NamedTuple):
    """Why a case is closed, and since when."""

    sequence: int
    """0 before it is written."""
    reason: str
    closed_at: datetime
    case: int = 0
    unit: str = ""
    obligation: str = ""
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> CaseClosing:
        """The closing an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "case-close",
    CaseClosing,
    plain("reason", needed=True),
    constant={"source": "hand"},
    received_at="closed_at",
    target="case",
)
