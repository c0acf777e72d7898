"""Several desks at one ledger: at once, with clocks of their own, and with lesser rights."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lai_report.core.entries.entry import Draft
from lai_report.errors import OutputError, StoreError
from lai_report.store.migrations import postgres_steps
from lai_report.store.opening import open_ledger
from tests.services import postgres
from tests.services.postgres import PASSWORD, Postgres
from tests.store.children import ROOT
from tests.store.postgres.samples import ServerOffice, is_sound
from tests.store.samples import AT, BY, DAY, UNITS, WINDOW, report, sequences

pytestmark = postgres.needed

DESKS, TIMES = 4, 8


def test_desks_that_record_at_once_all_get_their_turn(office: ServerOffice, tmp_path: Path) -> None:
    children = []
    for number in range(DESKS):  # new: they also race to bring the ledger into being
        folder = tmp_path / f"desk-{number}"
        folder.mkdir()
        words = [office.url, str(folder), str(number), str(TIMES)]
        command = [sys.executable, "-m", "tests.store.postgres.child", *words]
        children.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
    confirmed: dict[int, str] = {}
    for child in children:
        out, _ = child.communicate(timeout=60)
        assert child.returncode == 0
        confirmed |= dict(map(json.loads, out.splitlines()))
    entries = office.everything()
    assert sequences(entries) == list(range(1, DESKS * TIMES + 1))
    assert {entry.sequence: entry.hash for entry in entries} == confirmed
    assert is_sound(office)


def test_two_programs_that_migrate_at_once_take_each_step_once(
    server: Postgres, office: ServerOffice
) -> None:
    from lai_report.store.postgres.creation import migrate

    office.record(report())
    slow = "CREATE TABLE ledger_later AS SELECT 1 AS one FROM pg_sleep(0.3)"

    def steps(taken: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        yield from [*postgres_steps(0), (2, (slow,))][taken:]

    with office.write() as first, office.write() as second:
        programs = [
            threading.Thread(target=migrate, args=(ledger.server, steps))
            for ledger in (first, second)
        ]
        for program in programs:
            program.start()
        for program in programs:
            program.join(20)
    name = office.url.rpartition("/")[2]
    assert server.run("SELECT number FROM ledger_migrations ORDER BY 1", name) == [(1,), (2,)]
    assert server.run("SELECT one FROM ledger_later", name) == [(1,)]
    assert server.run("SELECT count(*) FROM ledger_entries", name) == [(1,)]


def test_a_step_that_fails_leaves_the_ledger_as_it_was(
    server: Postgres, office: ServerOffice
) -> None:
    from psycopg import Error

    from lai_report.store.postgres.creation import migrate

    office.record(report())

    def steps(taken: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        yield from [*postgres_steps(0), (2, ("CREATE TABLE half (a int)", "SELECT 1/0"))][taken:]

    with office.write() as ledger, pytest.raises(Error):
        migrate(ledger.server, steps)
    name = office.url.rpartition("/")[2]
    assert server.run("SELECT max(number) FROM ledger_migrations", name) == [(1,)]
    assert server.run("SELECT to_regclass('half')", name) == [(None,)]
    assert is_sound(office)


def test_desks_whose_clocks_differ_are_stamped_by_the_servers(
    office: ServerOffice, tmp_path: Path
) -> None:
    first = ServerOffice(office.url, office.home, office.state, has_servers_clock=True)
    second = first.desk(tmp_path / "second")
    before = datetime.now(UTC)
    ahead, behind = before + timedelta(minutes=7), before - timedelta(minutes=7)
    [one] = first.record(report(), at=ahead)
    [two] = second.record(report(UNITS[1]), at=behind)
    [three] = first.record(report(UNITS[2]), at=datetime.now(UTC))
    after = datetime.now(UTC)
    assert before <= one.recorded_at <= two.recorded_at <= three.recorded_at <= after
    assert datetime.fromisoformat(one.payload["host_clock"]) == ahead
    assert datetime.fromisoformat(two.payload["host_clock"]) == behind
    assert three.payload == {}
    assert first.everything() == [one, two, three]
    with second.read() as ledger:
        assert sequences(ledger.log(known_at=one.recorded_at)) == [1]
    assert is_sound(first)


def test_open_ledger_takes_the_servers_clock(office: ServerOffice) -> None:
    ledger = open_ledger(office.home, url=office.url, mode="write", state_folder=office.state)
    assert ledger is not None
    with ledger, ledger.writing(AT, BY) as writer:
        [entry] = writer.append([report()])
    assert abs(entry.recorded_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert datetime.fromisoformat(entry.payload["host_clock"]) == AT


def test_a_new_desk_reads_what_another_wrote(office: ServerOffice, tmp_path: Path) -> None:
    office.record(report())
    second = office.desk(tmp_path / "second")
    with second.read() as ledger:
        assert sequences(ledger.day(DAY, WINDOW)) == [1]
    second.record(report(UNITS[1]))
    assert sequences(office.everything()) == [1, 2]
    # The first desk's own head lags behind and still holds.
    assert is_sound(office)
    assert is_sound(second)


def grant(server: Postgres, office: ServerOffice, rights: str) -> str:
    """The URL of a new role that has some rights on every table of the ledger."""
    name = office.url.rpartition("/")[2]
    role = f"can_bo_{name}"
    server.run(f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'")
    server.run(f"GRANT {rights} ON ALL TABLES IN SCHEMA public TO {role}", name)
    return server.url(name, role)


def test_a_role_without_update_and_delete_records_and_can_change_nothing(
    server: Postgres, office: ServerOffice, tmp_path: Path
) -> None:
    office.record(report())
    clerk = office.desk(tmp_path / "clerk", grant(server, office, "SELECT, INSERT"))
    assert sequences(clerk.record(report(UNITS[1]))) == [2]
    assert is_sound(clerk)
    with clerk.write() as ledger, pytest.raises(OutputError):
        ledger.server.execute("DELETE FROM ledger_entries")
    assert sequences(office.everything()) == [1, 2]


def test_a_role_that_only_reads_is_told_so_and_writes_nothing(
    server: Postgres, office: ServerOffice, tmp_path: Path
) -> None:
    office.record(report())
    reader = office.desk(tmp_path / "reader", grant(server, office, "SELECT"))
    with reader.read() as ledger:
        assert sequences(ledger.day(DAY, WINDOW)) == [1]
        assert ledger.verify().is_sound
    with pytest.raises(OutputError) as caught:
        reader.record(report(UNITS[1]))
    assert (caught.value.phrase.key, caught.value.exit_code) == ("server.refuses", 5)
    assert sequences(office.everything()) == [1]


def test_a_role_that_may_not_even_read_is_told_so(
    server: Postgres, office: ServerOffice, tmp_path: Path
) -> None:
    office.record(report())
    nobody = office.desk(tmp_path / "nobody", grant(server, office, "REFERENCES"))
    with pytest.raises(StoreError) as caught:
        nobody.read()
    assert caught.value.phrase.key == "server.unreadable"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entries SET unit = 'x'",
        "DELETE FROM ledger_entries",
        "TRUNCATE ledger_entries",
        "UPDATE ledger_identity SET id = 'x'",
        "DELETE FROM ledger_identity",
        "INSERT INTO ledger_identity (id) VALUES ('x')",
    ],
)
def test_not_even_the_owner_changes_or_deletes(
    server: Postgres, office: ServerOffice, statement: str
) -> None:
    from psycopg import Error

    office.record(report())
    with pytest.raises(Error, match=r"never changed|ledger_identity"):
        server.run(statement, office.url.rpartition("/")[2])
    assert is_sound(office)


def test_a_replica_is_read_and_takes_no_writing(
    server: Postgres, office: ServerOffice, tmp_path: Path
) -> None:
    office.record(report(), Draft("config"))
    name = office.url.rpartition("/")[2]
    with postgres.standby(server) as replica:
        desk = office.desk(tmp_path / "replica", replica.url(name))
        with desk.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == [1]
            assert sequences(ledger.period(DAY, DAY, WINDOW)) == [1]
            assert ledger.verify().is_sound
        with pytest.raises(OutputError) as caught:
            desk.record(report(UNITS[1]))
        assert caught.value.phrase.key == "server.refuses"
    assert sequences(office.everything()) == [1, 2]
