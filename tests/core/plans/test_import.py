"""What each row of an office's own sheet becomes in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.model import Configuration, Hour, Schedule, Span, Unit
from lai_report.core.plans.import_ import PlannedRow, owes_on, plan_rows
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.sheet_rows import Arrival, BadRow, BlankRow
from lai_report.errors import phrase
from tests.core.samples import FIRST, at, configuration, daily, obligation, situation, submission
from tests.core.samples import unit as a_unit

NOW = at("18:00:00", FIRST + timedelta(7))


def arrival(clock: str = "16:12:00", unit: str = "Huyện ủy A", line: int = 2) -> Arrival:
    instant = at(clock)
    return Arrival(line, unit, FIRST, instant, instant.second == 0, "sổ")


def plan(
    *rows: Arrival | BadRow | BlankRow,
    known: Sequence[Entry] = (),
    units: tuple[Unit, ...] = (a_unit("a"),),
    **office: Any,
) -> Plan[PlannedRow]:
    made = configuration(*units, **office)

    def situation_on(day: date) -> Situation:
        return situation(*known, office=made, now=NOW, days=(day,))

    return plan_rows(rows, made, situation_on, "sheet:x", NOW)


def rows_of(
    *rows: Arrival | BadRow | BlankRow, known: Sequence[Entry] = (), **office: Any
) -> list[PlannedRow]:
    """What becomes of each row; what is new among them is what will be written."""
    made = plan(*rows, known=known, **office)
    assert made.entries == tuple(row.draft for row in made.items if row.draft is not None)
    return list(made.items)


def planned(clock: str = "16:12:00", line: int = 2, **payload: Any) -> PlannedRow:
    """The row of `arrival` as an entry to write."""
    instant = at(clock)
    told = {"via": "mailbox", "note": "sổ", **payload, "line": line}
    draft = Draft("submission", "a", day=FIRST, received_at=instant, source="sheet:x", payload=told)
    return PlannedRow(line, "new", "Huyện ủy A", "a", FIRST, instant, draft=draft)


class TestPlans:
    def test_a_report_nobody_knew_of_becomes_an_entry_that_says_where_it_comes_from(self) -> None:
        assert rows_of(arrival()) == [planned(precision="minute")]
        assert rows_of(arrival("16:12:05")) == [planned("16:12:05")]

    def test_a_row_told_twice_counts_once(self) -> None:
        first, again, later = planned(line=2), planned(line=3), planned("16:13:00", line=4)
        rows = rows_of(arrival(line=2), arrival(line=3), arrival("16:13:00", line=4))
        assert [row.draft for row in rows] == [
            planned(line=2, precision="minute").draft,
            None,
            planned("16:13:00", line=4, precision="minute").draft,
        ]
        assert [row._replace(draft=None) for row in rows] == [
            first._replace(draft=None),
            again._replace(draft=None, outcome="repeat"),
            later._replace(draft=None),
        ]

    def test_rows_of_another_unit_or_day_and_refused_ones_repeat_nothing(self) -> None:
        next_day = arrival(line=4)._replace(day=FIRST + timedelta(1))
        stranger = arrival(unit="HU Tham Uyên", line=5)
        rows = (arrival(), arrival(unit="Huyện ủy B", line=3), next_day, stranger, stranger)
        made = rows_of(*rows, units=(a_unit("a"), a_unit("b")))
        assert [row.outcome for row in made] == ["new", "new", "new", "refused", "refused"]

    def test_a_row_that_says_what_the_ledger_says_names_its_entry(self) -> None:
        known = [submission(9, at("16:12:40"))]
        repeat = planned()._replace(outcome="repeat", draft=None, sequence=9)
        assert rows_of(arrival(), known=known) == [repeat]

    @pytest.mark.parametrize(
        ("unit_id", "day"), [("b", FIRST), ("a", FIRST - timedelta(1))], ids=["unit", "day"]
    )
    def test_the_same_minute_of_another_unit_or_day_is_another_report(
        self, unit_id: str, day: date
    ) -> None:
        known = [submission(9, at("16:12:00"), unit_id, day)]
        assert rows_of(arrival(), known=known) == [planned(precision="minute")]

    def test_rows_keep_the_order_of_the_sheet(self) -> None:
        bad = BadRow(3, "?", phrase("import_.no_day"))
        rows = rows_of(BlankRow(2, "b"), bad, arrival(line=4))
        assert [(row.line, row.outcome) for row in rows] == [
            (2, "blank"), (3, "refused"), (4, "new"),
        ]  # fmt: skip

    def test_a_name_that_fits_no_unit_is_refused_with_the_row_as_it_stands(self) -> None:
        why = phrase("subject.unit_unknown", typed="HU Tham Uyên", candidates=())
        assert rows_of(arrival(unit="HU Tham Uyên")) == [
            PlannedRow(2, "refused", "HU Tham Uyên", "", FIRST, at("16:12:00"), why)
        ]

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
        known = [submission(9, at(known_at))]
        [row] = rows_of(arrival(clock), known=known)
        assert (row.outcome, row.sequence) == ("repeat" if sequence else "new", sequence)
        assert (row.draft is None) is (sequence is not None)

    def test_what_the_ledger_says_in_the_same_words_is_a_repeat(self) -> None:
        known = [submission(9, at("16:12:05"), note="sổ")]
        [row] = rows_of(arrival("16:12:05"), known=known)
        assert (row.outcome, row.sequence) == ("repeat", 9)

    def test_a_row_brings_no_proof_and_so_repeats_a_record_that_has_a_file_or_a_ground(
        self,
    ) -> None:
        for proof in ({"file": {"sha256": "f1"}}, {"basis": "CV 1"}):
            told = submission(9, at("16:12:05"), note="sổ", **proof)
            by_hand = told._replace(draft=told.draft._replace(source="hand"))
            [row] = rows_of(arrival("16:12:05"), known=[by_hand])
            assert (row.outcome, row.sequence, row.why) == ("repeat", 9, None)

    def test_a_unit_that_did_not_owe_is_an_extra_report(self) -> None:
        [row] = rows_of(arrival(), obligations=(daily(span=Span(FIRST + timedelta(1))),))
        assert row.outcome == "extra"
        [row] = rows_of(arrival(), kept=Span(FIRST + timedelta(1)))
        assert row.outcome == "extra"

    def test_a_row_that_cannot_count_is_refused_with_its_reason(self) -> None:
        bad = BadRow(3, "?", phrase("import_.no_day"))
        weekly = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)))
        assert rows_of(bad)[0] == PlannedRow(3, "refused", "?", why=bad.why)
        assert rows_of(arrival(), obligations=(weekly,))[0].why == phrase(
            "record.which_duty", name="Huyện ủy A", day=FIRST, obligations=[weekly.key]
        )

    def test_a_day_to_come_is_refused_in_the_words_of_a_sheet(self) -> None:
        ahead = NOW.date() + timedelta(1)
        row = Arrival(2, "Huyện ủy A", ahead, NOW, is_to_the_minute=True)
        [planned] = rows_of(row)
        assert (planned.outcome, planned.why) == (
            "refused", phrase("import_.future_day", day=ahead)
        )  # fmt: skip
        assert (planned.name, planned.day, planned.received_at) == ("Huyện ủy A", ahead, NOW)

    def test_each_row_is_held_against_what_the_ledger_knows_of_its_own_day(self) -> None:
        asked: list[date] = []

        def situation_on(day: date) -> Situation:
            asked.append(day)
            return situation(days=(day,))

        plan_rows([arrival()], configuration(a_unit("a")), situation_on, "sheet:x", NOW)
        assert set(asked) == {FIRST}

    def test_the_slots_that_rows_touch_are_told_day_by_day(self) -> None:
        next_day = FIRST + timedelta(1)
        later = arrival(line=4)._replace(day=next_day, received_at=at("16:12:00", next_day))
        made = plan(
            arrival(), arrival("16:40:00", "Huyện ủy B", 3), later, BlankRow(5, "Huyện ủy B"),
            units=(a_unit("a"), a_unit("b", order=2)),
        )  # fmt: skip
        assert [(c.slot.day, c.slot.unit.id, c.before, c.after) for c in made.changes] == [
            (FIRST, "a", "not-reported", "on-time"),
            (FIRST, "b", "not-reported", "late"),
            (next_day, "a", "not-reported", "on-time"),
        ]

    def test_a_blank_row_records_nothing(self) -> None:
        assert rows_of(BlankRow(4, "Huyện ủy A")) == [PlannedRow(4, "blank", "Huyện ủy A")]

    def test_units_of_the_day_go_before_units_of_other_days(self) -> None:
        old, new = a_unit("a", Span(None, FIRST)), a_unit("b", Span(NOW.date()))
        renamed = new._replace(name=old.name)
        for units, name, found in (
            ((old, renamed), "Huyện ủy A", ("a", "new")),
            ((old, new), "Huyện ủy B", ("b", "extra")),
        ):
            [row] = rows_of(arrival(unit=name), units=units)
            assert (row.unit, row.outcome) == found


def test_a_unit_owes_where_bound_on_a_day_the_office_keeps() -> None:
    def owes(made: Configuration) -> bool:
        return owes_on(made, made.roster.units[0], FIRST)

    assert owes(configuration())
    assert not owes(configuration(kept=Span(FIRST + timedelta(1))))
    assert not owes(configuration(a_unit("a", group="khac")))
    assert not owes(configuration(obligations=(daily(span=Span(None, FIRST - timedelta(1))),)))
