"""`directives`: the duties the directives lay down, searchable, each with its quote."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import FormatOption, KnownAtOption, UnitOption
from lai_report.cli.shared.cases import read_cases
from lai_report.cli.shared.desk import Desk, open_desk, unit_ids
from lai_report.cli.shared.result import Format, Result
from lai_report.cli.shared.shifts import has_shifts
from lai_report.core.calendar import day_of
from lai_report.core.facts import facts_of, standing_entries
from lai_report.core.reports.register.register import Wanted, register_document, wanted_rows
from lai_report.core.reports.register.register_data import register_data
from lai_report.core.treatment import Actions


def directives(
    ctx: Invocation,
    words: Annotated[
        list[str] | None, Argument(metavar="WORDS…", help="directives.help.words")
    ] = None,
    unit: UnitOption = "",
    kind: Annotated[str, Option("--kind", metavar="KIND", help="directives.help.kind")] = "",
    directive: Annotated[
        str, Option("--directive", metavar="ID", help="directives.help.directive")
    ] = "",
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the obligations that fit, and list them under their directives."""
    with open_desk(ctx.obj) as desk:
        today = desk.today()
        at = desk.known_at(known_at)
        units = unit_ids(desk, [unit], today) if unit else [""]
        configuration = desk.configuration(at)
        actions = _actions(desk, at)
    wanted = Wanted(
        words=" ".join(words or ()), unit=units[0], kind=kind, directive=directive, day=today
    )
    rows = wanted_rows(configuration, wanted)
    return Result(
        "directives",
        ctx.obj.now(),
        document=register_document(configuration, rows, actions, is_whole=not words),
        data=register_data(configuration, rows, actions),
        form=form,
        zone=configuration.roster.office.zone,
    )


def _actions(desk: Desk, known_at: datetime | None) -> Actions:
    """What the ledger holds for duties that have no hour."""
    if desk.ledger is None:
        return Actions()
    done = desk.ledger.of_kinds(["reminder", "summary-report"], known_at)
    voids = desk.ledger.of_kinds(["void"], known_at) if done else []
    standing = standing_entries([*done, *voids])
    sent = [e.received_at for e in standing if e.kind == "summary-report" and e.received_at]
    return Actions(
        reminders=facts_of([*done, *voids]).reminders,
        reported_on=tuple(day_of(at, desk.office.zone) for at in sent),
        cases=read_cases(desk.ledger, known_at),
        has_shifts=has_shifts(desk.ledger, known_at),
    )
