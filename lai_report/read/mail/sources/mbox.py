"""Mail in one mbox file, as Google Takeout exports it, read in pieces: its size does not matter."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from lai_report.core.mail.secrecy import redacted_name
from lai_report.errors import MailError, phrase
from lai_report.read.mail.limits import HEAD_BYTES, MESSAGE_BYTES
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources.source import Checkpoint, FileSource, Progress, cannot_open

_PIECE = 1 << 20
_LONGEST_SEPARATOR = 400
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_ZONE = rb"(?: [+-][0-9]{4}| [A-Z]{2,5})?"
_SEPARATOR = re.compile(
    rb"From (\S{1,254}) {1,3}%b %b [ 0-9]?[0-9] %b%b [0-9]{4}%b[ \t]*\r?"
    % (_DAY, _MONTH, rb"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?", _ZONE, _ZONE)
)
_TAKEOUT = re.compile(rb"[0-9]+@xxx")
_FIELD = re.compile(rb">?From |[!-9;-~]{1,100}[ \t]*:")
_SPACE = b" \t\r\n"


def is_mbox(path: Path) -> bool:
    """Whether the file is an mbox, or the folder one that Apple Mail exports."""
    path = _file(path)
    if not path.is_file() or path.suffix.lower() == ".eml":
        return False
    with path.open("rb") as file:
        start = file.read(_LONGEST_SEPARATOR).lstrip(_SPACE)
    return start.startswith(b"From ") or path.suffix.lower() == ".mbox"


class MboxSource(FileSource):
    """The messages of one mbox file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"mbox:{redacted_name(path.name)}", path)
        self._file = _file(path)

    def count(self, _after: Checkpoint) -> int | None:
        """None: counting would cost as much as reading."""
        return None

    def messages(self, _after: Checkpoint) -> Iterator[RawMessage]:
        """Every message of the file, but not a last one that is still being written."""
        self.notices = ()
        try:
            with self._file.open("rb") as file:
                yield from self._messages(file)
        except OSError as error:
            raise cannot_open(self._file, error) from error

    def _messages(self, file: BinaryIO) -> Iterator[RawMessage]:
        before = os.fstat(file.fileno())
        held: RawMessage | None = None
        self.progress = Progress(0, before.st_size)
        cutter = _Cutter(file)
        for piece in cutter.pieces():
            if held is not None:
                yield held
            held = _raw_message(piece)
            self.progress = Progress(piece.end, max(before.st_size, piece.end))
        after = os.fstat(file.fileno())
        is_still = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
        if held is not None and is_still and cutter.ends_with_line:
            yield held
        elif held is not None:
            self.notices = (phrase("mail.held_back", position=held.position),)


def _raw_message(piece: _Piece) -> RawMessage:
    reason = phrase("mail.too_large", limit=MESSAGE_BYTES >> 20) if piece.is_cut else None
    return RawMessage(piece.raw, str(piece.start), from_mbox=True, cut_short=reason)


class _Piece(NamedTuple):
    """One message of the file, and where it lies."""

    raw: bytes
    start: int
    end: int
    is_cut: bool


class _Cutter:
    """Cuts the file at its separator lines, holding one message and one piece in memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._buffer = b""
        self._base = 0
        """Where in the file the buffer begins."""
        self._is_over = False
        self._is_takeout = False
        self._head: bytes | None = None
        """The beginning of a message that is too large to be held."""
        self.ends_with_line = True

    def pieces(self) -> Iterator[_Piece]:
        """Every message, from behind its separator line to the next."""
        if not self._find_first():
            return
        start, looked = 0, 0  # both within the buffer
        position = self._base
        while True:
            found, looked = self._next_separator(looked)
            if found >= 0 or self._is_over:
                end = found if found >= 0 else len(self._buffer)
                yield self._piece(position, start, end)
                if found < 0:
                    return
                start, position = found, self._base + found
                self._head = None
                continue
            drop = self._dropped(start, looked)
            start, looked = max(start - drop, 0), looked - drop
            self._more(drop)

    def _find_first(self) -> bool:
        """Go to the first separator line; False for an empty file."""
        while not self._is_over and len(self._buffer) < _PIECE:
            self._more(0)
        blank = len(self._buffer) - len(self._buffer.lstrip(_SPACE))
        self._buffer, self._base = self._buffer[blank:], blank
        if not self._buffer:
            return False
        separator = _SEPARATOR.fullmatch(self._buffer[:_LONGEST_SEPARATOR].partition(b"\n")[0])
        if separator is None:
            raise MailError("mail.not_mbox", path=Path(self._file.name).name)
        # Takeout names every message alike, so that no line of a body can pass for a separator.
        self._is_takeout = bool(_TAKEOUT.fullmatch(separator[1]))
        return True

    def _next_separator(self, looked: int) -> tuple[int, int]:
        """Where the next separator line begins, or -1; and how far it is no use to look again."""
        while True:
            at = self._buffer.find(b"\nFrom ", looked)
            if at < 0:
                return -1, max(looked, len(self._buffer) - len(b"\nFrom "))
            if len(self._buffer) - at < 2 * _LONGEST_SEPARATOR and not self._is_over:
                return -1, at
            looked = at + 1
            if self._is_separator(at + 1):
                return at + 1, looked

    def _is_separator(self, at: int) -> bool:
        line, _, below = self._buffer[at : at + 2 * _LONGEST_SEPARATOR].partition(b"\n")
        separator = _SEPARATOR.fullmatch(line)
        if separator is None or (self._is_takeout and not _TAKEOUT.fullmatch(separator[1])):
            return False
        return bool(_FIELD.match(below)) or not below

    def _piece(self, position: int, start: int, end: int) -> _Piece:
        if self._head is not None:
            return _Piece(self._head, position, self._base + end, is_cut=True)
        body = self._buffer.find(b"\n", start, end) + 1
        return _Piece(self._buffer[body or end : end], position, self._base + end, is_cut=False)

    def _dropped(self, start: int, looked: int) -> int:
        """How much of the buffer is needed no more; keeps the beginning of what is too large."""
        if self._head is None and len(self._buffer) - start > MESSAGE_BYTES + _PIECE:
            self._head = self._buffer[start : start + HEAD_BYTES].partition(b"\n")[2]
        return start if self._head is None else max(start, looked - 1)

    def _more(self, drop: int) -> None:
        piece = self._file.read(_PIECE)
        self._is_over = not piece
        if piece:
            self.ends_with_line = piece.endswith(b"\n")
        self._buffer = self._buffer[drop:] + piece
        self._base += drop


def _file(path: Path) -> Path:
    """The file itself; Apple Mail exports a folder `Name.mbox` with the file `mbox` in it."""
    return path / "mbox" if path.is_dir() else path
