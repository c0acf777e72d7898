"""`void`: take back an entry, with a reason; it stays in the ledger and in `log`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from lai_report.cli.declared import Argument, Invocation, Option
from lai_report.cli.desk import open_desk, writing
from lai_report.cli.options import ByOption, ClockReasonOption, FormatOption
from lai_report.cli.result import Format, Result
from lai_report.core.entries import Draft, Entry
from lai_report.core.voiding import plan_void
from lai_report.errors import UsageError, phrase


def void(
    ctx: Invocation,
    numbers: Annotated[list[int], Argument(metavar="NUMBER…", help="void.help.numbers")],
    reason: Annotated[str, Option("--reason", metavar="TEXT", help="void.help.reason")] = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Take the entries back under one lock: all of them, or none."""
    if not reason.strip():
        raise UsageError("void.needs_reason")
    with open_desk(ctx.obj, writes=True) as desk:
        with writing(desk, by, clock_reason) as writer:
            voids = writer.of_kinds(["void"])
            targets = {number: writer.get(number) for number in numbers}
            drafts = [
                plan_void(target, number, voids, reason.strip())
                for number, target in targets.items()
            ]
            written = writer.append([draft for draft in drafts if draft is not None])
        zone, now = desk.office.zone, ctx.obj.now()
    outcomes = _outcomes(drafts, list(targets.values()), written)
    return Result(
        "void",
        now,
        data={"entries": [{"target": t, "id": n, "outcome": o} for t, n, o in outcomes]},
        form=form,
        lines=tuple((phrase(f"void.done.{o}", target=t, number=n or ""),) for t, n, o in outcomes),
        zone=zone,
    )


def _outcomes(
    drafts: Sequence[Draft | None], targets: Sequence[Entry | None], written: Sequence[Entry]
) -> list[tuple[int, int | None, str]]:
    """Each target with the number of its void and whether the void is new."""
    fresh = {entry.target: entry.sequence for entry in written}
    return [
        (target.sequence, fresh.get(target.sequence), "new" if draft else "repeat")
        for draft, target in zip(drafts, targets, strict=True)
        if target is not None
    ]
