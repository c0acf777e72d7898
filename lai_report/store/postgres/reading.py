"""What can be asked of a ledger on a server: the questions of every ledger, asked over the wire."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.store.postgres.connection import PostgresConnection
from lai_report.store.postgres.text import stored
from lai_report.store.reading import StoredReader


class PostgresReader(StoredReader[PostgresConnection]):
    """The questions of `ledger.Reader`."""

    def _text_list(self, texts: Sequence[str]) -> list[str]:
        return [stored(text) for text in texts]
