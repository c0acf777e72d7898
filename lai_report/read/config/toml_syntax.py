"""What is wrong with a line that is not TOML, in the words of what a clerk would have meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What the text after `=` looks like, and the text of what to say; the first that fits is taken.
_VALUES: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"\d{1,2}\s*(?:[:hg]|giờ)\s*\d{0,2}\b", "bare_time"),
        (r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", "local_date"),
        (r"\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}", "impossible_date"),
        (r"[“”‘’«»]", "curly_quotes"),
        (r"(?:#|$)", "no_value"),
        (r"""(?:"[^"]*|'[^']*)$""", "open_quote"),
        (r"""(?:"[^"]*"|'[^']*')\s*[^\s#]""", "after_value"),
        (r"[^\W\d]", "bare_text"),
    )
)
# The parser's own words, where the line alone does not tell.
_MESSAGES: Sequence[tuple[str, str]] = (
    ("Cannot overwrite", "twice"),
    ("Cannot declare", "twice"),
    ("Duplicate inline", "twice"),
    ("Cannot mutate", "twice"),
    ("Cannot redefine", "twice"),
    ("Expected ']", "open_header"),
    ("Unclosed", "open_bracket"),
    ("Unescaped", "backslash"),
    ("Unterminated", "open_quote"),
    ("Expected \"'", "open_quote"),
    ("Illegal character '\\n'", "open_quote"),
    ("Found invalid character '\\n'", "open_quote"),
    ("Illegal character", "control_in_text"),
    ("Found invalid", "control_in_text"),
)
_STATEMENT = re.compile(r"\s*(?P<key>[^=#\[\]{}]*?)\s*=\s*(?P<value>.*)")
_LONGEST_LINE = 300
_GOES_ON = re.compile(r"[\[\]{}]|\"\"\"|'''")
_BARE_KEY = re.compile(r"""[\w.\s-]+""", re.ASCII)


def name_of(message: str, line: str, *, is_inside: bool) -> str:
    """What is wrong, as in `toml.NAME`, from the parser's message and the line it stopped at.

    `is_inside`: a bracket opened in a line above is still open.
    """
    line = line[:_LONGEST_LINE]
    if is_inside and (not line.strip() or _STATEMENT.match(line)):
        return "open_bracket"
    return _named_by_message(message) or (
        _named_by_value(line.strip()) if is_inside else _named_by_line(line)
    )


def is_by_itself(line: str) -> bool:
    """Whether the line is one statement, so that the text can be read without it."""
    return bool(line.strip()) and not _GOES_ON.search(line)


def _named_by_message(message: str) -> str:
    return next((name for start, name in _MESSAGES if message.startswith(start)), "")


def _named_by_line(line: str) -> str:
    statement = _STATEMENT.match(line)
    if statement is None:
        return "no_equals" if "=" not in line else "syntax"
    if not _BARE_KEY.fullmatch(statement["key"]) and not statement["key"].startswith(('"', "'")):
        return "bad_key" if statement["key"] else "no_key"
    return _named_by_value(statement["value"])


def _named_by_value(value: str) -> str:
    return next((name for pattern, name in _VALUES if pattern.match(value)), "syntax")
