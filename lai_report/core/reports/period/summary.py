"""The scorecard of a period as people read it: counts, lateness, the matrix, the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal, NamedTuple, cast

from lai_report.core.calendar import hour_text
from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    Text,
    Tone,
    heading,
    paragraph,
    table,
)
from lai_report.core.period.cards import Scorecard
from lai_report.core.period.measures import Measures, Tally
from lai_report.core.periods import Period
from lai_report.core.reports.labels import LETTERS, rate_text, short_names
from lai_report.core.reports.period.matrix import calendars, legend, matrices
from lai_report.core.scorecard import Rate, Totals, added_up
from lai_report.core.verdicts import Verdict
from lai_report.errors import Phrase, phrase

COUNTS = ("owed", "due", "received", "on_time", "late", "missing", "not_reported", "unknown",
          "not_due", "waived")  # fmt: skip
"""What is counted of each unit, in the order scripts read it."""
MEASURES = (
    "completeness",
    "missed",
    "streak",
    "longest_streak",
    "late_seconds_total",
    "late_seconds_median",
)
SummaryForm = Literal["brief", "full"]
BRIEF: SummaryForm = "brief"
"""For a screen: short names, letters, lengths of time as 14:46."""
FULL: SummaryForm = "full"
"""For paper: everything in words."""
MINUTE = 60
ALWAYS_SHOWN = frozenset({"owed", "on_time", "late", "not_reported"})
NEVER_SHOWN = frozenset({"due", "received"})
"""Said by the rates already."""
SPACE = paragraph("")


class Shown(NamedTuple):
    """What of a summary is printed."""

    has_calendar: bool = False
    target: float | None = None


def summary_document(card: Tally, shown: Shown) -> Document:
    """The summary as people read it on a screen; with the matrix where every slot was judged."""
    head = summary_head(card)
    if not card.days:
        return Document((*head, paragraph(phrase("summary.nothing_owed"))))
    blocks: list[Paragraph | Table] = [*head, SPACE, counts_table(card, BRIEF, shown.target)]
    blocks += [legend(), SPACE, measures_table(card, BRIEF), *explanations(card, shown.target)]
    if isinstance(card, Scorecard):
        for part in matrices(card):
            blocks += [SPACE, part, legend()]
    if shown.has_calendar:
        blocks += calendar_blocks(card)
    return Document(tuple(blocks))


def calendar_blocks(card: Tally) -> list[Paragraph | Table]:
    """The calendar, each of its tables under its name."""
    blocks: list[Paragraph | Table] = []
    for block in calendars(card):
        if isinstance(block, Table):
            blocks += [SPACE, heading(block.title)]
        blocks.append(block)
    return blocks


def summary_head(card: Tally) -> list[Paragraph]:
    """The title with its days, and up to when it counts."""
    as_of = card.as_of.astimezone(card.configuration.roster.office.zone)
    title = phrase("summary.title", period=period_name(card.period))
    lines = [paragraph(title, right=phrase("status.as_of_day", at=as_of), tone="strong")]
    read = card.mailbox.read_until
    if read is not None:
        lines.append(paragraph(phrase("status.read_until_day", at=read), tone="dim"))
    elif card.mailbox.is_configured:
        lines.append(paragraph(phrase("status.never_read"), tone="dim"))
    return lines


def period_name(period: Period) -> Phrase:
    """từ ngày 29/01/2021 đến ngày 04/02/2021; ngày 29/01/2021 where it is one day."""
    if period.first == period.last:
        return phrase("summary.one_day", day=period.first)
    return phrase("summary.days", first=period.first, last=period.last)


def counts_table(card: Tally, form: SummaryForm, target: float | None = None) -> Table:
    """How many slots of each unit have each verdict, and the share in time."""
    names = _names(card, form)
    rows = [(c.unit.id, names[c.unit.id], c.totals) for c in card.cards]
    return totals_table(phrase("summary.column.name"), rows, form, target)


def totals_table(
    title: Text,
    rows: Sequence[tuple[str, Cell, Totals]],
    form: SummaryForm = BRIEF,
    target: float | None = None,
) -> Table:
    """Totals line by line, each under its id and name; with their sum where there are several."""
    total = added_up(counted for _, _, counted in rows)
    columns = [
        Column("unit", phrase("summary.column.unit"), is_data_only=True),
        Column("name", title, is_name=True),
        *(_count_column(name, total, form) for name in COUNTS),
        Column(
            "timeliness",
            phrase("summary.column.timeliness"),
            align="right",
            is_whole=True,
            folds_into="name",
        ),
    ]
    cells = [_totals_row(counted, row_id, named, target) for row_id, named, counted in rows]
    if len(rows) > 1:
        cells.append(_totals_row(total, "", _sum_cell(), None))
    return table(columns, cells, title=phrase("summary.table.counts"))


def _names(card: Tally, form: SummaryForm) -> dict[str, Cell]:
    """Each unit's name, shortened where the form is brief."""
    units = [c.unit for c in card.cards]
    if form == FULL:
        return {unit.id: Cell(unit.name) for unit in units}
    short = short_names(units)
    return {unit.id: Cell(unit.name, (short[unit.id],)) for unit in units}


def _sum_cell() -> Cell:
    return Cell(None, (phrase("summary.total"),), tone="strong")


def _count_column(name: str, total: Totals, form: SummaryForm) -> Column:
    """A count; one that is nought for everybody is left to the machines, to save room."""
    is_shown = name in ALWAYS_SHOWN or bool(getattr(total, name))
    letter = LETTERS.get(cast("Verdict", name.replace("_", "-")), "").strip()
    full = phrase(f"summary.column.{name}")
    title: Text = letter if letter and form == BRIEF else full
    if form == BRIEF and name == "owed":
        title = phrase("summary.brief.owed")
    is_data_only = name in NEVER_SHOWN or not is_shown
    return Column(name, title, align="right", is_data_only=is_data_only, is_whole=True)


def _totals_row(counted: Totals, unit: str, named: Cell, target: float | None) -> list[Cell]:
    counts = [Cell(getattr(counted, count), tone=named.tone) for count in COUNTS]
    rate = counted.timeliness
    return [
        Cell(unit),
        named,
        *counts,
        rate_cell(rate, "bad" if is_below(rate, target) else named.tone),
    ]


def rate_cell(rate: Rate, tone: Tone) -> Cell:
    """A rate for machines as n/d, for people with its percent."""
    return Cell(f"{rate.numerator}/{rate.denominator}", (rate_text(rate),), tone=tone)


def is_below(rate: Rate, target: float | None) -> bool:
    """Whether a rate, as it is printed, is under the target; never where nothing was due."""
    return target is not None and rate.percent is not None and rate.percent < target


def measures_table(card: Tally, form: SummaryForm) -> Table:
    """Completeness, missed slots and runs, lateness in all and in the middle."""
    names = _names(card, form)
    columns = [
        Column("unit", phrase("summary.column.unit"), is_data_only=True),
        Column("name", phrase("summary.column.name"), is_name=True),
        *(_measure_column(key, form) for key in MEASURES),
    ]
    rows = [_measures_row(c, c.unit.id, names[c.unit.id], form) for c in card.cards]
    if len(card.cards) > 1:
        rows.append(_measures_row(card.total, "", _sum_cell(), form))
    return table(columns, rows, title=phrase("summary.table.measures"))


def _measure_column(key: str, form: SummaryForm) -> Column:
    folds = "name" if key.startswith(("late", "completeness")) else ""
    title = phrase(f"summary.{form}.{key}")
    return Column(key, title, align="right", is_whole=True, folds_into=folds)


def _measures_row(card: Measures, unit: str, named: Cell, form: SummaryForm) -> list[Cell]:
    longest, current = card.runs
    return [
        Cell(unit),
        named,
        rate_cell(card.totals.completeness, named.tone),
        Cell(card.missed, tone=named.tone),
        Cell(current, tone=named.tone),
        Cell(longest, tone=named.tone),
        _span_cell("total", card.late_total if card.lateness else None, form, named.tone),
        _span_cell("median", card.late_median, form, named.tone),
    ]


def _span_cell(name: str, span: timedelta | None, form: SummaryForm, tone: Tone) -> Cell:
    """A length of time in seconds for machines, in words for people, as 14:46 where brief."""
    if span is None:
        return Cell(None, ("—",), short="", tone=tone)
    seconds = int(span.total_seconds())
    said: Text = phrase("summary.span", span=span)
    if form == BRIEF and seconds >= MINUTE:
        said = hour_text(seconds // MINUTE)
    elif form == BRIEF:
        said = "<00:01"
    return Cell(seconds, (said,), short=phrase(f"summary.late_{name}", span=said), tone=tone)


def explanations(
    card: Tally, target: float | None, most_named: int | None = None
) -> list[Paragraph]:
    """How the figures are counted, and the target where one is set, with those under it."""
    lines = [paragraph(phrase("summary.explained"), tone="dim")]
    if target is not None:
        below = below_target(card, target)
        names = [c.unit.name for c in below[:most_named]]
        if len(names) < len(below):
            names.append("…")
        key = "summary.below_target" if below else "summary.above_target"
        said = phrase(key, target=float(target), count=len(below), names=names)
        lines.append(paragraph(said, tone="bad" if below else "good"))
    return lines


def below_target(card: Tally, target: float) -> Sequence[Measures]:
    """The units whose share in time is under the target."""
    return [c for c in card.cards if is_below(c.totals.timeliness, target)]
