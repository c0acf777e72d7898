"""`verify`: does the ledger hold, and what can that not prove."""

from __future__ import annotations

from typing import Annotated

from lai_report.cli.declared import Invocation, Option
from lai_report.cli.desk import open_desk
from lai_report.cli.options import FormatOption
from lai_report.cli.result import Format, Result
from lai_report.core.entries import Head
from lai_report.core.reports.verification import verification_data, verification_lines
from lai_report.errors import StoreError, UsageError, phrase

HEAD_PARTS = 3


def verify(
    ctx: Invocation,
    anchor: Annotated[str, Option("--anchor", metavar="HEAD", help="verify.help.anchor")] = "",
    deep: Annotated[bool, Option("--deep/--quick", help="verify.help.deep")] = True,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Recompute the chain and compare it with every head kept elsewhere."""
    with open_desk(ctx.obj, checks_heads=False) as desk:
        if desk.ledger is None:
            lines = ((phrase("verify.no_ledger"),),)
            return Result("verify", ctx.obj.now(), form=form, lines=lines, zone=desk.office.zone)
        report = desk.ledger.verify(_head(anchor), deep=deep)
        zone = desk.office.zone
    return Result(
        "verify",
        ctx.obj.now(),
        data=lambda say: verification_data(report, say),
        form=form,
        exit_code=0 if report.is_sound else StoreError.exit_code,
        lines=tuple(verification_lines(report)),
        zone=zone,
    )


def _head(text: str) -> Head | None:
    """A head as `status` and reports print it: LEDGER:NUMBER:HASH."""
    if not text:
        return None
    parts = text.strip().split(":")
    if len(parts) != HEAD_PARTS or not parts[1].isdecimal():
        raise UsageError("verify.bad_anchor", anchor=text)
    return Head(parts[0], int(parts[1]), parts[2])
