"""`restore`: a backup taken into use where the ledger is gone; itself an entry, never in place."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import ByOption, FormatOption
from lai_report.cli.shared.desk import Desk, settings_of
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.entry import Draft
from lai_report.core.entries.restoration import Restoration
from lai_report.core.entries.verification import Verification
from lai_report.core.plans.restore import plan_restoration
from lai_report.errors import ClockError, LaiReportError, RefusedError, UsageError, phrase
from lai_report.store.sqlite.restoring import take_into_use


def restore(
    ctx: Invocation,
    file: Annotated[str, Argument(metavar="FILE", help="restore.help.file")],
    reason: Annotated[str, Option("--reason", metavar="TEXT", help="restore.help.reason")] = "",
    by: ByOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Verify the backup, copy it to where no ledger is, and record that this was done."""
    context = ctx.obj
    home, source = context.home(), Path(file).expanduser()
    if not reason.strip():
        raise UsageError("restore.needs_reason")
    # Settings alone and no desk: that would refuse to open just because the ledger is lost.
    settings = settings_of(home)
    if settings.store_url:
        raise RefusedError("restore.not_sqlite")
    if not source.is_file():
        raise UsageError("restore.no_file", file=file)
    recorded = context.now(), context.recorded_by(by)
    draft = partial(_draft, reason.strip())
    try:
        entry = take_into_use(source, home, context.state_folder(), draft, recorded)
    except ClockError as error:
        # Its instants in the office's time, where the files say which that is.
        with suppress(LaiReportError):
            error.zone = Desk(context, home, settings).office.zone
        raise
    count = entry.sequence - 1
    return Result(
        "restore",
        context.now(),
        data={"entry": entry.sequence, "entries": count, "head": Restoration.of(entry).head},
        form=form,
        lines=((phrase("restore.done", count=count, number=entry.sequence),),),
    )


def _draft(reason: str, found: Verification, digest: str) -> Draft:
    return plan_restoration(reason, found.head, digest).draft()
