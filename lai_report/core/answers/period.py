"""What `summary` and `report` answer: a period."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from lai_report.core.answers.cases import CaseData
from lai_report.core.answers.day import BriefData, TotalsData
from lai_report.core.answers.duty import GapData, ShiftData
from lai_report.core.answers.parts import Count, Day, DaysData, Id, Instant, SlotName, UnitName
from lai_report.core.plans.record import RecordOutcome
from lai_report.core.verdicts import Verdict


class RateData(TypedDict):
    """A share: n of d, in percent with one decimal; None at 0/0."""

    n: Count
    d: Count
    percent: float | None


class CountedData(TotalsData):
    """Slots counted, with the shares of those that fell due."""

    received: Count
    completeness: RateData
    timeliness: RateData


class MeasuresData(CountedData):
    """The counts of a period, with lateness and runs of slots without a report."""

    streak: Count
    longest_streak: Count
    missed: Count
    late_seconds_total: Count
    late_seconds_median: Count | None


class UnitMeasuresData(UnitName, MeasuresData):
    """One unit's."""


class ReportDay(TypedDict):
    """Which day."""

    day: Day


class DayCountedData(ReportDay, CountedData):
    """One day's counts."""


class UnitOnDay(ReportDay):
    """Which unit on which day."""

    unit: str


class PeriodSlotData(UnitOnDay, SlotName):
    """A slot of the period."""

    verdict: Verdict
    received_at: Instant | None
    late_seconds: Count | None


UnitsData = list[UnitMeasuresData]


class ScoresData(DaysData):
    """The scorecards of a period."""

    units: UnitsData
    totals: MeasuresData
    days: list[DayCountedData]
    slots: NotRequired[list[PeriodSlotData]]
    """Where every slot was judged by itself."""


class BesidesData(TypedDict):
    """What a period tells besides the daily reports."""

    cases: list[CaseData]
    shifts: list[ShiftData]
    gaps: list[GapData]


class SummaryData(ScoresData, BesidesData):
    """`summary`."""


class FilesData(TypedDict):
    """What was written."""

    files: list[str]


class ReportData(FilesData, SummaryData):
    """`report`."""


class ReportDoneData(TypedDict):
    """`report --done`."""

    id: Id
    outcome: RecordOutcome


Report = BriefData | ReportData | ReportDoneData
