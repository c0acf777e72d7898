"""`void`: take back an entry, with a reason; it stays in the ledger and in `log`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import ByOption, ClockReasonOption, FormatOption
from lai_report.cli.shared.desk import open_desk, situation_of, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.entry import Entry
from lai_report.core.plans.record import RecordOutcome
from lai_report.core.plans.void import PlannedVoid, plan_voids
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
            # Read inside the lock: another clerk may have taken one back a moment ago.
            targets = {number: writer.get(number) for number in numbers}
            days = [target.day for target in targets.values() if target and target.day]
            # All voids besides: what bears no day, as a case does, is found voided by none.
            situation = situation_of(desk, writer, days, besides=writer.of_kinds(["void"]))
            plan = plan_voids(situation, targets, reason.strip())
            written = writer.append(plan.entries)
        zone, now = desk.office.zone, ctx.obj.now()
    outcomes = _outcomes(plan.items, written)
    return Result(
        "void",
        now,
        data={"entries": [{"target": t, "id": n, "outcome": o} for t, n, o in outcomes]},
        form=form,
        lines=tuple((phrase(f"void.done.{o}", target=t, number=n or ""),) for t, n, o in outcomes),
        zone=zone,
    )


def _outcomes(
    items: Sequence[PlannedVoid], written: Sequence[Entry]
) -> list[tuple[int, int | None, RecordOutcome]]:
    """Each target with the number of its void and whether the void is new."""
    fresh = {entry.target: entry.sequence for entry in written}
    return [
        (item.target, fresh.get(item.target), "new" if item.void else "repeat") for item in items
    ]
