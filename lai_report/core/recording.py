"""What a record made by hand becomes, from what a person said and what the ledger holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries import NOTHING_MORE, Draft
from lai_report.core.facts import Facts, SideNote, Submission
from lai_report.core.model import Configuration, Unit
from lai_report.core.slots import Slot, slots_of, slots_on
from lai_report.core.verdicts import answers
from lai_report.errors import RefusedError

Via = Literal["mailbox", "zalo", "phone", "paper", "other"]
Outcome = Literal["new", "repeat"]


class Request(NamedTuple):
    """What the clerk said of one arrival."""

    day: date
    received_at: datetime
    is_time_given: bool
    via: Via = "mailbox"
    obligation: str = ""
    hour: str = ""
    is_accepted: bool = False
    """Whether a channel that is not the mailbox stops the clock here."""
    basis: str = ""
    is_nil: bool = False
    is_supplement: bool = False
    note: str = ""
    file: dict[str, Any] = NOTHING_MORE


class Planned(NamedTuple):
    """What becomes of the request for one unit."""

    unit: Unit
    outcome: Outcome
    draft: Draft
    sequence: int | None = None
    """Of the entry that already says the same, where there is one."""


def plan_record(
    configuration: Configuration, facts: Facts, unit: Unit, request: Request, now: datetime
) -> Planned:
    """The entry to write for one unit, or the entry that already says it.

    Raises `RefusedError` for a day or an instant in the future, for a second record without a time
    or the mark of a supplement, and for a supplement whose first copy is not in the ledger.
    """
    _refuse_future(configuration, request, now)
    draft = _draft(unit, request)
    same = _same(facts, unit, request)
    if same is not None:
        return Planned(unit, "repeat", draft, same)
    if draft.kind == "submission":
        refuse_unnamed_duty(configuration, unit, request.day, request.obligation, request.hour)
        _refuse_unclear_second(configuration, facts, unit, request)
    return Planned(unit, "new", draft)


def still_owing(configuration: Configuration, facts: Facts, day: date) -> list[Slot]:
    """The slots of a day that no submission answers and no waiver lifts, in house order."""
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
    if request.day > day_of(now, zone):
        raise RefusedError("record.future_day", day=request.day)
    if request.received_at > now:
        raise RefusedError("common.future_instant", at=request.received_at.astimezone(zone))


def _draft(unit: Unit, request: Request) -> Draft:
    counts = request.via == "mailbox" or request.is_accepted
    payload = {
        "via": request.via,
        "basis": request.basis,
        "nil": request.is_nil,
        "supplement": request.is_supplement,
        "note": request.note,
        "file": request.file,
    }
    return Draft(
        kind="submission" if counts else "note",
        unit=unit.id,
        obligation=request.obligation,
        day=request.day,
        hour=request.hour,
        received_at=request.received_at,
        source="hand",
        payload={key: value for key, value in payload.items() if value},
    )


def _same(facts: Facts, unit: Unit, request: Request) -> int | None:
    """The entry that already records this very arrival."""
    told: Sequence[Submission | SideNote] = (*facts.submissions, *facts.notes)
    for fact in told:
        instant = fact.received_at if isinstance(fact, Submission) else fact.heard_at
        is_same = (fact.unit, fact.day, instant, fact.via, fact.note) == (
            unit.id, request.day, request.received_at, request.via, request.note,
        )  # fmt: skip
        if is_same and _details_agree(fact, request):
            return fact.sequence
    return None


def _details_agree(fact: Submission | SideNote, request: Request) -> bool:
    if isinstance(fact, SideNote):
        return not request.is_accepted
    return (fact.obligation, fact.hour, fact.is_supplement, fact.is_nil) == (
        request.obligation, request.hour, request.is_supplement, request.is_nil,
    )  # fmt: skip


def _refuse_unclear_second(
    configuration: Configuration, facts: Facts, unit: Unit, request: Request
) -> None:
    zone = configuration.roster.office.zone
    first = next(
        (
            s
            for s in facts.submissions
            if (s.unit, s.day, s.obligation, s.hour)
            == (unit.id, request.day, request.obligation, request.hour)
        ),
        None,
    )
    if first is None and request.is_supplement:
        raise RefusedError("record.no_first", name=unit.name, day=request.day)
    if first is not None and not (request.is_supplement or request.is_time_given):
        at = first.received_at.astimezone(zone)
        raise RefusedError("record.second", name=unit.name, at=at, number=first.sequence)
