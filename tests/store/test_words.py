"""Every phrase of the store has its words in both languages, with the same fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import lai_report.store
from lai_report.core.chain import BreakReason
from lai_report.errors import Phrase
from lai_report.locale import speaker
from lai_report.locale.store import EN, VI
from tests.store.samples import AT

SOURCES = sorted(Path(lai_report.store.__path__[0]).rglob("*.py"))


def spoken() -> Iterator[str]:
    """The keys the store's code names."""
    for path in SOURCES:
        yield from re.findall(r'"(store\.[a-z_]+)"', path.read_text(encoding="utf-8"))
    yield from (f"store.broken_{reason}" for reason in get_args(BreakReason))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_what_is_said_has_words_and_what_has_words_is_said() -> None:
    assert set(spoken()) == set(VI) == set(EN)


@pytest.mark.parametrize("key", sorted(VI))
def test_both_languages_name_the_same_values(key: str) -> None:
    assert fields(VI[key]) == fields(EN[key])


def test_the_clock_is_spoken_of_in_the_offices_time() -> None:
    values = {"now": AT - timedelta(hours=2), "newest": AT, "behind": timedelta(hours=2)}
    words = speaker("vi", AT.tzinfo or AT.astimezone().tzinfo)(Phrase("store.clock_back", values))  # type: ignore[arg-type]  # AT has a zone
    assert "14:31" in words
    assert "2 giờ" in words
