"""An office whose ledger is kept on a server, with the clock of that server set by the test."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lai_report.core.entries.entry import Draft, Entry
from lai_report.store.heads import head_beside
from lai_report.store.ledger import Ledger
from lai_report.store.stored_ledger import LedgerOpening
from tests.store.samples import AT, BY

if TYPE_CHECKING:  # the driver is an extra: tests that need it are skipped without it
    from lai_report.store.postgres.connection import PostgresConnection
    from lai_report.store.postgres.ledger import PostgresLedger


@dataclass(frozen=True)
class ServerOffice:
    """An office folder, a user's state folder, and the URL of the ledger of both."""

    url: str
    home: Path
    state: Path
    has_servers_clock: bool = False
    """Whether entries are stamped by the server's own clock, and not by what a test says it is."""

    def open(
        self,
        mode: Literal["read", "write"] = "read",
        *,
        timeout: float = 30.0,
        check_heads: bool = True,
    ) -> PostgresLedger | None:
        """The ledger as `open_ledger` opens it, but for the clock."""
        from lai_report.store.postgres.address import address_of
        from lai_report.store.postgres.ledger import open_postgres
        from lai_report.store.postgres.writing import server_clock

        opening = LedgerOpening(
            home=self.home,
            mode=mode,
            state_folder=self.state,
            timeout=timeout,
            check_heads=check_heads,
            beside=head_beside(self.home),
        )
        clock = server_clock if self.has_servers_clock else set_clock
        return open_postgres(address_of(self.url), opening, clock)

    def read(self, *, check_heads: bool = True) -> PostgresLedger:
        """The ledger, which must be there."""
        ledger = self.open(check_heads=check_heads)
        assert ledger is not None
        return ledger

    def write(self, *, timeout: float = 30.0) -> PostgresLedger:
        """The ledger, brought into being where there is none."""
        ledger = self.open("write", timeout=timeout)
        assert ledger is not None
        return ledger

    def record(self, *drafts: Draft, at: datetime = AT, by: str = BY) -> list[Entry]:
        """Write the drafts in one transaction, as a command of its own would."""
        with self.write() as ledger, ledger.writing(at, by) as writer:
            return writer.append(drafts)

    def everything(self) -> list[Entry]:
        """All of the ledger."""
        with self.read() as ledger:
            return list(ledger.log())

    def desk(self, folder: Path, url: str = "") -> ServerOffice:
        """Another desk of the same office, with folders of its own."""
        (folder / "home").mkdir(parents=True)
        return replace(self, url=url or self.url, home=folder / "home", state=folder / "state")


def set_clock(connection: PostgresConnection, desk: datetime) -> datetime:
    """A server's clock that agrees with the desk's to the microsecond."""
    del connection
    return desk


def server_office(url: str, folder: Path) -> ServerOffice:
    """A new office in a folder, its ledger at a URL."""
    (folder / "home").mkdir(parents=True)
    return ServerOffice(url, folder / "home", folder / "state")


def is_sound(office: ServerOffice) -> bool:
    """Whether everything about the ledger holds."""
    with office.read() as ledger:
        return opened_is_sound(ledger)


def opened_is_sound(ledger: Ledger) -> bool:
    """The same for an opened ledger."""
    return ledger.verify().problems == ()
