"""One message: bytes in, a `Message` out, whatever the bytes are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from lai_report.core.mail.message import Folder, Message
from lai_report.errors import Phrase, phrase
from lai_report.read.mail.addresses import Sender, sender_of
from lai_report.read.mail.authentication import authentication_of
from lai_report.read.mail.headers import HeaderBlock, split_head
from lai_report.read.mail.identity import digest_of, plain_lines
from lai_report.read.mail.limits import (
    HEAD_BYTES,
    MESSAGE_BYTES,
    SUBJECT_CHARACTERS,
    UnreadableMessageError,
)
from lai_report.read.mail.nature import folder_of, nature_of
from lai_report.read.mail.parts import Attached, attached_to
from lai_report.read.mail.received import instant, mailbox_receipt, receipt_of
from lai_report.read.mail.returned import returned_by
from lai_report.read.mail.subject import identifier, subject_of

_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAIL_FIELDS = frozenset(b"from to subject date received message-id return-path".split())


class RawMessage(NamedTuple):
    """A message as it lies in a source, not yet read."""

    raw: bytes
    position: str
    internal_date: datetime | None = None
    """When the mail server says it came in (aware); None where no server says so."""
    folder: Folder = "all"
    from_mbox: bool = False
    cut_short: Phrase | None = None
    """Why `raw` is only the beginning of the message, or nothing."""


class _Origin(NamedTuple):
    """Where a message comes from, and what is known of it beside its bytes."""

    arrival: RawMessage
    source: str
    hosts: frozenset[str]


class _Read(NamedTuple):
    """The bytes of a message, cut in two."""

    head: HeaderBlock
    text: bytes
    body: int
    """Where the body begins in `text`."""
    reason: Phrase | None
    """Why no more than the head is read."""


def read_message(arrival: RawMessage, source: str, receiving_hosts: Sequence[str]) -> Message:
    """The message that lies in the source.

    Raises UnreadableMessageError, and nothing else, for what is no mail or beyond the limits; its
    `seen` holds what the head still says, without a digest.
    """
    hosts = frozenset(host.lower().rstrip(".") for host in receiving_hosts)
    try:
        return _whole(_split(arrival), _Origin(arrival, source, hosts))
    except UnreadableMessageError:
        raise
    except Exception as error:  # one bad message must never stop the others
        reason = phrase("mail.unreadable", kind=type(error).__name__)
        raise UnreadableMessageError(reason) from error


def _split(arrival: RawMessage) -> _Read:
    """The head of the message and where its body begins; refuses what is no mail."""
    raw, reason = arrival.raw, arrival.cut_short
    if reason is not None and not raw.strip():
        raise UnreadableMessageError(reason)
    _refuse_foreign(raw)
    if len(raw) > MESSAGE_BYTES:
        reason, raw = phrase("mail.too_large", limit=MESSAGE_BYTES >> 20), raw[:HEAD_BYTES]
    text = plain_lines(raw)
    end = 0 if text.startswith(b"\n") else text.find(b"\n\n")
    end = len(text) if end < 0 else end
    if end > HEAD_BYTES:
        reason = reason or phrase("mail.head_too_large", limit=HEAD_BYTES >> 10)
    head = split_head(text[: min(end, HEAD_BYTES)])
    if _MAIL_FIELDS.isdisjoint(head.fields):
        raise UnreadableMessageError(reason or phrase("mail.no_head"))
    return _Read(head, text, min(end + 2, len(text)), reason)


def _refuse_foreign(raw: bytes) -> None:
    """Say what it is, where it is plainly something else than mail."""
    if raw.startswith(_OUTLOOK):
        raise UnreadableMessageError(phrase("mail.outlook"))
    if raw.startswith(_UTF16):
        raise UnreadableMessageError(phrase("mail.utf16"))
    if not raw[:1000].strip() and not raw.strip():
        raise UnreadableMessageError(phrase("mail.empty"))


def _whole(read: _Read, origin: _Origin) -> Message:
    """The message, body and all; an error with what its head says where that is all there is."""
    reason, attached, digest = read.reason, Attached(), ""
    if reason is None:
        try:
            attached = attached_to(read.head, read.text, read.body)
            digest = digest_of(read.head.kept, read.text, read.body)
        except UnreadableMessageError as error:
            reason, attached = error.phrase, Attached()
    subject, doubts = subject_of(read.head)
    if len(subject) > SUBJECT_CHARACTERS:
        subject = subject[:SUBJECT_CHARACTERS]
        reason = reason or phrase("mail.subject_too_long", limit=SUBJECT_CHARACTERS)
    if not attached.is_whole:
        doubts = (*doubts, phrase("mail.not_closed"))
    message = _message(read.head, origin, attached, (digest, subject, doubts))
    if message.is_bounce and reason is None:
        back = returned_by(read.head, read.text, attached.returned)
        message = message._replace(returned_id=back.message_id, returned_to=back.addresses)
    if reason is not None:
        raise UnreadableMessageError(reason, message)
    return message


def _message(
    head: HeaderBlock,
    origin: _Origin,
    attached: Attached,
    known: tuple[str, str, tuple[Phrase, ...]],
) -> Message:
    digest, subject, doubts = known
    arrival = origin.arrival
    sender: Sender = sender_of(head.fields.get(b"from", []), is_broken=head.is_broken)
    provable = "" if sender.problem else sender.address
    authenticated, authentication = authentication_of(head.trace, origin.hosts, provable)
    if arrival.internal_date is None:
        receipt = receipt_of(head.trace, origin.hosts)
    else:
        receipt = mailbox_receipt(arrival.internal_date, head.trace, origin.hosts)
    nature = nature_of(head, sender.address)
    return Message(
        digest=digest,
        subject=subject,
        sender=sender.address,
        sender_display=sender.display,
        sender_problem=sender.problem,
        sent_at=instant(head.first(b"date").decode("latin-1")),
        received_at=receipt.at,
        has_server_time=arrival.internal_date is not None,
        received_by=receipt.by,
        received_problem=receipt.problem,
        stamped_at=receipt.stamped_at,
        message_id=identifier(head, b"message-id"),
        authenticated=authenticated,
        authentication=authentication,
        is_auto=nature.is_auto,
        is_generated=nature.is_generated,
        is_bulk=nature.is_bulk,
        is_bounce=nature.is_bounce,
        attachments=tuple(attached.names),
        has_attachment=attached.is_any,
        source=origin.source,
        position=arrival.position,
        folder=folder_of(head, arrival.folder) if arrival.from_mbox else arrival.folder,
        problems=doubts,
    )
