"""`directives`: the duties the directives lay down, searchable, each with its quote."""

from __future__ import annotations

from typing import Annotated

import typer

from lai_report.cli.desk import open_desk, unit_ids
from lai_report.cli.options import FormatOption, KnownAtOption, UnitOption
from lai_report.cli.result import Format, Result
from lai_report.core.reports.register import Wanted, register_data, register_document, wanted_rows


def directives(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS…", help="help.directives.words")
    ] = None,
    unit: UnitOption = "",
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="help.directives.kind")] = "",
    directive: Annotated[
        str, typer.Option("--directive", metavar="ID", help="help.directives.directive")
    ] = "",
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the obligations that fit, and list them under their directives."""
    with open_desk(ctx.obj) as desk:
        today = desk.today()
        at = desk.past_instant(known_at, today) if known_at else None
        units = unit_ids(desk, [unit], today) if unit else [""]
        configuration = desk.configuration(at)
    wanted = Wanted(" ".join(words or ()), units[0], kind, directive, today)
    rows = wanted_rows(configuration, wanted)
    return Result(
        "directives",
        ctx.obj.now(),
        document=register_document(configuration, rows, is_whole=not words),
        data=register_data(configuration, rows),
        form=form,
        zone=configuration.roster.office.zone,
    )
