"""A wire to a server that can be cut at the worst moment: after COMMIT, before its answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

COMMIT = b"COMMIT\0"
"""The statement as it travels; not the COMMITTED of BEGIN."""


class Wire:
    """A port that hands everything on, both ways, until it has seen a word go by."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self.cuts_after = b""
        """The word whose answer the client never gets; empty to hand everything on."""
        self.is_down = False
        """Whether new connections are refused."""
        self.stays_down = False
        """Whether the wire is down once it has been cut."""
        self._is_closed = False
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    def close(self) -> None:
        """Take no more connections."""
        self._is_closed = True
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port)).close()  # wakes the accepting thread
        self._accepting.join()
        self._server.close()

    def _accept(self) -> None:
        carriers = []
        while not self._is_closed:
            client, _ = self._server.accept()
            if self.is_down or self._is_closed:
                client.close()
                continue
            carriers.append(threading.Thread(target=self._carry, args=(client,)))
            carriers[-1].start()
        for carrier in carriers:
            carrier.join()

    def _carry(self, client: socket.socket) -> None:
        with client, socket.create_connection(("127.0.0.1", self._target)) as server:
            cut = threading.Event()
            back = threading.Thread(target=_copy, args=(server, _Cuttable(client, cut)))
            back.start()
            self._carry_there(client, server, cut)
            back.join()

    def _carry_there(
        self, client: socket.socket, server: socket.socket, cut: threading.Event
    ) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                if self.cuts_after and self.cuts_after in data:
                    cut.set()
                    self.cuts_after = b""
                    self.is_down = self.stays_down
                server.sendall(data)
        with suppress(OSError):
            server.shutdown(socket.SHUT_WR)


class _Cuttable:
    """The client's end, which is closed in place of the next answer once the wire is cut."""

    def __init__(self, client: socket.socket, cut: threading.Event) -> None:
        self._client = client
        self._cut = cut

    def sendall(self, data: bytes) -> None:
        if self._cut.is_set():  # the server has answered, so it has committed
            self._client.shutdown(socket.SHUT_RDWR)
            raise OSError
        self._client.sendall(data)


def _copy(source: socket.socket, sink: _Cuttable) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)


@contextmanager
def wire(target: int) -> Iterator[Wire]:
    """A wire to a port of this machine."""
    made = Wire(target)
    try:
        yield made
    finally:
        made.close()
