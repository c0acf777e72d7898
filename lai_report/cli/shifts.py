"""The shifts of the ledger, for every command that shows them; it reads the days asked for only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.cli.desk import Desk
from lai_report.core.duty import (
    AHEAD,
    Complete,
    Gap,
    Shift,
    Stretch,
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


def read_watch(desk: Desk, at: datetime, known_at: datetime | None = None) -> Watch:
    """Who is on duty at an instant, and the gaps of the day ahead."""
    if desk.ledger is None:
        return Watch(())
    ahead = Stretch(at, at + AHEAD)
    shifts = shifts_of(desk, desk.ledger, ahead, known_at)
    return Watch(on_duty(shifts, at), gaps_of(desk.ledger, shifts, ahead, known_at))


def shifts_of(
    desk: Desk, reader: Reader, within: Stretch, known_at: datetime | None = None
) -> tuple[Shift, ...]:
    """The shifts that may run in a stretch: those that begin in it, or shortly before."""
    found = reader.references(references(within, desk.office.zone))
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
    if not complete or not (shifts or has_shifts(reader, known_at)):
        return ()
    return gaps_in(shifts, complete, within)


def complete_of(reader: Reader, known_at: datetime | None = None) -> tuple[Complete, ...]:
    """The spans said to be complete."""
    marks = reader.of_kinds(["shift-complete"], known_at, newest_first=True, limit=MARKS)
    return complete_in([*marks, *reader.of_kinds(["void"], known_at)]) if marks else ()


def has_shifts(reader: Reader, known_at: datetime | None = None) -> bool:
    """Whether any shift stands, of whatever day."""
    if not reader.of_kinds(["shift"], known_at, limit=1):
        return False
    return bool(shifts_in(reader.of_kinds(["shift", "void"], known_at)))
