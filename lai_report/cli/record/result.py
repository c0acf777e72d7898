"""What `record` says back: unit, day, instant, and what the record makes of the slot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lai_report.cli.shared.desk import Desk
from lai_report.core.document import Text
from lai_report.core.entries.submission import Submission
from lai_report.core.instants import maybe_iso
from lai_report.core.model import Office
from lai_report.core.plans.record import PlannedRecord, Request
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.reports.day.remarks import via_name
from lai_report.core.reports.labels import verdict_name
from lai_report.errors import Phrase, StoreError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.record import RecordedData


def recorded_lines(
    desk: Desk,
    request: Request,
    planned: Sequence[PlannedRecord],
    numbers: Sequence[int | None],
    status: DayStatus | None,
) -> list[tuple[Text, ...]]:
    """One line for each unit, ending in the verdict the slot has now."""
    return [
        (
            _what(item, number, request, desk.office),
            *_verdict(item, status),
            *_doubt(number, request, status),
        )
        for item, number in zip(planned, numbers, strict=True)
    ]


def status_now(desk: Desk, day: date) -> DayStatus | None:
    """What the day looks like now; None where that cannot be read, for the record stands."""
    try:
        facts, mailbox = desk.facts(day), desk.mailbox()
    # It was committed: to end in an error now would have the clerk record it again.
    except StoreError:
        return None
    return day_status(desk.configuration(), day, facts, mailbox, desk.context.now())


def recorded_data(
    planned: Sequence[PlannedRecord], numbers: Sequence[int | None], office: Office
) -> list[RecordedData]:
    """Each unit's entry as scripts read it."""
    return [
        {
            "id": number,
            "unit": item.unit.id,
            "name": item.unit.name,
            "kind": "submission" if isinstance(item.record, Submission) else "note",
            "day": item.draft.day.isoformat() if item.draft.day else None,
            "received_at": maybe_iso(item.draft.received_at, office.zone),
            "outcome": item.outcome,
        }
        for item, number in zip(planned, numbers, strict=True)
    ]


def _what(item: PlannedRecord, number: int | None, request: Request, office: Office) -> Phrase:
    kind = "repeat" if item.outcome == "repeat" else item.draft.kind
    return phrase(
        f"record.done.{kind}",
        name=item.unit.name,
        day=request.said.day,
        at=request.said.received_at.astimezone(office.zone),
        via=via_name(request.said.via),
        number="" if number is None else phrase("record.number", number=number),
    )


def _verdict(item: PlannedRecord, status: DayStatus | None) -> list[Text]:
    """The slot's verdict in words; for a late one by how much; for no slot the reason."""
    if status is None:
        return []
    mine = [j for j in status.judgements if j.slot.unit.id == item.unit.id]
    said: list[Text] = []
    for judgement in mine:
        if judgement.verdict == "late":
            said.append(phrase("status.late_by", late=judgement.late))
        else:
            said.append(verdict_name(judgement.verdict))
    extras = [e for e in status.extras if e.submission.unit == item.unit.id]
    return said or [phrase("record.extra", reason=extra.reason) for extra in extras[:1]]


def _doubt(number: int | None, request: Request, status: DayStatus | None) -> list[Text]:
    """A word where a report is late only because nobody said when it came."""
    if request.is_time_given or status is None:
        return []
    is_decided = any(
        j.verdict == "late" and j.decisive is not None and j.decisive.sequence == number
        for j in status.judgements
    )
    return [phrase("record.late_as_of_now")] if is_decided else []
