"""Instants, drafts and offices the tests of the ledger share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from lai_report.core.entries.entry import Draft, Entry
from lai_report.store.ledger import Ledger
from lai_report.store.opening import open_ledger

ZONE = timezone(timedelta(hours=7))
DAY = date(2021, 1, 29)
AT = datetime(2021, 1, 29, 16, 31, tzinfo=ZONE)
WINDOW = (datetime(2021, 1, 29, tzinfo=ZONE), datetime(2021, 1, 30, tzinfo=ZONE))
BY = "văn thư"
UNITS = ("huyen-uy-sin-ho", "huyen-uy-muong-te", "thanh-uy-lai-chau")


@dataclass(frozen=True)
class Office:
    """An office folder and a user's state folder, and the ledger of both."""

    home: Path
    state: Path

    @property
    def file(self) -> Path:
        """The ledger's file."""
        return self.home / "ledger.db"

    @property
    def head_file(self) -> Path:
        """The head that travels with the folder."""
        return self.home / "ledger.head"

    def read(self, *, check_heads: bool = True) -> Ledger:
        """The ledger, which must be there."""
        ledger = open_ledger(self.home, state_folder=self.state, check_heads=check_heads)
        assert ledger is not None
        return ledger

    def write(self, *, timeout: float = 30.0, check_heads: bool = True) -> Ledger:
        """The ledger, brought into being where there is none."""
        ledger = open_ledger(
            self.home,
            mode="write",
            state_folder=self.state,
            timeout=timeout,
            check_heads=check_heads,
        )
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

    def copy(self, folder: Path) -> Office:
        """The office in another folder, with a state folder of its own."""
        shutil.copytree(self.home, folder / "home")
        shutil.copytree(self.state, folder / "state")
        return Office(folder / "home", folder / "state")

    def bytes(self) -> dict[str, bytes]:
        """Every file of the office, by name."""
        return {path.name: path.read_bytes() for path in sorted(self.home.iterdir())}


def office_in(folder: Path) -> Office:
    """A new office in a folder."""
    office = Office(folder / "home", folder / "state")
    office.home.mkdir(parents=True)
    return office


def report(unit: str = UNITS[0], day: date = DAY, at: datetime = AT, **more: Any) -> Draft:
    """A submission of a unit for a day."""
    return Draft("submission", unit, day=day, received_at=at, source="hand", **more)


def mail(at: datetime = AT, **more: Any) -> Draft:
    """A message that waits for a person."""
    return Draft("mail", received_at=at, source="imap:inbox", **more)


def void(target: int) -> Draft:
    """A void of an entry."""
    return Draft("void", target=target, payload={"reason": "ghi nhầm"})


def waiver(first: date | None, last: str | None, **more: Any) -> Draft:
    """A waiver from a day to a day."""
    payload = {"lifts": "duty", "basis": "căn cứ", "until": last}
    return Draft("waiver", day=first, payload=payload, **more)


def sequences(entries: list[Entry] | Iterator[Entry]) -> list[int]:
    """The numbers of the entries."""
    return [entry.sequence for entry in entries]
