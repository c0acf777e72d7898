"""What each row of an office's own sheet becomes in the ledger: new, known already, extra, bad."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from lai_report.core.entries import Draft
from lai_report.core.facts import Facts, Submission
from lai_report.core.model import Configuration, Unit
from lai_report.core.names import UnitNames
from lai_report.core.recording import Request, plan_record
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow
from lai_report.core.slots import is_bound, reporting_obligations
from lai_report.errors import LaiReportError, Phrase, UnclearUnitError, phrase

Outcome = Literal["new", "extra", "repeat", "blank", "refused"]
MINUTE = timedelta(minutes=1)


class PlannedRow(NamedTuple):
    """What becomes of one row."""

    line: int
    outcome: Outcome
    name: str
    """Of the unit, or what the row calls it."""
    unit: str = ""
    day: date | None = None
    received_at: datetime | None = None
    why: Phrase | None = None
    draft: Draft | None = None
    sequence: int | None = None
    """Of the entry that says the same already."""


def plan_rows(
    rows: Iterable[Arrival | BadRow | BlankRow],
    configuration: Configuration,
    facts_on: Callable[[date], Facts],
    source: str,
    now: datetime,
) -> list[PlannedRow]:
    """What each row becomes, in the order of the sheet; a row told twice counts once."""
    planned: list[PlannedRow] = []
    seen: set[tuple[str, date | None, datetime | None]] = set()
    names = UnitNames(configuration.roster.units)
    for row in rows:
        if isinstance(row, BadRow):
            planned.append(PlannedRow(row.line, "refused", row.unit, why=row.why))
        elif isinstance(row, BlankRow):
            planned.append(PlannedRow(row.line, "blank", row.unit))
        else:
            found = _planned(row, configuration, names, facts_on, source, now)
            planned.append(_once(found, seen))
    return planned


def _once(found: PlannedRow, seen: set[tuple[str, date | None, datetime | None]]) -> PlannedRow:
    """The row, or a repeat where an earlier line of the sheet says the same."""
    if found.draft is None:
        return found
    told = (found.unit, found.day, found.received_at)
    if told in seen:
        return found._replace(outcome="repeat", draft=None)
    seen.add(told)
    return found


def _planned(  # noqa: PLR0913, PLR0917 - what becomes of a row hangs on all of them
    row: Arrival,
    configuration: Configuration,
    names: UnitNames,
    facts_on: Callable[[date], Facts],
    source: str,
    now: datetime,
) -> PlannedRow:
    try:
        unit = _unit(row, names)
        facts = facts_on(row.day)
        request = Request(row.day, row.received_at, is_time_given=True, note=row.note)
        made = plan_record(configuration, facts, unit, request, now)
    except LaiReportError as error:
        why = error.phrase
        if why.key == "record.future_day":  # whose words speak of an option of `record`
            why = phrase("import_.future_day", day=row.day)
        return PlannedRow(
            row.line, "refused", row.unit, day=row.day, received_at=row.received_at, why=why
        )
    known = made.sequence if made.outcome == "repeat" else _known(row, unit, facts.submissions)
    outcome: Outcome = "new" if owes_on(configuration, unit, row.day) else "extra"
    return PlannedRow(
        line=row.line,
        outcome="repeat" if known is not None else outcome,
        name=unit.name,
        unit=unit.id,
        day=row.day,
        received_at=row.received_at,
        draft=None if known is not None else _draft(made.draft, row, source),
        sequence=known,
    )


def _unit(row: Arrival, names: UnitNames) -> Unit:
    """The unit the row names; units of the day go before all others. Raises `UnclearUnitError`."""
    try:
        return names.find(row.unit, row.day)
    except UnclearUnitError:
        return names.find(row.unit)


def _known(row: Arrival, unit: Unit, submissions: Sequence[Submission]) -> int | None:
    """The entry of the same arrival, where the sheet knows only the minute of it."""
    if not row.is_to_the_minute:
        return None
    return next(
        (
            s.sequence
            for s in submissions
            if (s.unit, s.day) == (unit.id, row.day)
            and row.received_at <= s.received_at < row.received_at + MINUTE
        ),
        None,
    )


def owes_on(configuration: Configuration, unit: Unit, day: date) -> bool:
    """Whether the unit is bound to report on that day, and the office keeps it."""
    return configuration.roster.office.kept.holds(day) and any(
        is_bound(unit, o, day) and o.span.holds(day) for o in reporting_obligations(configuration)
    )


def _draft(draft: Draft, row: Arrival, source: str) -> Draft:
    """The draft, saying where it comes from and how finely its time is known."""
    precision = {"precision": "minute"} if row.is_to_the_minute else {}
    payload = {**draft.payload, **precision, "line": row.line}
    return draft._replace(source=source, payload=payload)
