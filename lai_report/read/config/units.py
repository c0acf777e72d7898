"""units.toml as a roster, or the findings that keep it from being one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date

from lai_report.core.entries.canonical import VIET_NAM, office_zone
from lai_report.core.folding import fold
from lai_report.core.model import Group, Membership, Office, Roster, Span, Unit
from lai_report.core.units.forms import NAMES_NOBODY, spoken_words
from lai_report.errors import ConfigurationError, phrase
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
from lai_report.read.config.schema import GroupTable, OfficeTable, UnitTable
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.toml_text import KeyPath
from lai_report.read.config.values import Mistake, minutes_of, mistake, shortened

UnitRow = Row[UnitTable]


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
        _check_office(office, unit_ids)
    for unit in units:
        _check_unit(unit, group_ids, unit_ids)
    _check_names(units)
    _check_senders(units, office)


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
        spans=_spans(unit),
        aliases=tuple(unit.aliases),
        senders=tuple(unit.senders),
        phone=unit.phone,
        contact=unit.contact,
        successors=tuple(unit.successors),
        note=unit.note,
    )


def _spans(unit: UnitTable) -> tuple[Span, ...]:
    """The days the unit exists."""
    if unit.spans:
        return tuple(Span(span.first, span.last) for span in unit.spans)
    return (Span(unit.first, unit.last),)


def _memberships(unit: UnitTable) -> tuple[Membership, ...]:
    if unit.group:
        return (Membership(unit.group),)
    return tuple(Membership(m.group, Span(m.first, m.last)) for m in unit.memberships)


def _check_office(row: Row[OfficeTable], units: Collection[str]) -> None:
    """Find a zone no machine knows, days kept backwards, and a unit that is not in the list."""
    office = row.table
    try:
        office_zone(office.timezone)
    except ConfigurationError as error:
        hint = phrase("config.write_meant", meant=VIET_NAM)
        row.find(("timezone",), Mistake(error.phrase, hint))
    check_order(row, ("kept_until",), office.kept_from, office.kept_until)
    if office.unit:
        check_known(row, ("unit",), office.unit, units, "config.no_such_unit")


def _check_unit(row: UnitRow, groups: Collection[str], units: Collection[str]) -> None:
    """Find days, groups, successors and aliases of a unit that cannot stand."""
    unit = row.table
    _check_one_way(row, "spans", "from, until", unit.spans and (unit.first or unit.last))
    _check_one_way(row, "memberships", "group", unit.memberships and unit.group)
    _check_days(row)
    if unit.group:
        check_known(row, ("group",), unit.group, groups, "config.no_such_group")
    for index, membership in enumerate(unit.memberships):
        path = ("memberships", index)
        check_order(row, (*path, "until"), membership.first, membership.last)
        check_known(row, (*path, "group"), membership.group, groups, "config.no_such_group")
    for index, successor in enumerate(unit.successors):
        check_known(row, ("successors", index), successor, units, "config.no_such_unit")
    _check_aliases(row)


def _check_one_way(row: UnitRow, key: str, other: str, has_both: object) -> None:
    if has_both:
        row.find((key,), mistake("config.two_ways", one=key, other=other))


def _check_days(row: UnitRow) -> None:
    unit = row.table
    check_order(row, ("until",), unit.first, unit.last)
    for index, table in enumerate(unit.spans):
        check_order(row, ("spans", index, "until"), table.first, table.last)
    spans = _spans(unit)
    for index, span in enumerate(spans):
        if any(_overlap(span, earlier) for earlier in spans[:index]):
            row.find(("spans", index), mistake("config.spans_overlap"))


def _check_aliases(row: UnitRow) -> None:
    """Warn of an alias that is never matched, because it fits too many."""
    for index, alias in enumerate(row.table.aliases):
        if spoken_words(fold(alias)) in NAMES_NOBODY:
            row.find(("aliases", index), mistake("config.alias_of_nobody", name=alias), warns=True)


def _overlap(one: Span, other: Span) -> bool:
    """Whether a day lies in both spans."""
    return (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
        one.last or date.max
    )


def _check_names(units: Sequence[UnitRow]) -> None:
    """Find names and aliases that read the same in units that exist on the same days."""
    for row, path, written, other in _clashes(units, _names_of, fold):
        row.find(path, mistake("config.same_name", name=shortened(written), place=other))


def _check_senders(units: Sequence[UnitRow], office: Row[OfficeTable] | None) -> None:
    """Find an address of two units that exist on the same days, or of a unit and the office."""
    for row, path, written, other in _clashes(units, _senders_of, str.casefold):
        row.find(path, mistake("config.sender_twice", sender=written, place=other))
    own = set() if office is None else {sender.casefold() for sender in office.table.senders}
    for row in units:
        for path, sender in _senders_of(row):
            if sender.casefold() in own:
                row.find(path, mistake("config.sender_of_office", sender=sender))


def _clashes(
    units: Sequence[UnitRow],
    texts_of: Callable[[UnitRow], Iterator[tuple[KeyPath, str]]],
    sameness: Callable[[str], str],
) -> Iterator[tuple[UnitRow, KeyPath, str, str]]:
    """Each text another unit has already: its row, path and words, and the other's place."""
    seen: dict[str, list[tuple[UnitRow, KeyPath]]] = {}
    for row in units:
        for path, text in texts_of(row):
            others = seen.setdefault(sameness(text), [])
            for other, its_path in others:
                if _exist_together(row, other):
                    yield row, path, text, other.place_of(its_path)
                    break
            others.append((row, path))


def _names_of(row: UnitRow) -> Iterator[tuple[KeyPath, str]]:
    yield ("name",), row.table.name
    for index, alias in enumerate(row.table.aliases):
        yield ("aliases", index), alias


def _senders_of(row: UnitRow) -> Iterator[tuple[KeyPath, str]]:
    for index, sender in enumerate(row.table.senders):
        yield ("senders", index), sender


def _exist_together(row: UnitRow, other: UnitRow) -> bool:
    """Whether the two are different units with a day in common."""
    return row is not other and any(
        _overlap(span, its) for span in _spans(row.table) for its in _spans(other.table)
    )
