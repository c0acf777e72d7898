"""What is known of a message once it has been read: plain values, and nothing of its body."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from lai_report.errors import Phrase

Folder = Literal["inbox", "all", "junk", "draft", "trash"]
"""Where the message lies. `junk` goes only to review; `draft` and `trash` never count."""


class Message(NamedTuple):
    """One message: who, when, about what, and how sure each of these is.

    Every text may hold control characters other than CR, LF and NUL: whoever writes it escapes it.
    """

    digest: str
    """SHA-256 over the bytes without what storing adds; empty where the message was not whole."""
    subject: str = ""
    sender: str = ""
    """The one address of From, in lower case; empty where there is not exactly one."""
    sender_display: str = ""
    sender_problem: Phrase | None = None
    """Why From can be read in two ways, or not at all."""
    sent_at: datetime | None = None
    """What the sender's `Date:` claims (aware)."""
    received_at: datetime | None = None
    """When it entered the mailbox (aware): INTERNALDATE, or the receiving host's Received."""
    has_server_time: bool = False
    """Whether `received_at` is the word of the server it was read from, and not a Received line."""
    received_by: str = ""
    stamped_at: datetime | None = None
    """The receiving host's own line, where `received_at` is the mailbox's date instead."""
    received_problem: Phrase | None = None
    """Why `received_at` is not the word of the receiving host, or contradicts it."""
    message_id: str = ""
    """A hint, never the key."""
    authenticated: bool = False
    """Whether the receiving host found that the sender is the sender."""
    authentication: str = ""
    """What the receiving host wrote about it."""
    is_auto: bool = False
    """Whether a machine answered."""
    is_generated: bool = False
    """Whether a machine sent it without answering anything: a scanner, a rule that passes on."""
    is_bulk: bool = False
    is_bounce: bool = False
    returned_id: str = ""
    """Of a letter that could not be delivered: its own Message-ID."""
    returned_to: tuple[str, ...] = ()
    """The addresses it did not reach, in lower case; empty where that is not said."""
    attachments: tuple[str, ...] = ()
    """Names of attached files, as the sender wrote them: data, never paths."""
    has_attachment: bool = False
    source: str = ""
    position: str = ""
    """Where in the source: a UID, an offset, the name of a file."""
    folder: Folder = "all"
    defect: Phrase | None = None
    """Why it could not be read, or not whole: it is for a person then."""
    problems: tuple[Phrase, ...] = ()
    """What else was odd in it."""
