"""What the answers have in common: leaves with their limits, and how units and slots are named."""

from __future__ import annotations

from typing import Annotated, TypedDict

Id = Annotated[int, ("minimum", 1), ("description", "the number of an entry of the ledger")]
Count = Annotated[int, ("minimum", 0)]
Day = Annotated[str, ("pattern", r"^\d{4}-\d{2}-\d{2}$")]
Instant = Annotated[
    str,
    ("pattern", r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}$"),
    ("description", "ISO 8601 with the office's offset"),
]


class UnitName(TypedDict):
    """A unit of the roster."""

    unit: str
    """Its id."""
    name: str


class SlotName(TypedDict):
    """A report owed, among those of one unit and day."""

    obligation: str
    """DIRECTIVE/ID."""
    hour: str
    """The label of the hour, or empty."""


class UnitId(TypedDict):
    """Whom an entry speaks of."""

    unit: str
    id: Id


SpanData = TypedDict("SpanData", {"from": Instant, "to": Instant})
DaysData = TypedDict("DaysData", {"from": Day, "to": Day})
"""Both days included."""
