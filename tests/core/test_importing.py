"""An office's own sheet: what each row says, and what it becomes in the ledger."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from lai_report.core.facts import Facts
from lai_report.core.importing import PlannedRow, owes_on, plan_rows
from lai_report.core.model import Configuration, Hour, Schedule, Span
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow, arrival_in, columns_of
from lai_report.errors import UsageError, phrase
from tests.core.samples import FIRST, ZONE, at, configuration, daily, facts, obligation, submission
from tests.core.samples import unit as a_unit

HEADINGS = ("STT", "Đơn vị", "Ngày báo cáo", "Giờ nhận", "Ghi chú")
COLUMNS = {"unit": 0, "day": 1, "time": 2, "received_day": 3, "note": 4}
NOW = at("18:00:00", FIRST + timedelta(7))
DAY = "29/01/2021"


class TestHeadings:
    def test_the_offices_words_name_the_columns_wherever_they_stand(self) -> None:
        rows = [("SỔ THEO DÕI",), (None, 3, ""), HEADINGS, (1, "a", DAY, "16:12", "")]
        assert columns_of(rows) == (3, {"unit": 1, "day": 2, "time": 3, "note": 4})

    @pytest.mark.parametrize("heading", ["Đơn vị (*)", "TÊN ĐƠN VỊ", "don vi:", "Unit"])
    def test_marks_case_and_signs_of_a_heading_do_not_matter(self, heading: str) -> None:
        assert columns_of([(heading, "Giờ")])[1] == {"unit": 0, "time": 1}

    def test_a_sheet_whose_headings_say_nothing_is_refused(self) -> None:
        for rows in ([], [("Đơn vị", "Ghi chú")], [("x",)] * 20 + [HEADINGS]):
            with pytest.raises(UsageError) as raised:
                columns_of(rows)
            assert raised.value.phrase.key == "import_.no_headings"

    def test_one_thing_named_twice_is_refused(self) -> None:
        with pytest.raises(UsageError) as raised:
            columns_of([("Đơn vị", "Giờ nhận", "Giờ gửi")])
        assert raised.value.phrase.key == "import_.heading_twice"
        assert raised.value.phrase.values == {"heading": "Giờ gửi"}


def read(*cells: Any) -> Any:
    return arrival_in(5, cells, COLUMNS, ZONE)


class TestRows:
    @pytest.mark.parametrize(
        ("cells", "received_at"),
        [
            (("a", DAY, "16:12"), "2021-01-29 16:12:00"),
            (("a", DAY, "16h12"), "2021-01-29 16:12:00"),
            (("a", date(2021, 1, 29), time(16, 12, 5)), "2021-01-29 16:12:05"),
            (("a", datetime(2021, 1, 29), 0.675), "2021-01-29 16:12:00"),  # noqa: DTZ001
            (("a", datetime(2021, 1, 29, 16, 12), None), "2021-01-29 16:12:00"),  # noqa: DTZ001
            (("a", DAY, timedelta(hours=16, minutes=12)), "2021-01-29 16:12:00"),
            (("a", "29/01/2021 16:12", None), "2021-01-29 16:12:00"),
            (("a", None, "16:12 ngày 29/01/2021"), "2021-01-29 16:12:00"),
            (("a", None, "2021-01-29T16:12"), "2021-01-29 16:12:00"),
            (("a", DAY, "thứ Sáu, 29/01/2021 lúc 16:12"), "2021-01-29 16:12:00"),
            (("a", DAY, "07:15 30/01/2021"), "2021-01-30 07:15:00"),
            (("a", DAY, "07:15", "30/01/2021"), "2021-01-30 07:15:00"),
            (("a", DAY, 0.6749999), "2021-01-29 16:12:00"),
            (("a", "29/01/2021 16:12", "—"), "2021-01-29 16:12:00"),
        ],
    )
    def test_a_day_and_a_time_are_read_as_offices_write_them(
        self, cells: tuple[Any, ...], received_at: str
    ) -> None:
        found = read(*cells)
        assert isinstance(found, Arrival), found
        assert (found.line, found.unit, found.day) == (5, "a", FIRST)
        assert f"{found.received_at:%Y-%m-%d %H:%M:%S}" == received_at
        assert found.is_to_the_minute is (found.received_at.second == 0)

    def test_the_note_is_kept(self) -> None:
        assert read("a", DAY, "16:12", None, "qua Zalo").note == "qua Zalo"

    @pytest.mark.parametrize("clock", [None, "", "-", "—", "không", "Chưa báo cáo"])
    def test_a_row_without_a_time_tells_of_no_report(self, clock: str | None) -> None:
        assert read("a", DAY, clock) == BlankRow(5, "a")
        assert read("a", date(2021, 1, 29), clock) == BlankRow(5, "a")
        assert read("a", datetime(2021, 1, 29), clock) == BlankRow(5, "a")  # noqa: DTZ001

    def test_an_empty_row_is_no_row(self) -> None:
        assert read(None, None, None) is None
        assert read("  ", "", "") is None
        assert arrival_in(5, (), COLUMNS, ZONE) is None

    @pytest.mark.parametrize(
        ("cells", "key"),
        [
            (("", DAY, "16:12"), "import_.no_unit"),
            (("a", None, "16:12"), "import_.no_day"),
            (("a", "29/1", "16:12"), "import_.day_unread"),
            (("a", 44225, "16:12"), "import_.day_unread"),
            (("a", "30/02/2021", "16:12"), "calendar.day_unreal"),
            (("a", DAY, "chiều"), "calendar.time_unread"),
            (("a", DAY, "25:00"), "calendar.time_unreal"),
            (("a", DAY, 1.5), "import_.not_time"),
            (("a", DAY, -0.1), "import_.not_time"),
            (("a", DAY, DAY), "import_.no_time"),
        ],
    )
    def test_a_row_that_cannot_be_taken_says_why(self, cells: tuple[Any, ...], key: str) -> None:
        found = read(*cells)
        assert isinstance(found, BadRow), found
        assert (found.line, found.unit, found.why.key) == (5, str(cells[0]), key)


def arrival(clock: str = "16:12:00", unit: str = "Huyện ủy A", line: int = 2) -> Arrival:
    instant = at(clock)
    return Arrival(line, unit, FIRST, instant, instant.second == 0, "sổ")


def plan(
    *rows: Arrival | BadRow | BlankRow, known: Facts | None = None, **office: Any
) -> list[PlannedRow]:
    made = configuration(a_unit("a"), **office)
    return plan_rows(rows, made, lambda _: known or facts(), "sheet:x", NOW)


class TestPlans:
    def test_a_report_nobody_knew_of_becomes_an_entry_that_says_where_it_comes_from(self) -> None:
        [row] = plan(arrival())
        assert (row.outcome, row.name, row.unit, row.sequence) == ("new", "Huyện ủy A", "a", None)
        assert (row.line, row.day, row.received_at) == (2, FIRST, at("16:12:00"))
        assert row.draft is not None
        assert row.draft.source == "sheet:x"
        assert row.draft.payload == {
            "via": "mailbox", "note": "sổ", "precision": "minute", "line": 2,
        }  # fmt: skip
        [exact] = plan(arrival("16:12:05"))
        assert exact.draft is not None
        assert "precision" not in exact.draft.payload

    def test_a_row_told_twice_counts_once(self) -> None:
        rows = plan(arrival(line=2), arrival(line=3), arrival("16:13:00", line=4))
        assert [row.outcome for row in rows] == ["new", "repeat", "new"]
        assert rows[1].draft is None

    @pytest.mark.parametrize(
        ("known_at", "clock", "sequence"),
        [
            ("16:12:00", "16:12:00", 9),
            ("16:12:59", "16:12:00", 9),
            ("16:13:00", "16:12:00", None),
            ("16:12:40", "16:12:05", None),
        ],
    )
    def test_what_the_ledger_holds_to_the_second_is_not_counted_again_to_the_minute(
        self, known_at: str, clock: str, sequence: int | None
    ) -> None:
        known = facts(submission(9, at(known_at)))
        [row] = plan(arrival(clock), known=known)
        assert (row.outcome, row.sequence) == ("repeat" if sequence else "new", sequence)
        assert (row.draft is None) is (sequence is not None)

    def test_what_the_ledger_says_in_the_same_words_is_a_repeat(self) -> None:
        known = facts(submission(9, at("16:12:05"), note="sổ"))
        [row] = plan(arrival("16:12:05"), known=known)
        assert (row.outcome, row.sequence) == ("repeat", 9)

    def test_a_unit_that_did_not_owe_is_an_extra_report(self) -> None:
        [row] = plan(arrival(), obligations=(daily(span=Span(FIRST + timedelta(1))),))
        assert row.outcome == "extra"
        [row] = plan(arrival(), kept=Span(FIRST + timedelta(1)))
        assert row.outcome == "extra"

    def test_a_row_that_cannot_count_is_refused_with_its_reason(self) -> None:
        bad = BadRow(3, "?", phrase("import_.no_day"))
        weekly = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)))
        assert plan(bad)[0] == PlannedRow(3, "refused", "?", why=bad.why)
        assert plan(arrival(unit="HU Tham Uyên"))[0].why is not None
        assert plan(arrival(), obligations=(weekly,))[0].why == phrase(
            "record.which_duty", name="Huyện ủy A", day=FIRST, obligations=[weekly.key]
        )

    def test_a_day_to_come_is_refused_in_the_words_of_a_sheet(self) -> None:
        ahead = NOW.date() + timedelta(1)
        row = Arrival(2, "Huyện ủy A", ahead, NOW, is_to_the_minute=True)
        [planned] = plan(row)
        assert (planned.outcome, planned.why) == (
            "refused", phrase("import_.future_day", day=ahead)
        )  # fmt: skip
        assert (planned.name, planned.day, planned.received_at) == ("Huyện ủy A", ahead, NOW)

    def test_each_row_is_held_against_what_the_ledger_knows_of_its_own_day(self) -> None:
        asked: list[date] = []

        def facts_on(day: date) -> Facts:
            asked.append(day)
            return facts()

        plan_rows([arrival()], configuration(a_unit("a")), facts_on, "sheet:x", NOW)
        assert asked == [FIRST]

    def test_a_blank_row_records_nothing(self) -> None:
        assert plan(BlankRow(4, "Huyện ủy A")) == [PlannedRow(4, "blank", "Huyện ủy A")]

    def test_units_of_the_day_go_before_units_of_other_days(self) -> None:
        old, new = (
            a_unit(name, span) for name, span in (("a", Span(None, FIRST)), ("b", Span(NOW.date())))
        )
        made = configuration(old, new)
        rows = [arrival(unit="Huyện ủy B")]
        [planned] = plan_rows(rows, made, lambda _: facts(), "sheet:x", NOW)
        assert (planned.unit, planned.outcome) == ("b", "extra")


def test_a_unit_owes_where_bound_on_a_day_the_office_keeps() -> None:
    def owes(made: Configuration) -> bool:
        return owes_on(made, made.roster.units[0], FIRST)

    assert owes(configuration())
    assert not owes(configuration(kept=Span(FIRST + timedelta(1))))
    assert not owes(configuration(a_unit("a", group="khac")))
    assert not owes(configuration(obligations=(daily(span=Span(None, FIRST - timedelta(1))),)))
