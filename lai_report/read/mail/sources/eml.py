"""Mail saved one message a file: one .eml, or a folder of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lai_report.core.mail.secrecy import redacted_name
from lai_report.errors import Phrase, phrase
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources.source import (
    Checkpoint,
    FileSource,
    Progress,
    beginning,
    cannot_open,
)

# Outlook's own format cannot be read, but a person who put it there must be told.
_MAIL_ENDINGS = (".eml", ".msg")
_PACKED = (".zip", ".gz", ".tgz", ".rar", ".7z")
_STORES = (".pst", ".ost", ".olm")


def is_eml(path: Path) -> bool:
    """Whether it is one saved message, or a folder of them."""
    if path.is_dir():
        return bool(_listed(path))
    return path.is_file() and why_not(path) is None


def why_not(path: Path) -> Phrase | None:
    """What to do with a file that holds mail in a form nothing here reads; None for any other."""
    ending = path.suffix.lower()
    if ending in _PACKED:
        return phrase("mail.packed", path=str(path))
    return phrase("mail.outlook_store", path=str(path)) if ending in _STORES else None


class EmlSource(FileSource):
    """The saved messages of a folder and the folders in it, or of one file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"eml:{redacted_name(path.resolve().name)}", path)

    def count(self, _after: Checkpoint) -> int | None:
        """How many files there are."""
        return len(_listed(self._path))

    def messages(self, _after: Checkpoint) -> Iterator[RawMessage]:
        """Every saved message, in the order of the files' names."""
        listed = _listed(self._path)
        for number, path in enumerate(listed, 1):
            yield self._message(path)
            self.progress = Progress(number, len(listed))

    def _message(self, path: Path) -> RawMessage:
        place = path.name if path == self._path else str(path.relative_to(self._path))
        position = os.fsencode(place).decode("utf-8", "backslashreplace")
        try:
            raw, reason = beginning(path)
        except OSError as error:
            raw, reason = b"", phrase("mail.cannot_read", code=error.errno or 0)
        return RawMessage(raw, position, cut_short=reason)


def _listed(path: Path) -> list[Path]:
    """The files that should be messages, sorted."""
    if not path.is_dir():
        return [path]

    def refuse(error: OSError) -> None:
        raise cannot_open(path, error) from error

    found = []
    for folder, _, names in os.walk(path, onerror=refuse):
        found += [
            Path(folder, name)
            for name in names
            if name.lower().endswith(_MAIL_ENDINGS) and not name.startswith(".")
        ]
    return sorted(found)
