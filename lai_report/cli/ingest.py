"""`ingest`: read the mailbox or an export of it; count, hold, ignore or refuse each message."""

from __future__ import annotations

from datetime import tzinfo
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import ByOption, ClockReasonOption, DryRunOption, FormatOption
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.ingestion import OUTCOMES, Run, counted, read_source
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.entry import Draft
from lai_report.errors import ExitCode, Phrase, phrase


def ingest(
    ctx: Invocation,
    source: Annotated[str, Argument(metavar="SOURCE", help="ingest.help.source")] = "",
    fail_on_review: Annotated[
        bool, Option("--fail-on-review", help="ingest.help.fail_on_review")
    ] = False,
    dry_run: DryRunOption = False,
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Read every message the source has beyond what was read before, batch by batch."""
    with open_desk(ctx.obj, writes=not dry_run) as desk:
        run = read_source(desk, source, by, clock_reason, is_dry=dry_run)
        zone = desk.office.zone
    # Mail in the queue is a day like any other; only who asks for it is told by the exit code.
    exit_code = ExitCode.FINDINGS if fail_on_review and run.counts["review"] else ExitCode.DONE
    return _result(run, form, exit_code, zone)


def _came_back(run: Run, draft: Draft) -> Phrase:
    unit = run.desk.configuration().roster.unit(draft.unit)
    name = unit.name if unit else draft.unit
    return phrase("ingest.came_back", name=name, day=draft.day, number=draft.target)


def _result(run: Run, form: Format, exit_code: int, zone: tzinfo) -> Result:
    counts = run.counts
    lines = [(counted(run),)]
    if counts["refused"]:
        lines.append((phrase("ingest.refused", count=counts["refused"]),))
    if counts["review"]:
        lines.append((phrase("ingest.review", count=counts["review"]),))
    lines += [(_came_back(run, draft),) for draft in run.bounced]
    notices = [*run.source.notices, *([phrase("common.dry_run")] if run.is_dry else [])]
    return Result(
        "ingest",
        run.began_at,
        data={
            "messages": sum(counts[name] for name in OUTCOMES),
            "accepted": counts["accepted"],
            "review": counts["review"],
            "ignored": counts["ignored"],
            "refused": counts["refused"],
            "duplicates": counts["duplicates"],
            "source": run.source.name,
            "dry_run": run.is_dry,
            "came_back": [{"unit": d.unit, "id": d.target} for d in run.bounced if d.target],
        },
        form=form,
        exit_code=exit_code,
        lines=tuple(lines),
        notices=tuple(notices),
        zone=zone,
    )
