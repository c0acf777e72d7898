"""What the rows of an office's own sheet say: which unit, which day, received when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow, arrival_in, columns_of
from lai_report.errors import UsageError, phrase
from tests.core.samples import FIRST, ZONE, at

HEADINGS = ("STT", "Đơn vị", "Ngày báo cáo", "Giờ nhận", "Ghi chú")
COLUMNS = {"unit": 0, "day": 1, "time": 2, "received_day": 3, "note": 4}
DAY = "29/01/2021"
NEXT = FIRST + timedelta(1)


def refused(*rows: tuple[Any, ...]) -> Any:
    with pytest.raises(UsageError) as raised:
        columns_of(rows)
    return raised.value.phrase


class TestHeadings:
    @pytest.mark.parametrize(
        ("rows", "found"),
        [
            (
                [("SỔ THEO DÕI",), (None, 3, ""), HEADINGS, (1, "a", DAY, "16:12", "")],
                (3, {"unit": 1, "day": 2, "time": 3, "note": 4}),
            ),
            ([("Đơn vị", "Giờ")], (1, {"unit": 0, "time": 1})),
            ([("Ngày", "Cấp ủy")], (1, {"day": 0, "unit": 1})),
            ([("Đơn vị", "Ghi chú"), ("Đơn vị", "Giờ")], (2, {"unit": 0, "time": 1})),
            ([("Giờ", "Ngày"), HEADINGS], (2, {"unit": 1, "day": 2, "time": 3, "note": 4})),
            (
                [("Tên đơn vị (*)", "NGÀY\nBÁO CÁO", "Giờ_nhận:", "Ngày nhận.", "Ghi chú")],
                (1, COLUMNS),
            ),
            ([("x",)] * 19 + [HEADINGS], (20, {"unit": 1, "day": 2, "time": 3, "note": 4})),
        ],
    )
    def test_the_offices_words_name_the_columns_wherever_they_stand(
        self, rows: list[Any], found: tuple[int, dict[str, int]]
    ) -> None:
        assert columns_of(rows) == found

    @pytest.mark.parametrize("heading", ["Đơn vị (*)", "TÊN ĐƠN VỊ", "don vi:", "Unit"])
    def test_marks_case_and_signs_of_a_heading_do_not_matter(self, heading: str) -> None:
        assert columns_of([(heading, "Giờ")])[1] == {"unit": 0, "time": 1}

    @pytest.mark.parametrize(
        "rows",
        [[], [("Đơn vị", "Ghi chú")], [("Giờ", "Ngày")], [("x",)] * 20 + [HEADINGS]],
    )
    def test_a_sheet_whose_headings_say_nothing_is_refused(self, rows: list[Any]) -> None:
        assert refused(*rows) == phrase("import_.no_headings")

    def test_one_thing_named_twice_is_refused(self) -> None:
        twice = phrase("import_.heading_twice", heading="Giờ gửi")
        assert refused(("Đơn vị", "Giờ nhận", "Giờ gửi")) == twice


def read(*cells: Any) -> Any:
    return arrival_in(5, cells, COLUMNS, ZONE)


def arrived(clock: str = "16:12:00", day: date = FIRST, *, exact: bool = False) -> Arrival:
    return Arrival(5, "a", FIRST, at(clock, day), is_to_the_minute=not exact)


class TestRows:
    @pytest.mark.parametrize(
        ("cells", "arrival"),
        [
            (("a", DAY, "16:12"), arrived()),
            ((" a ", DAY, "16h12"), arrived()),
            (("a", DAY, "16 giờ 12 phút"), arrived()),
            (("a", DAY, "16:12:05"), arrived("16:12:05", exact=True)),
            (("a", date(2021, 1, 29), time(16, 12, 5)), arrived("16:12:05", exact=True)),
            (("a", DAY, time(16, 12, 0, 400_000)), arrived()),
            (("a", DAY, time(16, 12, 4, 600_000)), arrived("16:12:05", exact=True)),
            # A spreadsheet's own days and times: a share of the day.
            (("a", datetime(2021, 1, 29), 0.675), arrived()),  # noqa: DTZ001
            (("a", DAY, 0.6749999), arrived()),
            (("a", DAY, 86_399 / 86_400), arrived("23:59:59", exact=True)),
            (("a", DAY, 1 / 86_400), arrived("00:00:01", exact=True)),
            (("a", DAY, 16 / 24), arrived("16:00:00")),
            (("a", DAY, timedelta(hours=16, minutes=12)), arrived()),
            # The day and the time in one cell.
            (("a", datetime(2021, 1, 29, 16, 12), None), arrived()),  # noqa: DTZ001
            (("a", "29/01/2021 16:12", None), arrived()),
            (("a", "29/01/2021 16:12", "—"), arrived()),
            (("a", None, "16:12 ngày 29/01/2021"), arrived()),
            (("a", None, "2021-01-29T16:12"), arrived()),
            (("a", None, "2021-01-29t16:12"), arrived()),
            (("a", None, "29/01/2021, vào lúc 16 giờ 12 phút"), arrived()),
            (("a", None, datetime(2021, 1, 29, 16, 12)), arrived()),  # noqa: DTZ001
            (("a", DAY, "thứ Sáu, 29/01/2021 lúc 16:12"), arrived()),
            (("a", "thứ 6 29 - 1 - 2021", "vào hồi 16:12, 29.01.2021 CN"), arrived()),
            (("a", "29/01/2021 15:00", "16:12"), arrived()),
            # Received on another day.
            (("a", DAY, "07:15 30/01/2021"), arrived("07:15:00", NEXT)),
            (("a", DAY, datetime(2021, 1, 30, 7, 15)), arrived("07:15:00", NEXT)),  # noqa: DTZ001
            (("a", DAY, "07:15", "30/01/2021"), arrived("07:15:00", NEXT)),
            (("a", DAY, "07:15 29/01/2021", date(2021, 1, 30)), arrived("07:15:00", NEXT)),
            (("a", DAY, "16:12", None, "qua Zalo"), arrived()._replace(note="qua Zalo")),
            ((7, DAY, "16:12", None, 5), arrived()._replace(unit="7", note="5")),
        ],
    )
    def test_a_day_and_a_time_are_read_as_offices_write_them(
        self, cells: tuple[Any, ...], arrival: Arrival
    ) -> None:
        assert read(*cells) == arrival

    @pytest.mark.parametrize("clock", [None, "", "-", "—", "không", "Chưa báo cáo"])
    def test_a_row_without_a_time_tells_of_no_report(self, clock: str | None) -> None:
        midnight = datetime(2021, 1, 29)  # noqa: DTZ001 - as a sheet keeps a day
        for day in (DAY, date(2021, 1, 29), midnight, None, "thứ Sáu 29/01/2021"):
            assert read("a", day, clock) == BlankRow(5, "a")

    def test_an_empty_row_is_no_row(self) -> None:
        for cells in ((), (None, None, None), ("  ", "", ""), (None, None, None, DAY, "x")):
            assert read(*cells) is None

    def test_only_the_columns_that_have_a_heading_are_read(self) -> None:
        cells = ("1", "16:12", DAY, "a")
        columns = {"unit": 3, "day": 2, "time": 1, "note": 4}
        assert arrival_in(5, cells, columns, ZONE) == arrived()

    @pytest.mark.parametrize(
        ("cells", "why"),
        [
            (("", DAY, "16:12"), phrase("import_.no_unit")),
            ((None, None, "16:12"), phrase("import_.no_unit")),
            ((None, DAY, None), phrase("import_.no_unit")),
            (("a", None, "16:12"), phrase("import_.no_day")),
            (("a", None, 0.675, DAY), phrase("import_.no_day")),
            (("a", "29/1", "16:12"), phrase("import_.day_unread", text="29/1")),
            (("a", 44225, "16:12"), phrase("import_.day_unread", text="44225")),
            (("a", DAY, "16:12", "30/1"), phrase("import_.day_unread", text="30/1")),
            (("a", "30/02/2021", "16:12"), phrase("calendar.day_unreal", text="30/02/2021")),
            (
                ("a", date(9999, 1, 1), "16:12"),
                phrase("calendar.year_unreal", text="9999-01-01", first=1900, last=2999),
            ),
            (("a", DAY, "chiều"), phrase("calendar.time_unread", text="chiều")),
            (("a", "29/01/2021 chiều", "16:12"), phrase("calendar.time_unread", text="chieu")),
            (("a", DAY, "25:00"), phrase("calendar.time_unreal", text="25:00")),
            (("a", DAY, 1.5), phrase("import_.not_time", value="1.5")),
            (("a", DAY, 1), phrase("import_.not_time", value="1")),
            (("a", DAY, -0.1), phrase("import_.not_time", value="-0.1")),
            (("a", DAY, timedelta(days=2)), phrase("import_.not_time", value="2")),
            (("a", DAY, DAY), phrase("import_.no_time")),
            (("a", DAY, date(2021, 1, 30)), phrase("import_.no_time")),
        ],
    )
    def test_a_row_that_cannot_be_taken_says_why(self, cells: tuple[Any, ...], why: Any) -> None:
        assert read(*cells) == BadRow(5, str(cells[0] or ""), why)

    @pytest.mark.parametrize(
        "clock",
        [0, 1e-9, time(0, 0), timedelta(0), datetime(2021, 1, 30)],  # noqa: DTZ001
    )
    def test_midnight_in_a_sheet_is_a_formula_that_found_nothing_and_no_time(
        self, clock: Any
    ) -> None:
        assert read("a", DAY, clock) == BadRow(5, "a", phrase("import_.no_time"))
        assert read("a", DAY, "00:00") == arrived("00:00:00")
