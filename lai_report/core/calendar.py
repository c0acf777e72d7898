"""Report days and due instants in the office's zone, and the Vietnamese ways of writing them."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TypeVar

from lai_report.core.instants import MICROSECOND
from lai_report.core.model import MINUTES_A_DAY, Hour
from lai_report.errors import RefusedError, UsageError

Moment = TypeVar("Moment", bound=date)

RELATIVE_DAYS = {
    "hôm nay": 0, "hom nay": 0, "nay": 0, "today": 0,
    "hôm qua": -1, "hom qua": -1, "qua": -1, "yesterday": -1,
    "hôm kia": -2, "hom kia": -2,
    "ngày mai": 1, "ngay mai": 1, "mai": 1, "tomorrow": 1,
}  # fmt: skip
WEEKDAYS = ("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat")
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""From Monday on, folded: to be read. How they are said is in the locale."""

FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Years a person can mean; beyond them some zone's instants are no dates Python holds."""

_DAY = re.compile(
    r"(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|năm|nam)\s*(\d{4}|\d{2}))?"
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})/(\d{1,2})/(\d{1,2})")
_ISO_INSTANT = re.compile(
    r"\d{4}-(?:\d\d-\d\d|w\d\d-\d)[t ]"
    r"(?:[01]\d|2[0-3])(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
"""Narrower than what Python reads: 16.30 is no hour and three tenths of a second to a person."""
_MORNING = {hour: hour % 12 for hour in range(13)}
_NOON = {11: 11, 12: 12, 1: 13}
_AFTERNOON = {hour: hour for hour in range(12, 24)} | {hour: hour + 12 for hour in range(1, 12)}
_EVENING = {hour: hour for hour in range(18, 24)} | {hour: hour + 12 for hour in range(6, 12)}
_HOURS = {
    **dict.fromkeys(("sáng", "sang", "sa", "am"), _MORNING),
    **dict.fromkeys(("trưa", "trua"), _NOON),
    **dict.fromkeys(("chiều", "chieu", "ch", "pm"), _AFTERNOON),
    **dict.fromkeys(("tối", "toi"), _EVENING),
}
"""By the part of the day, as people and mail programs write it, the hour of 24 each hour is."""
_TIME = re.compile(
    r"(\d{1,2})\s*(?::|h|g|giờ|gio)\s*(\d{1,2})?\s*(?:['’′]|phút|phut|ph|p)?(?::(\d{2}))?"
    rf"(?:\s*({'|'.join(_HOURS)}))?"
)


def midnight(day: date, zone: tzinfo) -> datetime:
    """The first instant of a day in a zone."""
    return datetime.combine(day, time(), zone)


def instant_of(day: date, minute: int, zone: tzinfo) -> datetime:
    """The instant a wall clock shows that many minutes after the day's midnight."""
    days, minutes = divmod(minute, MINUTES_A_DAY)
    hour, minutes = divmod(minutes, 60)
    return datetime.combine(day + timedelta(days=days), time(hour, minutes), zone)


def day_of(instant: datetime, zone: tzinfo) -> date:
    """The calendar day an instant falls on in a zone."""
    return instant.astimezone(zone).date()


def is_in_time(received_at: datetime, due: datetime, hour: Hour) -> bool:
    """Whether an arrival is in time: strictly before a `before` hour, at latest at a `by` hour."""
    return received_at < first_late(due, hour)


def first_late(due: datetime, hour: Hour) -> datetime:
    """The first instant that is not in time: a `before` hour itself, the instant after a `by`."""
    # In UTC: two instants of one zone are otherwise compared by its wall clock, even where the
    # clock is put back between them.
    due = due.astimezone(UTC)
    return due if hour.boundary == "before" else due + MICROSECOND


def is_past_due(now: datetime, due: datetime, hour: Hour) -> bool:
    """Whether nothing that arrives from now on can be in time."""
    return not is_in_time(now, due, hour)


def utc(instant: datetime) -> datetime:
    """The same instant, written in UTC."""
    return instant.astimezone(UTC)


def hour_text(minute: int) -> str:
    """Minutes after midnight as a wall clock shows them: 16:30."""
    return f"{minute // 60:02}:{minute % 60:02}"


def day_text(day: date) -> str:
    """A day as the office writes it: 29/01/2021."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def instant_text(local: datetime) -> str:
    """An instant as a cell holds it, by its own clock: 16:05 29/01/2021."""
    return f"{local:%H:%M} {day_text(local)}"


def weekday_of(folded: str) -> int | None:
    """The number of a weekday by its folded name, 0 for Monday: thu hai, thu 2, monday."""
    numbered = tuple(f"thu {number}" for number in range(2, 8))
    named = (names for names in (WEEKDAYS, numbered, ENGLISH_WEEKDAYS) if folded in names)
    return next((names.index(folded) for names in named), None)


def parse_day(text: str, today: date) -> date:
    """The day a person means: 29/01/2021, 29/1, 2021-01-29, hôm nay, hôm qua.

    A day without a year is the latest such day not more than a month ahead. Raises `UsageError`.
    """
    return checked_year(text, _day_meant(text, today))


def _day_meant(text: str, today: date) -> date:
    words = _words(text).removeprefix("ngày ").removeprefix("ngay ")
    if words in RELATIVE_DAYS:
        return today + timedelta(days=RELATIVE_DAYS[words])
    if match := _ISO_DAY.fullmatch(words):
        return _real_day(text, *(int(part) for part in match.groups() if part))
    if match := _DAY.fullmatch(words):
        day, month, year = match.groups()
        if year is None:
            return _latest_day(text, int(day), int(month), today)
        return _real_day(text, int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))  # noqa: PLR2004 - two digits
    raise _day_unread(text, words, today)


def parse_time(text: str) -> time:
    """The time of day a person means: 16:12, 16:12:30, 16h12, 16 giờ 12, 4h12 chiều.

    Raises `UsageError`.
    """
    match = _TIME.fullmatch(_words(text))
    if match is None:
        raise UsageError("calendar.time_unread", text=text)
    hour, minute, second = (int(part or 0) for part in match.groups()[:3])
    if match[4]:
        if hour not in _HOURS[match[4]]:  # 16h sáng
            raise UsageError("calendar.time_unclear", text=text)
        hour = _HOURS[match[4]][hour]
    try:
        return time(hour, minute, second)
    except ValueError:
        raise UsageError("calendar.time_unreal", text=text) from None


def parse_instant(text: str, today: date, zone: tzinfo, default_day: date | None) -> datetime:
    """The instant a person means: a time on `default_day`, a day and a time, or ISO 8601.

    A wall-clock time is read in `zone`. Raises `UsageError`; `RefusedError` where only a time is
    given and no day can be taken for granted (`default_day` is None).
    """
    words = _words(text)
    if (iso := _iso_instant(words, zone)) is not None:
        return checked_year(text, iso)
    if _TIME.fullmatch(words):
        if default_day is None:
            raise RefusedError("calendar.time_needs_day", text=text)
        return datetime.combine(default_day, parse_time(words), zone)
    for clock, day in _cuts(words):
        if _TIME.fullmatch(clock) and _names_day(day):
            return datetime.combine(parse_day(day, today), parse_time(clock), zone)
    raise UsageError("calendar.instant_unread", text=text)


def _words(text: str) -> str:
    """The text composed, folded in case, with single spaces, without the stop at its end."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold().rstrip(" .,;")


def _day_unread(text: str, words: str, today: date) -> UsageError:
    """Why no day is read: a weekday alone may be the last such day or the next."""
    from lai_report.core.folding import fold

    weekday = weekday_of(fold(words))
    if weekday is None:
        return UsageError("calendar.day_unread", text=text)
    last = today - timedelta(days=(today.weekday() - weekday) % 7)
    following = last + timedelta(days=7)
    return UsageError("calendar.weekday_unclear", text=text, last=last, next=following)


def _names_day(words: str) -> bool:
    return words in RELATIVE_DAYS or bool(_ISO_DAY.fullmatch(words) or _DAY.fullmatch(words))


def _cuts(words: str) -> list[tuple[str, str]]:
    """Every way to cut a text in two, both ways round, without the words that join them."""
    parts = [
        part
        for part in words.replace(",", " ").split()
        if part not in {"ngày", "ngay", "lúc", "luc"}
    ]
    cuts = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    return cuts + [(second, first) for first, second in cuts]


def _iso_instant(text: str, zone: tzinfo) -> datetime | None:
    """An ISO 8601 date and time, in the zone it names or else the office's."""
    if not _ISO_INSTANT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def checked_year(text: str, moment: Moment) -> Moment:
    """The day or instant, if its year is one a person can mean. Raises `UsageError` if not."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise UsageError("calendar.year_unreal", text=text, first=FIRST_YEAR, last=LAST_YEAR)
    return moment


def _real_day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise UsageError("calendar.day_unreal", text=text) from None


def _latest_day(text: str, day: int, month: int, today: date) -> date:
    """The latest day of that number and month that is not more than a month ahead."""
    for year in range(today.year + 1, today.year - 5, -1):
        try:
            candidate = date(year, month, day)
        except ValueError:  # 29/2 outside leap years
            continue
        if candidate <= today + timedelta(days=31):
            return candidate
    raise UsageError("calendar.day_unreal", text=text)
