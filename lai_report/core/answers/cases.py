"""What `case` answers, and the cases in other answers."""

from __future__ import annotations

from typing import TypedDict

from lai_report.core.answers.parts import Count, Day, Id, Instant
from lai_report.core.cases import CaseState
from lai_report.core.entries.case.decision import Answer
from lai_report.core.entries.case.opening import CaseKind


class CaseDecisionData(TypedDict):
    """What was answered to a request for approval."""

    id: Id
    answer: Answer
    by_whom: str
    basis: str
    decided_at: Instant


class CaseReportData(TypedDict):
    """To whom a case was reported."""

    id: Id
    to: str
    reported_at: Instant
    submission: Id | None
    note: str


class CaseData(TypedDict):
    """A case with all that became of it."""

    id: Id
    kind: CaseKind
    unit: str
    name: str
    """Of the unit."""
    subject: str
    obligation: str | None
    known_at: Instant
    when: Day | None
    """When a thing to be approved is to be done."""
    state: CaseState
    open: bool
    age_hours: Count
    mail: Id | None
    """The message it came by."""
    decision: CaseDecisionData | None
    reports: list[CaseReportData]
    closed_at: Instant | None
    close_reason: str | None


class CasesData(TypedDict):
    """The cases asked for."""

    cases: list[CaseData]


class CaseWrittenData(TypedDict):
    """A case after an entry about it."""

    entry: Id
    case: CaseData


Cases = CasesData | CaseWrittenData
