"""What is refused, what `verify` notices on a server, and that no password is ever shown."""

from __future__ import annotations

import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.errors import (
    ConfigurationError,
    LaiReportError,
    LedgerBusyError,
    LedgerLostError,
    LedgerNewerError,
)
from lai_report.locale import LANGUAGES, speaker
from lai_report.store import queries
from lai_report.store.ledger import Ledger, open_ledger
from lai_report.store.postgres_address import shown_url
from lai_report.store.postgres_text import read, stored
from tests.services import postgres
from tests.services.postgres import PASSWORD, Postgres
from tests.store.children import ROOT
from tests.store.postgres_samples import ServerOffice, is_sound
from tests.store.samples import AT, BY, DAY, UNITS, WINDOW, mail, report, sequences, waiver

needs_server = [*postgres.needed, pytest.mark.usefixtures("password")]


def marked(test: Callable[..., None]) -> Callable[..., None]:
    """The test, with the marks of one that needs the server."""
    for mark in needs_server:
        test = mark(test)
    return test


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


# Without a server


@given(st.text(st.sampled_from("\0\x1a0aế\\")))
def test_any_text_comes_back_as_it_went_in_and_holds_no_nul(text: str) -> None:
    assert "\0" not in stored(text)
    assert read(stored(text)) == text


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://lai@may-chu/lai", "postgresql://lai@may-chu/lai"),
        ("postgresql://lai:bi@may-chu:5433/lai", "postgresql://lai@may-chu:5433/lai"),
        ("postgresql://lai:b%40i@may-chu", "postgresql://lai@may-chu"),
        ("postgresql://may-chu/lai?password=bi&sslmode=require",
         "postgresql://may-chu/lai?sslmode=require"),
        ("postgresql://may-chu?password=bi", "postgresql://may-chu"),
        ("postgresql:///lai?host=/run/pg&sslpassword=bi", "postgresql:///lai?host=/run/pg"),
    ],
)  # fmt: skip
def test_a_url_is_shown_without_its_password(url: str, expected: str) -> None:
    assert shown_url(url) == expected


def test_without_the_driver_it_is_said_how_to_install_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_DRIVER, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 4, done.stderr
    assert "pip install 'lai-report[postgresql]'" in done.stdout


NO_DRIVER = """
import sys
from pathlib import Path
sys.modules["psycopg"] = None
from lai_report.errors import ConfigurationError
from lai_report.locale import speaker
from lai_report.store.ledger import Ledger, open_ledger
try:
    open_ledger(Path(sys.argv[1]), url="postgresql://may-chu/lai")
except ConfigurationError as error:
    print(speaker("vi")(error.phrase))
    sys.exit(error.exit_code)
"""


def test_another_kind_of_url_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_ledger(tmp_path, url="mysql://may-chu/lai")
    assert caught.value.phrase.key == "store.unknown_url"


# With a server


@marked
def test_every_question_has_its_words_in_postgresql() -> None:
    from lai_report.store.postgres_queries import WORDS

    asked = {
        text for name, text in vars(queries).items()
        if name.isupper() and isinstance(text, str) and not name.startswith("_")
    }  # fmt: skip
    # These two are parts of others or asked in another way.
    assert asked - WORDS.keys() == {queries.ENTRIES, queries.REFERENCES}


def failure(url: str, home: Path) -> LaiReportError:
    """What opening a ledger for writing comes to."""
    with pytest.raises(LaiReportError) as caught:
        open_ledger(home, url=url, mode="write")
    return caught.value


@marked
@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("postgresql://chu:{secret}@127.0.0.1:{port}/khong-co", "store.server_login"),
        ("postgresql://chu:{secret}@127.0.0.1:1/khong-co", "store.server_unreachable"),
        ("postgresql://chu:{secret}@127.0.0.1:{port}/x?khong_ro=1", "store.bad_url"),
        ("postgresql://chu:{secret}@[127.0.0.1", "store.bad_url"),
        ("postgresql://chu:{secret}@127.0.0.1:{port}/x?password=%zz", "store.bad_url"),
    ],
)
def test_no_failure_to_connect_shows_the_password(
    server: Postgres, tmp_path: Path, made: str, expected: str
) -> None:
    secret = "mat-khau-khac-han"  # noqa: S105 - made up for this test
    error = failure(made.format(secret=secret, port=server.port), tmp_path)
    assert error.phrase.key == expected
    shown = "".join(traceback.format_exception(error))
    shown += "".join(speaker(language)(error.phrase) for language in LANGUAGES)
    assert secret not in shown
    assert "mat-khau" not in repr(error)


@marked
def test_no_object_of_an_open_ledger_shows_the_password(office: ServerOffice) -> None:
    url = office.url.replace("chu@", f"chu:{PASSWORD}@")
    ledger = open_ledger(office.home, url=url, mode="write", state_folder=office.state)
    assert ledger is not None
    with ledger:
        server = ledger.server  # type: ignore[attr-defined]  # it is a PostgresLedger
        assert PASSWORD in str(server.address.parameters)
        for each in (ledger, server, server.address, server.address.place):
            assert PASSWORD not in f"{each!r}{each}"


@marked
def test_a_reader_of_a_place_without_a_ledger_makes_none(
    server: Postgres, office: ServerOffice
) -> None:
    assert office.open() is None
    name = office.url.rpartition("/")[2]
    assert server.run("SELECT to_regclass('ledger_migrations')", name) == [(None,)]


@marked
def test_a_server_without_the_ledger_the_head_names_is_refused(
    server: Postgres, office: ServerOffice
) -> None:
    office.record(report())
    empty = ServerOffice(server.url(server.new_database()), office.home, office.state)
    for opened in (empty.read, empty.write):
        with pytest.raises(LedgerLostError) as caught:
            opened()
        assert caught.value.phrase.key == "store.server_gone"
    assert server.run("SELECT to_regclass('ledger_migrations')", empty.url.rpartition("/")[2])


@marked
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


@marked
def test_a_ledger_of_a_newer_version_is_refused(server: Postgres, office: ServerOffice) -> None:
    office.record(report())
    server.run("INSERT INTO ledger_migrations (number) VALUES (9)", office.url.rpartition("/")[2])
    with pytest.raises(LedgerNewerError) as caught:
        office.write()
    assert caught.value.phrase.values["found"] == 9


@marked
def test_a_database_that_cannot_hold_vietnamese_is_refused(
    server: Postgres, tmp_path: Path
) -> None:
    server.run(
        "CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
    )
    assert failure(server.url("ascii"), tmp_path).phrase.key == "store.server_encoding"


@marked
@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        ("UPDATE ledger_entries SET unit = 'x' WHERE sequence = 2", "store.broken_edited"),
        ("DELETE FROM ledger_entries WHERE sequence = 2", "store.broken_missing"),
        ("UPDATE ledger_entries SET until = NULL WHERE kind = 'waiver'", "store.broken_edited"),
        ("DELETE FROM ledger_entries WHERE sequence = 3", "store.head_missing"),
        ("UPDATE ledger_entries SET payload = '[' WHERE sequence = 2", "store.broken_unreadable"),
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


@marked
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
    assert problem.key == "store.schema_changed"
    assert problem.values["names"] == [name]


@marked
def test_a_missing_table_is_a_lost_ledger(server: Postgres, office: ServerOffice) -> None:
    office.record(report())
    server.run("DROP TABLE ledger_entries", office.url.rpartition("/")[2])
    with pytest.raises(LedgerLostError) as caught:
        office.read()
    assert caught.value.phrase.key == "store.server_damaged"


@marked
def test_somebody_elses_row_in_our_way_is_a_busy_ledger(
    server: Postgres, office: ServerOffice
) -> None:
    office.record(report())
    name = office.url.rpartition("/")[2]
    with office.write() as ledger, pytest.raises(LedgerBusyError) as caught:
        record_beside(ledger, lambda: server.run(ANOTHERS_ROW, name))
    assert caught.value.phrase.key == "store.server_busy"


def record_beside(ledger: Ledger, happens: Callable[[], object]) -> None:
    """Record while something happens before the entry is sent."""
    with ledger.writing(AT, BY) as writer:
        happens()
        writer.append([report(UNITS[1])])


@marked
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
