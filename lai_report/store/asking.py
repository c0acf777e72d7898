"""What the shared reader and writer ask of a connection, whichever store is behind it.

A statement is one of `queries.py`, or `rows.INSERT`; a connection that speaks another dialect puts
it in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

Parameters = Sequence[Any] | Mapping[str, Any]


class Asking(Protocol):
    """A connection that answers."""

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows one by one, in flat memory."""

    def close(self) -> None:
        """Give the file or the server's connection back."""


class Writing(Asking, Protocol):
    """A connection that takes rows too."""

    def execute_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Carry out a statement once for each row of parameters, as they come."""
