"""What each thing a person says about a case becomes: one entry, or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.cases import Answer, Case, CaseKind
from lai_report.core.entries import Draft, EntryKind
from lai_report.core.facts import WaitingMail
from lai_report.core.model import Configuration, Kind, Obligation, Unit
from lai_report.core.slots import is_bound
from lai_report.errors import RefusedError

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
) -> Draft:
    """The entry that opens a case.

    Raises `RefusedError` where it has no words, where a request names no day, and where the very
    same case is open already.
    """
    _refuse_shapeless(opening)
    for case in standing:
        if (case.kind, case.unit, case.subject, case.when) == (
            opening.kind, unit.id, opening.subject, opening.when,
        ) and case.is_open:  # fmt: skip
            raise RefusedError("case.open_already", number=case.sequence)
    return _opened(configuration, unit.id, opening, {})


def plan_case_of_mail(
    configuration: Configuration, mail: WaitingMail | None, number: int, unit: str, opening: Opening
) -> Draft:
    """The case a waiting message becomes, with the message's evidence; it no longer waits then.

    Raises `RefusedError` where the message does not wait or its unit is open.
    """
    if mail is None:
        raise RefusedError("review.not_waiting", number=number)
    if not (unit or mail.unit):
        raise RefusedError("case.mail_without_unit", number=number)
    _refuse_shapeless(opening)
    kept = {k: mail.details[k] for k in ("sender", "message_id") if mail.details.get(k)}
    draft = _opened(configuration, unit or mail.unit, opening, kept)
    return Draft(
        draft.kind,
        unit=draft.unit,
        obligation=draft.obligation,
        received_at=draft.received_at,
        source=mail.source,
        reference=mail.reference,
        target=mail.sequence,
        payload=draft.payload,
    )


def plan_decision(case: Case | None, number: int, said: Answered, at: datetime) -> Draft:
    """The entry that says what was answered to a request. Raises `RefusedError`."""
    asked = _still_open(case, number, "approval")
    if asked.decision is not None:
        raise RefusedError("case.decided_already", number=number, entry=asked.decision.sequence)
    payload = {"answer": said.answer, "by_whom": said.by_whom, "basis": said.basis}
    return _about(asked, "case-decision", at, payload)


def plan_report(case: Case | None, number: int, said: Reported, at: datetime) -> Draft:
    """The entry that says an event was reported. Raises `RefusedError`."""
    known = _still_open(case, number, "event")
    payload = {"to": said.to, "submission": said.submission, "note": said.note}
    return _about(known, "case-report", at, {k: v for k, v in payload.items() if v})


def plan_close(case: Case | None, number: int, reason: str, at: datetime) -> Draft:
    """The entry that closes a case. Raises `RefusedError`."""
    return _about(_still_open(case, number), "case-close", at, {"reason": reason})


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


def _opened(
    configuration: Configuration, unit: str, opening: Opening, kept: dict[str, Any]
) -> Draft:
    day = day_of(opening.known_at, configuration.roster.office.zone)
    ordered = ordered_by(configuration, unit, opening.kind, day)
    payload = {
        **kept,
        "case": opening.kind,
        "subject": opening.subject,
        "when": opening.when.isoformat() if opening.when else None,
        "note": opening.note,
    }
    return Draft(
        "case",
        unit=unit,
        obligation=ordered.key if ordered else "",
        received_at=opening.known_at,
        source="hand",
        payload={name: value for name, value in payload.items() if value},
    )


def _still_open(case: Case | None, number: int, kind: CaseKind | None = None) -> Case:
    if case is None:
        raise RefusedError("case.no_case", number=number)
    if case.closing is not None:
        raise RefusedError("case.closed_already", number=number, entry=case.closing.sequence)
    if kind and case.kind != kind:
        raise RefusedError(f"case.not_{kind}", number=number)
    return case


def _about(case: Case, kind: EntryKind, at: datetime, payload: dict[str, Any]) -> Draft:
    return Draft(
        kind,
        unit=case.unit,
        obligation=case.obligation,
        received_at=at,
        source="hand",
        target=case.sequence,
        payload=payload,
    )
