"""`status --since`: what has come in since an instant, whatever day it answers for (Đêm qua)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lai_report.cli.shared.desk import Desk
from lai_report.cli.shared.result import Result
from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Say,
    Table,
    paragraph,
    table,
)
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import facts_of
from lai_report.core.instants import iso
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.reports.day.status_data import status_data
from lai_report.core.reports.labels import clock_cell, verdict_cell
from lai_report.core.verdicts import Judgement
from lai_report.errors import phrase

if TYPE_CHECKING:
    from lai_report.core.answers.day import ArrivalData, StatusData


def with_arrivals(
    result: Result, desk: Desk, found: DayStatus, since: str, *, exceptions_only: bool
) -> Result:
    """The result with the arrivals since the instant added below, and to its data."""
    today = desk.today()
    start = desk.past_instant(since, today)
    facts = facts_of(desk.ledger.received_since(start) if desk.ledger else [])
    arrivals = [s for s in facts.submissions if start <= s.received_at <= found.as_of]
    rows = [
        _row(desk, submission, _judged(desk, submission, found), today) for submission in arrivals
    ]
    head = phrase("status.since" if rows else "status.since_none", at=start)
    waiting = [
        paragraph(phrase("status.since_waiting", number=mail.sequence, subject=mail.subject))
        for mail in facts.waiting
    ]
    blocks: list[Paragraph | Table] = [paragraph(head, tone="strong")]
    blocks += [table(_COLUMNS, rows)] if rows else []
    blocks += waiting

    def data(say: Say) -> StatusData:
        return {
            **status_data(found, say, exceptions_only=exceptions_only),
            "since": [_data(desk, submission) for submission in arrivals],
        }

    return result._replace(document=Document((*result.document.blocks, *blocks)), data=data)


_COLUMNS = (
    Column("received_at", phrase("status.column.received_at"), align="right", is_whole=True),
    Column("name", phrase("status.column.name")),
    Column("day", phrase("status.column.day"), is_whole=True),
    Column("verdict", phrase("status.column.verdict"), is_whole=True),
)


def _judged(desk: Desk, submission: Submission, found: DayStatus) -> Judgement | None:
    """The judgement the submission decides, or None where it decides none."""
    day, at = submission.day, found.as_of
    # Judged on its own day, which need not be the day of the screen, as of the screen's instant.
    status = day_status(desk.configuration(), day, desk.facts(day), desk.mailbox(), at)
    return next(
        (j for j in status.judgements if j.decisive and j.decisive.sequence == submission.sequence),
        None,
    )


def _row(
    desk: Desk, submission: Submission, judgement: Judgement | None, today: date
) -> tuple[Cell, ...]:
    verdict = verdict_cell(judgement.verdict) if judgement else Cell(None, ("—",))
    return (
        clock_cell(submission.received_at, today, desk.office),
        Cell(_name(desk, submission)),
        Cell(submission.day),
        verdict,
    )


def _name(desk: Desk, submission: Submission) -> str:
    unit = desk.configuration().roster.unit(submission.unit)
    return unit.name if unit else submission.unit


def _data(desk: Desk, submission: Submission) -> ArrivalData:
    return {
        "id": submission.sequence,
        "unit": submission.unit,
        "name": _name(desk, submission),
        "day": submission.day.isoformat(),
        "received_at": iso(submission.received_at, desk.office.zone),
    }
