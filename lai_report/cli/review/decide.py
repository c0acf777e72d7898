"""Decisions on the queue of `review`, each an entry of the ledger."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from lai_report.cli.shared.desk import Desk, obligation_key, situation_of, unit_ids, writing
from lai_report.core.entries.case.opening import Case, CaseKind
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import facts_of
from lai_report.core.plans.review import (
    Assignment,
    PlannedDecision,
    plan_accept,
    plan_reject,
    touched_days,
)
from lai_report.errors import Phrase, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.mail import DecidedData


class ReviewAction(StrEnum):
    """What to do with the messages named."""

    LIST = "list"
    ACCEPT = "accept"
    ASSIGN = "assign"
    REJECT = "reject"
    REGISTER = "register"
    CASE = "case"
    ASK = "ask"


class Decision(NamedTuple):
    """What the options say about the messages named; empty: as proposed."""

    unit: str = ""
    day: str = ""
    obligation: str = ""
    hour: str = ""
    supplement: bool | None = None
    note: str = ""
    reason: str = ""
    kind: CaseKind = "event"
    when: str = ""


def decide(
    desk: Desk,
    action: ReviewAction,
    numbers: list[int],
    decision: Decision,
    by: str,
    clock_reason: str,
) -> tuple[list[Phrase], list[DecidedData]]:
    """Write one decision for each message, all under one lock: all of them, or none."""
    with writing(desk, by, clock_reason) as writer:
        # Asked inside the lock: of two clerks the second finds the message decided.
        queue_entries = writer.waiting()
        waiting = {mail.sequence: mail for mail in facts_of(queue_entries).waiting}
        decided = [
            _planned(desk, action, waiting.get(number), number, decision)
            for number in dict.fromkeys(numbers)
        ]
        days = touched_days(decided, desk.office.zone)
        situation = situation_of(desk, writer, days, besides=queue_entries)
        plan = situation.plan(decided, (each.record.draft() for each in decided))
        entries = writer.append(plan.entries)
    found = [(item, e.sequence) for item, e in zip(plan.items, entries, strict=True)]
    lines = [_said(desk, item.record, number) for item, number in found]
    return lines, [_data(item, entry) for item, entry in zip(plan.items, entries, strict=True)]


def _data(decided: PlannedDecision, entry: Entry) -> DecidedData:
    return {
        "id": decided.mail.sequence,
        "decision": _decision(decided.record),
        "entry": entry.sequence,
        "unit": entry.unit or None,
        "day": entry.day.isoformat() if entry.day else None,
    }


def _decision(record: Submission | Rejection | Case) -> Literal["submission", "rejection", "case"]:
    if isinstance(record, Rejection):
        return "rejection"
    return "case" if isinstance(record, Case) else "submission"


def _planned(
    desk: Desk, action: ReviewAction, mail: WaitingMail | None, number: int, decision: Decision
) -> PlannedDecision:
    if action is ReviewAction.REJECT:
        if not decision.reason.strip():
            raise UsageError("review.needs_reason")
        return plan_reject(mail, number, decision.reason.strip())
    if action is ReviewAction.CASE:
        return _case(desk, mail, number, decision)
    # With neither it would be `accept` under another name.
    if action is ReviewAction.ASSIGN and not (decision.unit or decision.day):
        raise UsageError("review.needs_unit_or_day")
    return plan_accept(mail, number, _assignment(desk, decision), desk.configuration())


def _case(desk: Desk, mail: WaitingMail | None, number: int, decision: Decision) -> PlannedDecision:
    """The message as a case: about its subject, known when it came."""
    from lai_report.core.plans.case import Opening, plan_case_of_mail

    units = unit_ids(desk, [decision.unit], desk.today()) if decision.unit else [""]
    opening = Opening(
        decision.kind,
        decision.note or (mail.subject if mail else ""),
        mail.received_at if mail else desk.context.now(),
        desk.day(decision.when) if decision.when else None,
    )
    return plan_case_of_mail(desk.configuration(), mail, number, units[0], opening)


def _assignment(desk: Desk, decision: Decision) -> Assignment:
    day = desk.day(decision.day) if decision.day else None
    units = unit_ids(desk, [decision.unit], day or desk.today()) if decision.unit else [""]
    return Assignment(
        unit=units[0],
        day=day,
        obligation=obligation_key(desk, decision.obligation),
        hour=decision.hour,
        is_supplement=decision.supplement,
        note=decision.note,
    )


def _said(desk: Desk, record: Submission | Rejection | Case, number: int) -> Phrase:
    if isinstance(record, Rejection):
        return phrase("review.rejected", target=record.mail, number=number)
    unit = desk.configuration().roster.unit(record.unit)
    name = unit.name if unit else record.unit
    if isinstance(record, Submission):
        return phrase(
            "review.accepted",
            target=record.mail,
            number=number,
            name=name,
            day=record.day,
            received_at=record.received_at.astimezone(desk.office.zone),
        )
    return phrase(
        "case.of_mail", target=record.mail, number=number, name=name, subject=record.subject
    )
