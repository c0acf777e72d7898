"""Whom to press, whom to ask first, and what a pressing becomes in the ledger."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries import Entry
from lai_report.core.facts import Facts, Submission, WaitingMail
from lai_report.core.mailing import (
    Mail,
    addresses_of,
    box_of,
    digest_of,
    message_id,
    shared_boxes,
)
from lai_report.core.model import Configuration, Unit
from lai_report.core.reminders import dispatches_in
from lai_report.core.reminding import Done, batches, calling, plan_reminder
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import MailboxState, judge
from lai_report.errors import RefusedError
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


def test_a_unit_that_owes_nothing_that_day_cannot_be_recorded_as_pressed(
    configuration: Configuration,
) -> None:
    stranger = Unit("x", "Đơn vị khác")
    with pytest.raises(RefusedError):
        plan_reminder(configuration, Facts(), stranger, Done(DAY, DUE, "phone"))


def attempt(number: int, kind: str, target: int | None, **payload: object) -> Entry:
    return samples.entry(
        number, kind, unit="a", day=DAY, received_at=DUE, target=target, payload=payload  # type: ignore[arg-type]  # a kind by its name
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ends", "state"),
    [
        ([None], ""),
        (["unknown"], "unknown"),
        (["refused"], "refused"),
        (["unknown", "refused"], "unknown"),
        (["unknown", "accepted"], "accepted"),
        (["deferred", "accepted"], "accepted"),
        (["refused", None], ""),
    ],
)
def test_a_later_refusal_does_not_unsay_that_the_mail_may_have_gone(
    ends: list[str | None], state: str
) -> None:
    entries: list[Entry] = []
    for end in ends:
        number = len(entries) + 1
        entries.append(attempt(number, "dispatch", None, message_id="<1@x.example>"))
        if end == "accepted":
            entries.append(attempt(number + 1, "reminder", number, via="mail"))
        elif end:
            entries.append(attempt(number + 1, "dispatch", number, state=end))
    assert [letter.state for letter in dispatches_in(entries)] == [state]


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
