"""The mailbox as configured: which source, whose word is trusted, how far it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from lai_report.cli.shared.desk import Desk, newest_readings
from lai_report.core.entries.reading import MailboxReading, RefusedMail
from lai_report.errors import Phrase, UsageError
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint, Source

GMAIL, GMAIL_HOST = "gmail.com", "mx.google.com"


def opened_source(desk: Desk, named: str) -> Source:
    """The source named, else the configured mailbox. Raises `UsageError` where there is neither."""
    mailbox = desk.settings.mailbox
    if not named and mailbox is None:
        raise UsageError("ingest.no_source")
    if mailbox is None:
        return open_source(named)
    from lai_report.read.secrets import secret_of

    return open_source(named, mailbox, secret_of(mailbox))


def receiving_hosts(desk: Desk) -> tuple[str, ...]:
    """The hosts whose word on receipt and sender is trusted.

    As configured; by default Google's, where the obligation's mailbox is at gmail.com, else none.
    """
    mailbox = desk.settings.mailbox
    if mailbox is not None and mailbox.receiving_hosts:
        return tuple(mailbox.receiving_hosts)
    # For any other domain the office names who receives its mail: till then no sender is proven.
    boxes = {o.channel.mailbox.rpartition("@")[2] for o in desk.configuration().obligations}
    return (GMAIL_HOST,) if GMAIL in boxes else ()


def is_configured_mailbox(desk: Desk, source: Source) -> bool:
    """Whether the source is the office's own mailbox, and not a file brought in by hand."""
    mailbox = desk.settings.mailbox
    return mailbox is not None and source.is_office_mailbox(mailbox)


def checkpoint_of(desk: Desk, source: Source) -> Checkpoint:
    """How far the source was read before."""
    # A file is read whole each time: another may lie there under the same name.
    if desk.ledger is None or not source.is_resumable:
        return Checkpoint()
    for reading in map(MailboxReading.of, newest_readings(desk.ledger)):
        if reading.source == source.name and reading.checkpoint:
            return Checkpoint.of(reading.checkpoint)
    return Checkpoint()


def reading_of(
    desk: Desk,
    source: Source,
    began_at: datetime,
    newest: datetime | None,
    why: Phrase | None,
    *,
    counts: Mapping[str, int],
    refused: Sequence[RefusedMail],
) -> MailboxReading:
    """What a reading of a source came to: whole or not, until when.

    The office's own mailbox is read until the instant the reading began; of a file only its newest
    message tells how far it reaches.
    """
    is_mailbox = is_configured_mailbox(desk, source)
    # When it began, not when it ended: a message that came meanwhile may have been passed over.
    until = began_at if is_mailbox else newest
    return MailboxReading(
        0,  # the ledger gives the number
        source.name,
        is_complete=why is None,
        is_mailbox=is_mailbox,
        began_at=began_at,
        # A reading that broke off vouches for nothing.
        until=until if why is None else None,
        why=why,
        counts=dict(counts),
        checkpoint=source.checkpoint.payload(),
        refused=tuple(refused),
    )
