"""What each row of an office's own sheet becomes in the ledger: new, known already, extra, bad."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from lai_report.core.entries.entry import Draft
from lai_report.core.entries.submission import Precision, Submission
from lai_report.core.model import Configuration, Unit
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.plans.record import Request, plan_record
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow
from lai_report.core.slots import is_bound, reporting_obligations
from lai_report.core.units.names import UnitNames
from lai_report.errors import LaiReportError, Phrase, UnclearUnitError, phrase

ImportOutcome = Literal["new", "extra", "repeat", "blank", "refused"]
MINUTE = timedelta(minutes=1)


class PlannedRow(NamedTuple):
    """What becomes of one row."""

    line: int
    outcome: ImportOutcome
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
    situation_on: Callable[[date], Situation],
    source: str,
    now: datetime,
) -> Plan[PlannedRow]:
    """What each row becomes, in the order of the sheet; a row told twice counts once.

    `situation_on` gives what stands on a report day; it is asked again for each row of the day.
    """
    planned: list[PlannedRow] = []
    seen: set[tuple[str, date | None, datetime | None, str]] = set()
    names = UnitNames(configuration.roster.units)
    for row in rows:
        if isinstance(row, BadRow):
            planned.append(PlannedRow(row.line, "refused", row.unit, why=row.why))
        elif isinstance(row, BlankRow):
            planned.append(PlannedRow(row.line, "blank", row.unit))
        else:
            found = _planned(row, configuration, names, situation_on, source, now)
            planned.append(_once(found, row.note, seen))
    return _plan(planned, situation_on)


def _plan(
    planned: Sequence[PlannedRow], situation_on: Callable[[date], Situation]
) -> Plan[PlannedRow]:
    by_day: dict[date, list[Draft]] = {}
    for row in planned:
        if row.draft is not None and row.day is not None:
            by_day.setdefault(row.day, []).append(row.draft)
    changes = (c for day, new in by_day.items() for c in situation_on(day).plan((), new).changes)
    entries = tuple(row.draft for row in planned if row.draft is not None)
    return Plan(tuple(planned), entries, tuple(changes))


def _once(
    found: PlannedRow, note: str, seen: set[tuple[str, date | None, datetime | None, str]]
) -> PlannedRow:
    """The row, or a repeat where an earlier line of the sheet says the same."""
    if found.draft is None:
        return found
    told = (found.unit, found.day, found.received_at, note)
    if told in seen:
        return found._replace(outcome="repeat", draft=None)
    seen.add(told)
    return found


def _planned(  # noqa: PLR0913, PLR0917 - what becomes of a row hangs on all of them
    row: Arrival,
    configuration: Configuration,
    names: UnitNames,
    situation_on: Callable[[date], Situation],
    source: str,
    now: datetime,
) -> PlannedRow:
    try:
        unit = _unit(row, names)
        # A sheet shows no file and names no ground: an entry that does says the same and more.
        facts = situation_on(row.day).facts
        mine = tuple(s.without_proof() for s in facts.submissions if s.unit == unit.id)
        facts = facts._replace(submissions=mine)
        said = Submission(0, "", row.day, row.received_at, note=row.note, source="hand")
        request = Request(said, is_time_given=True)
        known = plan_record(configuration, facts, unit, request, now).repeats
    except LaiReportError as error:
        why = error.phrase
        if why.key == "record.future_day":  # whose words speak of an option of `record`
            why = phrase("import_.future_day", day=row.day)
        return PlannedRow(
            row.line, "refused", row.unit, day=row.day, received_at=row.received_at, why=why
        )
    if known is None:
        known = _known(row, unit, facts.submissions)
    outcome: ImportOutcome = "new" if owes_on(configuration, unit, row.day) else "extra"
    return PlannedRow(
        line=row.line,
        outcome="repeat" if known is not None else outcome,
        name=unit.name,
        unit=unit.id,
        day=row.day,
        received_at=row.received_at,
        draft=None if known is not None else _draft(row, unit, source),
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


def _draft(row: Arrival, unit: Unit, source: str) -> Draft:
    """The entry, saying where it comes from and how finely its time is known."""
    precision: Precision = "minute" if row.is_to_the_minute else ""
    return Submission(
        0,
        unit.id,
        row.day,
        row.received_at,
        note=row.note,
        source=source,
        precision=precision,
        line=row.line,
    ).draft()
