"""The words of the program, Vietnamese and English, and how days, hours and spans are written.

Texts lie one area a file (`status.py`, `store.py`, …), both languages side by side; an area is
imported when one of its texts is first said.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, Literal, get_args

from lai_report.errors import Phrase

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Say = Callable[["Phrase | str"], str]
"""Puts a phrase into words; a string is its own words."""

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def text_of(key: str, language: Language) -> str:
    """The text behind a key, its `{fields}` not yet filled in."""
    from importlib import import_module

    area = import_module(f"lai_report.locale.{key.partition('.')[0]}")
    texts: dict[str, str] = area.VI if language == "vi" else area.EN
    return texts[key]


def speaker(language: Language, zone: tzinfo = UTC) -> Say:
    """A function that puts phrases into words, with instants written in the zone."""

    def say(phrase: Phrase | str) -> str:
        if isinstance(phrase, str):
            return phrase
        values = {name: worded(value) for name, value in phrase.values.items()}
        return text_of(phrase.key, language).format(**values).rstrip()

    def worded(value: object) -> object:
        for kind, words in forms:
            if isinstance(value, kind):
                return words(value)
        return value

    forms: tuple[tuple[type | tuple[type, ...], Callable[[Any], object]], ...] = (
        (Phrase, say),
        (datetime, lambda instant: _Instant(instant.astimezone(zone), language)),
        (date, day_words),  # after datetime, which is a date too
        (timedelta, lambda span: span_words(span, language)),
        (float, lambda number: number_words(number, language)),
        ((list, tuple), lambda items: ", ".join(str(worded(item)) for item in items)),
    )
    return say


def day_words(day: date) -> str:
    """A day as the office writes it: 29/01/2021."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def number_words(number: float, language: Language) -> str:
    """A number with one decimal: 77,8 in Vietnamese, 77.8 in English."""
    text = f"{number:.1f}"
    return text.replace(".", ",") if language == "vi" else text


def span_words(span: timedelta, language: Language) -> str:
    """A length of time in its two largest parts: 12 phút; 1 giờ 5 phút; dưới 1 phút."""
    seconds = int(span.total_seconds())
    if seconds < _MINUTE:
        return text_of("common.under_a_minute", language)
    if seconds < _HOUR:
        return _count("common.minutes", seconds // _MINUTE, language)
    if seconds < _DAY:
        hours, rest = divmod(seconds, _HOUR)
        return _pair("common.hours", hours, "common.minutes", rest // _MINUTE, language)
    days, rest = divmod(seconds, _DAY)
    return _pair("common.days", days, "common.hours", rest // _HOUR, language)


def _pair(larger: str, count: int, smaller: str, rest: int, language: Language) -> str:
    words = _count(larger, count, language)
    return f"{words} {_count(smaller, rest, language)}" if rest else words


def _count(key: str, count: int, language: Language) -> str:
    one = f"{key}_one"
    return text_of(one if count == 1 else key, language).format(count=count)


class _Instant:
    """An instant as a text asks: `{at}`, `{at:second}`; with its day `{at:full}`, `{at:exact}`."""

    def __init__(self, local: datetime, language: Language) -> None:
        self._local = local
        self._language = language

    def __format__(self, form: str) -> str:
        local = self._local
        clock = f"{local:%H:%M:%S}" if form in {"second", "exact"} else f"{local:%H:%M}"
        if form in {"", "second"}:
            return clock
        joined = text_of("common.instant", self._language)
        return joined.format(clock=clock, day=day_words(local.date()))

    def __str__(self) -> str:
        return format(self, "")
