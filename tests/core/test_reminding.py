"""Whom to press, whom to ask first, and to which addresses a letter may go."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import Facts
from lai_report.core.model import Channel, Configuration, Hour, Unit
from lai_report.core.pressing.mailing import (
    Mail,
    addresses_of,
    box_of,
    digest_of,
    message_id,
    shared_boxes,
)
from lai_report.core.pressing.reminding import Batch, OwingUnit, ReminderList, batches, calling
from lai_report.core.slots import Slot, slots_on
from lai_report.core.verdicts import Judgement, MailboxState, judge
from tests.core import samples

DAY = date(2021, 1, 29)
ZONE = timezone(timedelta(hours=7))
DUE = datetime(2021, 1, 29, 16, 30, tzinfo=ZONE)


NINE = samples.configuration(*(samples.unit(name, order=n) for n, name in enumerate("abcdefghi")))


@pytest.fixture
def configuration() -> Configuration:
    return NINE


minutes = st.integers(min_value=-120, max_value=600)


@given(
    arrivals=st.dictionaries(st.integers(0, 8), minutes, max_size=9),
    waiting=st.dictionaries(st.integers(0, 8), minutes, max_size=9),
    now=minutes,
)
def test_those_pressed_are_exactly_those_owing_with_nothing_waiting_in_review(
    arrivals: dict[int, int], waiting: dict[int, int], now: int
) -> None:
    slots = slots_on(NINE, DAY)
    at = DUE + timedelta(minutes=now)
    units = [slot.unit.id for slot in slots]
    facts = Facts(
        submissions=tuple(
            Submission(n, units[n % len(units)], DAY, DUE + timedelta(minutes=when))
            for n, when in arrivals.items()
        ),
        waiting=tuple(
            WaitingMail(
                100 + n, DUE + timedelta(minutes=when), unit=units[n % len(units)], day=DAY,
                reads_like_report=True,
            )
            for n, when in waiting.items()
        ),
    )  # fmt: skip
    called = calling(judge(slots, facts, MailboxState(), at), DAY)
    received = {s.unit for s in facts.submissions if s.received_at <= at}
    held = {m.unit for m in facts.waiting if m.received_at <= at}
    assert [one.unit.id for one in called.owing] == [
        unit for unit in units if unit not in received | held
    ]
    assert held - received <= {one.unit.id for one in called.unclear}
    assert not {one.unit.id for one in called.owing} & {one.unit.id for one in called.unclear}


@given(now=minutes)
def test_before_the_hour_the_word_is_reminder_and_after_it_pressing(now: int) -> None:
    slots = slots_on(NINE, DAY)
    called = calling(judge(slots, Facts(), MailboxState(), DUE + timedelta(minutes=now)), DAY)
    assert {one.stage for one in called.owing} == {"pressing" if now >= 0 else "reminder"}
    assert {batch.stage for batch in batches(called.owing)} == {
        "pressing" if now >= 0 else "reminder"
    }


def test_nobody_is_pressed_while_the_mailbox_is_unread_since_the_hour(
    configuration: Configuration,
) -> None:
    unread = MailboxState(is_configured=True, read_until=DUE - timedelta(minutes=1))
    slots = slots_on(configuration, DAY)
    called = calling(judge(slots, Facts(), unread, DUE + timedelta(minutes=5)), DAY)
    assert called.owing == ()
    assert len(called.unclear) == len(slots)


def slot(unit: str) -> Slot:
    return next(slot for slot in slots_on(NINE, DAY) if slot.unit.id == unit)


def judged(unit: str, verdict: Any, **said: Any) -> Judgement:
    return Judgement(slot(unit), verdict, DUE, **said)


SENT = Submission(1, "a", DAY, DUE)
WAITS = WaitingMail(2, DUE)


@pytest.mark.parametrize(
    ("verdict", "said", "place"),
    [
        ("missing", {}, "owing"),
        ("not-reported", {}, "owing"),
        ("not-due", {}, "owing"),
        ("not-due", {"decisive": SENT}, "settled"),
        ("on-time", {"decisive": SENT}, "settled"),
        ("late", {"decisive": SENT}, "settled"),
        ("waived", {}, "settled"),
        ("unknown", {}, "unclear"),
        ("unknown", {"decisive": SENT}, "unclear"),
        ("missing", {"pending": (WAITS,)}, "unclear"),
        ("not-due", {"later": (SENT,)}, "unclear"),
        ("not-due", {"decisive": SENT, "pending": (WAITS,)}, "settled"),
        ("waived", {"pending": (WAITS,)}, "settled"),
    ],
)
def test_a_unit_is_pressed_asked_first_or_left_alone(
    verdict: str, said: dict[str, Any], place: str
) -> None:
    judgement = judged("a", verdict, **said)
    found = {
        "owing": ReminderList(DAY, owing=(OwingUnit(slot("a").unit, (judgement,)),)),
        "unclear": ReminderList(DAY, unclear=(OwingUnit(slot("a").unit, (judgement,)),)),
        "settled": ReminderList(DAY, settled=(slot("a").unit,)),
    }
    assert calling([judgement], DAY, ("a",)) == found[place]
    assert calling([judgement], DAY) == found[place]._replace(settled=())
    assert calling([judgement], DAY, ("b",)) == ReminderList(DAY)


def test_a_unit_is_called_once_about_all_its_open_slots_and_first_asked_about_a_doubt() -> None:
    noon, open_, done = judged("a", "missing"), judged("a", "not-due"), judged("a", "late")
    doubt = judged("b", "unknown")
    found = calling([noon, doubt, open_, done, judged("b", "missing")], DAY)
    assert found == ReminderList(
        DAY,
        owing=(OwingUnit(slot("a").unit, (noon, open_)),),
        unclear=(OwingUnit(slot("b").unit, (doubt,)),),
    )
    assert found.owing[0].stage == "pressing"


def test_units_of_whom_the_same_is_to_be_said_are_one_batch() -> None:
    """The same hour, addressee and channel, and both before or both after it."""
    open_a, open_b = judged("a", "not-due"), judged("b", "not-due")
    over_c, over_d = judged("c", "missing"), judged("d", "not-reported")
    put_off = judged("e", "missing")._replace(due=DUE + timedelta(hours=1))
    others = [
        ("f", {"addressee": "Ban Thường vụ"}),
        ("g", {"channel": Channel("Văn phòng", "khac@tinh.example")}),
    ]
    elsewhere = [
        Judgement(s._replace(obligation=s.obligation._replace(**said)), "missing", DUE)
        for s, said in ((slot(name), said) for name, said in others)
    ]
    by_hour = Judgement(slot("h")._replace(hour=Hour(16 * 60 + 30, "by")), "missing", DUE)
    told = [open_a, over_c, open_b, over_d, put_off, *elsewhere, by_hour]
    made = batches(OwingUnit(each.slot.unit, (each,)) for each in told)
    assert made == [
        Batch("reminder", open_a, (slot("a").unit, slot("b").unit)),
        Batch("pressing", over_c, (slot("c").unit, slot("d").unit)),
        *(Batch("pressing", alone, (alone.slot.unit,)) for alone in [put_off, *elsewhere, by_hour]),
    ]


def test_a_unit_with_two_like_slots_stands_once_in_a_batch() -> None:
    one, two = judged("a", "missing"), judged("a", "not-reported")
    assert batches([OwingUnit(slot("a").unit, (one, two))]) == [
        Batch("pressing", one, (slot("a").unit,))
    ]


def test_addresses_of_the_shared_mailbox_are_known_in_every_spelling() -> None:
    shared = {box_of("phongtonghoptulc@gmail.com")}
    for same in ("Phong.Tong.Hop.TuLc@gmail.com", "phongtonghoptulc+vp@GoogleMail.com"):
        assert addresses_of(Unit("a", "A", senders=(same,)), shared) == ()
    other = ("phong.tonghop@donvi.example",)
    assert addresses_of(Unit("a", "A", senders=other), shared) == other


MAIL = Mail("a", "A", ("a@donvi.example",), "pressing", "Đôn đốc", "lời")


def test_nothing_is_sent_from_or_to_the_boxes_the_reports_come_to() -> None:
    made = samples.configuration()
    assert shared_boxes(made) == {"hop-thu@tinh.example"}
    assert shared_boxes(made, "VP@tinh.example") == {"hop-thu@tinh.example", "vp@tinh.example"}


def test_any_change_of_address_or_word_changes_the_digest() -> None:

    own = digest_of("vp@office.example", [MAIL])
    changed = [
        MAIL._replace(to=("b@donvi.example",)), MAIL._replace(subject="Nhắc"),
        MAIL._replace(body="lời khác"), MAIL._replace(unit="b"),
    ]  # fmt: skip
    others = {digest_of("vp@office.example", [mail]) for mail in changed}
    others |= {digest_of("vp2@office.example", [MAIL]), digest_of("vp@office.example", [MAIL] * 2)}
    assert len(others) == 6
    assert own not in others


def test_a_retry_has_the_same_message_id_and_another_round_another() -> None:
    ids = [message_id("ledger", MAIL, DAY, "vp@office.example", round_) for round_ in (1, 1, 2)]
    assert ids[0] == ids[1] != ids[2]
    assert ids[0].endswith("@office.example>")
