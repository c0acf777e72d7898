"""The names of what is attached: one pass over the delimiters, no recursion, no body decoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lai_report.errors import phrase
from lai_report.read.mail.headers import HeaderBlock, parameter_text, parameters, split_head
from lai_report.read.mail.limits import NESTING, PARTS, UnreadableMessageError

_PART_HEAD_BYTES = 64 * 1024
_FALSE_DELIMITERS = 10_000
_LONGEST_BOUNDARY = 200
_LONGEST_NAME = 1_000
_EMBEDDED = b"message/rfc822"
# What a report of delivery is made of, beside the words for a person.
_RETURNED = frozenset({_EMBEDDED, b"text/rfc822-headers", b"message/delivery-status"})
_NO_LEAVES = frozenset({b"", b"text", b"multipart", b"message"})


@dataclass(slots=True)
class Attached:
    """What hangs on a message: names, whether anything does, and whether the end was there."""

    names: list[str] = field(default_factory=list)
    is_any: bool = False
    is_whole: bool = True
    returned: list[tuple[bytes, int]] = field(default_factory=list)
    """The parts that may speak of a letter sent back: their kind, and where each begins."""


class _Frame(NamedTuple):
    """A multipart being read: its delimiter, and where the part it lies in ends."""

    delimiter: bytes
    end: int
    depth: int


class _Scan:
    """One pass over the parts of one message."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.found = Attached()
        self.frames: list[_Frame] = []
        self.at = 0
        self.parts = 0
        self.false_delimiters = 0

    def run(self, head: HeaderBlock, start: int) -> Attached:
        """What is attached to the message whose body begins at `start`."""
        self.at = start - 1
        self._enter(head, start, len(self.text), 0)
        while self.frames:
            self._step(self.frames[-1])
        return self.found

    def _step(self, frame: _Frame) -> None:
        """Go to the next delimiter of the innermost multipart and read the part behind it."""
        at = self._delimiter(frame, self.at)
        if at < 0:
            self.found.is_whole = False
            self.frames.pop()
            self.at = frame.end
            return
        self.at = at + len(frame.delimiter)
        if self.text.startswith(b"--", self.at):
            self.frames.pop()
            return
        self.parts += 1
        if self.parts > PARTS:
            raise UnreadableMessageError(phrase("mail.parts", limit=PARTS))
        line_end = self.text.find(b"\n", self.at, frame.end)
        if line_end >= 0:
            self._part(frame, line_end)

    def _part(self, frame: _Frame, line_end: int) -> None:
        limit = min(frame.end, line_end + _PART_HEAD_BYTES)
        head_end = self.text.find(b"\n\n", line_end, limit)
        head_end = limit if head_end < 0 else head_end
        stop = self.text.find(frame.delimiter, line_end, head_end)
        if stop >= 0:  # a head without a body
            head_end = stop
        head = split_head(self.text[line_end + 1 : head_end])
        self.at = head_end if stop >= 0 else min(head_end + 1, frame.end)
        self._enter(head, min(head_end + 2, frame.end), frame.end, frame.depth)

    def _enter(self, head: HeaderBlock, start: int, end: int, depth: int) -> None:
        """Note what the head says of its own part, and go into it if it holds others."""
        kind, found = self._noted(head)
        if kind in _RETURNED:
            self.found.returned.append((kind, start))
        while kind == _EMBEDDED:
            depth = self._deeper(depth)
            head_end = self.text.find(
                b"\n\n", max(start - 1, 0), min(end, start + _PART_HEAD_BYTES)
            )
            if head_end < 0:
                return
            head = split_head(self.text[start:head_end])
            start, self.at = head_end + 2, head_end + 1
            self._add(head.text(b"subject"))  # mail programs show it as the name
            kind, found = self._noted(head)
        boundary = found.get(b"boundary", b"").rstrip()[:_LONGEST_BOUNDARY]
        if kind.startswith(b"multipart/") and boundary:
            self._open(b"\n--" + boundary, end, self._deeper(depth))

    def _open(self, delimiter: bytes, end: int, depth: int) -> None:
        if self.frames:  # the part ends where the multipart around it goes on
            following = self._delimiter(self.frames[-1], self.at)
            end = following if following >= 0 else end
        self.frames.append(_Frame(delimiter, end, depth))

    def _noted(self, head: HeaderBlock) -> tuple[bytes, dict[bytes, bytes]]:
        """The kind of the part and its parameters; its names are kept."""
        kind, found = parameters(head.first(b"content-type"))
        disposition, more = parameters(head.first(b"content-disposition"))
        name = parameter_text(more, b"filename")
        self._add(name)
        other = parameter_text(found, b"name")
        if other != name:
            self._add(other)
        is_leaf = kind.partition(b"/")[0] not in _NO_LEAVES
        self.found.is_any |= is_leaf or disposition == b"attachment"
        return kind, found

    def _add(self, name: str) -> None:
        if name:
            self.found.is_any = True
            self.found.names.append(name[:_LONGEST_NAME])

    def _deeper(self, depth: int) -> int:
        if depth >= NESTING:
            raise UnreadableMessageError(phrase("mail.nesting", limit=NESTING))
        return depth + 1

    def _delimiter(self, frame: _Frame, start: int) -> int:
        """Where the frame's next delimiter line begins, or -1."""
        at = self.text.find(frame.delimiter, start, frame.end)
        while at >= 0:
            after = at + len(frame.delimiter)
            rest = self.text[after : after + _LONGEST_BOUNDARY].partition(b"\n")[0].strip()
            if rest in {b"", b"--"}:
                return at
            self.false_delimiters += 1
            if self.false_delimiters > _FALSE_DELIMITERS:
                raise UnreadableMessageError(phrase("mail.parts", limit=PARTS))
            at = self.text.find(frame.delimiter, after, frame.end)
        return -1


def attached_to(head: HeaderBlock, text: bytes, start: int) -> Attached:
    """What is attached to the message with this head and the body that begins at `start`.

    Raises UnreadableMessageError for more parts, or deeper ones, than a person ever sends.
    """
    return _Scan(text).run(head, start)
