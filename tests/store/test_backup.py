"""A backup is a whole ledger of one instant, taken beside any writer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lai_report.errors import LedgerBusyError, OutputError, RefusedError
from tests.store.children import start
from tests.store.samples import Office, office_in, report


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = office_in(tmp_path / "office")
    office.record(*[report(reference=str(number)) for number in range(50)])
    return office


def restored(copy: Path, folder: Path) -> Office:
    """A new office whose ledger is the backup."""
    office = office_in(folder)
    copy.rename(office.file)
    return office


def test_a_backup_is_the_ledger(office: Office, tmp_path: Path) -> None:
    with office.read() as ledger:
        assert ledger.backup(tmp_path / "copy.db") == ledger.head()
        original = list(ledger.log())
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    assert restored(tmp_path / "copy.db", tmp_path / "restored").everything() == original


def test_a_backup_beside_a_writer_is_whole(office: Office, tmp_path: Path) -> None:
    child = start("acknowledge", office, "x")
    assert child.stdout is not None
    child.stdout.readline()
    try:
        for number in range(5):
            copy = tmp_path / f"{number}.db"
            with office.read() as ledger:
                head = ledger.backup(copy)
            with restored(copy, tmp_path / str(number)).read() as ledger:
                found = ledger.verify()
            assert (found.problems, found.head) == ((), head)
    finally:
        child.kill()
        child.communicate()


def test_a_backup_of_an_empty_ledger_has_no_head(tmp_path: Path) -> None:
    with office_in(tmp_path).write() as ledger:
        assert ledger.backup(tmp_path / "copy.db") is None


def test_a_backup_never_overwrites(office: Office, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("kept", encoding="utf-8")
    with office.read() as ledger, pytest.raises(RefusedError) as caught:
        ledger.backup(there)
    assert caught.value.phrase.key == "store.backup_exists"
    assert there.read_text(encoding="utf-8") == "kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office", "there.db"]


def test_a_backup_to_nowhere_says_so(office: Office, tmp_path: Path) -> None:
    with office.read() as ledger, pytest.raises(OutputError):
        ledger.backup(tmp_path / "no" / "such" / "folder.db")


def test_a_backup_of_a_held_ledger_ends_as_busy(office: Office, tmp_path: Path) -> None:
    with office.write(timeout=0.1) as ledger, closing(sqlite3.connect(office.file)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerBusyError):
            ledger.backup(tmp_path / "copy.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office"]
