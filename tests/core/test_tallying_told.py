"""Each thing that complicates a day, counted in bulk as every slot would be; and a period whole."""

from __future__ import annotations

from array import array
from datetime import datetime

import pytest

from lai_report.core.entries.entry import Entry
from lai_report.core.model import Span
from lai_report.core.period.measures import DayTotals, Measures, Tally
from lai_report.core.period.tallying import tally
from lai_report.core.scorecard import Totals
from lai_report.core.verdicts import MailboxState
from tests.core.bulk_count import FIVE_DAYS, LATER, assert_both_ways_agree, day, known
from tests.core.samples import FIRST, at, configuration, entry, mail, submission, unit, void, waiver


def named(number: int, when: datetime, name: str, duty: str) -> Entry:
    """A plain report that says which duty it answers, and for which hour: twice khuya."""
    key, _, hour = duty.partition(" ")
    return entry(
        number, "submission", unit=name, day=when.date(), received_at=when,
        obligation=f"lc-2021-01-28/{key}", hour=hour, payload={},
    )  # fmt: skip


def accepted(number: int, clock: str, name: str) -> Entry:
    """A report counted by a person out of the review, so not a plain one."""
    return entry(
        number, "submission", unit=name, day=FIRST, received_at=at(clock), target=99, payload={}
    )


PUT_OFF = {"lifts": "deadline", "due": at("16:40:00").isoformat()}
TOLD = {
    "one and the same duty, named and unnamed": [
        submission(1, at("16:50:00"), "a"), named(2, at("16:20:00"), "a", "strict"),
        submission(3, at("16:20:00"), "b"), named(4, at("16:50:00"), "b", "strict"),
        submission(5, at("16:20:00", day(1)), "a", day(1)),
        submission(6, at("16:50:00"), "d"),
    ],
    "each hour of a duty by its name": [
        named(1, at("07:00:00"), "a", "twice sáng"), named(2, at("09:00:00"), "b", "twice sáng"),
        named(3, at("23:00:00"), "a", "twice khuya"), named(4, at("10:00:00"), "b", "twice khuya"),
        named(5, at("10:00:00"), "a", "twice"),
    ],
    "a week's duty by its name": [
        named(1, at("00:30:00", day(2)), "a", "weekly"),
        named(2, at("02:00:00", day(2)), "c", "weekly"),
        submission(3, at("00:30:00", day(2)), "d", day(2)),
    ],
    "a plain report before one out of the review": [
        submission(1, at("16:35:00"), "a"), accepted(2, "17:00:00", "a"),
    ],
    "a plain report after one out of the review": [
        accepted(1, "16:35:00", "a"), submission(2, at("17:00:00"), "a"),
    ],
    "two out of the review, one taken back": [
        accepted(1, "16:00:00", "a"), accepted(2, "17:00:00", "a"), void(3, 1),
    ],
    "late, and something waits in review": [
        submission(1, at("16:40:00"), "a"), mail(2, at("16:20:00"), "a", FIRST),
        mail(3, at("16:20:00"), "b", FIRST),
    ],
    "a deadline put off for one": [
        waiver(1, units=["a"], **PUT_OFF), submission(2, at("16:50:00"), "a"),
        submission(3, at("16:50:00"), "b"),
    ],
    "a deadline put off for all": [
        waiver(1, **PUT_OFF), submission(2, at("16:50:00"), "a"),
        submission(3, at("16:35:00"), "b"),
    ],
    "the duty lifted for all": [
        waiver(1), submission(2, at("16:50:00"), "a"), waiver(3, day(1), units=["b"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("as_of", [at("16:35:00"), at("16:50:00"), LATER])
@pytest.mark.parametrize(
    "box", [MailboxState(), MailboxState(is_configured=True, read_until=at("16:00:00"))]
)
def test_whatever_complicates_a_day_is_counted_as_every_slot_would_be(
    told: list[Entry], as_of: datetime, box: MailboxState
) -> None:
    assert_both_ways_agree(told, as_of, box)
    assert_both_ways_agree(told, as_of, box, units=["b", "a"])


def test_a_period_is_told_whole() -> None:
    told = [
        submission(1, at("16:00:00"), "a"), submission(2, at("16:31:00"), "b"),
        submission(3, at("16:30:00", day(1)), "a", day(1)),
        waiver(4, day(1), units=["b"]),
    ]  # fmt: skip
    office = configuration(unit("a"), unit("b", Span(None, day(1))), unit("z", group="khac"))
    box = MailboxState(is_configured=True, read_until=LATER)
    now = at("16:30:00", day(2))
    not_due = Totals(owed=1, not_due=1)
    assert tally(office, FIVE_DAYS, known(told), box, now) == Tally(
        office, FIVE_DAYS, now, box,
        (
            DayTotals(day(0), Totals(owed=2, due=2, received=2, timely=1, on_time=1, late=1)),
            DayTotals(day(1), Totals(owed=1, due=1, received=1, late=1, waived=1)),
            DayTotals(day(2), Totals(owed=1, due=1, missing=1)),
            DayTotals(day(3), not_due),
            DayTotals(day(4), not_due),
        ),
        (
            Measures(
                (unit("a"),),
                Totals(5, due=3, received=2, timely=1, on_time=1, late=1, missing=1, not_due=2),
                array("q", [0]), (1, 1),
            ),
            Measures(
                (office.roster.units[1],), Totals(owed=1, due=1, received=1, late=1, waived=1),
                array("q", [60_000_000]), (0, 0),
            ),
        ),
    )  # fmt: skip
