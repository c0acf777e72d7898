"""One file of directives/ as a directive, or the findings that keep it from being one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from lai_report.core.model import (
    Change,
    Channel,
    Directive,
    Ending,
    Hour,
    Obligation,
    Roster,
    Schedule,
    Span,
)
from lai_report.read.config.rows import (
    Row,
    check_ids,
    check_known,
    check_order,
    check_top,
    one_row,
    rows,
    written_ids,
)
from lai_report.read.config.schema import (
    ChangeTable,
    DirectiveTable,
    ObligationTable,
    ScheduleTable,
)
from lai_report.read.config.supersession import (
    Earlier,
    LaterRow,
    check_later,
    earlier_of,
    later_rows,
    says_later,
)
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.values import Days, minutes_of, mistake


class DirectiveRows(NamedTuple):
    """The tables of one file that are right by themselves."""

    directive: Row[DirectiveTable] | None
    obligations: list[Row[ObligationTable]]
    later: list[LaterRow]
    """What it ends and changes of other directives."""
    file: TomlFile

    @property
    def is_reference(self) -> bool:
        """Whether it binds nobody here."""
        return self.directive is not None and self.directive.table.standing == "reference"


def read_directive(file: TomlFile) -> DirectiveRows:
    """The file's tables, compared with one another; mistakes are findings of the file."""
    check_top(file, ("directive", "obligations", "ends", "changes"))
    directive = one_row(file, "directive", DirectiveTable)
    obligations = rows(file, "obligations", ObligationTable)
    found = DirectiveRows(directive, obligations, later_rows(file, directive), file)
    for later in found.later:
        if isinstance(later.table, ChangeTable):
            _check_hours(later, later.table.schedule)
    if not (file.data.get("obligations") or says_later(file) or file.damaged):
        file.find(("obligations",), mistake("config.no_obligations"))
    check_ids(found.obligations)
    for row in found.obligations:
        check_order(row, ("until",), row.table.first, row.table.last)
        _check_schedule(row)
    return found


def _check_schedule(row: Row[ObligationTable]) -> None:
    """Find a report without a schedule, a schedule on anything else, and hours given twice."""
    schedule = row.table.schedule
    if schedule is None:
        if row.table.kind == "report":
            row.find(("schedule",), mistake("config.report_without_schedule"))
        return
    if row.table.kind != "report":
        row.find(("schedule",), mistake("config.schedule_of_no_report"))
    if row.table.first is None:
        row.find(("from",), mistake("config.schedule_without_start"))
    _check_hours(row, schedule)


def _check_hours(row: Row[Any], schedule: ScheduleTable) -> None:
    """Find hours given in no way or in two, and the same hour given twice."""
    if [bool(schedule.before), bool(schedule.by), bool(schedule.hours)].count(True) != 1:
        row.find(("schedule",), mistake("config.one_way_of_hours"))
        return
    wrong = [i for i, hour in enumerate(schedule.hours) if bool(hour.before) == bool(hour.by)]
    for index in wrong:
        row.find(("schedule", "hours", index), mistake("config.one_boundary"))
    hours = () if wrong else _hours(schedule)
    if len({hour.label for hour in hours}) < len(hours):
        row.find(("schedule",), mistake("config.hour_twice"))


def check_supersession(found: Sequence[DirectiveRows]) -> None:
    """Find what a directive cannot end or change of another, and what two of them do."""
    earlier: dict[str, Earlier] = {}
    for each in found:
        earlier |= earlier_of(each.file, each.obligations, is_reference=each.is_reference)
    later = [(row, each.is_reference) for each in found for row in each.later]
    check_later(later, earlier)


def declared_ids(units: TomlFile) -> Collection[str]:
    """Every id of units.toml a directive may bind."""
    return written_ids(units, "groups") | written_ids(units, "units")


def check_bound(found: DirectiveRows, declared: Collection[str], roster: Roster | None) -> None:
    """Find bound ids that are not declared; warn of a duty that binds nobody."""
    for row in found.obligations:
        if found.is_reference:
            _check_reference(row)
        elif _check_declared(row, declared) and roster is not None:
            _check_binds(row, roster)


def _check_reference(row: Row[ObligationTable]) -> None:
    if row.table.bound:
        row.find(("bound",), mistake("config.reference_binds"))


def _check_declared(row: Row[ObligationTable], declared: Collection[str]) -> bool:
    """Find ids nobody has; whether there are none."""
    for index, bound in enumerate(row.table.bound):
        check_known(row, ("bound", index), bound, declared, "config.not_declared")
    return set(row.table.bound).issubset(declared)


def _check_binds(row: Row[ObligationTable], roster: Roster) -> None:
    # What only stands in the list, with nothing to follow, may bind nobody.
    if row.table.kind != "standing" and not _binds(row, roster):
        row.find(("bound",), mistake("config.binds_nobody"), warns=True)


def _binds(row: Row[ObligationTable], roster: Roster) -> bool:
    """Whether any unit of the roster, on whatever day, is bound."""
    bound = frozenset(row.table.bound)
    return any(
        unit.id in bound or any(membership.group in bound for membership in unit.memberships)
        for unit in roster.units
    )


def directive_of(found: DirectiveRows) -> Directive | None:
    """The record of tables that were checked."""
    if found.directive is None:
        return None
    table = found.directive.table
    return Directive(
        id=table.id,
        issuer=table.issuer,
        number=table.number,
        issued=table.issued,
        arrived=table.arrived,
        subject=table.subject,
        form=table.form,
        standing=table.standing,
        signatory=table.signatory,
        addressees=tuple(table.addressees),
        notes=(*table.notes, *filter(None, [table.note])),
        obligations=tuple(_obligation(table.id, row.table) for row in found.obligations),
        ends=_endings(found.later),
        changes=_changes(found.later),
    )


def _obligation(directive: str, table: ObligationTable) -> Obligation:
    channel = table.channel
    return Obligation(
        id=table.id,
        directive=directive,
        clause=table.clause,
        kind=table.kind,
        bound=tuple(table.bound),
        quote=table.quote,
        addressee=table.addressee,
        channel=Channel() if channel is None else Channel(channel.through, channel.mailbox),
        schedule=None if table.schedule is None else _schedule(table.schedule),
        span=Span(table.first, table.last),
        content=table.content,
        note=table.note,
        focal_point=table.focal_point,
    )


def _endings(found: Iterable[LaterRow]) -> tuple[Ending, ...]:
    """The records of those that end an obligation."""
    tables = (row.table for row in found)
    return tuple(
        Ending(table.obligation, table.first, table.clause)
        for table in tables
        if not isinstance(table, ChangeTable)
    )


def _changes(found: Iterable[LaterRow]) -> tuple[Change, ...]:
    """The records of those that change an obligation's schedule."""
    tables = (row.table for row in found)
    return tuple(
        Change(table.obligation, table.first, _schedule(table.schedule), table.clause)
        for table in tables
        if isinstance(table, ChangeTable)
    )


def _schedule(schedule: ScheduleTable) -> Schedule:
    """The record of a schedule that was checked."""
    days: Days = schedule.every
    return Schedule(_hours(schedule), days.weekdays, days.month_days, days.rule)


def _hours(schedule: ScheduleTable) -> tuple[Hour, ...]:
    """The hours of the day in order; a single one has no label."""
    hours = [
        *(Hour(minutes_of(clock), "before", clock) for clock in schedule.before),
        *(Hour(minutes_of(clock), "by", clock) for clock in schedule.by),
        *(
            Hour(minutes_of(hour.before or hour.by), "before" if hour.before else "by", hour.label)
            for hour in schedule.hours
        ),
    ]
    if len(hours) == 1:
        return (Hour(hours[0].minute, hours[0].boundary),)
    return tuple(sorted(hours, key=lambda hour: hour.minute))
