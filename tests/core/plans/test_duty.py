"""What a person says of the watch becomes one whole entry each, once, or is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Draft
from lai_report.core.plans.duty import PlannedShift, plan_complete, plan_shift_rows, plan_shifts
from lai_report.core.watch.rows import BadShift
from lai_report.core.watch.shifts import complete_in, references, shifts_in
from lai_report.errors import Phrase, RefusedError, UsageError, phrase
from tests.core.samples import written

ZONE = timezone(timedelta(hours=7))
START = datetime(2021, 2, 1, tzinfo=ZONE)
WEEK = Stretch(START, START + timedelta(days=7))
MINUTES = 7 * 24 * 60
HOUR = timedelta(hours=1)


def stretch(first: int, last: int) -> Stretch:
    return Stretch(START + timedelta(minutes=first), START + timedelta(minutes=last))


def shift(first: int, last: int, centre: str = "Trung tâm", name: str = "A") -> Shift:
    return Shift(centre, stretch(first, last), name)


LAN = Shift("Trung tâm", stretch(0, 720), "Lan", "0900", "thay ca")


def new(*shifts: Shift, standing: tuple[Shift, ...] = ()) -> tuple[Draft, ...]:
    """The entries for what stands there not yet; each is what its item says."""
    made = plan_shifts(shifts, standing, ZONE)
    assert made.entries == tuple(item.draft() for item in made.items)
    return made.entries


def complete(*named: str, among: tuple[Shift, ...] = (LAN,)) -> tuple[Draft, ...]:
    made = plan_complete(named, WEEK, among)
    assert made.entries == tuple(item.draft() for item in made.items)
    return made.entries


def refused(*shifts: Shift, standing: tuple[Shift, ...] = ()) -> Phrase:
    with pytest.raises(RefusedError) as caught:
        plan_shifts(shifts, standing, ZONE)
    return caught.value.phrase


@given(st.integers(-600, MINUTES + 600), st.integers(1, 2000))
def test_a_shift_is_found_from_any_instant_it_runs_at(first: int, minutes: int) -> None:
    last = first + minutes
    (draft,) = new(shift(first, last))
    for minute in (first, (first + last) // 2, last - 1):
        assert draft.reference in references(stretch(minute, minute + 1440), ZONE)


def test_a_shift_is_written_whole_in_utc_and_found_by_the_offices_day() -> None:
    (item,) = plan_shifts([LAN], (), ZONE).items
    assert item.draft() == Draft(
        "shift",
        source="hand",
        reference="shift:2021-02-01",
        payload={
            "centre": "Trung tâm", "from": "2021-01-31T17:00:00+00:00",
            "to": "2021-02-01T05:00:00+00:00", "name": "Lan", "phone": "0900", "note": "thay ca",
        },
    )  # fmt: skip
    found = {"sequence": 1, "reference": "shift:2021-02-01", "recorded_by": "test"}
    assert shifts_in([written(item)]) == (LAN._replace(**found),)
    bare = LAN._replace(phone="", note="")
    (item,) = plan_shifts([bare], (), ZONE).items
    assert sorted(item.draft().payload) == ["centre", "from", "name", "to"]
    assert shifts_in([written(item)]) == (bare._replace(**found),)


def test_the_same_shift_is_written_once_however_it_is_spelled() -> None:
    assert new(shift(0, 60), standing=(shift(0, 60, "TRUNG TÂM", "a"),)) == ()
    in_utc = Stretch(*(instant.astimezone(UTC) for instant in stretch(0, 60)))
    assert new(shift(0, 60), standing=(shift(0, 60)._replace(stretch=in_utc),)) == ()
    for other in (shift(0, 60, name="B"), shift(0, 60, "nơi khác"), shift(0, 61), shift(-1, 60)):
        assert len(new(shift(0, 60), standing=(other,))) == 1


def test_a_shift_said_twice_at_once_is_written_once() -> None:
    assert new(LAN, shift(720, 780), LAN._replace(centre="trung TÂM")) == new(LAN, shift(720, 780))


@pytest.mark.parametrize("other", [{"phone": "0911"}, {"phone": ""}, {"note": "cả ngày"}])
def test_the_same_watch_with_another_phone_or_note_is_for_a_person(other: dict[str, str]) -> None:
    told = LAN._replace(**other)
    values = {"name": "Lan", "start": START}
    assert refused(told, standing=(shift(0, 60), LAN._replace(sequence=4))) == phrase(
        "duty.other_details", number=4, **values
    )
    in_file = phrase("duty.other_details_in_file", number=0, **values)
    assert refused(LAN, told) == in_file
    made = plan_shift_rows([(2, LAN), (3, told), (4, LAN)], (), ZONE)
    assert made.items == (
        PlannedShift(2, LAN), PlannedShift(3, why=in_file), PlannedShift(4, LAN, is_repeat=True),
    )  # fmt: skip
    assert made.entries == new(LAN)


def test_each_row_of_a_list_is_written_repeats_what_stands_or_says_why_it_cannot_be_taken() -> None:
    why = phrase("duty.no_instant")
    rows = [(2, BadShift(2, why)), (3, LAN), (4, shift(60, 60)), (5, shift(0, 60)), (6, LAN)]
    made = plan_shift_rows(rows, (shift(0, 60)._replace(sequence=9),), ZONE)
    backwards = phrase("duty.backwards", first=START + HOUR, last=START + HOUR)
    assert made.items == (
        PlannedShift(2, why=why),
        PlannedShift(3, LAN),
        PlannedShift(4, why=backwards),
        PlannedShift(5, shift(0, 60), is_repeat=True),
        PlannedShift(6, LAN, is_repeat=True),
    )
    assert (made.entries, made.changes) == (new(LAN), ())


@pytest.mark.parametrize(
    ("bad", "why", "values"),
    [
        (shift(60, 60), "duty.backwards", {"first": START + HOUR, "last": START + HOUR}),
        (shift(60, 0), "duty.backwards", {"first": START + HOUR, "last": START}),
        (shift(0, MINUTES + 1), "duty.too_long", {"days": 7}),
        (shift(0, 60, name=" "), "duty.needs_name", {}),
        (shift(0, 60, centre=" "), "duty.needs_name", {}),
    ],
)
def test_an_impossible_shift_is_refused_and_says_why(
    bad: Shift, why: str, values: dict[str, Any]
) -> None:
    assert refused(bad) == phrase(why, **values)


def test_a_shift_of_seven_days_is_the_longest() -> None:
    assert len(new(shift(0, MINUTES))) == 1


def test_a_list_said_to_be_complete_is_written_whole() -> None:
    (item,) = plan_complete(["trung tâm"], WEEK, [LAN]).items
    span = {"from": "2021-01-31T17:00:00+00:00", "to": "2021-02-07T17:00:00+00:00"}
    assert item.draft() == Draft(
        "shift-complete", source="hand", payload={"centre": "trung tâm", **span}
    )
    assert complete_in([written(item)]) == (CompleteList("trung tâm", WEEK, 1, "test"),)


def test_without_a_name_every_centre_with_a_shift_in_the_stretch_is_complete() -> None:
    among = (
        shift(0, 60, "Biên phòng"), shift(60, 90, "BIÊN PHÒNG"), shift(0, 60), shift(-60, 0, "Xa"),
    )  # fmt: skip
    assert [draft.payload["centre"] for draft in complete(among=among)] == [
        "BIÊN PHÒNG", "Trung tâm",
    ]  # fmt: skip
    with pytest.raises(UsageError) as caught:
        complete(among=(shift(-60, 0),))
    assert caught.value.phrase == phrase("duty.complete_nothing")


def test_a_centre_named_twice_is_said_once() -> None:
    assert len(complete("Trung tâm", "TRUNG TÂM")) == 1


def test_a_list_with_no_shift_in_the_span_is_not_complete() -> None:
    with pytest.raises(RefusedError) as caught:
        complete("Trung tâm", among=(shift(0, 60, "nơi khác"), shift(-60, 0)))
    assert caught.value.phrase == phrase("duty.complete_without_shifts", centre="Trung tâm")
