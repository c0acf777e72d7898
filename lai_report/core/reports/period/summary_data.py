"""The scorecard of a period as scripts read it: the JSON envelope's data, and one CSV table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from lai_report.core.document import Cell, Column, Document, Table, table
from lai_report.core.instants import maybe_iso
from lai_report.core.period.cards import Scorecard
from lai_report.core.period.measures import Measures, Tally
from lai_report.core.reports.day.status_data import seconds
from lai_report.core.reports.period.matrix import matrices
from lai_report.core.reports.period.summary import COUNTS
from lai_report.core.scorecard import Rate, Totals
from lai_report.errors import phrase

if TYPE_CHECKING:
    from lai_report.core.answers.period import (
        CountedData,
        MeasuresData,
        PeriodSlotData,
        RateData,
        ScoresData,
        UnitMeasuresData,
    )


def summary_data(card: Tally) -> ScoresData:
    """The summary as scripts read it: `data` of the JSON envelope; every slot that was judged."""
    made: ScoresData = {
        "from": card.period.first.isoformat(),
        "to": card.period.last.isoformat(),
        "units": [_unit_data(c) for c in card.cards],
        "totals": _card_data(card.total),
        "days": [{"day": day.day.isoformat(), **_counts(day.totals)} for day in card.days],
    }
    if isinstance(card, Scorecard):
        made["slots"] = _slots(card)
    return made


def _unit_data(card: Measures) -> UnitMeasuresData:
    return {"unit": card.unit.id, "name": card.unit.name, **_card_data(card)}


def _card_data(card: Measures) -> MeasuresData:
    longest, current = card.runs
    return {
        **_counts(card.totals),
        "streak": current,
        "longest_streak": longest,
        "missed": card.missed,
        "late_seconds_total": _whole(card.late_total),
        "late_seconds_median": seconds(card.late_median),
    }


def _counts(counted: Totals) -> CountedData:
    return {
        "owed": counted.owed,
        "due": counted.due,
        "received": counted.received,
        "on_time": counted.on_time,
        "late": counted.late,
        "missing": counted.missing,
        "not_reported": counted.not_reported,
        "unknown": counted.unknown,
        "not_due": counted.not_due,
        "waived": counted.waived,
        "completeness": _rate(counted.completeness),
        "timeliness": _rate(counted.timeliness),
    }


def _rate(rate: Rate) -> RateData:
    return {"n": rate.numerator, "d": rate.denominator, "percent": rate.percent}


def _whole(span: timedelta) -> int:
    return int(span.total_seconds())


def _slots(card: Scorecard) -> list[PeriodSlotData]:
    zone = card.configuration.roster.office.zone
    return [
        {
            "day": j.slot.day.isoformat(),
            "unit": j.slot.unit.id,
            "obligation": j.slot.obligation.key,
            "hour": j.slot.hour.label,
            "verdict": j.verdict,
            "received_at": maybe_iso(j.decisive.received_at if j.decisive else None, zone),
            "late_seconds": seconds(j.late),
        }
        for j in card.judgements
    ]


CSV_KEYS = (
    "unit", "name", *COUNTS,
    "completeness_n", "completeness_d", "completeness_percent",
    "timeliness_n", "timeliness_d", "timeliness_percent",
    "streak", "longest_streak", "missed", "late_seconds_total", "late_seconds_median",
)  # fmt: skip


def summary_csv(card: Tally) -> Document:
    """One table with the same figures, one row a unit; then the matrix where asked for."""
    columns = [Column(key, phrase("summary.column.unit")) for key in CSV_KEYS]
    rows = [_csv_row(c) for c in card.cards]
    more: Sequence[Table] = matrices(card) if isinstance(card, Scorecard) else ()
    return Document((table(columns, rows), *more))


def _csv_row(card: Measures) -> list[Cell]:
    """The unit's data, each rate in three columns."""
    made: dict[str, Any] = dict(_unit_data(card))
    for name in ("completeness", "timeliness"):
        made |= {f"{name}_{part}": value for part, value in made[name].items()}
    return [_csv_cell(made[key]) for key in CSV_KEYS]


def _csv_cell(value: str | float | None) -> Cell:
    return Cell(str(value) if isinstance(value, float) else value)
