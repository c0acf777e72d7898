"""An office of a few duties, and a period of it counted in bulk and slot by slot; all made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from lai_report.core.entries.entry import Entry, Receipts
from lai_report.core.facts import facts_of
from lai_report.core.instants import microseconds
from lai_report.core.model import Configuration, Hour, Membership, Obligation, Schedule, Span, Unit
from lai_report.core.period.cards import scorecard
from lai_report.core.period.measures import Tally
from lai_report.core.period.tallying import TalliedEntries, tally
from lai_report.core.periods import Period
from lai_report.core.verdicts import MailboxState
from tests.core.samples import FIRST, at, configuration, obligation, unit

FIVE_DAYS = Period(FIRST, FIRST + timedelta(days=4))
NAMES = "abcd"


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def duty(name: str, *hours: Hour, weekdays: tuple[int, ...] = (), first: int = 0) -> Obligation:
    schedule = Schedule(hours, weekdays=weekdays)
    return obligation(schedule, obligation_id=name, span=Span(day(first)))


DUTIES = (
    duty("strict", Hour(16 * 60 + 30, "before")),
    duty("lenient", Hour(15 * 60, "by"), first=1),
    duty("twice", Hour(8 * 60, "before", "sáng"), Hour(26 * 60, "by", "khuya")),
    duty("weekly", Hour(60, "by"), weekdays=(day(2).weekday(),)),
)
OFFICE = configuration(
    unit("a"),
    unit("b", Span(None, day(2))),
    unit("c", Span(day(1), day(1)), Span(day(3))),
    Unit("d", "D", 1, (Membership("huyen-uy", Span(day(2))), Membership("khac", Span(day(0))))),
    obligations=DUTIES,
)
LATER = datetime(2021, 3, 1, tzinfo=at("00:00:00").tzinfo)


def is_plain(told: Entry, entries: Sequence[Entry]) -> bool:
    """What the ledger promises of a plain submission."""
    targeted = any(other.kind == "void" and other.target == told.sequence for other in entries)
    is_more = targeted or told.target or "supplement" in told.payload
    return told.kind == "submission" and not is_more


def known(entries: Sequence[Entry]) -> TalliedEntries:
    """The entries as a ledger hands them over."""
    plain = [told for told in entries if is_plain(told, entries)]

    def receipts(on: date) -> Receipts:
        found: dict[tuple[str, str], dict[str, int]] = {}
        for told in plain:
            if told.day == on and told.received_at is not None:
                came = found.setdefault((told.draft.obligation, told.draft.hour), {})
                instant = microseconds(told.received_at)
                came[told.unit] = min(instant, came.get(told.unit, instant))
        return found

    return TalliedEntries([told for told in entries if told not in plain], receipts)


def said(counted: Tally) -> list[Any]:
    """All that a tally says."""
    cards = [*counted.cards, counted.total]
    return [
        [(d.day, d.totals) for d in counted.days],
        [(c.units, c.totals, list(c.lateness), c.late_median, c.runs) for c in cards],
    ]


def assert_both_ways_agree(
    entries: Sequence[Entry],
    as_of: datetime = LATER,
    mailbox: MailboxState | None = None,
    office: Configuration = OFFICE,
    units: Sequence[str] = (),
) -> None:
    box = mailbox or MailboxState()
    facts = facts_of(entries)
    slot_by_slot = scorecard(office, FIVE_DAYS, facts, box, as_of, units=units)
    bulk = tally(office, FIVE_DAYS, known(entries), box, as_of, units=units)
    assert said(bulk) == said(slot_by_slot)
