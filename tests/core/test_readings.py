"""How far the mailbox was read, and what broke off since."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from lai_report.core.entries.entry import Entry
from lai_report.core.phrases import plain_phrase
from lai_report.core.readings import mailbox_state
from lai_report.core.verdicts import MailboxState
from lai_report.errors import Phrase
from tests.core.samples import FIRST, ZONE, at, entry


def read(sequence: int, until: str | None, **said: Any) -> Entry:
    told = {"is_mailbox": True, "complete": until is not None, **said}
    if until:
        told["until"] = at(until).isoformat()
    return entry(sequence, "read", payload=told)


def test_a_mailbox_never_read_says_so() -> None:
    assert mailbox_state([], ZONE, is_configured=True) == MailboxState(is_configured=True)


def test_it_was_read_until_the_latest_complete_reading_began() -> None:
    state = mailbox_state([read(5, "16:31:00"), read(3, "16:40:00")], ZONE, is_configured=True)
    assert state.read_until == at("16:40:00")
    assert (state.failed_at, state.failed_why) == (None, None)


def test_a_reading_that_broke_off_is_told_until_a_later_one_is_whole() -> None:
    why = Phrase("mail.unreachable", {"host": "imap.example"})
    broken = read(6, None, why=plain_phrase(why))
    state = mailbox_state([broken, read(5, "16:31:00")], ZONE, is_configured=True)
    assert (state.read_until, state.failed_at) == (at("16:31:00"), broken.recorded_at)
    assert state.failed_why == why
    assert mailbox_state([read(7, "16:35:00"), broken], ZONE, is_configured=True).failed_at is None
    assert mailbox_state([read(6, None)], ZONE, is_configured=True).failed_why is None


def test_a_file_read_by_hand_tells_nothing_of_a_mailbox_that_is_configured() -> None:
    by_hand = read(6, "17:00:00", is_mailbox=False)
    assert mailbox_state([by_hand], ZONE, is_configured=True).read_until is None
    assert mailbox_state([by_hand], ZONE, is_configured=False).read_until == at("17:00:00")


def test_days_with_marked_mail_are_days_of_the_office() -> None:
    late = (at("00:30:00", FIRST + timedelta(1))).isoformat()
    refused = [{"received_at": late}, {"received_at": None}, {}]
    state = mailbox_state([read(5, "16:31:00", refused=refused)], ZONE, is_configured=True)
    assert state.refused_on == {FIRST + timedelta(1)}
