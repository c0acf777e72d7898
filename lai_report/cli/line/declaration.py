"""How a command declares its options: plain values, so that declaring them imports no library.

`plain.py` reads a usual line by them; `typer_app.py` hands them to typer for all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, TypedDict

if TYPE_CHECKING:
    from typing import Unpack

    from lai_report.cli.context import Context


class Invocation(Protocol):
    """What a command is called with, before its own arguments."""

    @property
    def obj(self) -> Context:
        """Where and for whom the command runs."""


class OptionSettings(TypedDict, total=False):
    """What may be said of an option or an argument; the names are typer's."""

    help: str
    metavar: str
    min: int
    autocompletion: Callable[[Invocation, str], Iterator[tuple[str, str]]]


class Argument:
    """A word known by its place."""

    def __init__(self, **settings: Unpack[OptionSettings]) -> None:
        self.settings = settings


class Option:
    """A word known by its name: `--as-of TIME`, or `--short` alone where its type is bool."""

    def __init__(self, *names: str, **settings: Unpack[OptionSettings]) -> None:
        self.names = names
        self.settings = settings
