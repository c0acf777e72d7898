"""A server stopped, a connection cut: confirmed is only what the server has committed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lai_report.core.entries.entry import Entry
from lai_report.errors import LedgerUnreachableError
from lai_report.store.heads import head_beside
from lai_report.store.ledger import Ledger
from tests.services import cutting, postgres
from tests.services.cutting import Wire
from tests.services.postgres import Postgres
from tests.store.postgres.samples import ServerOffice, is_sound, server_office
from tests.store.samples import AT, BY, UNITS, report, sequences

pytestmark = [*postgres.needed, pytest.mark.usefixtures("password")]


@pytest.fixture(scope="module")
def fragile() -> Iterator[Postgres]:
    """A server of these tests' own, which they stop."""
    with postgres.running() as running:
        yield running


@pytest.fixture
def place(fragile: Postgres, tmp_path: Path) -> ServerOffice:
    made = server_office(fragile.url(fragile.new_database()), tmp_path)
    made.record(report())
    return made


@pytest.fixture
def wire(fragile: Postgres) -> Iterator[Wire]:
    with cutting.wire(fragile.port) as made:
        yield made


def record_and(office: ServerOffice, happens: Callable[[], object]) -> list[Entry]:
    """What is confirmed to a clerk, where something happens just before COMMIT."""
    with office.write() as ledger:
        with ledger.writing(AT, BY) as writer:
            written = writer.append([report(UNITS[1])])
            happens()
        return written


def record_after(ledger: Ledger, happens: Callable[[], object]) -> None:
    """Record, where something happens before the entry is sent."""
    with ledger.writing(AT, BY) as writer:
        happens()
        writer.append([report(UNITS[1])])


def test_a_server_stopped_in_mid_transaction_confirms_and_keeps_nothing(
    fragile: Postgres, place: ServerOffice
) -> None:
    with pytest.raises(LedgerUnreachableError) as caught:
        record_and(place, lambda: fragile.stop("immediate"))
    assert (caught.value.exit_code, caught.value.retry) == (5, True)
    assert caught.value.phrase.key == "server.commit_unknown"  # nobody is there to be asked
    with pytest.raises(LedgerUnreachableError) as down:
        place.read()
    assert (down.value.phrase.key, down.value.retry) == ("server.unreachable", True)
    fragile.start()
    assert sequences(place.everything()) == [1]
    assert sequences(record_and(place, lambda: None)) == [2]
    assert is_sound(place)


def test_a_server_stopped_before_an_entry_is_sent_says_nothing_was_written(
    fragile: Postgres, place: ServerOffice
) -> None:
    with place.write() as ledger:
        with pytest.raises(LedgerUnreachableError) as caught:
            record_after(ledger, lambda: fragile.stop("immediate"))
        assert caught.value.phrase.key == "server.lost"
        fragile.start()
        with ledger.writing(AT, BY) as writer:  # the same ledger finds its way back
            assert sequences(writer.append([report(UNITS[1])])) == [2]
    assert is_sound(place)


def test_a_connection_lost_before_commit_confirms_and_keeps_nothing(
    fragile: Postgres, place: ServerOffice
) -> None:
    name = place.url.rpartition("/")[2]
    with pytest.raises(LedgerUnreachableError) as caught:
        record_and(place, lambda: fragile.disconnect(name))
    assert (caught.value.phrase.key, caught.value.retry) == ("server.lost", True)
    assert sequences(place.everything()) == [1]
    assert sequences(record_and(place, lambda: None)) == [2]


def test_a_connection_lost_after_commit_is_asked_about_and_confirmed(
    fragile: Postgres, place: ServerOffice, wire: Wire
) -> None:
    desk = ServerOffice(
        fragile.url(place.url.rpartition("/")[2], port=wire.port), place.home, place.state
    )

    def cut_after_commit() -> None:
        wire.cuts_after = cutting.COMMIT

    [entry] = record_and(desk, cut_after_commit)
    assert wire.cuts_after == b""  # it was cut
    assert place.everything()[1] == entry
    beside = head_beside(place.home)
    assert beside is not None
    assert beside.head is not None
    assert beside.head.hash == entry.hash


def test_a_connection_lost_after_commit_and_for_good_is_said_to_be_unknown(
    fragile: Postgres, place: ServerOffice, wire: Wire
) -> None:
    desk = ServerOffice(
        fragile.url(place.url.rpartition("/")[2], port=wire.port), place.home, place.state
    )

    def cut_for_good() -> None:
        wire.cuts_after, wire.stays_down = cutting.COMMIT, True

    with pytest.raises(LedgerUnreachableError) as caught:
        record_and(desk, cut_for_good)
    assert (caught.value.phrase.key, caught.value.retry) == ("server.commit_unknown", True)
    assert sequences(place.everything()) == [1, 2]  # which only the server knew
    assert is_sound(place)


def test_a_reader_whose_connection_is_lost_says_so(fragile: Postgres, place: ServerOffice) -> None:
    with place.read() as ledger:
        fragile.disconnect(place.url.rpartition("/")[2])
        with pytest.raises(LedgerUnreachableError) as caught:
            ledger.get(1)
    assert caught.value.phrase.key == "server.lost"


def test_a_desk_idle_over_a_restart_of_the_server_still_records(
    fragile: Postgres, place: ServerOffice
) -> None:
    with place.write() as ledger:
        fragile.stop()
        fragile.start()
        with ledger.writing(AT, BY) as writer:
            assert sequences(writer.append([report(UNITS[1])])) == [2]
    assert is_sound(place)
