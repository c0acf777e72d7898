"""`waive`: lift the duty, or only its deadline, for units and days, always with a basis."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import ByOption, ClockReasonOption, FormatOption, UnitsArgument
from lai_report.cli.shared.desk import Desk, open_desk, situation_in, unit_ids, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.core.calendar import parse_day
from lai_report.core.document import Text
from lai_report.core.instants import maybe_iso
from lai_report.core.plans.waive import Lifting, PlannedWaiver, plan_waiver
from lai_report.errors import Phrase, UsageError, phrase


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
    # Neither would waive nobody; with both, nobody knows what was meant.
    if bool(units) == everyone:
        raise UsageError("waive.needs_units")
    with open_desk(ctx.obj, writes=True) as desk:
        first_day, last_day = _days(desk, day, first, last)
        lifting = Lifting(
            units=tuple(unit_ids(desk, units or (), first_day)),
            first=first_day,
            last=last_day,
            basis=basis.strip(),
            is_deadline=deadline,
            # A bare time is on the day whose deadline it moves, never on today.
            until=desk.instant(until, first_day) if until else None,
            authority=authority.strip(),
        )
        with writing(desk, by, clock_reason) as writer:
            # Gathered inside the lock: the same waiver from two desks becomes one entry.
            plan = plan_waiver(situation_in(desk, writer, first_day, last_day), lifting)
            (planned,) = plan.items
            written = writer.append(plan.entries)
        number = planned.repeats or written[0].sequence
        waiver = planned.waiver
        return Result(
            "waive",
            ctx.obj.now(),
            data={
                "id": number,
                "units": list(waiver.units),
                "from": first_day.isoformat(),
                "until": last_day.isoformat(),
                "lifts": waiver.lifts,
                "due": maybe_iso(waiver.until, desk.office.zone),
                "basis": waiver.basis,
                "authority": waiver.authority,
                "outcome": "new" if planned.repeats is None else "repeat",
            },
            form=form,
            lines=((_said(desk, planned, number),),),
            zone=desk.office.zone,
        )


def _days(desk: Desk, day: str, first: str, last: str) -> tuple[date, date]:
    """The first and the last day waived. Raises `UsageError` where none is named."""
    if day and (first or last):
        raise UsageError("waive.day_or_span")
    if not (day or first):
        raise UsageError("waive.needs_days")
    today = desk.today()
    start = parse_day(day or first, today)
    return start, parse_day(last, today) if last else start


def _said(desk: Desk, planned: PlannedWaiver, number: int) -> Phrase:
    waiver = planned.waiver
    first, last = waiver.span
    roster = desk.configuration().roster
    named: list[Text] = [unit.name for unit in roster.units if unit.id in waiver.units]
    lifts = "until" if waiver.until else waiver.lifts
    return phrase(
        f"waive.done.{lifts}" if planned.repeats is None else f"waive.repeat.{lifts}",
        names=named or [phrase("waive.everyone")],
        days=first if first == last else phrase("waive.span", first=first, last=last),
        due=waiver.until or "",
        basis=waiver.basis,
        number=number,
    )
