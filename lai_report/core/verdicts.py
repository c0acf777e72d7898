"""One verdict for each slot, from facts and an instant: lateness is decided here and only here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Literal, NamedTuple

from lai_report.core.calendar import is_in_time, is_past_due
from lai_report.core.facts import Facts
from lai_report.core.instants import elapsed
from lai_report.core.slots import Slot
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:  # at run time a record is loaded where an entry of its kind is found
    from lai_report.core.entries.dispatch import Dispatch
    from lai_report.core.entries.mail import WaitingMail
    from lai_report.core.entries.note import SideNote
    from lai_report.core.entries.reminder import Reminder
    from lai_report.core.entries.submission import Submission
    from lai_report.core.entries.waiver import Waiver

Verdict = Literal["on-time", "late", "missing", "not-reported", "unknown", "not-due", "waived"]

VERDICTS: tuple[Verdict, ...] = (
    "on-time", "late", "missing", "not-reported", "unknown", "not-due", "waived",
)  # fmt: skip

NOON = 12
"""A mail that names no day and came before noon may speak of the day before."""
SLIP_OF_THE_PEN = timedelta(days=26)
"""A day named and not proposed is, this far back, last month's or last year's left standing."""


class MailboxState(NamedTuple):
    """What is known of the reading of the mailbox."""

    is_configured: bool = False
    read_until: datetime | None = None
    """When the last complete read began."""
    failed_at: datetime | None = None
    """When a read later than that broke off."""
    failed_why: Phrase | None = None
    refused_on: frozenset[date] = frozenset()
    """Days on which mail with a secrecy mark came; it lies in the box, nothing of it is kept."""


class Judgement(NamedTuple):
    """A slot with its verdict as of an instant, and what it rests on."""

    slot: Slot
    verdict: Verdict
    due: datetime | None
    """The due instant in force, waivers counted; None where the deadline was lifted."""
    decisive: Submission | None = None
    later: tuple[Submission, ...] = ()
    """Supplements, corrections and repeats, kept beside the decisive one."""
    notes: tuple[SideNote, ...] = ()
    pending: tuple[WaitingMail, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    """Who pressed the unit about the slot, in the order it was done."""
    dispatches: tuple[Dispatch, ...] = ()
    """Letters of ours that may or may not have reached the unit."""
    waiver: Waiver | None = None
    has_unhandled_mail: bool = False
    """Whether mail with a secrecy mark came that day, while nothing is here for the slot."""
    unknown_why: Phrase | None = None
    late: timedelta | None = None
    overdue: timedelta | None = None
    remaining: timedelta | None = None

    @property
    def is_deadline_waived(self) -> bool:
        """Whether a waiver moved or lifted the deadline."""
        return self.waiver is not None and self.waiver.lifts == "deadline"


def judge(
    slots: Iterable[Slot], facts: Facts, mailbox: MailboxState, at: datetime
) -> list[Judgement]:
    """One judgement for each slot, as of the instant `at`."""
    arrived = [s for s in facts.submissions if s.received_at <= at]
    return [_judge_slot(slot, arrived, facts, mailbox, at) for slot in slots]


def answers(submission: Submission, slot: Slot) -> bool:
    """Whether a submission answers a slot (law 12).

    One that names no duty answers the unit's daily duties that have one hour; weekly, monthly and
    several-hour duties are answered only by name.
    """
    if (submission.unit, submission.day) != (slot.unit.id, slot.day):
        return False
    schedule = slot.obligation.schedule
    if not submission.obligation:
        return schedule is not None and schedule.is_daily and len(schedule.hours) == 1
    return submission.obligation == slot.obligation.key and submission.hour == slot.hour.label


def may_answer(mail: WaitingMail, slot: Slot) -> bool:
    """Whether a waiting message may be the report of a slot: its unit, its day, or both agree."""
    zone = slot.due.tzinfo
    if not mail.reads_like_report or not (mail.unit or _days_named(mail, zone)):
        return False
    if mail.unit and mail.unit != slot.unit.id:
        return False
    return slot.day in days_spoken_of(mail, zone)


def days_spoken_of(mail: WaitingMail, zone: tzinfo | None) -> tuple[date, ...]:
    """The report days a waiting message may answer for, in the office's zone."""
    named = _days_named(mail, zone)
    if named:
        return named
    local = mail.received_at.astimezone(zone)
    today = local.date()
    return (today - timedelta(days=1), today) if local.hour < NOON else (today,)


def _days_named(mail: WaitingMail, zone: tzinfo | None) -> tuple[date, ...]:
    """The days a message names, those left out that can only be a slip of the pen.

    A day to come, or of last month or last year, leaves the day open: the report of today may lie
    there, and nobody is called late meanwhile.
    """
    if mail.day is not None:
        return (mail.day,)
    today = mail.received_at.astimezone(zone).date()
    return tuple(day for day in mail.days if timedelta(0) <= today - day < SLIP_OF_THE_PEN)


def _judge_slot(
    slot: Slot, arrived: Sequence[Submission], facts: Facts, mailbox: MailboxState, at: datetime
) -> Judgement:
    waiver = _waiver_for(slot, facts.waivers)
    due = _due(slot, waiver)
    mine = [submission for submission in arrived if answers(submission, slot)]
    decisive = _decisive(mine, slot, due)
    found = Judgement(
        slot=slot,
        verdict="not-due",
        due=due,
        decisive=decisive,
        later=tuple(s for s in mine if s is not decisive),
        notes=tuple(
            n
            for n in facts.notes
            if (n.unit, n.day) == (slot.unit.id, slot.day) and n.heard_at <= at
        ),
        pending=tuple(m for m in facts.waiting if m.received_at <= at and may_answer(m, slot)),
        reminders=tuple(r for r in facts.reminders if _speaks_of(r, slot) and r.done_at <= at),
        dispatches=tuple(
            d
            for d in facts.dispatches
            if (d.unit, d.day) == (slot.unit.id, slot.day)
            and d.state in {"", "unknown"}
            and d.begun_at <= at
        ),
        waiver=waiver,
        has_unhandled_mail=decisive is None and slot.day in mailbox.refused_on,
    )
    return _with_verdict(found, mailbox, at)


def _speaks_of(reminder: Reminder, slot: Slot) -> bool:
    """Whether a unit was pressed about this slot: by name, or about all of the day's."""
    return (
        (reminder.unit, reminder.day) == (slot.unit.id, slot.day)
        and reminder.obligation in {"", slot.obligation.key}
        and reminder.hour in {"", slot.hour.label}
    )


def _waiver_for(slot: Slot, waivers: Sequence[Waiver]) -> Waiver | None:
    """The waiver that lifts the most: duty before deadline, no deadline before a later one."""
    mine = [w for w in waivers if w.covers(slot.unit.id, slot.day, slot.obligation.key)]
    if not mine:
        return None
    return max(
        mine,
        key=lambda w: (
            w.lifts == "duty",
            w.until is None,
            w.until.timestamp() if w.until else 0,
            w.sequence,
        ),
    )


def _due(slot: Slot, waiver: Waiver | None) -> datetime | None:
    if waiver is None or waiver.lifts == "duty":
        return slot.due
    return max(slot.due, waiver.until) if waiver.until else None


def _in_time(submission: Submission, slot: Slot, due: datetime | None) -> bool:
    return due is None or is_in_time(submission.received_at, due, slot.hour)


def _decisive(mine: Sequence[Submission], slot: Slot, due: datetime | None) -> Submission | None:
    """The first valid submission: the first in time, else the first that is not a supplement."""
    in_time = next((s for s in mine if _in_time(s, slot, due)), None)
    return in_time or next((s for s in mine if not s.is_supplement), None)


def _with_verdict(found: Judgement, mailbox: MailboxState, at: datetime) -> Judgement:
    """The judgement with its verdict as of `at` (law 8)."""
    slot, due, decisive = found.slot, found.due, found.decisive
    if found.waiver is not None and found.waiver.lifts == "duty":
        return found._replace(verdict="waived")
    if decisive is not None and _in_time(decisive, slot, due):
        return found._replace(verdict="on-time")
    if due is None or not is_past_due(at, due, slot.hour):
        return found._replace(remaining=None if due is None else elapsed(at, due))
    if (why := _why_unknown(found, due, mailbox)) is not None:
        return found._replace(verdict="unknown", unknown_why=why)
    if decisive is not None:
        return found._replace(verdict="late", late=elapsed(due, decisive.received_at))
    closed = at >= max(slot.closes, due)
    return found._replace(verdict="not-reported" if closed else "missing", overdue=elapsed(due, at))


def _why_unknown(found: Judgement, due: datetime, mailbox: MailboxState) -> Phrase | None:
    """Why nobody can say yet whether the unit reported, or None where one can.

    A message that came in time may make a late unit punctual; one that came late may still be the
    report of a unit that seems to have sent none.
    """
    hour, read_until = found.slot.hour, mailbox.read_until
    if mailbox.is_configured and (read_until is None or not is_past_due(read_until, due, hour)):
        return phrase("status.mailbox_unread", due=due)
    for mail in sorted(found.pending, key=lambda mail: mail.received_at):
        if is_in_time(mail.received_at, due, hour) or found.decisive is None:
            return phrase("status.mail_waits", received_at=mail.received_at, number=mail.sequence)
    if found.decisive is None and found.later:
        first = found.later[0]
        at, number = first.received_at, first.sequence
        return phrase("status.only_supplement", received_at=at, number=number)
    return None
