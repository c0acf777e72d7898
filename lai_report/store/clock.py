"""Which instant an entry is recorded at when the host's clock may stand behind the ledger."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from lai_report.errors import ClockError

TOLERANCE = timedelta(minutes=5)
"""How far the host's clock may stand behind the newest entry without a person's word."""


class WriteContext(NamedTuple):
    """Who writes, and what the host's clock shows; `clock_reason` overrules a clock gone back."""

    now: datetime
    by: str
    clock_reason: str = ""


class Timestamp(NamedTuple):
    """The instant to record at, and what must be kept beside it."""

    at: datetime
    host_clock: datetime | None = None
    """What the host's clock showed, where that is not `at`."""
    is_overruled: bool = False
    """A person vouched for the clock: recorded_at steps back, and a `clock` entry says so."""


def recorded_instant(context: WriteContext, newest: datetime | None) -> Timestamp:
    """The instant to record at, `newest` being that of the newest entry, None in an empty ledger.

    Raises ClockError where the clock stands too far behind and no reason is given.
    """
    now = context.now
    if newest is None or now >= newest:
        return Timestamp(now)
    if newest - now <= TOLERANCE:
        return Timestamp(newest, host_clock=now)
    if not context.clock_reason:
        raise ClockError("store.clock_back", now=now, newest=newest, behind=newest - now)
    return Timestamp(now, is_overruled=True)
