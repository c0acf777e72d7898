"""The entry that a source of mail was read, where one is needed, and what it settles."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.reading import MailboxReading
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.readings import mailbox_state


def plan_reading(
    situation: Situation, reading: MailboxReading, earlier: Sequence[Entry], *, has_written: bool
) -> Plan[MailboxReading]:
    """The reading as an entry, where it found, broke, refused or vouches for anything.

    `earlier` are the readings before it, newest first; `has_written` says whether this one made
    entries of messages.
    """
    says_something = has_written or reading.is_mailbox or reading.why is not None
    if not says_something and not _refuses_anew(reading, earlier):
        return Plan((reading,), ())
    draft = reading.draft()
    after = Entry(
        sequence=0,
        recorded_at=situation.now,
        recorded_by="",
        draft=draft,
        previous_hash="",
        hash="",
    )
    zone = situation.configuration.roster.office.zone
    is_configured = situation.mailbox.is_configured
    state = mailbox_state([after, *earlier], zone, is_configured=is_configured)
    return situation.plan([reading], [draft], mailbox_after=state)


def _refuses_anew(reading: MailboxReading, earlier: Sequence[Entry]) -> bool:
    """Whether this reading refused messages no earlier reading of the source has noted."""
    noted = {
        mail.position
        for known in map(MailboxReading.of, earlier)
        if known.source == reading.source
        for mail in known.refused
    }
    return any(mail.position not in noted for mail in reading.refused)
