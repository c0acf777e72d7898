"""What `lai-report.toml` may say, with what holds where it says nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal, NamedTuple

Authentication = Literal["password", "xoauth2"]
Security = Literal["starttls", "tls"]


class MailboxSettings(NamedTuple):
    """Where the reports arrive, and where its secret is kept; the secret itself never stands here.

    Either `host` is given (IMAP over TLS) or `path` (a Maildir or mbox another program keeps).
    """

    host: str = ""
    port: int = 993
    user: str = ""
    auth: Authentication = "password"
    secret_env: str = "LAI_REPORT_MAILBOX_SECRET"  # noqa: S105 - the name of a variable
    secret_command: tuple[str, ...] = ()
    secret_keyring: str = ""
    path: str = ""
    receiving_hosts: tuple[str, ...] = ()
    """The hosts whose Received line is believed."""
    timeout: int = 30
    """Seconds to wait for one answer."""
    total_timeout: int = 600
    """Seconds one whole reading may take."""
    ca_file: str = ""


class SmtpSettings(NamedTuple):
    """By which account reminders may be sent; off until the office says otherwise.

    It is an account of its own, never that of the shared mailbox; the secret never stands here.
    """

    sending: bool = False
    host: str = ""
    port: int = 587
    user: str = ""
    sender: str = ""
    """The From address; `from` in the file."""
    security: Security = "starttls"
    secret_env: str = "LAI_REPORT_SMTP_SECRET"  # noqa: S105 - the name of a variable
    secret_command: tuple[str, ...] = ()
    secret_keyring: str = ""
    timeout: int = 30
    """Seconds to wait for one answer."""
    ca_file: str = ""


class LetterSettings(NamedTuple):
    """Who signs the drafts of letters, and the office's own template."""

    template: str = ""
    signer: str = ""
    signer_title: str = ""


class Settings(NamedTuple):
    """The whole of `lai-report.toml`; `Settings()` is an office that has no such file."""

    store_url: str = ""
    """Empty: one SQLite file in the office folder."""
    mailbox: MailboxSettings | None = None
    smtp: SmtpSettings | None = None
    letters: LetterSettings = LetterSettings()
    check_soon: timedelta = timedelta(minutes=30)
    """How long before its hour a slot counts as due soon."""
