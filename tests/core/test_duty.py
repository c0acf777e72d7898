"""Gaps and overlaps are exact to the minute, and nobody is said to be missing by guess."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.duty import (
    Complete,
    Shift,
    Stretch,
    complete_in,
    day_reference,
    gaps_in,
    on_duty,
    overlaps_in,
    plan_complete,
    plan_shift,
    references,
    shifts_in,
)
from lai_report.core.duty_rows import BadShift, duty_sheet, end_after, shift_of
from lai_report.core.entries import Draft, Entry
from lai_report.errors import RefusedError, UsageError

ZONE = timezone(timedelta(hours=7))
START = datetime(2021, 2, 1, tzinfo=ZONE)
WEEK = Stretch(START, START + timedelta(days=7))
MINUTES = 7 * 24 * 60


def stretch(first: int, last: int) -> Stretch:
    return Stretch(START + timedelta(minutes=first), START + timedelta(minutes=last))


def shift(first: int, last: int, centre: str = "Trung tâm", name: str = "A") -> Shift:
    return Shift(centre, stretch(first, last), name)


spans = st.tuples(
    st.integers(-600, MINUTES + 600), st.integers(1, 2000)
).map(lambda pair: (pair[0], pair[0] + pair[1]))  # fmt: skip
lists = st.lists(spans, max_size=12)
whole = (Complete("Trung tâm", WEEK),)


@given(lists)
def test_every_minute_of_a_complete_week_has_somebody_or_lies_in_one_gap(
    minutes: list[tuple[int, int]],
) -> None:
    shifts = [shift(*pair) for pair in minutes]
    gaps = gaps_in(shifts, whole, WEEK)
    for minute in range(0, MINUTES, 7):
        at = START + timedelta(minutes=minute)
        holding = [gap for gap in gaps if gap.stretch.holds(at)]
        assert len(holding) == (0 if on_duty(shifts, at) else 1)
    covered = {m for a, b in minutes for m in range(max(a, 0), min(b, MINUTES))}
    length = sum((gap.stretch.end - gap.stretch.start).total_seconds() // 60 for gap in gaps)
    assert length == MINUTES - len(covered)


@given(lists)
def test_without_a_complete_span_there_is_never_a_gap(minutes: list[tuple[int, int]]) -> None:
    assert gaps_in([shift(*pair) for pair in minutes], (), WEEK) == ()


@given(lists, lists)
def test_gaps_lie_within_what_is_complete_and_what_is_asked_and_count_once(
    minutes: list[tuple[int, int]], complete: list[tuple[int, int]]
) -> None:
    said = [Complete("TRUNG TÂM", stretch(*pair)) for pair in complete]
    gaps = gaps_in([shift(*pair) for pair in minutes], said, WEEK)
    for gap in gaps:
        assert gap.stretch.cut(WEEK) == gap.stretch
        assert any(each.stretch.holds(gap.stretch.start) for each in said)
    assert all(a.stretch.end <= b.stretch.start for a, b in pairwise(gaps))


@given(lists)
def test_two_are_on_duty_together_exactly_where_there_is_an_overlap(
    minutes: list[tuple[int, int]],
) -> None:
    shifts = [shift(*pair) for pair in minutes]
    overlaps = overlaps_in(shifts, WEEK)
    for minute in range(0, MINUTES, 11):
        at = START + timedelta(minutes=minute)
        count = len(on_duty(shifts, at))
        pairs = sum(overlap.stretch.holds(at) for overlap in overlaps)
        assert pairs == count * (count - 1) // 2


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (datetime(2021, 1, 29, 19, tzinfo=ZONE), datetime(2021, 1, 30, 7, tzinfo=ZONE)),
        (datetime(2021, 1, 31, 19, tzinfo=ZONE), datetime(2021, 2, 1, 7, tzinfo=ZONE)),
        (datetime(2021, 12, 31, 19, tzinfo=ZONE), datetime(2022, 1, 1, 7, tzinfo=ZONE)),
        (datetime(2024, 2, 28, 19, tzinfo=ZONE), datetime(2024, 2, 29, 7, tzinfo=ZONE)),
    ],
    ids=["midnight", "month end", "year end", "29 February"],
)
def test_one_minute_left_out_over_a_boundary_is_a_gap_of_one_minute(
    first: datetime, last: datetime
) -> None:
    night = Stretch(first, last)
    middle = datetime.combine(last.date(), time(), ZONE)
    before = Shift("a", Stretch(first, middle), "A")
    after = Shift("a", Stretch(middle, last), "B")
    late = Shift("a", Stretch(middle + timedelta(minutes=1), last), "B")
    early = Shift("a", Stretch(middle - timedelta(minutes=1), last), "B")
    said = [Complete("a", night)]
    assert gaps_in([before, after], said, night) == ()
    assert overlaps_in([before, after], night) == ()
    (gap,) = gaps_in([before, late], said, night)
    assert gap.stretch == Stretch(middle, middle + timedelta(minutes=1))
    (overlap,) = overlaps_in([before, early], night)
    assert overlap.stretch == Stretch(middle - timedelta(minutes=1), middle)
    assert [s.name for s in on_duty([before, after], middle)] == ["B"]


def test_two_centres_neither_fill_nor_overlap_each_other() -> None:
    shifts = [shift(0, MINUTES, "Trung tâm tỉnh"), shift(0, 60, "Trung tâm huyện")]
    said = [Complete("Trung tâm tỉnh", WEEK), Complete("trung tâm HUYỆN", WEEK)]
    (gap,) = gaps_in(shifts, said, WEEK)
    assert (gap.centre, gap.stretch) == ("trung tâm HUYỆN", stretch(60, MINUTES))
    assert overlaps_in(shifts, WEEK) == ()


@given(spans)
def test_a_shift_is_found_from_any_instant_it_runs_at(pair: tuple[int, int]) -> None:
    draft = plan_shift(shift(*pair), (), ZONE)
    assert draft is not None
    for minute in (pair[0], (pair[0] + pair[1]) // 2, pair[1] - 1):
        assert draft.reference in references(stretch(minute, minute + 1440), ZONE)


def test_what_is_written_comes_back_and_a_void_takes_it_away_and_gives_it_back() -> None:
    draft = plan_shift(shift(0, 720), (), ZONE)
    done = plan_complete("trung tâm", WEEK, [shift(0, 720)])
    assert draft is not None
    assert draft.reference == day_reference(date(2021, 2, 1))
    drafts: list[Draft] = [draft, done, Draft("void", target=1), Draft("void", target=3)]
    entries = [
        Entry(n, datetime(2021, 1, 1, tzinfo=UTC), "vt", each, "", "")
        for n, each in enumerate(drafts, start=1)
    ]
    assert [len(shifts_in(entries[:n])) for n in (1, 3, 4)] == [1, 0, 1]
    assert shifts_in(entries)[0].stretch == stretch(0, 720)
    assert complete_in(entries)[0].stretch == WEEK


def test_the_same_shift_is_written_once_and_an_impossible_one_never() -> None:
    assert plan_shift(shift(0, 60), [shift(0, 60, "TRUNG TÂM", "a")], ZONE) is None
    assert plan_shift(shift(0, 60), [shift(0, 60, name="B")], ZONE) is not None
    for bad, key in (
        (shift(60, 60), "duty.backwards"),
        (shift(0, 8 * 24 * 60), "duty.too_long"),
        (shift(0, 60, name=" "), "duty.needs_name"),
    ):
        with pytest.raises(RefusedError) as caught:
            plan_shift(bad, (), ZONE)
        assert caught.value.phrase.key == key
    with pytest.raises(RefusedError):
        plan_complete("Trung tâm", WEEK, [shift(0, 60, "nơi khác"), shift(-60, 0)])


def test_a_bare_end_is_the_first_such_time_after_the_start() -> None:
    start = datetime(2021, 12, 31, 19, tzinfo=ZONE)
    today = date(2021, 12, 31)
    assert end_after("7h00", start, today, ZONE) == datetime(2022, 1, 1, 7, tzinfo=ZONE)
    assert end_after("23:00", start, today, ZONE) == datetime(2021, 12, 31, 23, tzinfo=ZONE)
    assert end_after("19:00", start, today, ZONE) == datetime(2022, 1, 1, 19, tzinfo=ZONE)
    written = end_after("07:00 02/01/2022", start, today, ZONE)
    assert written == datetime(2022, 1, 2, 7, tzinfo=ZONE)


HEAD = ("Nơi trực", "NGÀY", "từ giờ", "Đến giờ", "Họ và tên", "Điện thoại")
EXPECTED = Stretch(
    datetime(2021, 2, 1, 19, tzinfo=ZONE), datetime(2021, 2, 2, 7, tzinfo=ZONE)
)  # fmt: skip


@pytest.mark.parametrize(
    "cells",
    [
        ("Trung tâm", "01/02/2021", "19h00", "07:00", "Nguyễn A", "0900"),
        ("Trung tâm", datetime(2021, 2, 1), time(19), time(7), "Nguyễn A", "0900"),  # noqa: DTZ001 - as a workbook has it
        ("Trung tâm", date(2021, 2, 1), datetime(2021, 2, 1, 19), datetime(2021, 2, 2, 6, 59, 59, 999999), "Nguyễn A", "0900"),  # noqa: DTZ001, E501 - as a workbook has it
        ("Trung tâm", None, "19:00 01/02/2021", "07:00 02/02/2021", "Nguyễn A", "0900"),
    ],
)  # fmt: skip
def test_a_row_of_a_list_is_read_as_offices_write_it(cells: tuple[Any, ...]) -> None:
    sheet = duty_sheet(HEAD, date(2021, 2, 1), ZONE, "")
    found = shift_of(sheet, 2, cells)
    assert found == Shift("Trung tâm", EXPECTED, "Nguyễn A", "0900")


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        (("a", "40/02/2021", "19:00", "07:00", "A"), "calendar.day_unreal"),
        (("a", "01/02/2021", None, "07:00", "A"), "duty.no_instant"),
        (("a", "01/02/2021", "19:00"), "duty.no_instant"),
        (("a", "01/02/2021", "sáng", "07:00", "A"), "calendar.instant_unread"),
    ],
)
def test_a_row_that_is_no_shift_says_why(cells: tuple[Any, ...], key: str) -> None:
    found = shift_of(duty_sheet(HEAD, date(2021, 2, 1), ZONE, ""), 5, cells)
    assert isinstance(found, BadShift)
    assert (found.line, found.why.key) == (5, key)


def test_a_list_without_a_needed_column_is_refused_unless_the_place_is_given() -> None:
    head = ("Từ", "Đến", "Tên")
    assert duty_sheet(head, date(2021, 2, 1), ZONE, "Trung tâm").columns["to"] == 1
    with pytest.raises(UsageError):
        duty_sheet(head, date(2021, 2, 1), ZONE, "")
    with pytest.raises(UsageError):
        duty_sheet(("Từ", "Tên"), date(2021, 2, 1), ZONE, "Trung tâm")


def test_a_report_of_a_period_lists_its_shifts_and_gaps_or_nothing_at_all() -> None:
    from lai_report.core.reports.duty import duty_section

    shifts = [shift(0, 60), shift(120, MINUTES)]
    section = duty_section(shifts, gaps_in(shifts, whole, WEEK), ZONE)
    assert len(section[1].rows) == 2  # type: ignore[union-attr]  # the table
    assert len(section) == 3
    assert duty_section([], (), ZONE) == ()


def test_a_phone_a_workbook_took_for_a_number_has_no_point() -> None:
    cells = ("Trung tâm", "01/02/2021", "7h", "19h", "Lan", 912000111.0)
    found = shift_of(duty_sheet(HEAD, date(2021, 2, 1), ZONE, ""), 2, cells)
    assert isinstance(found, Shift)
    assert found.phone == "912000111"
