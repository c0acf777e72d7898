"""A person says that the summary report of a period went to the Ban Thường vụ."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, day, plain


class SummaryReported(NamedTuple):
    """Of which days the report was, and when it went."""

    sequence: int
    """0 before it is written."""
    first: date
    last: date
    made_at: datetime
    note: str = ""
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write; what is said the same way again has an equal one."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> SummaryReported:
        """The word of a report that went an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "summary-report",
    SummaryReported,
    day("last", "until"),
    plain("note", always=True),
    constant={"source": "hand"},
    day="first",
    received_at="made_at",
)
