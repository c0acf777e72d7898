"""`backup`: a copy of the ledger, taken beside any writer, with the head that proves it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from lai_report.cli.context import BACKUPS
from lai_report.cli.line.declaration import Argument, Invocation
from lai_report.cli.line.options import FormatOption
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.errors import RefusedError, phrase


def backup(
    ctx: Invocation,
    file: Annotated[str, Argument(metavar="FILE", help="backup.help.file")] = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Copy the ledger to a new file and say its head."""
    with open_desk(ctx.obj) as desk:
        if desk.ledger is None:
            raise RefusedError("backup.nothing")
        now = ctx.obj.now().astimezone(desk.office.zone)
        target = Path(file).expanduser() if file else _dated(desk.home, f"{now:%Y%m%d-%H%M%S}")
        # Never over another copy: it may be the last one that holds.
        if target.exists():
            raise RefusedError("backup.taken", file=str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        head = desk.ledger.backup(target)
        zone = desk.office.zone
    return Result(
        "backup",
        now,
        data={"file": str(target), "head": str(head) if head else None},
        form=form,
        lines=((phrase("backup.done", file=str(target), head=str(head)),),),
        zone=zone,
    )


def _dated(home: Path, stamp: str) -> Path:
    return home / BACKUPS / f"ledger-{stamp}.db"
