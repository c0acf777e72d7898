"""The cases of the ledger, for every command that shows them; cheap where there are none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.core.cases import CASE_KINDS, cases_in
from lai_report.core.entries.case.opening import Case

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


def read_cases(
    reader: Reader | None, known_at: datetime | None = None, at: datetime | None = None
) -> tuple[Case, ...]:
    """The cases a ledger holds, as it was known and as the facts were; cheap where none are."""
    if reader is None or not reader.of_kinds(["case"], known_at, limit=1):
        return ()
    return cases_in(reader.of_kinds([*CASE_KINDS, "void"], known_at), at)
