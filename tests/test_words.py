"""Every word is there in both languages, is used, and is written as Vietnamese is written."""

from __future__ import annotations

import re
import unicodedata
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

PACKAGE = Path(__file__).parents[1] / "lai_report"
AREAS = sorted(p.stem for p in (PACKAGE / "locale").glob("*.py") if p.stem != "__init__")
SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in PACKAGE.rglob("*.py")
    if path.parent.name != "locale" or path.stem == "__init__"
}
KEY = re.compile(rf'"((?:{"|".join(AREAS)})\.[a-zA-Z0-9_.\-]+)"')
MADE = re.compile(rf'f"((?:{"|".join(AREAS)})\.[a-zA-Z0-9_.\-]*)\{{')


def texts(area: str, language: str) -> dict[str, str]:
    found: dict[str, str] = getattr(import_module(f"lai_report.locale.{area}"), language)
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_the_same_things_with_the_same_values(area: str) -> None:
    vietnamese, english = texts(area, "VI"), texts(area, "EN")
    assert vietnamese.keys() == english.keys()
    for key, text in vietnamese.items():
        assert key.startswith(f"{area}.")
        assert fields(text) == fields(english[key]), key


@pytest.mark.parametrize("area", AREAS)
def test_vietnamese_is_composed_and_no_english_is_left_in_it(area: str) -> None:
    for key, text in texts(area, "VI").items():
        assert text == unicodedata.normalize("NFC", text), key
        assert text != texts(area, "EN")[key] or not re.search(
            r"[a-z]{4}", re.sub(r"\{.*?\}|Message-ID|Python|SQLite", "", text)
        ), key


def test_every_key_in_the_code_has_its_words() -> None:
    known = {key for area in AREAS for key in texts(area, "VI")}
    missing = {
        f"{path.relative_to(PACKAGE)}: {key}"
        for path, source in SOURCES.items()
        for key in KEY.findall(source)
        if key not in known and not key.endswith((".toml", ".tsv", ".db", ".head"))
    }
    assert missing == set()


def test_no_words_are_left_that_nobody_says() -> None:
    whole = "\n".join(SOURCES.values())
    said = set(KEY.findall(whole))
    made = tuple({*MADE.findall(whole), "common.", "help.metavar.", "config."})
    unsaid = {
        key
        for area in AREAS
        for key in texts(area, "VI")
        if key not in said and not key.startswith(made)
    }
    assert unsaid == set()
