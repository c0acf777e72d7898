"""The 24/24 watch: who is on duty, and where nobody is written down, to the minute.

A gap is never guessed: it is counted only inside a span a person says is complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift, day_reference
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Entry
from lai_report.core.facts import standing_entries
from lai_report.core.folding import fold

LONGEST_SHIFT = timedelta(days=7)
"""A longer one is a slip of the pen; it is also how far back a shift still running may begin."""
AHEAD = timedelta(hours=24)
"""How far ahead a gap is a warning."""


class Gap(NamedTuple):
    """A stretch of a complete list for which nobody is written down."""

    centre: str
    stretch: Stretch


class Overlap(NamedTuple):
    """A stretch in which two shifts of one centre run together."""

    centre: str
    stretch: Stretch
    shifts: tuple[Shift, Shift]


class Watch(NamedTuple):
    """Who is on duty at an instant, and the gaps that are coming."""

    on_duty: tuple[Shift, ...]
    gaps: tuple[Gap, ...] = ()


def shifts_in(entries: Iterable[Entry]) -> tuple[Shift, ...]:
    """The shifts that stand in some entries, by the instant they begin."""
    shifts = [Shift.of(e) for e in standing_entries(list(entries)) if e.kind == "shift"]
    return tuple(sorted(shifts, key=lambda s: (s.stretch.start, s.stretch.end, s.sequence)))


def complete_in(entries: Iterable[Entry]) -> tuple[CompleteList, ...]:
    """The spans that stand as complete in some entries."""
    return tuple(
        CompleteList.of(entry)
        for entry in standing_entries(list(entries))
        if entry.kind == "shift-complete"
    )


def on_duty(shifts: Iterable[Shift], at: datetime) -> tuple[Shift, ...]:
    """The shifts that run at an instant; one ends as the next begins."""
    return tuple(shift for shift in shifts if shift.stretch.holds(at))


def gaps_in(
    shifts: Sequence[Shift], complete: Iterable[CompleteList], within: Stretch
) -> tuple[Gap, ...]:
    """The stretches nobody is written down for, in the spans said to be complete, by time.

    Two complete spans of one centre that meet or overlap count once.
    """
    asked: dict[str, list[Stretch]] = {}
    names: dict[str, str] = {}
    for each in complete:
        cut = each.stretch.cut(within)
        if cut is not None:
            asked.setdefault(fold(each.centre), []).append(cut)
            names.setdefault(fold(each.centre), each.centre)
    found = [
        Gap(names[centre], left)
        for centre, spans in asked.items()
        for span in _joined(spans)
        for left in _uncovered(span, [s.stretch for s in shifts if fold(s.centre) == centre])
    ]
    return tuple(sorted(found, key=lambda gap: (gap.stretch.start, gap.centre)))


def overlaps_in(shifts: Sequence[Shift], within: Stretch) -> tuple[Overlap, ...]:
    """The stretches in which two shifts of one centre run together, by time."""
    found: list[Overlap] = []
    running: list[Shift] = []
    for shift in sorted(shifts, key=lambda s: s.stretch.start):
        meeting = [(o, both) for o in running if (both := shift.stretch.cut(o.stretch))]
        for other, both in meeting:
            shown = both.cut(within)
            if shown is not None and fold(other.centre) == fold(shift.centre):
                found.append(Overlap(shift.centre, shown, (other, shift)))
        running = [*(other for other, _ in meeting), shift]
    return tuple(sorted(found, key=lambda overlap: (overlap.stretch.start, overlap.centre)))


def references(within: Stretch, zone: tzinfo) -> list[str]:
    """How the shifts that may run in a stretch are found: by the day each begins."""
    first = day_of(within.start, zone) - LONGEST_SHIFT
    days = (day_of(within.end, zone) - first).days + 1
    return [day_reference(first + timedelta(days=number)) for number in range(days)]


def _uncovered(span: Stretch, covers: Iterable[Stretch]) -> list[Stretch]:
    left, at = [], span.start
    for cover in sorted(covers):
        left.append(Stretch(at, cover.start))
        at = max(at, cover.end)
    left.append(Stretch(at, span.end))
    return [gap for each in left if (gap := each.cut(span))]


def _joined(spans: Iterable[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Stretch(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
