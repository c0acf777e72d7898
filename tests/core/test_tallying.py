"""A period counted in bulk says to the digit what judging it slot by slot says."""

from __future__ import annotations

from array import array
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.model import Hour, Span
from lai_report.core.period.measures import DayTotals, Measures, Tally
from lai_report.core.period.tallying import tally
from lai_report.core.scorecard import Totals
from lai_report.core.verdicts import MailboxState
from tests.core.bulk_count import (
    DUTIES,
    FIVE_DAYS,
    LATER,
    NAMES,
    assert_both_ways_agree,
    day,
    duty,
    known,
)
from tests.core.samples import FIRST, at, configuration, entry, mail, submission, unit, void, waiver

edges = st.sampled_from(["15:00:00", "16:30:00", "08:00:00", "01:00:00", "02:00:00"])
moments = st.integers(-3600, 7 * 86_400).map(
    lambda second: at("00:00:00") + timedelta(seconds=second)
) | st.builds(
    lambda clock, on, off: at(clock, day(on)) + timedelta(microseconds=off),
    edges, st.integers(0, 5), st.integers(-1, 1),
)  # fmt: skip
names = st.sampled_from(NAMES)
days = st.integers(-1, 5).map(day)
answered = st.sampled_from(
    [("", ""), ("", "sáng")]
    + [(duty.key, hour) for duty in DUTIES for hour in ("", "sáng", "khuya")]
)  # fmt: skip


@st.composite
def entry_lists(draw: st.DrawFn) -> list[Entry]:
    """Whatever a ledger may hold of five days, in the order of its numbers."""
    return [draw(_entries(number)) for number in range(1, draw(st.integers(0, 25)) + 1)]


def _entries(number: int) -> st.SearchStrategy[Entry]:
    targets = st.integers(1, number - 1) if number > 1 else st.none()
    plain = st.builds(
        lambda name, on, when, to: entry(
            number, "submission", unit=name, day=on, received_at=when,
            obligation=to[0], hour=to[1], payload={},
        ),
        names, days, moments, answered,
    )  # fmt: skip
    supplement = st.builds(
        lambda when, name, on: submission(number, when, name, on, supplement=True),
        moments, names, days,
    )  # fmt: skip
    accepted = st.builds(
        lambda name, on, when, target: entry(
            number, "submission", unit=name, day=on, received_at=when, target=target, payload={}
        ),
        names, days, moments, targets,
    )  # fmt: skip
    waits = st.builds(
        lambda when, name, on: entry(
            number, "mail", unit=name, day=on, received_at=when,
            payload={"reads_like_report": True},
        ),
        moments, st.just("") | names, st.none() | days,
    )  # fmt: skip
    waived = st.builds(
        lambda on, units, lifts, until, to: entry(
            number, "waiver", day=on, obligation=to,
            payload={
                "units": units, "lifts": lifts, "basis": "CV", "until": None,
                "due": until.isoformat() if until else None,
            },
        ),
        days, st.lists(names, max_size=2), st.sampled_from(["duty", "deadline"]),
        st.none() | moments, st.sampled_from(["", DUTIES[0].key]),
    )  # fmt: skip
    voided = targets.map(lambda target: void(number, target)) if number > 1 else plain
    return plain | plain | plain | supplement | accepted | waits | waived | voided


mailboxes = st.builds(MailboxState, st.booleans(), st.none() | moments)


@settings(max_examples=200, deadline=None)
@given(
    entries=entry_lists(),
    as_of=moments,
    mailbox=mailboxes,
    units=st.just([]) | st.lists(names, min_size=1, max_size=2),
)
@example(
    entries=[submission(1, at("16:30:00"), "a")], as_of=LATER, mailbox=MailboxState(), units=[]
)
def test_the_bulk_count_is_the_count_of_every_slot(
    entries: list[Entry], as_of: datetime, mailbox: MailboxState, units: list[str]
) -> None:
    assert_both_ways_agree(entries, as_of, mailbox, units=units)


def test_the_microsecond_of_the_hour_is_late_before_it_and_in_time_by_it() -> None:
    sharp = [
        submission(number, at(clock) + timedelta(microseconds=off), name)
        for number, (clock, name, off) in enumerate(
            [("16:30:00", "a", 0), ("16:30:00", "b", -1), ("15:00:00", "c", 0)], 1
        )
    ]
    for boundary in ("before", "by"):
        office = configuration(
            *(unit(name) for name in NAMES),
            obligations=(duty("one", Hour(16 * 60 + 30, boundary)),),  # type: ignore[arg-type]
        )
        assert_both_ways_agree(sharp, office=office)
        counted = tally(office, FIVE_DAYS, known(sharp), MailboxState(), LATER)
        assert [c.totals.late for c in counted.cards] == [boundary == "before", 0, 0, 0]


def test_a_message_of_no_unit_leaves_everybody_who_sent_nothing_unclear() -> None:
    waits = entry(
        1, "mail", day=day(0), received_at=at("16:00:00"), payload={"reads_like_report": True}
    )
    assert_both_ways_agree([waits, submission(2, at("15:00:00"), "a")])


def test_only_the_entries_that_complicate_a_day_are_turned_into_judgements(
    monkeypatch: Any,
) -> None:
    from lai_report.core.period import tallying

    asked = 0
    judge = tallying.judge

    def counted(*arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return judge(*arguments)

    monkeypatch.setattr(tallying, "judge", counted)
    office = configuration(*(unit(f"u{number}") for number in range(500)))
    entries = [
        submission(n, at("16:00:00", on), f"u{n % 500}", on)
        for n, on in enumerate((d for d in FIVE_DAYS.days() for _ in range(500)), 1)
    ]
    made = tally(office, FIVE_DAYS, known(entries[:1000]), MailboxState(), LATER)
    assert made.total.totals.owed == 2500
    assert asked == 3 * len(FIVE_DAYS)


def test_a_unit_that_owes_nothing_has_no_card() -> None:
    made = configuration(unit("a"), unit("z", group="khac"))
    counted = tally(made, FIVE_DAYS, known([]), MailboxState(), LATER)
    assert [card.unit.id for card in counted.cards] == ["a"]


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
