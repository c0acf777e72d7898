"""That a summary went to the Ban Thường vụ is written once, until it is taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.summary_report import SummaryReported
from lai_report.core.periods import Period
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.summary_report import PlannedSummaryReport, plan_summary_report
from tests.core.samples import FIRST, at, submission, void, written

LAST = FIRST + timedelta(6)
SENT = at("08:00:00", LAST)
RECORD = SummaryReported(0, FIRST, LAST, SENT, "trình BTV")
SAID = written(RECORD, 4)


def plan(*known: Entry, **said: Any) -> Plan[PlannedSummaryReport]:
    told = RECORD._replace(**said)
    period = Period(told.first, told.last)
    return plan_summary_report(known, period, told.made_at, told.note)


def test_it_is_written_whole_and_touches_no_slot() -> None:
    assert plan(submission(1, at("16:00:00"))) == Plan(
        (PlannedSummaryReport(RECORD),),
        (
            Draft(
                "summary-report", day=FIRST, received_at=SENT, source="hand",
                payload={"until": "2021-02-04", "note": "trình BTV"},
            ),
        ),
    )  # fmt: skip


def test_the_same_said_again_is_the_entry_that_says_it() -> None:
    assert plan(SAID) == Plan((PlannedSummaryReport(RECORD, 4),), ())
    assert plan(written(RECORD, 3), SAID).items[0].repeats == 3


def test_one_that_was_voided_is_written_again() -> None:
    anew = plan(SAID, void(5, 4))
    assert (anew.items[0].repeats, anew.entries) == (None, (SAID.draft,))
    assert plan(SAID, void(5, 4), void(6, 5)).items[0].repeats == 4


@pytest.mark.parametrize(
    "other",
    [
        {"first": FIRST + timedelta(1)}, {"last": LAST + timedelta(1)},
        {"made_at": SENT + timedelta(minutes=1)}, {"note": ""},
    ],
)  # fmt: skip
def test_whatever_is_said_otherwise_is_another_entry(other: dict[str, Any]) -> None:
    assert len(plan(SAID, **other).entries) == 1
