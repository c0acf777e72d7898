"""What an IMAP server answered, as values: folders, and messages with their UID and date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from lai_report.read.mail.received import instant

Answer = bytes | tuple[bytes, bytes] | None
"""A line of an answer; with a literal, the line before it and the literal; None for nothing."""

_UID = re.compile(rb"\bUID ([0-9]{1,10})\b")
_SIZE = re.compile(rb"\bRFC822\.SIZE ([0-9]{1,12})\b")
_DATE = re.compile(rb'\bINTERNALDATE "([^"]{1,40})"')
_DRAFT = re.compile(rb"\bFLAGS \([^()]*\\Draft\b", re.IGNORECASE)
_NUMBERED = re.compile(rb"[0-9]+ \(")
_FOLDER = re.compile(rb'\(([^()]*)\) (?:"(?:\\.|[^"\\])"|NIL) (.*)', re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)")


class Fetched(NamedTuple):
    """What the server said of one message."""

    uid: int
    size: int
    internal_date: datetime | None
    is_draft: bool
    raw: bytes | None


class Listed(NamedTuple):
    """A folder as the server names it, and its flags in lower case."""

    name: str
    flags: frozenset[str]


def fetched(answers: Iterable[Answer]) -> dict[int, Fetched]:
    """The messages in an answer to UID FETCH, by UID; what names no UID is left out."""
    found = (_one(words, raw) for words, raw in _grouped(answers))
    return {message.uid: message for message in found if message is not None}


def listed(answers: Iterable[Answer]) -> list[Listed]:
    """The folders in an answer to LIST."""
    found = []
    for answer in answers:
        line, literal = answer if isinstance(answer, tuple) else (answer or b"", None)
        match = _FOLDER.match(line)
        if match:
            name = _unquoted(match[2]) if literal is None else literal
            flags = frozenset(match[1].decode("ascii", "replace").lower().split())
            found.append(Listed(name.decode("latin-1"), flags))
    return found


def numbers(answers: Iterable[Answer]) -> list[int]:
    """The UIDs in an answer to UID SEARCH, in order."""
    words = (word for line in answers if isinstance(line, bytes) for word in line.split())
    return sorted({int(word) for word in words if word.isdigit() and len(word) <= 10})  # noqa: PLR2004 - 32 bits


def _grouped(answers: Iterable[Answer]) -> Iterator[tuple[bytes, bytes | None]]:
    """Each message's own words and literal; some servers put the UID behind the literal."""
    words, raw = b"", None
    for answer in answers:
        line, literal = answer if isinstance(answer, tuple) else (answer or b"", None)
        if _NUMBERED.match(line):
            yield words, raw
            words, raw = b"", None
        words += b" " + line
        raw = literal if literal is not None else raw
    yield words, raw


def _one(words: bytes, raw: bytes | None) -> Fetched | None:
    uid, size, date = _UID.search(words), _SIZE.search(words), _DATE.search(words)
    if uid is None:
        return None
    stamp = instant(date[1].decode("latin-1")) if date else None
    is_draft = bool(_DRAFT.search(words))
    return Fetched(
        uid=int(uid[1]),
        size=int(size[1]) if size else 0,
        internal_date=stamp,
        is_draft=is_draft,
        raw=raw,
    )


def _unquoted(name: bytes) -> bytes:
    name = name.strip()
    if name.startswith(b'"') and name.endswith(b'"'):
        return _ESCAPED.sub(rb"\1", name[1:-1])
    return name
