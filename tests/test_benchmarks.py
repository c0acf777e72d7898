"""docs/benchmarks.md is what the program that measures writes; no figure in it was typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.benchmarks import scale
from tests.benchmarks.measuring import Part, Timing, machine, rates, ratios
from tests.benchmarks.page import HEAD, KEYS, PAGE, rewritten

TIMINGS = [Timing("floor", (1.0, 2.0, 3.0)), Timing("ours", (4.0, 5.0, 9.0))]


def part(key: str, table: str = "| a |") -> Part:
    return Part(key, key.title(), "Of nothing.", ["peer 1.0"], table, ["other"])


def test_the_page_has_every_part_in_order_and_is_as_the_program_writes_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert rewritten(page, [], "") == page
    assert tuple(re.findall(r"<!-- (\w+) -->", page)) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_a_part_names_the_day_the_machine_and_the_peers_and_gives_ratios(key: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    text = page[page.index(f"<!-- {key} -->") : page.index(f"<!-- /{key} -->")]
    assert re.search(r"^\d{4}-\d\d-\d\d: .+ cores, .+, CPython 3\.\d+", text, re.MULTILINE)
    assert "Beside " in text
    assert re.search(r"^\| .+ \| 1\.0+ \|", text, re.MULTILINE)


def test_a_part_measured_again_takes_its_own_place_and_leaves_the_others() -> None:
    first = rewritten("", [part(key) for key in reversed(KEYS)], "today: here, 2 cores")
    second = rewritten(first, [part("mail", "| b |")], "tomorrow: here, 2 cores")
    assert first.startswith(HEAD)
    assert second == first.replace(
        first[first.index("<!-- mail") : first.index("<!-- /mail")],
        second[second.index("<!-- mail") : second.index("<!-- /mail")],
    )
    assert "| b |" in second
    assert "Beside peer 1.0. Missing here: other." in second


def test_figures_are_medians_as_ratios_with_the_middle_half() -> None:
    assert ratios(TIMINGS, "floor").splitlines()[2:] == [
        "| floor | 1.0 | 0.8–1.2 |",
        "| ours | 2.5 | 2.2–3.5 |",
    ]
    assert rates(TIMINGS, 100, "messages", "floor").splitlines()[2:] == [
        "| floor | 50 | 1.00 | 0.80–1.33 |",
        "| ours | 20 | 0.40 | 0.29–0.44 |",
    ]


def test_the_machine_is_named() -> None:
    assert re.search(r".+, \d+ cores, .+, CPython 3\.\d+\.\d+", machine())


def test_a_small_ledger_of_a_country_is_filled_and_asked(tmp_path: Path) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    for place, days in ((few, scale.FEW_DAYS), (many, 5)):
        assert scale.filled(str(place), days)["rows"] >= days * scale.UNITS * 0.9
    answered = dict(scale.asked(str(few), str(many), 5))
    assert float(answered["the newest day, many rows ÷ few"]) > 0
