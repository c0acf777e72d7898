"""What is measured of units over a period: counts, lateness and runs, from one mark a slot."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain

from lai_report.core.instants import MICROSECOND
from lai_report.core.model import Configuration, Unit
from lai_report.core.periods import Period
from lai_report.core.scorecard import Totals, added_up, is_counted_due, totals_of
from lai_report.core.verdicts import VERDICTS, Judgement, MailboxState, Verdict

UNREPORTED: frozenset[Verdict] = frozenset({"missing", "not-reported"})
"""Due, and nothing received."""
PASSED_OVER: frozenset[Verdict] = frozenset({"waived", "not-due"})
"""What neither lengthens nor ends a run."""

MARKS = tuple((verdict, is_due) for verdict in VERDICTS for is_due in (False, True))
"""What the bytes of a record stand for: a verdict, and whether the slot counts as due.

A record holds one byte a slot, so that a year of 11,000 units is four megabytes.
"""
_MARK_OF = {meaning: mark for mark, meaning in enumerate(MARKS)}
_NO_RUN, _RUN = b" x"
_RUNS = bytes(_RUN if verdict in UNREPORTED else _NO_RUN for verdict, _ in MARKS).ljust(256)
_OUTSIDE_RUNS = bytes(m for m, (verdict, _) in enumerate(MARKS) if verdict in PASSED_OVER)


@dataclass(frozen=True)
class Measures:
    """What is measured of one unit over a period, or of several together."""

    units: tuple[Unit, ...]
    totals: Totals
    lateness: Sequence[int]
    """How late each late report was, in microseconds, the least first."""
    runs: tuple[int, int]
    """The longest run of slots due with nothing received, and the one the period ends in.

    Of several units, the longest of any. Waived slots and those not yet due are passed over. A slot
    that is Chưa rõ ends a run: a report may have come, and nobody is counted for it.
    """

    @property
    def unit(self) -> Unit:
        """The unit, where the measures are of one."""
        return self.units[0]

    @property
    def late_total(self) -> timedelta:
        """The lateness of all late reports together."""
        return sum(self.lateness) * MICROSECOND

    @property
    def late_median(self) -> timedelta | None:
        """The middle lateness of the late reports; None where there is none."""
        found = self.lateness
        if not found:
            return None
        return (found[(len(found) - 1) // 2] + found[len(found) // 2]) * MICROSECOND / 2

    @property
    def missed(self) -> int:
        """Slots due with nothing received, the day closed or still open."""
        return self.totals.missing + self.totals.not_reported


@dataclass(frozen=True)
class DayTotals:
    """One day of a period, counted."""

    day: date
    totals: Totals


@dataclass(frozen=True)
class Tally:
    """A period as of an instant: every day and every unit of it, counted once and for all."""

    configuration: Configuration
    period: Period
    as_of: datetime
    mailbox: MailboxState
    days: tuple[DayTotals, ...]
    """The days the office keeps and somebody owes on."""
    cards: tuple[Measures, ...]
    """The units that have a slot in the period, in roster order."""

    @cached_property
    def total(self) -> Measures:
        """All units together."""
        return together(self.cards)


def together(cards: Sequence[Measures]) -> Measures:
    """What is measured of several units, as one."""
    runs = [card.runs for card in cards] or [(0, 0)]
    return Measures(
        units=tuple(unit for card in cards for unit in card.units),
        totals=added_up(card.totals for card in cards),
        lateness=in_order(chain.from_iterable(card.lateness for card in cards)),
        runs=(max(longest for longest, _ in runs), max(current for _, current in runs)),
    )


def mark_of(judgement: Judgement, at: datetime) -> int:
    """The byte a judgement made as of the instant `at` leaves in a record."""
    return _MARK_OF[judgement.verdict, is_counted_due(judgement, at)]


def totals_in(record: Iterable[int]) -> Totals:
    """The slots of a record, counted."""
    return marked_totals(Counter(record))


def marked_totals(counted: Mapping[int, int]) -> Totals:
    """The totals of so many slots of each mark."""
    return totals_of({MARKS[mark]: count for mark, count in counted.items()})


def in_order(lateness: Iterable[int]) -> Sequence[int]:
    """The lateness of several reports, the least first, in eight bytes each."""
    return array("q", sorted(lateness))


def runs_in(record: bytes | bytearray) -> tuple[int, int]:
    """The longest run in a record whose slots stand in the order they were due, and the last."""
    runs = record.translate(_RUNS, _OUTSIDE_RUNS).split(bytes([_NO_RUN]))
    return max(map(len, runs)), len(runs[-1])
