"""What the recorded readings of the mailbox say together: until when, and what broke off since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo

from lai_report.core.entries import Entry
from lai_report.core.phrases import phrase_of
from lai_report.core.verdicts import MailboxState


def mailbox_state(reads: Sequence[Entry], zone: tzinfo, *, is_configured: bool) -> MailboxState:
    """The state of the mailbox after readings given newest first.

    Where a mailbox is configured only its own complete readings tell how far it was read.
    """
    telling = [e for e in reads if e.payload["is_mailbox"] or not is_configured]
    until = max(_instants(e.payload.get("until") for e in telling), default=None)
    failed = next((e for e in telling[:1] if not e.payload["complete"]), None)
    why = failed.payload.get("why") if failed else None
    return MailboxState(
        is_configured=is_configured,
        read_until=until,
        failed_at=failed.recorded_at if failed else None,
        failed_why=phrase_of(why) if why else None,
        refused_on=frozenset(_refused_days(reads, zone)),
    )


def _instants(texts: Iterable[str | None]) -> list[datetime]:
    return [datetime.fromisoformat(text) for text in texts if text]


def _refused_days(reads: Sequence[Entry], zone: tzinfo) -> list[date]:
    """The office's days on which mail with a secrecy mark came in."""
    refused = [item.get("received_at") for e in reads for item in e.payload.get("refused", ())]
    return [instant.astimezone(zone).date() for instant in _instants(refused)]
