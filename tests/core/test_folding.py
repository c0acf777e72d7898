"""However a word was typed, with or without marks, it folds to the same bare letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Huyện ủy Mường Tè", "huyen uy muong te"),
        ("HUYỆN UỶ MƯỜNG TÈ", "huyen uy muong te"),
        (unicodedata.normalize("NFD", "Huyện ủy Mường Tè"), "huyen uy muong te"),
        ("Huyen uy  Muong\tTe \n", "huyen uy muong te"),
        ("Huyện\xa0ủy \u2003Mường Tè ", "huyen uy muong te"),
        ("đảng ĐẢNG", "dang dang"),
        # Icelandic Ð ð and African Ɖ ɖ look the same.
        ("Ðảng ðảng Ɖảng ɖảng", "dang dang dang dang"),
        # A mark that no Vietnamese letter has, one that encloses, and what cannot be seen.
        ("Mườ\u0304ng", "muong"),
        ("T\u20dd\u20deè", "te"),
        ("M\u200bường\xad T\u202eè\ufeff", "muong te"),
        ("５k – Covid‑19", "５k – covid‑19"),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_marks_case_invisible_characters_and_spare_white_space_go(
    written: str, folded: str
) -> None:
    assert fold(written) == folded


@given(st.text())
def test_what_is_folded_stays_and_composed_or_apart_is_the_same(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFC", text)) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded
