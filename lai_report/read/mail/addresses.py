"""Who a message says it is from: only a From that every program reads alike gives an address."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lai_report.core.mail.encoded_words import as_written, cleaned, decoded
from lai_report.errors import Phrase, phrase

_ATOM = rb"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++"
_LABEL = rb"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = rb"(%b(?:\.%b)*+@%b(?:\.%b)*+)" % (_ATOM, _ATOM, _LABEL, _LABEL)
_QUOTED = rb'"(?:[^"\\]++|\\.)*+"'
_COMMENT = rb'\([^()<>@,;:"\\]*+\)'
# `name@host <name@host>` is against the rule and common; whether both are one is asked afterwards.
_FORM = re.compile(
    rb"(?:((?:%b|%b|[^\"()<>,;:\\])*+)<%b>|%b)\s*+(?:%b)?+"
    % (_QUOTED, _COMMENT, _ADDRESS, _ADDRESS, _COMMENT)
)
_QUOTES = re.compile(_QUOTED)
_ESCAPED = re.compile(rb"\\(.)")
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_SHOWN_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_SHOWN_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:@]{1,64}@[^\s<>()\[\]\"',;:@]+")
_LONGEST = 2_000
_LONGEST_DISPLAY = 500


class Sender(NamedTuple):
    """The address of From, its display name, and why they are not certain."""

    address: str
    display: str
    problem: Phrase | None


def sender_of(values: list[bytes], *, is_broken: bool) -> Sender:
    """The sender by the From fields of a head; `is_broken` if others may cut it otherwise."""
    if not values:
        return Sender("", "", phrase("mail.from_missing"))
    if len(values) > 1:
        return _unclear(values[0], "mail.from_fields")
    return _sender(values[0], is_broken)


@lru_cache(maxsize=1024)  # the same few write every day
def _sender(value: bytes, is_broken: bool) -> Sender:
    if _CONTROL.search(value):
        return _unclear(value, "mail.from_control")
    form = _FORM.fullmatch(value) if len(value) <= _LONGEST else None
    if form is None:
        return _unclear(value, _why_unclear(value))
    address = (form[2] or form[3]).decode("ascii").lower()
    if "=?" in address:
        return _unclear(value, "mail.from_unreadable")
    display = as_written(_bare(form[1] or b""))[0][:_LONGEST_DISPLAY]
    return Sender(address, cleaned(display), _doubt(address, display, is_broken=is_broken))


def _doubt(address: str, display: str, *, is_broken: bool) -> Phrase | None:
    if _SHOWN_CONTROL.search(display):
        return phrase("mail.from_control")
    if any(other.lower().rstrip(".") != address for other in _SHOWN_ADDRESS.findall(display)):
        return phrase("mail.from_display")
    return phrase("mail.head_broken") if is_broken else None


def _unclear(value: bytes, key: str) -> Sender:
    return Sender("", decoded(value[:_LONGEST])[0][:_LONGEST_DISPLAY], phrase(key))


def _why_unclear(value: bytes) -> str:
    bare = _QUOTES.sub(b"", value[:_LONGEST])
    for letters, key in ((b"(\\", "mail.from_comment"), (b",", "mail.from_addresses")):
        if any(letter in letters for letter in bare):
            return key
    if b":" in bare or b";" in bare:
        return "mail.from_group"
    return "mail.from_addresses" if bare.count(b"@") > 1 else "mail.from_unreadable"


def _bare(display: bytes) -> bytes:
    """The display name without the quotes around it."""
    plain = display.strip()
    return _ESCAPED.sub(rb"\1", plain[1:-1]) if _QUOTES.fullmatch(plain) else plain
