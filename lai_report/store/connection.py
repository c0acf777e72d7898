"""What the shared reader and writer ask of a connection, for every backend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from lai_report.store.statements import Statements

Parameters = Sequence[Any] | Mapping[str, Any]


class ReadConnection(Protocol):
    """A connection that answers."""

    statements: ClassVar[Statements]
    """The ledger's statements in the dialect it speaks."""

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""

    def stream(self, sql: str, parameters: Parameters = ()) -> Iterator[tuple[Any, ...]]:
        """The rows streamed, in constant memory."""

    def close(self) -> None:
        """Give the file or the server's connection back."""


class WriteConnection(ReadConnection, Protocol):
    """A connection that takes rows too."""

    def execute_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Carry out `statements["insert"]` once for each row of parameters, as they come."""
