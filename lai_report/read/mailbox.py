"""Where mail is read from: one interface, and one list of the sources that have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from lai_report.core.mail import Folder, Message
from lai_report.core.settings import MailboxSettings
from lai_report.errors import ConfigurationError, MailError, Phrase
from lai_report.read.message import read_message


@dataclass(frozen=True, slots=True)
class FolderMark:
    """How far a folder has been read: every message up to this UID, while UIDVALIDITY holds."""

    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a mailbox has been read; files are read whole each time and have none."""

    folders: tuple[FolderMark, ...] = ()

    def mark(self, folder: str) -> FolderMark | None:
        """How far this folder has been read."""
        return next((mark for mark in self.folders if mark.folder == folder), None)

    def moved(self, mark: FolderMark) -> Checkpoint:
        """The checkpoint with this mark in place of the folder's former one."""
        others = (other for other in self.folders if other.folder != mark.folder)
        return Checkpoint((*others, mark))

    def payload(self) -> dict[str, Any]:
        """The checkpoint as JSON can hold it."""
        return {mark.folder: [mark.uidvalidity, mark.uid] for mark in self.folders}

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Checkpoint:
        """The checkpoint that `payload()` gave."""
        marks = (FolderMark(name, int(at[0]), int(at[1])) for name, at in payload.items())
        return cls(tuple(marks))


@dataclass(frozen=True, slots=True)
class RawMessage:
    """A message as it lies in a source, not yet read."""

    raw: bytes
    position: str
    internal_date: datetime | None = None
    """When the mailbox says it came in (aware)."""
    folder: Folder = "all"
    from_mbox: bool = False
    cut_short: Phrase | None = None
    """Why `raw` is only the beginning of the message, or nothing."""


class Progress(NamedTuple):
    """How much has been read, of how much: messages or bytes, as the source counts. 0: unknown."""

    done: int
    total: int


class Source(Protocol):
    """Somewhere mail lies."""

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
    def notices(self) -> tuple[Phrase, ...]:
        """What a person should know of this reading: held back, gone, folders not shown."""


Secret = Callable[[], str]
_Opener = Callable[[Path], "Source"]
CONFIGURED = "imap"


def open_source(
    text_or_path: str, settings: MailboxSettings | None = None, secret: Secret | None = None
) -> Source:
    """The source named by a path, or the configured mailbox for an empty text or `imap`.

    Raises ConfigurationError where none is configured, MailError where nothing readable is there.
    """
    if text_or_path not in {"", CONFIGURED}:
        return _file_source(Path(text_or_path))
    if settings is not None and settings.host and secret is not None:
        from lai_report.read.imap import ImapSource

        return ImapSource(settings, secret)
    if settings is not None and settings.path:
        return _file_source(Path(settings.path))
    raise ConfigurationError("mail.not_configured")


def read(arrival: RawMessage, source: str, receiving_hosts: Sequence[str]) -> Message:
    """The message that lies there; raises UnreadableMessageError as `read_message` does."""
    return read_message(
        arrival.raw,
        source=source,
        position=arrival.position,
        receiving_hosts=receiving_hosts,
        internal_date=arrival.internal_date,
        folder=arrival.folder,
        from_mbox=arrival.from_mbox,
        cut_short=arrival.cut_short,
    )


def _file_source(path: Path) -> Source:
    try:
        if not path.exists():
            raise MailError("mail.not_found", path=str(path))
        for is_one, opener in _kinds():
            if is_one(path):
                return opener(path)
    except OSError as error:
        raise MailError("mail.cannot_open", path=str(path), code=error.errno or 0) from error
    raise MailError("mail.no_mail_here", path=str(path))


def _kinds() -> tuple[tuple[Callable[[Path], bool], _Opener], ...]:
    """Every kind of file or folder that holds mail, the most certain first."""
    from lai_report.read import eml, maildir, mbox

    return (
        (maildir.is_maildir, maildir.MaildirSource),
        (mbox.is_mbox, mbox.MboxSource),
        (eml.is_eml, eml.EmlSource),
    )
