"""The host's clock stood behind the ledger, and a person overruled it, with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, instant, instant_in, plain


class ClockOverruled(NamedTuple):
    """Why the clock was believed, and when the newest entry before had been recorded."""

    sequence: int
    """0 before it is written."""
    reason: str
    newest: datetime | None = None

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> ClockOverruled:
        """The word about the clock an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


def _written(newest: datetime) -> str:
    return newest.isoformat("T", "microseconds")


LAYOUT = Layout(
    "clock",
    ClockOverruled,
    plain("reason", always=True),
    instant("newest", write=_written, read=instant_in),
)
