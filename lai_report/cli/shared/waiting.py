"""The review queue: the messages that wait for a person."""

from __future__ import annotations

from lai_report.cli.shared.desk import Desk
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.facts import facts_of


def queue(desk: Desk) -> tuple[WaitingMail, ...]:
    """The messages that wait, the oldest first."""
    if desk.ledger is None:
        return ()
    waiting = facts_of(desk.ledger.waiting()).waiting
    return tuple(sorted(waiting, key=lambda mail: (mail.received_at, mail.sequence)))
