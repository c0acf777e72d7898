"""A plan says exactly the slots it touches, with the verdict of each before and after (law 15)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.submission import Submission
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Waiver
from lai_report.core.facts import facts_of
from lai_report.core.model import Hour, Schedule, Span
from lai_report.core.plans import plan as plan_module
from lai_report.core.plans.plan import Plan, SlotChange
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import MailboxState, judge
from tests.core.samples import (
    FIRST,
    Record,
    at,
    configuration,
    daily,
    obligation,
    situation,
    submission,
    unit,
    void,
    waiver,
    written,
)

NEXT = FIRST + timedelta(1)
DAYS = (FIRST, NEXT)
TWICE = obligation(
    Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))), obligation_id="T"
)
OFFICE = configuration(
    *(unit(name, order=order) for order, name in enumerate("abc")), obligations=(daily(), TWICE)
)

units = st.sampled_from("abc")
named = st.sampled_from(["", "a", "b", "c"])
days = st.sampled_from(DAYS)
instants = st.builds(
    lambda day, minute: at("00:00:00", day) + timedelta(minutes=minute),
    days,
    st.integers(0, 24 * 60 - 1),
)
duties = st.sampled_from([("", ""), (daily().key, ""), (TWICE.key, "sáng"), (TWICE.key, "chiều")])


def of_duty(record: Any, **fields: Any) -> st.SearchStrategy[Any]:
    """Records of a unit and day, of all its duties or of one."""
    bare = st.builds(partial(record, 0), unit=units, day=days, **fields)
    return st.builds(
        lambda each, duty: each._replace(obligation=duty[0], hour=duty[1]), bare, duties
    )


earlier = st.integers(0, 9)
SAID: st.SearchStrategy[Any] = st.one_of(
    of_duty(
        Submission, received_at=instants, is_supplement=st.booleans(), source=st.just("hand"),
        mail=st.none() | earlier,
    ),
    of_duty(SideNote, heard_at=instants),
    of_duty(Reminder, done_at=instants),
    st.builds(
        partial(WaitingMail, 0, nature="report"), instants, named, st.none() | days,
        reads_like_report=st.booleans(),
    ),
    st.builds(
        partial(Waiver, 0, basis="CV 1"), st.builds(Span, days, st.none() | days),
        st.sampled_from(["duty", "deadline"]), units=st.lists(units, max_size=2).map(tuple),
        until=st.none() | instants,
    ),
    st.builds(partial(Void, 0, reason="ghi nhầm"), earlier),
    st.builds(partial(Rejection, 0, reason="thư mời"), earlier, unit=named),
)  # fmt: skip
"""Whatever may be said of the two days; each of the last may speak of an earlier entry."""


def written_after(known: list[Entry], records: list[Any]) -> list[Entry]:
    """The entries of records; one that speaks of an entry speaks of one that was known."""
    entries = [written(record, n) for n, record in enumerate(records, start=len(known) + 1)]
    return [_about(known, entry) for entry in entries]


def _about(known: list[Entry], entry: Entry) -> Entry:
    if entry.target is None:
        return entry
    of = known[entry.target % len(known)]
    draft = entry.draft._replace(target=of.sequence)
    if entry.kind == "void":  # it bears what its target bears
        same = ("unit", "obligation", "day", "hour")
        draft = draft._replace(**{name: getattr(of.draft, name) for name in same})
    return entry._replace(draft=draft)


READING = MailboxReading(
    0, "imap:x", is_complete=True, is_mailbox=True, began_at=at("17:00:00"), until=at("17:00:00")
)
mailboxes = st.builds(MailboxState, st.booleans(), st.none() | instants)


@given(
    before=st.lists(SAID, max_size=7),
    then=st.lists(SAID, max_size=3),
    now=instants,
    mailbox=mailboxes,
    after=st.none() | mailboxes,
)
def test_the_slots_that_change_are_those_judged_otherwise_with_the_new_entries(
    before: list[Any], then: list[Any], now: Any, mailbox: MailboxState, after: MailboxState | None
) -> None:
    read = [] if after is None else [READING]
    known = [submission(1, at("16:00:00"))]
    for record in before:
        known += written_after(known, [record])
    new = written_after(known, [*then, *read])
    stands = situation(*known, office=OFFICE, mailbox=mailbox, now=now, days=DAYS)
    drafts = [entry.draft for entry in new]
    slots = [slot for day in DAYS for slot in slots_on(OFFICE, day)]
    was = judge(slots, facts_of(known), mailbox, now)
    will_be = judge(slots, facts_of([*known, *new]), after or mailbox, now)
    expected = tuple(
        SlotChange(slot, old.verdict, judged.verdict)
        for slot, old, judged in zip(slots, was, will_be, strict=True)
        if old != judged
    )
    made = stands.plan("ab", drafts, after)
    assert made == Plan(("a", "b"), tuple(drafts), expected if drafts else ())


def changes(record: Record, *known: Entry, **stands: Any) -> list[tuple[str, date, str, str]]:
    """Each slot a record touches: whose, of which day, and its verdict before and after."""
    made = situation(*known, **{"office": AFTERNOON, **stands}).plan((), [record.draft()])
    return [(c.slot.unit.id, c.slot.day, c.before, c.after) for c in made.changes]


AFTERNOON = configuration(unit("a"), unit("b", order=2))


def test_a_waiver_of_all_units_touches_the_slots_of_all() -> None:
    lifted = Waiver(0, Span(FIRST, FIRST), "duty", "CV 1")
    assert changes(lifted, submission(1, at("16:00:00"))) == [
        ("a", FIRST, "on-time", "waived"), ("b", FIRST, "missing", "waived"),
    ]  # fmt: skip
    of_one = lifted._replace(units=("b",))
    assert changes(of_one) == [("b", FIRST, "missing", "waived")]


def test_a_void_gives_back_what_was_before() -> None:
    taken = Void(0, 1, "nhầm", "waiver", day=FIRST)
    assert changes(taken, waiver(1)) == [
        ("a", FIRST, "waived", "missing"), ("b", FIRST, "waived", "missing"),
    ]  # fmt: skip
    assert changes(taken, waiver(1), void(2, 1)) == []


def test_a_reminder_touches_its_slot_and_leaves_the_verdict() -> None:
    pressed = Reminder(0, "a", FIRST, at("16:40:00"))
    assert changes(pressed) == [("a", FIRST, "missing", "missing")]
    assert changes(pressed._replace(obligation="lc/another")) == []


def test_a_message_counted_for_another_unit_lets_the_one_it_seemed_to_be_of_go() -> None:
    waits = WaitingMail(0, at("16:00:00"), "a", FIRST, nature="report", reads_like_report=True)
    counted = Submission(0, "b", FIRST, at("16:00:00"), mail=1, decision="accepted")
    moved = [("a", FIRST, "unknown", "missing"), ("b", FIRST, "missing", "on-time")]
    assert changes(counted, written(waits, 1)) == moved
    taken_back = Void(0, 2, "nhầm", "submission", unit="b", day=FIRST)
    assert changes(taken_back, written(waits, 1), written(counted, 2)) == [
        (unit_id, day, after, before) for unit_id, day, before, after in moved
    ]


def test_a_reading_makes_known_what_nobody_knew() -> None:
    unread = MailboxState(is_configured=True, read_until=at("16:00:00"))
    stands = situation(submission(1, at("16:00:00")), office=AFTERNOON, mailbox=unread)
    draft = READING.draft()
    read = MailboxState(is_configured=True, read_until=at("17:00:00"))
    made = stands.plan([], [draft], read)
    assert [(c.slot.unit.id, c.before, c.after) for c in made.changes] == [
        ("b", "unknown", "missing")
    ]
    assert stands.plan([], [draft]).changes == ()


def test_days_asked_for_twice_are_judged_once() -> None:
    pressed = Reminder(0, "a", FIRST, at("16:40:00"))
    assert len(changes(pressed, days=(FIRST, FIRST))) == 1
    assert changes(pressed, days=(NEXT,)) == []


def test_of_many_years_only_so_many_slots_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    lifted = Waiver(0, Span(FIRST), "duty", "CV 1")
    year = tuple(FIRST + timedelta(number) for number in range(365))
    later = at("18:00:00", year[-1])
    whole = changes(lifted, days=year, now=later)
    assert len(whole) == 730
    monkeypatch.setattr(plan_module, "MOST_SLOTS", 7)
    assert changes(lifted, days=year, now=later) == whole[:7]
    judged: list[date] = []
    monkeypatch.setattr(
        plan_module, "slots_on", lambda made, day: judged.append(day) or slots_on(made, day)
    )
    changes(lifted, days=year, now=later)
    assert judged == list(year[:4])  # the days beyond the bound are not even looked at
