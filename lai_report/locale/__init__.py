r"""The words of the program, and how days, hours and spans are written.

A language is a folder of texts: `vi/`, `en/`. A file (`status.txt`, `store.txt`, …) holds one text
a line, `area.key = words`, where `\n` is a new line and `\\` a backslash; it is read when one of
its texts is first said. The texts of an area lie in the file of its name, or in the one that holds
it in `TOGETHER`; `language.txt` says how the language is written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

from lai_report.errors import Phrase, ToTheMinute

Language = str
"""The name of a language's folder."""
DEFAULT_LANGUAGE: Language = "vi"
"""The office's own: of the screen where no other is asked for, and of all that units read."""

Say = Callable[["Phrase | str"], str]
"""Puts a phrase into words; a string is its own words."""

TOGETHER = {
    "backup": ("move_store", "restore"),
    "common": ("calendar",),
    "config": ("validate",),
    "directives": ("units",),
    "doctor": ("demo", "init"),
    "help": ("usage",),
    "import_": ("export",),
    "letters": ("remind_letter", "remind_text"),
    "log": ("evidence", "verify"),
    "mail": ("ingest",),
    "record": ("void", "waive"),
    "remind": ("remind_mail", "remind_send", "remind_smtp"),
    "review": ("intake", "subject"),
    "status": ("check", "crowd"),
    "store": ("server", "store_checks"),
    "toml": ("settings",),
}
"""Files that hold more than the area of their name, and what else they hold."""
_FILES = {area: file for file, areas in TOGETHER.items() for area in areas}

PLACES = [Path(__file__).parent]
"""Where the folders of languages lie."""

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def languages() -> tuple[Language, ...]:
    """Every language there is, the default first: the folders of texts."""
    found = [file.parent.name for place in PLACES for file in place.glob("*/language.txt")]
    return tuple(sorted(found, key=lambda name: (name != DEFAULT_LANGUAGE, name)))


def name_of(language: Language) -> str:
    """The name of a language in itself."""
    return texts_of(language, "language")["language.name"]


@cache
def texts_of(language: Language, file: str) -> dict[str, str]:
    """The texts in one file of a language, by key, their `{fields}` not yet filled in."""
    paths = (place / language / f"{file}.txt" for place in PLACES)
    path = next(path for path in paths if path.is_file())
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" =") for line in lines if not line.startswith("#"))
    return {key: _unescaped(text[1:]) for key, _, text in pairs}


def _unescaped(text: str) -> str:
    """The text with its new lines; a backslash is written twice."""
    if "\\" not in text:
        return text
    return "\\".join(part.replace("\\n", "\n") for part in text.split("\\\\"))


def text_of(key: str, language: Language) -> str:
    """The text behind a key, its `{fields}` not yet filled in."""
    area = key.partition(".")[0]
    return texts_of(language, _FILES.get(area, area))[key]


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
        (ToTheMinute, lambda known: _Minute(known.instant.astimezone(zone), language)),
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
    return f"{number:.1f}".replace(".", texts_of(language, "language")["language.decimal_sign"])


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
    singular = texts_of(language, "language")["language.singular"].split()
    return text_of(f"{key}_one" if str(count) in singular else key, language).format(count=count)


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


class _Minute(_Instant):
    """An instant known to the minute, which no text says with a second."""

    def __format__(self, form: str) -> str:
        return super().__format__({"second": "", "exact": "full"}.get(form, form))
