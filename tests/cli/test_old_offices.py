"""An office kept by an earlier version opens, tells what it told, and can be written on.

`old_offices/` holds one office a version: its files, its ledger, and what that version answered at
10:00 on 01/02/2021, each text under the command that asked. They are never written anew.
"""

from __future__ import annotations

import json
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copytree
from typing import Any, get_args

import pytest

from lai_report.core.entries.entry import EntryKind
from tests.cli.conftest import Desk

OFFICES = Path(__file__).with_name("old_offices")
TEXTS = sorted(OFFICES.glob("*/answers/*.txt"))
SEEN_ONLY_OVER_IMAP = {"sighting"}
"""Kinds no kept office holds: the records' own tests read them."""


@pytest.fixture
def old_desk(desk: Desk, request: pytest.FixtureRequest) -> Desk:
    """The office of an earlier version, at the time its answers were written."""
    kept = OFFICES / request.param
    copytree(kept, desk.home, dirs_exist_ok=True)
    with closing(sqlite3.connect(desk.home / "ledger.db")) as connection:
        connection.executescript((kept / "ledger.sql").read_text(encoding="utf-8"))
    return desk.at("10:00:00", "2021-02-01")


each_office = pytest.mark.parametrize(
    "old_desk", [path.name for path in sorted(OFFICES.iterdir())], indirect=True
)


@pytest.mark.parametrize(
    ("old_desk", "text"),
    [(path.parts[-3], path) for path in TEXTS],
    ids=[f"{path.parts[-3]}-{path.stem}" for path in TEXTS],
    indirect=["old_desk"],
)
def test_an_old_office_tells_what_it_told(old_desk: Desk, text: Path) -> None:
    asked, _, answer = text.read_text(encoding="utf-8").partition("\n")
    outcome = old_desk(*shlex.split(asked.removeprefix("$ lai-report ")))
    assert f"{outcome.out}[{outcome.code}]\n" == answer


@each_office
def test_an_old_office_says_all_it_said_to_scripts(old_desk: Desk) -> None:
    for day in ("29", "30"):
        kept = json.loads((old_desk.home / "answers" / f"status-{day}.json").read_text("utf-8"))
        now = old_desk.ok("status", f"{day}/01/2021", "--format", "json").data
        assert _without_what_is_new(now, kept) == kept


@each_office
def test_every_entry_of_an_old_ledger_is_read_whole(old_desk: Desk) -> None:
    kept = json.loads((old_desk.home / "answers" / "log.json").read_text("utf-8"))
    now = old_desk.ok("log", "--all", "--format", "json").data
    assert _without_what_is_new(now, kept) == kept
    assert {entry["kind"] for entry in kept["entries"]} == {
        *get_args(EntryKind)
    } - SEEN_ONLY_OVER_IMAP
    assert old_desk.ok("log", "--all").out.count("\n") > len(kept["entries"])
    old_desk.ok("verify")


@each_office
def test_an_old_ledger_is_written_on(old_desk: Desk) -> None:
    old_desk.ok("record", "Tam Đường", "--day", "31/01/2021", "--at", "16:00 31/01/2021")
    assert old_desk.verdicts("31/01/2021")["huyen-uy-tam-duong"] == "on-time"
    old_desk.ok("verify")


def _without_what_is_new(now: Any, kept: Any) -> Any:
    """What is said now, but for keys the old version did not know."""
    if isinstance(kept, dict) and isinstance(now, dict):
        return {key: _without_what_is_new(now[key], kept[key]) for key in kept if key in now}
    if isinstance(kept, list) and isinstance(now, list) and len(kept) == len(now):
        return [_without_what_is_new(*pair) for pair in zip(now, kept, strict=True)]
    return now
