"""A list is told whole while it fits about three screens, and in part beyond."""

from __future__ import annotations

from lai_report.core.reports.day.crowd import crowded_status
from lai_report.core.reports.day.screen import MANY, day_screen
from lai_report.core.reports.day.status import status_document
from tests.core.reports.test_crowd import crowd, day, sent


def test_a_hundred_slots_are_listed_whole_and_one_more_in_part() -> None:
    few, many = day(crowd(MANY)), day(crowd())
    assert day_screen(few) == status_document(few)
    assert day_screen(many) == crowded_status(many)
    assert day_screen(many, is_full=True) == status_document(many)


def test_only_what_is_shown_is_counted_as_a_crowd() -> None:
    made = crowd()
    calm, wild = day(made, *sent(made, 3)), day(made)
    assert day_screen(calm, exceptions_only=True) == status_document(calm, exceptions_only=True)
    assert day_screen(wild, exceptions_only=True) == crowded_status(wild, exceptions_only=True)
