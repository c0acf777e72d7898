"""`duty import`: a command centre's own list, CSV or XLSX, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lai_report.cli.duty.asked import DutyOptions, centre_name
from lai_report.cli.shared.desk import Desk, writing
from lai_report.cli.shared.result import Result
from lai_report.cli.shared.shifts import shifts_of
from lai_report.core.document import Text
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.plans.duty import PlannedShift, plan_shift_rows
from lai_report.core.plans.plan import Plan
from lai_report.core.watch.rows import BadShift, duty_sheet, shift_of
from lai_report.errors import ExitCode, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


def import_shifts(desk: Desk, asked: DutyOptions) -> Result:
    """Read the file, plan one entry a row, and write them; with a bad row nothing is written.

    `--skip-bad` writes the others.
    """
    if len(asked.words) != 1:
        raise UsageError("duty.needs_file")
    rows = _read(desk, asked)
    plan = _plan(desk, desk.ledger, rows)
    is_bad = any(item.why for item in plan.items)
    written = 0
    # One bad row stops all: a list with a hole in it would later be counted as a gap.
    if not asked.is_dry and not (is_bad and not asked.skips_bad):
        with writing(desk, asked.by, asked.clock_reason) as writer:
            plan = _plan(desk, writer, rows)  # again: others may have written since
            written = len(writer.append(plan.entries))
    return _result(desk, asked, plan, written)


def _read(desk: Desk, asked: DutyOptions) -> list[tuple[int, Shift | BadShift]]:
    """What each row of the file says, with its line."""
    from lai_report.read.sheet import read_sheet

    rows = read_sheet(Path(asked.words[0]), asked.sheet)
    if not rows:
        raise UsageError("duty.empty_file")
    head, *body = rows
    sheet = duty_sheet(head.cells, desk.today(), desk.office.zone, asked.centre)
    return [(row.line, _named(desk, shift_of(sheet, row.line, row.cells))) for row in body]


def _named(desk: Desk, said: Shift | BadShift) -> Shift | BadShift:
    """The shift under the name the office uses for its centre."""
    if isinstance(said, BadShift):
        return said
    return said._replace(centre=centre_name(desk, said.centre))


def _plan(
    desk: Desk, reader: Reader | None, rows: list[tuple[int, Shift | BadShift]]
) -> Plan[PlannedShift]:
    shifts = [said for _, said in rows if isinstance(said, Shift)]
    standing: tuple[Shift, ...] = ()
    zone = desk.office.zone
    if shifts:
        whole = Stretch(min(s.start for s in shifts), max(s.end for s in shifts))
        standing = shifts_of(reader, zone, whole)
    return plan_shift_rows(rows, standing, zone)


def _result(desk: Desk, asked: DutyOptions, plan: Plan[PlannedShift], written: int) -> Result:
    bad = [(item.line, item.why) for item in plan.items if item.why]
    repeats = sum(item.is_repeat for item in plan.items)
    new = len(plan.entries)
    lines: list[tuple[Text, ...]] = [
        (phrase("duty.bad_row", line=line, why=why),) for line, why in bad
    ]
    key = "dry" if asked.is_dry else "stopped" if new > written else "done"
    lines.append((phrase(f"duty.import.{key}", new=new, repeats=repeats, bad=len(bad)),))
    return Result(
        "duty",
        desk.context.now(),
        data=lambda say: {
            "new": new,
            "repeats": repeats,
            "written": written,
            "bad": [{"line": line, "why": say(why)} for line, why in bad],
        },
        form=asked.form,
        lines=tuple(lines),
        zone=desk.office.zone,
        exit_code=ExitCode.FINDINGS if bad else ExitCode.DONE,
    )
