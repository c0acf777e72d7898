"""Prompts at a terminal; without one nothing waits, and the person is told what to write."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from lai_report.cli.context import Context
from lai_report.cli.output import talk
from lai_report.errors import Phrase, UsageError, phrase
from lai_report.locale import speaker


def is_at_terminal() -> bool:
    """Whether a person can be asked."""
    # Not stdout: questions go to stderr, so that an answer may be piped on and still be asked for.
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def choose(context: Context, question: Phrase, options: Sequence[tuple[str, str]]) -> list[str]:
    """The ids of the options a person picks by number; several are parted by spaces or commas.

    Raises `UsageError` where nobody can be asked, or the answer names nothing.
    """
    say = speaker(context.language)
    talk(say(question))
    for number, (_, name) in enumerate(options, start=1):
        talk(f"  {number:>2}  {name}")
    # Only now, the names told: a script cannot pick, but whoever reads its log sees whom to name.
    if not is_at_terminal():
        raise UsageError("common.no_terminal_units")
    answer = ask(say(phrase("common.pick")))
    numbers = answer.replace(",", " ").split()
    if not numbers or not all(n.isdecimal() and 0 < int(n) <= len(options) for n in numbers):
        raise UsageError("common.no_such_number", answer=answer)
    return [options[int(n) - 1][0] for n in numbers]


def ask(question: str) -> str:
    """One line from the person at the terminal, asked on stderr."""
    talk(question)
    # Not `input`, which would put the question to stdout, among the data.
    return sys.stdin.readline().strip()
