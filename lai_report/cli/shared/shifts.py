"""The shifts of the ledger, for every command that shows them; it reads the days asked for only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.watch.shifts import (
    AHEAD,
    Gap,
    Watch,
    complete_in,
    gaps_in,
    on_duty,
    references,
    shifts_in,
)

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader

MARKS = 500
"""How many of the newest words that a list is complete are looked at."""


def read_watch(
    reader: Reader, zone: tzinfo, at: datetime, known_at: datetime | None = None
) -> Watch:
    """Who is on duty at an instant, and the gaps of the day ahead."""
    ahead = Stretch(at, at + AHEAD)
    shifts = shifts_of(reader, zone, ahead, known_at)
    return Watch(on_duty(shifts, at), gaps_of(reader, shifts, ahead, known_at))


def shifts_of(
    reader: Reader | None, zone: tzinfo, within: Stretch, known_at: datetime | None = None
) -> tuple[Shift, ...]:
    """The shifts that may run in a stretch: those that begin in it, or shortly before."""
    if reader is None:
        return ()
    # Shifts carry their days as references: the index finds them whatever the history holds.
    found = reader.references(references(within, zone))
    entries = [
        entry
        for same_day in found.values()
        for entry in same_day
        if known_at is None or entry.recorded_at <= known_at
    ]
    if not entries:
        return ()
    return shifts_in([*entries, *reader.of_kinds(["void"], known_at)])


def gaps_of(
    reader: Reader, shifts: Sequence[Shift], within: Stretch, known_at: datetime | None = None
) -> tuple[Gap, ...]:
    """The gaps of a stretch; none while the ledger holds no shift at all."""
    complete = complete_of(reader, known_at)
    # A list nobody called complete has no gaps: whom it lacks may be on another sheet.
    if not complete or not (shifts or has_shifts(reader, known_at)):
        return ()
    return gaps_in(shifts, complete, within)


def complete_of(reader: Reader, known_at: datetime | None = None) -> tuple[CompleteList, ...]:
    """The spans said to be complete."""
    marks = reader.of_kinds(["shift-complete"], known_at, newest_first=True, limit=MARKS)
    return complete_in([*marks, *reader.of_kinds(["void"], known_at)]) if marks else ()


def has_shifts(reader: Reader, known_at: datetime | None = None) -> bool:
    """Whether any shift stands, of whatever day."""
    # One first: an office that keeps no watch pays one question for it.
    if not reader.of_kinds(["shift"], known_at, limit=1):
        return False
    return bool(shifts_in(reader.of_kinds(["shift", "void"], known_at)))
