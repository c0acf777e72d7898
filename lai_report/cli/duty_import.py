"""`duty import`: a command centre's own list, CSV or XLSX, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lai_report.cli.desk import Desk, writing
from lai_report.cli.duty_asked import Asked, centre_name
from lai_report.cli.result import Result
from lai_report.cli.shifts import shifts_of
from lai_report.core.document import Text
from lai_report.core.duty import Shift, Stretch, plan_shift
from lai_report.core.duty_rows import BadShift, duty_sheet, shift_of
from lai_report.core.entries import Draft
from lai_report.errors import LaiReportError, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader

BAD_ROWS = 3


def import_shifts(desk: Desk, asked: Asked) -> Result:
    """Read the file, plan one entry a row, and write them; with a bad row nothing is written.

    `--skip-bad` writes the others.
    """
    if len(asked.words) != 1:
        raise UsageError("duty.needs_file")
    rows, bad = _read(desk, asked)
    stops = bool(bad) and not asked.skips_bad
    drafts: list[Draft] = []
    if asked.is_dry or stops:
        drafts = _plan(desk, desk.ledger, rows)
    else:
        with writing(desk, asked.by, asked.clock_reason) as writer:
            drafts = _plan(desk, writer, rows)
            writer.append(drafts)
    written = 0 if asked.is_dry or stops else len(drafts)
    return _result(desk, asked, bad, (len(drafts), len(rows) - len(drafts), written))


def _read(desk: Desk, asked: Asked) -> tuple[list[Shift], list[BadShift]]:
    """The shifts of the file, and the rows that are none."""
    from lai_report.read.sheet import read_sheet

    rows = read_sheet(Path(asked.words[0]), asked.sheet)
    if not rows:
        raise UsageError("duty.empty_file")
    head, *body = rows
    zone = desk.office.zone
    sheet = duty_sheet(head.cells, desk.today(), zone, asked.centre)
    shifts: list[Shift] = []
    bad: list[BadShift] = []
    for row in body:
        found = shift_of(sheet, row.line, row.cells)
        if isinstance(found, Shift):
            found = _checked(found._replace(centre=centre_name(desk, found.centre)), row.line, desk)
        if isinstance(found, Shift):
            shifts.append(found)
        else:
            bad.append(found)
    return shifts, bad


def _checked(shift: Shift, line: int, desk: Desk) -> Shift | BadShift:
    try:
        plan_shift(shift, (), desk.office.zone)
    except LaiReportError as error:
        return BadShift(line, error.phrase)
    return shift


def _plan(desk: Desk, reader: Reader | None, shifts: list[Shift]) -> list[Draft]:
    """One entry for each shift that is not there yet; a row given twice counts once."""
    if not shifts:
        return []
    whole = Stretch(min(s.stretch.start for s in shifts), max(s.stretch.end for s in shifts))
    standing = [] if reader is None else list(shifts_of(desk, reader, whole))
    drafts: list[Draft] = []
    for shift in shifts:
        draft = plan_shift(shift, standing, desk.office.zone)
        if draft is not None:
            drafts.append(draft)
            standing.append(shift)
    return drafts


def _result(desk: Desk, asked: Asked, bad: list[BadShift], counts: tuple[int, int, int]) -> Result:
    new, repeats, written = counts
    lines: list[tuple[Text, ...]] = [
        (phrase("duty.bad_row", line=each.line, why=each.why),) for each in bad
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
            "bad": [{"line": each.line, "why": say(each.why)} for each in bad],
        },
        form=asked.form,
        lines=tuple(lines),
        zone=desk.office.zone,
        exit_code=BAD_ROWS if bad else 0,
    )
