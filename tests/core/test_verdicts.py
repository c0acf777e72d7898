"""The laws of lateness (1, 2, 6, 8, 9, 12), as examples and as properties."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.facts import Facts
from lai_report.core.model import Hour, Schedule, Span
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import Judgement, MailboxState, judge
from tests.core.samples import (
    FIRST,
    HALF_PAST_FOUR,
    at,
    configuration,
    daily,
    entry,
    facts,
    mail,
    obligation,
    submission,
    unit,
    void,
    waiver,
)

DUE = at("16:30:00")
EVENING = at("17:00:00")
NEXT_MORNING = at("07:30:00", date(2021, 1, 30))
UNREAD = MailboxState(is_configured=True, read_until=at("16:29:59"))

seconds_around = st.integers(-100_000, 100_000).map(lambda s: DUE + timedelta(seconds=s))
boundaries = st.sampled_from(["before", "by"])


def judged(
    said: Facts, as_of: datetime, *, boundary: str = "before", mailbox: MailboxState | None = None
) -> Judgement:
    """The judgement of the one slot of a one-unit office."""
    made = configuration(obligations=(daily(HALF_PAST_FOUR, boundary),))
    return judge(slots_on(made, FIRST), said, mailbox or MailboxState(), as_of)[0]


@pytest.mark.parametrize(
    ("clock", "before", "by"),
    [
        ("15:50:00", "on-time", "on-time"),
        ("16:29:59", "on-time", "on-time"),
        ("16:30:00", "late", "on-time"),
        ("16:30:01", "late", "late"),
    ],
)
def test_the_hour_itself_is_late_for_before_and_in_time_for_by(
    clock: str, before: str, by: str
) -> None:
    received = facts(submission(1, at(clock)))
    assert judged(received, EVENING).verdict == before
    assert judged(received, EVENING, boundary="by").verdict == by


def test_received_at_the_hour_is_late_by_nothing_and_still_late() -> None:
    found = judged(facts(submission(1, DUE)), EVENING)
    assert (found.verdict, found.late) == ("late", timedelta(0))


@given(received_at=seconds_around, boundary=boundaries)
def test_no_grace_is_hidden_at_any_second(received_at: datetime, boundary: str) -> None:
    found = judged(facts(submission(1, received_at)), DUE + timedelta(days=3), boundary=boundary)
    in_time = received_at < DUE or (boundary == "by" and received_at == DUE)
    assert found.verdict == ("on-time" if in_time else "late")


@given(as_of=seconds_around)
def test_without_a_report_the_verdict_follows_the_clock(as_of: datetime) -> None:
    found = judged(facts(), as_of)
    closed = at("00:00:00", date(2021, 1, 30))
    expected = "not-due" if as_of < DUE else "missing" if as_of < closed else "not-reported"
    assert found.verdict == expected
    assert (found.remaining is not None) == (expected == "not-due")
    assert (found.overdue is not None) == (expected != "not-due")


@given(
    received_at=seconds_around,
    first=st.integers(0, 200_000),
    further=st.integers(0, 200_000),
    boundary=boundaries,
)
def test_a_later_as_of_never_makes_a_received_report_less_late(
    received_at: datetime, first: int, further: int, boundary: str
) -> None:
    seen_at = received_at + timedelta(seconds=first)
    said = facts(submission(1, received_at))
    earlier = judged(said, seen_at, boundary=boundary)
    later = judged(said, seen_at + timedelta(seconds=further), boundary=boundary)
    assert (earlier.verdict, earlier.late) == (later.verdict, later.late)


def test_a_report_received_after_the_as_of_instant_is_not_yet_known() -> None:
    assert judged(facts(submission(1, at("16:41:00"))), at("16:35:00")).verdict == "missing"


@given(
    first=st.integers(1, 60_000).map(lambda s: DUE - timedelta(seconds=s)),
    others=st.lists(st.tuples(st.integers(0, 50_000), st.booleans()), max_size=5),
)
def test_what_comes_after_an_on_time_report_never_makes_it_late(
    first: datetime, others: list[tuple[int, bool]]
) -> None:
    later = [
        submission(n, first + timedelta(seconds=s), supplement=supplement)
        for n, (s, supplement) in enumerate(others, start=2)
    ]
    found = judged(facts(submission(1, first), *later), NEXT_MORNING)
    assert found.verdict == "on-time"
    assert found.decisive is not None
    assert found.decisive.received_at == first
    assert len(found.later) == len(others)


def test_a_late_supplement_alone_never_makes_a_unit_late() -> None:
    found = judged(facts(submission(1, at("16:41:00"), supplement=True)), EVENING)
    assert found.verdict == "unknown"


def test_a_report_for_the_day_arriving_after_midnight_is_late_for_that_day() -> None:
    night = at("00:05:00", date(2021, 1, 30))
    found = judged(facts(submission(1, night)), NEXT_MORNING)
    assert (found.verdict, found.late) == ("late", timedelta(hours=7, minutes=35))


def test_a_voided_submission_is_as_if_it_had_not_come() -> None:
    said = facts(submission(1, at("16:02:00")), void(2, 1))
    assert judged(said, EVENING).verdict == "missing"


def test_a_voided_void_restores_what_it_took_back() -> None:
    said = facts(submission(1, at("16:02:00")), void(2, 1), void(3, 2))
    assert judged(said, EVENING).verdict == "on-time"


def test_zalo_stops_no_clock_and_stands_beside_the_slot() -> None:
    note = entry(
        1, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload={"via": "zalo"}
    )
    found = judged(facts(note), EVENING)
    assert found.verdict == "missing"
    assert [n.via for n in found.notes] == ["zalo"]


class TestUnknown:
    """Chưa rõ: nobody is called late or missing while a message or the mailbox is unread."""

    def test_an_unread_mailbox_makes_missing_unknown(self) -> None:
        assert judged(facts(), EVENING, mailbox=UNREAD).verdict == "unknown"

    def test_an_unread_mailbox_makes_late_unknown(self) -> None:
        said = facts(submission(1, at("16:41:00")))
        assert judged(said, EVENING, mailbox=UNREAD).verdict == "unknown"

    def test_an_unread_mailbox_leaves_on_time_alone(self) -> None:
        said = facts(submission(1, at("16:20:00")))
        assert judged(said, EVENING, mailbox=UNREAD).verdict == "on-time"

    def test_before_the_hour_nothing_is_unknown(self) -> None:
        assert judged(facts(), at("16:29:59"), mailbox=UNREAD).verdict == "not-due"

    def test_a_read_begun_at_the_hour_settles_it(self) -> None:
        read = MailboxState(is_configured=True, read_until=DUE)
        assert judged(facts(), EVENING, mailbox=read).verdict == "missing"

    @pytest.mark.parametrize(("named", "day"), [("a", FIRST), ("a", None), ("", FIRST)])
    def test_a_waiting_message_that_may_be_the_report_makes_it_unknown(
        self, named: str, day: date | None
    ) -> None:
        found = judged(facts(mail(1, at("16:20:00"), named, day)), EVENING)
        assert found.verdict == "unknown"
        assert [m.sequence for m in found.pending] == [1]

    def test_a_waiting_message_in_time_makes_a_late_unit_unknown(self) -> None:
        said = facts(mail(1, at("16:20:00"), "a", FIRST), submission(2, at("16:41:00")))
        assert judged(said, EVENING).verdict == "unknown"

    def test_a_waiting_message_that_came_late_leaves_a_late_unit_late(self) -> None:
        said = facts(mail(1, at("16:35:00"), "a", FIRST), submission(2, at("16:41:00")))
        assert judged(said, EVENING).verdict == "late"

    def test_a_waiting_message_that_came_late_keeps_a_unit_from_being_called_missing(self) -> None:
        assert judged(facts(mail(1, at("16:45:00"), "a", FIRST)), EVENING).verdict == "unknown"

    @pytest.mark.parametrize(
        "waiting",
        [
            mail(1, at("16:20:00"), "b", FIRST),
            mail(1, at("16:20:00"), "a", date(2021, 1, 30)),
            mail(1, at("16:20:00"), "a", FIRST, reads_like_report=False),
            mail(1, at("16:20:00")),
            mail(1, at("15:00:00", date(2021, 1, 31)), "a"),
        ],
        ids=["another unit", "another day", "no report", "neither unit nor day", "days later"],
    )
    def test_other_waiting_messages_change_nothing(self, waiting: object) -> None:
        assert judged(facts(waiting), NEXT_MORNING + timedelta(days=5)).verdict == "not-reported"  # type: ignore[arg-type]  # parametrised

    def test_a_message_of_several_days_may_be_the_report_of_each_of_them_and_no_other(self) -> None:
        days = [date(2021, 1, day).isoformat() for day in (27, 28, 29)]
        with_today = mail(1, at("16:20:00"), "a", days=days[1:])
        others = mail(1, at("16:20:00"), "a", days=days[:2])
        assert judged(facts(with_today), EVENING).verdict == "unknown"
        assert judged(facts(others), EVENING).verdict == "missing"

    def test_a_settled_message_waits_no_more(self) -> None:
        rejected = entry(2, "rejection", unit="a", target=1, payload={"reason": "thư mời"})
        assert judged(facts(mail(1, at("16:20:00"), "a", FIRST), rejected), EVENING).verdict == (
            "missing"
        )

    def test_voiding_the_decision_makes_the_message_wait_again(self) -> None:
        waiting = mail(1, at("16:20:00"), "a", FIRST)
        plain = submission(2, at("16:20:00"))
        accepted = plain._replace(draft=plain.draft._replace(target=1))
        assert judged(facts(waiting, accepted), EVENING).verdict == "on-time"
        assert judged(facts(waiting, accepted, void(3, 2)), EVENING).verdict == "unknown"


class TestWaivers:
    """A waiver lifts the duty, or only the deadline; never more than it says."""

    def test_a_lifted_duty_is_waived_even_after_the_hour(self) -> None:
        assert judged(facts(waiver(1)), NEXT_MORNING).verdict == "waived"

    def test_a_waiver_for_others_lifts_nothing(self) -> None:
        assert judged(facts(waiver(1, units=["b"])), NEXT_MORNING).verdict == "not-reported"

    @given(clock=st.integers(0, 3 * 3600))
    def test_a_moved_deadline_is_strict_in_its_turn(self, clock: int) -> None:
        moved = at("18:00:00")
        received_at = DUE + timedelta(seconds=clock)
        said = facts(waiver(1, lifts="deadline", due=moved.isoformat()), submission(2, received_at))
        found = judged(said, NEXT_MORNING)
        assert found.verdict == ("on-time" if received_at < moved else "late")
        assert found.is_deadline_waived

    def test_without_a_deadline_a_unit_is_never_late_nor_missing(self) -> None:
        lifted = waiver(1, lifts="deadline")
        assert judged(facts(lifted), NEXT_MORNING).verdict == "not-due"
        assert judged(facts(lifted, submission(2, NEXT_MORNING)), NEXT_MORNING).verdict == "on-time"

    def test_a_voided_waiver_waives_nothing(self) -> None:
        assert judged(facts(waiver(1), void(2, 1)), NEXT_MORNING).verdict == "not-reported"

    def test_the_duty_lifted_goes_before_a_deadline_moved(self) -> None:
        said = facts(waiver(1), waiver(2, lifts="deadline", due=at("18:00:00").isoformat()))
        assert judged(said, NEXT_MORNING).verdict == "waived"


class TestSeveralDuties:
    """One mail answers the daily one-hour duties; every other duty is answered by name only."""

    def test_an_unnamed_report_answers_every_daily_duty_of_its_unit(self) -> None:
        second = daily(15 * 60)._replace(id="B1")
        made = configuration(obligations=(daily(), second))
        said = facts(submission(1, at("15:30:00")))
        found = judge(slots_on(made, FIRST), said, MailboxState(), EVENING)
        assert {j.slot.obligation.id: j.verdict for j in found} == {"A4.2": "on-time", "B1": "late"}

    def test_an_unnamed_report_answers_neither_a_weekly_nor_a_two_hour_duty(self) -> None:
        weekly = obligation(
            Schedule((Hour(HALF_PAST_FOUR, "before"),), weekdays=(4,)), obligation_id="W"
        )
        twice = obligation(
            Schedule((Hour(600, "before", "sáng"), Hour(960, "before", "chiều"))),
            obligation_id="T",
        )
        made = configuration(obligations=(weekly, twice))
        said = facts(submission(1, at("09:00:00")))
        found = judge(slots_on(made, FIRST), said, MailboxState(), EVENING)
        assert {j.verdict for j in found} == {"missing"}

    def test_a_named_report_answers_only_its_duty_and_hour(self) -> None:
        twice = obligation(
            Schedule((Hour(600, "before", "sáng"), Hour(960, "before", "chiều"))),
            obligation_id="T",
        )
        made = configuration(obligations=(twice,))
        named = entry(
            1, "submission", unit="a", day=FIRST, received_at=at("09:00:00"),
            obligation="lc-2021-01-28/T", hour="sáng",
        )  # fmt: skip
        found = judge(slots_on(made, FIRST), facts(named), MailboxState(), EVENING)
        assert [j.verdict for j in found] == ["on-time", "missing"]


@given(
    received=st.lists(st.tuples(st.sampled_from("abc"), seconds_around), max_size=12),
    as_of=seconds_around,
)
def test_every_slot_has_one_verdict_whatever_came_in(
    received: list[tuple[str, datetime]], as_of: datetime
) -> None:
    made = configuration(*(unit(name) for name in "abc"))
    said = facts(*(submission(n, when, name) for n, (name, when) in enumerate(received, start=1)))
    found = judge(slots_on(made, FIRST), said, MailboxState(), as_of)
    assert [j.slot.unit.id for j in found] == ["a", "b", "c"]
    assert all(j.verdict != "unknown" for j in found)


def test_a_unit_out_of_its_span_makes_no_slot_to_judge() -> None:
    gone = configuration(unit("a", Span(None, date(2021, 1, 28))))
    assert judge(slots_on(gone, FIRST), facts(submission(1, DUE)), MailboxState(), EVENING) == []
