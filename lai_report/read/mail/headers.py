"""The head of a message or of a part, cut into its fields in linear time, with one reading."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lai_report.core.mail.encoded_words import charset_text, cleaned, decoded

_FIELD_BREAK = re.compile(rb"\n(?![ \t])")
_NAME = re.compile(rb"[!-9;-~]+")
_TRACE = frozenset({b"received", b"authentication-results"})
# What mbox writers, Takeout, mail programs and local delivery put into the head of what they store.
_STORED = frozenset(
    b"status x-status x-uid x-keywords x-imap x-imapbase x-tuid x-offlineimap content-length lines"
    b" x-gm-thrid x-gmail-labels x-gm-labels x-gm-msgid delivered-to".split()
)
_READ = _TRACE | frozenset(
    b"from to subject date message-id in-reply-to return-path content-type content-disposition"
    b" auto-submitted precedence x-autoreply x-autorespond list-id list-unsubscribe"
    b" x-gmail-labels x-failed-recipients action final-recipient original-recipient".split()
)
# Possessive throughout: a quote that never closes costs no second look.
_PARAMETER = re.compile(
    rb';\s*+([^\s=;"]++)\s*+=\s*+("(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[^;]*+)', re.DOTALL
)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_CONTINUED = re.compile(rb"(.+?)\*(?:([0-9]{1,3})(\*?))?")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


class _Role(NamedTuple):
    """The name a field is read by, if it is; whether storing adds it; whether it is none."""

    name: bytes
    is_stored: bool
    is_broken: bool = False


_UNREAD = _Role(b"", is_stored=False)
_NO_FIELD = _Role(b"", is_stored=False, is_broken=True)


class HeaderBlock(NamedTuple):
    """The fields of a head that are ever read, by lower-case name; values raw, on one line."""

    fields: dict[bytes, list[bytes]]
    trace: list[tuple[bytes, bytes]]
    """Received and Authentication-Results, in the order they stand."""
    kept: bytes
    """The head without the fields that storing adds."""
    is_broken: bool
    """Whether a line in it is no field, so that readers may disagree where the head ends."""

    def first(self, name: bytes) -> bytes:
        """The topmost field of that name; empty where there is none."""
        values = self.fields.get(name)
        return values[0] if values else b""

    def text(self, name: bytes) -> str:
        """The text of the topmost field of that name."""
        return decoded(self.first(name))[0]


def split_head(head: bytes) -> HeaderBlock:
    """The fields of a head whose lines end in LF."""
    fields: dict[bytes, list[bytes]] = {}
    trace: list[tuple[bytes, bytes]] = []
    stored: set[bytes] = set()
    is_broken = b"\r" in head
    lines = _FIELD_BREAK.split(head) if head else []
    for line in lines:
        name, colon, value = line.partition(b":")
        role = _role(name) if colon else _NO_FIELD
        if role is _UNREAD:  # as most fields are
            continue
        if role.name:
            value = value.replace(b"\n", b"").strip()
            fields.setdefault(role.name, []).append(value)
            if role.name in _TRACE:
                trace.append((role.name, value))
        if role.is_stored:
            stored.add(line)
        is_broken |= role.is_broken
    kept = b"\n".join([line for line in lines if line not in stored]) if stored else head
    return HeaderBlock(fields, trace, kept, is_broken)


@lru_cache(maxsize=1024)
def _role(name: bytes) -> _Role:
    """What a field of that name is to us."""
    name = name.rstrip(b" \t").lower()
    if not _NAME.fullmatch(name):
        return _NO_FIELD
    is_stored = name in _STORED or name.startswith(b"x-mozilla-")
    if name in _READ:
        return _Role(name, is_stored)
    return _Role(b"", is_stored) if is_stored else _UNREAD


def parameters(value: bytes) -> tuple[bytes, dict[bytes, bytes]]:
    """The main word of a Content-… field, in lower case, and its parameters, still encoded."""
    main, more, _ = value.partition(b";")
    main = main.strip().lower()
    found: dict[bytes, bytes] = {}
    if not more:
        return main, found
    for match in _PARAMETER.finditer(value):
        found.setdefault(match[1].lower(), _unquoted(match[2].strip()))
    return main, found


def parameter_text(found: dict[bytes, bytes], name: bytes) -> str:
    """The text of one parameter, written plainly or by RFC 2231 or RFC 2047."""
    pieces = _continued(found, name) if found else ()
    if not pieces:
        return decoded(found[name])[0] if name in found else ""
    charset, data = b"", b""
    for number, (piece, is_encoded) in enumerate(pieces):
        if is_encoded and number == 0 and piece.count(b"'") > 1:
            charset, _, piece = piece.split(b"'", 2)  # noqa: PLW2901 - the rest of the same piece
        data += _PERCENT.sub(lambda m: bytes([int(m[1], 16)]), piece) if is_encoded else piece
    return cleaned(charset_text(data, charset or b"utf-8")[0])


def _continued(found: dict[bytes, bytes], name: bytes) -> list[tuple[bytes, bool]]:
    """The pieces `name*`, `name*0`, `name*1*`, … in order, and whether each is percent-encoded."""
    pieces: dict[int, tuple[bytes, bool]] = {}
    for key, value in found.items():
        match = _CONTINUED.fullmatch(key) if b"*" in key else None
        if match and match[1] == name:
            pieces[int(match[2] or 0)] = (value, match[2] is None or bool(match[3]))
    return [pieces[number] for number in sorted(pieces)]


def _unquoted(value: bytes) -> bytes:
    if not value.startswith(b'"'):
        return value
    return _ESCAPED.sub(rb"\1", value[1:].removesuffix(b'"'))
