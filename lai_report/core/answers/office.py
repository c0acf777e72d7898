"""What the commands about the office and its files answer."""

from __future__ import annotations

from typing import Literal, TypedDict

from lai_report.core.answers.parts import Count, Day, UnitName
from lai_report.core.health import PointLevel
from lai_report.core.model import Kind
from lai_report.core.treatment import Treatment


class DirectiveData(TypedDict):
    """A directive."""

    id: str
    issuer: str
    number: str
    issued: Day | None
    arrived: Day | None
    standing: Literal["binding", "reference"]
    notes: list[str]


class ObligationName(TypedDict):
    """Where an obligation stands, and whom it binds to what."""

    id: str
    """DIRECTIVE/ID."""
    directive: str
    clause: str
    kind: Kind
    bound: list[str]
    bound_names: list[str]
    addressee: str
    mailbox: str
    schedule: str


InForce = TypedDict("InForce", {"from": Day | None, "until": Day | None})
Since = TypedDict("Since", {"from": Day})


class ChangeData(Since):
    """A schedule laid down by a later directive."""

    schedule: str
    directive: str
    clause: str


class EndingData(Since):
    """What ends an obligation."""

    directive: str
    clause: str


class ObligationData(ObligationName, InForce):
    """An obligation, and what was done for it."""

    quote: str
    note: str
    focal_point: str
    tracked_by: Treatment
    pressings: Count
    last_pressing: Day | None
    summary_reports: Count
    last_summary_report: Day | None
    cases: Count
    open_cases: Count
    changes: list[ChangeData]
    ended: EndingData | None


class DirectivesData(TypedDict):
    """`directives`."""

    directives: list[DirectiveData]
    obligations: list[ObligationData]


class RosterUnitData(UnitName):
    """A unit as it stands on the day."""

    order: Count | None
    groups: list[str]
    aliases: list[str]
    senders: list[str]
    phone: str
    contact: str
    exists: bool
    owes: list[str]
    """The duties with a schedule that bind it."""
    successors: list[str]
    note: str


class RosterData(TypedDict):
    """`units`."""

    day: Day
    units: list[RosterUnitData]


class ValidateData(TypedDict):
    """`validate`: how many findings of each kind."""

    errors: Count
    warnings: Count


class PointData(TypedDict):
    """What `doctor` found."""

    level: PointLevel
    message: str


class DoctorData(TypedDict):
    """`doctor`."""

    points: list[PointData]


class InitData(TypedDict):
    """`init`."""

    folder: str
    files: list[str]
