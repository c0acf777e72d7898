"""What a message is called: its subject, and the ids by which mail programs know it."""

from __future__ import annotations

import re

from lai_report.core.mail.encoded_words import cleaned, decoded
from lai_report.errors import Phrase, phrase
from lai_report.read.mail.headers import HeaderBlock

_ID = re.compile(rb"<[^<>\s]{1,996}>")
_LONGEST_ID = 998


def subject_of(head: HeaderBlock) -> tuple[str, tuple[Phrase, ...]]:
    """The subject, and what is doubtful about it.

    Several Subject fields are all shown, since programs differ in which of them a person sees.
    """
    read = [decoded(value) for value in head.fields.get(b"subject", ())]
    doubts = [phrase("mail.subject_fields")] if len(read) > 1 else []
    if not all(is_sure for _, is_sure in read):
        doubts.append(phrase("mail.subject_guessed"))
    return " / ".join(text for text, _ in read), tuple(doubts)


def identifier(head: HeaderBlock, name: bytes) -> str:
    """The id in a Message-ID or In-Reply-To field, as it stands."""
    value = head.first(name)
    match = _ID.search(value[: 2 * _LONGEST_ID])
    return cleaned((match[0] if match else value)[:_LONGEST_ID].decode("latin-1"))
