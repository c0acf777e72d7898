"""Mail in a Maildir: each message by its unique name, though it be renamed while we read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lai_report.core.mail.message import Folder
from lai_report.core.mail.secrecy import redacted_name, secrecy_mark
from lai_report.errors import Phrase, phrase
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources.source import (
    Checkpoint,
    FileSource,
    Progress,
    beginning,
    cannot_open,
)

_FOLDERS = ("cur", "new")
_MOST_NAMED = 5


def is_maildir(path: Path) -> bool:
    """Whether the folder is a Maildir."""
    return all((path / name).is_dir() for name in _FOLDERS)


class MaildirSource(FileSource):
    """The messages of one Maildir, without the Maildirs beneath it.

    On a disk no folder says which use it has, and by their names none is trusted: they are named
    to the reader, who may give one of them as a source of its own.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(f"maildir:{redacted_name(path.resolve().name)}", path)

    def count(self, _after: Checkpoint) -> int | None:
        """How many files there are."""
        return len(self._listed())

    def messages(self, _after: Checkpoint) -> Iterator[RawMessage]:
        """Every message, in the order of their unique names."""
        self.notices = self._beneath()
        listed = self._listed()
        gone = 0
        for number, unique in enumerate(sorted(listed), 1):
            message = self._message(unique, listed[unique])
            self.progress = Progress(number, len(listed))
            if message is None:
                gone += 1
            else:
                yield message
        if gone:
            self.notices += (phrase("mail.gone", count=gone),)

    def _beneath(self) -> tuple[Phrase, ...]:
        """That there are further Maildirs in this one, which are not read."""
        found = sorted(p.name for p in self._path.iterdir() if p.is_dir() and is_maildir(p))
        if not found:
            return ()
        shown = [_shown(name) for name in found if not secrecy_mark(name)][:_MOST_NAMED]
        names = ", ".join(shown) + ("…" if len(found) > len(shown) else "")
        return (phrase("mail.beneath", count=len(found), names=names),)

    def _message(self, unique: str, path: Path) -> RawMessage | None:
        """The message of that unique name; None if it has been taken away."""
        for _ in range(3):
            try:
                raw, reason = beginning(path)
            except FileNotFoundError:
                renamed = self._listed().get(unique)
                if renamed is None:
                    return None
                path = renamed
            except OSError as error:
                reason = phrase("mail.cannot_read", code=error.errno or 0)
                return RawMessage(b"", _shown(unique), cut_short=reason)
            else:
                return RawMessage(raw, _shown(unique), folder=_folder(path), cut_short=reason)
        return None

    def _listed(self) -> dict[str, Path]:
        """The files by their unique names; `new` is listed first, since files move to `cur`."""
        found: dict[str, Path] = {}
        try:
            for folder in reversed(_FOLDERS):
                for name in os.listdir(self._path / folder):  # noqa: PTH208 - names, a million of them
                    if not name.startswith("."):
                        found[name.partition(":")[0]] = self._path / folder / name
        except OSError as error:
            raise cannot_open(self._path, error) from error
        return found


def _folder(path: Path) -> Folder:
    flags = path.name.partition(":2,")[2]
    if "T" in flags:
        return "trash"
    return "draft" if "D" in flags else "all"


def _shown(name: str) -> str:
    """The name as text that can be stored."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
