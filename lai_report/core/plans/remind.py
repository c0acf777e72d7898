"""What a person did about units that owe, and what becomes of letters to them, as entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.reminder import Reminder, ReminderVia
from lai_report.core.facts import Facts
from lai_report.core.model import Unit
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.pressing.mailing import Mail, message_id
from lai_report.core.pressing.reminding import calling
from lai_report.core.slots import Slot, slots_on
from lai_report.core.verdicts import judge
from lai_report.errors import RefusedError

UNDERWAY = timedelta(minutes=15)
"""How long a sending that never said how it ended may still be at work."""

WhyNot = Literal["settled", "already", "underway"]
"""Why a mail must not leave: a report came meanwhile, it was sent, it is on its way."""


class Pressing(NamedTuple):
    """What a person says he did: pressed units about a day, how, and when."""

    day: date
    at: datetime
    via: ReminderVia
    note: str = ""
    obligation: str = ""
    hour: str = ""


class PlannedReminder(NamedTuple):
    """The reminder to write for one unit, or the one that says the same already."""

    unit: Unit
    reminder: Reminder
    repeats: int | None = None


def plan_reminders(
    situation: Situation, units: Sequence[Unit], done: Pressing
) -> Plan[PlannedReminder]:
    """One entry a unit that was pressed; a second round is a second entry.

    Raises `RefusedError` where a unit owed no such report that day, and where no unit is given.
    """
    if not units:
        raise RefusedError("remind.nobody_owes", day=done.day)
    items = [_reminder(situation, unit, done) for unit in units]
    return situation.plan(items, (i.reminder.draft() for i in items if i.repeats is None))


def _reminder(situation: Situation, unit: Unit, done: Pressing) -> PlannedReminder:
    if not any(_is_meant(s, unit, done) for s in slots_on(situation.configuration, done.day)):
        raise RefusedError("remind.not_bound", name=unit.name, day=done.day)
    before = [
        r
        for r in situation.facts.reminders
        if (r.unit, r.day, r.obligation, r.hour) == (unit.id, done.day, done.obligation, done.hour)
    ]
    told = (done.via, done.at, done.note)
    same = next((r for r in before if (r.via, r.done_at, r.note) == told), None)
    number = (before.index(same) if same else sum(r.done_at <= done.at for r in before)) + 1
    reminder = Reminder(
        sequence=0,
        unit=unit.id,
        day=done.day,
        done_at=done.at,
        via=done.via,
        note=done.note,
        obligation=done.obligation,
        hour=done.hour,
        round=number,
    )
    return PlannedReminder(unit, reminder, same.sequence if same else None)


def _is_meant(slot: Slot, unit: Unit, done: Pressing) -> bool:
    return (
        slot.unit.id == unit.id
        and done.obligation in {"", slot.obligation.key}
        and done.hour in {"", slot.hour.label}
    )


def plan_bounces(situation: Situation, units: Sequence[Unit], day: date) -> Plan[Reminder]:
    """The newest mail to each unit about the day, marked as come back where it is not yet.

    Raises `RefusedError` where a unit got no mail about the day.
    """
    mails = [_newest_mail(situation.facts, unit, day) for unit in units]
    ends = (
        Dispatch(
            sequence=0,
            unit=mail.unit,
            day=day,
            begun_at=situation.now,
            message_id=mail.message_id,
            state="bounced",
            letter=mail.sequence,
            source="hand",
        )
        for mail in mails
        if not mail.has_bounced
    )
    return situation.plan(mails, (end.draft() for end in ends))


def _newest_mail(facts: Facts, unit: Unit, day: date) -> Reminder:
    mine = [r for r in facts.reminders if (r.unit, r.day, r.via) == (unit.id, day, "mail")]
    if not mine:
        raise RefusedError("remind.bounced.no_mail", name=unit.name, day=day)
    return mine[-1]


class LetterSender(NamedTuple):
    """In whose name a letter leaves, and from which ledger."""

    ledger: str
    address: str


class NotSent(NamedTuple):
    """Why a mail must not leave now; of one on its way, the entry that says so."""

    why: WhyNot
    underway: Dispatch | None = None


def plan_dispatch(
    situation: Situation, mail: Mail, day: date, sender: LetterSender, *, is_again: bool
) -> Plan[Dispatch] | NotSent:
    """The entry that a mail is about to leave; or why it must not."""
    letters = _letters(situation.facts, mail, day)
    if not _is_owing(situation, mail.unit, day):
        return NotSent("settled")
    if any(d.state == "accepted" for d in letters) and not is_again:
        return NotSent("already")
    for letter in letters:
        if letter.state == "" and situation.now - letter.begun_at < UNDERWAY:
            return NotSent("underway", letter)
    sent = sum(letter.state == "accepted" for letter in letters)
    own_id = message_id(sender.ledger, mail, day, sender.address, sent + 1)
    dispatch = Dispatch(
        sequence=0,
        unit=mail.unit,
        day=day,
        begun_at=situation.now,
        message_id=own_id,
        stage=mail.stage,
        to=mail.to,
        reference=own_id,
    )
    return situation.plan([dispatch], [dispatch.draft()])


def plan_delivery(
    situation: Situation, begun: Dispatch, mail: Mail, state: str, reason: str
) -> Plan[Reminder | Dispatch]:
    """What the server said of a mail: a reminder where it took it, else how it ended.

    `begun` is the entry that the mail was about to leave.
    """
    facts, day, own_id = situation.facts, begun.day, begun.message_id
    record: Reminder | Dispatch
    if state == "accepted":
        rounds = sum((r.unit, r.day) == (mail.unit, day) for r in facts.reminders)
        record = Reminder(
            sequence=0,
            unit=mail.unit,
            day=day,
            done_at=situation.now,
            via="mail",
            message_id=own_id,
            round=rounds + 1,
            to=mail.to,
            source="smtp",
            dispatch=begun.sequence,
        )
    else:
        record = Dispatch(
            sequence=0,
            unit=mail.unit,
            day=day,
            begun_at=situation.now,
            message_id=own_id,
            state=state,
            reason=reason,
            letter=begun.sequence,
            reference=own_id,
        )
    return situation.plan([record], [record.draft()])


def _letters(facts: Facts, mail: Mail, day: date) -> list[Dispatch]:
    """What was sent to the unit at this stage of the day, or is being sent."""
    told = (mail.unit, day, mail.stage)
    return [d for d in facts.dispatches if (d.unit, d.day, d.stage) == told]


def _is_owing(situation: Situation, unit: str, day: date) -> bool:
    """Whether the unit is still to be pressed about the day."""
    slots = [s for s in slots_on(situation.configuration, day) if s.unit.id == unit]
    judged = judge(slots, situation.facts, situation.mailbox, situation.now)
    return bool(calling(judged, day, [unit]).owing)
