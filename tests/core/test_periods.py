"""Weeks, months and spans as people write them; every period is whole and in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lai_report.core.calendar import day_text
from lai_report.core.periods import LONGEST, Period, month_of, months, parse_period, weeks
from lai_report.errors import Phrase, RefusedError, UsageError

TODAY = date(2021, 2, 10)  # a Wednesday
KEPT = date(2021, 1, 29)
days = st.dates(date(2015, 1, 1), date(2024, 12, 31))


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("29/01/2021 04/02/2021", span("2021-01-29", "2021-02-04")),
        ("29/1 4/2", span("2021-01-29", "2021-02-04")),
        ("29/01/2021 đến 04/02/2021", span("2021-01-29", "2021-02-04")),
        ("từ ngày 29/01/2021 đến hết ngày 04/02/2021", span("2021-01-29", "2021-02-04")),
        ("2021-01-29..2021-02-04", span("2021-01-29", "2021-02-04")),
        ("29/01/2021 - 04/02/2021", span("2021-01-29", "2021-02-04")),
        ("hôm qua hôm nay", span("2021-02-09", "2021-02-10")),
        ("29/01/2021", span("2021-01-29", "2021-01-29")),
        ("hôm qua", span("2021-02-09", "2021-02-09")),
        ("tuần này", span("2021-02-08", "2021-02-14")),
        ("TUAN NAY", span("2021-02-08", "2021-02-14")),
        ("week", span("2021-02-08", "2021-02-14")),
        ("this week", span("2021-02-08", "2021-02-14")),
        ("tuần trước", span("2021-02-01", "2021-02-07")),
        ("last week", span("2021-02-01", "2021-02-07")),
        ("tháng này", span("2021-02-01", "2021-02-28")),
        ("month", span("2021-02-01", "2021-02-28")),
        ("tháng trước", span("2021-01-01", "2021-01-31")),
        ("tháng 02/2021", span("2021-02-01", "2021-02-28")),
        ("tháng 2 năm 2024", span("2024-02-01", "2024-02-29")),
        ("02/2021", span("2021-02-01", "2021-02-28")),
        ("2021-02", span("2021-02-01", "2021-02-28")),
        ("tháng 1", span("2021-01-01", "2021-01-31")),
        ("tháng 12", span("2020-12-01", "2020-12-31")),
        ("month 02/2021", span("2021-02-01", "2021-02-28")),
        ("tháng 01/2021 tháng 03/2021", span("2021-01-01", "2021-03-31")),
        ("quý 1/2021", span("2021-01-01", "2021-03-31")),
        ("quý này", span("2021-01-01", "2021-03-31")),
        ("quý trước", span("2020-10-01", "2020-12-31")),
        ("năm 2021", span("2021-01-01", "2021-12-31")),
        ("năm nay", span("2021-01-01", "2021-12-31")),
        ("đến nay", span("2021-01-29", "2021-02-10")),
        ("so far", span("2021-01-29", "2021-02-10")),
        ("01/02/2021 đến nay", span("2021-02-01", "2021-02-10")),
        ("01/02/2021 - đến nay.", span("2021-02-01", "2021-02-10")),
        ("tháng này so far", span("2021-02-01", "2021-02-10")),
        ("tháng 2", span("2021-02-01", "2021-02-28")),
        ("tuần này.", span("2021-02-08", "2021-02-14")),
    ],
)
def test_what_people_write(text: str, period: Period) -> None:
    assert parse_period(text, TODAY, KEPT) == period


@pytest.mark.parametrize("text", ["", "tuần", "tháng"])
def test_a_bare_kind_is_this_one_and_nothing_is_no_period(text: str) -> None:
    if text:
        assert TODAY in list(parse_period(text, TODAY, KEPT).days())
    else:
        with pytest.raises(UsageError):
            parse_period(text, TODAY, KEPT)


BACKWARDS = {"first": date(2021, 2, 4), "last": KEPT}
UNREAL = {"text": "31/02/2021"}


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("dạo này", "summary.period_unread", {"text": "dạo này"}),
        ("Tháng 13/2021", "summary.period_unread", {"text": "Tháng 13/2021"}),
        ("tháng 0/2021", "summary.period_unread", {"text": "tháng 0/2021"}),
        ("31/02/2021", "calendar.day_unreal", UNREAL),
        ("04/02/2021 29/01/2021", "summary.period_backwards", BACKWARDS),
        ("năm 0000", "summary.period_unread", {"text": "năm 0000"}),
        ("29/1 29/1 29/1", "summary.period_unread", {"text": "29/1 29/1 29/1"}),
    ],
)
def test_what_names_no_days_is_refused(text: str, key: str, values: dict[str, object]) -> None:
    with pytest.raises(UsageError) as raised:
        parse_period(text, TODAY, KEPT)
    assert (raised.value.phrase.key, raised.value.phrase.values) == (key, values)


def test_the_longest_period_is_read_and_one_day_more_is_refused() -> None:
    last = KEPT + timedelta(days=LONGEST - 1)
    assert parse_period(f"29/01/2021 {day_text(last)}", TODAY) == Period(KEPT, last)
    with pytest.raises(RefusedError) as raised:
        parse_period(f"29/01/2021 {day_text(last + timedelta(days=1))}", TODAY)
    assert raised.value.phrase == Phrase(
        "summary.period_too_long", {"days": LONGEST + 1, "most": LONGEST}
    )


@given(days, days)
def test_two_days_written_out_come_back(first: date, last: date) -> None:
    text = f"{day_text(first)} {day_text(last)}"
    if last < first:
        with pytest.raises(RefusedError):
            parse_period(text, TODAY)
    elif (last - first).days < LONGEST:
        assert parse_period(text, TODAY) == Period(first, last)


@given(days)
def test_this_week_and_month_hold_today_and_the_last_ones_end_the_day_before(today: date) -> None:
    for kind in ("tuần", "tháng", "quý", "năm"):
        this = parse_period(f"{kind} này", today)
        last = parse_period(f"{kind} trước", today)
        assert this.first <= today <= this.last
        assert last.last + timedelta(days=1) == this.first


def reckoned(kind: str, today: date, ago: int) -> Period:
    """The same stretch by plain arithmetic of days and months."""
    if kind == "tuần":
        monday = today - timedelta(days=today.weekday() + 7 * ago)
        return Period(monday, monday + timedelta(days=6))
    length = {"tháng": 1, "quý": 3, "năm": 12}[kind]
    begins = (today.year * 12 + today.month - 1) // length * length - ago * length
    first, after = (date(at // 12, at % 12 + 1, 1) for at in (begins, begins + length))
    return Period(first, after - timedelta(days=1))


@given(
    st.dates(date(1901, 1, 1), date(2999, 12, 24)),
    st.sampled_from(["tuần", "tháng", "quý", "năm"]),
    st.integers(0, 1),
)
@example(date(2024, 2, 29), "năm", 1)
@example(date(2021, 5, 31), "tháng", 1)
@example(date(2021, 5, 31), "quý", 1)
@example(date(2021, 1, 1), "tuần", 0)
@example(date(1901, 1, 1), "năm", 1)
@example(date(2999, 12, 24), "quý", 0)
def test_a_named_stretch_is_what_plain_arithmetic_makes_it(
    today: date, kind: str, ago: int
) -> None:
    period = parse_period(f"{kind} {('này', 'trước')[ago]}", today)
    assert period == reckoned(kind, today, ago)
    assert {type(day) for day in period} == {date}  # no pendulum leaves


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("tuần trước", date.min),
        ("tháng trước", date.min),
        ("quý trước", date.min),
        ("năm trước", date.min),
        ("tuần này", date.max),
    ],
)
def test_a_stretch_beyond_the_days_there_are_is_refused(text: str, today: date) -> None:
    with pytest.raises(UsageError) as raised:
        parse_period(text, today)
    assert raised.value.phrase == Phrase("summary.period_unread", {"text": text})


@given(days, st.integers(0, 800))
def test_months_and_weeks_cut_a_period_without_loss(first: date, length: int) -> None:
    whole = Period(first, first + timedelta(days=length))
    for parts in (list(months(whole)), list(weeks(whole))):
        assert [day for part in parts for day in part.days()] == list(whole.days())
    assert all(len({(d.year, d.month) for d in part.days()}) == 1 for part in months(whole))
    assert all(len(part) <= 7 for part in weeks(whole))


def test_the_last_month_there_is_does_not_overflow() -> None:
    assert month_of(9999, 12) == Period(date(9999, 12, 1), date.max)
    assert month_of(9999, 11) == Period(date(9999, 11, 1), date(9999, 11, 30))


@pytest.mark.parametrize(
    "text",
    ["Năm 9999", "tháng 1/0001", "29/01/2021 đến 31/12/9999", "29/01/2021 đến năm 9999"],
)
def test_a_period_of_years_nobody_means_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_period(text, date(2021, 1, 29))
    assert raised.value.phrase.values["text"] == text
