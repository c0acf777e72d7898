"""Cases as people and scripts read them: a table with ages in hours, one line for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from lai_report.core.calendar import day_of
from lai_report.core.cases import open_cases, state_of
from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    Text,
    Tone,
    heading,
    paragraph,
    table,
)
from lai_report.core.entries.case.opening import Case
from lai_report.core.model import Configuration
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.cases import CaseData

_COLUMNS = (
    Column("id", phrase("case.column.id"), align="right", is_whole=True),
    Column("kind", phrase("case.column.kind"), is_data_only=True),
    Column("unit", phrase("case.column.unit"), is_data_only=True),
    Column("name", phrase("case.column.name")),
    Column("subject", phrase("case.column.subject")),
    Column("when", phrase("case.column.when"), is_data_only=True),
    Column("known_at", phrase("case.column.known_at"), is_data_only=True),
    Column("state", phrase("case.column.state"), folds_into="subject"),
    Column("age_hours", phrase("case.column.age"), align="right", is_whole=True),
)
_TONES: dict[str, Tone] = {"open": "strong", "no-decision": "warning", "closed": "dim"}


def case_document(cases: Sequence[Case], configuration: Configuration, at: datetime) -> Document:
    """The cases as a table, the oldest first."""
    if not cases:
        return Document((paragraph(phrase("case.none")),))
    return Document((table(_COLUMNS, [_row(case, configuration, at) for case in cases]),))


def cases_section(
    cases: Sequence[Case], configuration: Configuration, first: date, last: date, at: datetime
) -> tuple[Paragraph | Table, ...]:
    """A part of a larger report: the cases known in a period, or still open; nothing if none."""
    zone = configuration.roster.office.zone
    told = [c for c in cases if c.is_open or first <= day_of(c.known_at, zone) <= last]
    told = [c for c in told if day_of(c.known_at, zone) <= last]
    if not told:
        return ()
    rows = [_row(case, configuration, at) for case in told]
    return heading(phrase("case.section", count=len(told))), table(_COLUMNS, rows)


def case_line(cases: Sequence[Case], configuration: Configuration, at: datetime) -> Paragraph:
    """The open cases on one line of the 16:31 screen."""
    zone = configuration.roster.office.zone
    undecided = [c for c in cases if state_of(c, at, zone) == "no-decision"]
    oldest = max(cases, key=lambda case: case.age_in_hours(at))
    parts: list[Text] = [phrase("case.line.open", count=len(cases))]
    if undecided:
        addressee = _addressee(undecided[0], configuration)
        said = phrase("case.line.no-decision", count=len(undecided), addressee=addressee)
        parts.append(said)
    age = phrase("case.line.oldest", hours=oldest.age_in_hours(at), number=oldest.sequence)
    return paragraph(*parts, age, tone="warning" if undecided else "plain")


def case_data(case: Case, configuration: Configuration, at: datetime) -> CaseData:
    """One case as scripts read it."""
    zone = configuration.roster.office.zone
    decision, closing = case.decision, case.closing
    return {
        "id": case.sequence,
        "kind": case.kind,
        "unit": case.unit,
        "name": _name(case, configuration),
        "subject": case.subject,
        "obligation": case.obligation or None,
        "known_at": case.known_at.astimezone(zone).isoformat(),
        "when": case.when.isoformat() if case.when else None,
        "state": state_of(case, at, zone),
        "open": case.is_open,
        "age_hours": case.age_in_hours(at),
        "mail": case.mail,
        "decision": None
        if decision is None
        else {
            "id": decision.sequence,
            "answer": decision.answer,
            "by_whom": decision.by_whom,
            "basis": decision.basis,
            "decided_at": decision.decided_at.astimezone(zone).isoformat(),
        },
        "reports": [
            {
                "id": report.sequence,
                "to": report.to,
                "reported_at": report.reported_at.astimezone(zone).isoformat(),
                "submission": report.submission,
                "note": report.note,
            }
            for report in case.reports
        ],
        "closed_at": closing.closed_at.astimezone(zone).isoformat() if closing else None,
        "close_reason": closing.reason if closing else None,
    }


def cases_data(cases: Sequence[Case], configuration: Configuration, at: datetime) -> list[CaseData]:
    """The open ones of some cases as scripts read them."""
    return [case_data(case, configuration, at) for case in open_cases(cases)]


def state_words(case: Case, configuration: Configuration, at: datetime) -> Phrase:
    """How a case stands, in words; of an undecided request only that no answer is recorded."""
    state = state_of(case, at, configuration.roster.office.zone)
    return phrase(f"case.state.{state}", addressee=_addressee(case, configuration))


def _row(case: Case, configuration: Configuration, at: datetime) -> tuple[Cell, ...]:
    zone = configuration.roster.office.zone
    state = state_of(case, at, zone)
    said = (state_words(case, configuration, at),)
    about: list[Text] = [phrase(f"case.kind.{case.kind}")]
    if case.when is not None:
        about.append(phrase("case.to_be_done", day=case.when))
    about.append(phrase("case.known", at=case.known_at))
    return (
        Cell(case.sequence),
        Cell(case.kind),
        Cell(case.unit),
        Cell(_name(case, configuration)),
        Cell(case.subject, (case.subject,), below=tuple(about)),
        Cell(case.when),
        Cell(case.known_at.astimezone(zone)),
        Cell(state, said, below=tuple(_details(case)), tone=_TONES.get(state, "plain")),
        _age_cell(case, at),
    )


def _details(case: Case) -> list[Text]:
    """Who answered and why; to whom it was reported, when, by which submission; why closed."""
    said: list[Text] = []
    if case.decision is not None:
        decision = case.decision
        said.append(
            phrase(
                "case.detail.decision",
                by_whom=decision.by_whom,
                basis=decision.basis,
                at=decision.decided_at,
            )
        )
    for report in case.reports:
        key = "case.detail.report_by" if report.submission else "case.detail.report"
        values = {"number": report.submission} if report.submission else {}
        said.append(phrase(key, to=report.to, at=report.reported_at, **values))
    if case.closing is not None:
        said.append(phrase("case.detail.close", reason=case.closing.reason))
    return said


def _age_cell(case: Case, at: datetime) -> Cell:
    hours = case.age_in_hours(at)
    return Cell(hours, (phrase("case.age", hours=hours),))


def _name(case: Case, configuration: Configuration) -> str:
    unit = configuration.roster.unit(case.unit)
    return unit.name if unit else case.unit


def _addressee(case: Case, configuration: Configuration) -> Text:
    """Whom the request goes to: as the directive names them, else the Thường trực Tỉnh ủy."""
    obligation = configuration.obligation(case.obligation)
    return (obligation.addressee if obligation else "") or phrase("case.standing_committee")
