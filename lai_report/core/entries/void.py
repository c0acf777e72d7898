"""An earlier entry taken back, with a reason; both stay in the ledger (law 11)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple, get_args

from lai_report.core.entries.entry import Draft, Entry, EntryKind
from lai_report.core.entries.layout import Layout, choice, plain


class Void(NamedTuple):
    """Who took back which entry, and why; it bears the entry's unit, day, obligation and hour."""

    sequence: int
    """0 before it is written."""
    voided: int
    """The number of the entry taken back."""
    reason: str
    voided_kind: EntryKind | None = None
    unit: str = ""
    obligation: str = ""
    day: date | None = None
    hour: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Void:
        """The void an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "void",
    Void,
    choice("voided_kind", get_args(EntryKind), "voids", words="log.kind.{}"),
    plain("reason"),
    target="voided",
)
