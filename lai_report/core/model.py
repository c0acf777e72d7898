"""The records everything else is made of: frozen, plain, and the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included; None where there is no limit."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of unit that a directive can bind as a whole."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A unit belongs to a group during a span of days."""

    group: str
    span: Span = Span()


@dataclass(frozen=True, slots=True)
class Unit:
    """A committee or office that can owe a report."""

    id: str
    name: str
    order: int = 0
    memberships: tuple[Membership, ...] = ()
    spans: tuple[Span, ...] = (Span(),)
    aliases: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    phone: str = ""
    contact: str = ""
    successors: tuple[str, ...] = ()
    note: str = ""

    def exists_on(self, day: date) -> bool:
        """Whether the unit exists on that day."""
        return any(span.holds(day) for span in self.spans)

    def groups_on(self, day: date) -> frozenset[str]:
        """The ids of the groups the unit belongs to on that day."""
        if not self.exists_on(day):
            return frozenset()
        return frozenset(m.group for m in self.memberships if m.span.holds(day))


@dataclass(frozen=True, slots=True)
class Office:
    """The office that keeps the ledger, and the days it keeps."""

    name: str
    authority: str
    place: str = ""
    zone_name: str = "Asia/Ho_Chi_Minh"
    zone: tzinfo = timezone(timedelta(hours=7))
    kept: Span = Span()
    close: int = MINUTES_A_DAY
    """When Chưa báo cáo becomes Không báo cáo, in minutes after the report day's midnight."""
    unit: str = ""
    senders: tuple[str, ...] = ()
    """The office's own addresses: mail from them is never a report."""
    roster_as_of: date | None = None
    """The day of the paper the roster was written from."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The office, its groups and its units, in the order they are printed."""

    office: Office
    groups: tuple[Group, ...]
    units: tuple[Unit, ...]

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of that id, whatever the day."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def on(self, day: date) -> tuple[Unit, ...]:
        """The units that exist on that day, in house order."""
        return tuple(unit for unit in self.units if unit.exists_on(day))


Boundary = Literal["before", "by"]
"""`before`: trước, the hour itself is late. `by`: chậm nhất, the hour itself is in time."""

Kind = Literal["report", "event", "approval", "duty", "follow-up", "standing"]


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day by which a report is due."""

    minute: int
    """Minutes after midnight, office time."""
    boundary: Boundary
    label: str = ""
    """Empty where the day has one hour."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """On which days a report is due, and by which hours.

    Exactly one of the four ways of naming days is used: every day, weekdays (Monday is 0), days of
    the month (-1 is the last), or an RFC 5545 recurrence rule.
    """

    hours: tuple[Hour, ...]
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    rule: str = ""

    @property
    def is_daily(self) -> bool:
        """Whether a report is due every day."""
        return not (self.weekdays or self.month_days or self.rule)

    @property
    def is_daily_once(self) -> bool:
        """Whether it is daily by one hour: what a mail that names no duty answers."""
        return self.is_daily and len(self.hours) == 1


@dataclass(frozen=True, slots=True)
class Channel:
    """The way a report must take to count."""

    through: str = ""
    mailbox: str = ""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One duty in one clause of one directive."""

    id: str
    directive: str
    clause: str
    kind: Kind
    bound: tuple[str, ...]
    """Ids of groups and units."""
    quote: str
    addressee: str = ""
    channel: Channel = Channel()
    schedule: Schedule | None = None
    span: Span = Span()
    content: str = ""
    note: str = ""
    focal_point: str = ""
    """Who speaks for the unit to the public, or takes questions, where one is named."""

    @property
    def key(self) -> str:
        """`DIRECTIVE/ID`, unique in the whole configuration."""
        return f"{self.directive}/{self.id}"


@dataclass(frozen=True, slots=True)
class Ending:
    """A later directive ends an obligation from a day on: that day is the first not owed."""

    obligation: str
    """`DIRECTIVE/ID`."""
    first: date
    clause: str


@dataclass(frozen=True, slots=True)
class Change:
    """A later directive gives an obligation another schedule from a day on."""

    obligation: str
    """`DIRECTIVE/ID`."""
    first: date
    schedule: Schedule
    clause: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A letter that orders things, known by its number and its date; either may be unknown."""

    id: str
    issuer: str
    number: str = ""
    issued: date | None = None
    arrived: date | None = None
    subject: str = ""
    form: str = ""
    """Công văn, Chỉ thị, Kết luận…"""
    standing: Literal["binding", "reference"] = "binding"
    signatory: str = ""
    addressees: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    ends: tuple[Ending, ...] = ()
    """Earlier obligations it ends; see `core/supersession.py`."""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the office has written down: its roster and its directives."""

    roster: Roster
    directives: tuple[Directive, ...]

    def obligation(self, key: str) -> Obligation | None:
        """The obligation of that `DIRECTIVE/ID`."""
        return next((o for o in self.obligations if o.key == key), None)

    def directive(self, directive_id: str) -> Directive | None:
        """The directive of that id."""
        return next((d for d in self.directives if d.id == directive_id), None)

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """Every obligation of every directive."""
        return tuple(o for directive in self.directives for o in directive.obligations)


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


@dataclass(frozen=True, slots=True)
class Draft:
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
    payload: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
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
    def payload(self) -> dict[str, Any]:
        """What else it says."""
        return self.draft.payload


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a ledger's chain: enough to tell this ledger from a cut or older copy."""

    ledger: str
    sequence: int
    hash: str

    def __str__(self) -> str:
        return f"{self.ledger}:{self.sequence}:{self.hash}"
