"""An IMAP server that misbehaves on request, in every way one has been seen to."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO

from tests.services.certificates import Certificate

DATE = "29-Jan-2021 01:02:03 -0800"
SENDER = b"From: vphu.muongte@laichau.example\r\n"
MESSAGES = tuple(SENDER + b"Subject: bao cao %d\r\n\r\nnoi dung %d\r\n" % (n, n) for n in (1, 2, 3))


@dataclass
class BadServer:
    """What the server holds, how it misbehaves, and what it was told."""

    certificate: Certificate
    trouble: str = ""
    messages: dict[int, bytes] = field(default_factory=lambda: dict(enumerate(MESSAGES, 1)))
    uidvalidity: int = 7
    dates: dict[int, str] = field(default_factory=dict)
    folders: tuple[str, ...] = (r'(\HasNoChildren \All) "/" "[Gmail]/T&HqU-t c&HqM- th&AbA-"',)
    port: int = 0
    log: list[str] = field(default_factory=list)
    """Every line any client sent."""

    def date(self, uid: int) -> str:
        """The INTERNALDATE part of an answer."""
        return "" if self.trouble == "no-date" else f'INTERNALDATE "{self.dates.get(uid, DATE)}"'


class _GoneError(Exception):
    """The server hangs up."""


class _Session:
    """One client's connection."""

    def __init__(self, server: BadServer, peer: socket.socket, over: threading.Event) -> None:
        self.server, self.peer, self.over = server, peer, over
        self.stream: BinaryIO = peer.makefile("rb")

    def run(self) -> None:
        if self.server.trouble == "bye":
            self.say("* BYE too busy \x1b[31m")
            return
        self.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready")
        while line := self.stream.readline().decode("latin-1").strip():
            self.server.log.append(line)
            tag, _, command = line.partition(" ")
            self.answer(tag, command)

    def answer(self, tag: str, command: str) -> None:
        words = command.upper().split()
        name = f"UID {words[1]}" if words[0] == "UID" else words[0]
        answers: dict[str, Callable[[str, str], None]] = {
            "CAPABILITY": self.capability,
            "AUTHENTICATE": self.authenticate,
            "LIST": self.folders,
            "EXAMINE": self.examine,
            "UID SEARCH": self.search,
            "UID FETCH": self.fetch,
            "LOGOUT": self.logout,
        }
        answers[name](tag, command)

    def say(self, text: str) -> None:
        self.peer.sendall(text.encode() + b"\r\n")

    def capability(self, tag: str, _command: str) -> None:
        self.say(f"* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2\r\n{tag} OK done")

    def authenticate(self, tag: str, command: str) -> None:
        self.say("+ ")
        secret = self.stream.readline().decode("latin-1").strip()
        self.server.log.append(secret)
        if command.endswith("XOAUTH2") and self.server.trouble == "auth-fail":
            self.say("+ eyJzdGF0dXMiOiI0MDAifQ==")
            self.stream.readline()
        refusals = {
            "auth-fail": "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
            "auth-later": "NO [UNAVAILABLE] Temporary authentication failure",
            "auth-echo": "NO \x1b[31m hunter2 is wrong\x07",
        }
        self.say(f"{tag} {refusals.get(self.server.trouble, 'OK in')}")

    def folders(self, tag: str, _command: str) -> None:
        for folder in self.server.folders:
            self.say(f"* LIST {folder}")
        self.say(f"{tag} OK done")

    def examine(self, tag: str, _command: str) -> None:
        if self.server.trouble == "garbage":
            self.peer.sendall(b"* OK \x1b]0;owned\x07 \xff\xfe\x80\r\n")
        if self.server.trouble == "nonsense":
            self.peer.sendall(b"\xff\xfe\x1b[2J no protocol at all\r\n")
        self.say(f"* {len(self.server.messages)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {self.server.uidvalidity}] valid\r\n{tag} OK [READ-ONLY] done")

    def search(self, tag: str, command: str) -> None:
        first = int(command.split()[3].partition(":")[0])
        uids = sorted(self.server.messages)
        if self.server.trouble == "endless-line":
            self.flood(b"* SEARCH " + b"1 " * 500_000)
        # As the standard says: `n:*` names the last message even where it lies before n.
        found = [uid for uid in uids if uid >= first] or uids[-1:]
        self.say(f"* SEARCH {' '.join(map(str, found))}\r\n{tag} OK done")

    def fetch(self, tag: str, command: str) -> None:
        uids = [int(uid) for uid in command.split()[2].split(",")]
        if "RFC822.SIZE" in command:
            self.sizes(uids)
        elif self.server.trouble == "refuse-all" or (
            self.server.trouble == "refuse-one" and 2 in uids
        ):
            self.say(f"{tag} NO cannot read that one")
            return
        else:
            self.bodies(uids, command)
        self.say(f"{tag} OK done")

    def sizes(self, uids: list[int]) -> None:
        for uid in uids:
            if self.server.trouble == "expunged-early" and uid == 2:
                continue
            size = len(self.server.messages[uid])
            if self.server.trouble == "large" and uid == 2:
                size = 40_000_000
            self.say(f"* {uid} FETCH (UID {uid} RFC822.SIZE {size} {self.server.date(uid)})")

    def bodies(self, uids: list[int], command: str) -> None:
        trouble = self.server.trouble
        if trouble == "hang":
            self.over.wait(60)
        for uid in uids:
            if trouble == "expunged" and uid == 2:
                continue
            self.body(uid, partial="<0." in command)
        if trouble == "drop-before-ok":
            raise _GoneError
        if trouble == "bye-midway":
            self.say("* BYE shutting down")
            raise _GoneError

    def body(self, uid: int, *, partial: bool) -> None:
        raw, trouble = self.server.messages[uid], self.server.trouble
        section = "BODY[]<0>" if partial else "BODY[]"
        announced = {"huge": 2_000_000_000, "short": len(raw) + 1000}.get(trouble, len(raw))
        if trouble == "uid-behind":
            self.peer.sendall(
                b"* %d FETCH (BODY[] {%d}\r\n%b UID %d)\r\n" % (uid, len(raw), raw, uid)
            )
            return
        head = f"* {uid} FETCH (UID {uid} {section} {{{announced}}}\r\n".encode()
        if trouble == "drop" and uid == 2:
            self.peer.sendall(head + raw[: len(raw) // 2])
            raise _GoneError
        if trouble == "stall":
            self.drip(head + raw)
        self.peer.sendall(head + raw)
        if trouble == "short":
            self.over.wait(60)
        self.peer.sendall(b")\r\n")

    def drip(self, data: bytes) -> None:
        for byte in data:
            if self.over.wait(0.1):
                break
            self.peer.sendall(bytes([byte]))

    def flood(self, piece: bytes) -> None:
        for _ in range(100):
            self.peer.sendall(piece)

    def logout(self, tag: str, _command: str) -> None:
        self.say(f"* BYE\r\n{tag} OK done")
        raise _GoneError


@contextmanager
def serving(server: BadServer, *, with_tls: bool = True) -> Iterator[BadServer]:
    """The server, listening on loopback; without TLS it speaks plainly from the first byte."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(server.certificate.certificate, server.certificate.key)
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server.port = int(listener.getsockname()[1])
        secure = context if with_tls else None
        thread = threading.Thread(target=_accept, args=(server, listener, secure, over))
        thread.start()
        try:
            yield server
        finally:
            over.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def _accept(
    server: BadServer,
    listener: socket.socket,
    context: ssl.SSLContext | None,
    over: threading.Event,
) -> None:
    sessions = []
    while not over.is_set():
        try:
            peer, _ = listener.accept()
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:
            break
        sessions.append(threading.Thread(target=_serve, args=(server, peer, context, over)))
        sessions[-1].start()
    for session in sessions:
        session.join(10)


def _serve(
    server: BadServer, peer: socket.socket, context: ssl.SSLContext | None, over: threading.Event
) -> None:
    with peer, suppress(OSError, _GoneError, LookupError):
        if server.trouble == "silent":
            over.wait(60)
            return
        secure = context.wrap_socket(peer, server_side=True) if context else peer
        with secure:
            session = _Session(server, secure, over)
            try:
                session.run()
            finally:
                session.stream.close()
                time.sleep(0.01)
