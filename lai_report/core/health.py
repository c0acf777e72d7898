"""What is fine and what a person should look at, decided on what was seen of a set-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Literal

from lai_report.core.model import Unit
from lai_report.core.verdicts import MailboxState
from lai_report.errors import Phrase, phrase

OLD_BACKUP = timedelta(days=7)
STALE_READ = timedelta(hours=24)
CLOCK_BEHIND = timedelta(minutes=5)
QUIET_MAILBOX = timedelta(days=3)
LITTLE_SPACE = 200_000_000
MOST_NAMED = 9
SAFE_PYTHON = {(3, 11): 15, (3, 12): 13, (3, 13): 12, (3, 14): 3}
"""First patch level of each release with the mail faults CVE-2026-1299 mended."""
SAFE_WAL = (3, 51, 3)
"""First SQLite without the WAL-reset fault; it touches no ledger of ours, which has no WAL."""
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"}
"""File systems whose locks a ledger cannot trust."""
OTHERS_WRITE, OTHERS_READ = 0o022, 0o044

PointLevel = Literal["ok", "warning"]
Point = tuple[PointLevel, Phrase]
"""How well it is, and what was found."""


def python_point(version: tuple[int, int, int]) -> Point:
    """Whether this Python still has known faults in reading mail."""
    level = _level(version[2] < SAFE_PYTHON.get(version[:2], 0))
    return level, phrase(f"doctor.python.{level}", version=_dotted(version))


def sqlite_point(version: tuple[int, int, int]) -> Point:
    """Which SQLite is used, and that its known fault is none of ours."""
    key = "doctor.sqlite" if version >= SAFE_WAL else "doctor.sqlite_wal"
    return "ok", phrase(key, version=_dotted(version), safe=_dotted(SAFE_WAL))


def folder_point(folder: str, kind: str) -> Point:
    """Whether the folder lies where a ledger is safe."""
    level = _level(kind in NETWORK)
    return level, phrase(f"doctor.folder.{level}", folder=folder, kind=kind)


def file_system_of(mounts: str, folder: PurePath) -> str:
    """The kind of file system a folder lies on, by the system's table of mounts; else empty."""
    best = ("", "")
    for line in mounts.splitlines():
        _, place, kind, *_ = [*line.split(), "", "", ""]
        is_above = place and (folder == PurePath(place) or PurePath(place) in folder.parents)
        if is_above and len(place) >= len(best[0]):
            best = (place, kind)
    return best[1]


def mode_points(edited: Mapping[str, int], kept: Mapping[str, int]) -> Iterator[Point]:
    """Files others may change, and records others may read: each by its name and its mode.

    `edited` are the files a person writes: who may change them decides what is run for the secret
    and who counts as a sender. `kept` are the ledger and its copies.
    """
    for name, mode in {**edited, **kept}.items():
        if mode & OTHERS_WRITE:
            yield "warning", phrase("doctor.mode", file=name)
        elif name in kept and mode & OTHERS_READ:
            yield "warning", phrase("doctor.readable", file=name)


def space_point(free: int) -> Point:
    """Whether there is room to write."""
    level = _level(free < LITTLE_SPACE)
    return level, phrase(f"doctor.space.{level}", megabytes=free // 1_000_000)


def leftover_points(names: Sequence[str]) -> Iterator[Point]:
    """Unfinished files of runs that were cut off."""
    if names:
        yield "warning", phrase("doctor.leftovers", names=", ".join(names))


def sender_point(units: Sequence[Unit]) -> Point:
    """Which units have no registered address, so that all their mail waits for a person."""
    silent = [unit.name for unit in units if not unit.senders]
    count = {"count": len(units) - len(silent), "of": len(units)}
    if not silent:
        return "ok", phrase("doctor.senders.ok", **count)
    if len(silent) == len(units) or len(silent) > MOST_NAMED:
        return "warning", phrase("doctor.senders.warning", **count)
    return "warning", phrase("doctor.senders.some", names=", ".join(silent), **count)


def ledger_point(*, is_sound: bool, entries: int) -> Point:
    """Whether the ledger holds."""
    level = _level(not is_sound)
    return level, phrase(f"doctor.ledger.{level}", count=entries)


def backup_point(newest: datetime | None, now: datetime) -> Point:
    """Whether there is a backup, and how old the newest is."""
    if newest is None:
        return "warning", phrase("doctor.no_backup")
    level = _level(now - newest > OLD_BACKUP)
    return level, phrase(f"doctor.backup.{level}", age=now - newest)


def reading_points(state: MailboxState, now: datetime) -> Iterator[Point]:
    """How long ago the mailbox was read, and what came of the last try."""
    if not state.is_configured:
        yield "ok", phrase("doctor.no_mailbox")
        return
    if state.failed_why is not None:
        yield "warning", phrase("doctor.mailbox.failed", why=state.failed_why)
    if state.read_until is None:
        yield "warning", phrase("doctor.mailbox.never")
        return
    level = _level(now - state.read_until > STALE_READ)
    yield level, phrase(f"doctor.mailbox.{level}", age=now - state.read_until)


def clock_points(now: datetime, stamp: datetime | None, newest: datetime | None) -> Iterator[Point]:
    """The host's clock against the newest stamp of the mailbox and the newest entry.

    A stamp after now proves a clock behind. One long before may mean a clock ahead, or no mail.
    """
    if stamp is not None and stamp > now + CLOCK_BEHIND:
        yield "warning", phrase("doctor.clock", stamp=stamp)
    elif newest is not None and newest > now + CLOCK_BEHIND:
        yield "warning", phrase("doctor.clock_back", newest=newest)
    elif stamp is not None and now - stamp > QUIET_MAILBOX:
        yield "warning", phrase("doctor.clock_ahead", stamp=stamp, now=now)
    else:
        yield "ok", phrase("doctor.clock_ok", now=now)


def _level(is_amiss: object) -> PointLevel:
    return "warning" if is_amiss else "ok"


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
