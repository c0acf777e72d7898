"""Entries as the rows of an export, one by one: every column a text, a number or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from lai_report.core.entries.entry import Entry

COLUMNS = (
    "id", "recorded_at", "recorded_by", "kind", "unit", "obligation", "day", "hour", "received_at",
    "source", "reference", "target", "payload", "previous_hash", "hash",
)  # fmt: skip
"""The columns of an export, in order."""


def entry_row(entry: Entry, zone: tzinfo) -> Mapping[str, object]:
    """The whole entry under the columns' names, instants in the office's zone, payload as it is."""
    draft = entry.draft
    return {
        "id": entry.sequence,
        "recorded_at": entry.recorded_at.astimezone(zone).isoformat(),
        "recorded_by": entry.recorded_by,
        "kind": entry.kind,
        "unit": draft.unit,
        "obligation": draft.obligation,
        "day": draft.day.isoformat() if draft.day else None,
        "hour": draft.hour,
        "received_at": (
            draft.received_at.astimezone(zone).isoformat() if draft.received_at else None
        ),
        "source": draft.source,
        "reference": draft.reference,
        "target": draft.target,
        "payload": draft.payload,
        "previous_hash": entry.previous_hash,
        "hash": entry.hash,
    }
