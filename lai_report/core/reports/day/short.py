"""The status in one line, to be read over the phone."""

from __future__ import annotations

from lai_report.core.document import Text
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.labels import short_names
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import Phrase, phrase

SPOKEN: tuple[Verdict, ...] = ("late", "missing", "not-reported", "unknown", "not-due", "waived")


def short_line(status: DayStatus) -> tuple[Text, ...]:
    """7/9 đúng hạn; chậm 1: Phong Thổ; chưa báo cáo 1: Nậm Nhùn."""
    if status.why_empty is not None:
        return (status.why_empty,)
    counted = status.totals
    start = phrase("status.short.on_time", n=counted.on_time, d=counted.owed)
    return (start, *(said for verdict in SPOKEN if (said := _named(status, verdict))))


def _spoken(judgement: Judgement, names: dict[str, str]) -> str:
    """The unit's short name, with the hour's label where the day has several."""
    name, label = names[judgement.slot.unit.id], judgement.slot.hour.label
    return f"{name} ({label})" if label else name


def _named(status: DayStatus, verdict: Verdict) -> Phrase | None:
    """How many units have the verdict, and which."""
    units = [j.slot.unit for j in status.judgements]
    names = short_names(list({unit.id: unit for unit in units}.values()))
    mine = [_spoken(j, names) for j in status.judgements if j.verdict == verdict]
    if not mine:
        return None
    return phrase(f"status.short.{verdict}", count=len(mine), names=", ".join(mine))
