"""A letter of ours that came back: recorded beside its reminder where that is beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lai_report.core.entries import Draft, Entry
from lai_report.core.mail import Message
from lai_report.errors import Phrase, phrase


def bounce_draft(
    message: Message, letters: Sequence[Entry], first_seen_at: datetime
) -> Draft | None:
    """The entry that a reminder reached nobody; None where that is not certain.

    Certain is a proven report of delivery that names the very letter and all its addresses. It
    changes no verdict: it says that the unit was not reached that way.
    """
    letter = _reminder(message, letters)
    if letter is None or not message.authenticated or _may_have_arrived(message, letter):
        return None
    if message.folder not in {"all", "inbox"}:
        return None
    return Draft(
        "dispatch",
        unit=letter.unit,
        day=letter.day,
        received_at=message.received_at or first_seen_at,
        source=message.source,
        reference=message.digest,
        target=letter.sequence,
        payload={
            "state": "bounced",
            "message_id": message.returned_id,
            "sender": message.sender,
            "authentication": message.authentication,
            "position": message.position,
        },
    )


def bounce_doubt(message: Message, letters: Sequence[Entry]) -> Phrase | None:
    """Why a letter sent back waits for a person; None for any other message."""
    if not message.is_bounce:
        return None
    letter = _reminder(message, letters)
    if letter is None:
        return phrase("intake.bounce")
    return phrase("intake.bounce_of", number=letter.sequence)


def _reminder(message: Message, letters: Sequence[Entry]) -> Entry | None:
    """The newest reminder by that very letter."""
    if not (message.is_bounce and message.returned_id):
        return None
    mine = [e for e in letters if e.payload.get("message_id") == message.returned_id]
    found = [e for e in mine if e.kind == "reminder"]
    return found[-1] if found else None


def _may_have_arrived(message: Message, letter: Entry) -> bool:
    """Whether the letter went to an address of which no failure is told."""
    sent_to = {str(address).casefold() for address in letter.payload.get("to", ())}
    return not sent_to or not sent_to <= set(message.returned_to)
