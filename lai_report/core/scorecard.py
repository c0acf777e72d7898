"""Verdicts counted: how many owed, in time, late, missing, and the rates with their n/d."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from lai_report.core.calendar import is_past_due
from lai_report.core.verdicts import Judgement, Verdict


class Rate(NamedTuple):
    """A share as numerator and denominator; it has no value where the denominator is 0."""

    numerator: int
    denominator: int

    @property
    def percent(self) -> float | None:
        """The share in percent, rounded to one decimal, or None at 0/0."""
        if self.denominator == 0:
            return None
        return round(100 * self.numerator / self.denominator, 1)


class Totals(NamedTuple):
    """How many slots got each verdict (law 10)."""

    owed: int = 0
    """Not waived, whatever the hour."""
    due: int = 0
    """Owed, and the due instant has passed."""
    received: int = 0
    """Due, and received in time or late."""
    timely: int = 0
    """Due, and received in time."""
    on_time: int = 0
    late: int = 0
    missing: int = 0
    not_reported: int = 0
    unknown: int = 0
    not_due: int = 0
    waived: int = 0

    @property
    def completeness(self) -> Rate:
        """Received out of due."""
        return Rate(self.received, self.due)

    @property
    def timeliness(self) -> Rate:
        """In time out of due; early reports count when their hour comes."""
        return Rate(self.timely, self.due)


def added_up(parts: Iterable[Totals]) -> Totals:
    """The totals of several parts, as of one whole."""
    return Totals(*map(sum, zip(Totals(), *parts, strict=True)))


def totals(judgements: Iterable[Judgement], at: datetime) -> Totals:
    """The totals of judgements made as of the instant `at`."""
    return totals_of(Counter((j.verdict, is_counted_due(j, at)) for j in judgements))


def totals_of(counts: Mapping[tuple[Verdict, bool], int]) -> Totals:
    """The totals of so many slots of each verdict, due or not."""
    counted = dict.fromkeys(Totals._fields, 0)
    for (verdict, is_due), count in counts.items():
        counted[verdict.replace("-", "_")] += count
        if verdict == "waived":
            continue
        counted["owed"] += count
        if is_due:
            counted["due"] += count
            counted["received"] += count * (verdict in {"on-time", "late"})
            counted["timely"] += count * (verdict == "on-time")
    return Totals(**counted)


def is_counted_due(judgement: Judgement, at: datetime) -> bool:
    """Whether the due instant has passed; without a deadline, whether the report is in."""
    if judgement.due is None:
        return judgement.verdict == "on-time"
    return is_past_due(at, judgement.due, judgement.slot.hour)
