"""Power cuts: only what was flushed is on the disk, whatever else of it happens to be there too.

Run `python -m tests.faults.powercuts`. A command runs once and every change to its files is written
down. Then for each moment the disk is laid out as a cut at that moment may leave it: a file holds
what was last flushed, with any of the later writes or none; a folder names what it named when it
was last flushed, with the first of the later changes or none. The ledger must open, verify, and
hold all earlier entries; after the command's last change, the new one too.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lai_report.errors import LaiReportError
from tests.faults.operations import OPERATIONS, Operation, World
from tests.faults.shim import LOADED, Shim, run_under

WATCHED = ("record", "first record", "void", "ingest")
LAYOUTS = 4
"""How many ways the disk may look after each cut; the first has nothing that was not flushed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change to the files, as the shim wrote it down."""

    what: str
    path: str
    to: str
    offset: int
    data: bytes


@dataclass
class File:
    """The content of a file: what is on the disk, and what was written since."""

    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)

    def content(self, chance: random.Random | None) -> bytes:
        """What a cut may leave; without a chance only what was flushed."""
        content = bytearray(self.durable)
        for change in self.pending if chance else ():
            if chance and chance.random() < 0.5:
                _apply(content, change)
        return bytes(content)

    def flush(self) -> None:
        """All that was written is on the disk."""
        content = bytearray(self.durable)
        for change in self.pending:
            _apply(content, change)
        self.durable, self.pending = bytes(content), []


@dataclass
class Disk:
    """Names and files, each as on the disk and as the program sees it."""

    names: dict[str, File]
    durable: dict[str, File]
    pending: list[tuple[Change, File]] = field(default_factory=list)
    """Changes to folders since they were flushed, each with the file it made or moved."""

    def take(self, change: Change) -> None:
        """Let a change happen."""
        if change.what == "flush" and change.path in self.names:
            self.names[change.path].flush()
        elif change.what == "flush":
            self._flush_folder(change.path)
        elif change.what in {"write", "cut"}:
            self.names[change.path].pending.append(change)
        elif change.what != "create" or change.path not in self.names:
            file = self.names.get(change.path) or File()
            _rename(self.names, change, file)
            self.pending.append((change, file))

    def lay_out(self, chance: random.Random | None) -> Iterator[tuple[str, bytes]]:
        """Each file a cut now may leave, and what is in it."""
        names = dict(self.durable)
        for change, file in self.pending[: chance.randint(0, len(self.pending)) if chance else 0]:
            _rename(names, change, file)
        for name, file in names.items():
            yield name, file.content(chance)

    def _flush_folder(self, folder: str) -> None:
        for change, file in self.pending:
            if _folder_of(change) == folder:
                _rename(self.durable, change, file)
        self.pending = [each for each in self.pending if _folder_of(each[0]) != folder]


def _rename(names: dict[str, File], change: Change, file: File) -> None:
    """A change to a folder: a name appears, goes, or names another file."""
    if change.what in {"unlink", "rename"}:
        names.pop(change.path, None)
    if change.what != "unlink":
        names[change.to or change.path] = file


def _apply(content: bytearray, change: Change) -> None:
    if change.what == "cut":
        del content[change.offset :]
        content.extend(bytes(change.offset - len(content)))
        return
    content.extend(bytes(max(0, change.offset - len(content))))
    content[change.offset : change.offset + len(change.data)] = change.data


def _folder_of(change: Change) -> str:
    return str(Path(change.to or change.path).parent)


def main() -> int:
    """Cut the power at every moment of each command; 0 where nothing was lost."""
    if LOADED not in os.environ:
        return run_under("tests.faults.powercuts", sys.argv[1:])
    wrong = 0
    for operation in OPERATIONS:
        if operation.name in (sys.argv[1:] or WATCHED):
            with tempfile.TemporaryDirectory() as folder:
                wrong += _cut(operation, Path(folder))
    return 1 if wrong else 0


def _cut(operation: Operation, folder: Path) -> int:
    world = World(folder / "world")
    operation.prepare(world)
    before = world.entries()
    disk = _disk_of(world)
    changes = _changes(operation, world, folder / "trace")
    after = world.entries()
    lengths = operation.lengths(before, after)
    wrong: list[str] = []
    for at in range(len(changes) + 1):
        for number in range(LAYOUTS):
            chance = random.Random(f"{at}.{number}") if number else None  # noqa: S311 - a layout
            _lay_out(world, disk, chance)
            problem = _problem(world, before, lengths, is_over=at == len(changes))
            wrong += [f"{at}.{number}: {problem}"] if problem else []
        if at < len(changes):
            disk.take(changes[at])
    said = {"operation": operation.name, "changes": len(changes), "wrong": wrong[:5]}
    said |= {"layouts": (len(changes) + 1) * LAYOUTS, "found": len(wrong)}
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    return len(wrong)


def _disk_of(world: World) -> Disk:
    """The disk before the command: all of it flushed long ago."""
    files = {str(p): File(p.read_bytes()) for p in world.root.rglob("*") if p.is_file()}
    return Disk(dict(files), dict(files))


def _changes(operation: Operation, world: World, trace: Path) -> list[Change]:
    descriptor = os.open(trace, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    shim = Shim()
    shim.trace(world.root, descriptor)
    code = world.quietly(*operation.arguments(world))
    shim.disarm()
    os.close(descriptor)
    assert code == 0
    return list(_read(trace.read_bytes()))


def _read(trace: bytes) -> Iterator[Change]:
    at = 0
    while at < len(trace):
        end = trace.index(b"\n", at)
        what, path, to, offset, length = trace[at:end].decode().split("\t")
        at = end + 1 + int(length)
        yield Change(what, path, to, int(offset), trace[end + 1 : at])


def _lay_out(world: World, disk: Disk, chance: random.Random | None) -> None:
    """Make the world's files those a cut may leave."""
    for old in (*world.office.glob("ledger*"), *world.state.glob("*")):
        old.unlink()
    for name, content in disk.lay_out(chance):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content)


def _problem(world: World, before: list[object], lengths: set[int], *, is_over: bool) -> str:
    try:
        entries = world.entries()
    except (LaiReportError, AssertionError) as error:
        return f"{type(error).__name__}: {error} {getattr(error, 'phrase', '')}"
    if entries[: len(before)] != before:
        return "an earlier entry is gone"
    if len(entries) not in lengths:
        return f"{len(entries)} entries, not one of {lengths}"
    return "confirmed, and not there" if is_over and len(entries) != max(lengths) else ""


if __name__ == "__main__":
    sys.exit(main())
