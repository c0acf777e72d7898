"""What a check of the whole ledger found, in the same words for every store."""

from __future__ import annotations

from typing import NamedTuple

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import Phrase


class Verification(NamedTuple):
    """What a check of the whole ledger found, what it looked at, and what it cannot prove."""

    ledger: str
    entries: int
    """How many entries hold, from the first."""
    head: ChainHead | None
    """The last of them."""
    broken_at: int | None
    """The number of the first entry that does not hold."""
    problems: tuple[Phrase, ...]
    checked: tuple[Phrase, ...]
    unproven: tuple[Phrase, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing wrong was found."""
        return not self.problems
