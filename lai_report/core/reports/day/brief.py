"""The half page for the Thường trực after 16:35: who, when, n/d; the content is a person's."""

from __future__ import annotations

from lai_report.core.document import Text
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.labels import rate_text, unit_label
from lai_report.core.reports.period.wording import basis_of, clock_text, hour_words
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import phrase

NAMED: tuple[Verdict, ...] = (
    "on-time",
    "late",
    "missing",
    "not-reported",
    "unknown",
    "not-due",
    "waived",
)
DOTS = "…" * 60
"""A line for a person to write on."""


def brief_lines(status: DayStatus) -> list[Text]:
    """The half page, one text a line, ready to be pasted into Word."""
    office = status.configuration.roster.office
    at = clock_text(status.as_of, status.day, office)
    lines: list[Text] = [
        phrase("report.brief.title", day=status.day),
        phrase("report.as_of", at=at),
    ]
    if status.why_empty is not None:
        return [*lines, status.why_empty]
    basis = basis_of(status.configuration, status.judgements)
    lines += [phrase("report.brief.basis", basis=basis), *_counts(status)]
    lines += [line for verdict in NAMED for line in _named(status, verdict)]
    lines += [phrase("report.brief.content"), DOTS, DOTS, DOTS]
    lines += [phrase("report.brief.proposal"), DOTS, DOTS]
    return lines


def _counts(status: DayStatus) -> list[Text]:
    counted = status.totals
    hours = dict.fromkeys(judgement.slot.hour for judgement in status.judgements)
    return [
        phrase(
            "report.brief.counts",
            received=counted.on_time + counted.late,
            owed=counted.owed,
            hours=[hour_words(hour) for hour in hours],
            rate=rate_text(counted.timeliness),
        )
    ]


def _named(status: DayStatus, verdict: Verdict) -> list[Text]:
    """The units of one verdict with their hours; nothing where there is none."""
    mine = [j for j in status.judgements if j.verdict == verdict]
    if not mine:
        return []
    said = [_unit(judgement, status) for judgement in mine]
    return [phrase(f"report.brief.{verdict}", count=len(mine), units=said)]


def _unit(judgement: Judgement, status: DayStatus) -> Text:
    name, decisive = unit_label(judgement), judgement.decisive
    if judgement.unknown_why is not None:
        return phrase("report.brief.why", name=name, why=judgement.unknown_why)
    if judgement.waiver is not None and judgement.verdict == "waived":
        why = phrase("report.basis", basis=judgement.waiver.basis)
        return phrase("report.brief.why", name=name, why=why)
    if decisive is None:
        return name
    at = clock_text(decisive.received_at, status.day, status.configuration.roster.office)
    if judgement.verdict == "on-time":
        return phrase("report.brief.why", name=name, why=at)
    return phrase("report.brief.late_unit", name=name, at=at, late=judgement.late)
