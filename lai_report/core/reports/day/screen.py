"""What fits a screen: every slot of a day, or a crowd told in part."""

from __future__ import annotations

from lai_report.core.document import Document
from lai_report.core.reports.day.day import DayStatus, shown
from lai_report.core.reports.day.status import status_document

MANY = 100
"""About three screens: a longer list is told in part unless all of it is asked for."""


def day_screen(
    status: DayStatus, *, exceptions_only: bool = False, is_full: bool = False
) -> Document:
    """The status of a day as people read it on a screen."""
    if is_full or len(shown(status, exceptions_only=exceptions_only)) <= MANY:
        return status_document(status, exceptions_only=exceptions_only)
    from lai_report.core.reports.day.crowd import crowded_status

    return crowded_status(status, exceptions_only=exceptions_only)
