"""The 16:31 screen, of each afternoon."""

from __future__ import annotations

from lai_report.core.reports.day.screen import day_screen
from lai_report.core.reports.day.status import mailbox_failure, status_document
from tests.core.reports.afternoons import (
    READ,
    Afternoon,
    afternoon,
    all_in_time,
    name_of,
    on_each_afternoon,
)
from tests.core.reports.conftest import Keep
from tests.core.reports.days import status
from tests.core.samples import at


@on_each_afternoon
def test_the_screen_of_the_day(made: Afternoon, kept: Keep) -> None:
    kept(f"status/{name_of(made)}", status_document(made()))


def test_exceptions_alone_keep_their_numbers(kept: Keep) -> None:
    kept("status/afternoon-exceptions-only", day_screen(afternoon(), exceptions_only=True))


def test_where_there_are_no_exceptions_that_is_said(kept: Keep) -> None:
    kept("status/all-in-time-exceptions-only", day_screen(all_in_time(), exceptions_only=True))


def test_a_failure_without_a_reason_is_no_line() -> None:
    nameless = READ._replace(failed_at=at("16:35:00"))
    assert mailbox_failure(status(mailbox=nameless)) == []
