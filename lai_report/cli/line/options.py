"""Options that several commands share, declared once."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.shared.result import Format


class CaseKindOption(StrEnum):
    """The two kinds of case: what happened, and what is to be approved before it is done."""

    EVENT = "event"
    APPROVAL = "approval"


def complete_unit(ctx: Invocation, incomplete: str) -> Iterator[tuple[str, str]]:
    """The ids of units that begin, by id or by name without marks, as typed so far."""
    from lai_report.cli.shared.desk import open_desk
    from lai_report.core.folding import fold
    from lai_report.errors import LaiReportError

    try:
        with open_desk(ctx.obj) as desk:
            units = desk.configuration().roster.units
    # Between two keys there is no place to say an error: the shell just offers nothing.
    except LaiReportError:
        return
    # Ids have no marks; of a name any part, for nobody begins to type at “Huyện ủy”.
    wanted = fold(incomplete)
    for unit in units:
        if unit.id.startswith(incomplete) or wanted in fold(unit.name):
            yield unit.id, unit.name


FormatOption = Annotated[Format, Option("--format", help="help.format")]
ByOption = Annotated[str, Option("--by", metavar="NAME", help="help.by")]
ClockReasonOption = Annotated[
    str, Option("--clock-reason", metavar="TEXT", help="help.clock_reason")
]
DryRunOption = Annotated[bool, Option("--dry-run", help="help.dry_run")]
KnownAtOption = Annotated[str, Option("--known-at", metavar="TIME", help="help.known_at")]
DayArgument = Annotated[str, Argument(metavar="DAY", help="help.day")]
UnitsArgument = Annotated[
    list[str] | None,
    Argument(metavar="UNIT…", help="help.unit_names", autocompletion=complete_unit),
]
UnitOption = Annotated[
    str, Option("--unit", metavar="UNIT", help="help.unit", autocompletion=complete_unit)
]
PeriodArgument = Annotated[
    list[str] | None, Argument(metavar="PERIOD…", help="summary.help.period")
]
AsOfOption = Annotated[str, Option("--as-of", metavar="TIME", help="summary.help.as_of")]
