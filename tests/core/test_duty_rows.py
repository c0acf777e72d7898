"""A command centre's own list is read as offices write it, and a row that is no shift says why."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.watch.rows import BadShift, DutySheet, duty_sheet, end_after, shift_of
from lai_report.errors import UsageError, phrase

ZONE = timezone(timedelta(hours=7))
TODAY = date(2021, 2, 3)
HEAD = ("Nơi trực", "NGÀY", "từ giờ", "Đến giờ", "Họ và tên", "Điện thoại", "Ghi chú")
NIGHT = Stretch(datetime(2021, 2, 1, 19, tzinfo=ZONE), datetime(2021, 2, 2, 7, tzinfo=ZONE))
OTHER_ZONE = timezone(timedelta(hours=-8))


def workbook(*parts: int) -> datetime:
    """An instant as a workbook has it: without a zone."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def sheet(centre: str = "") -> DutySheet:
    return duty_sheet(HEAD, TODAY, ZONE, centre)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (datetime(2021, 12, 31, 19, tzinfo=ZONE), "7h00", datetime(2022, 1, 1, 7, tzinfo=ZONE)),
        (datetime(2021, 12, 31, 19, tzinfo=ZONE), "23:00", datetime(2021, 12, 31, 23, tzinfo=ZONE)),
        (datetime(2021, 12, 31, 19, tzinfo=ZONE), "19:00", datetime(2022, 1, 1, 19, tzinfo=ZONE)),
        (datetime(2021, 12, 31, 2, tzinfo=ZONE), "01:00", datetime(2022, 1, 1, 1, tzinfo=ZONE)),
        (datetime(2021, 12, 31, 19, tzinfo=ZONE), "7h 2/1/2022",
         datetime(2022, 1, 2, 7, tzinfo=ZONE)),
        (datetime(2021, 2, 1, 19, tzinfo=ZONE), "7h hôm nay", datetime(2021, 2, 3, 7, tzinfo=ZONE)),
    ],
)  # fmt: skip
def test_a_bare_end_is_the_first_such_time_after_the_start(
    start: datetime, end: str, written: datetime
) -> None:
    assert end_after(end, start, TODAY, ZONE) == written


@pytest.mark.parametrize(
    "cells",
    [
        ("Trung tâm", "01/02/2021", "19h00", "07:00", "Nguyễn A", "0900"),
        ("Trung tâm", "1/2", "19h00", "07:00", " Nguyễn A ", " 0900", None),
        ("Trung tâm", workbook(2021, 2, 1), time(19), time(7), "Nguyễn A", "0900"),
        ("Trung tâm", workbook(2021, 2, 1, 23, 59), time(19), time(7), "Nguyễn A", "0900"),
        ("Trung tâm", date(2021, 2, 1), workbook(2021, 2, 1, 19),
         workbook(2021, 2, 2, 6, 59, 59, 999_999), "Nguyễn A", "0900"),
        ("Trung tâm", date(2021, 2, 1), workbook(2021, 2, 1, 19, 0, 0, 499_999),
         workbook(2021, 2, 2, 6, 59, 59, 500_000), "Nguyễn A", "0900"),
        ("Trung tâm", None, datetime(2021, 2, 1, 4, tzinfo=OTHER_ZONE),
         datetime(2021, 2, 1, 16, tzinfo=OTHER_ZONE), "Nguyễn A", "0900"),
        ("Trung tâm", None, "19:00 01/02/2021", "07:00 02/02/2021", "Nguyễn A", "0900"),
        ("Trung tâm", None, "19:00 1/2", "7h hôm qua", "Nguyễn A", "0900"),
    ],
)  # fmt: skip
def test_a_row_of_a_list_is_read_as_offices_write_it(cells: tuple[Any, ...]) -> None:
    assert shift_of(sheet(), 2, cells) == Shift("Trung tâm", NIGHT, "Nguyễn A", "0900")


def test_a_row_says_where_and_what_more_there_is_to_know() -> None:
    row = ("An ninh", "01/02/2021", "19:00", "07:00", "Lan", 912000111.0, 2.5)
    assert shift_of(sheet("Trung tâm"), 2, row) == Shift(
        "An ninh", NIGHT, "Lan", "912000111", "2.5"
    )
    unplaced = (None, *row[1:5], 912000111)
    assert shift_of(sheet("Trung tâm"), 2, unplaced) == Shift(
        "Trung tâm", NIGHT, "Lan", "912000111"
    )


def test_a_row_may_end_where_its_last_words_are() -> None:
    found = shift_of(sheet(), 2, ("Trung tâm", "01/02/2021", "19:00", "07:00"))
    assert found == Shift("Trung tâm", NIGHT, "")


@pytest.mark.parametrize(
    ("cells", "why", "said"),
    [
        (("a", "40/02/2021", "19:00", "07:00", "A"), "calendar.day_unreal", "40/02/2021"),
        (("a", "01/02/2021", None, "07:00", "A"), "duty.no_instant", None),
        (("a", "01/02/2021", "19:00"), "duty.no_instant", None),
        (("a", "01/02/2021", "sáng", "07:00", "A"), "calendar.instant_unread", "sáng"),
        (("a", None, time(19), "07:00", "A"), "calendar.time_needs_day", "19:00:00"),
        (("a", "01/02/2021", "19:00", "mai kia", "A"), "calendar.instant_unread", "mai kia"),
    ],
)
def test_a_row_that_is_no_shift_says_why(
    cells: tuple[Any, ...], why: str, said: str | None
) -> None:
    expected = phrase(why) if said is None else phrase(why, text=said)
    assert shift_of(sheet(), 5, cells) == BadShift(5, expected)


def test_the_columns_are_found_by_their_titles_the_first_of_two_alike() -> None:
    assert sheet() == DutySheet(
        {"centre": 0, "day": 1, "from": 2, "to": 3, "name": 4, "phone": 5, "note": 6},
        TODAY, ZONE, "",
    )  # fmt: skip
    head = (None, "  TỪ ", "Đến", 2021, "Tên", "Người trực")
    assert duty_sheet(head, TODAY, ZONE, "Trung tâm") == DutySheet(
        {"from": 1, "to": 2, "name": 4}, TODAY, ZONE, "Trung tâm"
    )


@pytest.mark.parametrize(
    ("head", "centre", "missing"),
    [
        (("Từ", "Đến", "Tên"), "", ["centre"]),
        (("Từ", "Tên"), "Trung tâm", ["to"]),
        ((None, "Ghi chú"), "", ["centre", "from", "to", "name"]),
    ],
)
def test_a_list_without_a_needed_column_is_refused_unless_the_place_is_given(
    head: tuple[Any, ...], centre: str, missing: list[str]
) -> None:
    with pytest.raises(UsageError) as caught:
        duty_sheet(head, TODAY, ZONE, centre)
    named = [phrase(f"duty.column.{name}") for name in missing]
    assert caught.value.phrase == phrase("duty.no_columns", missing=named)
