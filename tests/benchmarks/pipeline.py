"""From an mbox into SQLite by the standard library alone: what `ingest` is held to.

It finds the messages, reads the headers with the standard parser, decodes the subject, folds it,
matches the names, takes the SHA-256 of the message, and inserts a row; it judges nothing, doubts
nothing, and forgives no fault. Run as `python pipeline.py MBOX DATABASE`.
"""

from __future__ import annotations

import mmap
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from hashlib import sha256

NAMES = ("sin ho", "muong te", "tam duong", "phong tho", "than uyen", "tan uyen", "nam nhun")
SEPARATOR = b"\nFrom "
Row = tuple[str, str, str, float, str]


def main(mbox: str, database: str) -> None:
    """Read the mbox into the database."""
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE mail (digest, sender, unit, received_at, subject)")
    connection.execute("CREATE UNIQUE INDEX once ON mail (digest)")
    with open(mbox, "rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as box:  # noqa: PTH123 - a floor uses the plainest call
        connection.executemany("INSERT OR IGNORE INTO mail VALUES (?, ?, ?, ?, ?)", rows(box))
    connection.commit()


def rows(box: mmap.mmap) -> Iterator[Row]:
    """One row a message."""
    parser = BytesHeaderParser()
    for start, end in spans(box):
        headers = parser.parsebytes(box[start : box.find(b"\n\n", start, end)])
        subject = str(make_header(decode_header(headers["Subject"] or "")))
        text = folded(subject)
        unit = next((name for name in NAMES if name in text), "")
        at = parsedate_to_datetime(headers["Received"].rpartition(";")[2]).timestamp()
        yield sha256(box[start:end]).hexdigest(), headers["From"] or "", unit, at, subject


def spans(box: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where each message begins, behind its `From ` line, and ends."""
    at = 0
    while at < len(box):
        end = box.find(SEPARATOR, at)
        end = len(box) if end < 0 else end + 1
        yield box.find(b"\n", at, end) + 1, end
        at = end


def folded(text: str) -> str:
    """The text without marks and capitals."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
