"""Who was pressed about which report, and what is known to have become of each letter of ours."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.reminder import Reminder
from lai_report.core.pressing.reminders import dispatches_in, reminders_in
from lai_report.errors import LedgerBrokenError, phrase
from tests.core.samples import FIRST, at, entry

DAY = FIRST
DUE = at("16:30:00")


def attempt(number: int, kind: str, target: int | None, **payload: object) -> Entry:
    return entry(
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
        ([None, "refused"], ""),
        (["accepted", "unknown"], "accepted"),
        (["accepted", None], "accepted"),
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


def test_a_pressing_keeps_all_its_entry_says() -> None:
    told = entry(
        2, "reminder", unit="a", day=DAY, received_at=DUE, obligation="lc/A4.2", hour="sáng",
        source="smtp", target=1,
        payload={
            "via": "mail", "note": "lần 2", "message_id": "<1@x.example>", "round": 2,
            "to": ["vp@a.example"],
        },
    )  # fmt: skip
    assert reminders_in([told]) == (
        Reminder(
            2, "a", DAY, DUE, "mail", "lần 2", "lc/A4.2", "sáng", "test", "<1@x.example>",
            has_bounced=False, round=2, to=("vp@a.example",), source="smtp", dispatch=1,
        ),
    )  # fmt: skip
    bare = entry(3, "reminder", unit="a", day=DAY, received_at=DUE)
    assert reminders_in([bare]) == (Reminder(3, "a", DAY, DUE, recorded_by="test", source=""),)


def test_pressings_come_in_the_order_they_were_done_then_written() -> None:
    told = [
        entry(number, "reminder", unit="a", day=DAY, received_at=DUE + timedelta(minutes=minute))
        for number, minute in ((1, 9), (4, 2), (3, 2), (2, 5))
    ]
    assert [each.sequence for each in reminders_in(told)] == [3, 4, 2, 1]


@pytest.mark.parametrize(
    ("end", "has_bounced"),
    [
        (("dispatch", 2, "bounced"), True),
        (("dispatch", 2, "refused"), False),
        (("dispatch", 9, "bounced"), False),
        (("dispatch", None, "bounced"), False),
        (("note", 2, "bounced"), False),
    ],
)
def test_a_letter_came_back_where_an_entry_says_so_of_it(
    end: tuple[str, int | None, str], *, has_bounced: bool
) -> None:
    kind, target, state = end
    told = [attempt(2, "reminder", None, via="mail"), attempt(3, kind, target, state=state)]
    assert [each.has_bounced for each in reminders_in(told)] == [has_bounced]


def test_a_letter_keeps_all_its_entry_says_and_how_it_ended() -> None:
    told = [
        attempt(2, "dispatch", None, message_id="<1@x.example>", stage="pressing"),
        attempt(3, "dispatch", 2, state="unknown"),
        attempt(4, "dispatch", None),
    ]
    assert dispatches_in(told) == (
        Dispatch(2, "a", DAY, DUE, "<1@x.example>", "pressing", "unknown", "test", source=""),
        Dispatch(4, "a", DAY, DUE, "", recorded_by="test", source=""),
    )


def test_of_two_attempts_that_say_as_much_the_later_is_told() -> None:
    told = [
        attempt(2, "dispatch", None, message_id="<1@x.example>"),
        attempt(3, "dispatch", 2, state="deferred"),
        attempt(4, "dispatch", None, message_id="<1@x.example>"),
        attempt(5, "dispatch", 4, state="refused"),
        attempt(6, "dispatch", None, message_id="<2@x.example>"),
    ]
    assert [(letter.sequence, letter.state) for letter in dispatches_in(told)] == [
        (4, "refused"), (6, ""),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["reminder", "dispatch"])
@pytest.mark.parametrize("fields", [{"received_at": DUE}, {"day": DAY}], ids=["day", "instant"])
def test_an_entry_without_its_day_or_instant_is_a_fault(kind: Any, fields: dict[str, Any]) -> None:
    with pytest.raises(LedgerBrokenError) as caught:
        (*reminders_in([entry(5, kind, **fields)]), *dispatches_in([entry(5, kind, **fields)]))
    assert caught.value.phrase == phrase("store.entry_unreadable", sequence=5)
