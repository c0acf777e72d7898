"""Word of a case handed on."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, number, plain


class CaseReport(NamedTuple):
    """To whom an event was reported, when, and by which submission."""

    sequence: int
    """0 before it is written."""
    to: str
    reported_at: datetime
    submission: int | None = None
    note: str = ""
    case: int = 0
    unit: str = ""
    obligation: str = ""
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> CaseReport:
        """The report an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "case-report",
    CaseReport,
    plain("to", words="log.said.reported_to", needed=True),
    number("submission"),
    plain("note"),
    constant={"source": "hand"},
    received_at="reported_at",
    target="case",
)
