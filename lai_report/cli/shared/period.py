"""A period gathered and judged, for the commands that speak of several days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lai_report.cli.shared.desk import Desk, unit_ids, window
from lai_report.core.entries.entry import ChainHead
from lai_report.core.entries.reminder import Reminder
from lai_report.core.facts import facts_of
from lai_report.core.model import Configuration
from lai_report.core.period.cards import Scorecard, scorecard
from lai_report.core.period.measures import Tally
from lai_report.core.period.tallying import TalliedEntries, tally
from lai_report.core.periods import Period, parse_period
from lai_report.errors import UsageError

if TYPE_CHECKING:
    from lai_report.store.ledger import Ledger


class Gathered(NamedTuple):
    """A period judged, with what else the ledger says about it."""

    card: Scorecard
    reminders: Sequence[Reminder]
    head: ChainHead | None
    """The end of the chain it was judged from."""


class AskedPeriod(NamedTuple):
    """What the options of a command ask about a period."""

    words: Sequence[str]
    as_of: str = ""
    known_at: str = ""
    unit: str = ""


class _Question(NamedTuple):
    """A period asked about, with all that its judging needs but the ledger."""

    configuration: Configuration
    period: Period
    known_at: datetime | None
    as_of: datetime
    units: Sequence[str]

    @property
    def span(self) -> tuple[date, date, tuple[datetime, datetime]]:
        """The days, and the instants between which mail may speak of them."""
        first, last = self.period
        zone = self.configuration.roster.office.zone
        return first, last, (window(first, zone)[0], window(last, zone)[1])


def gather(desk: Desk, asked: AskedPeriod, default: str) -> Gathered:
    """Every slot of the period judged; the days meant by `default` where none were named."""
    question = _question(desk, asked, default)
    period, known_at, as_of = question.period, question.known_at, question.as_of
    entries = desk.ledger.period(*question.span, known_at) if desk.ledger else ()
    facts = facts_of(entries)
    card = scorecard(
        question.configuration, period, facts, desk.mailbox(known_at), as_of, units=question.units
    )
    # Facts as they were at the instant: a call of the next morning was not yet made.
    reminders = [
        r for r in facts.reminders if r.done_at <= as_of and period.first <= r.day <= period.last
    ]
    # The head of what was judged, and not of today's ledger: it proves these figures.
    return Gathered(card, reminders, desk.ledger.head(known_at) if desk.ledger else None)


def gather_tally(desk: Desk, asked: AskedPeriod, default: str) -> Tally:
    """The same period counted, no slot kept: what a year of thousands of units is asked for."""
    question = _question(desk, asked, default)
    return tally(
        question.configuration,
        question.period,
        _known(desk.ledger, question),
        desk.mailbox(question.known_at),
        question.as_of,
        units=question.units,
    )


def _known(ledger: Ledger | None, question: _Question) -> TalliedEntries:
    if ledger is None:
        return TalliedEntries((), lambda _: {})
    entries = ledger.exceptional_entries(*question.span, question.known_at)
    besides: dict[date | None, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.kind == "submission":
            # Told one by one already: in the bulk count it would count twice.
            besides[entry.day].append(entry.sequence)
    return TalliedEntries(
        entries, lambda day: ledger.plain_submissions(day, besides.get(day, ()), question.known_at)
    )


def _question(desk: Desk, asked: AskedPeriod, default: str) -> _Question:
    today = desk.today()
    known_at = desk.known_at(asked.known_at)
    configuration = desk.configuration(known_at)
    text = " ".join(asked.words).strip() or default
    period = parse_period(text, today, configuration.roster.office.kept.first)
    # By the last day: of two units of one name, the one that stands then is meant.
    units = unit_ids(desk, [asked.unit], period.last) if asked.unit else []
    return _Question(
        configuration=configuration,
        period=period,
        known_at=known_at,
        as_of=_as_of(desk, asked, period, known_at),
        units=units,
    )


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
