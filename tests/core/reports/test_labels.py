"""How directives, clauses, units and clocks are named in every report."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from lai_report.core.document import Cell
from lai_report.core.model import Directive, Unit
from lai_report.core.reports.labels import (
    clauses,
    clock_cell,
    directive_name,
    rate_text,
    short_names,
)
from lai_report.core.scorecard import Rate
from tests.core.reports.province import A25, A42, province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at

OFFICE = province().roster.office
LETTER = province().directives[0]


@pytest.mark.parametrize(
    ("directive", "name"),
    [
        (LETTER, "Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy"),
        (
            LETTER._replace(number="325-CV/TU"),
            "Công văn số 325-CV/TU ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy",
        ),
        (LETTER._replace(issued=None), "Công văn của Ban Thường vụ Tỉnh ủy"),
        (LETTER._replace(form=""), "Văn bản ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy"),
        (Directive("py", "Tỉnh ủy Phú Yên"), "Văn bản của Tỉnh ủy Phú Yên"),
    ],
)
def test_a_directive_is_named_as_far_as_it_is_known(directive: Directive, name: str) -> None:
    assert say(directive_name(directive, OFFICE)) == name


def test_an_office_that_names_no_place_keeps_the_issuer_whole() -> None:
    assert say(directive_name(LETTER, OFFICE._replace(place=""))).endswith("Tỉnh ủy Lai Châu")


def test_clauses_are_named_once_each_in_the_order_they_are_met() -> None:
    five = A42._replace(clause="5")
    assert say(clauses([A42])) == "mục 4"
    assert say(clauses([A25, A42, A25])) == "mục 2 và 4"
    assert say(clauses([five, A25, A42, five])) == "mục 5, 2 và 4"


def units(*names: str) -> list[Unit]:
    return [Unit(id=name, name=name) for name in names]


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Huyện ủy Sìn Hồ", "Huyện ủy Phong Thổ"], ["Sìn Hồ", "Phong Thổ"]),
        (["Huyện ủy Lai Châu", "Huyện ủy Sìn Hồ", "Thành ủy Lai Châu", "Thành ủy Tân Uyên"],
         ["Huyện ủy Lai Châu", "Sìn Hồ", "Thành ủy Lai Châu", "Tân Uyên"]),
        (["Huyện ủy Sìn Hồ", "Đảng ủy Công an tỉnh"], ["Huyện ủy Sìn Hồ", "Đảng ủy Công an tỉnh"]),
        (["Huyện ủy Huyện ủy", "Huyện ủy Sìn Hồ"], ["Huyện ủy", "Sìn Hồ"]),
    ],
)  # fmt: skip
def test_a_unit_is_short_where_its_kind_is_shared_and_the_rest_still_names_one(
    names: list[str], short: list[str]
) -> None:
    assert short_names(units(*names)) == dict(zip(names, short, strict=True))


@pytest.mark.parametrize(
    ("instant", "day", "text"),
    [
        (None, FIRST, "—"),
        (at("16:02:59"), FIRST, "16:02"),
        (at("00:05:00", FIRST + timedelta(1)), FIRST, "00:05 30/01"),
        (at("23:59:00", date(2020, 12, 31)), date(2021, 1, 1), "23:59 31/12/2020"),
    ],
)
def test_a_clock_shows_its_day_and_year_only_where_they_differ(
    instant: datetime | None, day: date, text: str
) -> None:
    assert clock_cell(instant, day, OFFICE) == Cell(instant, (text,))


def test_a_rate_has_its_percent_where_something_was_due() -> None:
    assert rate_text(Rate(0, 0)) == "0/0 (—)"
    assert say(rate_text(Rate(7, 9))) == "7/9 (77,8%)"
