"""Addresses, the driver and the login: what is refused, and that no password is ever shown."""

from __future__ import annotations

import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.errors import ConfigurationError, LaiReportError
from lai_report.locale import languages, speaker
from lai_report.store.opening import open_ledger
from lai_report.store.postgres.address import shown_url
from lai_report.store.postgres.text import read, stored
from tests.services import postgres
from tests.services.postgres import PASSWORD, Postgres
from tests.store.children import ROOT
from tests.store.postgres.samples import ServerOffice

needs_server = [*postgres.needed, pytest.mark.usefixtures("password")]


def marked(test: Callable[..., None]) -> Callable[..., None]:
    """The test, with the marks of one that needs the server."""
    for mark in needs_server:
        test = mark(test)
    return test


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
from lai_report.store.ledger import Ledger
from lai_report.store.opening import open_ledger
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


def failure(url: str, home: Path) -> LaiReportError:
    """What opening a ledger for writing comes to."""
    with pytest.raises(LaiReportError) as caught:
        open_ledger(home, url=url, mode="write")
    return caught.value


@marked
@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("postgresql://chu:{secret}@127.0.0.1:{port}/khong-co", "server.login"),
        ("postgresql://chu:{secret}@127.0.0.1:1/khong-co", "server.unreachable"),
        ("postgresql://chu:{secret}@127.0.0.1:{port}/x?khong_ro=1", "server.bad_url"),
        ("postgresql://chu:{secret}@[127.0.0.1", "server.bad_url"),
        ("postgresql://chu:{secret}@127.0.0.1:{port}/x?password=%zz", "server.bad_url"),
    ],
)
def test_no_failure_to_connect_shows_the_password(
    server: Postgres, tmp_path: Path, made: str, expected: str
) -> None:
    secret = "mat-khau-khac-han"  # noqa: S105 - made up for this test
    error = failure(made.format(secret=secret, port=server.port), tmp_path)
    assert error.phrase.key == expected
    shown = "".join(traceback.format_exception(error))
    shown += "".join(speaker(language)(error.phrase) for language in languages())
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
def test_a_database_that_cannot_hold_vietnamese_is_refused(
    server: Postgres, tmp_path: Path
) -> None:
    server.run(
        "CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
    )
    assert failure(server.url("ascii"), tmp_path).phrase.key == "server.encoding"
