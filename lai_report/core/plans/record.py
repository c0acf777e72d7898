"""What a record made by hand becomes, from what a person said and what the ledger holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries.entry import Draft
from lai_report.core.entries.evidence import NO_EVIDENCE
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import Facts
from lai_report.core.model import Configuration, Unit
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.slots import Slot, slots_of, slots_on
from lai_report.core.verdicts import answers
from lai_report.errors import RefusedError

if TYPE_CHECKING:  # at run time only where a note is made
    from lai_report.core.entries.note import SideNote

RecordOutcome = Literal["new", "repeat"]


class Request(NamedTuple):
    """What the clerk said of one arrival."""

    said: Submission
    """The arrival as it was typed, of no unit yet."""
    is_time_given: bool
    is_accepted: bool = False
    """Whether a channel that is not the mailbox stops the clock here."""


class PlannedRecord(NamedTuple):
    """What becomes of the request for one unit."""

    unit: Unit
    record: Submission | SideNote
    repeats: int | None = None
    """The number of the entry that already says the same, where there is one."""

    @property
    def outcome(self) -> RecordOutcome:
        """Whether it becomes an entry."""
        return "new" if self.repeats is None else "repeat"

    @property
    def draft(self) -> Draft:
        """The entry that says it."""
        return self.record.draft()


def plan_records(
    situation: Situation, units: Sequence[Unit], request: Request
) -> Plan[PlannedRecord]:
    """One entry a unit, but where the ledger says the same already.

    Raises `RefusedError` as `plan_record` does.
    """
    items = [
        plan_record(situation.configuration, situation.facts, unit, request, situation.now)
        for unit in units
    ]
    return situation.plan(items, (item.draft for item in items if item.repeats is None))


def plan_record(
    configuration: Configuration, facts: Facts, unit: Unit, request: Request, now: datetime
) -> PlannedRecord:
    """The record to write for one unit, or the entry that already says it.

    Raises `RefusedError` for a day or an instant in the future, for a second record without a time
    or the mark of a supplement, for a supplement whose first copy is not in the ledger, and where
    the same arrival stands there with another file or ground.
    """
    _refuse_future(configuration, request, now)
    record = _record(unit, request)
    repeats = _repeated(facts, unit, record)
    if repeats is None and isinstance(record, Submission):
        refuse_unnamed_duty(configuration, unit, record.day, record.obligation, record.hour)
        _refuse_unclear_second(configuration, facts, unit, request)
    return PlannedRecord(unit, record, repeats)


def still_owing(configuration: Configuration, facts: Facts, day: date) -> list[Slot]:
    """The slots of a day that no submission answers and no waiver lifts, in roster order."""
    return [
        slot
        for slot in slots_on(configuration, day)
        if not any(answers(submission, slot) for submission in facts.submissions)
        and not any(
            w.lifts == "duty" and w.covers(slot.unit.id, day, slot.obligation.key)
            for w in facts.waivers
        )
    ]


def refuse_unnamed_duty(
    configuration: Configuration, unit: Unit, day: date, obligation: str, hour: str
) -> None:
    """A weekly, monthly or several-hour duty is answered only by name (law 12).

    Raises `RefusedError` where the duty, or which of its hours, is left open or is not owed so.
    """
    mine = slots_of(configuration, [unit], day)
    schedules = [slot.obligation.schedule for slot in mine]
    if not obligation and mine and not any(s and s.is_daily_once for s in schedules):
        named = list(dict.fromkeys(slot.obligation.key for slot in mine))
        raise RefusedError("record.which_duty", name=unit.name, day=day, obligations=named)
    hours = [slot.hour.label for slot in mine if slot.obligation.key == obligation]
    if hours and hour not in hours:
        key = "record.no_hour" if any(hours) else "record.needs_no_hour"
        raise RefusedError(key, name=unit.name, day=day, hours=hours)


def _refuse_future(configuration: Configuration, request: Request, now: datetime) -> None:
    zone = configuration.roster.office.zone
    if request.said.day > day_of(now, zone):
        raise RefusedError("record.future_day", day=request.said.day)
    if request.said.received_at > now:
        raise RefusedError("common.future_instant", at=request.said.received_at.astimezone(zone))


def _record(unit: Unit, request: Request) -> Submission | SideNote:
    """Only the mailbox, and a channel a person accepts, stop the clock (law 3)."""
    said = request.said._replace(unit=unit.id)
    if said.via == "mailbox" or request.is_accepted:
        return said
    from lai_report.core.entries.note import SideNote

    return SideNote.heard(said)


def _repeated(facts: Facts, unit: Unit, record: Submission | SideNote) -> int | None:
    """The entry that says the very same. Raises `RefusedError` where only its proof differs.

    A second file or ground for one arrival would read as a second arrival; the first is voided by
    a person who knows which is right.
    """
    wanted, bare = record.draft(), record.without_proof().draft()
    told = facts.submissions if isinstance(record, Submission) else facts.notes
    same = [each for each in told if each.as_typed().without_proof().draft() == bare]
    for known in (*same, *_accepted_as_heard(facts, record)):
        if known.as_typed().draft() == wanted:
            return known.sequence
    for known in same:
        # A mail proves itself, and voiding it would not do: what a hand adds stands beside it.
        if not (isinstance(known, Submission) and known.evidence != NO_EVIDENCE):
            raise RefusedError("record.other_proof", number=known.sequence, name=unit.name)
    return None


def _accepted_as_heard(facts: Facts, record: Submission | SideNote) -> list[SideNote]:
    """For word by another channel: what a person has let decide already, as the word it was."""
    if isinstance(record, Submission):
        return []
    return [record.heard(each) for each in facts.submissions if each.via == record.via]


def _refuse_unclear_second(
    configuration: Configuration, facts: Facts, unit: Unit, request: Request
) -> None:
    zone = configuration.roster.office.zone
    first = next(
        (
            s
            for s in facts.submissions
            if (s.unit, s.day, s.obligation, s.hour)
            == (unit.id, request.said.day, request.said.obligation, request.said.hour)
        ),
        None,
    )
    if first is None and request.said.is_supplement:
        raise RefusedError("record.no_first", name=unit.name, day=request.said.day)
    if first is not None and not (request.said.is_supplement or request.is_time_given):
        at = first.received_at.astimezone(zone)
        raise RefusedError("record.second", name=unit.name, at=at, number=first.sequence)
