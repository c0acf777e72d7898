"""Units × days in letters, and days as a calendar: both read without colour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lai_report.core.document import Cell, Column, Paragraph, Table, Tone, paragraph, table
from lai_report.core.period.cards import Scorecard, UnitCard
from lai_report.core.period.measures import DayTotals, Tally
from lai_report.core.periods import Period, month_of, months
from lai_report.core.reports.labels import LETTERS, TONES, short_names
from lai_report.core.scorecard import Totals, added_up
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import Phrase, phrase

GRAVEST_FIRST: tuple[Verdict, ...] = (
    "not-reported", "missing", "unknown", "late", "on-time", "not-due", "waived",
)  # fmt: skip
"""Which letter stands where a unit owes several reports on one day."""
DAYS_A_WEEK = 7
MOST_COUNTED = 9
LONGEST_MONTH = 31
LONGEST_BY_DAYS = 62
"""Beyond so many days the calendar is drawn one row a month."""


def day_letters(judgements: Sequence[Judgement]) -> Verdict | None:
    """The verdict whose letter stands for a unit's day; None where it owes nothing."""
    held = {judgement.verdict for judgement in judgements}
    return next((verdict for verdict in GRAVEST_FIRST if verdict in held), None)


def matrices(card: Scorecard) -> list[Table]:
    """Units × days, one letter a day; a table a month where one would be too wide."""
    return [_matrix(card, part) for part in cut_by_months(card)]


def cut_by_months(card: Tally) -> list[Period]:
    """The period whole where it is no longer than a month, else by months; days kept only."""
    if len(card.period) <= LONGEST_MONTH:
        return [card.period] if card.days else []
    return [part for part in months(card.period) if _is_kept(card, part)]


def _is_kept(card: Tally, part: Period) -> bool:
    return any(part.first <= day.day <= part.last for day in card.days)


def part_name(part: Period) -> Phrase:
    """Tháng 02/2021; or the first and last day, where it is no whole month; or the one day."""
    if part.first == part.last:
        return phrase("summary.part_day", day=part.first)
    if part == month_of(part.first.year, part.first.month):
        return phrase("summary.month", month=f"{part.first:%m/%Y}")
    return phrase("summary.part", first=f"{part.first:%d/%m}", last=part.last)


def _matrix(card: Scorecard, part: Period) -> Table:
    days = list(part.days())
    names = short_names([c.unit for c in card.cards])
    columns = [Column("unit", phrase("summary.column.unit"), is_data_only=True)]
    columns += [Column("name", part_name(part)), *(_day_column(day) for day in days)]
    rows = [
        [Cell(c.unit.id), Cell(c.unit.name, (names[c.unit.id],)), *_letters(c, days)]
        for c in card.cards
    ]
    return table(columns, rows, title=part_name(part), is_tight=True)


def _day_column(day: date) -> Column:
    """The day's number in two lines, so that a month fits a screen."""
    digits = phrase("summary.column.digits", tens=str(day.day // 10), ones=str(day.day % 10))
    return Column(day.isoformat(), digits, align="center", is_whole=True)


def _letters(card: UnitCard, days: Sequence[date]) -> Iterator[Cell]:
    of_day: dict[date, list[Judgement]] = defaultdict(list)
    for judgement in card.judgements:
        of_day[judgement.slot.day].append(judgement)
    return (_letter(day_letters(of_day.get(day, ()))) for day in days)


def _letter(verdict: Verdict | None) -> Cell:
    if verdict is None or verdict == "not-due":
        return Cell(None, ("",))
    return Cell(LETTERS[verdict], tone=TONES[verdict])


def legend() -> Paragraph:
    """What the letters mean; it stands under every table."""
    letters = phrase("status.legend", **{v.replace("-", "_"): x for v, x in LETTERS.items()})
    return paragraph(phrase("summary.legend", letters=letters), tone="dim")


def calendars(card: Tally) -> list[Paragraph | Table]:
    """The days as a calendar: weeks of a month; or months of a year, one row each."""
    of_day = {day.day: day for day in card.days}
    if not of_day:
        return []
    if len(card.period) > LONGEST_BY_DAYS:
        note = phrase("summary.calendar_year", most=MOST_COUNTED)
        return [_year(card, of_day), paragraph(note, tone="dim")]
    cut = [_weeks(part, of_day) for part in months(card.period) if _is_kept(card, part)]
    return [*cut, paragraph(phrase("summary.calendar_month"), tone="dim")]


def _weeks(part: Period, of_day: dict[date, DayTotals]) -> Table:
    """A month, one row a week: the day over its n/d."""
    columns = [
        Column(f"weekday-{n}", phrase(f"summary.weekday.{n}"), align="center", is_whole=True)
        for n in range(DAYS_A_WEEK)
    ]
    start = part.first - timedelta(days=part.first.weekday())
    rows = []
    while start <= part.last:
        week = [start + timedelta(days=n) for n in range(DAYS_A_WEEK)]
        held = [day if part.first <= day <= part.last else None for day in week]
        rows.append([Cell(None, ("",)) if d is None else _calendar_day(d, of_day) for d in held])
        start = week[-1] + timedelta(days=1)
    return table(columns, rows, title=part_name(part))


def _calendar_day(day: date, of_day: dict[date, DayTotals]) -> Cell:
    found = of_day.get(day)
    if found is None:
        return Cell(day, (str(day.day),), tone="dim")
    counted = found.totals
    rate = counted.timeliness
    said = f"{rate.numerator}/{rate.denominator}" if counted.due else "—"
    return Cell(day, (str(day.day),), below=(said,), tone=_tone(counted), share=_share(counted))


def _year(card: Tally, of_day: dict[date, DayTotals]) -> Table:
    """One row a month, one sign a day, and the month's n/d at its end."""
    columns = [
        Column("month", phrase("summary.column.month")),
        *(_day_column(date(2021, 1, n)) for n in range(1, 32)),
        Column("timeliness", phrase("summary.column.rate"), align="right", is_whole=True),
    ]
    rows = []
    for part in months(card.period):
        whole = month_of(part.first.year, part.first.month)
        signs = [_sign(of_day.get(day)) for day in whole.days()]
        signs += [Cell(None, ("",))] * (31 - len(signs))
        mine = (of_day[day].totals for day in part.days() if day in of_day)
        rate = added_up(mine).timeliness
        ratio = f" {rate.numerator}/{rate.denominator}"
        rows.append([Cell(f"{part.first:%m/%Y}"), *signs, Cell(ratio)])
    return table(columns, rows, title=phrase("summary.calendar"), is_tight=True)


def _sign(day: DayTotals | None) -> Cell:
    """Đ where all are in time, else how many are not; ? where only some are not known."""
    if day is None or not day.totals.due:
        return Cell(None, ("",))
    counted = day.totals
    short = counted.due - counted.timely - counted.unknown
    if short == 0:
        sign = LETTERS["unknown"] if counted.unknown else LETTERS["on-time"]
    else:
        sign = str(short) if short <= MOST_COUNTED else "+"
    return Cell(sign, tone=_tone(counted), share=_share(counted))


def _share(counted: Totals) -> float | None:
    return counted.timely / counted.due if counted.due else None


def _tone(counted: Totals) -> Tone:
    """Good where all due are in time, bad where one is missing, strong where one is not known."""
    if not counted.due:
        return "dim"
    if counted.missing or counted.not_reported:
        return "bad"
    if counted.late:
        return "warning"
    return "strong" if counted.unknown else "good"
