"""What kind of mail it is: written by a person, by a machine, to a list, or sent back."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from lai_report.core.mail.encoded_words import decoded
from lai_report.core.mail.message import Folder
from lai_report.read.mail.headers import HeaderBlock, parameters

# Takeout writes labels in the language of the account; these are Gmail's own folders.
_LABELS: dict[str, Folder] = {
    "trash": "trash", "thùng rác": "trash", "drafts": "draft", "thư nháp": "draft",
    "spam": "junk", "thư rác": "junk", "inbox": "inbox", "hộp thư đến": "inbox",
}  # fmt: skip
_STRONGEST: tuple[Folder, ...] = ("trash", "draft", "junk", "inbox")
_ROBOTS = frozenset({"mailer-daemon", "postmaster"})
_AUTO_FIELDS = (b"x-autoreply", b"x-autorespond")
_BULK_FIELDS = (b"list-id", b"list-unsubscribe")


class Nature(NamedTuple):
    """Whether a machine answered, a machine sent it, many got it, or a letter came back."""

    is_auto: bool
    is_generated: bool
    is_bulk: bool
    is_bounce: bool


def nature_of(head: HeaderBlock, sender: str) -> Nature:
    """What kind of mail the head says it is."""
    precedence = _words(head, b"precedence")
    is_report, is_delivery_report = _report(head)
    submitted = _words(head, b"auto-submitted") - {"no", ""}
    is_auto = (
        "auto-replied" in submitted
        or any(word != "no" for name in _AUTO_FIELDS for word in _words(head, name))
        or not precedence.isdisjoint({"auto_reply", "auto-reply"})
        or is_report
    )
    is_bulk = any(name in head.fields for name in _BULK_FIELDS) or not precedence.isdisjoint(
        {"bulk", "list", "junk"}
    )
    is_nobodys = head.first(b"return-path") == b"<>"
    is_bounce = (
        is_delivery_report
        or (is_nobodys and b"x-failed-recipients" in head.fields)
        or sender.partition("@")[0] in _ROBOTS
    )
    # A scanner that mails what it scans, a rule that passes mail on: it may still be the report.
    is_generated = not (is_auto or is_bounce) and (bool(submitted) or is_nobodys)
    return Nature(is_auto, is_generated, is_bulk, is_bounce)


def folder_of(head: HeaderBlock, folder: Folder) -> Folder:
    """The folder by Takeout's labels, of which the topmost field is Takeout's own."""
    return _labelled(head.first(b"x-gmail-labels")) or folder


@lru_cache(maxsize=256)  # a mailbox knows few combinations of labels
def _labelled(value: bytes) -> Folder | None:
    text = unicodedata.normalize("NFC", decoded(value)[0]).casefold()
    labels = {_LABELS.get(label.strip(' "')) for label in text.split(",")}
    return next((kind for kind in _STRONGEST if kind in labels), None)


def _words(head: HeaderBlock, name: bytes) -> set[str]:
    """The first word of each field of that name, in lower case, without remarks."""
    if name not in head.fields:
        return set()
    values = (value.lower() for value in head.fields[name])
    plain = (value.partition(b";")[0].partition(b"(")[0].strip() for value in values)
    return {value.decode("latin-1") for value in plain}


def _report(head: HeaderBlock) -> tuple[bool, bool]:
    """Whether it is a machine's report on a message, and one on its delivery."""
    value = head.first(b"content-type")
    if not value[:16].lower().startswith(b"multipart/report"):
        return False, False
    return True, parameters(value)[1].get(b"report-type", b"").lower() == b"delivery-status"
