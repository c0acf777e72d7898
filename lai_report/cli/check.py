"""`check`: one line for cron and monitoring, by the monitoring-plugin guidelines."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import DayArgument, FormatOption
from lai_report.cli.shared.day import AskedDay, read_day
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.core.document import Say
from lai_report.core.reports.day.check import LEVELS, check_line, judged
from lai_report.core.reports.day.status_data import status_data

if TYPE_CHECKING:
    from lai_report.core.answers.check import CheckData


def check(
    ctx: Invocation,
    day: DayArgument = "",
    soon: Annotated[
        int | None, Option("--soon", metavar="MINUTES", min=0, help="check.help.soon")
    ] = None,
    quiet: Annotated[bool, Option("--quiet", "-q", help="check.help.quiet")] = False,
    as_of: Annotated[str, Option("--as-of", metavar="TIME", help="status.help.as_of")] = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Judge the day and return the worst of what is found."""
    with open_desk(ctx.obj) as desk:
        status = read_day(desk, AskedDay(day, as_of))
        # Who names a day asks about that very day: what was not reported counts, closed or not.
        found = judged(status, _soon(desk, soon), is_asked_for=bool(day))
    # The exit codes of monitoring plugins, 0 to 3, here in place of ours.
    level = LEVELS.index(found.level)

    def data(say: Say) -> CheckData:
        why = [say(reason) for reason in found.reasons]
        return {**status_data(found.status, say), "level": found.level, "why": why}

    return Result(
        "check",
        found.status.as_of,
        data=data,
        form=form,
        exit_code=level,
        lines=(check_line(found),),
        zone=found.status.configuration.roster.office.zone,
        is_quiet=quiet and level == 0,
    )


def _soon(desk: Desk, minutes: int | None) -> timedelta:
    return desk.settings.check_soon if minutes is None else timedelta(minutes=minutes)
