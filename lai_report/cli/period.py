"""A period gathered and judged, for the commands that speak of several days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from lai_report.cli.desk import Desk, unit_ids, window
from lai_report.core.cards import Scorecard, scorecard
from lai_report.core.entries import Entry, Head
from lai_report.core.facts import facts_of
from lai_report.core.periods import Period, parse_period
from lai_report.core.reminders import Reminder
from lai_report.errors import UsageError


@dataclass(frozen=True, slots=True)
class Gathered:
    """A period judged, with what else the ledger says about it."""

    card: Scorecard
    reminders: Sequence[Reminder]
    head: Head | None
    """The end of the chain it was judged from."""


@dataclass(frozen=True, slots=True)
class AskedPeriod:
    """What the options of a command ask about a period."""

    words: Sequence[str]
    as_of: str = ""
    known_at: str = ""
    unit: str = ""


def gather(desk: Desk, asked: AskedPeriod, default: str) -> Gathered:
    """The period judged; the days meant by `default` where none were named."""
    today = desk.today()
    known_at = desk.past_instant(asked.known_at, today) if asked.known_at else None
    configuration = desk.configuration(known_at)
    office = configuration.roster.office
    text = " ".join(asked.words).strip() or default
    period = parse_period(text, today, office.kept.first)
    as_of = _as_of(desk, asked, period, known_at)
    units = unit_ids(desk, [asked.unit], period.last) if asked.unit else []
    entries: list[Entry] = []
    if desk.ledger is not None:
        opens, closes = window(period.first, office)[0], window(period.last, office)[1]
        entries = list(desk.ledger.period(period.first, period.last, (opens, closes), known_at))
    facts = facts_of(entries)
    card = scorecard(configuration, period, facts, desk.mailbox(known_at), as_of, units=units)
    reminders = [
        r for r in facts.reminders if r.done_at <= as_of and period.first <= r.day <= period.last
    ]
    return Gathered(card, reminders, desk.ledger.head(known_at) if desk.ledger else None)


def _as_of(desk: Desk, asked: AskedPeriod, period: Period, known_at: datetime | None) -> datetime:
    """`--as-of`, whose bare time is on the last day; else `--known-at`; else now."""
    if not asked.as_of:
        return known_at or desk.context.now()
    return desk.past_instant(asked.as_of, period.last)


def checked_target(target: float | None) -> float | None:
    """A target in percent. Raises `UsageError` where it is none."""
    if target is not None and not 0 <= target <= 100:  # noqa: PLR2004 - percent
        raise UsageError("summary.bad_target", target=target)
    return target
