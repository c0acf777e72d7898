"""`status --evidence UNIT`: one printable page for a unit that says “em gửi 16:28 mà”."""

from __future__ import annotations

from lai_report.cli.shared.desk import Desk, unit_ids
from lai_report.cli.shared.result import Format, Result
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.evidence import evidence_data, evidence_document
from lai_report.errors import UnclearUnitError


def evidence_result(desk: Desk, found: DayStatus, name: str, form: Format) -> Result:
    """The page for the unit named, on the day of the status."""
    unit = found.configuration.roster.unit(unit_ids(desk, [name], found.day)[0])
    # Units are named by the roster now, the page by the one known then: it may not have been there.
    if unit is None:
        raise UnclearUnitError("common.unit_gone", name=name)
    # The page is printed and kept: its head proves later which ledger it was taken from.
    head = desk.ledger.head() if desk.ledger else None
    return Result(
        "status",
        found.as_of,
        document=evidence_document(found, unit, desk.entries(found.day), head),
        data=evidence_data(found, unit, head),
        form=form,
        zone=found.configuration.roster.office.zone,
    )
