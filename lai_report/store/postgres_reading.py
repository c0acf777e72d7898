"""What can be asked of a ledger on a server: the questions of every ledger, asked over the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from lai_report.core.entries import Entry
from lai_report.store.postgres_connection import PostgresConnection
from lai_report.store.postgres_queries import REFERENCES
from lai_report.store.postgres_text import stored
from lai_report.store.reading import SqliteReader

if TYPE_CHECKING:
    from lai_report.store.connection import Connection

_PAGE = 500


class PostgresReader(SqliteReader):
    """The questions of `ledger.Reader`; the connection puts each in PostgreSQL's words."""

    def __init__(self, connection: PostgresConnection, ledger_id: str) -> None:
        # The reader asks a connection for rows and streams alone, and this one has both.
        super().__init__(cast("Connection", connection), ledger_id)

    def references(self, references: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries that carry each reference."""
        found: dict[str, list[Entry]] = {}
        for start in range(0, len(references), _PAGE):
            wanted = [stored(reference) for reference in references[start : start + _PAGE]]
            for entry in self._entries(REFERENCES, {"references": wanted, "upto": self._upto}):
                found.setdefault(entry.draft.reference, []).append(entry)
        return found
