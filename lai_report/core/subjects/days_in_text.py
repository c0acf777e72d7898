"""The days a subject names, resolved against the day the mail was received.

Always the day before the month. What could be two days, or none, or lies ahead, is `unclear`: from
mail no day is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from lai_report.core.calendar import weekday_of
from lai_report.core.subjects.tokens import Token, TokenKind, pieces

DAYS_BACK = 31
"""A year left out is the one that puts the day at most this far back."""
MINUTES_A_DAY = 24 * 60
_LAST_HOUR, _LAST_MINUTE = 24, 59
_SUNDAY = 6

_NUMBER = re.compile("[0-9]+")

# The first day of Tết and the length of the month before it, to hold a lunar day against a solar
# one. Calculated for UTC+7; a year that is not here is not compared, and goes to a person.
TET = {
    2021: (date(2021, 2, 12), 30),
    2022: (date(2022, 2, 1), 29),
    2023: (date(2023, 1, 22), 30),
    2024: (date(2024, 2, 10), 30),
    2025: (date(2025, 1, 29), 29),
    2026: (date(2026, 2, 17), 29),
    2027: (date(2027, 2, 6), 29),
    2028: (date(2028, 1, 26), 29),
    2029: (date(2029, 2, 13), 29),
    2030: (date(2030, 2, 2), 29),
}

# 3/4 xã, 02/03 mũi: a share of something counted.
_COUNTED_WORDS = """
    ca mui xa ban ho nguoi mau chot thon to lieu huyen phuong truong don diem khu cong dong doi nhom
    lop lan f
    """
_COUNTED = frozenset(_COUNTED_WORDS.split())

Found = tuple[date | None, str]
"""A day and no problem, or no day and the problem; `figure` where no day is meant."""


def tokens_of(text: str, received_on: date) -> list[Token]:
    """The words and figures of a folded subject, with its days."""
    found = [
        Token("word", piece, gap) if rule == "word" else _token(rule, piece, gap, received_on)
        for rule, piece, gap in pieces(text)
    ]
    return _joined_periods(
        [
            _settled(found, at) if token.kind in {"day", "unclear", "figure"} else token
            for at, token in enumerate(found)
        ]
    )


def lunar_agrees(token: Token, day: date) -> bool | None:
    """Whether the day of Tết named falls on that day; None where that cannot be told."""
    known = TET.get(day.year)
    if known is None or not token.text.endswith("tet"):
        return None
    first, length = known
    is_after = "mung" in token.text or "mong" in token.text
    return day == first + timedelta(token.value - 1 - (0 if is_after else length))


def _token(rule: str, text: str, gap: str, received_on: date) -> Token:
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if rule in _DAYS:
        day, problem = _DAYS[rule](text, numbers, received_on)
        kind: TokenKind = "day" if not problem else "figure" if problem == "figure" else "unclear"
        return Token(kind, text, gap, day, problem=problem)
    if rule == "time":
        return _time(text, gap, numbers)
    value = numbers[0] if numbers else 0
    if rule == "weekday":
        named = weekday_of(f"thu {text.removeprefix('thu').strip()}")
        value = _SUNDAY if named is None else named
    return Token(_OTHER_KINDS[rule], text, gap, value=value)


_OTHER_KINDS: dict[str, TokenKind] = {
    "covid": "known",
    "duty": "known",
    "known": "known",
    "lunar": "lunar",
    "weekday": "weekday",
    "symbol": "symbol",
    "number": "number",
    "times": "times",
    "figure": "figure",
    "end": "end",
}


def _time(text: str, gap: str, numbers: list[int]) -> Token:
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    is_time = hour <= _LAST_HOUR and minute <= _LAST_MINUTE
    return Token("time" if is_time else "figure", text, gap, value=hour * 60 + minute)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(year: int, month: int, day: int, received_on: date) -> Found:
    # Two figures of a year: 29/01/21.
    found = _day(year + 2000 if year < 100 else year, month, day)  # noqa: PLR2004
    if found is None:
        return None, "impossible"
    return found, "future" if found > received_on else ""


def _full(text: str, numbers: list[int], received_on: date) -> Found:
    signs = re.findall("[/.-]", text)
    if len(set(signs)) > 1:  # 29/01-2021 may be 29/01 and something else
        return None, "unreadable"
    return _dated(numbers[2], numbers[1], numbers[0], received_on)


def _iso(_text: str, numbers: list[int], received_on: date) -> Found:
    return _dated(numbers[0], numbers[1], numbers[2], received_on)


def _spaced(_text: str, numbers: list[int], received_on: date) -> Found:
    return _dated(numbers[2], numbers[1], numbers[0], received_on)


def _compact(text: str, _numbers: list[int], received_on: date) -> Found:
    figures = text[-8:]
    if figures.startswith("20") and _day(int(figures[:4]), int(figures[4:6]), int(figures[6:])):
        return _dated(int(figures[:4]), int(figures[4:6]), int(figures[6:]), received_on)
    if figures[4:6] == "20":
        return _dated(int(figures[4:]), int(figures[2:4]), int(figures[:2]), received_on)
    return None, "impossible" if "ngay" in text else "figure"


def _words(text: str, numbers: list[int], received_on: date) -> Found:
    if len(numbers) > 2:  # noqa: PLR2004 - day, month and year
        return _dated(numbers[2], numbers[1], numbers[0], received_on)
    if "ngay" not in text:  # 6 tháng 1: six months, or the 6th?
        return None, "figure"
    return _yearless(numbers[1], numbers[0], received_on)


def _short(text: str, numbers: list[int], received_on: date) -> Found:
    # 02-03 on the 3rd of March: the 2nd of March, or the 2nd and the 3rd?
    if "-" in text and numbers[0] < numbers[1] <= received_on.day:
        return None, "several"
    found = _yearless(numbers[1], numbers[0], received_on)
    if found[1] == "impossible" and "ngay" not in text:
        return None, "figure"  # 15/30, 16.30
    return found


def _yearless(month: int, day: int, received_on: date) -> Found:
    tried = [_day(received_on.year - back, month, day) for back in (0, 1)]
    for found in tried:
        if found and timedelta(0) <= received_on - found <= timedelta(DAYS_BACK):
            return found, ""
    # 29/02 exists in some year: it is impossible here, but a day is meant.
    if not any(tried):
        return None, "impossible"
    return None, "future" if tried[0] and tried[0] > received_on else "unreadable"


def _alone(_text: str, numbers: list[int], received_on: date) -> Found:
    for back in range(DAYS_BACK + 1):
        found = received_on - timedelta(back)
        if found.day == numbers[0]:
            return found, ""
    return None, "impossible"


def _several(_text: str, _numbers: list[int], _received_on: date) -> Found:
    return None, "several"


def _relative(text: str, _numbers: list[int], received_on: date) -> Found:
    if text.endswith(("hom nay", "homnay")) or re.fullmatch(r"(sang|trua|chieu)\s+nay", text):
        return received_on, ""
    if re.fullmatch(r"(ngay )?hom ?qua", text):
        return received_on - timedelta(1), ""
    return None, "unreadable"


_DAYS: dict[str, Callable[[str, list[int], date], Found]] = {
    "several": _several,
    "words": _words,
    "iso": _iso,
    "full": _full,
    "spaced": _spaced,
    "short": _short,
    "list": _several,
    "alone": _alone,
    "compact": _compact,
    "relative": _relative,
}


def _settled(tokens: list[Token], at: int) -> Token:
    """The token, as its neighbours make it: a share of something counted, or a time with a dot."""
    token = tokens[at]
    if token.text[0] not in "0123456789":
        return token
    after = tokens[at + 1]
    if token.text.count("/") == 1 and after.text in _COUNTED and not after.gap:
        return token._replace(kind="figure", day=None, problem="")
    before = tokens[at - 1]  # of the first the end, which says nothing
    if _is_dotted_time(token, before, after):
        return _time(token.text, token.gap, [int(part) for part in token.text.split(".")])
    return token


def _is_dotted_time(token: Token, before: Token, after: Token) -> bool:
    """Whether 16.30 is a time: lúc 16.30, 16.30 ngày 29/01, or no possible day of a month.

    What may as well be a day gone by stays one: 10.12 ngày 15/12 names two.
    """
    if not re.fullmatch(r"\d{1,2}\.\d{2}", token.text):
        return False
    is_before_day = after.text.startswith("ngay") and token.kind != "day"
    return before.text in {"luc", "hoi"} or is_before_day or token.kind == "figure"


def _joined_periods(tokens: list[Token]) -> list[Token]:
    """Từ 16h ngày 05/02 đến 16h ngày 06/02, 24 hours at most, is its end day; longer is unclear."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token, taken = tokens[at], 1
        if token.text == "tu" or token.kind == "time":
            taken, token = _period(tokens, at)
        found.append(token)
        at += taken
    return found


def _period(tokens: list[Token], at: int) -> tuple[int, Token]:
    """How many tokens the period at this place takes, and what it comes to."""
    first = tokens[at]
    start = at + 1 if first.text == "tu" else at
    shape = "".join(map(_shape, tokens[start : start + _LONGEST_PERIOD]))
    match = _PERIOD.match(shape)
    if shape.startswith("tdtd") and "-" in tokens[start + 2].gap:
        return _from_to(first, tokens[start : start + 4], start + 4 - at)
    if shape.startswith("tdt"):  # 16h 04/02 - 16h: of which day?
        return start + 3 - at, _unclear_period(first, tokens[start : start + 3])
    if match is None or (start == at and match[0] not in _ENDED):
        return 1, first
    parts = tokens[start : start + len(match[0])]
    taken = start + len(match[0]) - at
    if match[0] == "td>td":
        return _from_to(first, parts, taken)
    if match[0] == "t>td":  # từ 0h đến 16h ngày 29/01: one day
        return taken, parts[3]._replace(gap=first.gap)
    return taken, _unclear_period(first, parts)


def _shape(token: Token) -> str:
    """A token as one letter of a period's shape."""
    return _WORD_SHAPES.get(token.text) or _KIND_SHAPES.get(token.kind, "-")


_WORD_SHAPES = {"den": ">", "toi": ">", "nay": "n"}
_KIND_SHAPES: dict[TokenKind, str] = {"time": "t", "day": "d", "unclear": "u"}
_PERIOD = re.compile("td>td|t>td|[du]>[dun]|td>[dunt]|[du]>td")
_ENDED = frozenset({"td>td", "td>t"})
_LONGEST_PERIOD = 5


def _unclear_period(first: Token, parts: list[Token]) -> Token:
    text = " ".join(part.text for part in parts)
    return Token("unclear", text, first.gap, problem="period")


def _from_to(first: Token, parts: list[Token], taken: int) -> tuple[int, Token]:
    since, first_day, *_, until, last_day = parts
    if 0 < _minute(last_day, until) - _minute(first_day, since) <= MINUTES_A_DAY:
        return taken, last_day._replace(gap=first.gap)
    return taken, _unclear_period(first, parts)


def _minute(day: Token, clock: Token) -> int:
    """The minutes from the first day there is to a clock on a day."""
    return (day.day or date.min).toordinal() * MINUTES_A_DAY + clock.value
