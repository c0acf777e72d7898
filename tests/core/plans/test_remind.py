"""What a pressing, a letter and its end become in the ledger, and when a letter must not leave."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Draft
from lai_report.core.entries.reminder import Reminder
from lai_report.core.facts import facts_of
from lai_report.core.model import Hour, Schedule
from lai_report.core.plans.plan import Plan, Situation
from lai_report.core.plans.remind import (
    UNDERWAY,
    LetterSender,
    NotSent,
    PlannedReminder,
    Pressing,
    plan_bounces,
    plan_delivery,
    plan_dispatch,
    plan_reminders,
)
from lai_report.core.pressing.mailing import Mail, message_id
from lai_report.errors import Phrase, RefusedError, phrase
from tests.core.samples import (
    FIRST,
    at,
    configuration,
    daily,
    obligation,
    situation,
    submission,
    unit,
    waiver,
    written,
)

A, B = unit("a"), unit("b", order=2)
DUE = at("16:30:00")
NOW = at("18:00:00")
MINUTE = timedelta(minutes=1)
OFFICE = configuration(A, B)
CALLED = Pressing(FIRST, DUE, "phone", "gặp chánh văn phòng")


def stands(*records: Any, **known: Any) -> Situation:
    """What stands where these records were written, numbered from 5."""
    entries = [written(record, number) for number, record in enumerate(records, start=5)]
    return situation(*entries, **{"office": OFFICE, **known})


def pressed(done_at: Any = DUE, **said: Any) -> Reminder:
    told = {"unit": "a", "day": FIRST, "via": "phone", "note": "gặp chánh văn phòng", **said}
    return Reminder(0, done_at=done_at, **told)


class TestPressings:
    def test_one_is_written_whole_with_the_number_of_its_round(self) -> None:
        made = plan_reminders(stands(), [A], CALLED._replace(obligation=daily().key))
        record = Reminder(0, "a", FIRST, DUE, "phone", CALLED.note, daily().key)
        assert made.items == (PlannedReminder(A, record),)
        assert made.entries == (
            Draft(
                "reminder", unit="a", obligation="lc-2021-01-28/A4.2", day=FIRST, received_at=DUE,
                source="hand", payload={"via": "phone", "note": "gặp chánh văn phòng", "round": 1},
            ),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("before", "number", "repeats"),
        [
            ([pressed(DUE - MINUTE)], 2, None),
            ([pressed(DUE - MINUTE), pressed(DUE + MINUTE)], 2, None),
            ([pressed(via="zalo")], 2, None),
            ([pressed(note="")], 2, None),
            ([pressed()], 1, 5),
            ([pressed(DUE - MINUTE), pressed()], 2, 6),
            ([pressed(DUE - MINUTE, unit="b")], 1, None),
            ([pressed(DUE - MINUTE, day=date(2021, 1, 28))], 1, None),
            ([pressed(DUE - MINUTE, obligation="lc-2021-01-28/A4.2")], 1, None),
            ([pressed(DUE - MINUTE, hour="sáng")], 1, None),
        ],
    )
    def test_a_second_one_is_a_second_round_and_the_same_one_a_repeat(
        self, before: list[Reminder], number: int, repeats: int | None
    ) -> None:
        made = plan_reminders(stands(*before), [A], CALLED)
        [item] = made.items
        assert (item.reminder.round, item.repeats) == (number, repeats)
        written_now = [draft.payload["round"] for draft in made.entries]
        assert written_now == ([] if repeats else [number])

    def test_each_unit_has_its_own_and_its_slot_is_touched_with_the_same_verdict(self) -> None:
        made = plan_reminders(stands(pressed(unit="b")), [A, B], CALLED)
        assert [(item.unit.id, item.repeats) for item in made.items] == [("a", None), ("b", 5)]
        assert [draft.unit for draft in made.entries] == ["a"]
        assert [(c.slot.unit.id, c.before, c.after) for c in made.changes] == [
            ("a", "missing", "missing")
        ]

    @pytest.mark.parametrize(
        ("unit_id", "duty", "hour", "is_owed"),
        [
            ("a", "", "", True),
            ("a", "lc-2021-01-28/T", "chiều", True),
            ("a", "", "sáng", True),
            ("a", "", "tối", False),
            ("a", "lc-2021-01-28/A4.2", "", False),
            ("x", "", "", False),
        ],
    )
    def test_only_a_report_the_unit_owed_that_day_can_be_pressed_for(
        self, unit_id: str, duty: str, hour: str, *, is_owed: bool
    ) -> None:
        hours = Schedule((Hour(480, "before", "sáng"), Hour(990, "before", "chiều")))
        office = configuration(A, obligations=(obligation(hours, obligation_id="T"),))
        asked, done = unit(unit_id), CALLED._replace(obligation=duty, hour=hour)
        if is_owed:
            [draft] = plan_reminders(stands(office=office), [asked], done).entries
            assert (draft.obligation, draft.hour) == (duty, hour)
        else:
            assert refused(stands(office=office), asked, done) == phrase(
                "remind.not_bound", name=asked.name, day=FIRST
            )

    def test_nobody_pressed_is_no_pressing(self) -> None:
        with pytest.raises(RefusedError) as caught:
            plan_reminders(stands(), [], CALLED)
        assert caught.value.phrase == phrase("remind.nobody_owes", day=FIRST)


def refused(known: Situation, asked: Any, done: Pressing) -> Phrase:
    with pytest.raises(RefusedError) as caught:
        plan_reminders(known, [asked], done)
    return caught.value.phrase


SENT = pressed(via="mail", note="", message_id="<1@x.example>", source="smtp")


class TestBounces:
    def test_the_newest_mail_about_the_day_is_said_to_have_come_back(self) -> None:
        earlier = SENT._replace(done_at=DUE - MINUTE, message_id="<0@x.example>")
        others = (SENT._replace(day=FIRST - timedelta(1)), pressed(DUE + MINUTE))
        known = stands(earlier, SENT, *others)
        made = plan_bounces(known, [A], FIRST)
        assert [mail.sequence for mail in made.items] == [6]
        assert made.entries == (
            Draft(
                "dispatch", unit="a", day=FIRST, received_at=NOW, source="hand", target=6,
                payload={"state": "bounced", "message_id": "<1@x.example>"},
            ),
        )  # fmt: skip
        assert [(c.slot.unit.id, c.before == c.after) for c in made.changes] == [("a", True)]

    def test_it_is_said_once(self) -> None:
        end = Dispatch(0, "a", FIRST, NOW, state="bounced", letter=5, source="hand")
        made = plan_bounces(stands(SENT, end, SENT._replace(unit="b")), [A, B], FIRST)
        assert [mail.has_bounced for mail in made.items] == [True, False]
        assert [draft.unit for draft in made.entries] == ["b"]

    def test_a_unit_that_got_no_mail_about_the_day_is_refused(self) -> None:
        with pytest.raises(RefusedError) as caught:
            plan_bounces(stands(SENT, pressed(unit="b")), [A, B], FIRST)
        assert caught.value.phrase == phrase("remind.bounced.no_mail", name=B.name, day=FIRST)


MAIL = Mail("a", A.name, ("vp@a.example", "vt@a.example"), "pressing", "Đôn đốc", "lời")
SENDER = LetterSender("so-2021", "vp@office.example")
OWN_ID = message_id("so-2021", MAIL, FIRST, "vp@office.example", 1)
BEGUN = Dispatch(0, "a", FIRST, NOW, OWN_ID, "pressing", to=MAIL.to, reference=OWN_ID)


def dispatch(
    known: Situation, mail: Mail = MAIL, *, is_again: bool = False
) -> Plan[Dispatch] | NotSent:
    return plan_dispatch(known, mail, FIRST, SENDER, is_again=is_again)


def ended(state: str, letter: int = 5) -> Dispatch:
    return Dispatch(0, "a", FIRST, NOW, OWN_ID, state=state, letter=letter)


class TestDispatches:
    def test_a_letter_about_to_leave_is_written_whole(self) -> None:
        made = dispatch(stands())
        assert isinstance(made, Plan)
        assert made.items == (BEGUN,)
        assert made.entries == (
            Draft(
                "dispatch", unit="a", day=FIRST, received_at=NOW, source="smtp", reference=OWN_ID,
                payload={
                    "message_id": OWN_ID, "to": ["vp@a.example", "vt@a.example"],
                    "stage": "pressing",
                },
            ),
        )  # fmt: skip
        assert [(c.slot.unit.id, c.before, c.after) for c in made.changes] == [
            ("a", "missing", "missing")  # a letter that may or may not have reached it
        ]

    def test_none_leaves_to_a_unit_that_owes_nothing_any_more(self) -> None:
        for come in (submission(5, at("16:00:00")), submission(5, at("17:00:00")), waiver(5)):
            assert dispatch(situation(come, office=OFFICE)) == NotSent("settled")
        of_b = submission(5, at("16:00:00"), "b")
        assert isinstance(dispatch(situation(of_b, office=OFFICE)), Plan)

    def test_none_leaves_twice_at_one_stage_unless_a_person_says_so(self) -> None:
        taken = SENT._replace(dispatch=5)
        known = stands(BEGUN, taken)
        assert dispatch(known) == NotSent("already")
        again = dispatch(known, is_again=True)
        assert isinstance(again, Plan)
        second = message_id("so-2021", MAIL, FIRST, "vp@office.example", 2)
        assert [letter.message_id for letter in again.items] == [second]
        for other in ({"unit": "b"}, {"day": FIRST - timedelta(1)}, {"stage": "reminder"}):
            assert isinstance(dispatch(stands(BEGUN._replace(**other), taken)), Plan)

    @pytest.mark.parametrize("is_again", [False, True])
    def test_none_leaves_while_the_same_is_on_its_way(self, *, is_again: bool) -> None:
        for begun_at, is_underway in ((NOW - UNDERWAY, False), (NOW - UNDERWAY + MINUTE, True)):
            known = stands(BEGUN._replace(begun_at=begun_at))
            made = dispatch(known, is_again=is_again)
            if is_underway:
                assert made == NotSent("underway", known.facts.dispatches[0])
            else:
                assert isinstance(made, Plan)

    @pytest.mark.parametrize("state", ["refused", "partial", "deferred", "unknown"])
    def test_one_that_did_not_surely_arrive_is_sent_again_under_the_same_number(
        self, state: str
    ) -> None:
        made = dispatch(stands(BEGUN, ended(state)))
        assert isinstance(made, Plan)
        assert [letter.message_id for letter in made.items] == [OWN_ID]


class TestDeliveries:
    STANDS = BEGUN._replace(sequence=9)

    def test_what_the_server_took_is_a_pressing_with_the_number_of_its_round(self) -> None:
        known = stands(pressed(), pressed(unit="b"), pressed(DUE + MINUTE, hour="sáng"), BEGUN)
        made = plan_delivery(known, self.STANDS._replace(sequence=8), MAIL, "accepted", "250 OK")
        assert made.entries == (
            Draft(
                "reminder", unit="a", day=FIRST, received_at=NOW, source="smtp", reference=OWN_ID,
                target=8,
                payload={
                    "via": "mail", "round": 3, "message_id": OWN_ID,
                    "to": ["vp@a.example", "vt@a.example"],
                },
            ),
        )  # fmt: skip
        assert [item.draft() for item in made.items] == list(made.entries)
        assert [c.slot.unit.id for c in made.changes] == ["a"]
        numbered = [written(each, n) for n, each in enumerate(made.items, start=9)]
        [letter] = facts_of([*known.entries, *numbered]).dispatches
        assert letter.state == "accepted"

    @pytest.mark.parametrize("state", ["refused", "partial", "deferred", "unknown"])
    def test_of_any_other_letter_the_end_is_written_with_the_servers_words(
        self, state: str
    ) -> None:
        made = plan_delivery(stands(), self.STANDS, MAIL, state, "550 no such user")
        assert made.entries == (
            Draft(
                "dispatch", unit="a", day=FIRST, received_at=NOW, source="smtp", reference=OWN_ID,
                target=9,
                payload={"state": state, "reason": "550 no such user", "message_id": OWN_ID},
            ),
        )  # fmt: skip
