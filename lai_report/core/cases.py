"""Sự việc: what must be reported when it happens, or asked before it is done; never a lateness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo
from typing import Literal, NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries import Entry, EntryKind
from lai_report.core.facts import standing_entries

CaseKind = Literal["approval", "event"]
Answer = Literal["agreed", "not-agreed", "other"]
State = Literal[
    "asked", "no-decision", "agreed", "not-agreed", "other", "open", "reported", "closed"
]

CASE_KINDS: tuple[EntryKind, ...] = ("case", "case-decision", "case-report", "case-close")
"""The kinds of entry a case is made of."""


class CaseDecision(NamedTuple):
    """What was answered to a request: Đồng ý, Không đồng ý, Có ý kiến khác."""

    sequence: int
    answer: Answer
    by_whom: str
    basis: str
    decided_at: datetime


class CaseReport(NamedTuple):
    """Word of a case handed on: to whom, when, by which submission."""

    sequence: int
    to: str
    reported_at: datetime
    submission: int | None = None
    note: str = ""


class CaseClosing(NamedTuple):
    """Why nothing more is to be done about a case."""

    sequence: int
    reason: str
    closed_at: datetime


class Case(NamedTuple):
    """A thing that must be reported when it happens, or approved before it happens."""

    sequence: int
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
    reports: tuple[CaseReport, ...] = ()
    closing: CaseClosing | None = None

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


def cases_in(entries: Iterable[Entry], at: datetime | None = None) -> tuple[Case, ...]:
    """The cases that stand in some entries, oldest first; as the facts were at `at` if given."""
    standing = [e for e in standing_entries(list(entries)) if at is None or _instant(e) <= at]
    about: dict[int, list[Entry]] = {}
    for entry in standing:
        if entry.target is not None:  # of a case itself the mail, which is none
            about.setdefault(entry.target, []).append(entry)
    cases = [_case(e, about.get(e.sequence, ())) for e in standing if e.kind == "case"]
    return tuple(sorted(cases, key=lambda case: (case.known_at, case.sequence)))


def state_of(case: Case, at: datetime, zone: tzinfo) -> State:
    """How a case stands at an instant.

    A request whose day came without a recorded decision is `no-decision`: what was answered by
    word of mouth is not known here, so nothing is said of it.
    """
    if case.closing is not None:
        return "closed"
    if case.kind == "event":
        return "reported" if case.reports else "open"
    if case.decision is not None:
        return case.decision.answer
    has_come = case.when is not None and case.when <= day_of(at, zone)
    return "no-decision" if has_come else "asked"


def open_cases(cases: Iterable[Case]) -> tuple[Case, ...]:
    """The cases somebody still has something to do about."""
    return tuple(case for case in cases if case.is_open)


def _case(entry: Entry, about: Sequence[Entry]) -> Case:
    payload = entry.payload
    when = payload.get("when")
    decisions = [_decision(each) for each in about if each.kind == "case-decision"]
    closings = [_closing(each) for each in about if each.kind == "case-close"]
    return Case(
        sequence=entry.sequence,
        kind=payload["case"],
        unit=entry.unit,
        subject=payload.get("subject", ""),
        known_at=_instant(entry),
        when=date.fromisoformat(when) if when else None,
        obligation=entry.draft.obligation,
        mail=entry.target,
        recorded_by=entry.recorded_by,
        decision=decisions[0] if decisions else None,
        reports=tuple(_report(each) for each in about if each.kind == "case-report"),
        closing=closings[0] if closings else None,
    )


def _decision(entry: Entry) -> CaseDecision:
    payload = entry.payload
    return CaseDecision(
        entry.sequence, payload["answer"], payload["by_whom"], payload["basis"], _instant(entry)
    )


def _report(entry: Entry) -> CaseReport:
    payload = entry.payload
    return CaseReport(
        entry.sequence,
        payload["to"],
        _instant(entry),
        payload.get("submission"),
        payload.get("note", ""),
    )


def _closing(entry: Entry) -> CaseClosing:
    return CaseClosing(entry.sequence, entry.payload["reason"], _instant(entry))


def _instant(entry: Entry) -> datetime:
    """When it happened, where a person said so; else when it was written down."""
    return entry.received_at or entry.recorded_at
