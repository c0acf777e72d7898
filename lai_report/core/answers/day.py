"""What `status`, `check` and `report --brief` answer: one day."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from lai_report.core.answers.cases import CaseData
from lai_report.core.answers.duty import ShiftData
from lai_report.core.answers.parts import Count, Day, Id, Instant, SlotName, UnitName
from lai_report.core.entries.entry import Payload
from lai_report.core.entries.reminder import ReminderVia
from lai_report.core.verdicts import Verdict


class ReminderData(TypedDict):
    """A reminder that concerns a slot."""

    id: Id
    at: Instant
    via: ReminderVia
    note: str
    by: str
    bounced: bool
    """The mail came back."""


class SlotData(UnitName, SlotName):
    """What one unit owed at one hour, and what came."""

    due: Instant | None
    verdict: Verdict
    received_at: Instant | None
    late_seconds: Count | None
    """Of a late report alone; 0 for one received exactly at an hour to report before."""
    overdue_seconds: Count | None
    remaining_seconds: Count | None
    supplements: list[Instant]
    pending: list[Id]
    """The messages in review that may answer it."""
    unknown_why: str | None
    deadline_waived: bool
    unhandled_mail: bool
    reminders: list[ReminderData]


class ExtraData(UnitName):
    """Báo cáo thêm: a submission that answers no slot."""

    day: Day
    received_at: Instant
    reason: str


class TotalsData(TypedDict):
    """How many slots got each verdict."""

    owed: Count
    due: Count
    on_time: Count
    late: Count
    missing: Count
    not_reported: Count
    unknown: Count
    not_due: Count
    waived: Count


class DayData(TypedDict):
    """One day as of an instant."""

    day: Day
    slots: list[SlotData]
    extra: list[ExtraData]
    totals: TotalsData
    cases: list[CaseData]
    """The open ones."""
    duty: list[ShiftData]
    """Who is on duty at the instant."""


class ArrivalData(TypedDict):
    """What came in, whatever day it answers for."""

    id: Id
    unit: str
    name: str
    day: Day
    received_at: Instant


class StatusData(DayData):
    """`status`."""

    since: NotRequired[list[ArrivalData]]
    """With `--since`."""


class BriefData(DayData):
    """`report --brief`."""

    text: list[str]


class VerdictData(TypedDict):
    """The verdict on one duty."""

    obligation: str
    verdict: Verdict


class SubmissionData(TypedDict):
    """A submission with all its entry keeps."""

    id: Id
    received_at: Instant
    source: str
    reference: str
    details: Payload


class EvidenceData(TypedDict):
    """`status --evidence`: why a unit has its verdict."""

    unit: str
    day: Day
    verdicts: list[VerdictData]
    submissions: list[SubmissionData]
    head: str | None


Status = StatusData | EvidenceData
