"""Entry point: find the command, run it, print its result, turn errors into exit codes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lai_report.cli.context import Context, language_of
from lai_report.cli.line.invoke import invoke
from lai_report.cli.line.words import Line
from lai_report.cli.output import (
    let_pipe_go,
    prepare_streams,
    show,
    show_error,
    show_error_envelope,
    show_line,
    talk,
)
from lai_report.errors import BugError, ExitCode, LaiReportError, OutputError, Phrase, phrase
from lai_report.locale import speaker

if TYPE_CHECKING:
    from lai_report.cli.shared.result import Result


class TerminatedError(KeyboardInterrupt):
    """The system asks the program to end; it stops as for Ctrl-C, what is open undone."""


def main() -> None:
    """Run the program on the process's own arguments and leave with its exit code."""
    prepare_streams()
    signal.signal(signal.SIGTERM, _terminate)
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run one command; its exit code."""
    line = Line(arguments)
    context = Context(
        environ,
        working_folder=Path.cwd(),
        language=language_of(line.value_of("--lang"), environ),
        home_option=line.value_of("--home"),
    )
    try:
        return _run(line, context)
    except LaiReportError as error:
        return _failed(error, line, context)
    # Before OSError, of which it is one: that a reader has seen enough (`| head`) is no mistake.
    except BrokenPipeError:
        let_pipe_go()
        return ExitCode.BROKEN_PIPE
    except KeyboardInterrupt as stop:
        # A command that kept some of its work puts what to say of it into `args`: `ingest` does.
        said = [each for each in stop.args if isinstance(each, Phrase)]
        talk(speaker(context.language)(said[0] if said else phrase("common.interrupted")))
        is_told_to = isinstance(stop, TerminatedError)
        return ExitCode.TERMINATED if is_told_to else ExitCode.INTERRUPTED
    except OSError as error:
        return _failed(_as_ours(error), line, context)
    except Exception as error:
        # A clerk is shown no traceback; whoever looks for the fault asks for one.
        if environ.get("LAI_REPORT_DEBUG"):
            raise
        told = BugError("common.bug", kind=f"{type(error).__name__}: {error}")
        return _failed(told, line, context)


def _terminate(*_: object) -> None:
    raise TerminatedError


def _run(line: Line, context: Context) -> int:
    outcome: Any = invoke(line, context)
    if outcome is None or isinstance(outcome, int):
        return int(outcome or 0)
    result: Result = outcome
    is_shown = show(result, context.language)
    if not is_shown and line.command != "check":  # the answer of `check` is its exit code
        raise OutputError("common.no_stdout")
    return result.exit_code


def _as_ours(error: OSError) -> OutputError:
    """What the system would not do, as an error a person can put right."""
    # Stdout may be what failed: a second complaint at exit would hide the first.
    let_pipe_go()
    reason = error.strerror or str(error)
    if error.filename is None:  # a stream: full, or no longer there
        return OutputError("common.not_printed", reason=reason)
    return OutputError("common.os_error", reason=reason, file=str(error.filename))


def _failed(error: LaiReportError, line: Line, context: Context) -> int:
    """Say what went wrong; for `check` every error is UNKNOWN, on stdout, as monitors expect."""
    if line.command == "check":
        show_line("UNKNOWN - " + speaker(context.language, error.zone)(error.phrase))
        return ExitCode.UNKNOWN
    show_error(error, context.language)
    # Asked of the bare line: the command that would have read the option may never have run.
    if line.value_of("--format") == "json":
        show_error_envelope(error, line.command, context.now(), context.language)
    return error.exit_code
