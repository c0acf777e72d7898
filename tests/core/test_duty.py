"""Gaps and overlaps are exact to the minute, and nobody is said to be missing by guess."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.watch.shifts import (
    Gap,
    Overlap,
    complete_in,
    gaps_in,
    on_duty,
    overlaps_in,
    references,
    shifts_in,
)

ZONE = timezone(timedelta(hours=7))
START = datetime(2021, 2, 1, tzinfo=ZONE)
WEEK = Stretch(START, START + timedelta(days=7))
MINUTES = 7 * 24 * 60
HOUR = timedelta(hours=1)


def stretch(first: int, last: int) -> Stretch:
    return Stretch(START + timedelta(minutes=first), START + timedelta(minutes=last))


def shift(first: int, last: int, centre: str = "Trung tâm", name: str = "A") -> Shift:
    return Shift(centre, stretch(first, last), name)


spans = st.tuples(
    st.integers(-600, MINUTES + 600), st.integers(1, 2000)
).map(lambda pair: (pair[0], pair[0] + pair[1]))  # fmt: skip
lists = st.lists(spans, max_size=12)
whole = (CompleteList("Trung tâm", WEEK),)


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
    said = [CompleteList("TRUNG TÂM", stretch(*pair)) for pair in complete]
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
    said = [CompleteList("a", night)]
    assert gaps_in([before, after], said, night) == ()
    assert overlaps_in([before, after], night) == ()
    (gap,) = gaps_in([before, late], said, night)
    assert gap.stretch == Stretch(middle, middle + timedelta(minutes=1))
    (overlap,) = overlaps_in([before, early], night)
    assert overlap.stretch == Stretch(middle - timedelta(minutes=1), middle)
    assert [s.name for s in on_duty([before, after], middle)] == ["B"]


def test_two_centres_neither_fill_nor_overlap_each_other() -> None:
    shifts = [shift(0, MINUTES, "Trung tâm tỉnh"), shift(0, 60, "Trung tâm huyện")]
    said = [CompleteList("Trung tâm tỉnh", WEEK), CompleteList("trung tâm HUYỆN", WEEK)]
    (gap,) = gaps_in(shifts, said, WEEK)
    assert (gap.centre, gap.stretch) == ("trung tâm HUYỆN", stretch(60, MINUTES))
    assert overlaps_in(shifts, WEEK) == ()


def test_what_is_written_comes_back_and_a_void_takes_it_away_and_gives_it_back() -> None:
    done = CompleteList("trung tâm", WEEK).draft()
    drafts = [shift(0, 720).draft(), done, Draft("void", target=1), Draft("void", target=3)]
    written = entries(*drafts)
    assert [len(shifts_in(written[:n])) for n in (1, 3, 4)] == [1, 0, 1]
    assert shifts_in(written)[0].stretch == stretch(0, 720)
    assert complete_in(written)[0].stretch == WEEK


def entries(*drafts: Draft) -> list[Entry]:
    learned = datetime(2021, 1, 1, tzinfo=UTC)
    return [Entry(n, learned, "vt", draft, "", "") for n, draft in enumerate(drafts, start=1)]


def test_shifts_come_by_the_instant_they_begin_then_end_then_as_written() -> None:
    told = [
        shift(60, 120, "A"), shift(0, 90, "C"), shift(0, 60, "D"), shift(0, 60, "B", "Z"),
    ]  # fmt: skip
    drafts = [each.draft() for each in told]
    assert [(s.centre, s.sequence) for s in shifts_in(entries(*drafts))] == [
        ("D", 3), ("B", 4), ("C", 2), ("A", 1),
    ]  # fmt: skip


def test_the_shifts_of_a_stretch_are_looked_for_from_a_week_before_it() -> None:
    night = Stretch(START + timedelta(minutes=30), START + timedelta(hours=25))
    assert references(night, ZONE) == [
        *(f"shift:2021-01-{day}" for day in range(25, 32)), "shift:2021-02-01", "shift:2021-02-02",
    ]  # fmt: skip


def test_gaps_come_by_time_then_place_and_spans_that_meet_count_once() -> None:
    said = [
        CompleteList("Trung tâm", stretch(600, 1200)),
        CompleteList("TRUNG TÂM", stretch(0, 600)),
        CompleteList("An ninh", stretch(700, 900)),
        CompleteList("Biên phòng", stretch(700, 800)),
        CompleteList("Biên phòng", stretch(MINUTES, MINUTES + 60)),
    ]
    shifts = [shift(900, 1000), shift(10, 30), shift(0, 60), shift(1000, 1100, "An ninh")]
    assert gaps_in(shifts, said, WEEK) == (
        Gap("Trung tâm", stretch(60, 900)),
        Gap("An ninh", stretch(700, 900)),
        Gap("Biên phòng", stretch(700, 800)),
        Gap("Trung tâm", stretch(1000, 1200)),
    )


def test_overlaps_come_by_time_then_place_the_earlier_shift_first() -> None:
    late, long = shift(100, 200), shift(0, 150, "trung tâm", "B")
    one, two = shift(50, 150, "An ninh"), shift(100, 300, "An ninh", "D")
    early, within = shift(0, 90, "Biên phòng", "E"), shift(60, 80, "Biên phòng", "F")
    assert overlaps_in([late, two, one, within, long, early], WEEK) == (
        Overlap("Biên phòng", stretch(60, 80), (early, within)),
        Overlap("An ninh", stretch(100, 150), (one, two)),
        Overlap("Trung tâm", stretch(100, 150), (long, late)),
    )
    assert overlaps_in([late, long], stretch(120, 130))[0].stretch == stretch(120, 130)
    assert overlaps_in([late, long], stretch(150, 200)) == ()


def test_a_report_of_a_period_lists_its_shifts_and_gaps_or_nothing_at_all() -> None:
    from lai_report.core.reports.duty import duty_section

    shifts = [shift(0, 60), shift(120, MINUTES)]
    section = duty_section(shifts, gaps_in(shifts, whole, WEEK), ZONE)
    assert len(section[1].rows) == 2  # type: ignore[union-attr]  # the table
    assert len(section) == 3
    assert duty_section([], (), ZONE) == ()
