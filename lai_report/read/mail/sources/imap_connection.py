"""One TLS connection to an IMAP server: time limits, size limits, and no command that changes mail.

The standard `imaplib` speaks the protocol; what it lacks is put under it here. It waits without
end, takes any announced size at its word, and lets any command through.
"""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from lai_report.core.settings import MailboxSettings
from lai_report.errors import ConfigurationError, MailError, MailRefusedError, Phrase, phrase
from lai_report.read.mail.limits import MESSAGE_BYTES

if TYPE_CHECKING:
    from typing_extensions import Buffer  # part of Python from 3.12 on

_LONGEST_LINE = 16 * 1024 * 1024
"""An answer to SEARCH names every UID of the mailbox in one line."""
_LITERAL_BYTES = MESSAGE_BYTES + 1024
_ANSWER_BYTES = 64 * 1024 * 1024
_PIECE = 65536
_LONGEST_TEXT = 200
_ITEMS = rb"\((?:(?:UID|RFC822\.SIZE|INTERNALDATE|FLAGS|BODY\.PEEK\[\](?:<0\.[0-9]+>)?) ?)+\)"
# Whatever else the program may come to ask, nothing but this leaves it.
_ALLOWED = re.compile(
    rb"(?:CAPABILITY|NOOP|LOGOUT|LOGIN [^\r\n\0]+|AUTHENTICATE (?:PLAIN|XOAUTH2)"
    rb'|LIST "" "\*"(?: RETURN \(SPECIAL-USE\))?|EXAMINE "[ !#-\[\]-~]*(?:\\["\\][ !#-\[\]-~]*)*"'
    rb"|UID SEARCH UID [0-9]+:\*|UID FETCH [0-9,]+ " + _ITEMS + rb")\r\n"
)
_CERTIFICATE_REASONS = {
    10: "mail.cert_expired",
    62: "mail.cert_other_host",
    64: "mail.cert_other_host",
}
# Refusals that pass by themselves (RFC 5530), and Gmail's word for too many connections.
_PASSING = re.compile(
    r"\[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]|too many|try again", re.IGNORECASE
)


class MailInsecureError(MailError):
    """The server cannot prove who it is, or offers no TLS: nothing was sent to it."""

    retry = False


class BrokenOffError(Exception):
    """The connection is of no more use; `reason` says why, for a person."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.key)
        self.reason = reason


class Connection(imaplib.IMAP4_SSL):
    """An IMAP connection that cannot hang, be flooded, or change anything."""

    def __init__(self, settings: MailboxSettings, context: ssl.SSLContext) -> None:
        self._until = monotonic() + settings.total_timeout
        self._patience = settings.timeout
        self._pending = bytearray()
        self._answer_bytes = 0
        super().__init__(
            settings.host, settings.port, ssl_context=context, timeout=settings.timeout
        )

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes, unless that is more than a message may have."""
        self._answer_bytes += size
        if size > _LITERAL_BYTES or self._answer_bytes > _ANSWER_BYTES:
            raise BrokenOffError(phrase("mail.why_flood"))
        while len(self._pending) < size:
            self._receive()
        return self._taken(size)

    def readline(self) -> bytes:
        """One line of the answer."""
        looked = 0
        while (end := self._pending.find(b"\n", looked)) < 0:
            looked = len(self._pending)
            if looked > _LONGEST_LINE:
                raise BrokenOffError(phrase("mail.why_flood"))
            self._receive()
        return self._taken(end + 1)

    def send(self, data: Buffer) -> None:
        """Send one line, if it is one of the few that only read."""
        _, is_command, command = bytes(data).partition(b" ")  # what answers a challenge has none
        if is_command:
            self._answer_bytes = 0
            if not _ALLOWED.fullmatch(command):
                raise BrokenOffError(phrase("mail.why_command"))
        self.sock.settimeout(self._remaining())
        self.sock.sendall(data)

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._pending[:size])
        del self._pending[:size]
        return taken

    def _receive(self) -> None:
        self.sock.settimeout(self._remaining())
        try:
            piece = self.sock.recv(_PIECE)
        except OSError as error:
            self._remaining()  # says so if it was the whole reading's time that ran out
            raise BrokenOffError(reason_of(error)) from error
        if not piece:
            raise BrokenOffError(phrase("mail.why_closed"))
        self._pending += piece

    def _remaining(self) -> float:
        left = self._until - monotonic()
        if left <= 0:
            raise BrokenOffError(phrase("mail.why_total_time"))
        return min(left, self._patience)


def connected(settings: MailboxSettings) -> Connection:
    """A connection over TLS, greeted; raises MailError. There is no way to one without TLS."""
    where = {"host": settings.host, "port": settings.port}
    context = _trust(settings.ca_file)
    try:
        return Connection(settings, context)
    except ssl.SSLCertVerificationError as error:
        key = _CERTIFICATE_REASONS.get(error.verify_code, "mail.cert_unknown")
        raise MailInsecureError("mail.insecure", why=phrase(key), **where) from None
    except ssl.SSLError:
        raise MailInsecureError("mail.insecure", why=phrase("mail.no_tls"), **where) from None
    except BrokenOffError as error:
        raise MailError("mail.unreachable", why=error.reason, **where) from None
    except (OSError, imaplib.IMAP4.error) as error:
        raise MailError("mail.unreachable", why=reason_of(error), **where) from None


def _trust(ca_file: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca_file or None)
    except OSError as error:
        raise ConfigurationError("mail.ca_file", path=ca_file) from error


def log_in(connection: Connection, settings: MailboxSettings, secret: str) -> None:
    """Log in; raises MailRefusedError where trying again would only lock the account."""
    try:
        _credentials(connection, settings, secret)
    except imaplib.IMAP4.abort as error:
        raise BrokenOffError(reason_of(error, secret)) from None
    except imaplib.IMAP4.error as error:
        answer = said(error, secret)
        kind = MailError if is_passing(answer) else MailRefusedError
        key = "mail.login_later" if kind is MailError else "mail.refused"
        raise kind(key, host=settings.host, user=settings.user, answer=answer) from None


def _credentials(connection: Connection, settings: MailboxSettings, secret: str) -> None:
    user = settings.user
    if settings.auth == "xoauth2":
        token = f"user={user}\1auth=Bearer {secret}\1\1"
        connection.authenticate("XOAUTH2", _once(token))
    elif "AUTH=PLAIN" in connection.capabilities:  # base64: takes any letters, injects none
        connection.authenticate("PLAIN", _once(f"\0{user}\0{secret}"))
    elif user.isascii() and secret.isascii() and (user + secret).isprintable():
        connection.login(f'"{_escaped(user)}"', secret)
    else:
        raise imaplib.IMAP4.error("AUTH=PLAIN")


def _once(words: str) -> Callable[[bytes], bytes]:
    """Answers the first challenge; a second one is an error report, answered with nothing."""
    answers = [words.encode()]
    return lambda _challenge: answers.pop() if answers else b""


def is_passing(answer: str) -> bool:
    """Whether the server refuses for reasons that pass by themselves."""
    return bool(_PASSING.search(answer))


def quoted(name: str) -> str | None:
    """A folder's name as IMAP takes it; None for one that could be more than a name."""
    return f'"{_escaped(name)}"' if name.isascii() and name.isprintable() else None


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def reason_of(error: Exception, secret: str = "") -> Phrase:
    """Why the network or the server failed, without the words of the operating system."""
    import socket

    if isinstance(error, TimeoutError):
        return phrase("mail.why_timeout")
    if isinstance(error, socket.gaierror):
        return phrase("mail.why_no_such_host")
    if isinstance(error, ConnectionRefusedError):
        return phrase("mail.why_no_server")
    if isinstance(error, OSError):
        return phrase("mail.why_network", code=error.errno or 0)
    return phrase("mail.why_server", answer=said(error, secret))


def said(error: Exception, secret: str = "") -> str:
    """The server's words, without control characters, and without the secret it may echo."""
    words = error.args[0] if error.args else ""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    if secret:
        text = text.replace(secret, "…")
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return shown.strip()[:_LONGEST_TEXT]
