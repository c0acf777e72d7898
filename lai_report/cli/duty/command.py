"""`duty`: the 24/24 watch: shifts written down, who is on now, what a complete list lacks."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.duty.asked import DutyOptions, centre_name
from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import ByOption, ClockReasonOption, DryRunOption, FormatOption
from lai_report.cli.shared.desk import Desk, open_desk, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.cli.shared.shifts import complete_of, gaps_of, has_shifts, read_watch, shifts_of
from lai_report.core.calendar import midnight, parse_day
from lai_report.core.document import Document, paragraph
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.folding import fold
from lai_report.core.plans.duty import plan_complete, plan_shifts
from lai_report.core.reports.duty import (
    check_document,
    gap_data,
    now_document,
    overlap_data,
    shift_data,
    stretch_data,
)
from lai_report.core.watch.rows import end_after
from lai_report.core.watch.shifts import overlaps_in
from lai_report.errors import ExitCode, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.duty import (
        AddedOutcome,
        DutyAddedData,
        DutyCheckData,
        DutyCompleteData,
        DutyNowData,
    )


class DutyAction(StrEnum):
    """What to do with the watch."""

    NOW = "now"
    ADD = "add"
    IMPORT = "import"
    CHECK = "check"
    COMPLETE = "complete"


def duty(
    ctx: Invocation,
    action: Annotated[
        DutyAction, Argument(metavar="ACTION", help="duty.help.action")
    ] = DutyAction.NOW,
    words: Annotated[list[str] | None, Argument(metavar="WORDS…", help="duty.help.words")] = None,
    first: Annotated[str, Option("--from", metavar="TIME", help="duty.help.from")] = "",
    last: Annotated[str, Option("--to", metavar="TIME", help="duty.help.to")] = "",
    name: Annotated[str, Option("--name", metavar="NAME", help="duty.help.name")] = "",
    phone: Annotated[str, Option("--phone", metavar="TEXT", help="duty.help.phone")] = "",
    note: Annotated[str, Option("--note", metavar="TEXT", help="record.help.note")] = "",
    centre: Annotated[str, Option("--centre", metavar="TEXT", help="duty.help.centre")] = "",
    sheet: Annotated[str, Option("--sheet", metavar="SHEET", help="import_.help.sheet")] = "",
    skip_bad: Annotated[bool, Option("--skip-bad", help="import_.help.skip_bad")] = False,
    at: Annotated[str, Option("--at", metavar="TIME", help="duty.help.at")] = "",
    fail_on_gap: Annotated[bool, Option("--fail-on-gap", help="duty.help.fail_on_gap")] = False,
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    dry_run: DryRunOption = False,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Say who is on duty, or do what the first word asks."""
    asked = DutyOptions(
        words=words or [],
        centre=centre.strip(),
        first=first,
        last=last,
        name=name.strip(),
        phone=phone.strip(),
        note=note.strip(),
        sheet=sheet,
        at=at,
        by=by,
        clock_reason=clock_reason,
        is_dry=dry_run,
        skips_bad=skip_bad,
        fails_on_gap=fail_on_gap,
        form=form,
    )
    # Opened for reading elsewhere: to ask who is on duty brings no ledger into being.
    writes = action in {DutyAction.ADD, DutyAction.IMPORT, DutyAction.COMPLETE} and not dry_run
    with open_desk(ctx.obj, writes=writes) as desk:
        if action is DutyAction.IMPORT:
            from lai_report.cli.duty.import_ import import_shifts

            return import_shifts(desk, asked)
        return _ACTIONS[action](desk, asked)


def _now(desk: Desk, asked: DutyOptions) -> Result:
    at = desk.instant(asked.at, desk.today()) if asked.at else desk.context.now()
    zone = desk.office.zone
    if desk.ledger is None or not has_shifts(desk.ledger):
        return _no_list(desk, asked)
    watch = read_watch(desk.ledger, zone, at)
    data: DutyNowData = {
        "at": at.astimezone(zone).isoformat(),
        "on_duty": [shift_data(shift, zone) for shift in watch.on_duty],
        "gaps": [gap_data(gap, zone) for gap in watch.gaps],
    }
    document = now_document(watch, at, zone)
    return Result("duty", at, document=document, data=data, form=asked.form, zone=zone)


def _add(desk: Desk, asked: DutyOptions) -> Result:
    centre = " ".join(asked.words) or asked.centre
    if not (centre and asked.name and asked.first and asked.last):
        raise UsageError("duty.needs_all")
    zone, today = desk.office.zone, desk.today()
    start = desk.instant(asked.first, today)
    stretch = Stretch(start, end_after(asked.last, start, today, zone))
    shift = Shift(
        centre=centre_name(desk, centre),
        stretch=stretch,
        name=asked.name,
        phone=asked.phone,
        note=asked.note,
    )
    if asked.is_dry:
        # A dry run says and refuses what the real one would.
        plan = plan_shifts([shift], shifts_of(desk.ledger, zone, stretch), zone)
        return _added(desk, asked, shift, "dry" if plan.entries else "repeat")
    with writing(desk, asked.by, asked.clock_reason) as writer:
        # What stands is asked inside the lock: the same shift from two desks becomes one entry.
        plan = plan_shifts([shift], shifts_of(writer, zone, stretch), zone)
        written = writer.append(plan.entries)
    number = written[0].sequence if written else None
    return _added(desk, asked, shift, "new" if written else "repeat", number)


def _added(
    desk: Desk, asked: DutyOptions, shift: Shift, outcome: AddedOutcome, number: int | None = None
) -> Result:
    zone = desk.office.zone
    line = phrase(
        f"duty.added.{outcome}",
        number=number or "",
        centre=shift.centre,
        name=shift.name,
        first=shift.stretch.start,
        last=shift.stretch.end,
    )
    data: DutyAddedData = {
        "shift": {**shift_data(shift, zone), "id": number},
        "outcome": outcome,
    }
    now = desk.context.now()
    return Result("duty", now, data=data, form=asked.form, lines=((line,),), zone=zone)


def _check(desk: Desk, asked: DutyOptions) -> Result:
    zone, stretch = desk.office.zone, _stretch(desk, asked)
    if desk.ledger is None:
        return _no_list(desk, asked)
    shifts = _of_centre(shifts_of(desk.ledger, zone, stretch), asked, desk)
    gaps = [
        gap
        for gap in gaps_of(desk.ledger, shifts, stretch)
        if not asked.centre or fold(gap.centre) == fold(centre_name(desk, asked.centre))
    ]
    running = [shift for shift in shifts if shift.stretch.cut(stretch)]
    if not running and not gaps:
        return _no_list(desk, asked)
    overlaps = overlaps_in(running, stretch)
    is_complete = any(each.stretch.cut(stretch) for each in complete_of(desk.ledger))
    key = "duty.check.found" if gaps or overlaps else "duty.check.clear"
    # No gap was found because none was looked for: that must not read as “all covered”.
    key = key if is_complete else "duty.check.incomplete"
    head = phrase(
        key,
        first=stretch.start,
        last=stretch.end,
        shifts=len(running),
        gaps=len(gaps),
        overlaps=len(overlaps),
    )
    data: DutyCheckData = {
        **stretch_data(stretch, zone),
        "complete": is_complete,
        "shifts": [shift_data(shift, zone) for shift in running],
        "gaps": [gap_data(gap, zone) for gap in gaps],
        "overlaps": [overlap_data(overlap, zone) for overlap in overlaps],
    }
    return Result(
        "duty",
        desk.context.now(),
        document=check_document(gaps, overlaps, head),
        data=data,
        form=asked.form,
        zone=zone,
        exit_code=ExitCode.FINDINGS if asked.fails_on_gap and gaps else ExitCode.DONE,
    )


def _complete(desk: Desk, asked: DutyOptions) -> Result:
    zone, stretch = desk.office.zone, _stretch(desk, asked)
    named = [centre_name(desk, asked.centre)] if asked.centre else []
    if asked.is_dry:
        plan = plan_complete(named, stretch, shifts_of(desk.ledger, zone, stretch))
        numbers: list[int] = []
    else:
        with writing(desk, asked.by, asked.clock_reason) as writer:
            plan = plan_complete(named, stretch, shifts_of(writer, zone, stretch))
            numbers = [entry.sequence for entry in writer.append(plan.entries)]
    centres = [each.centre for each in plan.items]
    outcome = "dry" if asked.is_dry else "new"
    line = phrase(
        f"duty.completed.{outcome}",
        first=stretch.start,
        last=stretch.end,
        centres=centres,
        numbers=[str(number) for number in numbers],
    )
    data: DutyCompleteData = {
        **stretch_data(stretch, zone),
        "centres": centres,
        "entries": numbers,
    }
    now = desk.context.now()
    return Result("duty", now, data=data, form=asked.form, lines=((line,),), zone=zone)


_ACTIONS = {
    DutyAction.NOW: _now,
    DutyAction.ADD: _add,
    DutyAction.CHECK: _check,
    DutyAction.COMPLETE: _complete,
}


def _of_centre(shifts: tuple[Shift, ...], asked: DutyOptions, desk: Desk) -> list[Shift]:
    wanted = fold(centre_name(desk, asked.centre)) if asked.centre else ""
    return [shift for shift in shifts if not wanted or fold(shift.centre) == wanted]


def _stretch(desk: Desk, asked: DutyOptions) -> Stretch:
    """FROM and TO: days, both whole, or instants. Raises `UsageError` where they make no span."""
    words = asked.words or [each for each in (asked.first, asked.last) if each]
    if len(words) not in {1, 2}:
        raise UsageError("duty.needs_span")
    start = _edge(desk, words[0], is_end=False)
    end = _edge(desk, words[-1], is_end=True)
    if end <= start:
        raise UsageError("duty.backwards", first=start, last=end)
    return Stretch(start, end)


def _edge(desk: Desk, text: str, *, is_end: bool) -> datetime:
    try:
        # As a day first: a bare day means all of it, and as an instant it would be refused.
        day = parse_day(text, desk.today())
    except UsageError:
        return desk.instant(text, None)  # no day to guess: a span of hours names its days
    return midnight(day + timedelta(days=1) if is_end else day, desk.office.zone)


def _no_list(desk: Desk, asked: DutyOptions) -> Result:
    """Chưa có lịch trực: nothing is entered, so nothing can be said to be missing."""
    return Result(
        "duty",
        desk.context.now(),
        document=Document((paragraph(phrase("duty.no_list")),)),
        data={"shifts": [], "on_duty": [], "gaps": [], "overlaps": [], "complete": False},
        form=asked.form,
        zone=desk.office.zone,
    )
