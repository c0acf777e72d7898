"""`summary`: scorecards over a period, the units × days matrix, the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import (
    AsOfOption,
    FormatOption,
    KnownAtOption,
    PeriodArgument,
    UnitOption,
)
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.period import AskedPeriod, checked_target, gather, gather_tally
from lai_report.cli.shared.period_extras import (
    PeriodExtras,
    besides_blocks,
    besides_data,
    read_besides,
)
from lai_report.cli.shared.result import NOTHING, Format, Result
from lai_report.core.document import Document, Say
from lai_report.core.period.measures import Tally
from lai_report.core.reports.day.crowd import crowded_summary
from lai_report.core.reports.day.screen import MANY
from lai_report.core.reports.period.summary import Shown, below_target, summary_document
from lai_report.core.reports.period.summary_data import summary_csv, summary_data
from lai_report.errors import ExitCode

if TYPE_CHECKING:
    from lai_report.core.answers.period import SummaryData

DEFAULT = "tuần này"


def summary(
    ctx: Invocation,
    period: PeriodArgument = None,
    unit: UnitOption = "",
    target: Annotated[
        float | None, Option("--target", metavar="PERCENT", help="summary.help.target")
    ] = None,
    matrix: Annotated[
        bool | None, Option("--matrix/--no-matrix", help="summary.help.matrix")
    ] = None,
    full: Annotated[bool, Option("--full", help="crowd.help.full")] = False,
    calendar: Annotated[bool, Option("--calendar", help="summary.help.calendar")] = False,
    as_of: AsOfOption = "",
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the period, judge every day of it, and return what was asked of it."""
    asked = AskedPeriod(period or (), as_of, known_at, unit)
    shown = Shown(calendar, checked_target(target))
    with open_desk(ctx.obj) as desk:
        # A matrix of thousands of rows is read by nobody; who names a unit or asks for it gets it.
        is_crowd = not (full or unit or matrix) and len(desk.configuration().roster.units) > MANY
        has_matrix = (form is Format.TEXT and not is_crowd) if matrix is None else matrix
        # Only the matrix needs every slot; all else is counted in bulk, to the same figures.
        card: Tally = (
            gather(desk, asked, DEFAULT).card if has_matrix else gather_tally(desk, asked, DEFAULT)
        )
        at = desk.known_at(known_at)
        # Cases and shifts are the whole office's: beside one unit they would seem to be its own.
        besides = PeriodExtras() if unit else read_besides(desk.ledger, card, at)
    is_below = target is not None and bool(below_target(card, target))

    def data(_: Say) -> SummaryData:
        return {**summary_data(card), **besides_data(besides, card)}

    return Result(
        "summary",
        card.as_of,
        document=_document(card, shown, form, besides, is_crowd=is_crowd),
        data=data,
        form=form,
        exit_code=ExitCode.FINDINGS if is_below else ExitCode.DONE,
        zone=card.configuration.roster.office.zone,
    )


def _document(
    card: Tally, shown: Shown, form: Format, besides: PeriodExtras, *, is_crowd: bool
) -> Document:
    # Scripts read `data`: to lay out a page for them would be work for nothing.
    if form is Format.JSON:
        return NOTHING
    if form is Format.CSV:
        return summary_csv(card)
    made = crowded_summary(card, shown) if is_crowd else summary_document(card, shown)
    return Document((*made.blocks, *besides_blocks(besides, card)))
