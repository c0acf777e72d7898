"""What each row of an office's own sheet becomes in the ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.facts import Facts
from lai_report.core.importing import PlannedRow, owes_on, plan_rows
from lai_report.core.model import Configuration, Hour, Schedule, Span
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow
from lai_report.errors import phrase
from tests.core.samples import FIRST, at, configuration, daily, facts, obligation, submission
from tests.core.samples import unit as a_unit

NOW = at("18:00:00", FIRST + timedelta(7))


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
