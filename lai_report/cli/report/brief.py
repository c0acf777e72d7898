"""`report DAY --brief`: half a page for the Thường trực, as lines to paste into Word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lai_report.cli.context import Context
from lai_report.cli.shared.day import AskedDay, read_day
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.period import AskedPeriod
from lai_report.cli.shared.result import NOTHING, Format, Result
from lai_report.core.document import Say
from lai_report.core.periods import parse_period
from lai_report.core.reports.day.brief import brief_lines
from lai_report.core.reports.day.status import status_document
from lai_report.core.reports.day.status_data import status_data
from lai_report.core.reports.period.wording import doubts_of
from lai_report.errors import UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.day import BriefData


def brief_report(
    context: Context, asked: AskedPeriod, outputs: Sequence[str], form: Format
) -> Result:
    """The half page of the day asked for; of today where none is."""
    if outputs:
        raise UsageError("report.brief_is_text")
    with open_desk(context) as desk:
        today = desk.today()
        period = parse_period(" ".join(asked.words).strip() or "hôm nay", today)
        if period.first != period.last:
            raise UsageError("report.brief_one_day")
        # As text: `read_day` reads what a person types, and this is read alike everywhere.
        day = period.first.isoformat()
        found = read_day(desk, AskedDay(day, asked.as_of, asked.known_at))
    lines = brief_lines(found)

    def data(say: Say) -> BriefData:
        return {**status_data(found, say), "text": [say(line) for line in lines]}

    doubts = doubts_of(found.configuration, found.judgements)
    if found.totals.unknown:
        doubts.append(phrase("report.has_unknown", count=found.totals.unknown))
    return Result(
        "report",
        found.as_of,
        document=status_document(found) if form is Format.CSV else NOTHING,
        data=data,
        form=form,
        lines=tuple((line,) for line in lines),
        notices=tuple(doubts),
        zone=found.configuration.roster.office.zone,
    )
