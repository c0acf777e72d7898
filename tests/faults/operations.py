"""The operations that are disturbed: how their office is made, and what they leave when whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from lai_report.cli.main import run
from lai_report.core.entries.entry import Entry
from lai_report.store.ledger import LEDGER_FILE
from lai_report.store.opening import open_ledger
from lai_report.write.sample_mail import sample_message

ZONE = timezone(timedelta(hours=7))
UNITS = ("Sìn Hồ", "Mường Tè", "Phong Thổ")
MAILS = 3


@dataclass(frozen=True, slots=True)
class World:
    """A folder that holds an office, its user's home, and whatever a command makes."""

    root: Path

    @property
    def office(self) -> Path:
        """The office folder."""
        return self.root / "office"

    @property
    def state(self) -> Path:
        """Where the user's copy of the head lies."""
        return self.root / ".local" / "state" / "lai-report"

    def run(self, *arguments: str) -> int:
        """Run one command; its exit code."""
        environ = {"HOME": str(self.root), "LOGNAME": "clerk"}
        return run(["--home", str(self.office), *arguments], environ)

    def quietly(self, *arguments: str) -> int:
        """The same, its words going nowhere."""
        with (
            open(os.devnull, "w", encoding="utf-8") as nowhere,  # noqa: PTH123 - a device
            redirect_stdout(nowhere),
            redirect_stderr(nowhere),
        ):
            return self.run(*arguments)

    def entries(self, folder: Path | None = None) -> list[Entry]:
        """All entries of a ledger that opens and verifies; none where there is no ledger yet."""
        home = folder or self.office
        state = None if folder else self.state
        ledger = open_ledger(home, state_folder=state) if home.is_dir() else None
        if ledger is None:
            return []
        with ledger:
            found = ledger.verify()
            if not found.is_sound:
                raise AssertionError(found.problems)
            return list(ledger.log())


@dataclass(frozen=True, slots=True)
class Operation:
    """One command, and how to tell that it was done whole or not at all."""

    name: str
    arguments: Callable[[World], Sequence[str]]
    prepare: Callable[[World], None]
    product: str = ""
    """The file or folder it makes, below the world's root."""
    is_whole: Callable[[World, Path], bool] = lambda _world, path: path.is_file()
    may_lack: int = 0
    """Entries a run that finds all but them done need not add."""
    is_one_transaction: bool = True
    repeats: tuple[int, ...] = (0,)
    """Exit codes of the same command once it is done."""

    def lengths(self, before: Sequence[Entry], after: Sequence[Entry]) -> set[int]:
        """How many entries the ledger may hold: those before, and after each transaction."""
        if self.is_one_transaction:
            return {len(before), len(after)}
        ends = {n for n, (a, b) in enumerate(pairwise(after), 1) if a.recorded_at != b.recorded_at}
        return {len(before), len(after)} | {end for end in ends if end > len(before)}


def recorded_office(world: World) -> None:
    """An office with two reports in its ledger."""
    new_office(world)
    for unit in UNITS[1:]:
        said = "record", unit, "--day", "29/01/2021", "--at", "16:00 29/01/2021"
        assert world.quietly(*said) == 0


def new_office(world: World) -> None:
    """An office that has recorded nothing yet."""
    assert world.quietly("init", str(world.office)) == 0


def no_office(world: World) -> None:
    """Nothing at all."""
    world.root.mkdir(parents=True, exist_ok=True)


def office_with_mail(world: World) -> None:
    """An office with two reports, and a folder of messages beside it."""
    recorded_office(world)
    folder = world.root / "mail"
    folder.mkdir()
    for number in range(1, MAILS + 1):
        at = datetime(2021, 1, 29, 16, number, tzinfo=ZONE)
        message = sample_message(
            received_at=at, sender=f"u{number}@laichau.example", subject="Báo cáo", number=number
        )
        (folder / f"{number}.eml").write_bytes(message)


def office_with_export(world: World) -> None:
    """An office whose ledger was exported before its second report."""
    recorded_office(world)
    (world.root / "export.csv").write_text("what was exported before\n", encoding="utf-8")


def lost_office(world: World) -> None:
    """An office whose ledger is gone and whose backup is at hand."""
    recorded_office(world)
    assert world.quietly("backup", str(world.root / "copy.db")) == 0
    (world.office / LEDGER_FILE).unlink()


def record_one(_: World) -> Sequence[str]:
    """One report, by hand."""
    return "record", UNITS[0], "--day", "29/01/2021", "--at", "16:12 29/01/2021"


def is_ledger(world: World, path: Path) -> bool:
    """Whether a file is a ledger that holds what the office's own does."""
    with TemporaryDirectory() as folder:
        (Path(folder) / LEDGER_FILE).write_bytes(path.read_bytes())
        return world.entries(Path(folder)) == world.entries()


def is_export(_: World, path: Path) -> bool:
    """Whether a file is the old export, or a whole new one."""
    text = path.read_text(encoding="utf-8")
    return text.startswith("what was") or (text.endswith("\n") and text.count("submission") == 2)


def is_office(world: World, path: Path) -> bool:
    """Whether a folder holds a whole office, or nothing a command would take for one."""
    return not (path / "units.toml").exists() or world.quietly("validate") == 0


OPERATIONS = (
    Operation("record", record_one, recorded_office),
    Operation("first record", record_one, new_office),
    Operation("void", lambda _: ("void", "2", "--reason", "ghi nhầm"), recorded_office),
    Operation(
        "ingest", lambda world: ("ingest", str(world.root / "mail")), office_with_mail,
        is_one_transaction=False,
        may_lack=1,  # the note that a file was read, where it brought nothing new
    ),
    Operation(
        "backup", lambda world: ("backup", str(world.root / "copy.db")), recorded_office,
        product="copy.db", is_whole=is_ledger, repeats=(0, 2),
    ),
    Operation(
        "export", lambda world: ("export", "--output", str(world.root / "export.csv"), "--force"),
        office_with_export, product="export.csv", is_whole=is_export,
    ),
    Operation(
        "init", lambda world: ("init", str(world.office)), no_office,
        product="office", is_whole=is_office, repeats=(0, 2),
    ),
    Operation(
        "move-store", lambda world: ("move-store", str(world.root / "elsewhere")), recorded_office,
        product="elsewhere/ledger.db", is_whole=is_ledger, repeats=(0, 2),
    ),
    Operation(
        "restore",
        lambda world: ("restore", str(world.root / "copy.db"), "--reason", "máy hỏng"),
        lost_office, repeats=(0, 2),
    ),
)  # fmt: skip
