"""`import`: the office's own sheet into the ledger, row by row, all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import ByOption, ClockReasonOption, DryRunOption, FormatOption
from lai_report.cli.shared.desk import Desk, open_desk, situation_of, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.core.plans.import_ import PlannedRow, plan_rows
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.reports.ledger.import_ import import_data, import_document
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow, arrival_in, columns_of
from lai_report.errors import ExitCode, Finding, Phrase, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


Rows = Sequence[Arrival | BadRow | BlankRow]


def import_(
    ctx: Invocation,
    file: Annotated[str, Argument(metavar="FILE", help="import_.help.file")],
    sheet: Annotated[str, Option("--sheet", metavar="SHEET", help="import_.help.sheet")] = "",
    skip_bad: Annotated[bool, Option("--skip-bad", help="import_.help.skip_bad")] = False,
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    dry_run: DryRunOption = False,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Say what each row becomes; write them in one transaction where nothing stands against it."""
    path = Path(file)
    # Read first: a sheet with nothing new, or with something wrong, brings no ledger into being.
    with open_desk(ctx.obj) as desk:
        rows = _rows(desk, path, sheet)
        planned = _plan(desk, desk.ledger, rows, path).items
    bad = [row for row in planned if row.outcome == "refused"]
    # All or nothing: a sheet half taken over is harder to put right than one that was refused.
    is_stopped = bool(bad) and not skip_bad
    notices: list[Phrase] = []
    if dry_run:
        notices += desk.notices(is_dry=True)
    elif any(row.draft for row in planned) and not is_stopped:
        with open_desk(ctx.obj, writes=True) as desk:
            planned, written = _write(desk, rows, path, by, clock_reason)
        notices += desk.notices(is_dry=False)
        notices.append(phrase("import_.written", count=written, file=path.name))
    elif not is_stopped:
        notices.append(phrase("import_.nothing_new", file=path.name))
    if bad:
        notices.append(
            phrase("import_.stopped" if is_stopped else "import_.skipped", count=len(bad))
        )
    office = desk.office
    return Result(
        "import",
        ctx.obj.now(),
        document=import_document(planned, office),
        data=lambda say: {"dry_run": dry_run, **import_data(planned, office, say)},
        form=form,
        exit_code=ExitCode.FINDINGS if bad else ExitCode.DONE,
        notices=tuple(notices),
        findings=tuple(_finding(path, row) for row in bad),
        zone=office.zone,
    )


def _rows(desk: Desk, path: Path, sheet: str) -> Rows:
    """What every row of the file says, good and bad."""
    from lai_report.read.sheet import read_sheet

    read = read_sheet(path, sheet)
    start, columns = columns_of([row.cells for row in read])
    zone = desk.office.zone
    found = [arrival_in(row.line, row.cells, columns, zone) for row in read[start:]]
    return [row for row in found if row is not None]


def _plan(desk: Desk, reader: Reader | None, rows: Rows, path: Path) -> Plan[PlannedRow]:
    @cache
    def situation_on(day: date) -> Situation:
        """What stands on a day, asked of the ledger once."""
        return situation_of(desk, reader, [day])

    source = f"import:{path.name}"
    return plan_rows(rows, desk.configuration(), situation_on, source, desk.context.now())


def _write(
    desk: Desk, rows: Rows, path: Path, by: str, clock_reason: str
) -> tuple[tuple[PlannedRow, ...], int]:
    """Plan again under the lock, for others may have written since, and append."""
    with writing(desk, by, clock_reason) as writer:
        plan = _plan(desk, writer, rows, path)
        return plan.items, writer.append_bulk(plan.entries)


def _finding(path: Path, row: PlannedRow) -> Finding:
    why = row.why or phrase("import_.outcome.refused")
    return Finding(
        file=path.name, line=row.line, key=row.name, message=why, hint=phrase("import_.row_hint")
    )
