"""The line for the phone, of each afternoon."""

from __future__ import annotations

from lai_report.core.reports.day.short import short_line
from tests.core.reports.afternoons import Afternoon, name_of, on_each_afternoon
from tests.core.reports.conftest import Keep


@on_each_afternoon
def test_the_line_for_the_phone(made: Afternoon, kept: Keep) -> None:
    kept(f"short/{name_of(made)}", short_line(made()))
