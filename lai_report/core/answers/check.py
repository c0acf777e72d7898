"""What `check` answers."""

from __future__ import annotations

from lai_report.core.answers.day import DayData
from lai_report.core.reports.day.check import Level


class CheckData(DayData):
    """One day as monitoring sees it."""

    level: Level
    why: list[str]
