"""The roster on a day: units in roster order, their groups, and whether they owe the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lai_report.core.document import Cell, Column, Document, paragraph, table
from lai_report.core.model import Configuration, Unit
from lai_report.core.slots import is_bound, reporting_obligations
from lai_report.errors import phrase

if TYPE_CHECKING:
    from lai_report.core.answers.office import RosterData

_COLUMNS = (
    Column("number", phrase("status.column.number"), align="right", is_whole=True),
    Column("unit", phrase("units.column.id"), is_data_only=True),
    Column("name", phrase("units.column.name")),
    Column("group", phrase("units.column.group"), is_data_only=True),
    Column("owes", phrase("units.column.owes")),
    Column("phone", phrase("units.column.phone"), is_data_only=True),
    Column("senders", phrase("units.column.senders"), align="right", is_whole=True),
    Column("note", phrase("units.column.note"), is_data_only=True),
)


def roster_document(configuration: Configuration, units: Sequence[Unit], day: date) -> Document:
    """The units as a table."""
    title = paragraph(phrase("units.title", day=day, count=len(units)), tone="strong")
    if not units:
        return Document((paragraph(phrase("units.none", day=day)),))
    rows = [_row(configuration, number, unit, day) for number, unit in enumerate(units, start=1)]
    return Document((title, table(_COLUMNS, rows)))


def owed_by(configuration: Configuration, unit: Unit, day: date) -> list[str]:
    """The obligations with a schedule that bind the unit on the day."""
    return [
        obligation.key
        for obligation in reporting_obligations(configuration)
        if obligation.span.holds(day) and is_bound(unit, obligation, day)
    ]


def _row(configuration: Configuration, number: int, unit: Unit, day: date) -> tuple[Cell, ...]:
    owed = owed_by(configuration, unit, day)
    owes = phrase("units.owes") if owed else phrase("units.owes_not")
    return (
        Cell(number),
        Cell(unit.id),
        Cell(unit.name, below=(unit.id, unit.note)),
        Cell(" ".join(sorted(unit.groups_on(day)))),
        Cell(bool(owed), (owes,)),
        Cell(unit.phone),
        Cell(len(unit.senders)),
        Cell(unit.note),
    )


def roster_data(configuration: Configuration, units: Sequence[Unit], day: date) -> RosterData:
    """The units as scripts read them; addresses are data of the office and are listed whole."""
    return {
        "day": day.isoformat(),
        "units": [
            {
                "unit": unit.id,
                "name": unit.name,
                "order": unit.order,
                "groups": sorted(unit.groups_on(day)),
                "aliases": list(unit.aliases),
                "senders": list(unit.senders),
                "phone": unit.phone,
                "contact": unit.contact,
                "exists": unit.exists_on(day),
                "owes": owed_by(configuration, unit, day),
                "successors": list(unit.successors),
                "note": unit.note,
            }
            for unit in units
        ],
    }
