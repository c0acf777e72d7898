"""A real PostgreSQL on loopback, in a folder of its own, as root or not."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

OWNER, PASSWORD = "chu", "mat-khau-bi-mat-16h30"
_SETTINGS = """\
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
max_connections = 50
shared_buffers = 16MB
fsync = off
timezone = 'America/New_York'
"""
_HBA = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


def programs() -> Path | None:
    """Where initdb and pg_ctl are, or None."""
    on_path = shutil.which("pg_ctl")
    if on_path:
        return Path(on_path).resolve().parent
    # Debian keeps the servers of all versions apart.
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    return found[-1].parent if found else None


needed = [
    pytest.mark.service,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and (programs() is None or find_spec("psycopg") is None),
        reason="PostgreSQL or psycopg is not installed (Debian: postgresql; pip: psycopg[binary])",
    ),
]
"""The marks of a test that needs the server."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server, and the means to look behind it."""

    folder: Path
    port: int
    programs: Path
    _names: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str, user: str = OWNER, port: int | None = None) -> str:
        """Where a program finds a database; the password stands in PGPASSWORD."""
        return f"postgresql://{user}@127.0.0.1:{port or self.port}/{database}"

    def new_database(self) -> str:
        """The name of a new, empty database."""
        name = f"van_phong_{next(self._names)}"
        self.run(f'CREATE DATABASE "{name}"')
        return name

    def new_schema(self, database: str) -> str:
        """The URL of a new, empty schema in a database: a place of its own, and quickly made."""
        name = f"van_phong_{next(self._names)}"
        self.run(f'CREATE SCHEMA "{name}"', database)
        return f"{self.url(database)}?options=-csearch_path%3D{name}"

    def run(self, sql: str, database: str = "postgres", **parameters: Any) -> list[Any]:
        """What a statement answers, asked by the server's own administrator."""
        import psycopg

        with psycopg.connect(
            host=str(self.folder), port=self.port, user=OWNER, dbname=database, autocommit=True
        ) as connection:
            cursor = connection.execute(sql.encode(), parameters or None)
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        self._pg_ctl("start", "-w", "-l", str(self.folder / "log"))

    def stop(self, mode: str = "fast") -> None:
        """Stop the server: `immediate` is a power cut."""
        self._pg_ctl("stop", "-m", mode)

    def disconnect(self, database: str) -> None:
        """Break every connection to a database but this one, as an administrator can."""
        self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            database,
        )
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        for _ in range(200):
            if self.run(others, database) == [(1,)]:
                return
            time.sleep(0.02)
        raise TimeoutError

    def _pg_ctl(self, *words: str) -> None:
        as_owner([str(self.programs / "pg_ctl"), "-D", str(self.folder / "data"), *words])


@contextmanager
def running() -> Iterator[Postgres]:
    """A server that ends, and whose folder goes, at the end of the block."""
    found = programs()
    assert found is not None
    folder = Path(mkdtemp(prefix="lai-report-pg-"))
    try:
        server = _prepared(folder, found)
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder)


@contextmanager
def standby(server: Postgres) -> Iterator[Postgres]:
    """A replica that follows a server and takes no writing."""
    folder = Path(mkdtemp(prefix="lai-report-pg-"))
    try:
        _give_away(folder)
        made = Postgres(folder, _free_port(), server.programs)
        source = ["-h", str(server.folder), "-p", str(server.port), "-U", OWNER]
        as_owner(
            [str(server.programs / "pg_basebackup"), *source, "-D", str(folder / "data"),
             "-R", "-X", "stream", "-c", "fast"]
        )  # fmt: skip
        settings = folder / "data" / "postgresql.conf"
        settings.write_text(_SETTINGS.format(port=made.port, folder=folder), encoding="utf-8")
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
    finally:
        shutil.rmtree(folder)


def as_owner(command: list[str]) -> None:
    """Run a program as somebody PostgreSQL accepts: it refuses to run as root."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("nobody")
        ids = [f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}"]
        command = ["setpriv", *ids, "--clear-groups", *command]
    done = subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/",
        text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def _prepared(folder: Path, found: Path) -> Postgres:
    _give_away(folder)
    data, secret = folder / "data", folder / "secret"
    secret.write_text(PASSWORD, encoding="utf-8")
    _give_away(secret)
    as_owner(
        [str(found / "initdb"), "-D", str(data), "-U", OWNER, "--pwfile", str(secret), "-N",
         "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8"]
    )  # fmt: skip
    server = Postgres(folder, _free_port(), found)
    settings = _SETTINGS.format(port=server.port, folder=folder)
    (data / "postgresql.conf").write_text(settings, encoding="utf-8")
    (data / "pg_hba.conf").write_text(_HBA + _REPLICATION, encoding="utf-8")
    return server


_REPLICATION = "local replication all trust\n"


def _give_away(path: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("nobody")
        os.chown(path, owner.pw_uid, owner.pw_gid)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
