"""`units`: the roster as it stands on a day, and who of it owes the report."""

from __future__ import annotations

from typing import Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import FormatOption, KnownAtOption
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.core.reports.register.roster import roster_data, roster_document


def units(
    ctx: Invocation,
    on: Annotated[str, Option("--on", metavar="DAY", help="units.help.on")] = "",
    everyone: Annotated[bool, Option("--all", help="units.help.all")] = False,
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the roster and list its units in roster order."""
    with open_desk(ctx.obj) as desk:
        day = desk.day(on)
        at = desk.known_at(known_at)
        configuration = desk.configuration(at)
    listed = configuration.roster.units if everyone else configuration.roster.on(day)
    return Result(
        "units",
        ctx.obj.now(),
        document=roster_document(configuration, listed, day),
        data=roster_data(configuration, listed, day),
        form=form,
        zone=configuration.roster.office.zone,
    )
