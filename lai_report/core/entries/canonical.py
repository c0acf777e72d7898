"""The configuration as plain JSON values, so that the ledger can keep it and give it back fast.

Keys are the records' own field names. What equals its default is left out; so a default may never
change without a new `SCHEMA`, or entries written before would come back different.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta, timezone, tzinfo
from typing import Any, TypeVar

from lai_report.core.model import (
    Change,
    Channel,
    Configuration,
    Directive,
    Ending,
    Group,
    Hour,
    Membership,
    Obligation,
    Office,
    Roster,
    Schedule,
    Span,
    Unit,
)
from lai_report.errors import ConfigurationError

SCHEMA = 2
"""The form `to_plain` writes; an entry of another form is not trusted but read from the files."""

VIET_NAM = "Asia/Ho_Chi_Minh"
# No summer time since 1975: no zone database is needed, and Windows has none.
_VIET_NAM_ZONE = timezone(timedelta(hours=7))


def office_zone(name: str) -> tzinfo:
    """The zone of that name. Raises `ConfigurationError` where this machine does not know it."""
    if name == VIET_NAM:
        return _VIET_NAM_ZONE
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ConfigurationError("config.unknown_zone", zone=name) from None


def to_plain(configuration: Configuration) -> dict[str, object]:
    """The configuration as dictionaries, lists, texts and numbers only."""
    return _fields_of(configuration)


def from_plain(plain: Mapping[str, Any]) -> Configuration:
    """The configuration `to_plain` wrote. Raises `ConfigurationError` for a zone not known here."""
    roster = plain["roster"]
    return Configuration(
        Roster(
            _office(roster["office"]),
            tuple(Group(**group) for group in roster["groups"]),
            tuple(_read(Unit, _UNIT, unit) for unit in roster["units"]),
        ),
        tuple(_directive(directive) for directive in plain["directives"]),
    )


def _fields_of(record: Any) -> dict[str, object]:
    return {
        name: _plain(value)
        for name, value in record._asdict().items()
        if not isinstance(value, tzinfo) and value != record._field_defaults.get(name, ...)
    }


def _plain(value: Any) -> Any:
    if hasattr(value, "_fields"):
        return _fields_of(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


_Readers = Mapping[str, Callable[[Any], Any]]
_Record = TypeVar("_Record")


def _read(record: Callable[..., _Record], readers: _Readers, plain: Mapping[str, Any]) -> _Record:
    """The record whose fields are `plain`, those that need it made back by their readers."""
    return record(
        **{key: readers[key](value) if key in readers else value for key, value in plain.items()}
    )


def _span(plain: Mapping[str, str]) -> Span:
    return Span(**{key: date.fromisoformat(day) for key, day in plain.items()})


def _membership(plain: Mapping[str, Any]) -> Membership:
    return Membership(plain["group"], _span(plain.get("span", {})))


def _schedule(plain: Mapping[str, Any]) -> Schedule:
    return _read(Schedule, _SCHEDULE, plain)


def _office(plain: Mapping[str, Any]) -> Office:
    office = _read(Office, _OFFICE, plain)
    if office.zone_name == VIET_NAM:
        return office
    return _read(Office, _OFFICE, {**plain, "zone": office.zone_name})


def _directive(plain: Mapping[str, Any]) -> Directive:
    return _read(Directive, _DIRECTIVE, plain)


def _each(reader: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda items: tuple([reader(item) for item in items])


_OFFICE: _Readers = {
    "kept": _span,
    "senders": tuple,
    "roster_as_of": date.fromisoformat,
    "zone": office_zone,
}
_UNIT: _Readers = {
    "memberships": _each(_membership),
    "spans": _each(_span),
    "aliases": tuple,
    "senders": tuple,
    "successors": tuple,
}
_SCHEDULE: _Readers = {
    "hours": _each(lambda hour: Hour(**hour)),
    "weekdays": tuple,
    "month_days": tuple,
}
_OBLIGATION: _Readers = {
    "bound": tuple,
    "channel": lambda channel: Channel(**channel),
    "schedule": _schedule,
    "span": _span,
}
_ENDING: _Readers = {"first": date.fromisoformat}
_CHANGE: _Readers = {"first": date.fromisoformat, "schedule": _schedule}
_DIRECTIVE: _Readers = {
    "issued": date.fromisoformat,
    "arrived": date.fromisoformat,
    "addressees": tuple,
    "notes": tuple,
    "obligations": _each(lambda obligation: _read(Obligation, _OBLIGATION, obligation)),
    "ends": _each(lambda ending: _read(Ending, _ENDING, ending)),
    "changes": _each(lambda change: _read(Change, _CHANGE, change)),
}
