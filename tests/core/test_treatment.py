"""Each of the fifty obligations is followed in its own way or plainly listed; none is left out."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.reminder import Reminder
from lai_report.core.model import Configuration, Obligation, Schedule
from lai_report.core.slots import reporting_obligations
from lai_report.core.treatment import ActionCounts, Actions, done_for, treatment
from lai_report.read.config.reading import read_configuration
from tests.core.samples import FIRST, ZONE, at, configuration, obligation

NEXT = FIRST + timedelta(days=1)

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


KINDS: dict[Any, str] = {
    "report": "slots", "approval": "case-approval", "event": "case-event", "duty": "duty",
    "follow-up": "follow-up", "standing": "listed",
}  # fmt: skip


def ordering(kind: Any, obligation_id: str = "X") -> Obligation:
    return obligation(Schedule(()), obligation_id=obligation_id)._replace(kind=kind)


REPORT, FOLLOW = ordering("report", "R"), ordering("follow-up", "F")
(LETTER,) = configuration(obligations=(REPORT, FOLLOW)).directives


def pressed(number: int, done_at: datetime, about: str = "") -> Reminder:
    return Reminder(number, "a", FIRST, done_at, "phone", obligation=about)


ACTIONS = Actions(
    reminders=(
        pressed(1, at("16:40:00"), REPORT.key), pressed(2, at("01:00:00", NEXT)),
        pressed(3, at("09:00:00", NEXT), "khac/R"), pressed(4, at("16:50:00"), FOLLOW.key),
    ),
    cases=(
        Case(5, "event", "a", "x", at("08:00:00"), obligation="lc-2021-01-28/X"),
        Case(6, "event", "a", "y", at("09:00:00"), obligation="lc-2021-01-28/X",
             closing=CaseClosing(9, "xong", at("10:00:00"))),
        Case(7, "event", "a", "z", at("09:00:00")),
    ),
    reported_on=(NEXT, FIRST),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_duty_is_followed_in_its_own_way(kind: Any) -> None:
    assert treatment(LETTER, ordering(kind)) == KINDS[kind]
    assert treatment(LETTER._replace(standing="reference"), ordering(kind)) == "reference"


def test_following_up_is_pressing_for_the_reports_the_letter_orders_and_telling_of_them() -> None:
    done = ActionCounts(pressings=2, last=NEXT, reports=2, last_report=NEXT)
    assert done_for(LETTER, FOLLOW, ACTIONS, ZONE) == done
    assert done_for(LETTER, FOLLOW, Actions(), ZONE) == ActionCounts()
    assert done_for(LETTER._replace(standing="reference"), FOLLOW, ACTIONS, ZONE) == ActionCounts()


def test_nothing_is_followed_up_of_a_letter_that_orders_no_report() -> None:
    (bare,) = configuration(obligations=(FOLLOW,)).directives
    assert done_for(bare, FOLLOW, ACTIONS, ZONE) == ActionCounts()


@pytest.mark.parametrize("kind", ["report", "approval", "event", "duty", "standing"])
def test_of_any_other_duty_its_cases_are_what_was_done(kind: str) -> None:
    assert done_for(LETTER, ordering(kind), ACTIONS, ZONE) == ActionCounts(cases=2, open_cases=1)
    assert done_for(LETTER, ordering(kind, "Y"), ACTIONS, ZONE) == ActionCounts()
