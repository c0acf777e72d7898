"""The days a person means by "tuần này", "tháng 02/2021" or "29/01 đến nay"; today is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lai_report.core.calendar import in_reach, parse_day
from lai_report.core.folding import fold
from lai_report.errors import RefusedError, UsageError

LONGEST = 4000
"""Days; a longer period is a slip of the keyboard."""
DECEMBER = 12
QUARTER = 3

_THIS = {"", "nay", "this"}
_LAST = {"truoc", "last"}
_KINDS = {
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
    in_reach(text, found.first)
    in_reach(text, found.last)
    if found.last < found.first:
        raise RefusedError("summary.period_backwards", first=found.first, last=found.last)
    if len(found) > LONGEST:
        raise RefusedError("summary.period_too_long", days=len(found), most=LONGEST)
    return found


def month_of(year: int, month: int) -> Period:
    """The days of a month. Raises ValueError where there is no such month."""
    return _months(year, date(year, month, 1).month, 1)


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
        return _relative(_KINDS[first], today, ago=int(rest in _LAST))
    return _numbered(words, today)


def _relative(kind: str, today: date, ago: int) -> Period:
    """This week, month, quarter or year, or the one before."""
    if kind == "week":
        monday = today - timedelta(days=today.weekday() + 7 * ago)
        return Period(monday, monday + timedelta(days=6))
    if kind == "year":
        return _months(today.year - ago, 1, 12)
    length = 1 if kind == "month" else QUARTER
    begins = (today.month - 1) // length * length + 1 - ago * length
    return _months(today.year, begins, length)


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
        return _months(int(match[2]), (int(match[1]) - 1) * QUARTER + 1, QUARTER)
    if match := _YEAR.fullmatch(words):
        return _months(int(match[1]), 1, DECEMBER)
    return None


def _months(year: int, month: int, count: int) -> Period:
    """That many whole months; a month below 1 lies in the year before."""
    start = date(year + (month - 1) // DECEMBER, (month - 1) % DECEMBER + 1, 1)
    after = start.year * DECEMBER + start.month - 1 + count
    if after // DECEMBER > date.max.year:
        return Period(start, date.max)
    return Period(start, date(after // DECEMBER, after % DECEMBER + 1, 1) - timedelta(days=1))


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
