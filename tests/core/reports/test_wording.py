"""Days, hours and lists as a letter writes them, and what must not stand on paper as a fact."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lai_report.core.model import Boundary, Hour
from lai_report.core.reports.period.wording import (
    clock_text,
    dated_clock,
    day_list,
    doubts_of,
    hour_words,
)
from tests.core.reports.afternoons import afternoon, two_letters
from tests.core.reports.conftest import Keep
from tests.core.reports.province import province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at

OFFICE = province().roster.office


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], []),
        ([1, 2], ["ngày 01/02/2021", "ngày 02/02/2021"]),
        ([3, 1, 2, 2], ["từ ngày 01/02/2021 đến ngày 03/02/2021"]),
        ([1, 3, 5, 6, 7, 8], ["ngày 01/02/2021", "ngày 03/02/2021",
                              "từ ngày 05/02/2021 đến ngày 08/02/2021"]),
    ],
)  # fmt: skip
def test_three_days_in_a_row_are_a_run_and_two_are_not(numbers: list[int], said: list[str]) -> None:
    assert [say(each) for each in day_list([date(2021, 2, n) for n in numbers])] == said


@pytest.mark.parametrize(
    ("minute", "boundary", "words"),
    [(990, "before", "trước 16 giờ 30"), (485, "by", "chậm nhất 8 giờ 05")],
)
def test_an_hour_is_written_as_a_letter_writes_it(
    minute: int, boundary: Boundary, words: str
) -> None:
    assert say(hour_words(Hour(minute, boundary))) == words


def test_an_instant_has_its_day_where_that_is_not_said_already() -> None:
    night = at("00:05:00", FIRST + timedelta(1))
    assert say(clock_text(at("16:02:00"), FIRST, OFFICE)) == "16 giờ 02"
    assert say(clock_text(night, FIRST, OFFICE)) == "0 giờ 05 ngày 30/01/2021"
    assert say(dated_clock(night, OFFICE)) == "0 giờ 05 ngày 30/01/2021"


def test_a_cited_directive_without_a_number_is_a_doubt_the_clerk_is_told_of(kept: Keep) -> None:
    both = two_letters()
    kept("wording/doubts", doubts_of(both.configuration, both.judgements))
    assert doubts_of(afternoon().configuration, []) == []
