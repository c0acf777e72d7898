"""`verify` against a forger who knows the program: what it sees, and what it says it cannot."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from lai_report.core.entries.chain import entry_hash, genesis_hash, texts_of
from lai_report.core.entries.entry import Entry
from lai_report.core.instants import microseconds
from lai_report.store.rows import entry_of, row_of
from lai_report.store.sqlite.statements import STATEMENTS
from tests.cli.conftest import Desk

ROWS = "SELECT * FROM entries ORDER BY sequence"
Forgery = Callable[[list[Entry]], list[Entry]]


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """A desk that has recorded its configuration and four reports."""
    for unit in ("Sìn Hồ", "Tam Đường", "Mường Tè", "Than Uyên"):
        desk.ok("record", unit, "--at", "16:12")
    return desk


def head_of(desk: Desk) -> str:
    """The head as it is printed for people today."""
    return str(desk.ok("verify", "--format", "json").data["head"])


def forge(desk: Desk, forgery: Forgery, *, ledger_id: str = "") -> None:
    """Rewrite the file as somebody would who owns the machine, heads and guards included."""
    path = desk.home / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        [(own_id,)] = connection.execute("SELECT id FROM ledger").fetchall()
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        guards = guards.fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        entries = forgery([entry_of(row) for row in connection.execute(ROWS)])
        connection.execute("DELETE FROM entries")
        connection.executemany(STATEMENTS["insert"], map(_row, entries))
        connection.execute("UPDATE ledger SET id = ?", (ledger_id or own_id,))
        for _, definition in guards:
            connection.execute(definition)
        connection.commit()
    forged_head = f"{ledger_id or own_id}:{entries[-1].sequence}:{entries[-1].hash}\n"
    for head in (desk.home / "ledger.head", *desk.home.glob(".local/state/lai-report/*.head")):
        head.write_text(forged_head, encoding="utf-8")


def _row(entry: Entry) -> tuple[object, ...]:
    recorded = microseconds(entry.recorded_at), entry.recorded_by
    hashes = bytes.fromhex(entry.previous_hash), bytes.fromhex(entry.hash)
    return row_of(entry.sequence, recorded, entry.draft, texts_of(entry.draft), hashes)


def in_time(entry: Entry) -> Entry:
    """The same entry, its report said to have come at noon."""
    assert entry.draft.received_at is not None
    noon = entry.draft.received_at.replace(hour=5, minute=0)
    return entry._replace(draft=entry.draft._replace(received_at=noon))


def resealed(entries: list[Entry], first: int = 1) -> list[Entry]:
    """The entries from a number on with every hash made anew."""
    kept = entries[: first - 1]
    with_ledger = genesis_of(entries)
    previous = kept[-1].hash if kept else with_ledger
    for number, entry in enumerate(entries[first - 1 :], first):
        own = entry_hash(previous, number, entry.recorded_at, entry.recorded_by, entry.draft)
        kept.append(entry._replace(sequence=number, previous_hash=previous, hash=own))
        previous = own
    return kept


def genesis_of(entries: list[Entry]) -> str:
    """What the first entry names as its predecessor."""
    return entries[0].previous_hash


def edited_alone(entries: list[Entry]) -> list[Entry]:
    return [*entries[:2], in_time(entries[2]), *entries[3:]]


def edited_and_sealed_alone(entries: list[Entry]) -> list[Entry]:
    return [*resealed(edited_alone(entries)[:3], 3), *entries[3:]]


def swapped(entries: list[Entry]) -> list[Entry]:
    second, third = entries[1], entries[2]
    return [entries[0], third._replace(sequence=2), second._replace(sequence=3), *entries[3:]]


def one_said_twice(entries: list[Entry]) -> list[Entry]:
    return [*entries, entries[2]._replace(sequence=6)]


def one_cut_out_and_renumbered(entries: list[Entry]) -> list[Entry]:
    rest = [entry._replace(sequence=entry.sequence - 1) for entry in entries[3:]]
    return [*entries[:2], *rest]


@pytest.mark.parametrize(
    ("forgery", "broken_at"),
    [
        (edited_alone, 3),
        (edited_and_sealed_alone, 4),
        (swapped, 2),
        (one_said_twice, 6),
        (one_cut_out_and_renumbered, 3),
    ],
    ids=lambda case: getattr(case, "__name__", case),
)
def test_a_clumsy_forgery_is_named_by_its_entry_whatever_the_heads_say(
    busy: Desk, forgery: Forgery, broken_at: int
) -> None:
    forge(busy, forgery)
    found = busy("verify")
    assert found.code == 5
    assert f"bắt đầu từ mục số {broken_at}." in found.out
    assert busy("verify", "--format", "json").data["broken_at"] == broken_at


def recomputed(entries: list[Entry]) -> list[Entry]:
    return resealed(edited_alone(entries), 3)


def cut(entries: list[Entry]) -> list[Entry]:
    return entries[:4]


def cut_and_grown_again(entries: list[Entry]) -> list[Entry]:
    again = [entries[4]._replace(recorded_by="người khác")]
    return resealed([*entries[:4], *again, entries[4]], 5)


@pytest.mark.parametrize("forgery", [recomputed, cut, cut_and_grown_again])
def test_a_whole_forgery_is_seen_only_against_a_head_printed_before_it(
    busy: Desk, forgery: Forgery
) -> None:
    printed = head_of(busy)
    forge(busy, forgery)
    inside = busy.ok("verify")
    assert "chỉ kiểm tra nội bộ" in inside.out
    against = busy("verify", "--anchor", printed)
    assert against.code == 5
    assert "chỉ kiểm tra nội bộ" not in against.out
    assert busy("verify", "--anchor", printed, "--format", "json").data["broken_at"] is None


def test_the_chain_of_another_ledger_does_not_pass_for_this_one(busy: Desk) -> None:
    printed = head_of(busy)
    forge(busy, lambda entries: entries, ledger_id="another")
    assert busy("verify", "--format", "json").data["broken_at"] == 1

    def made_its_own(entries: list[Entry]) -> list[Entry]:
        first = entries[0]._replace(previous_hash=genesis_hash("another"))
        return resealed([first, *entries[1:]])

    forge(busy, made_its_own, ledger_id="another")
    assert busy.ok("verify").code == 0
    against = busy("verify", "--anchor", printed)
    assert (against.code, "của một Nhật ký khác" in against.out) == (5, True)


def test_a_break_that_no_entry_carries_is_told_without_a_number(busy: Desk) -> None:
    (busy.home / "ledger.head").write_text("không phải đầu chuỗi\n", encoding="utf-8")
    found = busy("verify")
    assert found.code == 5
    assert "5 mục đọc được vẫn nối liền nhau" in found.out
    assert "?" not in found.out


def test_the_quick_check_says_what_it_left_out(busy: Desk) -> None:
    assert "chưa đối chiếu chỉ mục với bảng" in busy.ok("verify", "--quick").out
    assert "chưa đối chiếu chỉ mục" not in busy.ok("verify", "--deep").out


def test_an_entry_sealed_to_an_older_head_breaks_the_chain(busy: Desk) -> None:
    older = head_of(busy)
    busy.ok("record", "Nậm Nhùn", "--at", "16:20")

    def one_more(entries: list[Entry]) -> list[Entry]:
        previous, last = older.rpartition(":")[2], entries[-1]
        own = entry_hash(previous, 7, last.recorded_at, last.recorded_by, last.draft)
        return [*entries, last._replace(sequence=7, previous_hash=previous, hash=own)]

    forge(busy, one_more)
    assert busy("verify", "--format", "json").data["broken_at"] == 7


def test_a_configuration_damaged_in_the_ledger_is_said_to_be_damage(busy: Desk) -> None:
    def misspelt(entries: list[Entry]) -> list[Entry]:
        [first, *rest] = entries
        payload: dict[str, Any] = dict(first.payload)
        payload["configuration"] = {**payload["configuration"], "directives": [{"kijd": 1}]}
        return [first._replace(draft=first.draft._replace(payload=payload)), *rest]

    forge(busy, misspelt)
    assert (busy("verify").code, busy("status").code) == (5, 5)
    assert "mục số 1" in busy("status").err


def test_a_ledger_is_verified_whatever_the_files_beside_it_hold(busy: Desk) -> None:
    busy.edit("units.toml", "[office]", "[office")
    assert busy("status").code == 4
    assert busy.ok("verify").code == 0
