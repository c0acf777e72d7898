"""What a TOML parser does not tell: the line of each key, and what a wrong line was meant to be.

The text is read a second time, by a scanner that never fails: what is not TOML gives no line, and
its parents' lines are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""A way into the parsed values: `("units", 3, "senders")`."""

# Each alternative is possessive and a string that is not closed runs on (to the end of the text, or
# of its line): one pass, whatever the text.
_TEXTS = (
    r'(?P<long>"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\\?\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z))"
    r'|(?P<text>"(?:[^"\\\n]++|\\[^\n])*+"?|' + r"'[^'\n]*+'?)"
)
_BARE = r"""[^\s\[\]{}=,."'#]++"""
_TOKEN = re.compile(
    _TEXTS
    + r"|(?P<mark>[][{}=,.])|(?P<newline>\n)|(?P<comment>#[^\n]*+)|(?P<space>[^\S\n]++)"
    + f"|(?P<bare>{_BARE})",
    re.DOTALL,
)
_NO_VALUES = frozenset({"comment", "space"})
_DEEPEST = 64
"""Paths longer than this have no line: they would cost the square of their length."""


class TomlToken(NamedTuple):
    """A piece of the text and the line it starts on."""

    kind: str
    text: str
    line: int


def tokens_of(text: str) -> Iterator[TomlToken]:
    """The pieces of the text that matter, in order."""
    line = 1
    for match in _TOKEN.finditer(text):
        kind, piece = match.lastgroup or "", match[0]
        if kind not in _NO_VALUES:
            yield TomlToken(kind, piece, line)
        if kind in {"newline", "long"}:
            line += piece.count("\n")


class Lines:
    """The line of every key of a text."""

    def __init__(self, text: str) -> None:
        self._lines = _Scanner().scan(text)

    def of(self, path: KeyPath) -> int:
        """The line of the key, or of the nearest parent that has one; 1 for the whole file."""
        for length in range(len(path), 0, -1):
            if (line := self._lines.get(path[:length])) is not None:
                return line
        return 1

    def table_at(self, line: int) -> KeyPath:
        """The table or element of an array of tables that the line belongs to; () at the top."""
        table: KeyPath = ()
        for path, start in self._lines.items():
            if start <= line and _is_table(path):
                table = path
        return table


def _is_table(path: KeyPath) -> bool:
    """`office`, `directive`, `units[3]`: what stands at the top of a file."""
    return len(path) == 1 or (len(path) == 2 and isinstance(path[1], int))  # noqa: PLR2004 - name, index


@dataclass(slots=True)
class _TomlFrame:
    """A container being read: where it is, and what was read of the statement in hand."""

    path: KeyPath
    closes: str
    key: list[str] = field(default_factory=list)
    index: int = 0
    has_value: bool = False


class _Scanner:
    """Walks the tokens with a stack of open containers, so that no nesting is too deep for it."""

    def __init__(self) -> None:
        self._lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}
        self._stack = [_TomlFrame((), "")]
        self._header: list[str] | None = None
        self._is_array = False

    def scan(self, text: str) -> dict[KeyPath, int]:
        for token in tokens_of(text):
            self._take(token)
            if self._is_too_deep():
                break
        self._end_header(text.count("\n") + 1)
        return self._lines

    def _take(self, token: TomlToken) -> None:
        frame = self._stack[-1]
        if self._header is not None:
            self._take_header(self._header, token)
        elif token.text == frame.closes and frame.closes:
            self._stack.pop()
        elif token.kind == "newline":
            if not frame.closes:
                frame.key, frame.has_value = [], False
        elif frame.closes == "]":
            self._take_element(frame, token)
        elif frame.has_value:
            self._take_value(frame, token, (*frame.path, *frame.key))
        else:
            self._take_key(frame, token)

    def _is_too_deep(self) -> bool:
        longest = max(len(self._stack), len(self._stack[-1].key), len(self._header or ()))
        return longest > _DEEPEST

    def _take_key(self, frame: _TomlFrame, token: TomlToken) -> None:
        if token.text == "[" and not frame.closes and not frame.key:
            self._header, self._is_array = [], False
        elif token.text == "=":
            frame.has_value = True
        elif token.kind in {"bare", "text"}:
            frame.key.append(_bare(token))
            self._lines.setdefault((*frame.path, *frame.key), token.line)
        elif token.text == ",":
            frame.key = []

    def _take_value(self, frame: _TomlFrame, token: TomlToken, path: KeyPath) -> None:
        if token.text == "," and frame.closes:
            frame.key, frame.has_value = [], False
        elif token.text in {"[", "{"}:
            self._stack.append(_TomlFrame(path, "]" if token.text == "[" else "}"))

    def _take_element(self, frame: _TomlFrame, token: TomlToken) -> None:
        if token.text == ",":
            frame.index += 1
            return
        path = (*frame.path, frame.index)
        self._lines.setdefault(path, token.line)
        self._take_value(frame, token, path)

    def _take_header(self, header: list[str], token: TomlToken) -> None:
        if token.kind == "newline":
            self._end_header(token.line)
        elif token.text == "[" and not header:
            self._is_array = True
        elif token.kind in {"bare", "text"}:
            header.append(_bare(token))

    def _end_header(self, line: int) -> None:
        """Go into the table the header names; `[[name]]` is one more of its array."""
        if self._header is None:
            return
        *parents, name = self._header or [""]
        self._header = None
        path: KeyPath = ()
        for part in parents:
            path = self._newest((*path, part))
        path = (*path, name)
        if self._is_array:
            self._counts[path] = self._counts.get(path, 0) + 1
            self._lines.setdefault(path, line)
        path = self._newest(path)
        self._lines.setdefault(path, line)
        self._stack = [_TomlFrame(path, "")]

    def _newest(self, path: KeyPath) -> KeyPath:
        """The path, or that of the newest element where it is an array of tables."""
        count = self._counts.get(path)
        return path if count is None else (*path, count - 1)


def _bare(token: TomlToken) -> str:
    return token.text[1:-1] if token.kind == "text" else token.text


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
