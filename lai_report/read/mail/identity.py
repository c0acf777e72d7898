"""What makes a message the same message, wherever it is stored."""

from __future__ import annotations

import re
from hashlib import sha256

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_TAIL = 64
_LINE_END = re.compile(rb"\r++\n")
_QUOTED_FROM = re.compile(rb"^>++From ", re.MULTILINE)


def plain_lines(raw: bytes) -> bytes:
    """The bytes with LF line ends, without a byte order mark or a leading `From ` line."""
    text = raw
    if b"\r" in raw:
        text = raw.replace(b"\r\n", b"\n")
        if b"\r\n" in text:  # written as text once too often
            text = _LINE_END.sub(b"\n", text)
    text = text.removeprefix(_BYTE_ORDER_MARK)
    if text.startswith((b"From ", b">From ")):
        text = text.partition(b"\n")[2]
    return text


def digest_of(head: bytes, text: bytes, start: int) -> str:
    """SHA-256 over the head as the sender wrote it and the body that begins at `start`.

    Every form of `>From ` is unquoted, whatever the source: mboxo, mboxrd and unquoted copies of
    one message agree, and a message that differs in nothing else is no other message.
    """
    body: bytes | memoryview = memoryview(text)[start : max(_end(text), start)]
    if _has_quoted_from(text, start):
        body = _QUOTED_FROM.sub(b"From ", body)
    found = sha256(head.rstrip(b"\n"))
    if body:
        found.update(b"\n\n")
        found.update(body)
    return found.hexdigest()


def _end(text: bytes) -> int:
    """Where the text ends but for blank lines; as a rule without copying it."""
    tail = text[-_TAIL:].rstrip(b"\n")
    return len(text) - min(len(text), _TAIL) + len(tail) if tail else len(text.rstrip(b"\n"))


def _has_quoted_from(text: bytes, start: int) -> bool:
    """Whether `>From ` stands in the body; attachments, which hold no `>`, are passed over."""
    first = text.find(b">", start)
    return first >= 0 and text.find(b">From ", first, text.rfind(b">") + len(b">From ")) >= 0
