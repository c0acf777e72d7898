"""Days are told from times, numbers and shares; what could be two days is unclear."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold
from lai_report.core.subjects.days_in_text import DAYS_BACK, TET, lunar_agrees, tokens_of
from lai_report.core.subjects.tokens import Token, plain_signs

RECEIVED = date(2021, 2, 8)  # a Monday


def read(text: str, received_on: date = RECEIVED) -> list[Token]:
    return tokens_of(plain_signs(fold(text)), received_on)


def days(text: str, received_on: date = RECEIVED) -> list[date | None]:
    return [token.day for token in read(text, received_on) if token.kind == "day"]


def problems(text: str, received_on: date = RECEIVED) -> list[str]:
    return [token.problem for token in read(text, received_on) if token.kind == "unclear"]


@pytest.mark.parametrize(
    "text",
    [
        "05/02/2021",
        "5/2/2021",
        "05-02-2021",
        "05.02.2021",
        "05.2",
        "05/02/21",
        "5-2",
        "05 / 02 / 2021",
        "05 - 02 - 2021",
        "ngày 05 tháng 02 năm 2021",
        "05 tháng 2 năm 2021",
        "ngày 5 tháng 2",
        "ngày 05/tháng 02/2021",
        "ngày 5",
        "ngày: 05/02",
        "ngày05/02/2021",
        "05022021",
        "20210205",
        "2021-02-05",
        "2021.02.05",
        "05_02_2021",
        "05\\02\\2021",
        "０５／０２／２０２１",
        "BC05/02/2021HU",
        "(05/02/2021)",
        "16h30' 05/02/2021",
        "16h30-05/02/2021",
        "05/02-15h30",
        "Covid 19-05/02/2021",
        "Covid-19-05/02/2021",
        "Covid 05/02",
        "thứ Sáu, 05/02",
        "số 45-BC/HU 05/02/2021",
        "lần 2, 05/02/2021",
        "từ 16h ngày 04/02 đến 16h ngày 05/02",
        "từ 16h30 04/02 đến 16h 05/02/2021",
        "16h ngày 04/02 - 16h ngày 05/02/2021",
        "từ 16h ngày 4 đến 16h ngày 5/2",
        "từ 0h đến 16h ngày 05/02",
    ],
)
def test_the_fifth_of_february_however_written(text: str) -> None:
    assert days(text) == [date(2021, 2, 5)]
    assert problems(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/24",
        "trực 24/24h",
        "trực 24/24 giờ",
        "24/7",
        "16h30'",
        "16h30’",
        "16 giờ 30 phút",
        "16g30",
        "16:30",
        "16 : 30",
        "16.30",
        "lúc 15.10",
        "Covid-19",
        "Covid 19",
        "Covid - 19",
        "Covid19",
        "SARS-CoV-2",
        "2019-nCoV",
        "5K",
        "05/CT-TTg",
        "45-BC/HU",
        "29/BC-HU",
        "10-TB/VPTW",
        "1102/CĐ-TTg",
        "số 29",
        "lần 2",
        "tuần 4",
        "tháng 01/2021",
        "quý I/2021",
        "mùng 1 Tết",
        "ngày 29 Tết",
        "ngày mùng 2",
        "15/30 ca",
        "3/4 xã",
        "02/03 mũi",
        "F0, F1",
        "290121",
        "29/01/202",
        "32/01",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert days(text) == []
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ngày 30/02/2021", "impossible"),
        ("ngày 32/01", "impossible"),
        ("29/02/2021", "impossible"),
        ("02/13/2021", "impossible"),
        ("00/01/2021", "impossible"),
        ("09/02/2021", "future"),
        ("ngày 09/02", "future"),
        ("05/02-2021", "unreadable"),
        ("ngày 28/11", "future"),
        ("hôm kia", "unreadable"),
        ("ngày mai", "unreadable"),
        ("ngày nay", "unreadable"),
        ("06-07/02/2021", "several"),
        ("06, 07/02/2021", "several"),
        ("ngày 06 và 07/02", "several"),
        ("ngày 06 & 07 tháng 02", "several"),
        ("ngày 5, 6, 7/2", "several"),
        ("ngày 05 - 06", "several"),
        ("từ ngày 29/01 đến ngày 06/02/2021", "period"),
        ("từ 16h ngày 05/02 đến 16h ngày 07/02", "period"),
        ("từ 16h ngày 05/02 đến 17h ngày 06/02", "period"),
        ("từ 16h ngày 06/02 đến 16h ngày 05/02", "period"),
        ("từ ngày 05/02 đến nay", "period"),
        ("từ 16h ngày 05/02 đến nay", "period"),
    ],
)
def test_a_day_that_is_meant_and_not_clear(text: str, problem: str) -> None:
    assert problems(text) == [problem]
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hôm nay", RECEIVED),
        ("chiều nay", RECEIVED),
        ("sáng hôm nay", RECEIVED),
        ("hôm qua", RECEIVED - timedelta(1)),
        ("ngày hôm qua", RECEIVED - timedelta(1)),
    ],
)
def test_a_relative_day_counts_from_the_day_received(text: str, day: date) -> None:
    assert days(text) == [day]


def test_two_days_are_both_found() -> None:
    assert days("05/02 - 06/02") == [date(2021, 2, 5), date(2021, 2, 6)]
    assert days("ngày 05/02 và ngày 06/02/2021") == [date(2021, 2, 5), date(2021, 2, 6)]


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(-5, 40))
def test_a_year_left_out_is_the_one_that_puts_the_day_at_most_a_month_back(
    day: date, back: int
) -> None:
    received_on = day + timedelta(back)
    expected = [day] if 0 <= back <= DAYS_BACK else []
    assert days(f"ngày {day.day:02}/{day.month:02}", received_on) == expected


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 27))
def test_a_day_without_its_month_is_the_nearest_behind(day: date, back: int) -> None:
    assert days(f"ngày {day.day}", day + timedelta(back)) == [day]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_whole_date_reads_back_in_every_form(day: date) -> None:
    forms = (
        "{d:02}/{m:02}/{y}",
        "{d}-{m}-{y}",
        "{d}.{m}.{y}",
        "{y}-{m:02}-{d:02}",
        "{d:02}{m:02}{y}",
    )
    for form in forms:
        assert days(form.format(d=day.day, m=day.month, y=day.year), day) == [day]


@given(st.text("0123456789/-., :hgày thángnăm đếntừ", max_size=60))
def test_no_day_after_the_day_received_and_no_error(text: str) -> None:
    for token in read(text):
        assert token.kind != "day" or (token.day is not None and token.day <= RECEIVED)


@pytest.mark.parametrize(
    ("text", "day", "agrees"),
    [
        ("mùng 1 Tết", date(2021, 2, 12), True),
        ("mồng 2 Tết", date(2021, 2, 13), True),
        ("30 Tết", date(2021, 2, 11), True),
        ("29 Tết", date(2021, 2, 11), False),
        ("29 Tết", date(2022, 1, 31), True),
        ("mùng 1 Tết", date(2021, 2, 13), False),
        ("mùng 1 Tết", date(1999, 2, 16), None),
        ("mùng 1", date(2021, 2, 12), None),
    ],
)
def test_a_day_of_tet_is_held_against_the_solar_day(
    text: str, day: date, agrees: bool | None
) -> None:
    lunar = next(token for token in read(text) if token.kind == "lunar")
    assert lunar_agrees(lunar, day) is agrees


def test_new_years_of_the_table_lie_a_lunar_year_apart() -> None:
    firsts = [first for first, _ in TET.values()]
    for before, after in pairwise(firsts):
        assert (after - before).days in {354, 355, 383, 384, 385}
