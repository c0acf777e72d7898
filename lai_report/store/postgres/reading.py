"""What can be asked of a ledger on a server: the questions of every ledger, asked over the wire."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.core.entries import Entry
from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.queries import REFERENCES
from lai_report.store.postgres.text import stored
from lai_report.store.reading import StoredReader

_PAGE = 500


class PostgresReader(StoredReader[PostgresConnection]):
    """The questions of `ledger.Reader`; the connection puts each in PostgreSQL's words."""

    def references(self, references: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries that carry each reference."""
        found: dict[str, list[Entry]] = {}
        for start in range(0, len(references), _PAGE):
            wanted = [stored(reference) for reference in references[start : start + _PAGE]]
            for entry in self._entries(REFERENCES, {"references": wanted, "upto": self._upto}):
                found.setdefault(entry.draft.reference, []).append(entry)
        return found
