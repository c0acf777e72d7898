"""A thing to be reported when it happens, or approved before it happens."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, choice, day, plain

CaseKind = Literal["approval", "event"]


class Case(NamedTuple):
    """A case as it was opened, with what later entries say of it."""

    sequence: int
    """0 before it is written."""
    kind: CaseKind
    unit: str
    subject: str
    known_at: datetime
    """When the office knew of an event, or had the request in hand."""
    when: date | None = None
    """The day of what approval is asked for."""
    obligation: str = ""
    mail: int | None = None
    """The waiting message it was made of."""
    recorded_by: str = ""
    decision: CaseDecision | None = None
    """What a later entry says, and no part of this one; so are `reports` and `closing`."""
    reports: tuple[CaseReport, ...] = ()
    closing: CaseClosing | None = None
    note: str = ""
    source: str = "hand"
    reference: str = ""
    sender: str = ""
    """Of that message."""
    message_id: str = ""
    """Of that message."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do: to answer a request, to close an event."""
        if self.closing is not None:
            return False
        return self.kind == "event" or self.decision is None

    def age_in_hours(self, at: datetime) -> int:
        """Whole hours from when it was known until it was settled, or until `at`."""
        settled = [at]
        if self.closing is not None:
            settled.append(self.closing.closed_at)
        if self.kind == "approval" and self.decision is not None:
            settled.append(self.decision.decided_at)
        return max(0, int((min(settled) - self.known_at).total_seconds()) // 3600)

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Case:
        """The case an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "case",
    Case,
    choice("kind", get_args(CaseKind), "case", words="case.kind.{}", needed=True),
    plain("subject"),
    day("when"),
    plain("note"),
    plain("sender"),
    plain("message_id", is_told=False),
    received_at="known_at",
    target="mail",
)
