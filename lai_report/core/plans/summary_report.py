"""What is written when a person says that the summary report went to the Ban Thường vụ."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.summary_report import SummaryReported
from lai_report.core.facts import standing_entries
from lai_report.core.periods import Period
from lai_report.core.plans.plan import Plan


class PlannedSummaryReport(NamedTuple):
    """The record to write, or the entry that says the same already."""

    record: SummaryReported
    repeats: int | None = None


def plan_summary_report(
    known: Iterable[Entry], period: Period, made_at: datetime, note: str
) -> Plan[PlannedSummaryReport]:
    """One entry, but where the ledger says the same already; no slot is touched by it."""
    record = SummaryReported(
        sequence=0, first=period.first, last=period.last, made_at=made_at, note=note
    )
    draft = record.draft()
    said = (e for e in standing_entries(list(known)) if e.kind == draft.kind)
    same = (e for e in said if SummaryReported.of(e).draft() == draft)
    repeats = next((entry.sequence for entry in same), None)
    return Plan((PlannedSummaryReport(record, repeats),), (draft,) if repeats is None else ())
