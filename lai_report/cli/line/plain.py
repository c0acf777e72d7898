"""The fast parser, or short way: a plain line is read here, and typer is never imported.

What is read here is read as typer reads it (a property test holds the two together); help,
`--name=value`, letters run together, an option written again, and every line that is wrong are
left to typer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from lai_report.cli.line.declaration import Argument, Option

Hint = Any
"""The type of a parameter, as `get_type_hints` gives it."""


class UnusualError(Exception):
    """The line is for typer to read."""


def plain_arguments(command: Callable[..., Any], words: Sequence[str]) -> dict[str, object] | None:
    """What the words give to the command, or None where typer must read them."""
    try:
        # A command typed alone has nothing to be read: its annotations are not even evaluated.
        given = _given(_Parameters(command), iter(words)) if words else {}
    except UnusualError:
        return None
    return given if given.keys() >= _required(command) else None


def _required(command: Callable[..., Any]) -> set[str]:
    """The parameters without a default, but for the first: the invocation itself."""
    # Not by `inspect.signature`: `inspect` is too heavy for a start (`tests/hot_commands.toml`).
    names = command.__code__.co_varnames[: command.__code__.co_argcount]
    return set(names[1 : len(names) - len(command.__defaults__ or ())])


def _given(parameters: _Parameters, words: Iterator[str]) -> dict[str, object]:
    given: dict[str, object] = {}
    placed: list[str] = []
    for word in words:
        if word.startswith("-"):
            name, hint = parameters.option(word)
            if name in given:
                # Which of two values is meant, or whether both are, typer and `refusals.py` decide.
                raise UnusualError
            # Where the line ends after an option's name, "-" is no value, and typer says so.
            given[name] = hint is bool or _value(hint, next(words, "-"))
        else:
            placed.append(word)
    return {**given, **parameters.placed(placed)}


class _Parameters:
    """The options and arguments a command declares."""

    def __init__(self, command: Callable[..., Any]) -> None:
        self._options: dict[str, tuple[str, Hint]] = {}
        self._arguments: list[tuple[str, Hint]] = []
        for name, hint in get_type_hints(command, include_extras=True).items():
            if get_origin(hint) is Annotated:
                self._add(name, *get_args(hint))

    def _add(self, name: str, hint: Hint, declared: Argument | Option) -> None:
        if isinstance(declared, Argument):
            self._arguments.append((name, hint))
        elif isinstance(declared, Option):
            names = (each for each in declared.names if "/" not in each)  # pairs are for typer
            self._options |= dict.fromkeys(names, (name, hint))

    def option(self, word: str) -> tuple[str, Hint]:
        """The parameter an option's name stands for."""
        if word not in self._options:
            raise UnusualError
        return self._options[word]

    def placed(self, words: Sequence[str]) -> Mapping[str, object]:
        """What words known by their place are given to: one each, a list all that are left."""
        given: dict[str, object] = {}
        left = list(words)
        for name, hint in self._arguments:
            if left and hint == list[str] | None:
                given[name], left = left, []
            elif left:
                given[name] = _value(hint, left.pop(0))
        if left:
            raise UnusualError
        return given


def _value(hint: Hint, word: str) -> object:
    """A word as a text or one of a few choices."""
    if word.startswith("-"):
        # Numbers too: what limits they have, and how a wrong one is refused, typer knows.
        raise UnusualError
    if hint is str:
        return word
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _choice(hint, word)
    raise UnusualError


def _choice(choices: type[Enum], word: str) -> Enum:
    try:
        return choices(word)
    except ValueError:
        raise UnusualError from None
