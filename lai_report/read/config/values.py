"""What a single value of a file may be; each check gives the value back or raises the mistake."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from lai_report.core.calendar import weekday_of
from lai_report.core.folding import fold
from lai_report.errors import Phrase, phrase

MOST_MINUTES = 48 * 60
_DAY_MINUTES = 24 * 60
_ID = re.compile(r"[a-z0-9-]{1,80}")
_OBLIGATION_ID = re.compile(r"[A-Za-z0-9.]{1,20}")
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?P<host>.+)"
)
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9-]{1,63})+")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RULE_PARTS = frozenset(
    {
        "FREQ",
        "INTERVAL",
        "BYDAY",
        "BYMONTH",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "WKST",
    }
)
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_INTERVAL = re.compile(r"[1-9]\d{0,2}")
_LONGEST_RULE = 300
_LONGEST_SHOWN = 60
_LIKENESS = 0.6
_MOST_LISTED = 24
_EVERY_DATE = timedelta(days=366 * 9)
"""29 February comes within eight years; what does not come by then never comes."""


class Mistake(NamedTuple):
    """What is wrong, and what to write instead."""

    message: Phrase
    hint: Phrase


class WrongValueError(ValueError):
    """A value that cannot stand."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message.key)
        self.mistake = mistake


def mistake(key: str, hint: Phrase | None = None, /, **values: object) -> Mistake:
    """What the text of the key says, with the hint given, else the one of `KEY_hint`."""
    return Mistake(phrase(key, **values), hint or phrase(f"{key}_hint", **values))


def wrong(key: str, hint: Phrase | None = None, /, **values: object) -> WrongValueError:
    """The error that says `mistake(key, …)`."""
    return WrongValueError(mistake(key, hint, **values))


def shortened(text: str) -> str:
    """The text, cut where it is too long to be read in one line."""
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def meant_or_known(written: str, known: Collection[str]) -> Phrase:
    """The hint for a name that is not known: the nearest known one, or all where they are few."""
    from difflib import get_close_matches

    near = get_close_matches(written[:100], known, n=1, cutoff=_LIKENESS)
    if near:
        return phrase("config.write_meant", meant=near[0])
    if 0 < len(known) <= _MOST_LISTED:
        return phrase("config.write_known", known=list(known))
    return phrase("config.write_declared")


def composed(text: str) -> str:
    """The text in composed letters, as everything is compared and printed."""
    return unicodedata.normalize("NFC", text)


def filled(text: str) -> str:
    """A text that says something."""
    if not text.strip():
        raise wrong("config.empty")
    return composed(text)


def plain_id(text: str) -> str:
    """An id of a unit, group or directive."""
    if not _ID.fullmatch(text):
        raise wrong("config.bad_id", written=shortened(text))
    return text


def obligation_id(text: str) -> str:
    """An id of an obligation."""
    if not _OBLIGATION_ID.fullmatch(text):
        raise wrong("config.bad_obligation_id", written=shortened(text))
    return text


def address(text: str) -> str:
    """A mail address that can be read in one way only, or nothing."""
    match = _ADDRESS.fullmatch(text)
    if text and (match is None or not _HOST.fullmatch(match["host"])):
        raise wrong("config.bad_address", written=shortened(text))
    return text


def variable_name(text: str) -> str:
    """The name of an environment variable; a secret itself would not look like one."""
    if not _VARIABLE.fullmatch(text):
        raise wrong("settings.bad_variable")
    return text


def hour(text: str) -> str:
    """An hour of the report day, from 00:01 to 24:00, as HH:MM."""
    minute = _minute(text, _DAY_MINUTES)
    if minute is None:
        raise wrong("config.bad_hour", written=shortened(text))
    return f"{minute // 60:02}:{minute % 60:02}"


def closing_hour(text: str) -> str:
    """The hour a report day is closed, up to 48:00: over 24:00 is the next day."""
    minute = _minute(text, MOST_MINUTES)
    if minute is None:
        raise wrong("config.bad_close", written=shortened(text))
    return text


def minutes_of(clock: str) -> int:
    """HH:MM, already checked, as minutes after midnight."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def _minute(text: str, most: int) -> int | None:
    match = _CLOCK.fullmatch(text) if text.isascii() else None
    minute = int(match[1]) * 60 + int(match[2]) if match else 0
    return minute if 0 < minute <= most else None


class Days(NamedTuple):
    """On which days a report is due; all empty: every day."""

    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    rule: str = ""


def days_named(every: object) -> Days:
    """The days `every` names: "day", weekdays, days of the month, or an RFC 5545 rule."""
    if every == "day":
        return Days()
    if isinstance(every, str) and every.upper().startswith("FREQ="):
        return Days(rule=_rule(every.upper()))
    items: list[Any] = every if isinstance(every, list) else [every]
    if items and all(isinstance(item, str) for item in items):
        return Days(weekdays=tuple(sorted({_weekday(item) for item in items})))
    if items and all(type(item) is int for item in items):
        return Days(month_days=_month_days(items))
    raise wrong("config.bad_every", written=shortened(str(every)))


def _weekday(name: str) -> int:
    number = weekday_of(fold(name))
    if number is None:
        raise wrong("config.bad_every", written=shortened(name))
    return number


def _month_days(days: Sequence[int]) -> tuple[int, ...]:
    for day in days:
        if not (1 <= day <= 31 or day == -1):  # noqa: PLR2004 - days of a month
            raise wrong("config.bad_month_day", written=day)
    # The last day stands last.
    return tuple(sorted(set(days), key=lambda day: (day < 0, day)))


def _rule(rule: str) -> str:
    parts = [part.partition("=") for part in rule.split(";")]
    values = {name: value for name, _, value in parts}
    if (
        len(rule) > _LONGEST_RULE
        or not _RULE_PARTS.issuperset(values)
        or len(values) < len(parts)
        or values["FREQ"] not in _FREQUENCIES
        # An interval of 0 would be searched for ever; any other moves the days, which depends on
        # the obligation's first day, so the rest is judged without it.
        or not _INTERVAL.fullmatch(values.pop("INTERVAL", "1"))
        or not _has_occurrence(";".join(f"{name}={value}" for name, value in values.items()))
    ):
        raise wrong("config.bad_rule", written=shortened(rule))
    return rule


def _has_occurrence(rule: str) -> bool:
    """Whether the rule can be read and names any day at all."""
    from dateutil.rrule import rrulestr

    start = datetime(2021, 1, 1)  # noqa: DTZ001 - days without a zone
    last = start + _EVERY_DATE
    try:
        days = rrulestr(f"{rule};UNTIL={last:%Y%m%d}", dtstart=start)
        return next(iter(days), None) is not None
    except (ValueError, TypeError, IndexError, AttributeError):  # dateutil's, for a bad rule
        return False
