"""The one day a subject answers for, out of all it names, or why there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lai_report.core.calendar import day_text
from lai_report.core.subjects.clues import Clues
from lai_report.core.subjects.days_in_text import DAYS_BACK, lunar_agrees
from lai_report.core.subjects.tokens import Token
from lai_report.errors import Phrase, phrase

DAYS_SURE = 7
"""A day further back is more often a slip of the pen than a report a week late."""
_NEARLY_A_YEAR = 300
_NEAR = 2
_DECEMBER = 12


class DayFound(NamedTuple):
    """The day proposed; a doubt where a person must decide."""

    day: date | None
    doubt: Phrase | None = None


def day_of(clues: Clues, received_on: date, *, is_small_hours: bool) -> DayFound:
    """The day the clues agree on."""
    found = [*clues.days, *clues.doubtful_days]
    unclear = next((token for token in found if token.problem), None)
    if unclear is not None:
        return DayFound(None, _problem(unclear))
    days = sorted({token.day for token in found if token.day})
    if len(days) > 1:
        return DayFound(None, phrase("subject.two_days", days=tuple(map(day_text, days))))
    if not days:
        return DayFound(None, _no_day(clues))
    doubt = _contradiction(clues, days[0]) or _too_old(days[0], received_on)
    if doubt is not None:
        return DayFound(None, doubt)
    return DayFound(days[0], _hesitation(clues, days[0], received_on, is_small_hours))


def _problem(token: Token) -> Phrase:
    written = token.text.removeprefix("ngay").strip(" :")
    if token.problem == "future":
        return phrase("subject.future_day", day=day_text(token.day) if token.day else written)
    return phrase(f"subject.{token.problem}_day", text=written)


def _no_day(clues: Clues) -> Phrase:
    if clues.lunar:
        return phrase("subject.lunar_only")
    return phrase("subject.paper_day" if "cited" in clues.day_roles.values() else "subject.no_day")


def _contradiction(clues: Clues, day: date) -> Phrase | None:
    if any(token.value != day.weekday() for token in clues.weekdays):
        return phrase("subject.weekday", day=day_text(day))
    if any(lunar_agrees(token, day) is False for token in clues.lunar):
        return phrase("subject.lunar", day=day_text(day))
    return None


def _too_old(day: date, received_on: date) -> Phrase | None:
    """The month or the year of an older report left standing: common, and never the day meant."""
    age = (received_on - day).days
    if age >= _NEARLY_A_YEAR:
        return phrase("subject.last_year", day=day_text(day))
    if abs(received_on - _month_later(day)) <= timedelta(_NEAR):
        return phrase("subject.last_month", day=day_text(day))
    return phrase("subject.old_day", day=day_text(day)) if age > DAYS_BACK else None


def _month_later(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == _DECEMBER else (day.year, day.month + 1)
    return date(year, month, 1) + timedelta(day.day - 1)


def _hesitation(clues: Clues, day: date, received_on: date, is_small_hours: bool) -> Phrase | None:
    if (received_on - day).days > DAYS_SURE:
        return phrase("subject.old_day", day=day_text(day))
    if clues.doubtful_days:
        return phrase("subject.paper_or_report_day", day=day_text(day))
    if any(lunar_agrees(token, day) is None for token in clues.lunar):
        return phrase("subject.lunar_unsure")
    if is_small_hours and any(token.text[-3:] in {"nay", "qua"} for token in clues.days):
        return phrase("subject.small_hours")
    return None
