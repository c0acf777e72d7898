"""More units than fit a screen: the exceptions by name, the rest by number, scripts get it all."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from lai_report.core.reports.day.crowd import LISTED
from tests.cli.conftest import Desk

UNITS = 150
LATE, SILENT = range(20, 40), range(40, 53)


@pytest.fixture
def crowd(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The shipped nine and 150 made-up communes more, of which 20 were late and 13 silent."""
    monkeypatch.setenv("COLUMNS", "80")
    roster = desk.home / "units.toml"
    made = '\n[[groups]]\nid = "xa"\nname = "Các xã (thử)"\n'
    for number in range(UNITS):
        made += (
            f'\n[[units]]\nid = "xa-{number:03}"\nname = "Đảng ủy xã {number:03}"\ngroup = "xa"\n'
        )
    roster.write_text(roster.read_text(encoding="utf-8") + made, encoding="utf-8")
    directive = desk.home / "directives/2021-01-28.toml"
    before, after = directive.read_text(encoding="utf-8").split('id = "A4.2"')
    after = after.replace("bound = [", 'bound = [ "xa", ', 1)
    directive.write_text(f'{before}id = "A4.2"{after}', encoding="utf-8")
    nine = [name for name in desk.verdicts() if not name.startswith("xa-")]
    on_time = [f"xa-{n:03}" for n in range(UNITS) if n not in {*LATE, *SILENT}]
    desk.ok("record", *nine, *on_time, "--at", "16:00")
    desk.ok("record", *(f"xa-{n:03}" for n in LATE), "--at", "16:45")
    return desk


def test_a_long_day_names_the_exceptions_and_counts_the_groups(crowd: Desk) -> None:
    lines = crowd.ok("status").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines.index("Chưa báo cáo: 13") < lines.index("Chậm: 20")
    assert f"và {13 - LISTED} lượt nữa" in lines
    assert f"và {20 - LISTED} lượt nữa" in lines
    assert sum("xã 0" in line for line in lines) == 2 * LISTED
    assert any(line.startswith("Các xã (thử)") and "117/150" in line for line in lines)
    assert any("thêm --full" in line for line in lines)
    assert any("Phải báo cáo 159" in line for line in lines)


def test_the_whole_list_is_one_option_away(crowd: Desk) -> None:
    text = crowd.ok("status", "--full").out
    assert all(f"xã {number:03}" in text for number in range(UNITS))
    assert "--full" not in text


def test_only_the_exceptions_where_they_alone_are_asked_for_and_fit(crowd: Desk) -> None:
    text = crowd.ok("status", "--late-only").out
    assert sum("xã 0" in line for line in text.splitlines()) == 33
    assert "Các xã (thử)" not in text


def test_scripts_are_given_every_unit(crowd: Desk) -> None:
    assert len(crowd.ok("status", "--format", "json").data["slots"]) == 159
    rows = list(csv.DictReader(StringIO(crowd.ok("status", "--format", "csv").out[1:])))
    assert len(rows) == 159
    week = ["summary", "29/01/2021", "30/01/2021", "--format"]
    assert len(crowd.ok(*week, "json").data["units"]) == 159
    assert len(list(csv.DictReader(StringIO(crowd.ok(*week, "csv").out[1:])))) == 159


def test_a_summary_of_a_crowd_counts_groups_and_names_the_weakest(crowd: Desk) -> None:
    lines = crowd.ok("summary", "29/01/2021", "30/01/2021").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("Các xã (thử)") and "117/150" in line for line in lines)
    assert "Nhiều lượt thiếu hoặc chậm nhất (33 đơn vị có lượt như vậy)" in lines
    assert any(line.endswith("đơn vị nữa") and line.startswith("và 23 ") for line in lines)
    assert all(
        f"xã {number:03}" in crowd.ok("summary", "29/01/2021", "30/01/2021", "--full").out
        for number in (0, 149)
    )


def test_few_units_are_listed_as_ever(desk: Desk) -> None:
    assert desk.ok("status").out == desk.ok("status", "--full").out


def test_a_day_costs_what_its_entries_cost(crowd: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from lai_report.core import verdicts

    asked = 0
    answers = verdicts.answers

    def counted(*arguments: object) -> bool:
        nonlocal asked
        asked += 1
        return answers(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(verdicts, "answers", counted)
    crowd.ok("status", "--short")
    assert 0 < asked <= 2 * 159
