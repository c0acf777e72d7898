"""A language is a folder: one put beside the others is spoken, however the line is read."""

from __future__ import annotations

import re

import pytest

from lai_report.cli.line.plain import plain_arguments
from lai_report.cli.line.words import Line
from lai_report.cli.units import units
from lai_report.locale import languages, number_words
from tests.cli.conftest import Desk

PLAIN = ("units", "--on", "29/1/2021")
BY_TYPER = ("units", "--on=29/1/2021")
BOTH_WAYS = pytest.mark.parametrize("line", [PLAIN, BY_TYPER])


def ways() -> str:
    """The languages there are, as a refusal names them."""
    *these, last = (f"--lang {language}" for language in languages())
    return f"{', '.join(these)} hoặc {last}"


def test_the_two_lines_are_read_by_the_two_readers() -> None:
    assert plain_arguments(units, PLAIN[1:]) is not None
    assert plain_arguments(units, BY_TYPER[1:]) is None


@BOTH_WAYS
def test_a_third_language_is_spoken_as_soon_as_its_folder_is_there(
    desk: Desk, third_language: str, line: tuple[str, ...]
) -> None:
    assert third_language in languages()
    assert Line(["--lang", third_language, *line]).is_sound
    english = desk.ok("--lang", "en", *line).out
    for spoken in (
        desk.ok("--lang", third_language, *line).out,
        desk.ok(f"--lang={third_language}", *line).out,
    ):
        assert spoken.startswith("» ")
        assert re.findall(r"\w+", spoken) == re.findall(r"\w+", english)
    desk.environ["LAI_REPORT_LANG"] = third_language
    assert desk.ok(*line).out == spoken


def test_the_help_of_a_third_language_names_it(desk: Desk, third_language: str) -> None:
    shown = desk.ok("--lang", third_language, "--help").out
    assert "» Usage" in shown
    assert f"--lang {'|'.join(languages())}" in shown
    assert all(language in shown.split("» Language:")[1] for language in languages())


def test_help_names_the_languages_to_choose_from(desk: Desk) -> None:
    assert re.search(r"--lang vi\|en +Ngôn ngữ: vi hoặc en\n", desk.ok("--help").out)
    assert re.search(r"--lang vi\|en +Language: vi or en\n", desk.ok("--lang", "en", "--help").out)


def test_how_a_language_writes_is_its_own(third_language: str) -> None:
    written = [number_words(77.8, language) for language in ("vi", "en", third_language)]
    assert written == ["77,8", "77.8", "77·8"]


@BOTH_WAYS
def test_a_language_that_is_not_there_is_refused_and_those_that_are_named(
    desk: Desk, line: tuple[str, ...]
) -> None:
    refused = desk("--lang", "qaa", *line)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == f"Không có ngôn ngữ “qaa”. Dùng {ways()}.\n"


@BOTH_WAYS
@pytest.mark.usefixtures("third_language")
def test_what_may_be_asked_for_comes_from_the_folders(desk: Desk, line: tuple[str, ...]) -> None:
    refused = desk("--lang", "qab", *line)
    assert refused.code == 2
    assert f"Dùng {ways()}." in refused.err


@BOTH_WAYS
def test_a_language_of_the_environment_that_is_not_there_stops_nothing(
    desk: Desk, line: tuple[str, ...]
) -> None:
    desk.environ["LAI_REPORT_LANG"] = "qaa"
    assert desk.ok(*line).out == desk.ok("--lang", "vi", *line).out
