"""The cases of the ledger, for every command that shows them; cheap where there are none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.cli.desk import Desk
from lai_report.core.cases import CASE_KINDS, Case, cases_in

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


def read_cases(
    desk: Desk, known_at: datetime | None = None, at: datetime | None = None
) -> tuple[Case, ...]:
    """The cases the ledger holds, as it was known and as the facts were; cheap where none are."""
    return () if desk.ledger is None else cases_of(desk.ledger, known_at, at)


def cases_of(
    reader: Reader, known_at: datetime | None = None, at: datetime | None = None
) -> tuple[Case, ...]:
    """The same, inside a transaction too."""
    if not reader.of_kinds(["case"], known_at, limit=1):
        return ()
    return cases_in(reader.of_kinds([*CASE_KINDS, "void"], known_at), at)
