"""The preview of an import: each row of the sheet with what it becomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lai_report.core.document import Cell, Column, Document, Say, Text, Tone, paragraph, table
from lai_report.core.instants import maybe_iso
from lai_report.core.model import Office
from lai_report.core.plans.import_ import ImportOutcome, PlannedRow
from lai_report.core.reports.labels import clock_cell
from lai_report.errors import phrase

if TYPE_CHECKING:
    from lai_report.core.answers.record import RowsData

OUTCOMES: tuple[ImportOutcome, ...] = ("new", "extra", "repeat", "blank", "refused")
TONES: dict[str, Tone] = {"refused": "bad", "repeat": "dim", "blank": "dim", "extra": "warning"}

_COLUMNS = (
    Column("line", phrase("import_.column.line"), align="right", is_whole=True),
    Column("unit", phrase("status.column.unit"), is_data_only=True),
    Column("name", phrase("status.column.name")),
    Column("day", phrase("status.column.day"), is_whole=True),
    Column("received_at", phrase("status.column.received_at"), align="right", is_whole=True),
    Column("outcome", phrase("import_.column.outcome"), folds_into="name"),
)


def import_document(planned: Sequence[PlannedRow], office: Office) -> Document:
    """Every row with what it becomes, and how many of each."""
    counts = Counter(row.outcome for row in planned)
    parts: list[Text] = [
        phrase(f"import_.count.{outcome}", count=counts[outcome])
        for outcome in OUTCOMES
        if counts[outcome] or outcome == "new"
    ]
    rows = [_row(row, office) for row in planned]
    return Document((table(_COLUMNS, rows), paragraph(""), paragraph(*parts, tone="strong")))


def import_data(planned: Sequence[PlannedRow], office: Office, say: Say) -> RowsData:
    """The same as scripts read it."""
    counts = Counter(row.outcome for row in planned)
    return {
        "counts": {
            "new": counts["new"],
            "extra": counts["extra"],
            "repeat": counts["repeat"],
            "blank": counts["blank"],
            "refused": counts["refused"],
        },
        "rows": [
            {
                "line": row.line,
                "outcome": row.outcome,
                "unit": row.unit,
                "name": row.name,
                "day": row.day.isoformat() if row.day else None,
                "received_at": maybe_iso(row.received_at, office.zone),
                "id": row.sequence,
                "why": say(row.why) if row.why else None,
            }
            for row in planned
        ],
    }


def _row(row: PlannedRow, office: Office) -> tuple[Cell, ...]:
    said: list[Text] = [phrase(f"import_.outcome.{row.outcome}")]
    if row.why is not None:
        said.append(row.why)
    if row.sequence is not None:
        said.append(phrase("import_.known_as", number=row.sequence))
    return (
        Cell(row.line),
        Cell(row.unit),
        Cell(row.name),
        Cell(row.day),
        clock_cell(row.received_at, row.day, office) if row.day else Cell(None, ("—",)),
        Cell(row.outcome, tuple(said), tone=TONES.get(row.outcome, "plain")),
    )
