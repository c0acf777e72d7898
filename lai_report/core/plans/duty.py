"""What a person says of the 24/24 watch, as entries; they touch no slot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift, day_reference
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.folding import fold
from lai_report.core.plans.plan import Plan
from lai_report.core.watch.rows import BadShift
from lai_report.core.watch.shifts import LONGEST_SHIFT
from lai_report.errors import Phrase, RefusedError, UsageError


def plan_shifts(shifts: Iterable[Shift], standing: Sequence[Shift], zone: tzinfo) -> Plan[Shift]:
    """One entry for each shift that is not there yet; one given twice counts once.

    Raises `RefusedError` as `checked_shift` and `is_known` do.
    """
    known = list(standing)
    new: list[Shift] = []
    for shift in shifts:
        checked = checked_shift(shift, zone)
        if not is_known(checked, known):
            new.append(checked)
            known.append(checked)
    return Plan(tuple(new), tuple(shift.draft() for shift in new))


class PlannedShift(NamedTuple):
    """What becomes of one row of a command centre's list."""

    line: int
    shift: Shift | None = None
    is_repeat: bool = False
    why: Phrase | None = None
    """Why the row cannot be taken."""


def plan_shift_rows(
    rows: Iterable[tuple[int, Shift | BadShift]], standing: Sequence[Shift], zone: tzinfo
) -> Plan[PlannedShift]:
    """One entry for each row that says a shift that is not there yet; a bad row says why."""
    known = list(standing)
    items: list[PlannedShift] = []
    for line, said in rows:
        if isinstance(said, BadShift):
            items.append(PlannedShift(line, why=said.why))
            continue
        try:
            new = plan_shifts([said], known, zone).items
        except RefusedError as error:
            items.append(PlannedShift(line, why=error.phrase))
            continue
        items.append(PlannedShift(line, said, is_repeat=not new))
        known += new
    new_ones = known[len(standing) :]
    return Plan(tuple(items), tuple(shift.draft() for shift in new_ones))


def checked_shift(shift: Shift, zone: tzinfo) -> Shift:
    """The shift as it is to be written.

    Raises `RefusedError` where it has no name or centre, ends before it begins, or is longer than
    a person is on duty.
    """
    if not (shift.centre.strip() and shift.name.strip()):
        raise RefusedError("duty.needs_name")
    if shift.end <= shift.start:
        raise RefusedError("duty.backwards", first=shift.start, last=shift.end)
    if shift.end - shift.start > LONGEST_SHIFT:
        raise RefusedError("duty.too_long", days=LONGEST_SHIFT.days)
    return shift._replace(reference=day_reference(day_of(shift.start, zone)))


def is_known(shift: Shift, known: Iterable[Shift]) -> bool:
    """Whether the very same shift is there already.

    Raises `RefusedError` where the same person stands there for the same time with another
    telephone or note: one of the two is wrong, and only a person knows which.
    """
    same = next((other for other in known if _is_same_watch(shift, other)), None)
    if same is None:
        return False
    if (same.phone, same.note) == (shift.phone, shift.note):
        return True
    key = "duty.other_details" if same.sequence else "duty.other_details_in_file"
    raise RefusedError(key, number=same.sequence, name=shift.name, start=shift.start)


def plan_complete(
    named: Sequence[str], stretch: Stretch, shifts: Iterable[Shift]
) -> Plan[CompleteList]:
    """One entry a centre: what is entered later of another centre was not spoken of.

    Without a name, every centre that has a shift in the stretch. Raises `UsageError` where there
    is none, and `RefusedError` where a centre named has none.
    """
    running = [shift for shift in shifts if shift.stretch.cut(stretch)]
    names = named or [shift.centre for shift in running]
    centres = list({fold(name): name for name in names}.values())
    if not centres:
        raise UsageError("duty.complete_nothing")
    entered = {fold(shift.centre) for shift in running}
    for centre in centres:
        if fold(centre) not in entered:
            raise RefusedError("duty.complete_without_shifts", centre=centre)
    lists = tuple(CompleteList(centre, stretch) for centre in centres)
    return Plan(lists, tuple(each.draft() for each in lists))


def _is_same_watch(one: Shift, other: Shift) -> bool:
    """The same person at the same centre and time, however it is written."""
    return (fold(one.centre), fold(one.name), one.stretch) == (
        fold(other.centre),
        fold(other.name),
        other.stretch,
    )
