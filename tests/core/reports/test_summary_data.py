"""The summary as scripts read it: JSON, and one row a unit for sheets."""

from __future__ import annotations

import pytest

from lai_report.core.reports.period.summary_data import summary_csv, summary_data
from tests.core.reports.conftest import Keep
from tests.core.reports.test_summary import counted
from tests.core.reports.weeks import (
    Weeks,
    half_a_week,
    name_of,
    nobody_owes,
    one_unit_one_day,
    two_hours_a_day,
    week,
)

READ = (half_a_week, one_unit_one_day, two_hours_a_day, nobody_owes)


@pytest.mark.parametrize("made", READ, ids=name_of)
def test_every_figure_and_every_slot(made: Weeks, kept: Keep) -> None:
    kept(f"summary_data/{name_of(made)}", summary_data(made()))


def test_a_period_counted_in_bulk_has_no_slots(kept: Keep) -> None:
    kept("summary_data/week-in-bulk", summary_data(counted(week)))


def test_one_row_a_unit_and_the_matrix_below(kept: Keep) -> None:
    kept("summary_data/week-csv", summary_csv(week()))


def test_of_a_period_counted_in_bulk_the_rows_alone(kept: Keep) -> None:
    kept("summary_data/week-in-bulk-csv", summary_csv(counted(week)))
