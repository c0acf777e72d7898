"""The register of duties: every obligation under its directive, with who, when, and quote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lai_report.core.calendar import hour_text
from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    Text,
    paragraph,
    table,
)
from lai_report.core.folding import fold
from lai_report.core.model import Configuration, Directive, Obligation, Schedule, Span
from lai_report.core.reports.labels import directive_name
from lai_report.core.supersession import history
from lai_report.core.treatment import Actions, done_for, treatment
from lai_report.errors import Phrase, phrase

RegisterRow = tuple[Directive, Obligation]


class Wanted(NamedTuple):
    """Which duties are asked for; empty means any."""

    words: str
    unit: str
    kind: str
    directive: str
    day: date


def wanted_rows(configuration: Configuration, wanted: Wanted) -> list[RegisterRow]:
    """The obligations that fit, in the order of the directives."""
    return [
        (directive, obligation)
        for directive in configuration.directives
        for obligation in directive.obligations
        if _fits(configuration, directive, obligation, wanted)
    ]


def _fits(
    configuration: Configuration, directive: Directive, obligation: Obligation, wanted: Wanted
) -> bool:
    words = fold(wanted.words).split()
    text = fold(f"{obligation.id} {obligation.quote} {obligation.note} {obligation.addressee}")
    return (
        all(word in text for word in words)
        and wanted.kind in {"", obligation.kind}
        and wanted.directive in {"", directive.id, directive.number}
        and (not wanted.unit or _binds(configuration, obligation, wanted.unit))
    )


def _binds(configuration: Configuration, obligation: Obligation, unit_id: str) -> bool:
    """Whether the obligation names the unit, or a group it ever belonged to."""
    unit = configuration.roster.unit(unit_id)
    groups = {m.group for m in unit.memberships} if unit else set()
    return unit_id in obligation.bound or not groups.isdisjoint(obligation.bound)


_COLUMNS = (
    Column("directive", phrase("directives.column.directive"), is_data_only=True),
    Column("id", phrase("directives.column.id"), is_whole=True),
    Column("clause", phrase("directives.column.clause")),
    Column("kind", phrase("directives.column.kind"), is_data_only=True),
    Column("bound", phrase("directives.column.bound"), is_data_only=True),
    Column("addressee", phrase("directives.column.addressee"), is_data_only=True),
    Column("schedule", phrase("directives.column.schedule"), is_data_only=True),
    Column("from", phrase("directives.column.from"), is_data_only=True),
    Column("until", phrase("directives.column.until"), is_data_only=True),
    Column("quote", phrase("directives.column.quote")),
    Column("note", phrase("directives.column.note"), is_data_only=True),
    Column("tracked_by", phrase("directives.column.tracked_by"), is_data_only=True),
    Column("focal_point", phrase("directives.column.focal_point"), is_data_only=True),
)


def register_document(
    configuration: Configuration, rows: Sequence[RegisterRow], actions: Actions, *, is_whole: bool
) -> Document:
    """The register as people read it: each directive, its doubts, its duties, what was done."""
    if not rows:
        return Document((paragraph(phrase("directives.none")),))
    blocks: list[Paragraph | Table] = []
    for directive in dict.fromkeys(directive for directive, _ in rows):
        name = directive_name(directive, configuration.roster.office)
        standing = phrase(f"directives.standing.{directive.standing}")
        blocks.append(paragraph(name, standing, tone="strong"))
        if is_whole:
            blocks += [paragraph(phrase("directives.doubt", note=n)) for n in directive.notes]
        mine = [o for d, o in rows if d is directive]
        blocks.append(table(_COLUMNS, [_row(configuration, directive, o, actions) for o in mine]))
    return Document(tuple(blocks))


def _row(
    configuration: Configuration, directive: Directive, obligation: Obligation, actions: Actions
) -> tuple[Cell, ...]:
    names = bound_names(configuration, obligation)
    kind = phrase(f"directives.kind.{obligation.kind}")
    below: list[Text] = [phrase("directives.whose", kind=kind, names=names or ["—"])]
    if obligation.addressee:
        below.append(phrase("directives.to", addressee=obligation.addressee))
    below += _planned(configuration, obligation)
    below += _superseded(configuration, obligation)
    if obligation.focal_point:
        below.append(phrase("directives.focal_point", name=obligation.focal_point))
    below += _states(configuration, directive, obligation, actions)
    return (
        Cell(directive.id),
        Cell(obligation.id),
        Cell(obligation.clause),
        Cell(obligation.kind),
        Cell(" ".join(obligation.bound)),
        Cell(obligation.addressee),
        Cell(schedule_code(obligation.schedule)),
        Cell(obligation.span.first),
        Cell(obligation.span.last),
        Cell(obligation.quote, (f"“{obligation.quote}”",), below=tuple(below)),
        Cell(obligation.note),
        Cell(treatment(directive, obligation)),
        Cell(obligation.focal_point),
    )


def _states(
    configuration: Configuration, directive: Directive, obligation: Obligation, actions: Actions
) -> list[Text]:
    """By what it is followed, and what the ledger says was done."""
    done = done_for(directive, obligation, actions, configuration.roster.office.zone)
    tracked = treatment(directive, obligation)
    said: list[Text] = []
    if done.last is not None:
        said.append(phrase("directives.pressed", count=done.pressings, last=done.last))
    if done.last_report is not None:
        said.append(phrase("directives.reported", count=done.reports, last=done.last_report))
    if said:
        return said
    if tracked == "duty":
        key = "directives.duty.has_shifts" if actions.has_shifts else "directives.duty.no_shifts"
        return [phrase(key, count=done.cases, open=done.open_cases)]
    return [phrase(f"directives.tracked.{tracked}", count=done.cases, open=done.open_cases)]


def _planned(configuration: Configuration, obligation: Obligation) -> list[Text]:
    """When its reports are due, by its own directive; nothing of a duty without an hour."""
    return [
        _schedule_words(version.obligation.span, version.obligation.schedule)
        for version in history(configuration, obligation).versions[:1]
        if version.obligation.schedule is not None
    ]


def _superseded(configuration: Configuration, obligation: Obligation) -> list[Text]:
    """Which later directive changes or ends it, from which day, by which clause."""
    found = history(configuration, obligation)
    said: list[Text] = [
        phrase(
            "directives.changed",
            first=version.obligation.span.first,
            plan=_plan(version.obligation.schedule),
            clause=version.clause,
            directive=_name_of(configuration, version.by),
        )
        for version in found.versions
        if version.by and version.obligation.schedule is not None
    ]
    if found.ending is not None:
        by = _name_of(configuration, found.ended_by)
        ending = found.ending
        said.append(
            phrase("directives.ended", first=ending.first, clause=ending.clause, directive=by)
        )
    return said


def _name_of(configuration: Configuration, directive_id: str) -> Text:
    directive = configuration.directive(directive_id)
    office = configuration.roster.office
    return directive_name(directive, office) if directive else directive_id


def bound_names(configuration: Configuration, obligation: Obligation) -> list[str]:
    """The names of the groups and units an obligation binds."""
    names = {g.id: g.name for g in configuration.roster.groups}
    names |= {u.id: u.name for u in configuration.roster.units}
    return [names.get(bound, bound) for bound in obligation.bound]


def _schedule_words(span: Span, schedule: Schedule) -> Phrase:
    """When a report is due, in words: trước 16:30 hàng ngày, từ ngày 29/01/2021, no end."""
    end = phrase("directives.until", day=span.last) if span.last else phrase("directives.no_end")
    first = span.first or "?"
    return phrase("directives.schedule", plan=_plan(schedule), first=first, end=end)


def _plan(schedule: Schedule) -> Phrase:
    """The hours and the days, without from when: trước 16:30 hàng ngày."""
    hours = [
        phrase(f"status.hour.{hour.boundary}", hour=hour_text(hour.minute))
        for hour in schedule.hours
    ]
    return phrase("directives.plan", hours=hours, every=_every(schedule))


def _every(schedule: Schedule) -> Phrase:
    if schedule.is_daily:
        return phrase("directives.every.day")
    if schedule.weekdays:
        days = [phrase(f"status.weekday.{day}") for day in schedule.weekdays]
        return phrase("directives.every.weekday", days=days)
    if schedule.month_days:
        days_of_month = [
            phrase("directives.last_day") if d < 0 else str(d) for d in schedule.month_days
        ]
        return phrase("directives.every.month", days=days_of_month)
    return phrase("directives.every.rule", rule=schedule.rule)


def schedule_code(schedule: Schedule | None) -> str:
    """The hours as machines read them: before 16:30."""
    hours = schedule.hours if schedule else ()
    return " ".join(f"{hour.boundary} {hour_text(hour.minute)}" for hour in hours)
