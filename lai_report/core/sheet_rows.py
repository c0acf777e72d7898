"""What the rows of an office's own sheet say: which unit, which day, received when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from lai_report.core.calendar import WEEKDAYS, parse_day, parse_time
from lai_report.core.folding import fold
from lai_report.errors import LaiReportError, Phrase, UsageError

Value = str | int | float | date | datetime | time | timedelta | None
Row = Sequence[Value]

HEADINGS: Mapping[str, frozenset[str]] = {
    "unit": frozenset({
        "don vi", "ten don vi", "don vi bao cao", "ma don vi", "co quan", "co quan don vi",
        "cap uy", "huyen uy", "unit", "unit name", "name",
    }),
    "day": frozenset({
        "ngay", "ngay bao cao", "bao cao ngay", "bao cao cua ngay", "ngay thang", "day", "date",
        "report day", "report date",
    }),
    "time": frozenset({
        "gio", "gio nhan", "gio gui", "gio den", "luc nhan", "nhan luc", "thoi gian",
        "thoi gian nhan", "thoi diem nhan", "thoi gian gui", "gio nhan bao cao", "time",
        "time received", "received", "received at", "received time",
    }),
    "received_day": frozenset({
        "ngay nhan", "ngay den", "ngay gui", "day received", "date received", "received day",
        "received date",
    }),
    "note": frozenset({"ghi chu", "note", "notes", "remark", "remarks"}),
}  # fmt: skip
"""Headings by what their column holds, folded."""

ROWS_BEFORE_HEADINGS = 20
"""A sheet may open with a title."""
BLANKS = frozenset({"", "-", "–", "—", "khong", "chua", "chua bao cao", "khong bao cao"})
"""What offices write where no report came; nothing is recorded for it."""

_DAY_IN_TEXT = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|thu [2-7]|cn)\b")
JOINERS = frozenset({"ngay", "luc", "hoi", "vao"})
SECONDS_A_DAY = 24 * 60 * 60


class Arrival(NamedTuple):
    """One row: what it says came, from whom, for which day, when."""

    line: int
    unit: str
    day: date
    received_at: datetime
    is_to_the_minute: bool
    note: str = ""


class BadRow(NamedTuple):
    """A row that cannot be taken, and why."""

    line: int
    unit: str
    why: Phrase


class BlankRow(NamedTuple):
    """A row without a time: no report came, so nothing is recorded."""

    line: int
    unit: str


def columns_of(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """How many rows go before the data, and the column of each thing the headings name.

    Raises `UsageError` where no row names unit and time, or one thing is named twice.
    """
    for at, row in enumerate(rows[:ROWS_BEFORE_HEADINGS]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            what = _heading(cell)
            if what in found:
                raise UsageError("import_.heading_twice", heading=str(cell))
            if what:
                found[what] = column
        if "unit" in found and ("time" in found or "day" in found):
            return at + 1, found
    raise UsageError("import_.no_headings")


def arrival_in(
    line: int, row: Row, columns: Mapping[str, int], zone: tzinfo
) -> Arrival | BadRow | BlankRow | None:
    """What one row says; None for a row that holds nothing in the columns that count."""
    cells = {what: row[at] for what, at in columns.items() if at < len(row)}
    unit = str(cells.get("unit") or "").strip()
    clock = cells.get("time")
    if not unit and not clock and not cells.get("day"):
        return None
    try:
        if not unit:
            raise UsageError("import_.no_unit")
        if _is_blank(clock) and not _has_clock(cells.get("day")):
            return BlankRow(line, unit)
        day, received_day, at = _moments(cells)
    except LaiReportError as error:
        return BadRow(line, unit, error.phrase)
    received_at = datetime.combine(received_day, at, zone)
    is_to_the_minute = not (at.second or at.microsecond)
    return Arrival(
        line=line,
        unit=unit,
        day=day,
        received_at=received_at,
        is_to_the_minute=is_to_the_minute,
        note=str(cells.get("note") or ""),
    )


def _heading(cell: Value) -> str:
    """What a column with this heading holds, or empty."""
    if not isinstance(cell, str):
        return ""
    words = fold(re.sub(r"[()*:._\n]+", " ", cell))
    return next((what for what, known in HEADINGS.items() if words in known), "")


def _is_blank(clock: Value) -> bool:
    return clock is None or (isinstance(clock, str) and fold(clock) in BLANKS)


def _has_clock(day: Value) -> bool:
    """Whether the day's cell holds a time as well."""
    if isinstance(day, datetime):
        return day.time() != time()
    return isinstance(day, str) and _split(day)[1] != ""


def _moments(cells: Mapping[str, Value]) -> tuple[date, date, time]:
    """The report day, the day received, and the time received."""
    day, day_clock = _named_day(cells.get("day"))
    other, clock = _day_and_clock(cells.get("time"))
    received_day = _named_day(cells.get("received_day"))[0]
    at = clock if clock is not None else day_clock
    report_day = day or other
    if at is None or report_day is None:
        raise UsageError("import_.no_time" if at is None else "import_.no_day")
    return report_day, received_day or other or report_day, at


def _named_day(cell: Value) -> tuple[date | None, time | None]:
    """The day of a cell under a heading for days; a number or a day without a year is none."""
    is_day = isinstance(cell, date) or (isinstance(cell, str) and _split(cell)[0])
    if cell is not None and not is_day:
        raise UsageError("import_.day_unread", text=str(cell))
    return _day_and_clock(cell)


def _day_and_clock(cell: Value) -> tuple[date | None, time | None]:
    """The day and the time a cell holds; either may be missing."""
    if isinstance(cell, str):
        return _written(cell)
    if isinstance(cell, datetime):
        return _real(cell.date()), _told(cell.time())
    if isinstance(cell, date):
        return _real(cell), None
    return None, None if cell is None else _told(cell)


def _real(day: date) -> date:
    """A sheet's own day, if its year is one a person can mean; spreadsheets reach to 9999."""
    return parse_day(day.isoformat(), date.min)


def _written(text: str) -> tuple[date | None, time | None]:
    if fold(text) in BLANKS:
        return None, None
    written, clock = _split(text)
    return (
        parse_day(written, date.min) if written else None,
        parse_time(clock) if clock else None,
    )


def _split(text: str) -> tuple[str, str]:
    """The day written in a text, and what is left of it: the time."""
    match = _DAY_IN_TEXT.search(text)
    if match is None:
        return "", text.strip()
    rest = fold(f"{text[: match.start()]} {text[match.end() :].lstrip('Tt')}")
    words = _WEEKDAY.sub(" ", rest).replace(",", " ").split()
    return match.group(), " ".join(word for word in words if word not in JOINERS)


def _told(clock: time | timedelta | float) -> time | None:
    """The time of a cell; midnight is what a sheet shows where a formula found nothing."""
    told = _clock_of(_share(clock))
    return None if told == time() else told


def _share(clock: time | timedelta | float) -> float:
    """A time of day as spreadsheets keep it: a share of the day."""
    if isinstance(clock, timedelta):
        return clock / timedelta(days=1)
    if isinstance(clock, time):
        seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second + clock.microsecond / 1e6
        return seconds / SECONDS_A_DAY
    return clock


def _clock_of(share: float) -> time:
    """The time a share of the day stands for, to the nearest second.

    Spreadsheets keep 16:12 as 16:11:59.999997. Raises `UsageError` where it is no time of day.
    """
    seconds = round(share * SECONDS_A_DAY)
    if not 0 <= seconds < SECONDS_A_DAY:
        raise UsageError("import_.not_time", value=f"{share:g}")
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
