"""`log` over a ledger one entry of which is damaged: the others are what a person looks for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from lai_report.core.entries.chain import payload_text
from tests.cli.conftest import Desk


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """A desk with its configuration, a report, a waiver, the void of it, and a report."""
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    desk.ok("waive", "Tam Đường", "--day", "29/01/2021", "--basis", "CV")
    desk.ok("void", "3", "--reason", "ghi nhầm")
    desk.ok("record", "Than Uyên", "--at", "16:13")
    return desk


def damage(desk: Desk, kind: str, **values: Any) -> None:
    """Write other values into the payload of the first entry of a kind, guards taken away."""
    with closing(sqlite3.connect(desk.home / "ledger.db")) as connection:
        guards = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for (name,) in guards.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(
            "UPDATE entries SET payload = json_patch(payload, ?) WHERE sequence ="
            " (SELECT min(sequence) FROM entries WHERE kind = ?)",
            (payload_text(values), kind),
        )
        connection.commit()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("submission", {"precision": "second"}),
        ("submission", {"host_clock": "x"}),
        ("submission", {"via": "fax"}),
        ("submission", {"note": 5}),
        ("waiver", {"until": 5}),
        ("waiver", {"basis": None}),  # taken away
        ("void", {"reason": 5}),
        ("void", {"voids": "x"}),
    ],
)
def test_the_log_lists_the_rest_and_says_which_entry_cannot_be_read(
    busy: Desk, kind: str, value: dict[str, Any]
) -> None:
    damage(busy, kind, **value)
    told = busy.ok("log").out
    assert "không đọc được mục số" in " ".join(told.split())
    assert "Sìn Hồ" in told
    assert "Than Uyên" in told
    entries = busy.ok("log", "--format", "json").data["entries"]
    assert [entry["id"] for entry in entries] == [1, 2, 3, 4, 5]
    [raw] = [entry["payload"] for entry in entries if entry["kind"] == kind][:1]
    assert value.items() <= ({"basis": None} | raw if "basis" in value else raw).items()


def test_a_key_of_a_later_version_stops_no_command(busy: Desk) -> None:
    file = {"name": "bc.pdf", "sha256": "f1", "size": 5, "pages": 3}
    damage(busy, "submission", file=file, later=[1])
    assert "bc.pdf" in busy.ok("log").out
    assert busy.ok("status").code == 0
    assert busy.ok("record", "Sìn Hồ", "--at", "16:20", "--dry-run").code == 0
