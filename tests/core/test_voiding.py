"""A mistake is taken back by a new entry with a reason; what the program found stands."""

from __future__ import annotations

import pytest

from lai_report.core.entries import Draft
from lai_report.core.voiding import NOT_VOIDABLE, plan_void
from lai_report.errors import RefusedError
from tests.core.samples import FIRST, at, entry, submission, void

TARGET = submission(3, at("16:00:00"), via="zalo")


def test_the_void_is_found_with_what_it_takes_back() -> None:
    named = entry(4, "reminder", unit="a", obligation="d/A", day=FIRST, hour="sáng")
    assert plan_void(named, 4, [], "ghi nhầm") == Draft(
        "void", "a", "d/A", FIRST, "sáng", target=4,
        payload={"reason": "ghi nhầm", "voids": "reminder"},
    )  # fmt: skip


def test_what_is_voided_already_is_not_voided_twice_unless_it_was_restored() -> None:
    assert plan_void(TARGET, 3, [void(5, 3)], "x") is None
    assert plan_void(TARGET, 3, [void(5, 3), void(6, 5)], "x") is not None


@pytest.mark.parametrize("kind", sorted(NOT_VOIDABLE))
def test_what_the_program_itself_found_cannot_be_voided(kind: str) -> None:
    with pytest.raises(RefusedError) as raised:
        plan_void(entry(2, kind), 2, [], "x")  # type: ignore[arg-type]
    assert raised.value.phrase.key == "void.not_voidable"
    assert raised.value.phrase.values == {"number": 2}


def test_a_number_that_is_no_entry_is_refused() -> None:
    with pytest.raises(RefusedError) as raised:
        plan_void(None, 9, [], "x")
    assert (raised.value.phrase.key, raised.value.phrase.values) == (
        "void.no_entry", {"number": 9}
    )  # fmt: skip
