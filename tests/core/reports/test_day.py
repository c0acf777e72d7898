"""What of the ledger bears on a day, to the instant; its pages are kept by the reports of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.core.reports.days import office, status
from tests.core.samples import FIRST, at, mail, submission

NEXT = FIRST + timedelta(1)


@pytest.mark.parametrize(("clock", "waiting"), [("16:44:59", 1), ("16:45:00", 1), ("16:45:01", 0)])
def test_a_message_waits_from_the_instant_it_came(clock: str, waiting: int) -> None:
    assert status(mail(7, at(clock), day=FIRST)).waiting == waiting


@pytest.mark.parametrize(("clock", "waiting"), [("11:59:59", 1), ("12:00:00", 0), ("13:00:00", 0)])
def test_a_message_of_the_next_morning_may_speak_of_the_day_before(
    clock: str, waiting: int
) -> None:
    assert status(mail(7, at(clock, NEXT)), as_of_day=NEXT).waiting == waiting


@pytest.mark.parametrize(("clock", "extras"), [("16:45:00", 1), ("16:45:01", 0)])
def test_a_report_beside_counts_from_the_instant_it_came(clock: str, extras: int) -> None:
    shown = status(submission(2, at(clock), "z"), configured=office("a"))
    assert len(shown.extras) == extras
