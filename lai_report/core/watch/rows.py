"""The rows of a command centre's own duty list as shifts, or what is wrong with each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from lai_report.core.calendar import parse_day, parse_instant, parse_time
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.folding import fold
from lai_report.errors import LaiReportError, Phrase, UsageError, phrase

Value = str | int | float | date | datetime | time | timedelta | None

COLUMNS = {
    "centre": ("noi truc", "trung tam", "trung tam chi huy", "don vi", "centre", "center", "unit"),
    "day": ("ngay", "ngay truc", "day", "date"),
    "from": ("tu", "bat dau", "tu gio", "tu luc", "from", "start"),
    "to": ("den", "ket thuc", "den gio", "den luc", "to", "end", "until"),
    "name": ("ho va ten", "ho ten", "nguoi truc", "ten", "name"),
    "phone": ("dien thoai", "so dien thoai", "sdt", "phone"),
    "note": ("ghi chu", "note"),
}
"""The titles a column may have, marks and case aside."""
NEEDED = ("from", "to", "name")


class BadShift(NamedTuple):
    """A row that is no shift, and why."""

    line: int
    why: Phrase


class DutySheet(NamedTuple):
    """Which column holds what, and how instants without a day or zone are read."""

    columns: dict[str, int]
    today: date
    zone: tzinfo
    centre: str = ""
    """The centre of the whole sheet, where no column names it."""


def duty_sheet(head: Sequence[Value], today: date, zone: tzinfo, centre: str) -> DutySheet:
    """The columns by their titles. Raises `UsageError` where one that is needed is missing."""
    titles = [fold(_text(cell)) for cell in head]
    found = {
        name: next(i for i, title in enumerate(titles) if title in spellings)
        for name, spellings in COLUMNS.items()
        if any(title in spellings for title in titles)
    }
    needed = NEEDED if centre else ("centre", *NEEDED)
    missing = [phrase(f"duty.column.{name}") for name in needed if name not in found]
    if missing:
        raise UsageError("duty.no_columns", missing=missing)
    return DutySheet(found, today, zone, centre)


def shift_of(sheet: DutySheet, line: int, cells: Sequence[Value]) -> Shift | BadShift:
    """The shift a row says, or why it says none."""
    row = {n: cells[i] if i < len(cells) else None for n, i in sheet.columns.items()}
    try:
        day = _day(row.get("day"), sheet)
        start = _start(row["from"], day, sheet)
        return Shift(
            centre=_text(row.get("centre")) or sheet.centre,
            stretch=Stretch(start, _end(row["to"], start, sheet)),
            name=_text(row["name"]),
            phone=_text(row.get("phone")),
            note=_text(row.get("note")),
        )
    except LaiReportError as error:
        return BadShift(line, error.phrase)


def end_after(text: str, start: datetime, today: date, zone: tzinfo) -> datetime:
    """The end a person means: a bare time is the first such one after the start."""
    try:
        clock = parse_time(text)
    except UsageError:
        return parse_instant(text, today, zone, None)
    return _next(clock, start, zone)


def _next(clock: time, start: datetime, zone: tzinfo) -> datetime:
    local = start.astimezone(zone)
    end = datetime.combine(local.date(), clock, zone)
    return end if end > start else datetime.combine(local.date() + timedelta(days=1), clock, zone)


def _day(value: Value, sheet: DutySheet) -> date | None:
    if value is None:
        return None
    day = value.date() if isinstance(value, datetime) else value
    return parse_day(str(day), sheet.today)


def _start(value: Value, day: date | None, sheet: DutySheet) -> datetime:
    if isinstance(value, datetime):
        return _in_zone(value, sheet.zone)
    if isinstance(value, time) and day is not None:
        return datetime.combine(day, value, sheet.zone)
    if value is None:
        raise UsageError("duty.no_instant")
    return parse_instant(str(value), sheet.today, sheet.zone, day)


def _end(value: Value, start: datetime, sheet: DutySheet) -> datetime:
    if isinstance(value, datetime):
        return _in_zone(value, sheet.zone)
    if isinstance(value, time):
        return _next(value, start, sheet.zone)
    if value is None:
        raise UsageError("duty.no_instant")
    return end_after(str(value), start, sheet.today, sheet.zone)


def _in_zone(value: datetime, zone: tzinfo) -> datetime:
    """A workbook's instant: it has no zone, and floating point leaves it a hair off the second."""
    whole = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    return whole if whole.tzinfo else whole.replace(tzinfo=zone)


def _text(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # a phone a workbook took for a number
    return "" if value is None else str(value).strip()
