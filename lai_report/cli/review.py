"""`review`: the messages that wait for a person; every decision is an entry of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lai_report.cli.desk import Desk, open_desk, unit_ids, writing
from lai_report.cli.options import (
    ByOption,
    CaseKindOption,
    ClockReasonOption,
    FormatOption,
    complete_unit,
)
from lai_report.cli.result import Format, Result
from lai_report.core.entries import Draft
from lai_report.core.facts import WaitingMail, facts_of
from lai_report.core.reports.review import review_data, review_document
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


@dataclass(frozen=True, slots=True)
class Decision:
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


def review(
    ctx: typer.Context,
    action: Annotated[Action, typer.Argument(metavar="ACTION", help="help.review.action")] = (
        Action.ASK
    ),
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="NUMBER…", help="help.review.numbers")
    ] = None,
    unit: Annotated[
        str,
        typer.Option(
            "--unit", metavar="UNIT", help="help.review.unit", autocompletion=complete_unit
        ),
    ] = "",
    day: Annotated[str, typer.Option("--day", metavar="DAY", help="help.review.day")] = "",
    obligation: Annotated[
        str, typer.Option("--obligation", metavar="ID", help="help.record.obligation")
    ] = "",
    hour: Annotated[str, typer.Option("--hour", metavar="LABEL", help="help.record.hour")] = "",
    supplement: Annotated[
        bool | None, typer.Option("--supplement/--first", help="help.review.supplement")
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.record.note")] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="help.review.reason")
    ] = "",
    kind: Annotated[CaseKindOption, typer.Option("--kind", help="help.case.kind")] = (
        CaseKindOption.EVENT
    ),
    when: Annotated[str, typer.Option("--when", metavar="DAY", help="help.case.when")] = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """List the queue, decide the messages named, or go through the queue with the person."""
    decision = Decision(unit, day, obligation, hour, supplement, note, reason, kind.value, when)
    if action is Action.ASK and form is Format.TEXT and not numbers:
        from lai_report.cli.ask import is_at_terminal

        if is_at_terminal():
            from lai_report.cli.review_ask import ask_through

            return ask_through(ctx.obj, by, clock_reason)
    if action in {Action.LIST, Action.ASK}:
        return listed(ctx, form)
    if not numbers:
        raise UsageError("review.needs_numbers")
    if action is Action.REGISTER:
        from lai_report.cli.register import register_senders

        return register_senders(ctx.obj, numbers, unit, form)
    with open_desk(ctx.obj, writes=True) as desk:
        lines, data = decide(desk, action, numbers, decision, by, clock_reason)
        zone = desk.office.zone
    return Result(
        "review",
        ctx.obj.now(),
        data={"decided": data},
        form=form,
        lines=tuple((line,) for line in lines),
        zone=zone,
    )


def listed(ctx: typer.Context, form: Format) -> Result:
    """The queue as it stands."""
    with open_desk(ctx.obj) as desk:
        waiting = queue(desk)
        configuration = desk.configuration()
    return Result(
        "review",
        ctx.obj.now(),
        document=review_document(waiting, configuration),
        data=lambda say: review_data(waiting, configuration, say),
        form=form,
        zone=configuration.roster.office.zone,
    )


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
    from lai_report.cli.desk import obligation_key

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
