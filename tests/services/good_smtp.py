"""A real SMTP server, aiosmtpd, on loopback: TLS only, one account, every mail kept."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.services.bad_smtp import SECRET_WORD
from tests.services.certificates import Certificate

USER = "nhacviec@office.example"


@dataclass
class Received:
    """One mail the server took."""

    sender: str
    to: list[str]
    content: bytes


@dataclass
class GoodSmtp:
    """The server's port, and what it took."""

    port: int = 0
    mails: list[Received] = field(default_factory=list)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - the library's name
        """Keep the mail."""
        self.mails.append(Received(envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 2.0.0 taken"


@contextmanager
def serving(certificate: Certificate, *, security: str = "starttls") -> Iterator[GoodSmtp]:
    """The server, listening on loopback, by STARTTLS or by TLS from the first byte."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.certificate, certificate.key)

    def authenticate(_s: Any, _session: Any, _e: Any, _m: Any, data: Any) -> Any:
        is_known = isinstance(data, LoginPassword) and (
            (data.login, data.password) == (USER.encode(), SECRET_WORD.encode())
        )
        return AuthResult(success=is_known, handled=False)

    kept = GoodSmtp()

    class Secure(Controller):
        def factory(self) -> Any:
            starts = {"tls_context": context, "require_starttls": True}
            more = starts if security == "starttls" else {"auth_require_tls": False}
            return SMTP(
                kept, hostname="localhost", auth_required=True, authenticator=authenticate, **more
            )

    wrap = None if security == "starttls" else context
    kept.port = _free_port()
    controller = Secure(kept, hostname="127.0.0.1", port=kept.port, ssl_context=wrap)
    controller.start()
    try:
        yield kept
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
