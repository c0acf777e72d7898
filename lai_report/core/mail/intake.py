"""What becomes of a message: counted, held for a person, ignored, refused, or known already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Literal, NamedTuple

from lai_report.core.calendar import day_of, is_in_time
from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import Facts
from lai_report.core.mail.address_book import AddressBook
from lai_report.core.mail.bounces import bounce_doubt, returned_letter
from lai_report.core.mail.evidence import evidence_of
from lai_report.core.mail.message import Message
from lai_report.core.mail.secrecy import secrecy_mark
from lai_report.core.model import Configuration, Unit
from lai_report.core.slots import is_bound, obligations_on, slots_on
from lai_report.core.subjects.reading import Reading, read_subject
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.subjects.natures import MailNature

IntakeOutcome = Literal["accepted", "review", "ignored", "refused", "duplicate"]


class Ruling(NamedTuple):
    """The outcome for one message, and the record that says so where one is written."""

    outcome: IntakeOutcome
    record: Submission | WaitingMail | Sighting | Dispatch | None = None
    needs_first_copy: bool = False
    """A proven supplement: counted beside its first copy, held where that is not in the ledger."""

    @property
    def draft(self) -> Draft | None:
        """The entry to write."""
        return None if self.record is None else self.record.draft()


class KnownMessages(NamedTuple):
    """What the ledger holds of a message already."""

    same: Sequence[Entry] = ()
    """The entries that carry its digest."""
    letters: Sequence[Entry] = ()
    """The entries about the letter of ours that it sends back."""


def rule_on(
    message: Message,
    known: KnownMessages,
    configuration: Configuration,
    book: AddressBook,
    first_seen_at: datetime,
) -> Ruling:
    """The ruling on one message, given what the ledger holds of it."""
    # A file saved by hand bears the subject as its name: of one unreadable it is all there is.
    told = (message.subject, *message.attachments, message.position)
    marks = [secrecy_mark(text) for text in told]
    if "marked" in marks:
        return Ruling("refused")
    if known.same:
        return _seen_again(message, known.same, configuration)
    came_back = returned_letter(message, known.letters, first_seen_at)
    if came_back is not None:
        return Ruling("ignored", came_back)
    zone = configuration.roster.office.zone
    received_on = day_of(_came_at(message, first_seen_at), zone)
    is_own = message.sender in book.own
    sender_units = book.units_of(message.sender, received_on)
    reading = read_subject(
        message.subject,
        sender_units,
        received_on,
        configuration.roster,
        is_office_sender=is_own,
        received_hour=_hour(message, zone),
    )
    if _is_nobodys_report(message, reading, is_own=is_own, is_known_sender=bool(sender_units)):
        return Ruling("ignored")
    is_settled = reading.certain or _is_settled_supplement(reading, sender_units)
    doubt = bounce_doubt(message, known.letters)
    doubt = doubt or _doubt(message, reading, configuration, is_settled=is_settled)
    if "doubtful" in marks:
        doubt = phrase("intake.doubtful_mark")
    elif message.received_at is not None and message.received_at > first_seen_at:
        doubt = phrase("intake.from_the_future", received_at=message.received_at)
    unit, day, received_at = reading.unit, reading.day, message.received_at
    if doubt is not None or not unit or day is None or received_at is None:
        why = doubt or reading.reason
        return Ruling("review", waiting_mail(message, reading, why, first_seen_at))
    is_supplement = reading.nature == "supplement"
    outcome: IntakeOutcome = "review" if is_supplement else "accepted"
    counted = Submission(
        0,
        unit,
        day,
        received_at,
        is_supplement=is_supplement,
        source=message.source,
        reference=message.digest,
        why=reading.reason,
        evidence=evidence_of(message),
    )
    return Ruling(outcome, counted, needs_first_copy=is_supplement)


def rule_on_supplement(ruling: Ruling, facts: Facts) -> Ruling:
    """The ruling on a proven supplement once it is known whether its first copy is there."""
    counted = ruling.record
    if not isinstance(counted, Submission):
        return ruling
    has_first = any(
        (s.unit, s.day) == (counted.unit, counted.day) and not s.is_supplement
        for s in facts.submissions
    )
    if has_first:
        return Ruling("accepted", counted)
    waiting = WaitingMail(
        0,
        counted.received_at,
        counted.unit,
        counted.day,
        nature="supplement",
        reads_like_report=True,
        source=counted.source,
        reference=counted.reference,
        why=phrase("intake.no_first_copy"),
        evidence=counted.evidence,
    )
    return Ruling("review", waiting)


def waiting_mail(
    message: Message, reading: Reading, why: Phrase, first_seen_at: datetime
) -> WaitingMail:
    """A message held for a person, with what is proposed for it and why it is held."""
    return WaitingMail(
        sequence=0,
        received_at=_came_at(message, first_seen_at),
        unit=reading.unit or "",
        day=reading.day,
        days=reading.days,
        nature=_nature(message, reading),
        reads_like_report=_may_be_report(message, reading),
        source=message.source,
        reference=message.digest,
        why=why,
        evidence=evidence_of(message),
    )


def _may_be_report(message: Message, reading: Reading) -> bool:
    """Whether nobody is pressed meanwhile: an answer, or a word of delay, may bring the report."""
    brings_file = reading.nature in {"reply", "postponement"} and message.has_attachment
    return (reading.reads_like_report or brings_file) and not message.is_bounce


def _nature(message: Message, reading: Reading) -> MailNature:
    if message.is_bounce:
        return "bounce"
    return "unreadable" if message.defect and not message.subject else reading.nature


def _came_at(message: Message, first_seen_at: datetime) -> datetime:
    """When it came; where no host says so the sender's claim stands in, or else this reading."""
    return message.received_at or message.sent_at or first_seen_at


def _hour(message: Message, zone: tzinfo) -> int:
    """The hour on the office's clock when the message came; noon where nobody knows."""
    return message.received_at.astimezone(zone).hour if message.received_at else 12


def _is_nobodys_report(
    message: Message, reading: Reading, *, is_own: bool, is_known_sender: bool
) -> bool:
    """Whether no person could be meant to read it as a report.

    Machines answering, bulk and machines' mail of strangers, drafts and bins, and the office's own
    mail that is not a forward.
    """
    if message.is_bounce:
        return False
    if message.folder in {"draft", "trash"} or message.is_auto:
        return True
    if is_own and reading.nature != "forward":
        return True
    if message.is_generated and reading.nature == "auto-reply":
        return True
    is_impersonal = message.is_bulk or (message.is_generated and reading.nature != "bounce")
    return is_impersonal and not is_known_sender and reading.unit is None


def _doubt(
    message: Message, reading: Reading, configuration: Configuration, *, is_settled: bool
) -> Phrase | None:
    """Why the message cannot be counted without a person, or None where it can."""
    doubts = (
        message.defect,
        message.sender_problem,
        message.received_problem,
        next((p for p in message.problems if p.key == "mail.subject_fields"), None),
        phrase("intake.no_instant") if message.received_at is None else None,
        phrase("intake.junk") if message.folder == "junk" else None,
        phrase("intake.machine") if message.is_generated else None,
        None if is_settled else reading.reason,
        None if message.authenticated else phrase("intake.unproven", sender=message.sender),
        None if _answers_something(configuration, reading) else phrase("intake.names_no_duty"),
    )
    return next((doubt for doubt in doubts if doubt is not None), None)


def _is_settled_supplement(reading: Reading, sender_units: Sequence[Unit]) -> bool:
    """Whether only the first copy is missing to count a supplement: unit and day are its own."""
    return (
        reading.nature == "supplement"
        and [unit.id for unit in sender_units] == [reading.unit]
        and (reading.day,) == reading.days
    )


def _answers_something(configuration: Configuration, reading: Reading) -> bool:
    """Whether a submission that names no duty can count: it answers a daily duty, or none is owed.

    A unit that owes only weekly, monthly or several-hour reports on the day must be asked which.
    """
    unit = configuration.roster.unit(reading.unit or "")
    if unit is None or reading.day is None:
        return True  # then the reading's own doubt is told
    due = obligations_on(configuration, reading.day)
    mine = [o.schedule for o in due if is_bound(unit, o, reading.day)]
    return not mine or any(schedule is not None and schedule.is_daily_once for schedule in mine)


def _seen_again(message: Message, known: Sequence[Entry], configuration: Configuration) -> Ruling:
    """A message the ledger holds: its first instant stands; one across the hour is for a person."""
    instants = {entry.received_at for entry in known}
    if message.received_at is None or message.received_at in instants:
        return Ruling("duplicate")
    first = known[0]
    if first.kind == "submission" and _is_across_the_hour(message, first, configuration):
        waiting = WaitingMail(
            0,
            message.received_at,
            first.unit,
            first.day,
            nature="report",
            reads_like_report=True,
            source=message.source,
            reference=message.digest,
            why=phrase("intake.two_times", number=first.sequence),
            evidence=evidence_of(message),
        )
        return Ruling("review", waiting)
    sighting = Sighting(
        sequence=0,
        seen=first.sequence,
        received_at=message.received_at,
        unit=first.unit,
        day=first.day,
        source=message.source,
        reference=message.digest,
    )
    return Ruling("duplicate", sighting)


def _is_across_the_hour(message: Message, first: Entry, configuration: Configuration) -> bool:
    """Whether the two instants of one message fall on either side of a due instant."""
    if first.day is None or first.received_at is None or message.received_at is None:
        return False
    instants = (first.received_at, message.received_at)
    return any(
        len({is_in_time(instant, slot.due, slot.hour) for instant in instants}) > 1
        for slot in slots_on(configuration, first.day)
        if slot.unit.id == first.unit
    )
