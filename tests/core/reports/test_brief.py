"""The half page for the Thường trực, of each afternoon."""

from __future__ import annotations

from lai_report.core.reports.day.brief import brief_lines
from tests.core.reports.afternoons import Afternoon, name_of, on_each_afternoon
from tests.core.reports.conftest import Keep


@on_each_afternoon
def test_the_half_page_of_the_day(made: Afternoon, kept: Keep) -> None:
    kept(f"brief/{name_of(made)}", brief_lines(made()))
