"""Which letter a report of delivery sends back, and which addresses that letter did not reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lai_report.core.mail.encoded_words import cleaned
from lai_report.read.mail.headers import HeaderBlock, split_head
from lai_report.read.mail.subject import identifier

_LONGEST = 64 * 1024
_MOST_ADDRESSES = 100
_STATUS = b"message/delivery-status"
_ID = b"message-id"


class Returned(NamedTuple):
    """The Message-ID of the letter, and the addresses it failed to reach."""

    message_id: str = ""
    addresses: tuple[str, ...] = ()


def returned_by(head: HeaderBlock, text: bytes, parts: Sequence[tuple[bytes, int]]) -> Returned:
    """What a report of delivery says; nothing where it reports no failure, but a delay.

    `parts` are its parts by kind and place. Reports without parts name the failed addresses in a
    field of their own (Gmail, Exim), and the letter as the one they answer.
    """
    statuses = [start for kind, start in parts if kind == _STATUS]
    if statuses:
        failed = list(_failed(text, statuses[0]))
    else:
        named = head.text(b"x-failed-recipients").lower().split(",")
        failed = [address.strip() for address in named if "@" in address]
    if not failed:
        return Returned()
    heads = (_head(text, start) for kind, start in parts if kind != _STATUS)
    own_ids = (identifier(inner, _ID) for inner in heads if inner.first(_ID))
    return Returned(
        next(own_ids, "") or identifier(head, b"in-reply-to"),
        tuple(dict.fromkeys(failed[:_MOST_ADDRESSES])),
    )


def _failed(text: bytes, start: int) -> Iterator[str]:
    """The addresses a status calls failed for good; each has a block of fields of its own."""
    status = text[start : start + _LONGEST].partition(b"\n--")[0]
    for block in status.split(b"\n\n"):
        fields = split_head(block.lstrip(b"\n"))
        action = fields.text(b"action").lower()
        address = _address(fields, b"final-recipient") or _address(fields, b"original-recipient")
        if action == "failed" and address:
            yield address


def _address(fields: HeaderBlock, name: bytes) -> str:
    """The address behind `rfc822;`, in lower case."""
    kind, _, address = fields.first(name).decode("latin-1").partition(";")
    return cleaned(address).strip("<>").lower() if kind.strip().lower() == "rfc822" else ""


def _head(text: bytes, start: int) -> HeaderBlock:
    """The head of the letter that is sent back, whole or in part."""
    return split_head(text[start : start + _LONGEST].lstrip(b"\n").partition(b"\n\n")[0])
