"""A letter of ours that came back is recorded beside its reminder only where that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.mail.bounces import bounce_doubt, returned_letter
from lai_report.core.mail.message import Message
from lai_report.errors import Phrase, phrase
from tests.core.samples import FIRST, at, entry

SEEN = at("17:00:00")
BOUNCE = Message(
    digest="d1", sender="mailer-daemon@mail.example", received_at=at("16:45:00"),
    authenticated=True, authentication="dmarc=pass", is_bounce=True, returned_id="<l@x>",
    returned_to=("vp@donvi.example", "vt@donvi.example"), source="imap:x", position="12",
    folder="inbox",
)  # fmt: skip


def reminder(number: int, **said: Any) -> Entry:
    return entry(number, "reminder", unit="a", day=FIRST, received_at=at("16:40:00"), payload=said)


def letter(number: int = 8, message_id: str = "<l@x>", *to: str, **said: Any) -> Entry:
    addresses = list(to or ("VP@donvi.example",))
    return reminder(number, **{"message_id": message_id, "to": addresses, **said})


def draft_of(message: Message, letters: Sequence[Entry], seen_at: datetime) -> Draft | None:
    record = returned_letter(message, letters, seen_at)
    return None if record is None else record.draft()


RETURNED = Draft(
    "dispatch", unit="a", day=FIRST, received_at=at("16:45:00"), source="imap:x", reference="d1",
    target=8,
    payload={
        "state": "bounced", "message_id": "<l@x>", "sender": "mailer-daemon@mail.example",
        "authentication": "dmarc=pass", "position": "12",
    },
)  # fmt: skip


def test_a_proven_report_that_the_letter_reached_nobody_is_recorded_whole() -> None:
    assert draft_of(BOUNCE, [letter()], SEEN) == RETURNED
    both = letter(8, "<l@x>", "vt@donvi.example", "vp@donvi.example")
    assert draft_of(BOUNCE._replace(folder="all"), [both], SEEN) == RETURNED
    timeless = draft_of(BOUNCE._replace(received_at=None), [letter()], SEEN)
    assert timeless == RETURNED._replace(received_at=SEEN)


@pytest.mark.parametrize(
    "said",
    [
        {"authenticated": False},
        {"is_bounce": False},
        {"returned_id": ""},
        {"returned_id": "<other@x>"},
        {"returned_to": ()},
        {"returned_to": ("vt@donvi.example",)},
        {"folder": "junk"},
        {"folder": "trash"},
    ],
)
def test_nothing_is_recorded_where_anything_is_in_doubt(said: dict[str, Any]) -> None:
    assert draft_of(BOUNCE._replace(**said), [letter()], SEEN) is None


def test_a_letter_that_may_have_reached_another_address_is_not_said_to_have_come_back() -> None:
    further = letter(8, "<l@x>", "vp@donvi.example", "khac@donvi.example")
    unknown = reminder(8, message_id="<l@x>")
    for doubtful in (further, unknown, letter(8, "<l@x>", to=[])):
        assert draft_of(BOUNCE, [doubtful], SEEN) is None


def test_the_newest_reminder_by_that_letter_is_meant_and_no_other_entry() -> None:
    told = [
        letter(6), letter(7, "<other@x>"), letter(8), letter(9, "<other@x>"),
        entry(10, "dispatch", unit="a", day=FIRST, payload={"message_id": "<l@x>"}),
        reminder(11),
    ]  # fmt: skip
    assert draft_of(BOUNCE, told, SEEN) == RETURNED


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, phrase("intake.bounce_of", number=8)),
        ({"authenticated": False}, phrase("intake.bounce_of", number=8)),
        ({"returned_id": "<other@x>"}, phrase("intake.bounce")),
        ({"returned_id": ""}, phrase("intake.bounce")),
        ({"is_bounce": False}, None),
    ],
)
def test_a_letter_sent_back_waits_with_the_number_of_its_reminder(
    said: dict[str, Any], why: Phrase | None
) -> None:
    nameless = reminder(9)
    assert bounce_doubt(BOUNCE._replace(**said), [letter(), nameless]) == why
