"""Why a unit has its verdict on a day: every time seen, every hash, the rule applied; one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from lai_report.core.document import Document, Paragraph, Text, paragraph
from lai_report.core.entries import Entry, Head
from lai_report.core.facts import Submission, WaitingMail
from lai_report.core.model import Office, Unit
from lai_report.core.phrases import phrase_of
from lai_report.core.reports.day import DayStatus
from lai_report.core.reports.labels import clauses, directive_name, verdict_name
from lai_report.core.reports.remarks import remarks, via_name
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, phrase

TIMES = ("internal_date", "received_header", "sent_at")
"""Instants of a message kept side by side, by the names its entry carries them under."""


def evidence_document(
    status: DayStatus, unit: Unit, entries: Sequence[Entry], head: Head | None
) -> Document:
    """The page for one unit and day."""
    office = status.configuration.roster.office
    mine = [j for j in status.judgements if j.slot.unit.id == unit.id]
    lines = [
        paragraph(phrase("evidence.title", name=unit.name, day=status.day), tone="strong"),
        paragraph(phrase("evidence.as_of", at=status.as_of.astimezone(office.zone))),
    ]
    for judgement in mine:
        lines += list(_judgement_lines(judgement, status, office))
    if not mine:
        lines.append(paragraph(status.why_empty or phrase("status.extra_not_bound")))
    extras = [e.submission for e in status.extras if e.submission.unit == unit.id]
    for submission in extras:
        lines += _submission_lines(submission, office)
    lines += _void_lines(unit, entries, office)
    if head is not None:
        lines.append(paragraph(phrase("evidence.head", head=str(head)), tone="dim"))
    return Document(tuple(lines))


def evidence_data(status: DayStatus, unit: Unit, head: Head | None) -> dict[str, Any]:
    """The same as scripts read it."""
    office = status.configuration.roster.office
    mine = [j for j in status.judgements if j.slot.unit.id == unit.id]
    found = [s for j in mine for s in (*([j.decisive] if j.decisive else []), *j.later)]
    found += [e.submission for e in status.extras if e.submission.unit == unit.id]
    return {
        "unit": unit.id,
        "day": status.day.isoformat(),
        "verdicts": [{"obligation": j.slot.obligation.key, "verdict": j.verdict} for j in mine],
        "submissions": [
            {
                "id": submission.sequence,
                "received_at": submission.received_at.astimezone(office.zone).isoformat(),
                "source": submission.source,
                "reference": submission.reference,
                "details": submission.details,
            }
            for submission in found
        ],
        "head": str(head) if head else None,
    }


def _judgement_lines(
    judgement: Judgement, status: DayStatus, office: Office
) -> Iterator[Paragraph]:
    slot = judgement.slot
    directive = status.configuration.directive(slot.obligation.directive)
    if directive is not None:
        name = directive_name(directive, office)
        yield paragraph(phrase("status.duty", directive=name, clauses=clauses([slot.obligation])))
    yield paragraph(phrase("evidence.quote", quote=slot.obligation.quote))
    said = remarks(judgement, status.day, office)
    yield paragraph(
        phrase("evidence.verdict", verdict=verdict_name(judgement.verdict)), *said, tone="strong"
    )
    yield paragraph(_rule(judgement, office))
    submissions = [*([judgement.decisive] if judgement.decisive else []), *judgement.later]
    for submission in submissions:
        yield from _submission_lines(submission, office)
    for mail in judgement.pending:
        yield from _mail_lines(mail, office)


def _rule(judgement: Judgement, office: Office) -> Text:
    """The comparison that decided, to the second."""
    slot, decisive = judgement.slot, judgement.decisive
    if judgement.due is None:
        return phrase("evidence.rule.none")
    boundary, due = slot.hour.boundary, judgement.due.astimezone(office.zone)
    if decisive is None:
        return phrase(f"evidence.rule.{boundary}", due=due)
    received_at = decisive.received_at.astimezone(office.zone)
    is_that_day = {due.date(), received_at.date()} == {slot.day}
    form = "received" if is_that_day else "received_day"
    return phrase(f"evidence.rule.{boundary}_{form}", due=due, received_at=received_at)


def _submission_lines(submission: Submission, office: Office) -> list[Paragraph]:
    """One submission: its entry, its instants to the second, where it comes from, its hash."""
    details = submission.details
    received_at = submission.received_at.astimezone(office.zone)
    lines = [
        paragraph(
            phrase("evidence.submission", number=submission.sequence, received_at=received_at),
            via_name(submission.via),
        )
    ]
    if submission.recorded_at is not None:
        at = submission.recorded_at.astimezone(office.zone)
        lines.append(paragraph(phrase("evidence.recorded", at=at, by=submission.recorded_by)))
    lines += [
        paragraph(phrase(f"evidence.time.{name}", at=_instant(details[name], office)))
        for name in TIMES
        if details.get(name)
    ]
    lines += [
        paragraph(phrase(f"evidence.{name}", value=_kept(details[name])))
        for name in ("subject", "sender", "received_by", "authentication", "why", "message_id")
        if details.get(name)
    ]
    if submission.source != "hand":
        lines.append(paragraph(phrase("evidence.source", value=submission.source)))
    digest = submission.reference or details.get("file", {}).get("sha256", "")
    if digest:
        lines.append(paragraph(phrase("evidence.digest", value=digest)))
    return lines


def _kept(detail: Any) -> Phrase | str:
    """A detail as it is said: a reason is kept in no language, all else as text."""
    return phrase_of(detail) if isinstance(detail, dict) else str(detail)


def _mail_lines(mail: WaitingMail, office: Office) -> list[Paragraph]:
    at = mail.received_at.astimezone(office.zone)
    return [
        paragraph(
            phrase("evidence.waiting", number=mail.sequence, received_at=at, subject=mail.subject)
        )
    ]


def _void_lines(unit: Unit, entries: Sequence[Entry], office: Office) -> list[Paragraph]:
    return [
        paragraph(
            phrase(
                "evidence.voided",
                number=entry.target,
                at=entry.recorded_at.astimezone(office.zone),
                by=entry.recorded_by,
                reason=entry.payload.get("reason", ""),
            )
        )
        for entry in entries
        if entry.kind == "void" and entry.unit == unit.id
    ]


def _instant(text: str, office: Office) -> datetime:
    return datetime.fromisoformat(text).astimezone(office.zone)
