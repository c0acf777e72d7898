"""Which letter stands for a unit's day, and where a period is cut into tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lai_report.core.document import Document
from lai_report.core.periods import Period
from lai_report.core.reports.period.matrix import calendars, cut_by_months, day_letters, part_name
from lai_report.core.verdicts import Verdict
from tests.core.reports.afternoons import afternoon
from tests.core.reports.conftest import Keep
from tests.core.reports.days import office
from tests.core.reports.telling import say
from tests.core.reports.weeks import carded, nobody_owes, sent
from tests.core.samples import FIRST, at


@pytest.mark.parametrize(
    ("verdicts", "letter"),
    [
        ([], None),
        (["waived"], "waived"),
        (["waived", "not-due"], "not-due"),
        (["not-due", "on-time"], "on-time"),
        (["on-time", "late"], "late"),
        (["late", "unknown"], "unknown"),
        (["unknown", "missing"], "missing"),
        (["missing", "not-reported"], "not-reported"),
    ],
)
def test_the_gravest_letter_stands_for_a_day(verdicts: list[Verdict], letter: Verdict) -> None:
    slot = afternoon().judgements[0]
    assert day_letters([slot._replace(verdict=each) for each in verdicts]) == letter


def test_a_period_longer_than_a_month_is_cut_by_months_and_only_those_kept() -> None:
    month = Period(FIRST, FIRST + timedelta(30))
    assert cut_by_months(carded(period=month)) == [month]
    longer = Period(FIRST - timedelta(31), FIRST + timedelta(3))
    assert cut_by_months(carded(period=longer)) == [
        Period(date(2021, 1, 1), date(2021, 1, 31)), Period(date(2021, 2, 1), date(2021, 2, 1)),
    ]  # fmt: skip
    before = Period(FIRST - timedelta(7), FIRST - timedelta(1))
    assert cut_by_months(carded(period=before)) == []


def test_where_nobody_owes_there_is_no_calendar() -> None:
    assert calendars(nobody_owes()) == []


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2021, 2, 1), date(2021, 2, 28), "Tháng 02/2021"),
        (date(2021, 2, 1), date(2021, 2, 27), "01/02 – 27/02/2021"),
        (date(2021, 2, 1), date(2021, 2, 1), "Ngày 01/02/2021"),
        (date(2021, 1, 31), date(2021, 2, 28), "31/01 – 28/02/2021"),
    ],
)
def test_a_whole_month_is_named_as_one(first: date, last: date, name: str) -> None:
    assert say(part_name(Period(first, last))) == name


@pytest.mark.parametrize("days", [62, 63])
def test_a_calendar_of_more_than_two_months_is_drawn_a_row_a_month(days: int, kept: Keep) -> None:
    card = carded(
        *sent(100, "a", [0]), period=Period(FIRST, FIRST + timedelta(days - 1)),
        configured=office("abcdefghij"), as_of=at("17:00:00", FIRST + timedelta(40)),
    )  # fmt: skip
    kept(f"matrix/{days}-days", Document(tuple(calendars(card))))


@pytest.mark.parametrize(
    ("name", "period"),
    [
        (
            "from-before-the-beginning-to-a-monday",
            Period(FIRST - timedelta(1), FIRST + timedelta(3)),
        ),
        ("in-time-63-days", Period(FIRST, FIRST + timedelta(62))),
    ],
)
def test_days_on_which_everybody_was_in_time_are_good(
    name: str, period: Period, kept: Keep
) -> None:
    card = carded(
        *sent(100, "a", range(3)), period=period, configured=office("a"),
        as_of=at("16:20:00", FIRST + timedelta(3)),
    )  # fmt: skip
    kept(f"matrix/{name}", Document(tuple(calendars(card))))
