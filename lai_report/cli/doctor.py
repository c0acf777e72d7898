"""`doctor`: what is wrong with this set-up, in one command, each point with what to do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from lai_report.cli.backup import FOLDER
from lai_report.cli.declared import Invocation
from lai_report.cli.desk import Desk, open_desk
from lai_report.cli.options import FormatOption
from lai_report.cli.result import Format, Result
from lai_report.core.document import Cell, Column, Document, paragraph, table
from lai_report.errors import LaiReportError, Phrase, phrase

FINDINGS = 3
OLD_BACKUP = timedelta(days=7)
STALE_READ = timedelta(hours=24)
CLOCK_AHEAD = timedelta(days=1)
SAFE_PYTHON = {(3, 11): 15, (3, 12): 13, (3, 13): 12, (3, 14): 3}
"""First patch level of each release with the mail faults CVE-2026-1299 mended."""
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"}
"""File systems whose locks a ledger cannot trust."""

Point = tuple[str, Phrase]
"""`ok` or `warning`, and what was found."""


def doctor(ctx: Invocation, form: FormatOption = Format.TEXT) -> Result:
    """Look at everything the program stands on, and list it."""
    points = [*_python(), *_with_desk(ctx)]
    worst = any(level == "warning" for level, _ in points)
    rows = [
        (Cell(level, (phrase(f"doctor.{level}"),)), Cell(None, (said,))) for level, said in points
    ]
    summary = phrase("doctor.warned") if worst else phrase("doctor.well")
    return Result(
        "doctor",
        ctx.obj.now(),
        document=Document((table(_COLUMNS, rows), paragraph(summary, tone="strong"))),
        data=lambda say: {"points": [{"level": x, "message": say(said)} for x, said in points]},
        form=form,
        exit_code=FINDINGS if worst else 0,
    )


_COLUMNS = (
    Column("level", phrase("doctor.column.level"), is_whole=True),
    Column("message", phrase("doctor.column.message")),
)


def _python() -> Iterator[Point]:
    from lai_report.store.connection import engine_version

    version = ".".join(map(str, sys.version_info[:3]))
    safe = SAFE_PYTHON.get(sys.version_info[:2], 0)
    level = "ok" if sys.version_info[2] >= safe else "warning"
    yield level, phrase(f"doctor.python.{level}", version=version)
    yield "ok", phrase("doctor.sqlite", version=engine_version())


def _with_desk(ctx: Invocation) -> Iterator[Point]:
    """What the office folder, its configuration and its ledger show."""
    try:
        with open_desk(ctx.obj) as desk:
            for look in _LOOKS:
                yield from look(desk)
    except LaiReportError as error:
        yield "warning", error.phrase


def _folder(desk: Desk) -> Iterator[Point]:
    kind = _file_system(desk.home)
    level = "warning" if kind in NETWORK else "ok"
    yield level, phrase(f"doctor.folder.{level}", folder=str(desk.home), kind=kind)
    for name in ("ledger.db", "lai-report.toml"):
        path = desk.home / name
        if path.exists() and os.name != "nt" and path.stat().st_mode & 0o022:
            yield "warning", phrase("doctor.mode", file=name)


def _roster(desk: Desk) -> Iterator[Point]:
    roster = desk.configuration().roster
    units = roster.on(desk.today())
    silent = [unit.name for unit in units if not unit.senders]
    level = "warning" if len(silent) == len(units) else "ok"
    yield level, phrase(f"doctor.senders.{level}", count=len(units) - len(silent), of=len(units))


def _ledger(desk: Desk) -> Iterator[Point]:
    if desk.ledger is None:
        yield "ok", phrase("doctor.no_ledger")
        return
    found = desk.ledger.verify()
    level = "ok" if found.is_sound else "warning"
    yield level, phrase(f"doctor.ledger.{level}", count=found.entries)
    newest = max((p.stat().st_mtime for p in (desk.home / FOLDER).glob("*.db")), default=None)
    if newest is None:
        yield "warning", phrase("doctor.no_backup")
        return
    age = desk.context.now() - datetime.fromtimestamp(newest, desk.office.zone)
    level = "warning" if age > OLD_BACKUP else "ok"
    yield level, phrase(f"doctor.backup.{level}", age=age)


def _mailbox(desk: Desk) -> Iterator[Point]:
    state = desk.mailbox()
    if not state.is_configured:
        yield "ok", phrase("doctor.no_mailbox")
        return
    if state.failed_why is not None:
        yield "warning", phrase("doctor.mailbox.failed", why=state.failed_why)
    if state.read_until is None:
        yield "warning", phrase("doctor.mailbox.never")
        return
    age = desk.context.now() - state.read_until
    level = "warning" if age > STALE_READ else "ok"
    yield level, phrase(f"doctor.mailbox.{level}", age=age)


def _clock(desk: Desk) -> Iterator[Point]:
    """The host's clock against the newest stamp of the mailbox."""
    if desk.ledger is None:
        return
    stamps = [
        entry.received_at
        for entry in desk.ledger.log(kinds=("submission",), limit=20, newest_first=True)
        if entry.draft.source.startswith("imap:") and entry.received_at
    ]
    if stamps and max(stamps) > desk.context.now() + CLOCK_AHEAD:
        yield "warning", phrase("doctor.clock", stamp=max(stamps))


_LOOKS: tuple[Callable[[Desk], Iterator[Point]], ...] = (
    _folder, _roster, _ledger, _mailbox, _clock,
)  # fmt: skip


def _file_system(folder: Path) -> str:
    """The kind of file system a folder lies on, where the system tells; else empty."""
    mounts = Path("/proc/mounts")
    if not mounts.is_file():
        return ""
    real = str(folder.resolve())
    found = ("", "")
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, place, kind, *_ = line.split()
        is_above = real == place or real.startswith(place.rstrip("/") + "/")
        if is_above and len(place) >= len(found[0]):
            found = (place, kind)
    return found[1]
