"""Sự việc: what must be reported when it happens, or asked before it is done; never a lateness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import Literal

from lai_report.core.calendar import day_of
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.facts import standing_entries

CaseState = Literal[
    "asked", "no-decision", "agreed", "not-agreed", "other", "open", "reported", "closed"
]

CASE_KINDS: tuple[EntryKind, ...] = ("case", "case-decision", "case-report", "case-close")
"""The kinds of entry a case is made of."""


def cases_in(entries: Iterable[Entry], at: datetime | None = None) -> tuple[Case, ...]:
    """The cases that stand in some entries, oldest first; as the facts were at `at` if given."""
    standing = [
        entry
        for entry in standing_entries(list(entries))
        if at is None or entry.received_at is None or entry.received_at <= at
    ]
    about: dict[int, list[Entry]] = {}
    for entry in standing:
        if entry.target is not None:  # of a case itself the mail, which is none
            about.setdefault(entry.target, []).append(entry)
    cases = [_case(e, about.get(e.sequence, ())) for e in standing if e.kind == "case"]
    return tuple(sorted(cases, key=lambda case: (case.known_at, case.sequence)))


def state_of(case: Case, at: datetime, zone: tzinfo) -> CaseState:
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
    decisions = [CaseDecision.of(each) for each in about if each.kind == "case-decision"]
    closings = [CaseClosing.of(each) for each in about if each.kind == "case-close"]
    return Case.of(entry)._replace(
        decision=decisions[0] if decisions else None,
        reports=tuple(CaseReport.of(each) for each in about if each.kind == "case-report"),
        closing=closings[0] if closings else None,
    )
