"""Chờ xác nhận: the messages that wait, each with what is proposed and why it is held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lai_report.core.document import Cell, Column, Document, Say, Text, paragraph, table
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.model import Configuration
from lai_report.core.plans.review import offered_day
from lai_report.core.reports.labels import instant_cell
from lai_report.errors import phrase

if TYPE_CHECKING:
    from lai_report.core.answers.mail import ReviewData, WaitingData

_COLUMNS = (
    Column("id", phrase("review.column.id"), align="right", is_whole=True),
    Column("received_at", phrase("review.column.received_at"), is_whole=True),
    Column("subject", phrase("review.column.subject")),
    Column("sender", phrase("review.column.sender"), is_data_only=True),
    Column("proposed_unit", phrase("review.column.proposed_unit"), is_data_only=True),
    Column("proposed_day", phrase("review.column.proposed_day"), is_data_only=True),
    Column("nature", phrase("review.column.nature"), is_data_only=True),
    Column("reason", phrase("review.column.reason"), is_data_only=True),
)


def review_document(waiting: Sequence[WaitingMail], configuration: Configuration) -> Document:
    """The queue as a table, the oldest message first."""
    if not waiting:
        return Document((paragraph(phrase("review.empty")),))
    title = paragraph(phrase("review.title", count=len(waiting)), tone="strong")
    rows = [_row(mail, configuration) for mail in waiting]
    return Document((title, table(_COLUMNS, rows), paragraph(phrase("review.how"))))


def review_data(
    waiting: Sequence[WaitingMail], configuration: Configuration, say: Say
) -> ReviewData:
    """The queue as scripts read it."""
    zone = configuration.roster.office.zone
    items: list[WaitingData] = []
    for mail in waiting:
        offered = offered_day(mail, zone)
        items.append(
            {
                "id": mail.sequence,
                "subject": mail.subject,
                "sender": mail.sender,
                "received_at": mail.received_at.astimezone(zone).isoformat(),
                "proposed_unit": mail.unit or None,
                "proposed_day": mail.day.isoformat() if mail.day else None,
                "offered_day": offered.isoformat() if offered else None,
                "nature": mail.nature,
                "reason": say(reason(mail)),
            }
        )
    return {"items": items}


def reason(mail: WaitingMail) -> Text:
    """Why the message is held."""
    return mail.why or ""


def _row(mail: WaitingMail, configuration: Configuration) -> tuple[Cell, ...]:
    office = configuration.roster.office
    unit = configuration.roster.unit(mail.unit)
    local = mail.received_at.astimezone(office.zone)
    place, why = mail.evidence.position, reason(mail)
    below = (
        mail.sender,
        phrase("review.place", place=place) if mail.nature == "unreadable" and place else "",
        phrase("review.why", reason=why) if why else "",
        phrase(
            "review.proposal",
            name=unit.name if unit else phrase("review.open_unit"),
            day=mail.day or phrase("review.open_day"),
        ),
    )
    return (
        Cell(mail.sequence),
        instant_cell(local),
        Cell(mail.subject, (mail.subject or phrase("review.no_subject"),), below=below),
        Cell(mail.sender),
        Cell(mail.unit),
        Cell(mail.day),
        Cell(mail.nature),
        Cell(None, (why,)),
    )
