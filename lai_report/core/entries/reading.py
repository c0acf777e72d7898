"""A source of mail was read: whole or not, until when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import (
    Layout,
    flag,
    instant,
    instant_in,
    mapping,
    mapping_in,
    number_in,
    plain,
    reason,
    text_in,
)
from lai_report.errors import Phrase

_NOTHING: Mapping[str, Any] = {}


class RefusedMail(NamedTuple):
    """All that is kept of a message with a secrecy mark: where it lies and when it came."""

    position: str
    received_at: datetime | None = None


class MailboxReading(NamedTuple):
    """One reading of one source."""

    sequence: int
    """0 before it is written."""
    source: str
    is_complete: bool = False
    is_mailbox: bool = False
    """Whether it was the office's own mailbox, and not a file brought in by hand."""
    began_at: datetime | None = None
    until: datetime | None = None
    """Up to when the source is known to be read."""
    why: Phrase | None = None
    """Why it broke off."""
    counts: Mapping[str, int] = _NOTHING
    """How many messages came to which outcome."""
    checkpoint: Mapping[str, Any] = _NOTHING
    """Where the source can be resumed, in its own words."""
    refused: tuple[RefusedMail, ...] = ()
    recorded_at: datetime | None = None

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> MailboxReading:
        """The reading an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


def _refused_written(refused: tuple[RefusedMail, ...]) -> list[dict[str, str]]:
    return [
        {
            "position": each.position,
            "received_at": each.received_at.isoformat() if each.received_at else "",
        }
        for each in refused
    ]


def _refused(told: Any) -> tuple[RefusedMail, ...]:
    if not isinstance(told, (list, tuple)):
        raise TypeError
    return tuple(_refused_mail(**each) for each in told)


def _refused_mail(position: str = "", received_at: str | None = None) -> RefusedMail:
    return RefusedMail(text_in(position), instant_in(received_at) if received_at else None)


def _counts(told: Any) -> dict[str, int]:
    """Every count, that of a later version's outcome too: it has a name, and the log shows it."""
    return {name: number_in(count) for name, count in mapping_in(told).items()}


LAYOUT = Layout(
    "read",
    MailboxReading,
    flag("is_complete", "complete", needed=True),
    reason("why", words="log.said.broken_why", always=True),
    flag("is_mailbox", needed=True),
    instant("began_at", always=True),
    instant("until", words="log.said.read_until", always=True),
    mapping("counts", always=True, read=_counts),
    mapping("checkpoint", is_told=False, always=True),
    plain("refused", is_told=False, write=_refused_written, read=_refused),
)
