"""What entries say once voids are taken out: every field in its place, what is missing empty."""

from __future__ import annotations

from lai_report.core.facts import SideNote, WaitingMail, facts_of
from tests.core.samples import FIRST, at, entry


def test_a_note_and_a_waiting_message_keep_all_their_entry_says() -> None:
    said = {"via": "zalo", "note": "hẹn 16:30"}
    waiting = {
        "days": ["2021-01-29"], "nature": "forward", "reads_like_report": True,
        "subject": "BC", "sender": "a@x.example",
    }  # fmt: skip
    found = facts_of(
        [
            entry(2, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload=said),
            entry(3, "mail", unit="a", day=FIRST, received_at=at("16:20:00"), source="mbox:x",
                  reference="d1", payload=waiting),
        ]
    )  # fmt: skip
    assert found.notes == (SideNote(2, "a", FIRST, at("16:12:00"), "zalo", "hẹn 16:30"),)
    assert found.waiting == (
        WaitingMail(
            3, at("16:20:00"), "a", FIRST, (FIRST,), "forward", True, "BC", "a@x.example",
            "mbox:x", "d1", waiting,
        ),
    )  # fmt: skip


def test_what_an_entry_leaves_out_is_empty() -> None:
    found = facts_of(
        [
            entry(2, "note", unit="a", day=FIRST, received_at=at("16:12:00")),
            entry(3, "mail", received_at=at("16:20:00")),
        ]
    )
    assert found.notes == (SideNote(2, "a", FIRST, at("16:12:00"), ""),)
    assert found.waiting == (WaitingMail(3, at("16:20:00")),)
