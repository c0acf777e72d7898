"""What the recorded readings of the mailbox say together: until when, and what broke off since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from lai_report.core.verdicts import MailboxState

if TYPE_CHECKING:  # at run time only where a mailbox was ever read
    from lai_report.core.entries.entry import Entry
    from lai_report.core.entries.reading import MailboxReading


def mailbox_state(reads: Sequence[Entry], zone: tzinfo, *, is_configured: bool) -> MailboxState:
    """The state of the mailbox after readings given newest first.

    Where a mailbox is configured only its own complete readings tell how far it was read.
    """
    if not reads:
        return MailboxState(is_configured=is_configured)
    from lai_report.core.entries.reading import MailboxReading

    readings = [MailboxReading.of(entry) for entry in reads]
    telling = [r for r in readings if r.is_mailbox or not is_configured]
    failed = next((r for r in telling[:1] if not r.is_complete), None)
    return MailboxState(
        is_configured=is_configured,
        read_until=max((r.until for r in telling if r.until), default=None),
        failed_at=failed.recorded_at if failed else None,
        failed_why=failed.why if failed else None,
        refused_on=frozenset(_refused_days(readings, zone)),
    )


def _refused_days(readings: Sequence[MailboxReading], zone: tzinfo) -> list[date]:
    """The office's days on which mail with a secrecy mark came in."""
    instants = [mail.received_at for reading in readings for mail in reading.refused]
    return [instant.astimezone(zone).date() for instant in instants if instant]
