"""A ledger that is lost, foreign, newer or held is never replaced, and nothing is touched."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest

from lai_report.errors import (
    ConfigurationError,
    LedgerBusyError,
    LedgerLostError,
    LedgerNewerError,
    StoreError,
)
from lai_report.store.opening import open_ledger
from tests.store.children import NOBODY, needs_root, run
from tests.store.samples import AT, BY, Office, office_in, report

Mode = Literal["read", "write"]
both_ways = pytest.mark.parametrize("mode", ["read", "write"])


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with enough in its ledger for several pages."""
    office = office_in(tmp_path)
    office.record(*[report(reference=f"{number:064}") for number in range(200)])
    return office


def refused(office: Office, mode: Mode, expected: type[StoreError] = LedgerLostError) -> str:
    """The key of the refusal; every file of the office is as it was."""
    before = office.bytes()
    with pytest.raises(expected) as caught:
        open_ledger(office.home, mode=mode, state_folder=office.state, timeout=0.1)
    assert office.bytes() == before
    assert caught.value.exit_code == 5
    return caught.value.phrase.key


def cut_to(size: int) -> Callable[[Office], None]:
    def cut(office: Office) -> None:
        office.file.write_bytes(office.file.read_bytes()[:size])

    return cut


def made_text(office: Office) -> None:
    office.file.write_text("Báo cáo ngày 29/01/2021\n" * 500, encoding="utf-8")


def made_foreign(office: Office) -> None:
    office.file.unlink()
    with sqlite3.connect(office.file) as connection:
        connection.execute("CREATE TABLE entries (sequence INTEGER PRIMARY KEY)")
    connection.close()


def at_version(version: int) -> Callable[[Office], None]:
    def change(office: Office) -> None:
        with sqlite3.connect(office.file) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
        connection.close()

    return change


def without(table: str) -> Callable[[Office], None]:
    def drop(office: Office) -> None:
        with sqlite3.connect(office.file) as connection:
            connection.execute(f"DROP TABLE {table}")
        connection.close()

    return drop


@both_ways
@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (cut_to(0), "store.empty"),
        (cut_to(1), "store.empty"),
        (cut_to(100), "store.damaged"),
        (cut_to(4096), "store.damaged"),
        (cut_to(50_000), "store.damaged"),
        (made_text, "store.damaged"),
        (made_foreign, "store.foreign"),
        (at_version(0), "store.damaged"),
        (without("ledger"), "store.damaged"),
        (without("entries"), "store.damaged"),
    ],
    ids=["0 B", "1 B", "100 B", "1 page", "50 kB", "text", "foreign", "v0", "unnamed", "no table"],
)
def test_a_damaged_or_foreign_file_is_refused_and_left_alone(
    office: Office, mode: Mode, damage: Callable[[Office], None], expected: str
) -> None:
    damage(office)
    assert refused(office, mode) == expected


@both_ways
def test_a_head_without_its_database_is_a_lost_ledger(office: Office, mode: Mode) -> None:
    office.file.unlink()
    assert refused(office, mode) == "store.gone"


@both_ways
def test_a_journal_without_its_database_is_a_lost_ledger(tmp_path: Path, mode: Mode) -> None:
    office = office_in(tmp_path)
    (office.home / "ledger.db-journal").write_bytes(b"x")
    assert refused(office, mode) == "store.gone"


@both_ways
def test_a_ledger_of_a_newer_version_is_refused(office: Office, mode: Mode) -> None:
    at_version(9999)(office)
    assert refused(office, mode, LedgerNewerError) == "store.newer"


@both_ways
def test_a_folder_in_place_of_the_ledger_is_no_new_office(tmp_path: Path, mode: Mode) -> None:
    office = office_in(tmp_path)
    office.file.mkdir()
    with pytest.raises(StoreError):
        open_ledger(office.home, mode=mode)


def test_a_new_office_has_nothing_to_read_and_reading_creates_nothing(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    assert open_ledger(office.home, state_folder=office.state) is None
    assert list(office.home.iterdir()) == []
    assert not office.state.exists()


@both_ways
def test_a_ledger_somebody_holds_is_busy_and_worth_another_try(office: Office, mode: Mode) -> None:
    holder = sqlite3.connect(office.file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerBusyError) as caught:
        open_ledger(office.home, mode=mode, timeout=0.1)
    holder.close()
    assert (caught.value.exit_code, caught.value.retry) == (5, True)
    assert len(office.everything()) == 200


def test_a_reader_that_stays_makes_a_writer_busy_and_nothing_is_half_written(
    office: Office,
) -> None:
    reader = sqlite3.connect(office.file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM entries").fetchone()
    with office.write(timeout=0.1) as ledger, pytest.raises(LedgerBusyError):
        _append_one(ledger)
    reader.close()
    assert len(office.everything()) == 200
    assert len(office.record(report())) == 1


def _append_one(ledger: object) -> None:
    with ledger.writing(AT, BY) as writer:  # type: ignore[attr-defined]  # a ledger
        writer.append([report()])


def test_a_store_elsewhere_is_refused_without_repeating_its_password(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_ledger(tmp_path, url="mysql://clerk:secret@db.example/ledger")
    assert "secret" not in str(caught.value.phrase.values)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder other users can reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@needs_root
def test_who_may_only_read_can_read_and_is_told_that_nothing_was_written(
    open_folder: Path,
) -> None:
    office = office_in(open_folder)
    office.record(report(), report())
    office.file.chmod(0o644)
    before = office.bytes()
    assert run("look", office, uid=NOBODY) == [[[1, 2], True]]
    assert run("try_to_record", office, uid=NOBODY) == [["OutputError", "store.read_only"]]
    assert office.bytes() == before


@needs_root
def test_who_may_write_the_file_but_not_the_folder_is_refused(open_folder: Path) -> None:
    office = office_in(open_folder)
    office.record(report())
    office.file.chmod(0o666)
    before = office.bytes()
    [[error, key]] = run("try_to_record", office, uid=NOBODY)
    assert (error, key) == ("OutputError", "store.read_only")
    assert office.bytes() == before


@needs_root
def test_who_may_not_look_into_the_folder_finds_no_new_office(open_folder: Path) -> None:
    office = office_in(open_folder)
    office.record(report())
    office.home.chmod(0o700)
    assert run("look", office, uid=NOBODY) == [["StoreError", "store.unreadable"]]
    assert run("try_to_record", office, uid=NOBODY) == [["StoreError", "store.unreadable"]]


@needs_root
def test_who_may_not_read_the_file_is_told_so(open_folder: Path) -> None:
    office = office_in(open_folder)
    office.record(report())
    office.file.chmod(0o600)
    assert run("look", office, uid=NOBODY) == [["StoreError", "store.unreadable"]]
