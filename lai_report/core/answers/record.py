"""What `record`, `waive`, `void` and `import` answer."""

from __future__ import annotations

from typing import Literal, TypedDict

from lai_report.core.answers.parts import Count, Day, Id, Instant
from lai_report.core.entries.waiver import Lifts
from lai_report.core.plans.import_ import ImportOutcome as RowOutcome
from lai_report.core.plans.record import RecordOutcome


class RecordedData(TypedDict):
    """What one unit's report became."""

    id: Id | None
    """None of a dry run, where the ledger does not say it already."""
    unit: str
    name: str
    kind: Literal["submission", "note"]
    day: Day | None
    received_at: Instant | None
    outcome: RecordOutcome


class RecordData(TypedDict):
    """`record`."""

    dry_run: bool
    entries: list[RecordedData]


class WaivedData(TypedDict):
    """The entry of a waiver, and for whom it is."""

    id: Id
    units: list[str]
    """Empty: every unit."""


WaivedDays = TypedDict("WaivedDays", {"from": Day, "until": Day})


class WaiveData(WaivedData, WaivedDays):
    """`waive`."""

    lifts: Lifts
    due: Instant | None
    """The new due instant of a lifted deadline, or None where there is none."""
    basis: str
    authority: str
    outcome: RecordOutcome


class VoidedData(TypedDict):
    """What became of taking back one entry."""

    target: Id
    id: Id | None
    """None of one that was taken back before."""
    outcome: RecordOutcome


class VoidData(TypedDict):
    """`void`."""

    entries: list[VoidedData]


class RowCountsData(TypedDict):
    """How many rows of a sheet became what."""

    new: Count
    extra: Count
    repeat: Count
    blank: Count
    refused: Count


class RowData(TypedDict):
    """What one row becomes."""

    line: Count
    outcome: RowOutcome
    unit: str
    name: str
    """Of the unit, or what the row calls it."""
    day: Day | None
    received_at: Instant | None
    id: Id | None
    """The entry that says the same already."""
    why: str | None


class RowsData(TypedDict):
    """The rows of a sheet."""

    counts: RowCountsData
    rows: list[RowData]


class DryRun(TypedDict):
    """Whether nothing was to be written."""

    dry_run: bool


class ImportData(DryRun, RowsData):
    """`import`."""
