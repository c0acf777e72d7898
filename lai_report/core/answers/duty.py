"""What `duty` answers, and the shifts in other answers."""

from __future__ import annotations

from typing import Literal, TypedDict

from lai_report.core.answers.parts import Count, Id, Instant, SpanData
from lai_report.core.entries.entry import Payload

AddedOutcome = Literal["new", "repeat", "dry"]


class CentreName(TypedDict):
    """Where somebody is on duty."""

    centre: str


class OnDuty(TypedDict):
    """Who is on duty where."""

    id: Id | None
    """None before it is written."""
    centre: str
    name: str
    phone: str
    note: str


class ShiftData(OnDuty, SpanData):
    """Who is on duty, from when to when."""


class GapData(CentreName, SpanData):
    """A stretch of a complete list for which nobody is written down."""

    minutes: Count


class OverlapData(GapData):
    """A stretch in which shifts of one centre run together."""

    shifts: list[Id]


class DutyNowData(TypedDict):
    """`duty now`: who is on duty at the instant."""

    at: Instant
    on_duty: list[ShiftData]
    gaps: list[GapData]
    """Those of the day ahead."""


class DutyCheckData(SpanData):
    """`duty check`: what a list lacks."""

    complete: bool
    """Whether a person said so; without it nothing counts as a gap."""
    shifts: list[ShiftData]
    gaps: list[GapData]
    overlaps: list[OverlapData]


class DutyAddedData(TypedDict):
    """`duty add`: the shift."""

    shift: ShiftData
    outcome: AddedOutcome


class BadShiftData(TypedDict):
    """A row that is no shift."""

    line: Count
    why: str


class DutyImportData(TypedDict):
    """`duty import`: what became of the rows."""

    new: Count
    repeats: Count
    written: Count
    bad: list[BadShiftData]


class DutyCompleteData(SpanData):
    """`duty complete`: the centres whose list a person calls complete."""

    centres: list[str]
    entries: list[Id]


class NoDutyListData(TypedDict):
    """No shift is written down: every list is empty."""

    shifts: list[Payload]
    on_duty: list[Payload]
    gaps: list[Payload]
    overlaps: list[Payload]
    complete: bool


Duty = (
    DutyNowData | DutyCheckData | DutyAddedData | DutyImportData | DutyCompleteData | NoDutyListData
)
