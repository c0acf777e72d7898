"""The place a contract's ledger is kept in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from hypothesis import HealthCheck, settings

from lai_report.core.entries.entry import Draft, Entry
from lai_report.store.ledger import Ledger
from tests.store.samples import (
    AT,
    BY,
    DAY,
)

several = settings(
    max_examples=25,
    deadline=None,
    # Every store runs the same test, which is the very meaning of a contract.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
NEXT_DAY = DAY + timedelta(days=1)
NOON_AFTER = AT + timedelta(hours=20)


class Office(Protocol):
    """A place a ledger is kept in."""

    def write(self, *, timeout: float = 30.0) -> Ledger:
        """The ledger, open for writing."""

    def read(self) -> Ledger:
        """The ledger, open for reading."""

    def record(self, *drafts: Draft, at: datetime = AT, by: str = BY) -> list[Entry]:
        """Write the drafts in one transaction."""

    def everything(self) -> list[Entry]:
        """All of the ledger."""


NewOffice = Callable[[], Office]


class AbandonedError(Exception):
    """Raised in a test to leave a transaction."""
