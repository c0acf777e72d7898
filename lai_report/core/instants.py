"""An instant as a whole number: microseconds since 1970 in UTC, which sort as time does.

And as scripts read it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from sys import maxsize

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
"""No instant is told more finely."""
NEVER = maxsize
"""Later than any instant."""


def microseconds(instant: datetime) -> int:
    """The instant as microseconds since 1970 in UTC."""
    return (instant - _EPOCH) // MICROSECOND


def from_microseconds(micros: int) -> datetime:
    """The instant, in UTC, that so many microseconds since 1970 are."""
    return _EPOCH + timedelta(microseconds=micros)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The time between two instants, whatever the wall clocks of a zone say meanwhile (law 4)."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def iso(instant: datetime, zone: tzinfo) -> str:
    """An instant in ISO 8601 with the zone's offset."""
    return instant.astimezone(zone).isoformat()


def maybe_iso(instant: datetime | None, zone: tzinfo) -> str | None:
    """The same, or None where there is no instant."""
    return iso(instant, zone) if instant else None
