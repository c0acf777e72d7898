"""Word that came by another channel than the obligation's: it stops no clock (law 3)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple, get_args

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, choice
from lai_report.core.entries.submission import TYPED, AttachedFile, Submission, Via


class SideNote(NamedTuple):
    """What was heard beside the mailbox about a unit's report."""

    sequence: int
    """0 before it is written."""
    unit: str
    day: date
    heard_at: datetime
    via: Via = "other"
    note: str = ""
    obligation: str = ""
    hour: str = ""
    basis: str = ""
    is_nil: bool = False
    is_supplement: bool = False
    file: AttachedFile | None = None
    source: str = ""

    def draft(self) -> Draft:
        """The entry to write; what is said the same way again has an equal one."""
        return LAYOUT.draft(self)

    @classmethod
    def heard(cls, said: Submission) -> SideNote:
        """The word of an arrival that stops no clock."""
        same = {name: getattr(said, name) for name in cls._fields if name != "heard_at"}
        return cls(**same, heard_at=said.received_at)

    def as_typed(self) -> SideNote:
        """The same word as a hand would type it."""
        return self._replace(source="hand")

    def without_proof(self) -> SideNote:
        """The same word without the file and the ground that prove it."""
        return self._replace(file=None, basis="")

    @classmethod
    def of(cls, entry: Entry) -> SideNote:
        """The note an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "note",
    SideNote,
    choice("via", get_args(Via), words="record.via.{}", unsaid="mailbox"),
    *TYPED,
    received_at="heard_at",
)
