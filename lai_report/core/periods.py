"""The days a person means by "tuần này", "tháng 02/2021" or "29/01 đến nay"; today is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from lai_report.core.calendar import checked_year, parse_day
from lai_report.core.folding import fold
from lai_report.errors import RefusedError, UsageError

LONGEST = 4000
"""Days; a longer period is a slip of the keyboard."""

_Kind = Literal["week", "month", "quarter", "year"]
_THIS = {"", "nay", "this"}
_LAST = {"truoc", "last"}
_KINDS: dict[str, _Kind] = {
    "tuan": "week", "week": "week", "thang": "month", "month": "month",
    "quy": "quarter", "quarter": "quarter", "nam": "year", "year": "year",
}  # fmt: skip
_SO_FAR = ("den nay", "so far", "toi nay")
_SIGNS = " .,;-–"
_MONTH = re.compile(r"(?:thang |month )?(\d{1,2}) ?(?:/|-| nam ) ?(\d{4})")
_BARE_MONTH = re.compile(r"(?:thang|month) (\d{1,2})")
_ISO_MONTH = re.compile(r"(?:thang |month )?(\d{4})-(\d{1,2})")
_QUARTER = re.compile(r"(?:quy|quarter|q) ?([1-4])(?: ?/ ?| nam | )(\d{4})")
_YEAR = re.compile(r"(?:nam |year )(\d{4})")
_JOINED = re.compile(r" (?:den(?: het)?|toi|to|until) (?:ngay )?| ?\.\. ?| [-–] ")


class Period(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Every day of the period, in order."""
        return (self.first + timedelta(days=n) for n in range(len(self)))

    def __len__(self) -> int:
        return (self.last - self.first).days + 1


def parse_period(text: str, today: date, kept_first: date | None = None) -> Period:
    """The days a person means: two days, one day, a week, month, quarter, year, or "đến nay".

    Weeks begin on Monday. `kept_first` is where "đến nay" without a first day begins. Raises
    `UsageError` where the words name no days.
    """
    words = re.sub(r"^(tu|from) ", "", fold(text).removesuffix("."))
    try:
        found = _named(words, today, kept_first) or _between(words, text, today)
    except (ValueError, OverflowError):  # a thirteenth month, the year 0, a week before year 1
        raise UsageError("summary.period_unread", text=text) from None
    checked_year(text, found.first)
    checked_year(text, found.last)
    if found.last < found.first:
        raise RefusedError("summary.period_backwards", first=found.first, last=found.last)
    if len(found) > LONGEST:
        raise RefusedError("summary.period_too_long", days=len(found), most=LONGEST)
    return found


def month_of(year: int, month: int) -> Period:
    """The days of a month. Raises ValueError where there is no such month."""
    return _whole("month", date(year, month, 1))


def months(period: Period) -> Iterator[Period]:
    """The period cut at the ends of months."""
    first = period.first
    while True:  # past the last month there may be no day to go on to
        last = min(month_of(first.year, first.month).last, period.last)
        yield Period(first, last)
        if last == period.last:
            return
        first = last + timedelta(days=1)


def weeks(period: Period) -> Iterator[Period]:
    """The period cut into stretches of seven days, from its first day on."""
    days = list(period.days())
    return (Period(days[at], days[min(at + 6, len(days) - 1)]) for at in range(0, len(days), 7))


def _named(words: str, today: date, kept_first: date | None) -> Period | None:
    """A period that has a name, or None."""
    if words in _SO_FAR:
        return Period(min(kept_first or today, today), today)
    first, _, rest = f"{words} ".partition(" ")
    rest = rest.strip()
    if first in {"this", "last"}:  # English puts it before: last week
        first, rest = rest, first
    if first in _KINDS and rest in _THIS | _LAST:
        return _whole(_KINDS[first], today, ago=int(rest in _LAST))
    return _numbered(words, today)


def _numbered(words: str, today: date) -> Period | None:
    """Tháng 02/2021, tháng 2 năm 2021, 2021-02, quý 1/2021, năm 2021; or None."""
    if match := _MONTH.fullmatch(words):
        return month_of(int(match[2]), int(match[1]))
    if match := _ISO_MONTH.fullmatch(words):
        return month_of(int(match[1]), int(match[2]))
    if match := _BARE_MONTH.fullmatch(words):  # the latest such month that has begun
        month = int(match[1])
        return month_of(today.year - (month > today.month), month)
    if match := _QUARTER.fullmatch(words):
        return _whole("quarter", date(int(match[2]), int(match[1]) * 3, 1))
    if match := _YEAR.fullmatch(words):
        return _whole("year", date(int(match[1]), 1, 1))
    return None


def _whole(kind: _Kind, day: date, ago: int = 0) -> Period:
    """The week from Monday, the month, quarter or year of the day, or the one so many before."""
    from pendulum import Date

    within = Date(day.year, day.month, day.day)
    if kind == "quarter":  # the one stretch that has no name in `subtract` and `start_of`
        within = within.subtract(months=3 * ago)
        return Period(_plain(within.first_of(kind)), _plain(within.last_of(kind)))
    within = within.subtract(**{f"{kind}s": ago})
    return Period(_plain(within.start_of(kind)), _plain(within.end_of(kind)))


def _plain(day: date) -> date:
    """The day as a standard date, which formats and compares as every other of the program."""
    return date(day.year, day.month, day.day)


def _between(words: str, text: str, today: date) -> Period:
    """Two days, however they are joined; or one day alone."""
    for end in _SO_FAR:
        if words.endswith(f" {end}"):
            start = _end(words.removesuffix(end).rstrip(_SIGNS), today)
            return Period(start.first, today)
    parts = _JOINED.split(words)
    halves = [parts] if len(parts) == 2 else list(_cuts(words))  # noqa: PLR2004 - two ends
    for first, last in halves:
        try:
            return Period(_end(first, today).first, _end(last, today).last)
        except UsageError:
            continue
    try:
        day = parse_day(words, today)
    except UsageError as error:
        if error.phrase.key == "calendar.day_unreal":  # 31/02: say what is wrong with the day
            raise
        raise UsageError("summary.period_unread", text=text) from None
    return Period(day, day)


def _end(words: str, today: date) -> Period:
    """One end of a span: a day, or a month by name."""
    found = _named(words, today, None)
    if found is not None:
        return found
    day = parse_day(words, today)
    return Period(day, day)


def _cuts(words: str) -> Iterator[tuple[str, str]]:
    """Every way to cut the words in two."""
    parts = words.split()
    return ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
