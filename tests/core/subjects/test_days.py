"""Which day a subject answers for, and in which words a person is asked where that is not sure."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold
from lai_report.core.subjects.clues import clues_of
from lai_report.core.subjects.days import DayFound, day_of
from lai_report.core.subjects.days_in_text import tokens_of
from lai_report.core.subjects.parts import names_of, parts_of
from lai_report.core.subjects.tokens import plain_signs
from lai_report.errors import Phrase
from tests.core.sample_roster import ROSTER

RECEIVED = date(2021, 2, 24)  # a Wednesday


def found(subject: str, received_on: date = RECEIVED, *, is_small_hours: bool = False) -> DayFound:
    tokens = tokens_of(plain_signs(fold(subject)), received_on)
    clues = clues_of(parts_of(tokens, names_of(ROSTER)))
    return day_of(clues, received_on, is_small_hours=is_small_hours)


@pytest.mark.parametrize(
    "subject",
    [
        "BC ngày 24/02",
        "BC 24/02, ngày 24/02/2021",
        "Thứ Tư, 24/02",
        "Theo CV ngày 20/02, BC ngày 24/02",
        "Theo CV ngày 30/02/2021, BC ngày 24/02",
        "BC hôm nay",
    ],
)
def test_one_day_that_everything_agrees_on_is_the_reports(subject: str) -> None:
    assert found(subject) == DayFound(RECEIVED)


@pytest.mark.parametrize(
    ("subject", "key"),
    [
        ("BC", "subject.no_day"),
        ("BC thứ Tư", "subject.no_day"),
        ("Theo CV ngày 20/02", "subject.paper_day"),
        ("BC mùng 2 Tết", "subject.lunar_only"),
        ("Theo CV ngày 20/02, mùng 2 Tết", "subject.lunar_only"),
    ],
)
def test_without_a_day_of_its_own_there_is_none_and_why(subject: str, key: str) -> None:
    assert found(subject) == DayFound(None, Phrase(key))


@pytest.mark.parametrize(
    ("subject", "days"),
    [
        ("23/02 - 24/02", ("23/02/2021", "24/02/2021")),
        ("24/02, BC hôm qua, 05/02", ("05/02/2021", "23/02/2021", "24/02/2021")),
        ("Theo CV - 23/02; BC 24/02", ("23/02/2021", "24/02/2021")),
    ],
)
def test_of_several_days_none_is_chosen_and_all_are_named_in_order(
    subject: str, days: tuple[str, ...]
) -> None:
    assert found(subject) == DayFound(None, Phrase("subject.two_days", {"days": days}))


@pytest.mark.parametrize(
    ("subject", "key", "said"),
    [
        ("BC ngày: 30/02/2021", "impossible", {"text": "30/02/2021"}),
        ("BC 29/02/2021", "impossible", {"text": "29/02/2021"}),
        ("BC ngày 20, 21/02", "several", {"text": "20, 21/02"}),
        ("BC 29/01-2021", "unreadable", {"text": "29/01-2021"}),
        ("BC hôm kia", "unreadable", {"text": "hom kia"}),
        ("Từ ngày 20/02 đến nay", "period", {"text": "20/02 den nay"}),
        ("Theo CV - 30/02/2021", "impossible", {"text": "30/02/2021"}),
        ("BC 24/02 và 30/02/2021", "impossible", {"text": "30/02/2021"}),
        ("BC ngày 25/2/2021", "future", {"day": "25/02/2021"}),
        # Without a year it may be a day of next week or one of last year.
        ("BC ngày 25/02", "future", {"day": "25/02"}),
    ],
)
def test_a_day_that_cannot_be_told_is_quoted_without_the_word_before_it(
    subject: str, key: str, said: dict[str, str]
) -> None:
    assert found(subject) == DayFound(None, Phrase(f"subject.{key}_day", said))


@pytest.mark.parametrize(
    ("subject", "key"),
    [
        ("Thứ Ba, 24/02/2021", "subject.weekday"),
        ("Thứ Tư hoặc thứ Năm, 24/02/2021", "subject.weekday"),
        ("Thứ Ba, 24/02/2021 (mùng 1 Tết)", "subject.weekday"),
        ("24/02/2021 (mùng 1 Tết)", "subject.lunar"),
        ("24/02/2021 (mùng 9) mùng 1 Tết", "subject.lunar"),
        ("Chủ nhật, 24/02/2020", "subject.weekday"),
    ],
)
def test_a_weekday_or_day_of_tet_that_is_another_day_leaves_none(subject: str, key: str) -> None:
    year = subject.partition("24/02/")[2][:4]
    assert found(subject) == DayFound(None, Phrase(key, {"day": f"24/02/{year}"}))


@pytest.mark.parametrize(
    ("day", "received_on", "doubt"),
    [
        # The year left standing, from 300 days on.
        (date(2020, 2, 24), RECEIVED, "last_year"),
        (RECEIVED - timedelta(300), RECEIVED, "last_year"),
        (RECEIVED - timedelta(299), RECEIVED, "old_day"),
        # The month left standing, two days more or less.
        (date(2021, 1, 24), RECEIVED, "last_month"),
        (date(2021, 1, 22), RECEIVED, "last_month"),
        (date(2021, 1, 26), RECEIVED, "last_month"),
        (date(2021, 1, 21), RECEIVED, "old_day"),
        (date(2020, 12, 30), date(2021, 1, 30), "last_month"),
        (date(2021, 1, 31), date(2021, 3, 3), "last_month"),
        (date(2020, 11, 30), date(2020, 12, 30), "last_month"),
        (date(2021, 2, 27), date(2021, 3, 31), "old_day"),
    ],
)
def test_a_day_more_than_a_month_back_is_taken_for_a_slip_of_the_pen(
    day: date, received_on: date, doubt: str
) -> None:
    expected = DayFound(None, Phrase(f"subject.{doubt}", {"day": f"{day:%d/%m/%Y}"}))
    assert found(f"BC ngày {day:%d/%m/%Y}", received_on) == expected


@pytest.mark.parametrize(
    ("day", "received_on"),
    [
        (date(2021, 2, 16), RECEIVED),
        (date(2021, 1, 27), RECEIVED),
        (date(2021, 2, 28), date(2021, 3, 31)),
    ],
)
def test_a_day_more_than_a_week_back_is_proposed_and_to_be_confirmed(
    day: date, received_on: date
) -> None:
    doubt = Phrase("subject.old_day", {"day": f"{day:%d/%m/%Y}"})
    assert found(f"BC {day:%d/%m/%Y}", received_on) == DayFound(day, doubt)


@pytest.mark.parametrize("back", range(8))
def test_a_day_of_the_last_week_is_sure(back: int) -> None:
    day = RECEIVED - timedelta(back)
    assert found(f"BC {day:%d/%m/%Y}") == DayFound(day)


@pytest.mark.parametrize(
    ("subject", "doubt"),
    [
        ("Theo CV - 24/02", Phrase("subject.paper_or_report_day", {"day": "24/02/2021"})),
        ("Theo CV - 24/02 (mùng 9)", Phrase("subject.paper_or_report_day", {"day": "24/02/2021"})),
        ("BC 24/02 (mùng 9)", Phrase("subject.lunar_unsure")),
    ],
)
def test_a_day_that_may_be_a_papers_or_stands_beside_a_lunar_one_is_only_proposed(
    subject: str, doubt: Phrase
) -> None:
    assert found(subject) == DayFound(RECEIVED, doubt)


@pytest.mark.parametrize("word", ["hôm nay", "homnay", "chiều nay", "hôm qua", "ngày hôm qua"])
def test_after_midnight_today_and_yesterday_may_mean_two_days(word: str) -> None:
    day = RECEIVED - timedelta("qua" in word)
    assert found(f"BC {word}") == DayFound(day)
    doubt = Phrase("subject.small_hours")
    assert found(f"BC {word}", is_small_hours=True) == DayFound(day, doubt)


def test_after_midnight_a_written_day_stays_sure() -> None:
    assert found("BC ngày 24/02", is_small_hours=True) == DayFound(RECEIVED)
    assert found("BC 24/02 hôm nay", is_small_hours=True).doubt == Phrase("subject.small_hours")


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.integers(-3, 500))
def test_no_day_is_ever_proposed_that_lies_ahead_or_more_than_a_month_back(
    day: date, back: int
) -> None:
    proposed = found(f"BC ngày {day:%d/%m/%Y}", day + timedelta(back)).day
    assert proposed == (day if proposed else None)
    assert 0 <= back <= 31 or proposed is None
