"""The mailbox as configured: which source, whose word is trusted, how far it was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from lai_report.cli.desk import Desk
from lai_report.core.entries import Draft
from lai_report.errors import UsageError
from lai_report.read.mail.mailbox import Checkpoint, Source
from lai_report.read.mail.sources import open_source

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
    boxes = {o.channel.mailbox.rpartition("@")[2] for o in desk.configuration().obligations}
    return (GMAIL_HOST,) if GMAIL in boxes else ()


def is_configured_mailbox(desk: Desk, source: Source) -> bool:
    """Whether the source is the office's own mailbox, and not a file brought in by hand."""
    mailbox = desk.settings.mailbox
    if mailbox is None:
        return False
    if mailbox.host:
        return source.name.startswith("imap:")
    return bool(mailbox.path) and open_source(mailbox.path).name == source.name


def checkpoint_of(desk: Desk, source: Source) -> Checkpoint:
    """How far the source was read before."""
    if desk.ledger is None:
        return Checkpoint()
    for entry in desk.ledger.of_kinds(["read"], newest_first=True, limit=50):
        if entry.draft.source == source.name and entry.payload.get("checkpoint"):
            return Checkpoint.of(entry.payload["checkpoint"])
    return Checkpoint()


def read_draft(
    desk: Desk,
    source: Source,
    began_at: datetime,
    newest: datetime | None,
    why: dict[str, Any] | None,
    *,
    counts: Mapping[str, int],
) -> Draft:
    """The entry that a source was read: whole or not, until when, and what came of it.

    The office's own mailbox is read until the instant the reading began; of a file only its newest
    message tells how far it reaches.
    """
    is_mailbox = is_configured_mailbox(desk, source)
    until = began_at if is_mailbox else newest
    return Draft(
        "read",
        source=source.name,
        payload={
            "complete": why is None,
            "is_mailbox": is_mailbox,
            "until": until.isoformat() if until and why is None else None,
            "began_at": began_at.isoformat(),
            "why": why,
            "counts": dict(counts),
            "checkpoint": source.checkpoint.payload(),
        },
    )
