"""`waive`: lift the duty, or only its deadline, for units and days, always with a basis."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from lai_report.cli.declared import Invocation, Option
from lai_report.cli.desk import Desk, open_desk, unit_ids, writing
from lai_report.cli.options import ByOption, ClockReasonOption, FormatOption, UnitsArgument
from lai_report.cli.result import Format, Result
from lai_report.core.calendar import parse_day
from lai_report.core.entries import Draft
from lai_report.errors import Phrase, RefusedError, UsageError, phrase


def waive(
    ctx: Invocation,
    units: UnitsArgument = None,
    everyone: Annotated[bool, Option("--all", help="waive.help.all")] = False,
    day: Annotated[str, Option("--day", metavar="DAY", help="waive.help.day")] = "",
    first: Annotated[str, Option("--from", metavar="DAY", help="waive.help.from")] = "",
    last: Annotated[str, Option("--to", metavar="DAY", help="waive.help.to")] = "",
    deadline: Annotated[bool, Option("--deadline", help="waive.help.deadline")] = False,
    until: Annotated[str, Option("--until", metavar="TIME", help="waive.help.until")] = "",
    basis: Annotated[str, Option("--basis", metavar="TEXT", help="waive.help.basis")] = "",
    authority: Annotated[
        str, Option("--authority", metavar="TEXT", help="waive.help.authority")
    ] = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Check that units, days and a basis are given, and write one waiver."""
    if not basis.strip():
        raise UsageError("waive.needs_basis")
    if bool(units) == everyone:
        raise UsageError("waive.needs_units")
    with open_desk(ctx.obj, writes=True) as desk:
        start, end = _days(desk, day, first, last)
        due = _due(desk, start, end, until) if until else None
        draft = Draft(
            kind="waiver",
            day=start,
            payload={
                "units": unit_ids(desk, units or (), start),
                "until": end.isoformat(),
                "lifts": "deadline" if deadline or due else "duty",
                "due": due.isoformat() if due else None,
                "basis": basis.strip(),
                "authority": authority.strip(),
            },
        )
        with writing(desk, by, clock_reason) as writer:
            entry = writer.append([draft])[0]
        return Result(
            "waive",
            ctx.obj.now(),
            data={"id": entry.sequence, **draft.payload, "from": start.isoformat()},
            form=form,
            lines=((_said(desk, draft, entry.sequence, start, end),),),
            zone=desk.office.zone,
        )


def _days(desk: Desk, day: str, first: str, last: str) -> tuple[date, date]:
    """The first and the last day waived. Raises `UsageError` where they make no span."""
    if day and (first or last):
        raise UsageError("waive.day_or_span")
    if not (day or first):
        raise UsageError("waive.needs_days")
    today = desk.today()
    start = parse_day(day or first, today)
    end = parse_day(last, today) if last else start
    if end < start:
        raise RefusedError("waive.backwards", first=start, last=end)
    return start, end


def _due(desk: Desk, start: date, end: date, until: str) -> datetime:
    """The new due instant; a waiver of several days cannot have one instant for all."""
    if start != end:
        raise RefusedError("waive.until_one_day")
    return desk.instant(until, start)


def _said(desk: Desk, draft: Draft, number: int, start: date, end: date) -> Phrase:
    roster = desk.configuration().roster
    named: list[Any] = [
        unit.name for unit in roster.units if unit.id in draft.payload["units"]
    ] or [phrase("waive.everyone")]
    due = draft.payload["due"]
    lifts = "until" if due else draft.payload["lifts"]
    return phrase(
        f"waive.done.{lifts}",
        names=named,
        days=start if start == end else phrase("waive.span", first=start, last=end),
        due=datetime.fromisoformat(due) if due else "",
        basis=draft.payload["basis"],
        number=number,
    )
