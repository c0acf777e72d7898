"""A letter of ours that came back: recorded beside its reminder where that is beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.reminder import Reminder
from lai_report.core.mail.message import Message
from lai_report.errors import Phrase, phrase


def returned_letter(
    message: Message, letters: Sequence[Entry], first_seen_at: datetime
) -> Dispatch | None:
    """The record that a reminder reached nobody; None where that is not certain.

    Certain is a proven report of delivery that names the very letter and all its addresses. It
    changes no verdict: it says that the unit was not reached that way.
    """
    letter = _reminder(message, letters)
    if letter is None or not message.authenticated or _may_have_arrived(message, letter):
        return None
    if message.folder not in {"all", "inbox"}:
        return None
    return Dispatch(
        sequence=0,
        unit=letter.unit,
        day=letter.day,
        begun_at=message.received_at or first_seen_at,
        message_id=message.returned_id,
        state="bounced",
        letter=letter.sequence,
        source=message.source,
        reference=message.digest,
        sender=message.sender,
        authentication=message.authentication,
        position=message.position,
    )


def bounce_doubt(message: Message, letters: Sequence[Entry]) -> Phrase | None:
    """Why a letter sent back waits for a person; None for any other message."""
    if not message.is_bounce:
        return None
    letter = _reminder(message, letters)
    if letter is None:
        return phrase("intake.bounce")
    return phrase("intake.bounce_of", number=letter.sequence)


def _reminder(message: Message, letters: Sequence[Entry]) -> Reminder | None:
    """The newest reminder by that very letter."""
    if not (message.is_bounce and message.returned_id):
        return None
    reminders = (Reminder.of(entry) for entry in letters if entry.kind == "reminder")
    mine = [each for each in reminders if each.message_id == message.returned_id]
    return mine[-1] if mine else None


def _may_have_arrived(message: Message, letter: Reminder) -> bool:
    """Whether the letter went to an address of which no failure is told."""
    sent_to = {address.casefold() for address in letter.to}
    return not sent_to or not sent_to <= set(message.returned_to)
