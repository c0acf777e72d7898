"""`remind --bounced`: a mail to a unit came back, so the unit was not reached by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lai_report.cli.remind.asked import RemindOptions
from lai_report.cli.shared.desk import Desk, situation_of, writing
from lai_report.cli.shared.result import Result
from lai_report.core.entries.reminder import Reminder
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.remind import plan_bounces
from lai_report.errors import UsageError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


def record_bounces(desk: Desk, asked: RemindOptions) -> Result:
    """Mark the newest mail to each unit named as come back; a second time is harmless."""
    # No default: to mark the mail of every unit as lost must not be one slip away.
    if not asked.units:
        raise UsageError("remind.bounced.needs_units")
    now = desk.context.now()
    if asked.is_dry:
        mails = _plan(desk, desk.ledger, asked).items
    else:
        with writing(desk, asked.by, asked.clock_reason) as writer:
            plan = _plan(desk, writer, asked)
            writer.append(plan.entries)
            mails = plan.items
    names = {unit.id: unit.name for unit in desk.configuration().roster.units}
    return Result(
        "remind",
        now,
        data={
            "dry_run": asked.is_dry,
            "bounced": [{"unit": mail.unit, "id": mail.sequence} for mail in mails],
        },
        form=asked.form,
        lines=tuple(
            (phrase("remind.bounced.done", name=names[m.unit], at=m.done_at, number=m.sequence),)
            for m in mails
        ),
        notices=desk.notices(is_dry=asked.is_dry),
        zone=desk.office.zone,
    )


def _plan(desk: Desk, reader: Reader | None, asked: RemindOptions) -> Plan[Reminder]:
    situation = situation_of(desk, reader, [asked.day])
    units = [situation.configuration.roster.unit(unit_id) for unit_id in asked.units]
    return plan_bounces(situation, [unit for unit in units if unit], asked.day)
