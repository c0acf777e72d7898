"""The periods a summary is made of: one of each kind the office meets; all of it made up.

Each is built anew where it is asked for. Units and duties are those of `province`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import facts_of
from lai_report.core.model import Configuration
from lai_report.core.period.cards import Scorecard, scorecard
from lai_report.core.periods import Period
from lai_report.core.verdicts import MailboxState
from tests.core.reports.afternoons import TWICE
from tests.core.reports.province import (
    A42,
    CITY,
    NAM_NHUN,
    PARTY_CELL,
    PHONG_THO,
    TAM_DUONG,
    province,
)
from tests.core.samples import FIRST, at, entry, mail, submission, waiver

THURSDAY = FIRST + timedelta(6)
WEEK = Period(FIRST, THURSDAY)
FRIDAY_AT_FIVE = at("17:00:00", THURSDAY + timedelta(1))


def sent(start: int, unit_id: str, days: Sequence[int], clock: str = "16:00:00") -> Iterator[Entry]:
    """The reports of a unit for some days after the first, each on its own day."""
    for on in days:
        day = FIRST + timedelta(on)
        yield submission(start + on, at(clock, day), unit_id, day)


def pressed(sequence: int, clock: str, unit_id: str, day: date = FIRST, **said: Any) -> Entry:
    """A unit was pressed about a day."""
    return entry(sequence, "reminder", unit=unit_id, day=day, received_at=at(clock, day),
                 payload={"via": "phone", **said})  # fmt: skip


WEEKS_ENTRIES = (
    *sent(100, PARTY_CELL, range(7)),
    *sent(200, TAM_DUONG, range(1, 7)),
    *sent(200, TAM_DUONG, [0], "16:42:10"),
    *sent(300, PHONG_THO, [0]),
    *sent(300, PHONG_THO, [5], "17:30:00"),
    *sent(300, PHONG_THO, [6], "16:30:20"),
    *sent(400, NAM_NHUN, [0, 3, 4]),
    submission(406, at("00:05:00", FIRST + timedelta(3)), NAM_NHUN, FIRST + timedelta(2)),
    waiver(500, FIRST, units=[CITY], until=THURSDAY.isoformat(), basis="CV 12-CV/VPTU"),
    waiver(501, FIRST + timedelta(1), units=[NAM_NHUN], lifts="deadline", basis="CV 9-CV/VPTU"),
    pressed(600, "16:10:00", TAM_DUONG, note="hẹn 16:30"),
    pressed(601, "16:40:00", PHONG_THO, FIRST + timedelta(1), via="zalo"),
    pressed(602, "16:45:00", PHONG_THO, FIRST + timedelta(5), via="mail"),
    entry(603, "dispatch", unit=PHONG_THO, day=FIRST + timedelta(5), target=602,
          received_at=at("16:50:00", FIRST + timedelta(5)), payload={"state": "bounced"}),
    pressed(604, "16:50:00", "huyen-uy-muong-la"),
    pressed(605, "16:40:00", NAM_NHUN, THURSDAY, via="letter"),
    entry(606, "reminder", unit=NAM_NHUN, day=THURSDAY, payload={"via": "phone", "note": "máy bận"},
          received_at=at("06:30:00", THURSDAY + timedelta(1))),
)  # fmt: skip
"""In time; late once; missing and late; a deadline lifted, a report of the night; let off."""


def carded(
    *entries: Entry,
    period: Period = WEEK,
    as_of: datetime = FRIDAY_AT_FIVE,
    configured: Configuration | None = None,
    mailbox: MailboxState = MailboxState(),  # noqa: B008 - frozen
) -> Scorecard:
    """The period judged."""
    return scorecard(configured or province(), period, facts_of(entries), mailbox, as_of)


def week() -> Scorecard:
    """A whole week, the day after it: each kind of unit, two of them late."""
    read = MailboxState(is_configured=True, read_until=at("16:55:00", THURSDAY + timedelta(1)))
    return carded(*WEEKS_ENTRIES, mailbox=read)


def half_a_week() -> Scorecard:
    """Sunday at 16:45, days still to come: an open day, mail that waits."""
    sunday = FIRST + timedelta(2)
    waits = mail(700, at("16:20:00", sunday), NAM_NHUN, sunday)
    return carded(
        *sent(100, PARTY_CELL, range(3)), *sent(200, TAM_DUONG, [0, 1]), waits,
        pressed(605, "16:40:00", NAM_NHUN, sunday), as_of=at("16:45:00", sunday),
    )  # fmt: skip


def never_read() -> Scorecard:
    """A box that was never read: nobody is called late."""
    return carded(
        *sent(100, PARTY_CELL, [0]), *sent(200, TAM_DUONG, [0], "16:50:00"),
        period=Period(FIRST, FIRST + timedelta(1)), as_of=at("16:45:00", FIRST + timedelta(1)),
        mailbox=MailboxState(is_configured=True),
    )  # fmt: skip


def one_unit_one_day() -> Scorecard:
    """One unit on one day, a few seconds late."""
    duty = A42._replace(bound=(PHONG_THO,))
    return carded(
        *sent(100, PHONG_THO, [0], "16:30:30"), period=Period(FIRST, FIRST),
        configured=province(duty), as_of=at("17:00:00"),
    )  # fmt: skip


def two_hours_a_day() -> Scorecard:
    """Two reports a day, of which some came; at noon of the second day."""

    def named(sequence: int, clock: str, hour: str, day: date = FIRST) -> Entry:
        return entry(sequence, "submission", unit=PHONG_THO, day=day, received_at=at(clock, day),
                     obligation=TWICE.key, hour=hour)  # fmt: skip

    return carded(
        named(2, "10:15:00", "sáng"), named(3, "16:30:00", "chiều"),
        named(4, "11:00:00", "sáng", FIRST + timedelta(1)),
        period=Period(FIRST, FIRST + timedelta(1)), as_of=at("12:00:00", FIRST + timedelta(1)),
        configured=province(TWICE._replace(bound=(PHONG_THO, TAM_DUONG))),
    )  # fmt: skip


def across_the_beginning() -> Scorecard:
    """A fortnight of which the office owes nothing in the first week."""
    return carded(*WEEKS_ENTRIES, period=Period(FIRST - timedelta(7), FIRST + timedelta(3)))


def month() -> Scorecard:
    """Thirty-one days, of which the first weeks are kept: the longest with hours."""
    return carded(*WEEKS_ENTRIES, period=Period(FIRST, FIRST + timedelta(30)))


def two_months() -> Scorecard:
    """Thirty-two days and more: letters by month, and the calendar in weeks."""
    return carded(
        *WEEKS_ENTRIES, period=Period(FIRST, FIRST + timedelta(61)),
        as_of=at("17:00:00", date(2021, 4, 2)),
    )  # fmt: skip


def quarter() -> Scorecard:
    """A quarter by the middle of February: a row a month, one sign a day."""
    second = date(2021, 2, 10)
    return carded(
        *WEEKS_ENTRIES, *(submission(800 + n, at("16:00:00", second), u, second)
                          for n, u in enumerate((PARTY_CELL, TAM_DUONG, PHONG_THO, NAM_NHUN))),
        mail(900, at("16:00:00", second), CITY, second),
        period=Period(date(2021, 1, 1), date(2021, 4, 10)), as_of=at("16:45:00", date(2021, 2, 12)),
    )  # fmt: skip


def nobody_owes() -> Scorecard:
    """The week before the duty begins."""
    return carded(period=Period(FIRST - timedelta(7), FIRST - timedelta(1)))


Weeks = Callable[[], Scorecard]
WEEKS: tuple[Weeks, ...] = (
    week, half_a_week, never_read, one_unit_one_day, two_hours_a_day, across_the_beginning, month,
    two_months, quarter, nobody_owes,
)  # fmt: skip


def name_of(made: Weeks) -> str:
    """What its kept pages are called."""
    return made.__name__.replace("_", "-")


on_each_period = pytest.mark.parametrize("made", WEEKS, ids=name_of)
