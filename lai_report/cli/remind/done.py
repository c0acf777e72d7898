"""`remind --done`: what a person did is written down, one entry a unit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, cast

from lai_report.cli.remind.asked import RemindOptions, called_at
from lai_report.cli.shared.desk import Desk, obligation_key, situation_of, writing
from lai_report.cli.shared.result import Result
from lai_report.core.calendar import is_past_due
from lai_report.core.entries.reminder import ReminderVia
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.remind import PlannedReminder, Pressing, plan_reminders
from lai_report.core.slots import slots_on
from lai_report.errors import Phrase, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.remind import ReminderWrittenData
    from lai_report.store.ledger import Reader


def record_reminders(desk: Desk, asked: RemindOptions) -> Result:
    """Write one entry for each unit, and say its number and its round."""
    if not asked.via:
        raise UsageError("remind.needs_via")
    now = desk.context.now()
    done = Pressing(
        day=asked.day,
        at=_at(desk, asked, now),
        via=cast("ReminderVia", asked.via),
        note=asked.note,
        obligation=obligation_key(desk, asked.obligation),
        hour=asked.hour,
    )
    ids = asked.units or tuple(_chosen(desk, asked))
    plan, numbers = _write(desk, asked, done, ids)
    planned = plan.items
    said = [_said(desk, p, done, number) for p, number in zip(planned, numbers, strict=True)]
    return Result(
        "remind",
        now,
        data={
            "dry_run": asked.is_dry,
            "entries": [
                _entry_data(desk, p, done, number)
                for p, number in zip(planned, numbers, strict=True)
            ],
        },
        form=asked.form,
        lines=tuple((line,) for line in said),
        notices=desk.notices(is_dry=asked.is_dry),
        zone=desk.office.zone,
    )


def _at(desk: Desk, asked: RemindOptions, now: datetime) -> datetime:
    """When it was done: a bare time is on the report day if that is today."""
    if not asked.at:
        return now
    # As in `record`: for another day than today the date must be given.
    return desk.past_instant(asked.at, asked.day if asked.day == desk.today() else None)


def _chosen(desk: Desk, asked: RemindOptions) -> list[str]:
    """The units picked at the terminal from those to call."""
    from lai_report.cli.shared.ask import choose

    called = called_at(desk, asked)
    # The unclear ones too: they are asked about, and that call is written down as well.
    units = [(one.unit.id, one.unit.name) for one in (*called.owing, *called.unclear)]
    if not units:
        raise UsageError("remind.nobody_owes", day=asked.day)
    return choose(desk.context, phrase("remind.choose", day=asked.day), units)


def _write(
    desk: Desk, asked: RemindOptions, done: Pressing, ids: Sequence[str]
) -> tuple[Plan[PlannedReminder], list[int | None]]:
    """Plan and write under one lock, so that two clerks cannot both write lần 2."""
    if asked.is_dry:
        plan = _plan(desk, desk.ledger, done, ids)
        return plan, [item.repeats for item in plan.items]
    with writing(desk, asked.by, asked.clock_reason) as writer:
        plan = _plan(desk, writer, done, ids)
        fresh = iter(writer.append(plan.entries))
        return plan, [item.repeats or next(fresh).sequence for item in plan.items]


def _plan(
    desk: Desk, reader: Reader | None, done: Pressing, ids: Sequence[str]
) -> Plan[PlannedReminder]:
    situation = situation_of(desk, reader, [done.day])
    units = [situation.configuration.roster.unit(unit_id) for unit_id in ids]
    return plan_reminders(situation, [unit for unit in units if unit], done)


def _said(desk: Desk, planned: PlannedReminder, done: Pressing, number: int | None) -> Phrase:
    if planned.repeats is not None:
        key = "remind.done.repeat"
    else:
        key = f"remind.done.{'new' if number else 'dry'}.{_stage(desk, planned, done)}"
    return phrase(
        key,
        number=number or "",
        name=planned.unit.name,
        round=planned.reminder.round,
        at=done.at,
        via=phrase(f"remind.via.{done.via}"),
    )


def _stage(desk: Desk, planned: PlannedReminder, done: Pressing) -> str:
    """Đôn đốc where any of the unit's hours had passed by then; Nhắc before."""
    is_past = any(
        is_past_due(done.at, slot.due, slot.hour)
        for slot in slots_on(desk.configuration(), done.day)
        if slot.unit.id == planned.unit.id
    )
    return "pressing" if is_past else "reminder"


def _entry_data(
    desk: Desk, planned: PlannedReminder, done: Pressing, number: int | None
) -> ReminderWrittenData:
    return {
        "id": number,
        "unit": planned.unit.id,
        "name": planned.unit.name,
        "day": done.day.isoformat(),
        "at": done.at.astimezone(desk.office.zone).isoformat(),
        "via": done.via,
        "note": done.note,
        "round": planned.reminder.round,
        "outcome": "new" if planned.repeats is None else "repeat",
    }
