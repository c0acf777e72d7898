"""Reading one message from a file of its own, and no more of it than a message may have."""

from pathlib import Path

from lai_report.errors import Phrase, phrase
from lai_report.read.mail.limits import HEAD_BYTES, MESSAGE_BYTES


def beginning(path: Path) -> tuple[bytes, Phrase | None]:
    """The bytes of the file; only its beginning, and why, where it is too large. Raises OSError."""
    with path.open("rb") as file:
        raw = file.read(HEAD_BYTES)
        if len(raw) == HEAD_BYTES:
            raw += file.read(MESSAGE_BYTES - HEAD_BYTES)
        if not file.read(1):
            return raw, None
    return raw[:HEAD_BYTES], phrase("mail.too_large", limit=MESSAGE_BYTES >> 20)
