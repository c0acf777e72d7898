"""Mail in an IMAP mailbox that people read by hand: opened read-only, all of it, resumable."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import NamedTuple

from lai_report.core.mail.message import Folder
from lai_report.core.settings import MailboxSettings
from lai_report.errors import MailError, Phrase, phrase
from lai_report.read.mail.limits import MESSAGE_BYTES
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources import imap_fetch
from lai_report.read.mail.sources.imap_answers import Fetched, Listed, listed, numbers
from lai_report.read.mail.sources.imap_connection import (
    BrokenOffError,
    Connection,
    connected,
    log_in,
    quoted,
    reason_of,
)
from lai_report.read.mail.sources.source import (
    Checkpoint,
    FolderMark,
    Probe,
    Progress,
    Secret,
)

_UNSEEN = frozenset({"\\noselect", "\\nonexistent"})
_LAST_UID = 2**32 - 1
_INBOX = '"INBOX"'


class _Plan(NamedTuple):
    """What is to be read of one folder."""

    kind: Folder
    name: str
    """As IMAP takes it, quoted."""
    uidvalidity: int
    uids: list[int]
    before: int
    """The last UID read earlier."""


class ImapSource:
    """The messages of one account: All Mail where it is shown, else the inbox; Junk apart."""

    is_resumable = True

    def __init__(self, settings: MailboxSettings, secret: Secret) -> None:
        self._settings = settings
        self._secret = secret
        self._connection: Connection | None = None
        self._plans: list[_Plan] | None = None
        self._gone = 0
        self.name = f"imap:{settings.user}@{settings.host}"
        self.checkpoint = Checkpoint()
        self.progress = Progress(0, 0)
        self.notices: tuple[Phrase, ...] = ()

    def count(self, after: Checkpoint) -> int | None:
        """How many messages the server says lie after the checkpoint; connects."""
        with self._told():
            return sum(len(plan.uids) for plan in self._planned(after))

    def messages(self, after: Checkpoint) -> Iterator[RawMessage]:
        """Every message after the checkpoint, oldest first in each folder.

        What was read before a connection broke is given first; then MailError says how far it
        came, and `checkpoint` where to go on.
        """
        self.checkpoint = after
        with self._told():
            plans = self._planned(after)
            for plan in plans:
                yield from self._folder(plan)
        if self._gone:
            self.notices += (phrase("mail.gone", count=self._gone),)
        self._close()

    def is_office_mailbox(self, mailbox: MailboxSettings) -> bool:
        """Whether it is the account of these settings."""
        mine = self._settings
        return (mailbox.host, mailbox.user) == (mine.host, mine.user)

    def probe(self) -> Probe:
        """That the account lets us in, and when its newest message came; raises `MailError`."""
        host, user = self._settings.host, self._settings.user
        return Probe(phrase("mail.imap_ok", host=host, user=user), self._newest_stamp())

    def _newest_stamp(self) -> datetime | None:
        """When the newest message of the box came in; reads nothing else."""
        with self._told():
            connection = self._open()
            kind, name = self._folders(connection)[0]
            _examined(connection, kind, name)
            # From beyond every number: then `*` alone counts, and names the last message.
            _, answers = connection.uid("SEARCH", "UID", f"{_LAST_UID}:*")
            uids = numbers(answers)[-1:]
            known = imap_fetch.sizes(connection, uids) if uids else {}
            self._close()
        return next((message.internal_date for message in known.values()), None)

    def _planned(self, after: Checkpoint) -> list[_Plan]:
        """What lies after the checkpoint, folder by folder; asked once."""
        if self._plans is None:
            connection = self._open()
            folders = self._folders(connection)
            self._plans = [self._plan(connection, *folder, after) for folder in folders]
            self.progress = Progress(0, sum(len(plan.uids) for plan in self._plans))
        return self._plans

    def _open(self) -> Connection:
        secret = self._secret()
        self._connection = connected(self._settings)
        log_in(self._connection, self._settings, secret)
        return self._connection

    def _folders(self, connection: Connection) -> list[tuple[Folder, str]]:
        """The folders to read, by their SPECIAL-USE flags and never by their names."""
        pattern = '"*"'
        _, able = connection.capability()  # more than before the login
        if {b"SPECIAL-USE", b"LIST-EXTENDED"}.issubset((able[-1] or b"").upper().split()):
            pattern += " RETURN (SPECIAL-USE)"
        _, answers = connection.list('""', pattern)
        found = [folder for folder in listed(answers) if not folder.flags & _UNSEEN]
        every, junk = _flagged(found, "\\all"), _flagged(found, "\\junk")
        if every is None:
            self.notices += (phrase("mail.no_all_folder"),)
        folders: list[tuple[Folder, str]] = [("all", every) if every else ("inbox", _INBOX)]
        return [*folders, ("junk", junk)] if junk else folders

    def _plan(self, connection: Connection, kind: Folder, name: str, after: Checkpoint) -> _Plan:
        validity = _examined(connection, kind, name)
        mark = after.mark(kind)
        if mark is not None and mark.uidvalidity != validity:
            self.notices += (phrase("mail.uidvalidity", folder=_spoken(kind)),)
            mark = None
        before = mark.uid if mark else 0
        _, answers = connection.uid("SEARCH", "UID", f"{before + 1}:*")
        # `n:*` always names the last message, even one before n.
        uids = [uid for uid in numbers(answers) if uid > before]
        return _Plan(kind=kind, name=name, uidvalidity=validity, uids=uids, before=before)

    def _folder(self, plan: _Plan) -> Iterator[RawMessage]:
        connection = self._connection or self._open()
        if _examined(connection, plan.kind, plan.name) != plan.uidvalidity:
            raise BrokenOffError(phrase("mail.why_renumbered", folder=_spoken(plan.kind)))
        self._mark(plan, plan.before)
        step = imap_fetch.SIZES_AT_ONCE
        for start in range(0, len(plan.uids), step):
            uids = plan.uids[start : start + step]
            known = imap_fetch.sizes(connection, uids)
            for batch in imap_fetch.batches(uids, known):
                yield from self._batch(connection, plan, batch, known)

    def _batch(
        self, connection: Connection, plan: _Plan, batch: list[int], known: dict[int, Fetched]
    ) -> Iterator[RawMessage]:
        """The messages of one batch in the order of their UIDs, then the break, if it broke."""
        answer = imap_fetch.bodies(connection, batch, known)
        is_unbroken = True
        for uid in batch:
            if uid in answer.messages:
                yield _raw_message(plan, known[uid], answer.messages[uid].raw or b"")
            elif uid in answer.refused:
                yield _raw_message(plan, known[uid], None)
            elif answer.broken is not None and uid in known:
                is_unbroken = False  # those after it may be here, but it must be asked for again
                continue
            else:
                self._gone += 1
            self.progress = Progress(self.progress.done + 1, self.progress.total)
            if is_unbroken:
                self._mark(plan, uid)
        if answer.broken is not None:
            raise answer.broken

    def _mark(self, plan: _Plan, uid: int) -> None:
        self.checkpoint = self.checkpoint.moved(FolderMark(plan.kind, plan.uidvalidity, uid))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever breaks off is told with how far the reading had come."""
        try:
            yield
        except BrokenOffError as error:
            raise self._broken(error.reason) from error
        except (imaplib.IMAP4.error, OSError) as error:
            raise self._broken(reason_of(error)) from error
        except BaseException:
            self._drop()
            raise

    def _broken(self, why: Phrase) -> MailError:
        self._drop()
        done, total = self.progress
        return MailError(
            "mail.broken_off", host=self._settings.host, why=why, done=done, total=total
        )

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(BrokenOffError, imaplib.IMAP4.error, OSError):
                self._connection.logout()
        self._drop()

    def _drop(self) -> None:
        """Let go of the connection without a word."""
        if self._connection is not None:
            with suppress(OSError):
                self._connection.shutdown()
        self._connection, self._plans = None, None


def _flagged(found: list[Listed], flag: str) -> str | None:
    """The first folder with the flag, as IMAP takes its name."""
    names = (quoted(folder.name) for folder in found if flag in folder.flags)
    return next((name for name in names if name is not None), None)


def _examined(connection: Connection, kind: Folder, name: str) -> int:
    """The UIDVALIDITY of the folder, which is now open for reading only."""
    outcome, _ = connection.select(name, readonly=True)
    validity = connection.response("UIDVALIDITY")[1][-1]
    if outcome != "OK" or not isinstance(validity, bytes) or not validity.isdigit():
        raise BrokenOffError(phrase("mail.why_folder", folder=_spoken(kind)))
    return int(validity)


def _raw_message(plan: _Plan, known: Fetched, raw: bytes | None) -> RawMessage:
    reason = None
    if raw is None:
        reason = phrase("mail.not_given")
    elif imap_fetch.is_too_large(known):
        reason = phrase("mail.too_large", limit=MESSAGE_BYTES >> 20)
    position = f"{plan.kind}/{plan.uidvalidity}/{known.uid}"
    folder = "draft" if known.is_draft else plan.kind  # Gmail shows drafts in All Mail too
    return RawMessage(raw or b"", position, known.internal_date, folder, cut_short=reason)


def _spoken(kind: Folder) -> Phrase:
    return phrase(f"mail.folder_{kind}")
