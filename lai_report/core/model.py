"""The records of what the office has written down: its units, its directives, what they order."""

from __future__ import annotations

from datetime import date, timedelta, timezone, tzinfo
from typing import Literal, NamedTuple

MINUTES_A_DAY = 24 * 60


class Span(NamedTuple):
    """Days from `first` to `last`, both included; None where there is no limit."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Group(NamedTuple):
    """A kind of unit that a directive can bind as a whole."""

    id: str
    name: str


class Membership(NamedTuple):
    """A unit belongs to a group during a span of days."""

    group: str
    span: Span = Span()


class Unit(NamedTuple):
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


class Office(NamedTuple):
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


class Roster(NamedTuple):
    """The office, its groups and its units, in the order they are printed."""

    office: Office
    groups: tuple[Group, ...]
    units: tuple[Unit, ...]

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of that id, whatever the day."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def on(self, day: date) -> tuple[Unit, ...]:
        """The units that exist on that day, in roster order: that of units.toml."""
        return tuple(unit for unit in self.units if unit.exists_on(day))


Boundary = Literal["before", "by"]
"""`before`: trước, the hour itself is late. `by`: chậm nhất, the hour itself is in time."""

Kind = Literal["report", "event", "approval", "duty", "follow-up", "standing"]


class Hour(NamedTuple):
    """An hour of the day by which a report is due."""

    minute: int
    """Minutes after midnight, office time."""
    boundary: Boundary
    label: str = ""
    """Empty where the day has one hour."""


class Schedule(NamedTuple):
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


class Channel(NamedTuple):
    """The way a report must take to count."""

    through: str = ""
    mailbox: str = ""


class Obligation(NamedTuple):
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


class Ending(NamedTuple):
    """A later directive ends an obligation from a day on: that day is the first not owed."""

    obligation: str
    """`DIRECTIVE/ID`."""
    first: date
    clause: str


class Change(NamedTuple):
    """A later directive gives an obligation another schedule from a day on."""

    obligation: str
    """`DIRECTIVE/ID`."""
    first: date
    schedule: Schedule
    clause: str


class Directive(NamedTuple):
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


class Configuration(NamedTuple):
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
