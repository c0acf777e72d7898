"""What `ingest` and `review` answer."""

from __future__ import annotations

from typing import Literal, TypedDict

from lai_report.core.answers.parts import Count, Day, Id, Instant, UnitId
from lai_report.core.subjects.natures import MailNature


class OutcomesData(TypedDict):
    """How many messages became what; together, all that were read."""

    accepted: Count
    review: Count
    ignored: Count
    refused: Count
    duplicates: Count


class MessagesData(TypedDict):
    """How many messages were read."""

    messages: Count


class IngestData(MessagesData, OutcomesData):
    """`ingest`."""

    source: str
    dry_run: bool
    came_back: list[UnitId]
    """Reminders that did not reach their unit."""


class WaitingData(TypedDict):
    """A message that waits for a person."""

    id: Id
    subject: str
    sender: str
    received_at: Instant
    proposed_unit: str | None
    proposed_day: Day | None
    offered_day: Day | None
    """The day proposed; where the message names none, the day it was received."""
    nature: MailNature
    reason: str


class ReviewData(TypedDict):
    """`review list`."""

    items: list[WaitingData]


class DecidedData(TypedDict):
    """What a person decided of a message."""

    id: Id
    """The message."""
    decision: Literal["submission", "note", "rejection", "case"]
    entry: Id
    unit: str | None
    day: Day | None


class DecisionsData(TypedDict):
    """`review accept`, `assign`, `reject` and `case`."""

    decided: list[DecidedData]


Review = ReviewData | DecisionsData
