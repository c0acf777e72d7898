"""`report FROM TO --done`: a person says that the summary report went to the Ban Thường vụ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lai_report.cli.context import Context
from lai_report.cli.shared.desk import open_desk, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.core.periods import parse_period
from lai_report.core.plans.summary_report import plan_summary_report
from lai_report.core.reports.period.summary import period_name
from lai_report.errors import UsageError, phrase


class DoneReport(NamedTuple):
    """What the options of `report --done` say."""

    words: Sequence[str]
    at: str
    note: str
    by: str


def record_done(context: Context, done: DoneReport, form: Format) -> Result:
    """Write the entry; the identical one is harmless and says so."""
    # No default here: what went to the Ban Thường vụ is said in so many words.
    if not done.words:
        raise UsageError("report.done_needs_period")
    with open_desk(context, writes=True) as desk:
        today, office = desk.today(), desk.office
        period = parse_period(" ".join(done.words), today, office.kept.first)
        made_at = desk.past_instant(done.at, today) if done.at else context.now()
        with writing(desk, done.by) as writer:
            known = writer.of_kinds(["summary-report", "void"])
            plan = plan_summary_report(known, period, made_at, done.note)
            written = writer.append(plan.entries)
    same = plan.items[0].repeats
    number = same or written[0].sequence
    key = "report.done_already" if same else "report.done"
    said = phrase(key, period=period_name(period), at=made_at, number=number)
    return Result(
        "report",
        context.now(),
        data={"id": number, "outcome": "repeat" if same else "new"},
        form=form,
        lines=((said,),),
        zone=office.zone,
    )
