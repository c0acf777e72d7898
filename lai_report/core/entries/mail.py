"""A message that waits for a person, and what a person or another reading says of one."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.evidence import EVIDENCE, NO_EVIDENCE, MailEvidence
from lai_report.core.entries.layout import Layout, flag, plain, reason, texts_in
from lai_report.errors import Phrase

if TYPE_CHECKING:
    from lai_report.core.subjects.natures import MailNature


class WaitingMail(NamedTuple):
    """A message that waits for a person, with what is proposed for it."""

    sequence: int
    """0 before it is written."""
    received_at: datetime
    unit: str = ""
    day: date | None = None
    days: tuple[date, ...] = ()
    """The days it names, where `day` is open."""
    nature: MailNature = "other"
    reads_like_report: bool = False
    source: str = ""
    reference: str = ""
    why: Phrase | None = None
    """Why it is held."""
    evidence: MailEvidence = NO_EVIDENCE

    @property
    def subject(self) -> str:
        """Its subject."""
        return self.evidence.subject

    @property
    def sender(self) -> str:
        """The one address of From, in lower case."""
        return self.evidence.sender

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> WaitingMail:
        """The message an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


def _days_written(found: tuple[date, ...]) -> list[str]:
    return [each.isoformat() for each in found]


def _days(told: list[str]) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, texts_in(told)))


LAYOUT = Layout(
    "mail",
    WaitingMail,
    EVIDENCE,
    plain("days", always=True, write=_days_written, read=_days),
    plain("nature", is_told=False, always=True),
    flag("reads_like_report", always=True),
    reason("why"),
)
