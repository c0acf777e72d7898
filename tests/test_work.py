"""Work that grows with the length is told from work that grows with its square."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.work import grows_with_its_input


def once(text: str) -> None:
    for letter in text:
        letter.upper()


def square(text: str) -> None:
    for at in range(0, len(text), 10):
        text[at:].upper()


@pytest.mark.parametrize(("work", "expected"), [(once, True), (square, False)])
def test_a_square_is_told_from_a_line(work: Callable[[str], None], expected: bool) -> None:
    assert grows_with_its_input(work, lambda length: "a" * length, 100_000) is expected
