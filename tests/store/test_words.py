"""The words of the ledger: what a broken chain is told with, and the office's own time."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import pytest

from lai_report.core.entries.chain import BreakReason
from lai_report.errors import Phrase, phrase
from lai_report.locale import Language, languages, speaker
from tests.store.samples import AT


@pytest.mark.parametrize("reason", get_args(BreakReason))
@pytest.mark.parametrize("language", languages())
def test_every_way_a_chain_breaks_has_its_words(reason: str, language: Language) -> None:
    said = speaker(language)(phrase(f"store_checks.broken_{reason}", sequence=17, sound=16))
    assert "17" in said
    assert "16" in said


def test_the_clock_is_spoken_of_in_the_offices_time() -> None:
    values = {"now": AT - timedelta(hours=2), "newest": AT, "behind": timedelta(hours=2)}
    words = speaker("vi", AT.tzinfo or AT.astimezone().tzinfo)(Phrase("store.clock_back", values))  # type: ignore[arg-type]  # AT has a zone
    assert "14:31" in words
    assert "2 giờ" in words
