"""What a message says of itself and what its host says of it, kept side by side in its entries."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lai_report.core.entries.layout import FieldGroup, instant, plain, texts


class MailEvidence(NamedTuple):
    """A message as it is kept: no word of its body."""

    subject: str = ""
    sender: str = ""
    """The one address of From, in lower case."""
    sender_display: str = ""
    sent_at: datetime | None = None
    """What the sender's `Date:` claims."""
    internal_date: datetime | None = None
    """What the mail server says of its receipt."""
    received_header: datetime | None = None
    """What the receiving host's own line says of it."""
    received_by: str = ""
    authentication: str = ""
    """What the receiving host wrote about the sender."""
    message_id: str = ""
    attachments: tuple[str, ...] = ()
    """Names of attached files, as the sender wrote them."""
    position: str = ""
    """Where in the source it lies: a UID, an offset, the name of a file."""


NO_EVIDENCE = MailEvidence()

EVIDENCE = FieldGroup(
    "evidence",
    MailEvidence,
    (
        plain("subject"),
        plain("sender"),
        texts("attachments"),
        # What follows stands on the evidence page alone.
        plain("sender_display", is_told=False),
        instant("sent_at", is_told=False),
        instant("internal_date", is_told=False),
        instant("received_header", is_told=False),
        plain("received_by", is_told=False),
        plain("authentication", is_told=False),
        plain("message_id", is_told=False),
        plain("position", is_told=False),
    ),
)
