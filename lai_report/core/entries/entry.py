"""What every entry of the ledger has, whatever its kind: its columns, its place, its seal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from lai_report.errors import LedgerBrokenError

Payload = dict[str, Any]
"""What an entry keeps as JSON; the record of its kind knows the keys."""
NOTHING_MORE: Payload = {}
"""What a record holds besides where nothing is given; shared by all of them, so never filled."""

_HOST_CLOCK = "host_clock"

EntryKind = Literal[
    "config",
    "submission",  # an arrival that answers for a report day
    "note",  # heard by another channel: stops no clock
    "waiver",
    "void",  # takes back the entry `target`
    "mail",  # a message that waits for a person
    "rejection",  # a person says the message `target` is no report
    "sighting",  # the message of entry `target`, seen again with another time
    "read",  # a mailbox was read, up to an instant
    "clock",  # the host's clock was overruled, with a reason
    "restore",  # a backup was taken into use
    "summary-report",  # a summary went to the Ban Thường vụ
    "reminder",  # a unit was reminded or pressed: by whom, how, when
    "dispatch",  # a letter about to be handed to a mail server, or what became of dispatch `target`
    "case",  # a thing to be reported when it happens, or approved before; of the mail `target`
    "case-decision",  # what was answered to the request `target`
    "case-report",  # the event `target` was reported: to whom, when
    "case-close",  # nothing more is to be done about the case `target`
    "shift",  # who is on duty, from when to when; found by `reference`, the day it begins
    "shift-complete",  # a person says that the shifts of a span are all there
]

WAIVER_UNTIL_KEY = "until"
"""The key of a waiver's payload that holds its last day."""
SUPPLEMENT_KEY = "supplement"
"""The key of a submission's payload that says it is a supplement."""


class Draft(NamedTuple):
    """An entry before it is written: all but what the ledger itself adds."""

    kind: EntryKind
    unit: str = ""
    obligation: str = ""
    day: date | None = None
    """The report day it answers for or speaks of."""
    hour: str = ""
    received_at: datetime | None = None
    """When it entered the mailbox (aware)."""
    source: str = ""
    """Where it comes from: `hand`, `imap:…`, `mbox:…`."""
    reference: str = ""
    """What it is there: the SHA-256 of a message, a UID."""
    target: int | None = None
    """The sequence number of the entry it speaks of."""
    payload: Payload = NOTHING_MORE


class Entry(NamedTuple):
    """One line of the ledger."""

    sequence: int
    recorded_at: datetime
    recorded_by: str
    draft: Draft
    previous_hash: str
    hash: str

    @property
    def kind(self) -> EntryKind:
        """What the entry is."""
        return self.draft.kind

    @property
    def unit(self) -> str:
        """The id of the unit it speaks of, or empty."""
        return self.draft.unit

    @property
    def day(self) -> date | None:
        """The report day it speaks of."""
        return self.draft.day

    @property
    def received_at(self) -> datetime | None:
        """When it entered the mailbox."""
        return self.draft.received_at

    @property
    def target(self) -> int | None:
        """The entry it speaks of."""
        return self.draft.target

    @property
    def payload(self) -> Payload:
        """What else it says, as it was written; its kind's record gives it a meaning."""
        return self.draft.payload

    @property
    def host_clock(self) -> datetime | None:
        """The host's clock, where it showed another instant. Raises `LedgerBrokenError`."""
        shown = self.draft.payload.get(_HOST_CLOCK)
        try:
            return None if shown is None else datetime.fromisoformat(shown)
        except (TypeError, ValueError) as error:
            raise LedgerBrokenError("store.entry_unreadable", sequence=self.sequence) from error


class ChainHead(NamedTuple):
    """The end of a ledger's chain: enough to tell this ledger from a cut or older copy."""

    ledger: str
    sequence: int
    hash: str

    def __str__(self) -> str:
        return f"{self.ledger}:{self.sequence}:{self.hash}"


def with_host_clock(draft: Draft, shown: str) -> Draft:
    """The draft with what the host's clock showed (ISO 8601, UTC) kept beside what it says."""
    return draft._replace(payload=draft.payload | {_HOST_CLOCK: shown})


Receipts = Mapping[tuple[str, str], Mapping[str, int]]
"""When the first plain report of each unit for a day came, in microseconds since 1970, by the
obligation and the hour it names."""
