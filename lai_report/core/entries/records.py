"""The layout of every kind of entry, for those that read entries of any kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lai_report.core.entries import (
    clock,
    configuration,
    dispatch,
    mail,
    note,
    reading,
    rejection,
    reminder,
    restoration,
    sighting,
    submission,
    summary_report,
    void,
    waiver,
)
from lai_report.core.entries.case import closing, decision, opening, report
from lai_report.core.entries.duty import complete, shift
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.entries.layout import Layout

_MODULES = (
    clock, configuration, dispatch, mail, note, reading, rejection, reminder, restoration,
    sighting, submission, summary_report, void, waiver, closing, decision, opening, report,
    complete, shift,
)  # fmt: skip
LAYOUTS: Mapping[EntryKind, Layout[Any]] = {
    module.LAYOUT.kind: module.LAYOUT for module in _MODULES
}


def record_of(entry: Entry) -> Any:
    """The record an entry holds. Raises `LedgerBrokenError`."""
    return LAYOUTS[entry.kind].of(entry)
