"""A message the ledger holds, seen again with another time: the first stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout


class Sighting(NamedTuple):
    """When and where a message was seen again."""

    sequence: int
    """0 before it is written."""
    seen: int
    """The number of the entry that holds the message."""
    received_at: datetime
    """The time it bears there."""
    unit: str = ""
    day: date | None = None
    source: str = ""
    reference: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Sighting:
        """The sighting an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout("sighting", Sighting, target="seen")
