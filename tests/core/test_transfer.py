"""Every column of an export, instants in the office's zone."""

from __future__ import annotations

from datetime import UTC, datetime

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.reports.ledger.transfer import COLUMNS, entry_row
from tests.core.samples import FIRST, ZONE, at, entry


def test_a_row_has_every_column_in_order_and_the_offices_clock() -> None:
    draft = Draft(
        "submission", "a", "d/A", FIRST, "sáng", at("16:00:00"), "hand", "d1", 3, {"nil": True}
    )
    whole = Entry(4, datetime(2021, 1, 29, 9, 1, tzinfo=UTC), "lan", draft, "p", "h")
    row = entry_row(whole, ZONE)
    assert tuple(row) == COLUMNS
    assert tuple(row.values()) == (
        4, "2021-01-29T16:01:00+07:00", "lan", "submission", "a", "d/A", "2021-01-29", "sáng",
        "2021-01-29T16:00:00+07:00", "hand", "d1", 3, {"nil": True}, "p", "h",
    )  # fmt: skip


def test_what_an_entry_does_not_say_is_nothing_and_no_word() -> None:
    row = entry_row(entry(1, "clock"), ZONE)
    assert [row[name] for name in ("day", "received_at", "target")] == [None] * 3
