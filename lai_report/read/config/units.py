"""units.toml as a roster, or the findings that keep it from being one."""

from __future__ import annotations

from collections.abc import Iterable

from lai_report.core.entries.canonical import office_zone
from lai_report.core.model import Group, Membership, Office, Roster, Span, Unit
from lai_report.read.config.clashes import check_names, check_senders, spans_of
from lai_report.read.config.rows import Row, check_ids, check_top, one_row, rows, written_ids
from lai_report.read.config.schema import GroupTable, OfficeTable, UnitTable
from lai_report.read.config.schema_values import minutes_of
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.unit_checks import check_office, check_unit


def read_roster(file: TomlFile) -> Roster | None:
    """The roster in the file; None, with findings, where it has mistakes."""
    check_top(file, ("office", "groups", "units"))
    office = one_row(file, "office", OfficeTable)
    groups = rows(file, "groups", GroupTable)
    units = rows(file, "units", UnitTable)
    _check(file, office, groups, units)
    if office is None or file.has_errors:
        return None
    return Roster(
        _office(office.table),
        tuple(Group(row.table.id, row.table.name) for row in groups),
        _in_house_order(row.table for row in units),
    )


def _check(
    file: TomlFile,
    office: Row[OfficeTable] | None,
    groups: list[Row[GroupTable]],
    units: list[Row[UnitTable]],
) -> None:
    """Compare the tables with one another."""
    # A directive names groups and units alike, so they share their ids.
    check_ids([*groups, *units])
    group_ids, unit_ids = written_ids(file, "groups"), written_ids(file, "units")
    if office is not None:
        check_office(office, unit_ids)
    for unit in units:
        check_unit(unit, group_ids, unit_ids)
    check_names(units)
    check_senders(units, office)


def _office(office: OfficeTable) -> Office:
    return Office(
        name=office.name,
        authority=office.authority,
        place=office.place,
        zone_name=office.timezone,
        zone=office_zone(office.timezone),
        kept=Span(office.kept_from, office.kept_until),
        close=minutes_of(office.close),
        unit=office.unit,
        senders=tuple(office.senders),
        roster_as_of=office.as_of,
    )


def _in_house_order(tables: Iterable[UnitTable]) -> tuple[Unit, ...]:
    """The units by their `order`; those without one follow as they stand in the file."""
    ordered = sorted(tables, key=lambda unit: (unit.order is None, unit.order or 0))
    last = max((unit.order or 0 for unit in ordered), default=0)
    units: list[Unit] = []
    for table in ordered:
        last += table.order is None
        units.append(_unit(table, table.order or last))
    return tuple(units)


def _unit(unit: UnitTable, order: int) -> Unit:
    return Unit(
        id=unit.id,
        name=unit.name,
        order=order,
        memberships=_memberships(unit),
        spans=spans_of(unit),
        aliases=tuple(unit.aliases),
        senders=tuple(unit.senders),
        phone=unit.phone,
        contact=unit.contact,
        successors=tuple(unit.successors),
        note=unit.note,
    )


def _memberships(unit: UnitTable) -> tuple[Membership, ...]:
    if unit.group:
        return (Membership(unit.group),)
    return tuple(Membership(m.group, Span(m.first, m.last)) for m in unit.memberships)
