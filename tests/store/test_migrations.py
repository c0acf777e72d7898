"""An older ledger is brought up to date with its data in it: whole, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lai_report.errors import LedgerNewerError
from lai_report.store import migrations
from tests.store.samples import AT, DAY, WINDOW, Office, office_in, report, sequences

OLDEST = Path(__file__).with_name("ledger_v1.sql")
"""A ledger as the first version of the program wrote it. Never regenerated."""
SEQUENCES = [1, 2, 3, 4, 5]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose ledger was written by the first version."""
    office = office_in(tmp_path)
    with closing(sqlite3.connect(office.file)) as connection:
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
    return office


def test_the_steps_are_counted() -> None:
    modules = sorted(Path(migrations.__file__).parent.glob("m[0-9]*.py"))
    assert [int(module.name[1:4]) for module in modules] == list(range(1, migrations.NEWEST + 1))
    assert list(migrations.sqlite_steps(migrations.NEWEST)) == []


def test_a_ledger_of_the_first_version_is_read_and_sound(office: Office) -> None:
    before = office.bytes()
    with office.read() as ledger:
        assert sequences(ledger.log()) == SEQUENCES
        assert sequences(ledger.day(DAY, WINDOW)) == [2, 3, 4, 5]
        assert ledger.verify().problems == ()
        waiver, config = ledger.get(5), ledger.config()
    assert office.bytes() == before
    assert waiver is not None
    assert waiver.payload == {"basis": "Kết luận số 12", "lifts": "duty", "until": "2021-02-01"}
    assert config is not None
    assert config.recorded_by == "văn thư"
    assert config.recorded_at == AT


def test_a_ledger_of_the_first_version_is_written_on(office: Office) -> None:
    assert sequences(office.record(report())) == [6]
    with office.read() as ledger:
        found = ledger.verify()
    assert (found.problems, found.entries) == ((), 6)


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The program one step on, with a step to be filled in."""
    step: list[str] = []
    steps = migrations.sqlite_steps

    def more_steps(taken: int) -> Iterator[str]:
        yield from steps(taken)
        yield from step

    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    monkeypatch.setattr(migrations, "sqlite_steps", more_steps)
    return step


ADD = "ALTER TABLE entries ADD COLUMN extra TEXT"
INDEX = "CREATE INDEX entries_by_extra ON entries (extra) WHERE extra IS NOT NULL"


def test_a_writer_takes_the_step_in_place(office: Office, next_version: list[str]) -> None:
    next_version += [ADD, INDEX]
    assert sequences(office.record(report())) == [6]
    with closing(sqlite3.connect(office.file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(extra) FROM entries").fetchone() == (0,)
    with office.read() as ledger:
        assert ledger.verify().problems == ()


def test_a_reader_takes_the_step_in_memory(office: Office, next_version: list[str]) -> None:
    next_version += [ADD, INDEX]
    before = office.bytes()
    with office.read() as ledger:
        assert sequences(ledger.log()) == SEQUENCES
        assert ledger.verify().problems == ()
    assert office.bytes() == before


def test_a_step_that_fails_leaves_the_ledger_as_it_was(
    office: Office, next_version: list[str]
) -> None:
    next_version += [ADD, "CREATE TABLE entries (nonsense)"]
    before = office.bytes()
    with pytest.raises(sqlite3.OperationalError):
        office.write()
    assert office.bytes() == before


def test_the_program_before_refuses_what_the_next_one_wrote(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
        office.write().close()
    with pytest.raises(LedgerNewerError):
        office.read()
