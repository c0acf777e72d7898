"""An SMTP server that misbehaves on request, in every way one has been seen to."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO

from tests.services.certificates import Certificate

SECRET_WORD = "c3o-trong-vuon"  # noqa: S105 - a made-up secret for a made-up server


@dataclass
class BadSmtp:
    """How the server misbehaves, and what it was told."""

    certificate: Certificate
    trouble: str = ""
    port: int = 0
    log: list[str] = field(default_factory=list)
    """Every line any client sent, each marked with whether it came encrypted."""
    mails: list[bytes] = field(default_factory=list)
    """The mails the server took in whole, whatever it then said."""


class _GoneError(Exception):
    """The server hangs up."""


ANSWERS = {
    "greylist": ("RCPT", "450 4.2.0 Greylisted, try again"),
    "mail-451": ("MAIL", "451 4.3.0 try later"),
    "rcpt-550": ("RCPT", "550 5.1.1 no such user \x1b[31m"),
    "data-452": ("DATA", "452 4.3.1 out of space"),
    "auth-535": ("AUTH", "535 5.7.8 bad credentials"),
    "auth-454": ("AUTH", "454 4.7.0 temporary failure"),
    "no-starttls": ("STARTTLS", "502 5.5.1 not here"),
    "starttls-454": ("STARTTLS", "454 4.7.0 not now"),
}
AT_THE_END = {
    "end-451": "451 4.3.0 later",
    "end-554": "554 5.7.1 looks like spam",
    "end-nonsense": "xyz what",
}


class _Session:
    """One client's connection."""

    def __init__(self, server: BadSmtp, peer: socket.socket, context: ssl.SSLContext) -> None:
        self.server, self.peer, self.context = server, peer, context
        self.stream: BinaryIO = peer.makefile("rb")
        self.is_secure = False

    def run(self) -> None:
        trouble = self.server.trouble
        self.say("421 4.3.2 too busy" if trouble == "banner-421" else "220 here")
        if trouble == "banner-421":
            return
        while line := self.stream.readline().decode("latin-1").rstrip():
            self.server.log.append(f"{'tls' if self.is_secure else 'plain'} {line}")
            self.answer(line.split()[0].upper(), line)

    def answer(self, verb: str, line: str) -> None:
        at, words = ANSWERS.get(self.server.trouble, ("", ""))
        if at == verb:
            self.say(words)
            return
        if verb == "STARTTLS":
            self.secure()
        elif verb == "EHLO":
            self.hello()
        elif verb == "RCPT" and self.server.trouble == "one-rcpt-550" and "bad" in line:
            self.say("550 5.1.1 no such user")
        elif verb == "DATA":
            self.data()
        elif verb == "QUIT":
            self.say("221 bye")
            raise _GoneError
        else:
            self.say("235 in" if verb == "AUTH" else "250 ok")

    def hello(self) -> None:
        offers = ["AUTH PLAIN"] if self.is_secure else ["STARTTLS"]
        if self.server.trouble in {"no-starttls", "plain-only"}:
            offers = ["AUTH PLAIN"]
        for offer in ["localhost", *offers]:
            self.say(f"250-{offer}")
        self.say("250 HELP")

    def secure(self) -> None:
        self.say("220 go ahead")
        self.peer = self.context.wrap_socket(self.peer, server_side=True)
        self.stream = self.peer.makefile("rb")
        self.is_secure = True

    def data(self) -> None:
        trouble = self.server.trouble
        if trouble == "drop-at-data":
            raise _GoneError
        self.say("354 go on")
        lines = []
        while (line := self.stream.readline()) and line != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            if trouble == "drop-in-data":
                raise _GoneError
        self.server.mails.append(b"".join(lines))
        if trouble == "drop-after-data":
            raise _GoneError
        if trouble == "drop-once":
            self.server.trouble = ""
            raise _GoneError
        self.say(AT_THE_END.get(trouble, "250 2.0.0 taken"))

    def say(self, text: str) -> None:
        self.peer.sendall(text.encode() + b"\r\n")


@contextmanager
def serving(server: BadSmtp) -> Iterator[BadSmtp]:
    """The server, listening on loopback."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(server.certificate.certificate, server.certificate.key)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server.port = int(listener.getsockname()[1])
        thread = threading.Thread(target=_accept, args=(server, listener, context))
        thread.start()
        try:
            yield server
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def _accept(server: BadSmtp, listener: socket.socket, context: ssl.SSLContext) -> None:
    sessions: list[threading.Thread] = []
    while True:
        try:
            peer, _ = listener.accept()
        except OSError:
            break
        sessions.append(threading.Thread(target=_serve, args=(server, peer, context)))
        sessions[-1].start()
    for session in sessions:
        session.join(10)


def _serve(server: BadSmtp, peer: socket.socket, context: ssl.SSLContext) -> None:
    session = _Session(server, peer, context)
    try:
        with suppress(OSError, _GoneError):
            session.run()
    finally:
        session.stream.close()
        session.peer.close()
        peer.close()
