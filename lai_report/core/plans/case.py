"""What each thing a person says about a case becomes: one entry, or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from lai_report.core.calendar import day_of
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import Answer, CaseDecision
from lai_report.core.entries.case.opening import Case, CaseKind
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.model import Configuration, Kind, Obligation, Unit
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.review import PlannedDecision
from lai_report.core.slots import is_bound
from lai_report.errors import RefusedError

AnyRecord = TypeVar("AnyRecord", Case, CaseDecision, CaseReport, CaseClosing)

_ORDERED_AS: dict[CaseKind, frozenset[Kind]] = {
    "approval": frozenset({"approval"}),
    "event": frozenset({"event", "duty"}),
}
"""The kinds of obligation a case of each kind can belong to; the 24/24 watch reports events too."""


class Opening(NamedTuple):
    """What a person says of a new case."""

    kind: CaseKind
    subject: str
    known_at: datetime
    when: date | None = None
    note: str = ""
    obligation: str = ""
    """By its key; empty: the one that orders such a case, if it is one."""


class Answered(NamedTuple):
    """What was answered to a request, by whom, on what basis."""

    answer: Answer
    by_whom: str
    basis: str


class Reported(NamedTuple):
    """To whom an event was reported, and by which submission."""

    to: str
    submission: int | None = None
    note: str = ""


def plan_case(
    configuration: Configuration, unit: Unit, opening: Opening, standing: Sequence[Case]
) -> Plan[Case]:
    """The entry that opens a case.

    Raises `RefusedError` where it has no words, where a request names no day, and where the very
    same case is open already.
    """
    _refuse_shapeless(opening)
    for case in standing:
        if case.is_open and _is_about(case, unit, opening):
            raise RefusedError("case.open_already", number=case.sequence)
    return _one(_opened(configuration, unit.id, opening))


def plan_case_of_mail(
    configuration: Configuration, mail: WaitingMail | None, number: int, unit: str, opening: Opening
) -> PlannedDecision:
    """The case a waiting message becomes, with the message's evidence; it no longer waits then.

    Raises `RefusedError` where the message does not wait or its unit is open.
    """
    if mail is None:
        raise RefusedError("review.not_waiting", number=number)
    if not (unit or mail.unit):
        raise RefusedError("case.mail_without_unit", number=number)
    _refuse_shapeless(opening)
    opened = _opened(configuration, unit or mail.unit, opening)
    case = opened._replace(
        source=mail.source,
        reference=mail.reference,
        mail=mail.sequence,
        sender=mail.sender,
        message_id=mail.evidence.message_id,
    )
    return PlannedDecision(mail, case)


def plan_decision(
    case: Case | None, number: int, said: Answered, at: datetime
) -> Plan[CaseDecision]:
    """The entry that says what was answered to a request. Raises `RefusedError`."""
    asked = _still_open(case, number, "approval")
    if asked.decision is not None:
        raise RefusedError("case.decided_already", number=number, entry=asked.decision.sequence)
    decision = CaseDecision(
        sequence=0,
        answer=said.answer,
        by_whom=said.by_whom,
        basis=said.basis,
        decided_at=at,
        **_of_case(asked),
    )
    return _one(decision)


def plan_report(case: Case | None, number: int, said: Reported, at: datetime) -> Plan[CaseReport]:
    """The entry that says an event was reported. Raises `RefusedError`."""
    known = _still_open(case, number, "event")
    return _one(
        CaseReport(
            sequence=0,
            to=said.to,
            reported_at=at,
            submission=said.submission,
            note=said.note,
            **_of_case(known),
        )
    )


def plan_close(case: Case | None, number: int, reason: str, at: datetime) -> Plan[CaseClosing]:
    """The entry that closes a case. Raises `RefusedError`."""
    return _one(CaseClosing(0, reason, at, **_of_case(_still_open(case, number))))


def ordered_by(
    configuration: Configuration, unit_id: str, kind: CaseKind, day: date
) -> Obligation | None:
    """The one obligation that orders such a case of a unit; None where there is none, or several.

    Without one, the case is the office's own note.
    """
    unit = configuration.roster.unit(unit_id)
    found = [
        obligation
        for directive in configuration.directives
        if directive.standing == "binding"
        for obligation in directive.obligations
        if obligation.kind in _ORDERED_AS[kind]
        and obligation.span.holds(day)
        and unit is not None
        and is_bound(unit, obligation, day)
    ]
    return found[0] if len(found) == 1 else None


def _refuse_shapeless(opening: Opening) -> None:
    if not opening.subject.strip():
        raise RefusedError("case.needs_subject")
    if opening.kind == "approval" and opening.when is None:
        raise RefusedError("case.needs_when")


def _opened(configuration: Configuration, unit: str, opening: Opening) -> Case:
    day = day_of(opening.known_at, configuration.roster.office.zone)
    ordered = None if opening.obligation else ordered_by(configuration, unit, opening.kind, day)
    return Case(
        sequence=0,
        kind=opening.kind,
        unit=unit,
        subject=opening.subject,
        known_at=opening.known_at,
        when=opening.when,
        obligation=opening.obligation or (ordered.key if ordered else ""),
        note=opening.note,
    )


def _is_about(case: Case, unit: Unit, opening: Opening) -> bool:
    return (case.kind, case.unit, case.subject, case.when) == (
        opening.kind,
        unit.id,
        opening.subject,
        opening.when,
    )


def _still_open(case: Case | None, number: int, kind: CaseKind | None = None) -> Case:
    if case is None:
        raise RefusedError("case.no_case", number=number)
    if case.closing is not None:
        raise RefusedError("case.closed_already", number=number, entry=case.closing.sequence)
    if kind and case.kind != kind:
        raise RefusedError(f"case.not_{kind}", number=number)
    return case


def _of_case(case: Case) -> dict[str, Any]:
    """What every entry about a case repeats of it, so that it is found with it."""
    return {"case": case.sequence, "unit": case.unit, "obligation": case.obligation}


def _one(record: AnyRecord) -> Plan[AnyRecord]:
    """The plan to append one record; a case touches no slot."""
    return Plan((record,), (record.draft(),))
