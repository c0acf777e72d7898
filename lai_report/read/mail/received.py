"""When a message entered the mailbox: the topmost Received of the receiving host, by its offset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

from lai_report.errors import Phrase, phrase

GMAIL = "mx.google.com"
_LONGEST = 4_000
_LONGEST_DATE = 200
_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
           "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_ZONES = {"gmt": 0, "utc": 0, "ut": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
          "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}  # fmt: skip
_INSTANT = re.compile(
    r"\s*+(?:[a-z]{3,9}\s*+,?\s*+)?([0-9]{1,2})[ -]\s*+([a-z]{3})[a-z]*+[ -]\s*+([0-9]{4})\s++"
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*+(?:([+-])([0-9]{2})([0-9]{2})\b|([a-z]{1,3})\b)",
    re.IGNORECASE | re.ASCII,
)
_COMMENT = re.compile(r"\([^()]*+\)")
_HOP = re.compile(r"\s*(?:from\s+(\S+)\s+)?by\s+([!-:<-~]+)(?=[\s;]|\Z)", re.IGNORECASE)
# The address in brackets is the host's own word; the name before it is what the caller said.
_LOOPBACK = re.compile(
    r"from\s+\S+\s+\((?:\S+\s+)?\[(?:127\.0\.0\.1|(?:IPv6:)?::1)\]", re.IGNORECASE
)
_CLOSE = timedelta(minutes=10)
_EARLIEST, _LATEST = 1971, 9998  # an instant in any zone stays a date Python can hold
_LEAP_SECOND = 60


class Hop(NamedTuple):
    """One Received line: the host that wrote it, the other host it came from, and when."""

    by: str
    came_from: str
    date: str

    @property
    def at(self) -> datetime | None:
        """When, by its own offset."""
        return instant(self.date)

    def is_of(self, hosts: frozenset[str]) -> bool:
        """Whether a receiving host wrote it."""
        return self.by in hosts

    def is_inside(self, hosts: frozenset[str]) -> bool:
        """Whether it is a line of Gmail's own, written above that of `mx.google.com`."""
        return GMAIL in hosts and not self.came_from and self.by.startswith(("2002:", "10."))


class Receipt(NamedTuple):
    """When it came in, who says so, and why that is not the receiving host's word."""

    at: datetime | None
    by: str
    problem: Phrase | None
    stamped_at: datetime | None = None
    """What the receiving host's own line says, beside a mailbox's own date."""


def instant(text: str) -> datetime | None:
    """The instant a header date names (aware, in its own offset); None if it names none."""
    match = _INSTANT.match(text[:_LONGEST_DATE])
    if match is None:
        return None
    day, month, year, hour, minute, second, sign, hours, minutes, zone = match.groups()
    offset = _offset(sign, hours, minutes, zone)
    number = _MONTHS.get(month.lower())
    if offset is None or number is None or not _EARLIEST <= int(year) <= _LATEST:
        return None
    leap = int(second or 0) == _LEAP_SECOND
    try:
        moment = datetime(
            int(year),
            number,
            int(day),
            int(hour),
            int(minute),
            59 if leap else int(second or 0),
            tzinfo=offset,
        )
    except ValueError:
        return None
    return moment + timedelta(seconds=1) if leap else moment


@lru_cache(maxsize=16)  # the receipt and the proof look at the same topmost lines
def hop(value: bytes) -> Hop:
    """What one Received field says."""
    route, semicolon, date = value.decode("latin-1").rpartition(";")
    if not semicolon:
        route, date = date, ""
    route = route[:_LONGEST]
    is_loopback = bool(_LOOPBACK.match(route))
    for _ in range(3):  # comments within comments
        if "(" in route:
            route = _COMMENT.sub(" ", route)
    match = _HOP.match(route)
    by, came_from = (match[2], match[1] or "") if match else ("", "")
    return Hop(by.lower().rstrip("."), "" if is_loopback else came_from.lower(), date)


def receipt_of(trace: Iterable[tuple[bytes, bytes]], hosts: frozenset[str]) -> Receipt:
    """The receipt by the Received lines alone, topmost first."""
    hops = (hop(value) for name, value in trace if name == b"received")
    top = next(hops, None)
    if top is None:
        return Receipt(None, "", phrase("mail.no_received"))
    at = top.at
    if not top.by:
        return Receipt(at, "", phrase("mail.received_unclear"))
    if at is None:
        return Receipt(None, top.by, phrase("mail.received_undated", host=top.by))
    host = top if top.is_of(hosts) else _handed_in(top, hops, hosts)
    if host is not None:
        return Receipt(at, host.by, None)
    return Receipt(at, top.by, phrase("mail.received_elsewhere", host=top.by))


def mailbox_receipt(
    internal_date: datetime, trace: Iterable[tuple[bytes, bytes]], hosts: frozenset[str]
) -> Receipt:
    """The receipt by the mailbox's own date, and whether the receiving host's line bears it out."""
    stamped = receipt_of(trace, hosts)
    if stamped.problem is None and stamped.at and abs(stamped.at - internal_date) > _CLOSE:
        problem = phrase("mail.times_differ", mailbox=internal_date, host=stamped.at)
        return Receipt(internal_date, stamped.by, problem, stamped.at)
    if stamped.problem is not None:
        return Receipt(internal_date, "", None)
    return Receipt(internal_date, stamped.by, None, stamped.at)


def _handed_in(top: Hop, below: Iterator[Hop], hosts: frozenset[str]) -> Hop | None:
    """The receiving host's line that Gmail's own lines, from the topmost on, lead down to."""
    line: Hop | None = top
    while line is not None and line.is_inside(hosts):
        line = next(below, None)
    return line if line is not None and line is not top and line.is_of(hosts) else None


def _offset(sign: str | None, hours: str, minutes: str, zone: str | None) -> timezone | None:
    if sign is None:
        shift = _ZONES.get((zone or "").lower())
        return None if shift is None else timezone(timedelta(hours=shift))
    span = timedelta(hours=int(hours), minutes=int(minutes))
    if span >= timedelta(days=1):
        return None
    return timezone(span if sign == "+" else -span) if span else UTC
