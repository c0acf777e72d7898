"""The queue of `review`, and a person's decisions on it, each an entry of the ledger."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from lai_report.cli.desk import Desk, obligation_key, unit_ids, writing
from lai_report.core.entries import Draft
from lai_report.core.facts import WaitingMail, facts_of
from lai_report.core.reviewing import Assignment, plan_accept, plan_reject
from lai_report.errors import Phrase, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.cases import CaseKind


class Action(StrEnum):
    """What to do with the messages named."""

    LIST = "list"
    ACCEPT = "accept"
    ASSIGN = "assign"
    REJECT = "reject"
    REGISTER = "register"
    CASE = "case"
    ASK = "ask"


class Decision(NamedTuple):
    """What the options say about the messages named."""

    unit: str
    day: str
    obligation: str
    hour: str
    supplement: bool | None
    note: str
    reason: str
    kind: CaseKind = "event"
    when: str = ""


def queue(desk: Desk) -> tuple[WaitingMail, ...]:
    """The messages that wait, the oldest first."""
    if desk.ledger is None:
        return ()
    waiting = facts_of(desk.ledger.waiting()).waiting
    return tuple(sorted(waiting, key=lambda mail: (mail.received_at, mail.sequence)))


def decide(
    desk: Desk, action: Action, numbers: list[int], decision: Decision, by: str, clock_reason: str
) -> tuple[list[Phrase], list[dict[str, Any]]]:
    """Write one decision for each message, all under one lock: all of them, or none."""
    with writing(desk, by, clock_reason) as writer:
        waiting = {mail.sequence: mail for mail in facts_of(writer.waiting()).waiting}
        drafts = [
            _draft(desk, action, waiting.get(number), number, decision)
            for number in dict.fromkeys(numbers)
        ]
        entries = writer.append(drafts)
    lines = [
        _said(desk, draft, entry.sequence) for draft, entry in zip(drafts, entries, strict=True)
    ]
    data = [
        {
            "id": draft.target,
            "decision": draft.kind,
            "entry": entry.sequence,
            "unit": draft.unit or None,
            "day": draft.day.isoformat() if draft.day else None,
        }
        for draft, entry in zip(drafts, entries, strict=True)
    ]
    return lines, data


def _draft(
    desk: Desk, action: Action, mail: WaitingMail | None, number: int, decision: Decision
) -> Draft:
    if action is Action.REJECT:
        if not decision.reason.strip():
            raise UsageError("review.needs_reason")
        return plan_reject(mail, number, decision.reason.strip())
    if action is Action.CASE:
        return _case_draft(desk, mail, number, decision)
    if action is Action.ASSIGN and not (decision.unit or decision.day):
        raise UsageError("review.needs_unit_or_day")
    return plan_accept(mail, number, _assignment(desk, decision), desk.configuration())


def _case_draft(desk: Desk, mail: WaitingMail | None, number: int, decision: Decision) -> Draft:
    """The message as a case: about its subject, known when it came."""
    from lai_report.core.case_plans import Opening, plan_case_of_mail

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
        units[0],
        day,
        obligation_key(desk, decision.obligation),
        decision.hour,
        decision.supplement,
        decision.note,
    )


def _said(desk: Desk, draft: Draft, number: int) -> Phrase:
    if draft.kind == "rejection":
        return phrase("review.rejected", target=draft.target, number=number)
    unit = desk.configuration().roster.unit(draft.unit)
    if draft.kind == "case":
        return phrase(
            "case.of_mail",
            target=draft.target,
            number=number,
            name=unit.name if unit else draft.unit,
            subject=draft.payload["subject"],
        )
    received_at = draft.received_at or datetime.min.replace(tzinfo=desk.office.zone)
    return phrase(
        "review.accepted",
        target=draft.target,
        number=number,
        name=unit.name if unit else draft.unit,
        day=draft.day,
        received_at=received_at.astimezone(desk.office.zone),
    )
