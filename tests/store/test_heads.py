"""The heads kept outside the database show a cut tail, an older copy and another copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import LedgerLostError
from lai_report.store.heads import head_beside, parsed_head, write_heads
from lai_report.store.opening import open_ledger
from tests.store.samples import AT, BY, Office, office_in, report, sequences


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = office_in(tmp_path)
    for _ in range(3):
        office.record(report())
    return office


def state_file(office: Office) -> Path:
    """The head in the user's own folder."""
    [path] = office.state.iterdir()
    return path


def cut_tail(office: Office) -> None:
    with closing(sqlite3.connect(office.file)) as connection:
        connection.execute("DROP TRIGGER entries_are_never_deleted")
        connection.execute("DELETE FROM entries WHERE sequence = 3")
        connection.commit()


def refusal(office: Office, mode: Literal["read", "write"] = "read") -> str:
    """The key of the refusal to open; nothing in the folder is touched."""
    before = office.bytes()
    with pytest.raises(LedgerLostError) as caught:
        open_ledger(office.home, mode=mode, state_folder=office.state)
    assert office.bytes() == before
    return caught.value.phrase.key


def test_the_newest_head_lies_beside_the_ledger_and_in_the_users_folder(office: Office) -> None:
    with office.read() as ledger:
        head = ledger.head()
        assert state_file(office).name == f"{ledger.id}.head"
    for path in (office.head_file, state_file(office)):
        assert path.read_text(encoding="utf-8") == f"{head}\n"
    assert sorted(path.name for path in office.home.iterdir()) == ["ledger.db", "ledger.head"]


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_cut_tail_is_refused(office: Office, mode: Literal["read", "write"]) -> None:
    cut_tail(office)
    assert refusal(office, mode) == "store.head_missing"


@pytest.mark.parametrize("kept", ["beside", "state"])
def test_either_head_alone_is_enough(office: Office, kept: str) -> None:
    gone = state_file(office) if kept == "beside" else office.head_file
    gone.unlink()
    cut_tail(office)
    assert refusal(office) == "store.head_missing"


def test_an_older_copy_of_the_file_is_refused(office: Office, tmp_path: Path) -> None:
    shutil.copy(office.file, tmp_path / "older.db")
    office.record(report())
    shutil.copy(tmp_path / "older.db", office.file)
    assert refusal(office) == "store.head_missing"


def test_an_older_copy_of_the_whole_folder_is_refused_on_the_machine_that_knew_better(
    office: Office, tmp_path: Path
) -> None:
    older = office.copy(tmp_path / "older")
    office.record(report())
    shutil.rmtree(office.home)
    shutil.copytree(older.home, office.home)
    assert refusal(office) == "store.head_missing"


def test_a_copy_that_went_its_own_way_is_refused(office: Office, tmp_path: Path) -> None:
    other = office.copy(tmp_path / "other")
    other.record(report(unit="theirs"))
    office.record(report(unit="ours"))
    shutil.copy(other.file, office.file)
    assert refusal(office) == "store.head_differs"


def test_the_ledger_of_another_office_is_refused(office: Office, tmp_path: Path) -> None:
    other = office_in(tmp_path / "other")
    other.record(report())
    shutil.copy(other.file, office.file)
    assert refusal(office) == "store.head_of_another"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"ledger", b"a:b:c\n", b"a:1:zz\n"])
def test_a_head_that_cannot_be_understood_is_refused(office: Office, content: bytes) -> None:
    office.head_file.write_bytes(content)
    assert refusal(office) == "store.head_garbled"


def test_a_head_that_lags_behind_is_no_fault(office: Office) -> None:
    older = office.head_file.read_bytes()
    office.record(report())
    office.head_file.write_bytes(older)
    state_file(office).write_bytes(older)
    assert sequences(office.everything()) == [1, 2, 3, 4]


def test_the_folder_alone_moves_to_another_machine(office: Office, tmp_path: Path) -> None:
    moved = Office(tmp_path / "moved", tmp_path / "nobody's")
    shutil.copytree(office.home, moved.home)
    assert sequences(moved.record(report())) == [4]


def test_verify_opens_what_others_refuse_and_says_why(office: Office) -> None:
    cut_tail(office)
    with office.read(check_heads=False) as ledger:
        found = ledger.verify()
    keys = [problem.key for problem in found.problems]
    assert keys.count("store.head_missing") == 2
    assert (found.entries, found.broken_at) == (2, None)


def test_an_older_copy_taken_into_use_on_purpose_has_new_heads(
    office: Office, tmp_path: Path
) -> None:
    older = office.copy(tmp_path / "older")
    office.record(report(), report())
    shutil.copy(older.file, office.file)
    with office.write(check_heads=False) as ledger, ledger.writing(AT, BY) as writer:
        writer.append([report()])
    assert sequences(office.everything()) == [1, 2, 3, 4]


def test_a_head_that_cannot_be_written_is_no_failure_of_the_write(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    office.state.write_text("a file where the folder should be", encoding="utf-8")
    office.head_file.mkdir()
    assert sequences(office.record(report())) == [1]
    assert sequences(office.everything()) == [1]


def test_without_a_state_folder_the_head_beside_is_enough(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    ledger = open_ledger(office.home, mode="write")
    assert ledger is not None
    ledger.close()
    assert not office.state.exists()


HEAD = ChainHead("a", 5, "0" * 64)


@pytest.mark.parametrize(
    ("known", "is_contained", "kept"),
    [
        (HEAD._replace(sequence=6), True, True),  # another writer was quicker
        (HEAD._replace(sequence=6), False, False),  # an older copy was taken into use
        (HEAD._replace(sequence=4), True, False),
        (HEAD._replace(ledger="b", sequence=6), True, False),
    ],
)
def test_a_head_is_written_over_unless_it_is_newer_and_contained(
    tmp_path: Path, known: ChainHead, is_contained: bool, kept: bool
) -> None:
    answer: Callable[[ChainHead], bool] = lambda _: is_contained  # noqa: E731 - one line says it
    write_heads(known, tmp_path, None, answer)
    write_heads(HEAD, tmp_path, None, answer)
    found = head_beside(tmp_path)
    assert found is not None
    assert found.head == (known if kept else HEAD)


hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
heads = st.builds(
    ChainHead, st.uuids().map(lambda uuid: uuid.hex), st.integers(0, 10**18 - 1), hashes
)


@given(heads)
def test_a_printed_head_can_be_typed_in_again(head: ChainHead) -> None:
    assert parsed_head(f" {head}\n") == head


@given(st.text(max_size=80))
def test_other_text_is_no_head(text: str) -> None:
    found = parsed_head(text)
    assert found is None or str(found) == text.strip()


@pytest.mark.parametrize("text", ["a:٣:" + "0" * 64, "a:" + "9" * 5000 + ":" + "0" * 64])
def test_a_number_that_is_none_of_ours_is_no_head(text: str) -> None:
    assert parsed_head(text) is None
