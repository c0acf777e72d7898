"""Mail handed to a mail server, over TLS or not at all, and exactly what the server said to it.

The standard `smtplib` sends to the addresses that are left when one is refused, without an error,
and cannot tell a connection lost before the mail was through from one lost after. So its parts are
driven one by one here: all addresses of a mail or none, and what is not known is said to be so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from lai_report.core.settings import SmtpSettings
from lai_report.errors import ConfigurationError, MailError, MailRefusedError

if TYPE_CHECKING:
    import smtplib
    import ssl

DeliveryState = Literal["accepted", "partial", "refused", "deferred", "unknown"]

LONGEST_REASON = 200
READY, GO_AHEAD = 220, 354


class SmtpInsecureError(MailError):
    """The server cannot prove who it is, or offers no TLS: no secret and no mail went to it."""

    retry = False


class Delivery(NamedTuple):
    """What the server made of one mail."""

    state: DeliveryState
    reason: str = ""
    """The server's own words, cut short."""
    refused: tuple[str, ...] = ()
    """The addresses it would not take."""


class Sending:
    """A session with the mail server; opened at first need, and again after it broke off."""

    def __init__(self, settings: SmtpSettings, secret: Callable[[], str]) -> None:
        self._settings = settings
        self._secret = secret
        self._server: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        self.connect()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def connect(self) -> smtplib.SMTP:
        """The server: connected to and logged in at, if that is not done already.

        Raises `MailError`.
        """
        if self._server is None:
            self._server = _logged_in(self._settings, self._secret)
        return self._server

    def close(self) -> None:
        """Take leave of the server, whatever state the session is in."""
        import smtplib

        server, self._server = self._server, None
        if server is not None:
            try:
                server.quit()
            except (smtplib.SMTPException, OSError, ValueError):
                server.close()

    def send(self, sender: str, to: Sequence[str], mail: bytes) -> Delivery:
        """What became of one mail; raises `MailError` where no session can be had for it."""
        server = self.connect()
        delivery = _deliver(server, sender, to, mail)
        if delivery.state == "unknown" or server.sock is None:  # it has gone
            self.close()
        return delivery


def _logged_in(settings: SmtpSettings, secret: Callable[[], str]) -> smtplib.SMTP:
    import smtplib
    import ssl

    password = secret()
    host = settings.host
    context = _trust(settings)
    try:
        return _session(settings, context, password)
    except ssl.SSLCertVerificationError as error:
        raise SmtpInsecureError(
            "remind_smtp.certificate", host=host, why=_cut(error.verify_message)
        ) from None
    except (ssl.SSLError, smtplib.SMTPNotSupportedError):
        raise SmtpInsecureError("remind_smtp.no_tls", host=host) from None
    except smtplib.SMTPAuthenticationError as error:
        raise _login_error(settings, error) from None
    except smtplib.SMTPResponseException as error:
        key = "remind_smtp.busy" if _is_passing(error.smtp_code) else "remind_smtp.odd"
        raise MailError(key, host=host, why=_words(error.smtp_code, error.smtp_error)) from None
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise MailError(
            "remind_smtp.unreachable", host=host, port=str(settings.port), why=_cut(why)
        ) from None


def _session(settings: SmtpSettings, context: ssl.SSLContext, password: str) -> smtplib.SMTP:
    server = _connected(settings, context)
    try:
        server.ehlo_or_helo_if_needed()
        _log_in(server, settings, password)
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: smtplib.SMTP, settings: SmtpSettings, password: str) -> None:
    """Log in once: the library's own way tries a wrong password by every method there is."""
    offered = server.esmtp_features.get("auth", "").upper().split()
    server.user, server.password = settings.user, password
    if "PLAIN" in offered:
        server.auth("PLAIN", server.auth_plain)
    elif "LOGIN" in offered:
        server.auth("LOGIN", server.auth_login)
    else:
        raise MailError("remind_smtp.odd", host=settings.host, why="AUTH")


def _connected(settings: SmtpSettings, context: ssl.SSLContext) -> smtplib.SMTP:
    """A session that is encrypted from here on."""
    import smtplib

    host, port, timeout = settings.host, settings.port, settings.timeout
    if settings.security == "tls":
        return smtplib.SMTP_SSL(host, port, timeout=timeout, context=context)
    server = smtplib.SMTP(host, port, timeout=timeout)
    try:
        code, words = server.starttls(context=context)
    except BaseException:
        server.close()
        raise
    if code != READY:
        server.close()
        raise smtplib.SMTPNotSupportedError(_words(code, words))
    return server


def _trust(settings: SmtpSettings) -> ssl.SSLContext:
    import ssl

    try:
        return ssl.create_default_context(cafile=settings.ca_file or None)
    except (OSError, ssl.SSLError):
        raise ConfigurationError("mail.ca_file", path=settings.ca_file) from None


def _login_error(settings: SmtpSettings, error: smtplib.SMTPAuthenticationError) -> MailError:
    why = _words(error.smtp_code, error.smtp_error)
    if _is_passing(error.smtp_code):
        return MailError("remind_smtp.busy", host=settings.host, why=why)
    return MailRefusedError("remind_smtp.login", host=settings.host, user=settings.user, why=why)


def _deliver(server: smtplib.SMTP, sender: str, to: Sequence[str], mail: bytes) -> Delivery:
    import smtplib

    try:
        refusal = _announced(server, sender, to)
        if refusal is not None:
            return refusal
        code, words = server.docmd("DATA")
        if code != GO_AHEAD:
            _reset(server)
            return _refusal(code, words)
    except (smtplib.SMTPException, OSError) as error:  # before a byte of the mail left
        return Delivery("deferred", _cut(str(error) or type(error).__name__))
    try:
        server.send(_dotted(mail))
        code, words = server.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Delivery("unknown", _cut(str(error) or type(error).__name__))
    return _answer(code, words)


def _announced(server: smtplib.SMTP, sender: str, to: Sequence[str]) -> Delivery | None:
    """Name sender and addresses; the refusal where the server will not take all of them."""
    code, words = server.mail(sender)
    if not _is_good(code):
        _reset(server)
        return _refusal(code, words)
    answers = [(address, *server.rcpt(address)) for address in to]
    bad = [answer for answer in answers if not _is_good(answer[1])]
    if not bad:
        return None
    _reset(server)
    _, code, words = bad[0]
    if len(bad) < len(answers):
        refused = tuple(address for address, _, _ in bad)
        return Delivery("partial", _words(code, words), refused)
    return _refusal(code, words, tuple(to))


def _reset(server: smtplib.SMTP) -> None:
    """Let the server forget the mail it refused; if it is gone, the next mail finds out."""
    import smtplib

    with suppress(smtplib.SMTPException, OSError):
        server.rset()


def _refusal(code: int, words: bytes, refused: tuple[str, ...] = ()) -> Delivery:
    """4xx may pass later; anything else will not."""
    state: DeliveryState = "deferred" if _is_passing(code) else "refused"
    return Delivery(state, _words(code, words), refused)


def _answer(code: int, words: bytes) -> Delivery:
    """The answer to the whole mail; one that is no answer leaves it open."""
    if _is_good(code):
        return Delivery("accepted", _words(code, words))
    if _is_passing(code) or 500 <= code < 600:  # noqa: PLR2004 - the classes of RFC 5321
        return _refusal(code, words)
    return Delivery("unknown", _words(code, words))


def _dotted(mail: bytes) -> bytes:
    """The mail as DATA wants it: CRLF line ends, dots at line starts doubled, a last dot."""
    lines = mail.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removesuffix(b"\n").split(b"\n")
    return b"".join(b"." * line.startswith(b".") + line + b"\r\n" for line in lines) + b".\r\n"


def _is_good(code: int) -> bool:
    return 200 <= code < 300  # noqa: PLR2004 - the classes of RFC 5321


def _is_passing(code: int) -> bool:
    return 400 <= code < 500  # noqa: PLR2004 - the classes of RFC 5321


def _words(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return _cut(f"{code} {text}")


def _cut(text: str) -> str:
    return " ".join(text.split())[:LONGEST_REASON]
