"""One PostgreSQL for all tests that leave it running, and places in it for a ledger each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.services import postgres
from tests.services.postgres import PASSWORD, Postgres
from tests.store.postgres.samples import ServerOffice, server_office


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """A running server."""
    with postgres.running() as running:
        yield running


@pytest.fixture(scope="session")
def database(server: Postgres) -> str:
    """A database whose schemas serve as places for ledgers."""
    return server.new_database()


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> str:
    """The owner's password, where the driver looks for it."""
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return PASSWORD


@pytest.fixture
def new_server_office(
    server: Postgres, database: str, tmp_path: Path, password: str
) -> Callable[[], ServerOffice]:
    """A function that gives an empty office at each call, its ledger in a schema of its own."""
    del password
    folders = count()
    return lambda: server_office(server.new_schema(database), tmp_path / str(next(folders)))


@pytest.fixture
def office(server: Postgres, tmp_path: Path, password: str) -> ServerOffice:
    """An empty office whose ledger has a database to itself."""
    del password
    return server_office(server.url(server.new_database()), tmp_path)
