"""What every source of mail gives, and how far its reading has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from lai_report.core.settings import MailboxSettings
from lai_report.errors import MailError, Phrase, phrase
from lai_report.read.mail.limits import HEAD_BYTES, MESSAGE_BYTES
from lai_report.read.mail.message import RawMessage


class FolderMark(NamedTuple):
    """How far a folder has been read: every message up to this UID, while UIDVALIDITY holds."""

    folder: str
    uidvalidity: int
    uid: int


class Checkpoint(NamedTuple):
    """How far a mailbox has been read; files are read whole each time and have none."""

    folders: tuple[FolderMark, ...] = ()

    def mark(self, folder: str) -> FolderMark | None:
        """How far this folder has been read."""
        return next((mark for mark in self.folders if mark.folder == folder), None)

    def moved(self, mark: FolderMark) -> Checkpoint:
        """The checkpoint with this mark in place of the folder's former one."""
        others = (other for other in self.folders if other.folder != mark.folder)
        return Checkpoint((*others, mark))

    def payload(self) -> dict[str, object]:
        """The checkpoint as JSON can hold it."""
        return {mark.folder: [mark.uidvalidity, mark.uid] for mark in self.folders}

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Checkpoint:
        """The checkpoint that `payload()` gave."""
        marks = (FolderMark(name, int(at[0]), int(at[1])) for name, at in payload.items())
        return cls(tuple(marks))


class Progress(NamedTuple):
    """How much has been read, of how much: messages or bytes, as the source counts. 0: unknown."""

    done: int
    total: int


class Probe(NamedTuple):
    """What a short look at a source found."""

    found: Phrase
    """That it is there and lets us in."""
    newest: datetime | None = None
    """When its newest message came in, where a server says so."""


class Source(Protocol):
    """Somewhere mail lies; what it can vouch for it says itself, and never by its name."""

    @property
    def name(self) -> str:
        """What the ledger calls it: `mbox:Takeout.mbox`, `imap:user@host`."""

    def messages(self, after: Checkpoint) -> Iterator[RawMessage]:
        """Every message after the checkpoint; raises MailError where reading breaks off."""

    def count(self, after: Checkpoint) -> int | None:
        """How many messages that will be, where it costs little to know."""

    @property
    def progress(self) -> Progress:
        """How far the reading has come."""

    @property
    def checkpoint(self) -> Checkpoint:
        """Where a later reading can go on."""

    @property
    def is_resumable(self) -> bool:
        """Whether a reading can go on at the checkpoint of an earlier one."""

    @property
    def notices(self) -> tuple[Phrase, ...]:
        """What a person should know of this reading: held back, gone, folders not shown."""

    def is_office_mailbox(self, mailbox: MailboxSettings) -> bool:
        """Whether it is the mailbox of these settings, and not a file brought in by hand."""

    def probe(self) -> Probe:
        """What a short look finds, no message read; raises MailError where it cannot be reached."""


class FileSource:
    """What a source on a disk says of itself: read whole each time, no server to vouch for it."""

    is_resumable = False

    def __init__(self, name: str, path: Path) -> None:
        self._path = path
        self.name = name
        self.checkpoint = Checkpoint()
        self.progress = Progress(0, 0)
        self.notices: tuple[Phrase, ...] = ()

    def is_office_mailbox(self, mailbox: MailboxSettings) -> bool:
        """Whether `path` of the settings leads to this very file or folder."""
        return bool(mailbox.path) and Path(mailbox.path).resolve() == self._path.resolve()

    def probe(self) -> Probe:
        """That it is there, as it was when it was opened."""
        return Probe(phrase("mail.kept_ok", path=str(self._path)))


Secret = Callable[[], str]


def cannot_open(path: Path, error: OSError) -> MailError:
    """The error of a file or folder that this user or this machine cannot open."""
    return MailError("mail.cannot_open", path=str(path), code=error.errno or 0)


def beginning(path: Path) -> tuple[bytes, Phrase | None]:
    """The bytes of the file; only its beginning, and why, where it is too large. Raises OSError."""
    with path.open("rb") as file:
        raw = file.read(HEAD_BYTES)
        if len(raw) == HEAD_BYTES:
            raw += file.read(MESSAGE_BYTES - HEAD_BYTES)
        if not file.read(1):
            return raw, None
    return raw[:HEAD_BYTES], phrase("mail.too_large", limit=MESSAGE_BYTES >> 20)
