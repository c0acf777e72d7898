"""Dispatch: a plain line goes to its command the short way, all the rest by typer."""

from __future__ import annotations

from typing import Any, NamedTuple

from lai_report.cli.commands import COMMANDS, command_of
from lai_report.cli.context import Context
from lai_report.cli.line.plain import plain_arguments
from lai_report.cli.line.words import Line


class Called(NamedTuple):
    """What a command is called with on the short way: an `Invocation`, as typer's context is."""

    obj: Context


def invoke(line: Line, context: Context) -> Any:
    """Run the command with its arguments; what it returns, or an exit code.

    Raises `UsageError` where the arguments make no sense.
    """
    given = _plain(line, context)
    if given is not None:
        return command_of(line.command)(Called(context), **given)
    from lai_report.cli.line.typer_app import invoke_by_typer

    return invoke_by_typer(line, context)


def _plain(line: Line, context: Context) -> dict[str, object] | None:
    """What a plain line gives to its command; None for typer, which also answers shells."""
    # The shell completes by running us with such a variable; only typer knows how to answer it.
    is_completing = any(name.endswith("_COMPLETE") for name in context.environ)
    # Words before the command are options of the program (`--version`), or mistakes.
    if is_completing or not line.is_sound or line.words[:1] != [line.command]:
        return None
    if line.command not in COMMANDS:
        return None
    return plain_arguments(command_of(line.command), line.words[1:])
