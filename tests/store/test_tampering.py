"""Whoever edits, cuts, reorders or damages the file is seen by `verify`."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lai_report.core.entries.entry import Draft
from lai_report.core.entries.verification import Verification
from lai_report.errors import LedgerLostError, StoreError
from lai_report.store.ledger import Ledger
from tests.store.samples import DAY, UNITS, WINDOW, Office, mail, office_in, report, void, waiver

FLIPS = 200
ROWS = 15
WAIVERS = {6, 12}  # their index reads the payload, and SQLite takes only JSON there


def filled(office: Office) -> Office:
    """The office with an entry of every sort, more than once."""
    for _ in range(2):
        office.record(
            Draft("config", payload={"digest": "ế", "list": [1, 2.5, None]}),
            *[report(unit, reference=f"{unit:0>64}") for unit in UNITS],
            mail(payload={"subject": "Báo cáo"}),
            waiver(DAY, "2021-02-01", unit=UNITS[0]),
        )
    office.record(void(2), Draft("rejection", target=5), Draft("sighting", target=3))
    return office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return filled(office_in(tmp_path))


def tampered(office: Office, change: Callable[[sqlite3.Connection], object]) -> Verification:
    """What `verify` says after somebody has changed the file and put its guards back."""
    with closing(sqlite3.connect(office.file)) as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        change(connection)
        for _, definition in guards:
            connection.execute(definition)
        connection.commit()
    with office.read(check_heads=False) as ledger:
        return ledger.verify()


def keys(found: Verification) -> list[str]:
    """The keys of what was found wrong."""
    return [problem.key for problem in found.problems]


COLUMNS: dict[str, st.SearchStrategy[Any]] = {
    "recorded_at": st.integers(0, 2**50),
    "recorded_by": st.text(st.characters(codec="utf-8"), max_size=5),
    "kind": st.sampled_from(["note", "read", "x"]),
    "unit": st.text(st.characters(codec="utf-8"), max_size=5),
    "obligation": st.text(st.characters(codec="utf-8"), min_size=1, max_size=5),
    "report_day": st.sampled_from(["2021-01-28", "1999-12-31"]),
    "hour": st.sampled_from(["sáng", "chiều"]),
    "received_at": st.integers(0, 2**50),
    "source": st.text(st.characters(codec="utf-8"), max_size=2),
    "reference": st.sampled_from(["a", "b"]),
    "payload": st.sampled_from(['{"until":"2030-01-01"}', '{"a":1}', "[]", "no json", ""]),
    "hash": st.binary(min_size=32, max_size=32),
    "previous_hash": st.binary(min_size=32, max_size=32),
}


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(sorted(COLUMNS)), st.integers(1, ROWS), st.data())
def test_an_edit_of_any_value_is_seen_at_its_entry(
    office_copies: Callable[[], Office], column: str, sequence: int, data: st.DataObject
) -> None:
    office, value = office_copies(), data.draw(COLUMNS[column])
    edit = f"UPDATE entries SET {column} = :to WHERE sequence = :at AND {column} IS NOT :to"  # noqa: S608 - our own names
    assume(not (column == "payload" and sequence in WAIVERS and not value.startswith(("{", "["))))
    changed: list[int] = []
    found = tampered(
        office, lambda c: changed.append(c.execute(edit, {"to": value, "at": sequence}).rowcount)
    )
    assume(changed == [1])
    assert found.broken_at == sequence
    assert found.entries == sequence - 1
    assert not found.is_sound


@pytest.fixture
def office_copies(tmp_path: Path) -> Callable[[], Office]:
    made, numbers = filled(office_in(tmp_path / "made")), count()
    return lambda: made.copy(tmp_path / str(next(numbers)))


@pytest.mark.parametrize("sequence", range(1, ROWS))
def test_an_entry_cut_out_is_seen(office: Office, sequence: int) -> None:
    found = tampered(
        office,
        lambda connection: connection.execute(
            "DELETE FROM entries WHERE sequence = ?", (sequence,)
        ),
    )
    assert (found.broken_at, found.entries) == (sequence, sequence - 1)


def test_entries_that_changed_places_are_seen(office: Office) -> None:
    def swap(connection: sqlite3.Connection) -> None:
        for old, new in ((2, 1000), (3, 2), (1000, 3)):
            connection.execute("UPDATE entries SET sequence = ? WHERE sequence = ?", (new, old))

    assert tampered(office, swap).broken_at == 2


def test_an_entry_put_before_the_first_is_seen(office: Office) -> None:
    def insert(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TEMP TABLE one AS SELECT * FROM entries WHERE sequence = 1")
        connection.execute("UPDATE one SET sequence = 0")
        connection.execute("INSERT INTO entries SELECT * FROM one")

    assert tampered(office, insert).broken_at == 1


def test_a_row_replaced_by_another_program_is_seen(office: Office) -> None:
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute("CREATE TEMP TABLE one AS SELECT * FROM entries WHERE sequence = 4")
        connection.execute("UPDATE one SET unit = 'another'")
        connection.execute("INSERT OR REPLACE INTO entries SELECT * FROM one")
        connection.commit()
    with office.read() as ledger:
        assert ledger.verify().broken_at == 4


def test_an_entry_whose_text_is_no_text_is_seen_and_not_fatal(office: Office) -> None:
    found = tampered(
        office,
        lambda connection: connection.execute(
            "UPDATE entries SET unit = CAST(x'ff41' AS TEXT) WHERE sequence = 6"
        ),
    )
    assert found.broken_at == 6


def test_damage_that_cannot_even_be_named_is_refused_as_damage(office: Office) -> None:
    good = office.file.read_bytes()
    office.file.write_bytes(good.replace(b"indexentries_by_day", b"indexentries\xceby_day"))
    with pytest.raises(LedgerLostError) as caught:
        office.read()
    assert caught.value.phrase.key == "store.damaged"


def test_a_renamed_ledger_is_seen(office: Office) -> None:
    found = tampered(office, lambda c: c.execute("UPDATE ledger SET id = 'another'"))
    assert found.broken_at == 1
    assert "store.head_of_another" in keys(found)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("DROP TRIGGER entries_are_never_changed", "entries_are_never_changed"),
        ("DROP INDEX entries_by_day", "entries_by_day"),
        ("CREATE VIEW extra AS SELECT 1", "extra"),
    ],
)
def test_a_guard_or_an_index_taken_away_is_seen(office: Office, change: str, name: str) -> None:
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute(change)
        connection.commit()
    with office.read() as ledger:
        [problem] = ledger.verify().problems
    assert (problem.key, problem.values) == ("store_checks.schema_changed", {"names": [name]})


def test_a_question_whose_index_is_gone_is_refused_as_damage(office: Office) -> None:
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute("DROP INDEX entries_by_day")
    with office.read() as ledger, pytest.raises(LedgerLostError):
        ledger.day(DAY, WINDOW)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET unit = 'x' WHERE sequence = 1",
        "DELETE FROM entries WHERE sequence = 1",
        "UPDATE ledger SET id = 'x'",
        "DELETE FROM ledger",
        "INSERT INTO ledger VALUES ('x')",
    ],
)
def test_the_file_itself_refuses_changes(office: Office, statement: str) -> None:
    connection = sqlite3.connect(office.file)
    with closing(connection), pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


@pytest.mark.parametrize(
    "changed",
    [
        {"sequence": 0},
        {"recorded_at": "16:31"},
        {"unit": None},
        {"unit": b"x"},
        {"report_day": "2021-02-30"},
        {"report_day": "29/01/2021"},
        {"received_at": "hôm qua"},
        {"target": 100},
        {"payload": "no json"},
        {"hash": b"short"},
    ],
    ids=lambda changed: f"{changed}",
)
def test_the_file_itself_refuses_what_is_no_entry(
    office: Office, changed: dict[str, object]
) -> None:
    with closing(sqlite3.connect(office.file)) as connection:
        connection.row_factory = sqlite3.Row
        last = connection.execute("SELECT * FROM entries ORDER BY sequence DESC").fetchone()
        row = {**dict(last), "sequence": last["sequence"] + 1, **changed}
        marks = ", ".join(f":{name}" for name in row)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"INSERT INTO entries VALUES ({marks})", row)  # noqa: S608 - ours


def answers(ledger: Ledger) -> list[object]:
    """What the ledger says when asked in every way."""
    return [
        ledger.id,
        ledger.head(),
        list(ledger.log()),
        list(ledger.log(unit=UNITS[0])),
        ledger.day(DAY, WINDOW),
        ledger.waiting(),
        ledger.received_since(WINDOW[0]),
        ledger.of_kinds(["config", "waiver", "void"]),
        ledger.references([f"{unit:0>64}" for unit in UNITS]),
        ledger.config(),
    ]


def test_no_flipped_bit_is_called_sound_with_other_content(office: Office) -> None:
    chance = random.Random(20210129)  # noqa: S311 - the same places at every run
    good = office.file.read_bytes()
    with office.read() as ledger:
        expected = answers(ledger)
    seen = 0
    for _ in range(FLIPS):
        damaged = bytearray(good)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        office.file.write_bytes(damaged)
        try:
            with office.read() as ledger:
                if ledger.verify().is_sound:
                    assert answers(ledger) == expected
                    continue
        except StoreError:
            pass
        seen += 1
    assert seen > FLIPS // 20  # most of a small file is empty space


def test_a_sound_file_is_not_changed_by_being_verified(office: Office) -> None:
    before = office.bytes()
    with office.read() as ledger:
        assert ledger.verify().is_sound
        assert ledger.verify(deep=False).is_sound
    assert office.bytes() == before


def test_the_shallow_check_says_what_it_left_out(office: Office) -> None:
    with office.read() as ledger:
        found = ledger.verify(deep=False)
    assert "store_checks.unproven_indexes" in {point.key for point in found.unproven}
    assert "store_checks.checked_structure" not in {point.key for point in found.checked}
