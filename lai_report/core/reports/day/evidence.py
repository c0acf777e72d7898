"""Why a unit has its verdict on a day: every time seen, every hash, the rule applied; one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.core.document import Document, Paragraph, Text, paragraph
from lai_report.core.entries import mail as mails
from lai_report.core.entries import submission as submissions
from lai_report.core.entries.entry import ChainHead, Entry
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.submission import Submission
from lai_report.core.entries.void import Void
from lai_report.core.model import Configuration, Office, Unit
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.remarks import remarks, via_name
from lai_report.core.reports.labels import clauses, directive_name, verdict_name
from lai_report.core.reports.ledger.entry_words import words_of_record
from lai_report.core.verdicts import Judgement
from lai_report.errors import ToTheMinute, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.day import EvidenceData

_SAID = [f for f in submissions.LAYOUT.fields if f.name not in {"via", "evidence"}]
_SAID_OF_MAIL = [f for f in mails.LAYOUT.fields if f.name != "evidence"]
"""What is said of them as in the log; the message itself is shown whole."""
_TIMES = ("internal_date", "received_header", "sent_at")
"""Instants of a message kept side by side."""
_TOLD = (
    "subject",
    "sender",
    "sender_display",
    "received_by",
    "authentication",
    "message_id",
    "attachments",
    "position",
)


def evidence_document(
    status: DayStatus, unit: Unit, entries: Sequence[Entry], head: ChainHead | None
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
        lines += _submission_lines(submission, status.configuration)
    lines += _void_lines(unit, entries, office)
    if head is not None:
        lines.append(paragraph(phrase("evidence.head", head=str(head)), tone="dim"))
    return Document(tuple(lines))


def evidence_data(status: DayStatus, unit: Unit, head: ChainHead | None) -> EvidenceData:
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
                "details": submission.draft().payload,
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
        yield from _submission_lines(submission, status.configuration)
    for mail in judgement.pending:
        yield from _mail_lines(mail, status.configuration)


def _rule(judgement: Judgement, office: Office) -> Text:
    """The comparison that decided, to the second."""
    slot, decisive = judgement.slot, judgement.decisive
    if judgement.due is None:
        return phrase("evidence.rule.none")
    boundary, due = slot.hour.boundary, judgement.due.astimezone(office.zone)
    if decisive is None:
        return phrase(f"evidence.rule.{boundary}", due=due)
    received_at = _known_instant(decisive, office)
    came_on = decisive.received_at.astimezone(office.zone).date()
    is_that_day = {due.date(), came_on} == {slot.day}
    form = "received" if is_that_day else "received_day"
    return phrase(f"evidence.rule.{boundary}_{form}", due=due, received_at=received_at)


def _submission_lines(submission: Submission, configuration: Configuration) -> list[Paragraph]:
    """One submission: its entry, its instants to the second, where it comes from, its hash."""
    office = configuration.roster.office
    received_at = _known_instant(submission, office)
    lines = [
        paragraph(
            phrase("evidence.submission", number=submission.sequence, received_at=received_at),
            via_name(submission.via),
        )
    ]
    if submission.recorded_at is not None:
        at = submission.recorded_at.astimezone(office.zone)
        lines.append(paragraph(phrase("evidence.recorded", at=at, by=submission.recorded_by)))
    said = words_of_record(submission, _SAID, configuration)
    lines += [paragraph(phrase("evidence.said", what=text)) for text in said]
    lines += _message_lines(submission.evidence, office)
    if submission.mail is not None:
        lines.append(paragraph(phrase("evidence.of_mail", number=submission.mail)))
    if submission.why is not None:
        key = "evidence.held" if submission.decision else "evidence.why"
        lines.append(paragraph(phrase(key, value=submission.why)))
    return [*lines, *_origin_lines(submission)]


def _origin_lines(found: Submission | WaitingMail) -> list[Paragraph]:
    """Where it comes from, and the hash it is known by there."""
    told = {"source": found.source if found.source != "hand" else "", "digest": found.reference}
    return [paragraph(phrase(f"evidence.{k}", value=value)) for k, value in told.items() if value]


def _message_lines(seen: MailEvidence, office: Office) -> list[Paragraph]:
    """A message: its instants by who tells them, then all else that is kept of it."""
    times = [(name, getattr(seen, name)) for name in _TIMES]
    told = [(name, getattr(seen, name)) for name in _TOLD]
    return [
        *(
            paragraph(phrase(f"evidence.time.{name}", at=at.astimezone(office.zone)))
            for name, at in times
            if at is not None
        ),
        *(paragraph(phrase(f"evidence.{name}", value=value)) for name, value in told if value),
    ]


def _known_instant(submission: Submission, office: Office) -> datetime | ToTheMinute:
    """When it came, as finely as it is known."""
    local = submission.received_at.astimezone(office.zone)
    return ToTheMinute(local) if submission.precision == "minute" else local


def _mail_lines(mail: WaitingMail, configuration: Configuration) -> list[Paragraph]:
    office = configuration.roster.office
    at = mail.received_at.astimezone(office.zone)
    head = phrase("evidence.waiting", number=mail.sequence, received_at=at, subject=mail.subject)
    said = words_of_record(mail, _SAID_OF_MAIL, configuration)
    return [
        paragraph(head),
        *(paragraph(phrase("evidence.said", what=text)) for text in said),
        *_message_lines(mail.evidence._replace(subject=""), office),
        *_origin_lines(mail),
    ]


def _void_lines(unit: Unit, entries: Sequence[Entry], office: Office) -> list[Paragraph]:
    voids = [Void.of(entry) for entry in entries if entry.kind == "void" and entry.unit == unit.id]
    return [
        paragraph(
            phrase(
                "evidence.voided",
                number=void.voided,
                at=void.recorded_at.astimezone(office.zone) if void.recorded_at else "",
                by=void.recorded_by,
                reason=void.reason,
            )
        )
        for void in voids
    ]
