"""What was answered to a request for approval."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple, get_args

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, choice, plain

Answer = Literal["agreed", "not-agreed", "other"]
"""Đồng ý, Không đồng ý, Có ý kiến khác."""


class CaseDecision(NamedTuple):
    """The answer, who gave it, and on what basis."""

    sequence: int
    """0 before it is written."""
    answer: Answer
    by_whom: str
    basis: str
    decided_at: datetime
    case: int = 0
    unit: str = ""
    obligation: str = ""
    recorded_by: str = ""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> CaseDecision:
        """The answer an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "case-decision",
    CaseDecision,
    choice("answer", get_args(Answer), words="log.said.answer.{}", needed=True),
    plain("by_whom", needed=True),
    plain("basis", needed=True),
    constant={"source": "hand"},
    received_at="decided_at",
    target="case",
)
