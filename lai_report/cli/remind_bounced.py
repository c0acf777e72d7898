"""`remind --bounced`: a mail to a unit came back, so the unit was not reached by it."""

from __future__ import annotations

from lai_report.cli.desk import Desk, window, writing
from lai_report.cli.remind_asked import Asked
from lai_report.cli.result import Result
from lai_report.core.entries import Draft
from lai_report.core.facts import Facts, facts_of
from lai_report.core.reminders import Reminder
from lai_report.errors import RefusedError, UsageError, phrase


def record_bounces(desk: Desk, asked: Asked) -> Result:
    """Mark the newest mail to each unit named as come back; a second time is harmless."""
    if not asked.units:
        raise UsageError("remind.bounced.needs_units")
    now = desk.context.now()
    if asked.is_dry:
        mails = _mails(desk, asked, desk.facts(asked.day))
    else:
        with writing(desk, asked.by, asked.clock_reason) as writer:
            facts = facts_of(writer.day(asked.day, window(asked.day, desk.office)))
            mails = _mails(desk, asked, facts)
            writer.append(
                Draft(
                    kind="dispatch",
                    unit=mail.unit,
                    day=asked.day,
                    received_at=now,
                    source="hand",
                    target=mail.sequence,
                    payload={"state": "bounced", "message_id": mail.message_id},
                )
                for mail in mails
                if not mail.has_bounced
            )
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
        notices=(phrase("common.dry_run"),) if asked.is_dry else (),
        zone=desk.office.zone,
    )


def _mails(desk: Desk, asked: Asked, facts: Facts) -> list[Reminder]:
    """The newest mail to each unit about the day. Raises `RefusedError` where there is none."""
    found: list[Reminder] = []
    for unit in asked.units:
        mine = [r for r in facts.reminders if (r.unit, r.day, r.via) == (unit, asked.day, "mail")]
        if not mine:
            known = desk.configuration().roster.unit(unit)
            name = known.name if known else unit
            raise RefusedError("remind.bounced.no_mail", name=name, day=asked.day)
        found.append(mine[-1])
    return found
