"""The queue of messages that wait for a person, and what each decision about one becomes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, tzinfo
from typing import NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.submission import Submission
from lai_report.core.model import Configuration
from lai_report.core.plans.record import refuse_unnamed_duty
from lai_report.core.verdicts import days_spoken_of
from lai_report.errors import RefusedError

COUNTABLE = frozenset({"report", "supplement", "forward", "other", "reply"})
"""Natures that one key may count as a report; any other must be assigned in so many words."""


class Assignment(NamedTuple):
    """For whom, for which day, and for which duty a person counts a message."""

    unit: str = ""
    day: date | None = None
    obligation: str = ""
    hour: str = ""
    is_supplement: bool | None = None
    """None: as the message reads."""
    note: str = ""


def offered_day(mail: WaitingMail, zone: tzinfo) -> date | None:
    """The day proposed; where the message names none at all, the day it was received."""
    if mail.day is not None or mail.days or mail.nature not in COUNTABLE:
        return mail.day
    return day_of(mail.received_at, zone)


class PlannedDecision(NamedTuple):
    """What a person's decision about one message becomes."""

    mail: WaitingMail
    record: Submission | Rejection | Case


def plan_accept(
    mail: WaitingMail | None, number: int, assignment: Assignment, configuration: Configuration
) -> PlannedDecision:
    """The submission a waiting message becomes, with a person's word for unit and day.

    Raises `RefusedError` where the message does not wait, names no report and nobody says so, or
    leaves unit, day or duty open.
    """
    waiting = _waiting(mail, number)
    zone = configuration.roster.office.zone
    is_assigned = bool(assignment.unit and assignment.day)
    if waiting.nature not in COUNTABLE and not is_assigned:
        raise RefusedError("review.not_a_report", number=number)
    unit = assignment.unit or waiting.unit
    day = assignment.day or offered_day(waiting, zone)
    if not unit or day is None:
        raise RefusedError("review.open", number=number)
    if day > day_of(waiting.received_at, zone):
        raise RefusedError("review.day_ahead", number=number, day=day)
    _refuse_unnamed_duty(configuration, unit, day, assignment, number)
    is_supplement = assignment.is_supplement
    if is_supplement is None:
        is_supplement = waiting.nature == "supplement"
    submission = Submission(
        sequence=0,
        unit=unit,
        day=day,
        received_at=waiting.received_at,
        obligation=assignment.obligation,
        hour=assignment.hour,
        is_supplement=is_supplement,
        note=assignment.note,
        source=waiting.source,
        reference=waiting.reference,
        mail=waiting.sequence,
        decision="accepted",
        why=waiting.why,
        evidence=waiting.evidence,
    )
    return PlannedDecision(waiting, submission)


def plan_reject(mail: WaitingMail | None, number: int, reason: str) -> PlannedDecision:
    """The record that says a waiting message is no report. Raises `RefusedError`."""
    waiting = _waiting(mail, number)
    record = Rejection(
        sequence=0, mail=waiting.sequence, reason=reason, unit=waiting.unit, day=waiting.day
    )
    return PlannedDecision(waiting, record)


def touched_days(decisions: Iterable[PlannedDecision], zone: tzinfo) -> list[date]:
    """The report days whose slots the decisions may change."""
    found: list[date] = []
    for mail, record in decisions:
        found += [record.day] if not isinstance(record, Case) and record.day else []
        found += days_spoken_of(mail, zone)
    return sorted(set(found))


def _waiting(mail: WaitingMail | None, number: int) -> WaitingMail:
    if mail is None:
        raise RefusedError("review.not_waiting", number=number)
    return mail


def _refuse_unnamed_duty(
    configuration: Configuration, unit: str, day: date, assignment: Assignment, number: int
) -> None:
    """A weekly, monthly or several-hour duty is answered only by name (law 12)."""
    owing = configuration.roster.unit(unit)
    if owing is None:
        return
    try:
        refuse_unnamed_duty(configuration, owing, day, assignment.obligation, assignment.hour)
    except RefusedError as refused:
        if refused.phrase.key != "record.which_duty":
            raise
        raise RefusedError("review.which_duty", number=number) from None
