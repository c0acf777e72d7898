"""Who is on duty, from when to when."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lai_report.core.entries.duty.stretch import STRETCH, Stretch
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, plain


def day_reference(day: date) -> str:
    """What a shift that begins on the day is found by."""
    return f"shift:{day.isoformat()}"


class Shift(NamedTuple):
    """Who is on duty at a command centre or unit, from when to when."""

    centre: str
    stretch: Stretch
    name: str
    phone: str = ""
    note: str = ""
    sequence: int = 0
    """0 before it is written."""
    reference: str = ""
    """What it is found by: the day it begins."""
    recorded_by: str = ""

    @property
    def start(self) -> datetime:
        """When it begins."""
        return self.stretch.start

    @property
    def end(self) -> datetime:
        """When it ends."""
        return self.stretch.end

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Shift:
        """The shift an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "shift",
    Shift,
    plain("centre", needed=True),
    plain("name", needed=True),
    STRETCH,
    plain("phone"),
    plain("note"),
    constant={"source": "hand"},
)
