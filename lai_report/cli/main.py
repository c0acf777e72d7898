"""The way in: find the command, run it, print its result, turn errors into exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lai_report.cli.context import Context, language_of
from lai_report.cli.output import (
    let_pipe_go,
    prepare_streams,
    show,
    show_error,
    show_error_envelope,
    show_line,
    talk,
)
from lai_report.errors import BugError, LaiReportError, OutputError, phrase
from lai_report.locale import speaker

if TYPE_CHECKING:
    from lai_report.cli.result import Result

INTERRUPTED, BROKEN_PIPE, UNKNOWN = 130, 141, 3


def main() -> None:
    """Run the program on the process's own arguments and leave with its exit code."""
    prepare_streams()
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command; its exit code."""
    arguments = global_options_first(arguments)
    context = Context(
        environ,
        working_folder=Path.cwd(),
        language=language_of(_value_of("--lang", arguments), environ),
        home_option=_value_of("--home", arguments),
    )
    command = command_named(arguments)
    try:
        return _run(arguments, command, context)
    except LaiReportError as error:
        return _failed(error, command, context, arguments)
    except BrokenPipeError:
        let_pipe_go()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        talk(speaker(context.language)(phrase("common.interrupted")))
        return INTERRUPTED
    except OSError as error:
        return _failed(_as_ours(error), command, context, arguments)
    except Exception as error:
        if environ.get("LAI_REPORT_DEBUG"):
            raise
        told = BugError("common.bug", kind=f"{type(error).__name__}: {error}")
        return _failed(told, command, context, arguments)


def _run(arguments: Sequence[str], command: str, context: Context) -> int:
    from lai_report.cli.app import invoke

    outcome: Any = invoke(arguments, command, context)
    if outcome is None or isinstance(outcome, int):
        return int(outcome or 0)
    result: Result = outcome
    is_shown = show(result, context.language)
    if not is_shown and command != "check":  # the answer of `check` is its exit code
        raise OutputError("common.no_stdout")
    return result.exit_code


def _as_ours(error: OSError) -> OutputError:
    """What the system would not do, as an error a person can put right."""
    let_pipe_go()
    reason = error.strerror or str(error)
    if error.filename is None:
        return OutputError("common.not_printed", reason=reason)
    return OutputError("common.os_error", reason=reason, file=str(error.filename))


def _failed(error: LaiReportError, command: str, context: Context, arguments: Sequence[str]) -> int:
    """Say what went wrong; for `check` every error is UNKNOWN, on stdout, as monitors expect."""
    if command == "check":
        show_line("UNKNOWN - " + speaker(context.language)(error.phrase))
        return UNKNOWN
    show_error(error, context.language)
    if _value_of("--format", arguments) == "json":
        show_error_envelope(error, command, context.now(), context.language)
    return error.exit_code


def global_options_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--home` and `--lang` in front, so that they may stand anywhere."""
    front: list[str] = []
    rest: list[str] = []
    pending = iter(arguments)
    for argument in pending:
        if argument == "--":
            rest += [argument, *pending]
        elif argument in {"--home", "--lang"}:
            front += [argument, *([value] if (value := next(pending, None)) is not None else [])]
        elif argument.startswith(("--home=", "--lang=")):
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


def command_named(arguments: Sequence[str]) -> str:
    """The first argument that is neither a global option nor its value, or empty."""
    pending = iter(arguments)
    for argument in pending:
        if argument in {"--home", "--lang"}:
            next(pending, None)
        elif not argument.startswith("-"):
            return argument
    return ""


def _value_of(option: str, arguments: Sequence[str]) -> str:
    """The value given to an option, or empty."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == option and at + 1 < len(arguments):
            return arguments[at + 1]
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""
