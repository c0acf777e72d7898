"""What is kept of a message that becomes an entry."""

from __future__ import annotations

from datetime import datetime

from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.mail.message import Message


def evidence_of(message: Message) -> MailEvidence:
    """What the message says of itself and what its host says of it, kept side by side."""
    internal_date, received_header = _stamps(message)
    return MailEvidence(
        subject=message.subject,
        sender=message.sender,
        sender_display=message.sender_display,
        sent_at=message.sent_at,
        internal_date=internal_date,
        received_header=received_header,
        received_by=message.received_by,
        authentication=message.authentication,
        message_id=message.message_id,
        attachments=message.attachments,
        position=message.position,
    )


def _stamps(message: Message) -> tuple[datetime | None, datetime | None]:
    """The instants of receipt: the mail server's, and the one of the receiving host's line."""
    if message.received_at is None:
        return None, None
    if not message.has_server_time:
        return None, message.received_at
    return message.received_at, message.stamped_at
