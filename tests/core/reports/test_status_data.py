"""What scripts read of a day, for each afternoon."""

from __future__ import annotations

from lai_report.core.reports.day.status_data import status_data
from tests.core.reports.afternoons import Afternoon, afternoon, name_of, on_each_afternoon
from tests.core.reports.conftest import Keep
from tests.core.reports.telling import say


@on_each_afternoon
def test_what_scripts_read_of_the_day(made: Afternoon, kept: Keep) -> None:
    kept(f"status_data/{name_of(made)}", status_data(made(), say))


def test_exceptions_alone_leave_out_the_rest_and_count_them_all_the_same(kept: Keep) -> None:
    made = status_data(afternoon(), say, exceptions_only=True)
    kept("status_data/afternoon-exceptions-only", made)
