"""A day of a small office as the reports see it; all of it made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import facts_of
from lai_report.core.model import Configuration
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.verdicts import MailboxState
from tests.core.samples import FIRST, at, configuration, entry, unit

UNREAD = MailboxState(is_configured=True)
READ = MailboxState(is_configured=True, read_until=at("16:31:00"))
HAND_KEPT = MailboxState()


def office(units: str = "abcde", **made: Any) -> Configuration:
    """An office with units named by single letters."""
    return configuration(*(unit(name) for name in units), **made)


def status(
    *entries: Entry,
    clock: str = "16:45:00",
    day: date = FIRST,
    as_of_day: date | None = None,
    mailbox: MailboxState = HAND_KEPT,
    configured: Configuration | None = None,
    **more: Any,
) -> DayStatus:
    """The status of a day as of a clock."""
    made = day_status(
        configured or office(), day, facts_of(entries), mailbox, at(clock, as_of_day or day)
    )
    return made._replace(**more)


def reminder(sequence: int, clock: str, unit_id: str = "a", **payload: Any) -> Entry:
    """A unit was pressed about the first day."""
    return entry(
        sequence, "reminder", unit=unit_id, day=FIRST, received_at=at(clock),
        payload={"via": "phone", **payload},
    )  # fmt: skip
