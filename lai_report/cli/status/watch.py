"""`status --watch`: the screen kept current, with the time left to the hour, until Ctrl-C."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from lai_report.cli.context import Context
from lai_report.cli.output import console
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.screen import day_screen
from lai_report.errors import UsageError
from lai_report.locale import speaker

EVERY = 1.0
"""Seconds between two looks at the ledger."""


def watch_status(
    context: Context,
    read: Callable[[Desk], DayStatus],
    *,
    exceptions_only: bool,
    besides: Mapping[str, object],
) -> None:
    """Redraw in place once a second; Ctrl-C ends it and leaves the last screen standing.

    `besides` holds the options that make something else of the status: none may be given.
    """
    from rich.live import Live

    for option, value in besides.items():
        if value:
            raise UsageError("status.watch_alone", option=option)
    # Redrawing needs a screen: in a file it would be a page a second.
    if not sys.stdout.isatty():
        raise UsageError("status.watch_needs_terminal")
    screen = console(sys.stdout)
    with Live(console=screen, auto_refresh=False, transient=False) as live:
        try:
            while True:
                # Opened anew: a reader sees the ledger as it stood when it was opened.
                with open_desk(context) as desk:
                    found = read(desk)
                live.update(_drawn(found, context, screen.width, exceptions_only), refresh=True)
                time.sleep(EVERY)
        except KeyboardInterrupt as stop:
            if type(stop) is not KeyboardInterrupt:  # the system ends it, not the person who looks
                raise


def _drawn(found: DayStatus, context: Context, width: int, exceptions_only: bool) -> Any:
    from rich.console import Group

    from lai_report.write.terminal import renderables

    say = speaker(context.language, found.configuration.roster.office.zone)
    document = day_screen(found, exceptions_only=exceptions_only)
    return Group(*renderables(document, say, width))
