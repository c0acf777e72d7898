"""Who owes, worked out once for every stretch of days in which nobody comes or goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lai_report.core.model import Obligation, Span, Unit
from lai_report.core.slots import is_bound


@dataclass(frozen=True)
class Owners:
    """The units that owe an obligation, in roster order."""

    units: tuple[Unit, ...]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(unit.id for unit in self.units)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each stands, by its id."""
        return {unit_id: place for place, unit_id in enumerate(self.ids)}


class OwnersByDay:
    """Who of some units owes what on which day."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        spans = (span for unit in units for span in _spans(unit))
        self._turns = sorted({day for span in spans for day in _turns(span)})
        self._known: dict[tuple[tuple[str, ...], int], Owners] = {}

    def of(self, obligation: Obligation, day: date) -> Owners:
        """The units bound by an obligation on a day it is reported on."""
        key = obligation.bound, bisect_right(self._turns, day)
        if key not in self._known:
            bound = (unit for unit in self._units if is_bound(unit, obligation, day))
            self._known[key] = Owners(tuple(bound))
        return self._known[key]


def _spans(unit: Unit) -> Iterable[Span]:
    return (*unit.spans, *(membership.span for membership in unit.memberships))


def _turns(span: Span) -> Iterable[date]:
    """The days from which somebody is there, or is there no longer."""
    if span.first is not None:
        yield span.first
    if span.last is not None and span.last < date.max:
        yield span.last + timedelta(days=1)
