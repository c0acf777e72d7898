"""Each of the fifty obligations is followed in its own way or plainly listed; none is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from lai_report.core.model import Configuration
from lai_report.core.slots import reporting_obligations
from lai_report.core.treatment import treatment
from lai_report.read.config.reading import read_configuration

LISTED = (
    "A1.1 A1.2 A1.3 A1.3b A2.1 A2.2 A2.3 A2.4 A3.1 A3.2 A3.3 A4.1"
    " C1.1 C1.2 C1.2b C1.3 C2.0 C2.2 C2.3 C2.3b C2.4 C2.4b C2.5 C2.5b C2.6 C3 C3b C4 C4b C5 C5b"
)
REFERENCE = "B1.1 B1.2 B1.3 B2 B2b B3.1 B3.2 B4.0 B4.1 B4.1b B4.2"
EXPECTED = {
    **dict.fromkeys(LISTED.split(), "listed"),
    **dict.fromkeys(REFERENCE.split(), "reference"),
    "A1.4": "case-approval",
    "A2.5": "slots",
    "A4.2": "slots",
    "A5.1": "follow-up",
    "A5.2": "follow-up",
    "C2.1": "duty",
    "C6.1": "follow-up",
    "C6.2": "follow-up",
}


@pytest.fixture(scope="module")
def shipped() -> Configuration:
    found = read_configuration(Path(__file__).parents[2]).configuration
    assert found is not None
    return found


def test_each_of_the_fifty_obligations_is_followed_as_its_words_ask(
    shipped: Configuration,
) -> None:
    found = {
        obligation.id: treatment(directive, obligation)
        for directive in shipped.directives
        for obligation in directive.obligations
    }
    assert found == EXPECTED
    assert len(found) == 50


def test_what_makes_slots_is_exactly_what_is_said_to_be_followed_so(shipped: Configuration) -> None:
    slotted = {obligation.id for obligation in reporting_obligations(shipped)}
    assert slotted == {each for each, by in EXPECTED.items() if by == "slots"}
