"""A progress bar on stderr while a mailbox is read, where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from lai_report.cli.output import console
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources.source import Source
from lai_report.write.plain import clean

STEP = 100
"""Messages between two redraws."""


def shown(messages: Iterator[RawMessage], source: Source) -> Iterator[RawMessage]:
    """The same messages, with a bar that shows how far the source has come."""
    # In the log of cron a bar would be a heap of signs, and rich a cost for nothing.
    if not sys.stderr.isatty():
        return messages
    return _with_bar(messages, source)


def _with_bar(messages: Iterator[RawMessage], source: Source) -> Iterator[RawMessage]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
        # The name is text from outside: no markup of rich, and nothing that steers a terminal.
        task = bar.add_task(clean(source.name), total=None)
        for number, message in enumerate(messages, start=1):
            if number % STEP == 1:
                done, total = source.progress
                bar.update(task, completed=done, total=total or None)
            yield message
