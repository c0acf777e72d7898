"""Which ledgers on a server are refused, and what `verify` notices there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from lai_report.errors import (
    LedgerBusyError,
    LedgerLostError,
    LedgerNewerError,
)
from lai_report.store.ledger import Ledger
from tests.services import postgres
from tests.services.postgres import Postgres
from tests.store.postgres.samples import ServerOffice, is_sound
from tests.store.samples import AT, BY, DAY, UNITS, WINDOW, mail, report, sequences, waiver

pytestmark = [*postgres.needed, pytest.mark.usefixtures("password")]

TOOTHLESS = """
CREATE OR REPLACE FUNCTION ledger_refuses_change() RETURNS trigger
LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'
"""
ANOTHERS_ROW = """
INSERT INTO ledger_entries
SELECT 2, recorded_at, recorded_by, kind, unit, obligation, report_day, hour, received_at,
       source, reference, target, payload, previous_hash, hash, until
FROM ledger_entries
"""


def test_a_reader_of_a_place_without_a_ledger_makes_none(
    server: Postgres, office: ServerOffice
) -> None:
    assert office.open() is None
    name = office.url.rpartition("/")[2]
    assert server.run("SELECT to_regclass('ledger_migrations')", name) == [(None,)]


def test_a_server_without_the_ledger_the_head_names_is_refused(
    server: Postgres, office: ServerOffice
) -> None:
    office.record(report())
    empty = ServerOffice(server.url(server.new_database()), office.home, office.state)
    for opened in (empty.read, empty.write):
        with pytest.raises(LedgerLostError) as caught:
            opened()
        assert caught.value.phrase.key == "server.gone"
    assert server.run("SELECT to_regclass('ledger_migrations')", empty.url.rpartition("/")[2])


def test_a_server_put_back_to_an_older_state_is_refused_by_either_head(
    server: Postgres, office: ServerOffice
) -> None:
    office.record(report())
    name = office.url.rpartition("/")[2]
    server.run(f'CREATE DATABASE "{name}_older" TEMPLATE "{name}"')
    office.record(report(UNITS[1]))
    older = ServerOffice(f"{office.url}_older", office.home, office.state)
    for _ in ("the head beside", "the head in the state folder"):
        with pytest.raises(LedgerLostError) as caught:
            older.write()
        assert caught.value.phrase.key == "store.head_missing"
        (office.home / "ledger.head").unlink(missing_ok=True)
    with older.read(check_heads=False) as ledger:
        found = ledger.verify()
    assert [problem.key for problem in found.problems] == ["store.head_missing"]


def test_a_ledger_of_a_newer_version_is_refused(server: Postgres, office: ServerOffice) -> None:
    office.record(report())
    server.run("INSERT INTO ledger_migrations (number) VALUES (9)", office.url.rpartition("/")[2])
    with pytest.raises(LedgerNewerError) as caught:
        office.write()
    assert caught.value.phrase.values["found"] == 9


@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        ("UPDATE ledger_entries SET unit = 'x' WHERE sequence = 2", "store_checks.broken_edited"),
        ("DELETE FROM ledger_entries WHERE sequence = 2", "store_checks.broken_missing"),
        (
            "UPDATE ledger_entries SET until = NULL WHERE kind = 'waiver'",
            "store_checks.broken_edited",
        ),
        ("DELETE FROM ledger_entries WHERE sequence = 3", "store.head_missing"),
        (
            "UPDATE ledger_entries SET payload = '[' WHERE sequence = 2",
            "store_checks.broken_unreadable",
        ),
    ],
)
def test_an_administrators_edit_is_noticed(
    server: Postgres, office: ServerOffice, tampering: str, expected: str
) -> None:
    office.record(report(), report(UNITS[1]), waiver(DAY, "2021-01-31"))
    server.run(
        f"SET session_replication_role = replica; {tampering}", office.url.rpartition("/")[2]
    )
    with office.read(check_heads=False) as ledger:
        found = ledger.verify()
    assert expected in {problem.key for problem in found.problems}


@pytest.mark.parametrize(
    ("tampering", "name"),
    [
        ("ALTER TABLE ledger_entries DISABLE TRIGGER USER", "ledger_entries_are_never_changed"),
        ("DROP TRIGGER ledger_is_never_renamed ON ledger_identity", "ledger_is_never_renamed"),
        ("DROP INDEX ledger_waivers", "ledger_waivers"),
        (TOOTHLESS, "ledger_refuses_change"),
    ],
)
def test_a_guard_taken_away_is_noticed(
    server: Postgres, office: ServerOffice, tampering: str, name: str
) -> None:
    office.record(report())
    server.run(tampering, office.url.rpartition("/")[2])
    with office.read() as ledger:
        [problem] = ledger.verify().problems
    assert problem.key == "store_checks.schema_changed"
    assert problem.values["names"] == [name]


def test_a_missing_table_is_a_lost_ledger(server: Postgres, office: ServerOffice) -> None:
    office.record(report())
    server.run("DROP TABLE ledger_entries", office.url.rpartition("/")[2])
    with pytest.raises(LedgerLostError) as caught:
        office.read()
    assert caught.value.phrase.key == "server.damaged"


def test_somebody_elses_row_in_our_way_is_a_busy_ledger(
    server: Postgres, office: ServerOffice
) -> None:
    office.record(report())
    name = office.url.rpartition("/")[2]
    with office.write() as ledger, pytest.raises(LedgerBusyError) as caught:
        record_beside(ledger, lambda: server.run(ANOTHERS_ROW, name))
    assert caught.value.phrase.key == "server.busy"


def record_beside(ledger: Ledger, happens: Callable[[], object]) -> None:
    """Record while something happens before the entry is sent."""
    with ledger.writing(AT, BY) as writer:
        happens()
        writer.append([report(UNITS[1])])


def test_a_day_is_found_without_reading_the_history(office: ServerOffice) -> None:
    with office.write() as ledger:
        with ledger.writing(AT, BY) as writer:
            writer.append_bulk(
                report(unit, DAY - timedelta(days=number), AT - timedelta(days=number))
                for number in range(1, 1500)
                for unit in UNITS
            )
            writer.append([report(), mail(), waiver(DAY, None)])
        read = "SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = %s"
        ledger.server.execute("BEGIN")
        assert len(ledger.day(DAY, WINDOW)) == 3
        assert len(ledger.waiting()) == 1
        assert sequences(ledger.received_since(AT)) == [4498, 4499]
        assert ledger.server.rows(read, ("ledger_entries",)) == [(0,)]
        ledger.server.execute("SELECT count(*) FROM ledger_entries WHERE recorded_by > ''")
        assert ledger.server.rows(read, ("ledger_entries",)) > [(0,)]  # it would be counted
        ledger.server.rollback()
    assert is_sound(office)
