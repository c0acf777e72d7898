"""A period counted in bulk says to the digit what judging it slot by slot says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.model import Hour
from lai_report.core.period.tallying import tally
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
from tests.core.samples import at, configuration, entry, submission, unit, void

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
