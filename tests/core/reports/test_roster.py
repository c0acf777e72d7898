"""The roster on a day: who exists, in which groups, who owes the report."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lai_report.core.model import Configuration, Membership, Span
from lai_report.core.reports.register.roster import roster_data, roster_document
from tests.core.reports.conftest import Keep
from tests.core.reports.province import A25, A42, CITY, PHONG_THO, described, province
from tests.core.samples import FIRST

MERGED = date(2025, 7, 1)


def office() -> Configuration:
    """The city known well and in two groups; another duty begins a week later."""
    later = A42._replace(id="A9", span=Span(FIRST + timedelta(7)))
    made = described(
        province(A25, A42, later), CITY, aliases=("TULC",), phone="0912 000 003", order=9,
        contact="đồng chí Mai", successors=("phuong-tan-phong",), note="tên theo nguồn công khai",
        memberships=(Membership("thanh-uy"), Membership("huyen-uy")),
    )  # fmt: skip
    return described(made, PHONG_THO, senders=(), memberships=(Membership("don-vi-khac"),))


@pytest.mark.parametrize("day", [FIRST - timedelta(1), FIRST + timedelta(7), MERGED])
def test_the_units_of_a_day(day: date, kept: Keep) -> None:
    made = office()
    kept(f"roster/{day}", roster_document(made, made.roster.units, day))
    kept(f"roster/{day}", roster_data(made, made.roster.units, day))


def test_a_day_without_units(kept: Keep) -> None:
    kept("roster/none", roster_document(office(), (), MERGED))
