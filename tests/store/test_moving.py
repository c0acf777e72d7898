"""A ledger carried to a server and back: the same entries, the same chain, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lai_report.core.entries.entry import ChainHead, Draft
from lai_report.errors import ConfigurationError, LedgerBrokenError, LedgerLostError, RefusedError
from lai_report.store.moving import move
from tests.services import postgres
from tests.services.postgres import Postgres
from tests.store.postgres.samples import ServerOffice, is_sound
from tests.store.samples import AT, BY, DAY, UNITS, Office, mail, office_in, report, void, waiver

pytestmark = [*postgres.needed, pytest.mark.usefixtures("password")]

NewServerOffice = Callable[[], ServerOffice]


@pytest.fixture
def filled(tmp_path: Path) -> Office:
    """A ledger in a file, with everything in it that a move could bend."""
    office = office_in(tmp_path / "filled")
    office.record(report("a\x00b\x1a0"), waiver(DAY, "2021-02-28"), waiver(None, None))
    odd = {"subject": "\ud800", "số": [1.5e300, -0.0, 10**30], "x": {"until": "1999-01-01"}}
    office.record(mail(payload=odd), Draft("config", payload={"a": "\x00"}), void(1))
    return office


def to_server(source: Office | ServerOffice, url: str) -> ChainHead | None:
    """Move a ledger to a URL; its head."""
    with source.write() as ledger:
        return move(ledger, url, AT, BY).head


def test_a_ledger_moves_to_a_server_and_back_and_stays_the_same(
    filled: Office, new_server_office: NewServerOffice, tmp_path: Path
) -> None:
    there, back = new_server_office(), tmp_path / "back"
    entries = filled.everything()
    assert str(to_server(filled, there.url)) == f"{_id(filled)}:6:{entries[-1].hash}"
    assert there.everything() == entries
    assert is_sound(there)
    assert filled.everything() == entries  # which stays as it was
    added = there.record(report(UNITS[2]))
    with there.write() as ledger:
        moved = move(ledger, str(back), AT, BY)
    assert (moved.entries, moved.place) == (7, str(back / "ledger.db"))
    returned = Office(back, tmp_path / "state-of-another")
    assert returned.everything() == [*entries, *added]
    assert returned.head_file.read_text().strip() == str(moved.head)
    with returned.read() as ledger:
        assert ledger.verify().problems == ()
    assert returned.record(void(7))[0].previous_hash == added[0].hash


def test_the_file_left_behind_is_refused_once_the_server_is_ahead(
    filled: Office, new_server_office: NewServerOffice
) -> None:
    place = new_server_office()
    there = ServerOffice(place.url, filled.home, filled.state)
    to_server(filled, there.url)
    there.record(report(UNITS[1]))
    with pytest.raises(LedgerLostError) as caught:
        filled.write()
    assert caught.value.phrase.key == "store.head_missing"


def test_a_place_that_holds_a_ledger_is_refused_and_left_alone(
    filled: Office, new_server_office: NewServerOffice, tmp_path: Path
) -> None:
    taken, folder = new_server_office(), office_in(tmp_path / "taken")
    kept = [*taken.record(report()), *folder.record(report())]
    for place in (taken.url, str(folder.home)):
        with pytest.raises(RefusedError) as caught:
            to_server(filled, place)
        assert caught.value.phrase.key == "move_store.not_empty"
    assert [*taken.everything(), *folder.everything()] == kept


def test_a_ledger_is_not_moved_onto_itself(new_server_office: NewServerOffice) -> None:
    office = new_server_office()
    office.record(report())
    with pytest.raises(RefusedError):
        to_server(office, office.url)
    assert is_sound(office)


def test_a_folder_with_another_ledgers_head_is_refused(filled: Office, tmp_path: Path) -> None:
    other = office_in(tmp_path / "other")
    other.record(report())
    other.file.unlink()
    with pytest.raises(RefusedError):
        to_server(filled, str(other.home))


def test_a_broken_ledger_is_not_moved(
    server: Postgres, office: ServerOffice, tmp_path: Path
) -> None:
    office.record(report(), report(UNITS[1]))
    server.run(
        "SET session_replication_role = replica; UPDATE ledger_entries SET unit = 'x'",
        office.url.rpartition("/")[2],
    )
    with office.write() as ledger, pytest.raises(LedgerBrokenError):
        move(ledger, str(tmp_path / "new"), AT, BY)
    assert not (tmp_path / "new").exists()


def test_another_kind_of_url_is_refused(filled: Office) -> None:
    with pytest.raises(ConfigurationError):
        to_server(filled, "mysql://may-chu/lai")


def test_a_backup_of_a_server_is_a_ledger_in_a_file(
    new_server_office: NewServerOffice, tmp_path: Path
) -> None:
    office = new_server_office()
    entries = office.record(report(), void(1))
    copy = office_in(tmp_path / "copy")
    with office.read() as ledger:
        head = ledger.backup(copy.file)
        assert head == ledger.head()
        with pytest.raises(RefusedError):
            ledger.backup(copy.file)
    assert copy.everything() == entries


def _id(office: Office) -> str:
    with office.read() as ledger:
        return ledger.id
