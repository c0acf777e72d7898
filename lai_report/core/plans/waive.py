"""What a person lifts, for whom and for which days, as one entry."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lai_report.core.entries.entry import Draft
from lai_report.core.entries.waiver import Waiver
from lai_report.core.model import Span
from lai_report.core.plans.plan import Plan, Situation
from lai_report.errors import RefusedError


class Lifting(NamedTuple):
    """What the clerk said of one waiver."""

    units: tuple[str, ...]
    """Ids; empty: every unit."""
    first: date
    last: date
    basis: str
    is_deadline: bool = False
    """Whether only the deadline is lifted."""
    until: datetime | None = None
    """The new due instant."""
    authority: str = ""


class PlannedWaiver(NamedTuple):
    """The waiver to write, or the one that says the same already."""

    waiver: Waiver
    repeats: int | None = None


def plan_waiver(situation: Situation, lifting: Lifting) -> Plan[PlannedWaiver]:
    """The waiver, or the entry that already says it.

    Raises `RefusedError` where the days run backwards, or one instant is given for several days.
    """
    if lifting.last < lifting.first:
        raise RefusedError("waive.backwards", first=lifting.first, last=lifting.last)
    if lifting.until is not None and lifting.first != lifting.last:
        raise RefusedError("waive.until_one_day")
    waiver = Waiver(
        sequence=0,
        span=Span(lifting.first, lifting.last),
        lifts="deadline" if lifting.is_deadline or lifting.until else "duty",
        basis=lifting.basis,
        units=lifting.units,
        until=lifting.until,
        authority=lifting.authority,
    )
    known = (w for w in situation.facts.waivers if _said(w) == _said(waiver))
    repeats = next((each.sequence for each in known), None)
    entries = [waiver.draft()] if repeats is None else []
    return situation.plan([PlannedWaiver(waiver, repeats)], entries)


def _said(waiver: Waiver) -> Draft:
    """What a waiver says, in whatever order its units were named."""
    return waiver._replace(units=tuple(sorted(waiver.units))).draft()
