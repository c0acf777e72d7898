"""Killed, crowded or on a full disk: what was confirmed is there, and nothing by halves."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lai_report.store.opening import open_ledger
from lai_report.store.sqlite.ledger import SqliteLedger
from tests.store.children import NOBODY, needs_root, run, said, start
from tests.store.samples import AT, BY, DAY, WINDOW, Office, office_in, report, sequences

ROUNDS = 15
WRITERS, TIMES = 8, 10


def assert_sound(office: Office) -> None:
    """Everything about the ledger holds."""
    with office.read() as ledger:
        assert ledger.verify().problems == ()


def test_whatever_was_confirmed_survives_a_kill(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    office.record(report())
    chance = random.Random(20210129)  # noqa: S311 - a moment to strike, no secret
    confirmed: dict[int, str] = {}
    for number in range(ROUNDS):
        child = start("acknowledge", office, f"round-{number}")
        assert child.stdout is not None
        first = child.stdout.readline()  # it is writing now
        time.sleep(chance.uniform(0, 0.1))
        child.kill()
        out, _ = child.communicate()
        confirmed |= dict(said(first + out))
        assert_sound(office)
    written = {entry.sequence: entry.hash for entry in office.everything()}
    assert len(confirmed) > ROUNDS
    assert confirmed.items() <= written.items()


def test_eight_writers_at_once_all_get_their_turn(tmp_path: Path) -> None:
    office = office_in(tmp_path)  # new: they also race to bring the ledger into being
    children = [start("record", office, number, TIMES) for number in range(WRITERS)]
    confirmed: dict[int, str] = {}
    for child in children:
        out, _ = child.communicate(timeout=60)
        assert child.returncode == 0
        confirmed |= dict(said(out))
    entries = office.everything()
    assert sequences(entries) == list(range(1, WRITERS * TIMES + 1))
    assert {entry.sequence: entry.hash for entry in entries} == confirmed
    expected = {f"{name}-{number}" for name in range(WRITERS) for number in range(TIMES)}
    assert {entry.draft.reference for entry in entries} == expected
    assert_sound(office)
    assert [path.name for path in office.home.iterdir() if path.suffix == ".new"] == []


@pytest.fixture
def abandoned() -> Iterator[Office]:
    """A ledger of two entries whose file a killed writer has overwritten in part."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    office = office_in(folder)
    office.record(report(), report())
    office.file.chmod(0o644)
    size = office.file.stat().st_size
    child = start("die_in_mid_transaction", office)
    child.communicate(timeout=60)
    assert child.returncode == -signal.SIGKILL
    assert office.file.stat().st_size > size
    yield office
    shutil.rmtree(folder)


def test_a_reader_after_a_killed_writer_sees_what_was_committed(abandoned: Office) -> None:
    with abandoned.read() as ledger:
        assert sequences(ledger.day(DAY, WINDOW)) == [1, 2]
    assert not (abandoned.home / "ledger.db-journal").exists()
    assert sequences(abandoned.record(report())) == [3]
    assert_sound(abandoned)


@needs_root
def test_so_does_a_reader_who_may_not_write_and_it_changes_no_file(abandoned: Office) -> None:
    before = abandoned.bytes()
    assert run("look", abandoned, uid=NOBODY) == [[[1, 2], True]]
    assert abandoned.bytes() == before


def test_a_writer_after_a_killed_writer_goes_on_from_what_was_committed(
    abandoned: Office,
) -> None:
    assert sequences(abandoned.record(report())) == [3]
    assert_sound(abandoned)


@pytest.mark.skipif(os.name == "nt", reason="no limit on file sizes there")
def test_a_file_that_may_not_grow_keeps_what_was_confirmed(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    office.record(report())
    *confirmed, failure = run("fill_up", office, 150_000)
    assert failure == ["OutputError", "store.not_written"]
    _assert_exactly(office, confirmed)


@needs_root
def test_a_full_disk_keeps_what_was_confirmed_and_can_still_be_read(tmp_path: Path) -> None:
    office = office_in(tmp_path / "disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", office.home], check=False
    )
    if mounted.returncode:
        pytest.skip("no tmpfs can be mounted here")
    try:
        office.record(report())
        *confirmed, failure = run("acknowledge_until_refused", office)
        assert failure == ["OutputError", "store.disk_full"]
        with office.read() as ledger:
            assert len(sequences(ledger.log())) == 1 + len(confirmed)
        subprocess.run(["mount", "-o", "remount,size=2m", office.home], check=True)
        _assert_exactly(office, confirmed)
    finally:
        subprocess.run(["umount", office.home], check=True)


def _assert_exactly(office: Office, confirmed: list[list[object]]) -> None:
    """What was confirmed is all that is there; the ledger is sound and takes more."""
    written = [[entry.sequence, entry.hash] for entry in office.everything()[1:]]
    assert len(confirmed) > 1
    assert written == confirmed
    assert_sound(office)
    assert sequences(office.record(report())) == [len(confirmed) + 2]


def test_a_commit_waits_for_the_disk_and_leaves_everything_in_one_file(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    office.record(report())
    with closing(sqlite3.connect(office.file)) as connection:  # somebody's idea of a quicker way
        connection.execute("PRAGMA journal_mode = WAL")
    with office.write() as ledger, ledger.writing(AT, BY) as writer:
        writer.append([report()])
        assert isinstance(ledger, SqliteLedger)
        assert ledger._connection.rows("PRAGMA journal_mode") == [("delete",)]
        assert ledger._connection.rows("PRAGMA synchronous") == [(3,)]
        assert (office.home / "ledger.db-journal").exists()
    assert sorted(path.name for path in office.home.iterdir()) == ["ledger.db", "ledger.head"]


def test_a_creation_that_was_killed_leaves_a_new_office(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    (office.home / "ledger.db.4242.new").write_bytes(b"")  # all it can leave behind
    assert open_ledger(office.home) is None
    assert sequences(office.record(report())) == [1]


def test_a_file_system_without_hard_links_can_hold_a_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:  # as FAT does; none can be mounted everywhere
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    office = office_in(tmp_path)
    assert sequences(office.record(report())) == [1]
    assert sorted(path.name for path in office.home.iterdir()) == ["ledger.db", "ledger.head"]
