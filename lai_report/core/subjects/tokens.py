"""A subject cut into words and figures, each figure by what it is written like.

Most figures of a subject are no day: 24/24, 16h30', Covid-19, 45-BC/HU, lần 2. The text is cut from
left to right, each piece by the first rule that takes it whole; a figure no rule takes stays bare,
and makes the subject uncertain.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from lai_report.core.calendar import WEEKDAYS

TokenKind = Literal[
    "word",
    "day",
    "unclear",  # a day is meant, but which one cannot be told
    "time",
    "weekday",
    "lunar",
    "symbol",  # 45-BC/HU
    "number",  # số 45
    "times",  # lần 2
    "known",  # Covid-19, 24/24, 5K, .pdf: figures that say no day
    "figure",  # any other figure: not understood
    "end",
]


class Token(NamedTuple):
    """One piece of a subject; a plain tuple, for thirty are made of every mail of a large box."""

    kind: TokenKind
    text: str
    gap: str = ""
    """The punctuation before it."""
    day: date | None = None
    value: int = 0
    """Minutes after midnight of a time, 0-6 of a weekday, the number of a lunar day."""
    problem: str = ""
    """Why a day is unclear: `impossible`, `future`, `several`, `period`, `unreadable`."""


_D = "[0-9]{1,2}"
_NGAY = r"(?:\bngay\s*:?\s*)?"
_SEP = r"\s*[/.\-]\s*"
_AND = r"\s*(?:[-,;&+]|\bva\b|\bden\b|\btoi\b)\s*"
# 29/01-15h30: the 15 belongs to the time, not to the day.
_END = r"(?![0-9]|:[0-9]|\s?(?:h|g|gio)(?![a-z])|\s*/\s*[0-9])"
_PAPER = "bcn|bc|cv|cttr|ctr|ct|cd|kl|tb|kh|qd|nq|hd|ttr|tt|nd|gm|vb|pa|da|qc"

_COVID = r"\bco\s?vi[dt]"
_COVID_RULES = (
    # Covid-19, Covid - 19; not before / or ., which would make the 19 a day.
    rf"{_COVID}\s*-\s*19(?![0-9]|\s*[/.]\s*[0-9])",
    # Covid 19, Covid 19-03/02/2021; Covid 19-2 is Covid and 19 February.
    rf"{_COVID}\s*19(?![0-9]|\s*[/.]\s*[0-9]|\s*-\s*[0-9]{{1,2}}(?!\s*/|[0-9]))",
    rf"{_COVID}(?![a-z0-9]|-[0-9])",
    r"\bsars[\s-]*cov(?:[\s-]*2(?![0-9]))?\b",
    r"\b(?:2019\s?-\s?)?n-?cov(?:-2019)?\b",
)
_AFTER_THU = "|".join(name.removeprefix("thu ") for name in WEEKDAYS[:-1])
_LUNAR_RULES = (
    # mùng 2 Tết 13/02 is a lunar day and a date; mùng 2/1 may be either.
    rf"{_NGAY}\b(?:mung|mong)\s*{_D}(?:\s*tet\b|(?!\s*[/.\-]?\s*[0-9]))",
    rf"{_NGAY}{_D}\s*(?:tet\b|am\s*lich\b|thang\s*(?:gieng|chap)\b)",
)
_TIME_RULES = (
    # 16h30', 16 giờ 30 phút, 16g; 16h 29/01 is 16 o'clock on the 29th.
    (
        r"[0-9]{1,2}\s?(?:h|gio|g)(?![a-z])"
        r"(?:[:.]?[0-9]{2}(?![0-9]|\s*/\s*[0-9])|\s[0-9]{1,2}(?![0-9]|\s*[/.\-]\s*[0-9]))?"
        r"(?:\s*(?:'+|\"|phut\b|ph\b|p\b))?"
    ),
    r"[0-9]{1,2}\s?:\s?[0-9]{2}(?::[0-9]{2})?(?![0-9])",
)
_SYMBOL_RULES = (
    rf"\bso\s*[:.]*\s*(?:[0-9]{{1,5}}[a-z]?)?\s*[-/]\s*(?:{_PAPER})\b(?:[-/.][a-z]+\b)*",
    rf"[0-9]{{1,5}}[a-z]?\s*[-/]\s*(?:{_PAPER})(?:[-/.][a-z]+\b)+",
    rf"[0-9]{{1,5}}[a-z]?[-/](?:{_PAPER})\b",
    r"[0-9]{1,5}[a-z]?\s*[-/]\s*[a-z]{2,6}[-/][a-z]{2,8}\b",
    rf"\b(?:{_PAPER})/[a-z]{{2,8}}\b",
)
_RELATIVE_RULES = (
    r"\b(?:ngay\s+|(?:sang|trua|chieu)\s+)?hom\s?(?:nay|qua|kia|truoc|sau)\b",
    r"\b(?:sang|trua|chieu)\s+nay\b",  # not toi nay: tới nay is "until now"
    r"\bngay\s+(?:mai|kia|truoc|qua|nay)\b",
)

# How words begin that a rule below may take; any other word is only a word, and is taken at once.
_STARTS = rf"ngay|co\s?vi|sars|n-?cov|mung|mong|so|lan|thu|chu|hom|sang|trua|chieu|(?:{_PAPER})/"

# The order matters: a rule higher up takes the text before the ones below.
_RULES: dict[str, tuple[str, ...]] = {
    "plain": (rf"(?!{_STARTS})[^\W\d_]+",),
    "sign": (r"[^\w\s.]",),
    "covid": _COVID_RULES,
    "lunar": _LUNAR_RULES,
    # 06-07/02/2021; ngày 29, 30/01; ngày 29 và 30 tháng 01
    "several": (
        (
            rf"{_NGAY}{_D}(?:{_AND}{_D})*{_AND}(?:ngay\s*)?{_D}\s*(?:[/.]|/?\s*\bthang)\s*{_D}"
            rf"(?:\s*(?:[/.\-]|nam)\s*(?:[0-9]{{4}}|[0-9]{{2}}))?{_END}"
        ),
    ),
    "words": (
        (
            rf"{_NGAY}{_D}\s*/?\s*thang\s*{_D}"
            rf"(?:\s*(?:nam|[-/.,])?\s*[0-9]{{4}}|\s*nam\s*[0-9]{{2}})?(?![0-9])"
        ),
    ),
    "iso": (rf"{_NGAY}[0-9]{{4}}(?:-{_D}-|/{_D}/|\.{_D}\.){_D}(?![0-9])",),
    "full": (rf"{_NGAY}{_D}{_SEP}{_D}{_SEP}(?:[0-9]{{4}}|[0-9]{{2}}){_END}",),
    "spaced": (rf"{_NGAY}{_D} {_D} 20[0-9]{{2}}(?![0-9])",),
    "duty": (r"24\s*/\s*(?:24|7)(?![0-9]|\s*/\s*[0-9])(?:\s*/?\s*(?:h|gio)\b)?",),
    "time": _TIME_RULES,
    "short": (rf"{_NGAY}{_D}(?:\s*/\s*|[.\-]){_D}{_END}",),
    "list": (rf"\bngay\s*:?\s*{_D}(?:{_AND}(?:ngay\s*)?{_D}(?![0-9]|\s*[:hg/.]))+",),
    # Not ngày 12-BC/HU, where the day is missing.
    "alone": (
        (
            rf"\bngay\s*:?\s*{_D}(?![0-9]|\s*[/.\-]\s*[0-9]|\s*(?:thang|tet|am|h|g|gio)\b"
            rf"|\s*[-/]\s*(?:{_PAPER})[-/])"
        ),
    ),
    "compact": (rf"{_NGAY}[0-9]{{8}}(?![0-9])",),
    "known": (r"\b5\s?k\b", r"\.(?:pdf|docx?|xlsx?|rar|zip|jpe?g|png|tiff?)\b"),
    "symbol": _SYMBOL_RULES,
    "number": (r"\bso\s*[:.]?\s*[0-9]{1,5}[a-z]?(?![0-9a-z]|\s*[/.\-]\s*[0-9])",),
    "times": (r"\blan\s*(?:thu\s*)?(?:[0-9]{1,2}|nhat|hai|ba|tu|cuoi)\b",),
    "weekday": (rf"\bthu\s*(?:{_AFTER_THU}|[2-7](?!\s*[/.]\s*[0-9]))\b|\bchu\s?nhat\b",),
    "relative": _RELATIVE_RULES,
    "word": (r"[^\W\d_]+",),
    "figure": (r"\d+",),
    "other": (r"\S",),
}
_RULE = re.compile("|".join(f"(?P<{name}>{'|'.join(ways)})" for name, ways in _RULES.items()))

# Dashes, quotes, slashes and full-width figures as one kind each; _ joins words of file names.
_ONE_KIND = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "’‘′´`ʼ＇"), "'"),
    **dict.fromkeys(map(ord, "“”„«»″＂"), '"'),
    **{0xFF10 + figure: str(figure) for figure in range(10)},
    **dict(zip(map(ord, "／\\：．，（）_•"), "//:.,() -", strict=True)),
    ord("…"): "...",
}


def plain_signs(folded: str) -> str:
    """The folded text with one kind of dash, quote and slash."""
    return " ".join(folded.translate(_ONE_KIND).split())


def pieces(text: str) -> list[tuple[str, str, str]]:
    """The pieces of a text as (rule, text, punctuation before it); the last is empty."""
    found = []
    gap = ""
    for match in _RULE.finditer(text):
        rule = match.lastgroup or ""
        if rule in {"sign", "other"}:
            gap += match[0]
        else:
            found.append(("word" if rule == "plain" else rule, match[0], gap))
            gap = ""
    found.append(("end", "", gap))
    return found
