"""`verify`: the hash chain recomputed and compared with heads kept elsewhere."""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import FormatOption
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.entry import ChainHead
from lai_report.core.reports.ledger.verification import verification_data, verification_lines
from lai_report.errors import ExitCode, LaiReportError, UsageError, phrase


def verify(
    ctx: Invocation,
    anchor: Annotated[str, Option("--anchor", metavar="HEAD", help="verify.help.anchor")] = "",
    deep: Annotated[bool, Option("--deep/--quick", help="verify.help.deep")] = True,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Recompute the chain and compare it with every head kept elsewhere."""
    # Whatever the heads say: else a ledger that was put back or cut could not even be looked at.
    with open_desk(ctx.obj, checks_heads=False) as desk:
        if desk.ledger is None:
            lines = ((phrase("verify.no_ledger"),),)
            return Result("verify", ctx.obj.now(), form=form, lines=lines, zone=_zone(desk))
        report = desk.ledger.verify(_head(anchor), deep=deep)
        zone = _zone(desk)
    return Result(
        "verify",
        ctx.obj.now(),
        data=lambda say: verification_data(report, say),
        form=form,
        exit_code=ExitCode.DONE if report.is_sound else ExitCode.STORE,
        lines=tuple(verification_lines(report)),
        zone=zone,
    )


def _zone(desk: Desk) -> tzinfo:
    """The office's zone; a ledger is verified all the same where the files are in disorder."""
    try:
        return desk.office.zone
    except LaiReportError:
        return UTC


def _head(text: str) -> ChainHead | None:
    """A head as `status` and reports print it: LEDGER:NUMBER:HASH."""
    from lai_report.store.heads import parsed_head

    head = parsed_head(text)
    if text and head is None:
        raise UsageError("verify.bad_anchor", anchor=text)
    return head
