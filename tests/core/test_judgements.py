"""What a judgement rests on: which waiver, which messages, which reasons, to which second."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.facts import facts_of
from lai_report.core.model import Hour, Schedule, Span
from lai_report.core.scorecard import totals
from lai_report.core.slots import slots_on, why_nothing_is_owed
from lai_report.core.verdicts import Judgement, MailboxState, days_spoken_of, judge
from lai_report.errors import phrase
from tests.core.samples import (
    FIRST,
    ZONE,
    at,
    configuration,
    daily,
    entry,
    facts,
    mail,
    obligation,
    submission,
    unit,
    waiver,
)

EVENING = at("17:00:00")
MIDNIGHT = at("00:00:00", FIRST + timedelta(1))
UNREAD = MailboxState(is_configured=True)
READ = MailboxState(is_configured=True, read_until=at("16:31:00"))


def judged(
    *entries: Entry, as_of: datetime = EVENING, mailbox: MailboxState | None = None
) -> Judgement:
    slots = slots_on(configuration(), FIRST)
    return judge(slots, facts_of(entries), mailbox or MailboxState(), as_of)[0]


class TestWhichDaysAMessageSpeaksOf:
    @pytest.mark.parametrize(
        ("received_at", "days"),
        [
            (at("11:59:59"), (FIRST - timedelta(1), FIRST)),
            (at("12:00:00"), (FIRST,)),
            (datetime(2021, 1, 28, 17, 0, tzinfo=UTC), (FIRST - timedelta(1), FIRST)),
            (datetime(2021, 1, 29, 16, 59, tzinfo=UTC), (FIRST,)),
        ],
    )
    def test_one_that_names_none_speaks_of_its_day_and_before_noon_of_the_day_before(
        self, received_at: datetime, days: tuple[date, ...]
    ) -> None:
        assert days_spoken_of(WaitingMail(1, received_at), ZONE) == days

    @pytest.mark.parametrize(
        ("named", "verdict"),
        [
            (FIRST + timedelta(1), "unknown"),
            (date(2020, 1, 29), "unknown"),
            (FIRST - timedelta(26), "unknown"),
            (FIRST - timedelta(25), "missing"),
            (FIRST, "unknown"),
        ],
    )
    def test_a_day_that_can_only_be_a_slip_of_the_pen_leaves_the_day_open(
        self, named: date, verdict: str
    ) -> None:
        said = {"days": [named.isoformat()]}
        assert judged(mail(1, at("16:20:00"), "a", **said)).verdict == verdict
        nobodys = judged(mail(1, at("16:20:00"), **said)).verdict
        assert nobodys == ("unknown" if named == FIRST else "missing")

    def test_the_offices_clock_tells_which_day_has_come_and_not_the_hosts(self) -> None:
        night = datetime(2021, 1, 28, 20, tzinfo=UTC)  # three in the morning of the 29th
        assert days_spoken_of(WaitingMail(1, night, days=(FIRST,)), ZONE) == (FIRST,)
        assert len(judged(mail(1, night, days=[FIRST.isoformat()])).pending) == 1

    def test_the_offices_clock_tells_noon_and_not_the_hosts(self) -> None:
        night = datetime(2021, 1, 28, 20, tzinfo=UTC)  # three in the morning of the 29th
        waiting = judged(mail(1, night, "a")).pending
        assert [each.sequence for each in waiting] == [1]
        before = slots_on(configuration(obligations=(daily(span=Span()),)), FIRST - timedelta(1))
        found = judge(before, facts_of([mail(1, night, "a")]), MailboxState(), EVENING)[0]
        assert [each.sequence for each in found.pending] == [1]


class TestToTheSecondAsked:
    @pytest.mark.parametrize("late_by", [0, 1])
    def test_what_came_at_the_very_instant_is_known_and_a_second_later_is_not(
        self, late_by: int
    ) -> None:
        moment = EVENING + timedelta(seconds=late_by)
        told = (
            mail(2, moment, "a", FIRST),
            entry(3, "note", unit="a", day=FIRST, received_at=moment, payload={"via": "zalo"}),
            entry(4, "reminder", unit="a", day=FIRST, received_at=moment, payload={"via": "phone"}),
            entry(5, "dispatch", unit="a", day=FIRST, received_at=moment,
                  payload={"message_id": "<l@x>"}),
        )  # fmt: skip
        found = judged(*told)
        known = [len(each) for each in (found.pending, found.notes, found.reminders,
                                        found.dispatches)]  # fmt: skip
        assert known == ([1] * 4 if late_by == 0 else [0] * 4)

    def test_words_and_letters_about_others_stand_elsewhere(self) -> None:
        day_before = FIRST - timedelta(1)
        for unit_id, day in (("b", FIRST), ("a", day_before)):
            told: tuple[Entry, ...] = (
                entry(3, "note", unit=unit_id, day=day, received_at=at("16:00:00"),
                      payload={"via": "zalo"}),
                entry(4, "reminder", unit=unit_id, day=day, received_at=at("16:00:00")),
                entry(5, "dispatch", unit=unit_id, day=day, received_at=at("16:00:00"),
                      payload={"message_id": "<l@x>"}),
            )  # fmt: skip
            found = judged(*told)
            assert (found.notes, found.reminders, found.dispatches) == ((), (), ())

    @pytest.mark.parametrize(
        ("state", "stays"), [("", 1), ("unknown", 1), ("accepted", 0), ("refused", 0)]
    )
    def test_a_letter_stays_beside_the_slot_while_nobody_knows_whether_it_went(
        self, state: str, stays: int
    ) -> None:
        sent = entry(5, "dispatch", unit="a", day=FIRST, received_at=at("16:40:00"),
                     payload={"message_id": "<l@x>"})  # fmt: skip
        end = entry(6, "dispatch", unit="a", day=FIRST, received_at=at("16:41:00"), target=5,
                    payload={"state": state})  # fmt: skip
        assert len(judged(sent, *([end] if state else [])).dispatches) == stays

    def test_the_day_is_closed_at_its_very_end(self) -> None:
        assert judged(as_of=MIDNIGHT - timedelta(seconds=1)).verdict == "missing"
        assert judged(as_of=MIDNIGHT).verdict == "not-reported"


class TestWaivers:
    LATER = at("18:00:00").isoformat()
    LATEST = at("20:00:00").isoformat()

    def test_the_one_that_lifts_the_most_holds_in_whatever_order_they_were_entered(self) -> None:
        moved = {"lifts": "deadline", "due": self.LATER}
        latest = {"lifts": "deadline", "due": self.LATEST}
        lifted: dict[str, Any] = {"lifts": "deadline"}
        for weaker, stronger in (
            (moved, {}), (lifted, {}), (latest, lifted), (moved, latest),
        ):  # fmt: skip
            for order in ((weaker, stronger), (stronger, weaker)):
                first, second = (waiver(n, **one) for n, one in enumerate(order, start=2))
                found = judged(first, second).waiver
                assert found is not None
                assert found.sequence == 2 + order.index(stronger)

    def test_one_for_another_duty_lifts_nothing(self) -> None:
        other = entry(2, "waiver", day=FIRST, obligation="x/y", payload={
            "units": [], "until": FIRST.isoformat(), "lifts": "duty", "basis": "CV",
        })  # fmt: skip
        assert judged(other).verdict == "missing"
        own = other._replace(draft=other.draft._replace(obligation="lc-2021-01-28/A4.2"))
        assert judged(own).verdict == "waived"

    def test_a_lifted_duty_keeps_its_due_instant_on_paper(self) -> None:
        assert judged(waiver(2)).due == at("16:30:00")
        assert judged(waiver(2, lifts="deadline")).due is None
        assert judged(waiver(2, lifts="deadline", due=self.LATER)).due == at("18:00:00")

    def test_a_lifted_deadline_counts_as_due_once_the_report_is_in(self) -> None:
        lifted = waiver(2, lifts="deadline")
        without = totals([judged(lifted)], EVENING)
        counted = totals([judged(lifted, submission(3, at("16:45:00")))], EVENING)
        assert (without.due, without.not_due) == (0, 1)
        assert (counted.due, counted.received, counted.timely) == (1, 1, 1)


def test_a_late_report_is_received_and_not_timely() -> None:
    counted = totals([judged(submission(2, at("16:45:00")))], EVENING)
    assert (counted.due, counted.received, counted.timely, counted.late) == (1, 1, 0, 1)


def test_a_supplement_in_time_decides_before_a_first_copy_that_came_late() -> None:
    found = judged(submission(2, at("16:00:00"), supplement=True), submission(3, at("16:45:00")))
    assert found.verdict == "on-time"
    assert found.decisive is not None
    assert found.decisive.sequence == 2
    assert [later.sequence for later in found.later] == [3]


class TestReasons:
    def test_an_unread_mailbox_says_since_which_instant(self) -> None:
        assert judged(mailbox=UNREAD).unknown_why == phrase(
            "status.mailbox_unread", due=at("16:30:00")
        )

    def test_a_waiting_message_is_named_with_its_hour(self) -> None:
        found = judged(mail(7, at("16:20:00"), "a", FIRST), mailbox=READ)
        assert found.unknown_why == phrase(
            "status.mail_waits", received_at=at("16:20:00"), number=7
        )

    def test_of_several_waiting_messages_the_earliest_received_is_named(self) -> None:
        found = judged(mail(7, at("16:25:00"), "a", FIRST), mail(8, at("16:20:00"), "a", FIRST))
        assert found.unknown_why == phrase(
            "status.mail_waits", received_at=at("16:20:00"), number=8
        )

    def test_a_pressing_that_names_no_hour_is_about_every_hour_of_the_day(self) -> None:
        twice = obligation(Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))))
        slots = slots_on(configuration(obligations=(twice,)), FIRST)
        told = entry(4, "reminder", unit="a", day=FIRST, received_at=at("16:00:00"))
        found = judge(slots, facts_of([told]), MailboxState(), EVENING)
        assert [len(each.reminders) for each in found] == [1, 1]

    def test_a_lone_late_supplement_is_named_with_its_hour(self) -> None:
        found = judged(submission(2, at("16:45:00"), supplement=True))
        assert found.unknown_why == phrase(
            "status.only_supplement", received_at=at("16:45:00"), number=2
        )

    def test_marked_mail_is_told_only_where_nothing_is_here_and_on_its_day(self) -> None:
        marked = MailboxState(refused_on=frozenset({FIRST}))
        other = MailboxState(refused_on=frozenset({FIRST + timedelta(1)}))
        assert judged(mailbox=marked).has_unhandled_mail
        assert not judged(mailbox=other).has_unhandled_mail
        assert not judged(submission(2, at("16:00:00")), mailbox=marked).has_unhandled_mail

    def test_why_nothing_is_owed_names_the_day_or_the_first_day_of_the_rule(self) -> None:
        unbound = configuration(unit("a", group="khac"), kept=Span(None, FIRST + timedelta(9)))
        before, after = FIRST - timedelta(1), FIRST + timedelta(10)
        assert why_nothing_is_owed(unbound, before) == phrase("status.before_rule", first=FIRST)
        assert why_nothing_is_owed(unbound, FIRST) == phrase("status.nobody_bound", day=FIRST)
        assert why_nothing_is_owed(unbound, after) == phrase("status.not_kept", day=after)


@pytest.mark.parametrize(
    ("last", "next_to_last"),
    [
        (date(2021, 2, 28), date(2021, 2, 27)),
        (date(2024, 2, 29), date(2024, 2, 28)),
        (date(2021, 11, 30), date(2021, 11, 29)),
        (date(2021, 12, 31), date(2021, 12, 30)),
    ],
)
def test_the_last_day_of_a_month_is_its_last_in_every_month(last: date, next_to_last: date) -> None:
    for number, day in ((-1, last), (-2, next_to_last)):
        duty = obligation(Schedule((Hour(990, "before"),), month_days=(number,)))
        office = configuration(obligations=(duty,))
        month = [day.replace(day=1) + timedelta(n) for n in range(last.day)]
        assert [each for each in month if slots_on(office, each)] == [day]


PARIS = ZoneInfo("Europe/Paris")
SPRING, AUTUMN = date(2021, 3, 28), date(2021, 10, 31)
"""The nights on which Paris puts its clocks forward at 02:00, and back at 03:00."""


@given(
    st.sampled_from([SPRING, AUTUMN]),
    st.sampled_from([90, 150, 165, 200]),
    st.timedeltas(timedelta(hours=-4), timedelta(hours=6)),
)
def test_a_length_of_time_is_the_difference_of_two_instants(
    day: date, minute: int, after: timedelta
) -> None:
    office = configuration(obligations=(daily(minute, span=Span(day)),))
    office = office._replace(
        roster=office.roster._replace(office=office.roster.office._replace(zone=PARIS))
    )
    slots = slots_on(office, day)
    due = slots[0].due.astimezone(UTC)
    when = (due + after).astimezone(PARIS)
    [waits] = judge(slots, facts(), MailboxState(), when)
    [came] = judge(slots, facts(submission(1, when, day=day)), MailboxState(), when)
    if after < timedelta(0):
        assert (waits.remaining, waits.overdue, came.verdict) == (-after, None, "on-time")
    else:
        assert (waits.remaining, waits.overdue) == (None, after)
        assert (came.verdict, came.late) == ("late", after)
