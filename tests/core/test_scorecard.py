"""Measures (law 10) of a day and of a period: the sums hold, and nothing divides by zero."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import Facts
from lai_report.core.model import Span
from lai_report.core.period.cards import Scorecard, scorecard
from lai_report.core.period.measures import together
from lai_report.core.periods import Period
from lai_report.core.reports.day.day import day_status
from lai_report.core.reports.period.summary import is_below
from lai_report.core.scorecard import Rate, Totals, added_up, totals
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import MailboxState, judge
from tests.core.samples import (
    FIRST,
    ZONE,
    at,
    configuration,
    entry,
    facts,
    mail,
    submission,
    unit,
    void,
    waiver,
)
from tests.work import grows_with_its_input

NAMES = "abcdefghi"
moments = st.integers(-40_000, 90_000).map(lambda s: at("16:30:00") + timedelta(seconds=s))


def counted(entries: list[object], as_of: datetime) -> Totals:
    made = configuration(*(unit(name) for name in NAMES))
    found = judge(slots_on(made, FIRST), facts(*entries), MailboxState(), as_of)  # type: ignore[arg-type]  # entries
    return totals(found, as_of)


@given(
    received=st.lists(st.tuples(st.sampled_from(NAMES), moments), max_size=20),
    waiting=st.lists(st.tuples(st.sampled_from(NAMES), moments), max_size=3),
    waived=st.lists(st.sampled_from(NAMES), max_size=3),
    as_of=moments,
)
def test_owed_is_the_sum_of_the_verdicts_and_no_rate_passes_one(
    received: list[tuple[str, datetime]],
    waiting: list[tuple[str, datetime]],
    waived: list[str],
    as_of: datetime,
) -> None:
    entries = [submission(n, when, name) for n, (name, when) in enumerate(received, start=1)]
    entries += [mail(100 + n, when, name, FIRST) for n, (name, when) in enumerate(waiting)]
    entries += [waiver(200 + n, units=[name]) for n, name in enumerate(waived)]
    found = counted(entries, as_of)  # type: ignore[arg-type]  # entries
    verdicts = (
        found.on_time, found.late, found.missing, found.not_reported, found.unknown, found.not_due,
    )  # fmt: skip
    assert found.owed == sum(verdicts)
    assert found.owed + found.waived == len(NAMES)
    assert found.timely <= found.received <= found.due <= found.owed


def test_at_ten_past_four_nine_owe_and_early_reports_count_when_their_hour_comes() -> None:
    early = [submission(n, at("15:30:00"), name) for n, name in enumerate("abc", start=1)]
    before = counted(early, at("16:10:00"))  # type: ignore[arg-type]  # entries
    assert (before.owed, before.due, before.on_time, before.not_due) == (9, 0, 3, 6)
    assert before.timeliness == Rate(0, 0)
    after = counted(early, at("16:30:00"))  # type: ignore[arg-type]  # entries
    assert (after.due, after.timeliness) == (9, Rate(3, 9))


def test_a_rate_of_nothing_has_no_percent_and_others_have_one_decimal() -> None:
    assert Rate(0, 0).percent is None
    assert Rate(7, 9).percent == 77.8
    assert Rate(9, 9).percent == 100.0


def test_five_mails_of_one_unit_in_a_day_count_as_one() -> None:
    five = [submission(n, at(f"15:3{n}:00"), "a") for n in range(1, 6)]
    assert counted(five, at("17:00:00")).on_time == 1  # type: ignore[arg-type]  # entries


def test_totals_of_two_days_add_up() -> None:
    day = Totals(owed=9, due=9, received=8, timely=7, on_time=7, late=1, not_reported=1)
    assert added_up([day, day]).timeliness == Rate(14, 18)


THREE = "abc"
WEEK = Period(FIRST, FIRST + timedelta(days=6))
LATER = datetime(2021, 3, 1, tzinfo=ZONE)
OFFICE = configuration(*(unit(name) for name in THREE))


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def carded(
    *entries: Entry, as_of: datetime = LATER, mailbox: MailboxState | None = None
) -> Scorecard:
    return scorecard(OFFICE, WEEK, facts(*entries), mailbox or MailboxState(), as_of)


def sent(number: int, name: str, on: int, clock: str = "16:00:00") -> Entry:
    return submission(number, at(clock, day(on)), name, day(on))


instants = st.integers(0, 9 * 86_400).map(lambda s: at("00:00:00") + timedelta(seconds=s))
names = st.sampled_from(THREE)
ons = st.integers(-1, 8)


@settings(max_examples=60)
@given(
    reports=st.lists(st.tuples(instants, names, ons), max_size=15),
    waiting=st.lists(
        st.tuples(instants, st.sampled_from(["", *THREE]), st.none() | ons), max_size=4
    ),
    waived=st.lists(st.tuples(names, ons), max_size=3),
    voided=st.sets(st.integers(1, 15), max_size=3),
    as_of=instants,
)
def test_a_period_agrees_with_each_of_its_days(
    reports: list[tuple[datetime, str, int]],
    waiting: list[tuple[datetime, str, int | None]],
    waived: list[tuple[str, int]],
    voided: set[int],
    as_of: datetime,
) -> None:
    entries = [submission(n, w, name, day(on)) for n, (w, name, on) in enumerate(reports, 1)]
    entries += [
        mail(100 + n, w, name, None if on is None else day(on))
        for n, (w, name, on) in enumerate(waiting)
    ]
    entries += [waiver(200 + n, day(on), units=[name]) for n, (name, on) in enumerate(waived)]
    entries += [void(300 + n, target) for n, target in enumerate(sorted(voided))]
    known = facts(*entries)
    card = scorecard(OFFICE, WEEK, known, MailboxState(), as_of)
    by_day = [day_status(OFFICE, d, known, MailboxState(), as_of) for d in WEEK.days()]
    assert [d.totals for d in card.days] == [status.totals for status in by_day]
    assert list(card.judgements) == [j for status in by_day for j in status.judgements]
    assert added_up(c.totals for c in card.cards) == card.total.totals
    assert added_up(d.totals for d in card.days) == card.total.totals
    counted = card.total.totals
    assert counted.timely <= counted.received <= counted.due <= counted.owed
    for c in card.cards:
        longest, current = c.runs
        assert 0 <= current <= longest <= c.missed
        assert len(c.lateness) == c.totals.late


def test_runs_are_of_missed_slots_one_after_another() -> None:
    card = carded(sent(1, "a", 2), waiver(2, day(4), units=["a"])).cards[0]
    # days: K K Đ K M K K: the waived day is passed over, so the last run is three long
    assert card.runs == (3, 3)
    assert card.missed == 5


def test_a_slot_not_known_ends_a_run_and_is_not_counted() -> None:
    card = carded(mail(1, at("16:00:00", day(5)), "a", day(5))).cards[0]
    assert card.totals.unknown == 1
    assert card.runs == (5, 1)
    assert card.missed == 6


def test_days_to_come_neither_lengthen_nor_end_a_run() -> None:
    card = carded(as_of=at("17:00:00", day(2))).cards[0]
    assert card.runs == (3, 3)
    assert (card.totals.missing, card.totals.not_reported, card.totals.not_due) == (1, 2, 4)


def test_lateness_in_all_and_in_the_middle() -> None:
    late = [sent(n, "a", n, clock) for n, clock in enumerate(("16:30:00", "16:40:00", "17:30:00"))]
    card = carded(*late).cards[0]
    assert card.late_total == timedelta(minutes=70)
    assert card.late_median == timedelta(minutes=10)
    two = carded(*late[1:]).cards[0]
    assert two.late_median == timedelta(minutes=35)
    assert carded().cards[0].late_median is None


def test_a_unit_that_begins_in_the_period_owes_from_its_first_day() -> None:
    made = configuration(unit("a"), unit("b", Span(day(5))))
    card = scorecard(made, WEEK, Facts(), MailboxState(), LATER)
    assert [c.totals.owed for c in card.cards] == [7, 2]


def test_only_the_units_asked_for_are_counted() -> None:
    card = scorecard(OFFICE, WEEK, Facts(), MailboxState(), LATER, units=["b"])
    assert [c.unit.id for c in card.cards] == ["b"]
    assert card.total.totals.owed == 7


def test_days_nobody_owes_on_make_no_card() -> None:
    before = Period(FIRST - timedelta(days=9), FIRST - timedelta(days=1))
    card = scorecard(OFFICE, before, Facts(), MailboxState(), LATER)
    assert (card.days, card.cards, card.total.totals) == ((), (), Totals())


def test_units_measured_together_are_named_together_and_none_have_no_run() -> None:
    cards = carded(submission(2, at("16:00:00"))).cards
    assert together(cards).units == tuple(unit for card in cards for unit in card.units)
    assert together(()).runs == (0, 0)
    assert (together(()).units, together(()).late_median) == ((), None)


def test_a_target_is_held_against_the_printed_percent_and_never_against_nothing() -> None:
    assert is_below(Rate(7, 9), 77.9)
    assert not is_below(Rate(7, 9), 77.8)
    assert not is_below(Rate(0, 0), 100)
    assert not is_below(Rate(0, 9), None)


def test_the_work_of_judging_grows_with_the_days() -> None:
    made = configuration(*(unit(name) for name in "abcdefghi"))

    def kept(days: int) -> tuple[Period, Facts]:
        period = Period(FIRST, FIRST + timedelta(days=days - 1))
        entries = [
            submission(n * 9 + k, at("16:00:00", d), name, d)
            for n, d in enumerate(period.days())
            for k, name in enumerate("abcdefghi", 1)
        ]
        return period, facts(*entries)

    def judged(given: tuple[Period, Facts]) -> Scorecard:
        period, known = given
        return scorecard(made, period, known, MailboxState(), datetime(2022, 3, 1, tzinfo=ZONE))

    assert judged(kept(365)).total.totals.on_time == 365 * 9
    assert grows_with_its_input(judged, kept, 365)


def test_word_by_another_way_and_letters_stand_beside_the_slot_they_are_about() -> None:
    heard = entry(
        2, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload={"via": "zalo"}
    )
    sent = entry(
        3, "dispatch", unit="a", day=FIRST, received_at=at("16:40:00"),
        payload={"message_id": "<l@x>"},
    )  # fmt: skip
    first, second = carded(heard, sent).cards[0].judgements[:2]
    assert ([note.via for note in first.notes], len(first.dispatches)) == (["zalo"], 1)
    assert (second.notes, second.dispatches) == ((), ())
