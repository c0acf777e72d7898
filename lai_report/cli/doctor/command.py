"""`doctor`: what is wrong with this set-up, in one command, each point with what to do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.context import BACKUPS, Context
from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import FormatOption
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.core import health
from lai_report.core.document import Cell, Column, Document, paragraph, table
from lai_report.core.health import Point
from lai_report.core.slots import slots_on
from lai_report.errors import ExitCode, LaiReportError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Ledger

EDITED = ("units.toml", "lai-report.toml", "directives", "directives/*.toml")
KEPT = ("ledger.db", f"{BACKUPS}/*.db")
LEFTOVERS = ("*.new", ".*.new", ".restore-*")

_COLUMNS = (
    Column("level", phrase("doctor.column.level"), is_whole=True),
    Column("message", phrase("doctor.column.message")),
)


@dataclass(slots=True)
class Seen:
    """What one look finds out and others need."""

    zone: tzinfo = UTC
    stamps: list[datetime] = field(default_factory=list)
    """When messages came into the mailbox."""


def doctor(
    ctx: Invocation,
    offline: Annotated[bool, Option("--offline", help="doctor.help.offline")] = False,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Look at everything the program stands on, and list it."""
    seen = Seen()
    found = (*_machine(), *_folder(ctx.obj), *_office(ctx.obj, seen, is_online=not offline))
    points = list(dict.fromkeys(found))  # one fault may stop several looks
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
        exit_code=ExitCode.FINDINGS if worst else ExitCode.DONE,
        zone=seen.zone,
    )


def _machine() -> Iterator[Point]:
    from lai_report.store.sqlite.connection import engine_version

    yield health.python_point(sys.version_info[:3])
    yield health.sqlite_point(engine_version())


def _folder(context: Context) -> Iterator[Point]:
    """What can be seen of the office folder without opening anything in it."""
    from shutil import disk_usage

    try:
        home = context.home()
    except LaiReportError as error:
        yield "warning", error.phrase
        return
    yield health.folder_point(str(home), health.file_system_of(_mounts(), home.resolve()))
    yield health.space_point(disk_usage(home).free)
    if sys.platform != "win32":  # which keeps rights elsewhere
        edited = {str(home): home.stat().st_mode, **_modes(home, EDITED)}
        yield from health.mode_points(edited, _modes(home, KEPT))
    yield from health.leftover_points(sorted(p.name for n in LEFTOVERS for p in home.glob(n)))


def _modes(home: Path, patterns: tuple[str, ...]) -> dict[str, int]:
    found = [path for pattern in patterns for path in sorted(home.glob(pattern))]
    return {str(path.relative_to(home)): path.stat().st_mode for path in found}


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:  # no Linux
        return ""


def _office(context: Context, seen: Seen, *, is_online: bool) -> Iterator[Point]:
    """What the configuration, the ledger and the servers show; one that fails hides no other."""
    try:
        with open_desk(context) as desk:
            # The zone first: all is told in it. The clock last: it needs the servers' stamps.
            looks = (_zone, _servers, _roster, _ledger, _reading, _clock)
            for look in looks if is_online else (look for look in looks if look is not _servers):
                yield from _looked(look, desk, seen)
    except LaiReportError as error:
        yield from _said(error)


def _looked(
    look: Callable[[Desk, Seen], Iterator[Point]], desk: Desk, seen: Seen
) -> Iterator[Point]:
    try:
        yield from look(desk, seen)
    except LaiReportError as error:
        yield from _said(error)


def _said(error: LaiReportError) -> Iterator[Point]:
    """The error, and each finding behind it."""
    yield "warning", error.phrase
    for found in error.findings:
        where = {"file": found.file, "line": found.line}
        yield "warning", phrase("doctor.finding", **where, what=found.message, hint=found.hint)


def _zone(desk: Desk, seen: Seen) -> Iterator[Point]:
    """Nothing to tell: a configuration that cannot be read is told here, once and first."""
    seen.zone = desk.office.zone
    return iter(())


def _servers(desk: Desk, seen: Seen) -> Iterator[Point]:
    """Mailbox and mail server, each really reached; the mailbox's newest stamp is kept."""
    from lai_report.cli.doctor.servers import mailbox_point, smtp_point

    settings = desk.settings
    if settings.mailbox is not None:
        point, newest = mailbox_point(settings.mailbox)
        seen.stamps += [newest] if newest else []
        yield point
    # Without `sending` nothing ever speaks to that server, and nobody need be let in.
    if settings.smtp is not None and settings.smtp.sending:
        yield smtp_point(settings.smtp)


def _roster(desk: Desk, _: Seen) -> Iterator[Point]:
    configuration, today = desk.configuration(), desk.today()
    # Those that owe, where anybody does: who owes nothing need have no address.
    owing = dict.fromkeys(slot.unit for slot in slots_on(configuration, today))
    yield health.sender_point(tuple(owing) or configuration.roster.on(today))


def _ledger(desk: Desk, _: Seen) -> Iterator[Point]:
    if desk.ledger is None:
        yield "ok", phrase("doctor.no_ledger")
        return
    found = desk.ledger.verify()
    yield health.ledger_point(is_sound=found.is_sound, entries=found.entries)
    # By when the file was written: a copy may bear any name, and be a copy by hand.
    stamps = [path.stat().st_mtime for path in (desk.home / BACKUPS).glob("*.db")]
    newest = datetime.fromtimestamp(max(stamps), UTC) if stamps else None
    yield health.backup_point(newest, desk.context.now())


def _reading(desk: Desk, _: Seen) -> Iterator[Point]:
    yield from health.reading_points(desk.mailbox(), desk.context.now())


def _clock(desk: Desk, seen: Seen) -> Iterator[Point]:
    """The host's clock against the mailbox, asked just now or read before, and the ledger."""
    stamps, newest = list(seen.stamps), None
    if desk.ledger is not None:
        newest = next((e.recorded_at for e in desk.ledger.log(limit=1, newest_first=True)), None)
        stamps += _stamps(desk.ledger)
    yield from health.clock_points(desk.context.now(), max(stamps, default=None), newest)


def _stamps(ledger: Ledger) -> Iterator[datetime]:
    """When the newest messages came in, by the word of the mail server itself."""
    from lai_report.core.entries.records import record_of

    # Fifty, not the newest alone: what was typed by hand bears no server's stamp.
    for entry in ledger.log(kinds=("submission", "mail"), limit=50, newest_first=True):
        stamp = record_of(entry).evidence.internal_date
        if stamp is not None:
            yield stamp
