"""`review`: the messages that wait for a person; every decision is an entry of the ledger."""

from __future__ import annotations

from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import (
    ByOption,
    CaseKindOption,
    ClockReasonOption,
    FormatOption,
    complete_unit,
)
from lai_report.cli.review.decide import Decision, ReviewAction, decide
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.cli.shared.waiting import queue
from lai_report.core.reports.ledger.review import review_data, review_document
from lai_report.errors import UsageError


def review(
    ctx: Invocation,
    action: Annotated[
        ReviewAction, Argument(metavar="ACTION", help="review.help.action")
    ] = ReviewAction.ASK,
    numbers: Annotated[
        list[int] | None, Argument(metavar="NUMBER…", help="review.help.numbers")
    ] = None,
    unit: Annotated[
        str,
        Option("--unit", metavar="UNIT", help="review.help.unit", autocompletion=complete_unit),
    ] = "",
    day: Annotated[str, Option("--day", metavar="DAY", help="review.help.day")] = "",
    obligation: Annotated[
        str, Option("--obligation", metavar="ID", help="record.help.obligation")
    ] = "",
    hour: Annotated[str, Option("--hour", metavar="LABEL", help="record.help.hour")] = "",
    supplement: Annotated[
        bool | None, Option("--supplement/--first", help="review.help.supplement")
    ] = None,
    note: Annotated[str, Option("--note", metavar="TEXT", help="record.help.note")] = "",
    reason: Annotated[str, Option("--reason", metavar="TEXT", help="review.help.reason")] = "",
    kind: Annotated[CaseKindOption, Option("--kind", help="case.help.kind")] = CaseKindOption.EVENT,
    when: Annotated[str, Option("--when", metavar="DAY", help="case.help.when")] = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """List the queue, decide the messages named, or go through the queue with the person."""
    decision = Decision(
        unit=unit,
        day=day,
        obligation=obligation,
        hour=hour,
        supplement=supplement,
        note=note,
        reason=reason,
        kind=kind.value,
        when=when,
    )
    # A script is asked nothing: without a terminal, or for JSON, `review` is the list.
    if action is ReviewAction.ASK and form is Format.TEXT and not numbers:
        from lai_report.cli.shared.ask import is_at_terminal

        if is_at_terminal():
            from lai_report.cli.review.ask import ask_through

            return ask_through(ctx.obj, by, clock_reason)
    if action in {ReviewAction.LIST, ReviewAction.ASK}:
        return listed(ctx, form)
    if not numbers:
        raise UsageError("review.needs_numbers")
    # It edits units.toml and appends nothing: the next command that writes records the change.
    if action is ReviewAction.REGISTER:
        from lai_report.cli.review.register import register_senders

        return register_senders(ctx.obj, numbers, unit, form)
    with open_desk(ctx.obj, writes=True) as desk:
        lines, data = decide(desk, action, numbers, decision, by, clock_reason)
        return Result(
            "review",
            ctx.obj.now(),
            data={"decided": data},
            form=form,
            lines=tuple((line,) for line in lines),
            zone=desk.office.zone,
        )


def listed(ctx: Invocation, form: Format) -> Result:
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
