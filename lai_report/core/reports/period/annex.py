"""The tables behind the report: hours by unit and day for paper, every slot for a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    Text,
    heading,
    paragraph,
    table,
)
from lai_report.core.model import Office
from lai_report.core.period.cards import Scorecard, UnitCard
from lai_report.core.periods import Period, weeks
from lai_report.core.reports.day.brief import DOTS
from lai_report.core.reports.day.day import EXCEPTIONS
from lai_report.core.reports.day.remarks import remarks
from lai_report.core.reports.day.status_data import seconds
from lai_report.core.reports.labels import (
    LETTERS,
    TONES,
    clock_cell,
    unit_label,
    verdict_name,
)
from lai_report.core.reports.period.matrix import calendars, legend, matrices, part_name
from lai_report.core.reports.period.report import Report
from lai_report.core.reports.period.summary import FULL, SummaryForm, counts_table, measures_table
from lai_report.core.verdicts import Judgement
from lai_report.errors import phrase

LONGEST_WITH_HOURS = 31
"""Days; a longer period has one letter a day, or the annex would fill a book."""
PARTS = ("results", "good", "late", "unreported", "unknown", "waived", "pressing")
"""The parts of the report in words, in order."""


def annex_tables(card: Scorecard) -> list[Table]:
    """Units × days for paper: the hour of each report, week by week; else letters by month."""
    if len(card.period) > LONGEST_WITH_HOURS:
        return matrices(card)
    kept = {day.day for day in card.days}
    return [_week(card, part) for part in weeks(card.period) if kept & set(part.days())]


def annex_legend(card: Scorecard) -> Text:
    """What stands in the annex."""
    if len(card.period) > LONGEST_WITH_HOURS:
        return phrase("report.legend_letters", letters=legend().parts[0])
    return phrase("report.legend_hours")


def _week(card: Scorecard, part: Period) -> Table:
    days = list(part.days())
    columns = [Column("name", phrase("summary.column.name"))]
    columns += [
        Column(day.isoformat(), f"{day:%d/%m}", align="center", is_whole=True) for day in days
    ]
    rows = [[Cell(c.unit.name), *(_hours(c, day, card) for day in days)] for c in card.cards]
    return table(columns, rows, title=part_name(part) if len(card.period) > len(part) else "")


def _hours(c: UnitCard, day: date, card: Scorecard) -> Cell:
    """16:02; C 16:42; K; M; one after another where a day has several hours."""
    office = card.configuration.roster.office
    said: list[Text] = [_hour(j, office) for j in c.judgements if j.slot.day == day]
    return Cell(None, tuple(said))


def _hour(judgement: Judgement, office: Office) -> str:
    letter = LETTERS[judgement.verdict].strip()
    decisive = judgement.decisive
    if decisive is None or judgement.verdict not in {"on-time", "late"}:
        return letter
    local = decisive.received_at.astimezone(office.zone)
    clock = f"{local:%H:%M}"
    if local.date() != judgement.slot.day:
        clock += f" {local:%d/%m}"
    return clock if judgement.verdict == "on-time" else f"{letter} {clock}"


def slots_table(card: Scorecard, *, exceptions_only: bool) -> Table:
    """One row a slot, with typed days and hours; or only those that are not as they should be."""
    office = card.configuration.roster.office
    columns = [
        Column("day", phrase("report.column.day"), is_whole=True),
        Column("unit", phrase("summary.column.unit"), is_data_only=True),
        Column("name", phrase("summary.column.name")),
        Column("due", phrase("report.column.due"), align="right", is_whole=True),
        Column("verdict", phrase("report.column.verdict"), is_whole=True),
        Column("received_at", phrase("report.column.received_at"), align="right", is_whole=True),
        Column("late_seconds", phrase("report.column.late_seconds"), align="right"),
        Column("remarks", phrase("report.column.remarks")),
    ]
    rows = [
        _slot_row(judgement, office)
        for judgement in card.judgements
        if not exceptions_only or judgement.verdict in EXCEPTIONS
    ]
    return table(columns, rows, title=phrase("report.part.slots"))


def _slot_row(judgement: Judgement, office: Office) -> Sequence[Cell]:
    slot, decisive = judgement.slot, judgement.decisive
    received_at = decisive.received_at if decisive else None
    return (
        Cell(slot.day),
        Cell(slot.unit.id),
        Cell(unit_label(judgement)),
        clock_cell(judgement.due, slot.day, office),
        Cell(judgement.verdict, (verdict_name(judgement.verdict),), tone=TONES[judgement.verdict]),
        clock_cell(received_at, slot.day, office),
        Cell(seconds(judgement.late)),
        Cell(None, tuple(remarks(judgement, slot.day, office))),
    )


def report_document(
    report: Report, card: Scorecard, *, has_every_slot: bool, form: SummaryForm = FULL
) -> Document:
    """The report as one document, for a screen, a page or a sheet."""
    blocks: list[Paragraph | Table] = [
        heading(phrase("report.title"), level=1),
        paragraph(phrase("report.in_brackets", period=report.period)),
        paragraph(report.as_of),
        paragraph(report.basis),
    ]
    for name in PARTS:
        blocks.append(heading(phrase(f"report.part.{name}")))
        blocks += [paragraph(line) for line in getattr(report, name)]
        if name == "results" and card.days:
            blocks += [counts_table(card, form), measures_table(card, form)]
    blocks += [heading(phrase("report.part.proposal")), paragraph(DOTS), paragraph(DOTS)]
    blocks += _appendix(card, has_every_slot=has_every_slot)
    return Document((*blocks, paragraph(report.head, tone="dim")))


def _appendix(card: Scorecard, *, has_every_slot: bool) -> list[Paragraph | Table]:
    if not card.days:
        return []
    blocks: list[Paragraph | Table] = [heading(phrase("report.part.matrix"))]
    for part in matrices(card):
        blocks += [part, legend()]
    blocks += [heading(phrase("summary.calendar")), *calendars(card)]
    slots = slots_table(card, exceptions_only=not has_every_slot)
    if slots.rows:
        blocks += [heading(slots.title), slots]
    return blocks
