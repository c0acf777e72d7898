"""The only printing: results to stdout, talk and errors to stderr, in the language asked for."""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

from lai_report.cli.shared.result import Format, Result
from lai_report.errors import Finding, LaiReportError
from lai_report.locale import Language, Say, speaker
from lai_report.write.plain import clean

if TYPE_CHECKING:
    from lai_report.core.answers import Answer
    from lai_report.core.answers.envelope import Envelope, FindingData

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The five tones of Vietnamese, as combining marks."""
# What our own words hold and a code page may lack; the rest of Vietnamese is letters and marks.
PLAINEST = {
    "đ": "d",
    "Đ": "D",
    "—": "-",
    "·": ".",
    "…": "...",
    "“": '"',
    "”": '"',
    "’": "'",
    "×": "x",
}


def prepare_streams() -> None:
    """Make stdout and stderr take every text: letters they lack become the nearest they have."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # An error names no code page, only “charmap”: the handler must know which one it is.
            handler = f"lai-report-{stream.encoding}"
            codecs.register_error(handler, partial(_nearest_letters, encoding=stream.encoding))
            stream.reconfigure(errors=handler)


def show(result: Result, language: Language) -> bool:
    """Print a result: its talk on stderr, its data on stdout; False where stdout is closed."""
    say = speaker(language, result.zone)
    # Before the data: a reader who leaves early must not cost the clerk what was to be told.
    for notice in result.notices:
        talk(say(notice))
    if sys.stdout is None:  # the caller closed it: `>&-`
        return False
    if result.form is Format.JSON:
        print(_json(result, say))
    elif result.form is Format.CSV:
        from lai_report.write.csv import csv_text

        _write_exactly(csv_text(result.document, say))
    elif not result.is_quiet:
        _show_text(result, say)
    # Now, not at exit: a full disk can still be told in words, and end with its code.
    sys.stdout.flush()
    return True


def show_error(error: LaiReportError, language: Language) -> None:
    """Print an error on stderr: what is wrong, after every finding behind it."""
    say = speaker(language, error.zone)
    for finding in error.findings:
        talk(finding_line(finding, say))
    talk(say(error.phrase))


def show_error_envelope(
    error: LaiReportError, command: str, as_of: datetime, language: Language
) -> None:
    """Print an error on stdout for scripts, as the envelope with its findings."""
    from lai_report.write.json import json_text

    say = speaker(language, error.zone)
    findings = [_finding_data(finding, say) for finding in error.findings]
    # Scripts look for what is wrong in the findings, whatever kind of error it was.
    findings = findings or [_bare_finding(say(error.phrase))]
    made = envelope(command, as_of, error.exit_code, None, findings)
    # Where it cannot be printed: the error is told on stderr already.
    _print_if_possible(json_text({**made, "retry": error.retry}))


def talk(text: str) -> None:
    """Print one line for the person at the desk, on stderr."""
    print(clean(text), file=sys.stderr, flush=True)


def finding_line(finding: Finding, say: Say) -> str:
    """A finding as `FILE:LINE: key: what; what to write instead`."""
    where = f"{finding.file}:{finding.line}: " + (f"{finding.key}: " if finding.key else "")
    return f"{where}{say(finding.message)}; {say(finding.hint)}"


def envelope(
    command: str, as_of: datetime, exit_code: int, data: Answer | None, findings: list[FindingData]
) -> Envelope:
    """The one JSON envelope; its fields are what scripts rely on."""
    return {
        "version": 1,
        "command": command,
        "as_of": as_of.isoformat(),
        "exit_code": exit_code,
        "data": data or {},
        "findings": findings,
    }


def _show_text(result: Result, say: Say) -> None:
    for line in result.lines:
        print("; ".join(clean(say(part)) for part in line))
    if result.document.blocks:
        from lai_report.write.terminal import print_document

        print_document(result.document, console(sys.stdout), say)


def console(stream: TextIO) -> Any:
    """A console on the stream, plain where it is no terminal or nobody wants colours."""
    from lai_report.write.terminal import Screen

    dumb = os.environ.get("TERM") == "dumb" or "NO_COLOR" in os.environ
    return Screen(stream, is_plain=dumb or not stream.isatty())


def _json(result: Result, say: Say) -> str:
    from lai_report.write.json import json_text

    data = result.data(say) if callable(result.data) else result.data
    findings = [_finding_data(finding, say) for finding in result.findings]
    as_of = result.as_of.astimezone(result.zone)
    return json_text(envelope(result.command, as_of, result.exit_code, data, findings))


def _finding_data(finding: Finding, say: Say) -> FindingData:
    return {
        "file": finding.file,
        "line": finding.line,
        "key": finding.key,
        "message": say(finding.message),
        "hint": say(finding.hint),
    }


def _bare_finding(message: str) -> FindingData:
    return {"file": "", "line": 0, "key": "", "message": message, "hint": ""}


def show_line(text: str) -> None:
    """Print one line of data on stdout; where it cannot be printed the exit code speaks."""
    _print_if_possible(clean(text))


def _print_if_possible(text: str) -> None:
    """Print on stdout, which may be full or its reader gone."""
    try:
        print(text, flush=True)
    except OSError:
        # What could not be written waits in the stream, and would fail again at exit.
        let_pipe_go()


def show_text(text: str) -> None:
    """Print text of the program's own making on stdout, with its line ends."""
    print(text, flush=True)


def stream_data(parts: Iterable[str]) -> bool:
    """Print data part by part, with its own line ends, in UTF-8; False where the reader left."""
    if hasattr(sys.stdout, "reconfigure"):
        # What is exported is for other programs: the code page of the terminal has no say in it.
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        for part in parts:
            sys.stdout.write(part)
        sys.stdout.flush()
    except BrokenPipeError:  # the library would turn it into exit code 1
        let_pipe_go()
        return False
    return True


def let_pipe_go() -> None:
    """Keep the interpreter from complaining at exit about a pipe its reader closed."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, AttributeError):  # closed altogether, or a test's own stream
        os.dup2(devnull, sys.stdout.fileno())


def _write_exactly(text: str) -> None:
    """Write text with its own line ends, whatever the platform's are."""
    if hasattr(sys.stdout, "reconfigure"):
        # CSV ends its lines with CR LF itself; Windows would add a second CR.
        sys.stdout.reconfigure(newline="")
    sys.stdout.write(text)


def _nearest_letters(error: UnicodeError, encoding: str) -> tuple[str, int]:
    """What to write for letters an encoding lacks: the nearest it has, else a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_nearest(character, encoding) for character in text), error.end


def _nearest(character: str, encoding: str) -> str:
    """The letter with its tone apart, as windows-1258 has it; else without marks; else `?`."""
    parts = unicodedata.normalize("NFD", character)
    tones = "".join(part for part in parts if part in TONES)
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    candidates = (letter + tones, letter, PLAINEST.get(character, parts[0]), parts[0])
    return next((c for c in candidates if _fits(c, encoding)), "?")


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
