"""The one list of the sources mail can be read from, and the way to open one by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lai_report.core.settings import MailboxSettings
from lai_report.errors import ConfigurationError, MailError
from lai_report.read.mail.sources import eml, maildir, mbox
from lai_report.read.mail.sources.source import Secret, Source, cannot_open

CONFIGURED = "imap"
_FILE_KINDS: tuple[tuple[Callable[[Path], bool], Callable[[Path], Source]], ...] = (
    (maildir.is_maildir, maildir.MaildirSource),
    (mbox.is_mbox, mbox.MboxSource),
    (eml.is_eml, eml.EmlSource),
)
"""Every kind of file or folder that holds mail, the most certain first."""


def _imap(mailbox: MailboxSettings, secret: Secret) -> Source | None:
    """The account on the server that `host` names."""
    if not mailbox.host:
        return None
    from lai_report.read.mail.sources.imap import ImapSource

    return ImapSource(mailbox, secret)


def _kept(mailbox: MailboxSettings, _secret: Secret) -> Source | None:
    """The file or folder that `path` names."""
    return _file_source(Path(mailbox.path), "mail.kept_missing") if mailbox.path else None


MAILBOXES: tuple[Callable[[MailboxSettings, Secret], Source | None], ...] = (_imap, _kept)
"""Every source that can be the office's mailbox; the first to know its settings is the one."""


def open_source(
    text_or_path: str, settings: MailboxSettings | None = None, secret: Secret | None = None
) -> Source:
    """The source named by a path, or the configured mailbox for an empty text or `imap`.

    Raises ConfigurationError where none is configured, MailError where nothing readable is there.
    """
    if text_or_path not in {"", CONFIGURED}:
        return _file_source(Path(text_or_path))
    if settings is not None and secret is not None:
        for mailbox_of in MAILBOXES:
            source = mailbox_of(settings, secret)
            if source is not None:
                return source
    raise ConfigurationError("mail.not_configured")


def _file_source(path: Path, missing: str = "mail.not_found") -> Source:
    try:
        if not path.exists():
            raise MailError(missing, path=str(path))
        for is_one, opener in _FILE_KINDS:
            if is_one(path):
                return opener(path)
    except OSError as error:
        raise cannot_open(path, error) from error
    why = eml.why_not(path) if path.is_file() else None
    raise MailError(why.key if why else "mail.no_mail_here", path=str(path))
