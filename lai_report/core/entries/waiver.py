"""The duty, or only its deadline, lifted for units and days; always with a basis (law 9)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal, NamedTuple, get_args

from lai_report.core.entries.entry import WAIVER_UNTIL_KEY, Draft, Entry
from lai_report.core.entries.layout import Layout, choice, day, instant, plain, texts
from lai_report.core.model import Span

Lifts = Literal["duty", "deadline"]


class Waiver(NamedTuple):
    """What a person lifted, for whom, for which days, on what basis."""

    sequence: int
    """0 before it is written."""
    span: Span
    lifts: Lifts
    basis: str
    units: tuple[str, ...] = ()
    """Empty: every unit."""
    obligation: str = ""
    until: datetime | None = None
    """The new due instant of a lifted deadline, or None where there is none."""
    authority: str = ""
    recorded_by: str = ""

    def covers(self, unit: str, day: date, obligation: str) -> bool:
        """Whether the waiver speaks of that unit, day and obligation."""
        return (
            self.span.holds(day)
            and (not self.units or unit in self.units)
            and (not self.obligation or self.obligation == obligation)
        )

    @property
    def first(self) -> date | None:
        """The first day that is waived; None where there is no beginning."""
        return self.span.first

    @property
    def last(self) -> date | None:
        """The last day that is waived; None where there is no end."""
        return self.span.last

    def draft(self) -> Draft:
        """The entry to write; what is said the same way again has an equal one."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Waiver:
        """The waiver an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


def _waiver(first: date | None, last: date | None = None, **said: Any) -> Waiver:
    return Waiver(span=Span(first, last), **said)


LAYOUT = Layout(
    "waiver",
    Waiver,
    texts("units", always=True),
    day("last", WAIVER_UNTIL_KEY, always=True),
    choice("lifts", get_args(Lifts), words="log.said.lifts.{}", needed=True),
    instant("until", "due", words="log.said.moved", always=True),
    plain("basis", needed=True),
    plain("authority", always=True),
    make=_waiver,
    day="first",
)
