"""An arrival that answers for a report day: typed by hand, imported, or a mail that was counted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal, NamedTuple, get_args

from lai_report.core.entries.entry import SUPPLEMENT_KEY, Draft, Entry
from lai_report.core.entries.evidence import EVIDENCE, NO_EVIDENCE, MailEvidence
from lai_report.core.entries.layout import (
    Layout,
    choice,
    flag,
    mapping_in,
    number,
    number_in,
    plain,
    reason,
    text_in,
)
from lai_report.errors import Phrase

Via = Literal["mailbox", "zalo", "phone", "paper", "other"]
"""The way a report, or word of it, came."""
Precision = Literal["", "minute"]
"""How finely the instant of receipt is known; empty: as it is written."""


class AttachedFile(NamedTuple):
    """A file kept elsewhere, known by its hash."""

    name: str = ""
    sha256: str = ""
    size: int = 0
    """In bytes."""


class Submission(NamedTuple):
    """One arrival that answers for a report day."""

    sequence: int
    """0 before it is written."""
    unit: str
    day: date
    received_at: datetime
    obligation: str = ""
    """Empty: it answers the unit's daily one-hour duties of the day (law 12)."""
    hour: str = ""
    via: Via = "mailbox"
    is_supplement: bool = False
    is_nil: bool = False
    note: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""
    source: str = ""
    reference: str = ""
    basis: str = ""
    """On what ground another channel than the mailbox stops the clock."""
    file: AttachedFile | None = None
    precision: Precision = ""
    line: int | None = None
    """Of an import: the row of the sheet."""
    mail: int | None = None
    """The waiting message a person counted."""
    decision: str = ""
    """`accepted`: a person counted the message."""
    why: Phrase | None = None
    """Why the program took the message for a report of this unit and day; where a person counted
    it, why it had waited."""
    evidence: MailEvidence = NO_EVIDENCE

    def draft(self) -> Draft:
        """The entry to write; what is said the same way again has an equal one."""
        return (LAYOUT if self.evidence == NO_EVIDENCE else _OF_A_MAIL).draft(self)

    def as_typed(self) -> Submission:
        """The same arrival as a hand would type it: without what only its source can tell."""
        return self._replace(
            source="hand",
            reference="",
            mail=None,
            precision="",
            line=None,
            decision="",
            why=None,
            evidence=NO_EVIDENCE,
        )

    def without_proof(self) -> Submission:
        """The same arrival without the file and the ground that prove it."""
        return self._replace(file=None, basis="")

    @classmethod
    def of(cls, entry: Entry) -> Submission:
        """The submission an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


def _file(told: Any) -> AttachedFile:
    """The file, known by its hash; what a later version may say of it besides is passed over."""
    known = mapping_in(told)
    name, size = text_in(known.get("name", "")), number_in(known.get("size", 0))
    return AttachedFile(name, text_in(known["sha256"]), size)


TYPED = (
    flag("is_supplement", SUPPLEMENT_KEY),
    flag("is_nil", "nil"),
    plain("basis"),
    plain("note"),
    plain("file", write=AttachedFile._asdict, read=_file),
)
"""What a hand can say of an arrival, and of word that came beside the mailbox."""
_SAID = (
    *TYPED,
    choice("decision", ("", "accepted"), words="log.said.decision.{}"),
    number("line"),
    choice("precision", get_args(Precision), words="log.said.precision.{}"),
    EVIDENCE,
    reason("why", is_told=False),
)
LAYOUT = Layout(
    "submission",
    Submission,
    choice("via", get_args(Via), words="record.via.{}", unsaid="mailbox"),
    *_SAID,
    target="mail",
)
_OF_A_MAIL = Layout("submission", Submission, *_SAID, target="mail")
"""The same of what came as a mail: it says by itself that it came by the mailbox."""
