"""What is wrong with one unit, or with the office, that its types alone do not show."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lai_report.core.entries.canonical import VIET_NAM, office_zone
from lai_report.core.folding import fold
from lai_report.core.units.forms import NAMES_NOBODY, spoken_words
from lai_report.errors import ConfigurationError, phrase
from lai_report.read.config.clashes import UnitRow, overlap, spans_of
from lai_report.read.config.rows import Row, check_order
from lai_report.read.config.schema import OfficeTable
from lai_report.read.config.toml_file import meant_or_known, shortened
from lai_report.read.config.toml_lines import KeyPath


def check_office(row: Row[OfficeTable], units: Collection[str]) -> None:
    """Find a zone no machine knows, days kept backwards, and a unit that is not in the list."""
    office = row.table
    try:
        office_zone(office.timezone)
    except ConfigurationError as error:
        hint = phrase("config.write_meant", meant=VIET_NAM)
        row.file.find((*row.path, "timezone"), error.phrase, hint)
    check_order(row, ("kept_until",), office.kept_from, office.kept_until)
    if office.unit:
        _check_unit_id(row, ("unit",), office.unit, units)


def check_unit(row: UnitRow, groups: Collection[str], units: Collection[str]) -> None:
    """Find days, groups, successors and aliases of a unit that cannot stand."""
    unit = row.table
    _check_one_way(row, "spans", "from, until", unit.spans and (unit.first or unit.last))
    _check_one_way(row, "memberships", "group", unit.memberships and unit.group)
    _check_days(row)
    if unit.group:
        _check_group(row, ("group",), unit.group, groups)
    for index, membership in enumerate(unit.memberships):
        check_order(row, ("memberships", index, "until"), membership.first, membership.last)
        _check_group(row, ("memberships", index, "group"), membership.group, groups)
    for index, successor in enumerate(unit.successors):
        _check_unit_id(row, ("successors", index), successor, units)
    _check_aliases(row)


def _check_one_way(row: UnitRow, key: str, other: str, has_both: object) -> None:
    if has_both:
        row.file.find(
            (*row.path, key),
            phrase("config.two_ways", one=key, other=other),
            phrase("config.two_ways_hint", one=key, other=other),
        )


def _check_days(row: UnitRow) -> None:
    unit = row.table
    check_order(row, ("until",), unit.first, unit.last)
    for index, table in enumerate(unit.spans):
        check_order(row, ("spans", index, "until"), table.first, table.last)
    spans = spans_of(unit)
    for index, span in enumerate(spans):
        if any(overlap(span, earlier) for earlier in spans[:index]):
            hint = phrase("config.spans_overlap_hint")
            row.file.find((*row.path, "spans", index), phrase("config.spans_overlap"), hint)


def _check_group(row: UnitRow, path: KeyPath, group: str, groups: Collection[str]) -> None:
    if group not in groups:
        row.file.find(
            (*row.path, *path),
            phrase("config.no_such_group", id=shortened(group)),
            meant_or_known(group, groups),
        )


def _check_unit_id(row: Row[Any], path: KeyPath, unit: str, units: Collection[str]) -> None:
    if unit not in units:
        row.file.find(
            (*row.path, *path),
            phrase("config.no_such_unit", id=shortened(unit)),
            meant_or_known(unit, units),
        )


def _check_aliases(row: UnitRow) -> None:
    """Warn of an alias that is never matched, because it fits too many."""
    for index, alias in enumerate(row.table.aliases):
        if spoken_words(fold(alias)) in NAMES_NOBODY:
            path = (*row.path, "aliases", index)
            hint = phrase("config.alias_of_nobody_hint")
            row.file.find(path, phrase("config.alias_of_nobody", name=alias), hint, warns=True)
