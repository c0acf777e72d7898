"""What entries say once voids are taken out: every field in its place, what is missing empty."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.submission import AttachedFile, Submission
from lai_report.core.entries.waiver import Waiver
from lai_report.core.facts import Facts, facts_of, standing_entries, voided_by
from lai_report.core.model import Span
from lai_report.core.phrases import plain_phrase
from lai_report.errors import LedgerBrokenError, phrase
from tests.core.samples import FIRST, at, entry, mail, submission, void

NEXT = date(2021, 1, 30)
LEARNED = datetime(2021, 1, 30, tzinfo=UTC)


def test_a_submission_keeps_all_its_entry_says() -> None:
    file = {"name": "bc.pdf", "sha256": "f1", "size": 9}
    said = {
        "via": "zalo", "supplement": True, "nil": True, "note": "bổ sung", "basis": "CV 1",
        "file": file, "precision": "minute", "line": 12,
    }  # fmt: skip
    (found,) = facts_of(
        [
            entry(7, "submission", unit="a", day=FIRST, received_at=at("16:12:00"),
                  obligation="lc-2021-01-28/A4.2", hour="sáng", source="hand", reference="7",
                  payload=said),
        ]
    ).submissions  # fmt: skip
    assert found == Submission(
        7, "a", FIRST, at("16:12:00"), "lc-2021-01-28/A4.2", "sáng", "zalo",
        is_supplement=True, is_nil=True, note="bổ sung", recorded_at=LEARNED, recorded_by="test",
        source="hand", reference="7", basis="CV 1", file=AttachedFile("bc.pdf", "f1", 9),
        precision="minute", line=12,
    )  # fmt: skip


def test_a_mail_that_a_person_counted_keeps_the_messages_evidence_apart() -> None:
    seen = {
        "subject": "BC", "sender": "vp@a.example", "sender_display": "VP",
        "sent_at": "2021-01-29T16:11:00+07:00", "internal_date": "2021-01-29T09:12:00+00:00",
        "received_header": "2021-01-29T16:11:59+07:00", "received_by": "mx.tinh.example",
        "authentication": "dkim=pass", "message_id": "<1@x>", "attachments": ["bc.pdf"],
        "position": "12",
    }  # fmt: skip
    why = phrase("intake.unproven", sender="vp@a.example")
    (found,) = facts_of(
        [
            entry(8, "submission", unit="a", day=FIRST, received_at=at("16:12:00"),
                  source="imap:x", reference="d1", target=7,
                  payload={**seen, "decision": "accepted", "why": plain_phrase(why)}),
        ]
    ).submissions  # fmt: skip
    assert found == Submission(
        8, "a", FIRST, at("16:12:00"), recorded_at=LEARNED, recorded_by="test", source="imap:x",
        reference="d1", mail=7, decision="accepted", why=why,
        evidence=MailEvidence(
            "BC", "vp@a.example", "VP", at("16:11:00"), at("16:12:00"), at("16:11:59"),
            "mx.tinh.example", "dkim=pass", "<1@x>", ("bc.pdf",), "12",
        ),
    )  # fmt: skip


def test_a_note_and_a_waiting_message_keep_all_their_entry_says() -> None:
    said = {"via": "zalo", "note": "hẹn 16:30", "nil": True}
    why = phrase("subject.no_day")
    waiting = {
        "days": ["2021-01-29"], "nature": "forward", "reads_like_report": True,
        "subject": "BC", "sender": "a@x.example", "why": plain_phrase(why),
    }  # fmt: skip
    found = facts_of(
        [
            entry(2, "note", unit="a", day=FIRST, received_at=at("16:12:00"), obligation="lc/W",
                  hour="sáng", source="hand", payload=said),
            entry(3, "mail", unit="a", day=FIRST, received_at=at("16:20:00"), source="mbox:x",
                  reference="d1", payload=waiting),
        ]
    )  # fmt: skip
    assert found.notes == (
        SideNote(
            2, "a", FIRST, at("16:12:00"), "zalo", "hẹn 16:30", "lc/W", "sáng", is_nil=True,
            source="hand",
        ),
    )  # fmt: skip
    assert found.waiting == (
        WaitingMail(
            3, at("16:20:00"), "a", FIRST, (FIRST,), "forward", True, "mbox:x", "d1", why,
            MailEvidence("BC", "a@x.example"),
        ),
    )  # fmt: skip
    assert (found.waiting[0].subject, found.waiting[0].sender) == ("BC", "a@x.example")


@pytest.mark.parametrize(
    ("said", "waiver"),
    [
        (
            {"until": "2021-01-30", "lifts": "duty", "basis": "CV 01", "units": ["a", "b"],
             "authority": "Thường trực"},
            Waiver(4, Span(FIRST, NEXT), "duty", "CV 01", ("a", "b"), "lc/A4.2", None,
                   "Thường trực", "test"),
        ),
        (
            {"due": "2021-01-30T08:00:00+07:00", "lifts": "deadline", "basis": "CV 02"},
            Waiver(4, Span(FIRST), "deadline", "CV 02", (), "lc/A4.2", at("08:00:00", NEXT),
                   recorded_by="test"),
        ),
    ],
    ids=["the duty of two units for two days", "the deadline of all, put off"],
)  # fmt: skip
def test_a_waiver_keeps_all_its_entry_says(said: dict[str, Any], waiver: Waiver) -> None:
    (found,) = facts_of([entry(4, "waiver", day=FIRST, obligation="lc/A4.2", payload=said)]).waivers
    assert found == waiver


def test_what_an_entry_leaves_out_is_empty() -> None:
    found = facts_of(
        [
            entry(1, "submission", unit="a", day=FIRST, received_at=at("16:12:00")),
            entry(2, "note", unit="a", day=FIRST, received_at=at("16:12:00")),
            entry(3, "mail", received_at=at("16:20:00")),
            entry(4, "waiver", payload={"lifts": "duty", "basis": "CV 01"}),
        ]
    )
    plain = Submission(1, "a", FIRST, at("16:12:00"), recorded_at=LEARNED, recorded_by="test")
    assert found == Facts(
        submissions=(plain,),
        notes=(SideNote(2, "a", FIRST, at("16:12:00")),),
        waivers=(Waiver(4, Span(), "duty", "CV 01", recorded_by="test"),),
        waiting=(WaitingMail(3, at("16:20:00")),),
    )


@pytest.mark.parametrize(
    ("unit", "day", "obligation", "is_covered"),
    [
        ("a", FIRST, "lc/1", True),
        ("b", FIRST, "lc/1", False),
        ("a", NEXT, "lc/1", False),
        ("a", FIRST, "lc/2", False),
    ],
)
def test_a_waiver_speaks_of_its_own_units_days_and_obligation(
    unit: str, day: date, obligation: str, *, is_covered: bool
) -> None:
    waiver = Waiver(1, Span(FIRST, FIRST), "duty", "CV 01", ("a",), "lc/1")
    assert waiver.covers(unit, day, obligation) is is_covered
    assert waiver._replace(units=(), obligation="").covers(unit, FIRST, obligation)


@pytest.mark.parametrize("kind", ["submission", "note", "rejection", "case"])
def test_a_message_waits_until_a_standing_decision_settles_it(kind: Any) -> None:
    waits = mail(1, at("16:20:00"))
    settling = entry(
        2,
        kind,
        unit="a",
        day=FIRST,
        received_at=at("16:20:00"),
        target=1,
        payload={"case": "event"},
    )
    assert facts_of([waits, settling]).waiting == ()
    assert [m.sequence for m in facts_of([waits, settling, void(3, 2)]).waiting] == [1]
    seen_again = entry(2, "sighting", target=1, received_at=at("16:21:00"))
    assert [m.sequence for m in facts_of([waits, seen_again]).waiting] == [1]


def test_submissions_come_in_the_order_they_were_received_then_written() -> None:
    told = [
        submission(1, at("16:20:00"), "a"), submission(2, at("15:00:00"), "b"),
        submission(4, at("16:10:00"), "d"), submission(3, at("16:10:00"), "c"),
    ]  # fmt: skip
    assert [s.sequence for s in facts_of(told).submissions] == [2, 3, 4, 1]


def test_what_was_done_about_a_day_stands_beside_it() -> None:
    pressed = entry(2, "reminder", unit="a", day=FIRST, received_at=at("16:40:00"))
    sent = entry(3, "dispatch", unit="a", day=FIRST, received_at=at("16:45:00"))
    taken_back = entry(4, "reminder", unit="a", day=FIRST, received_at=at("16:50:00"))
    assert facts_of([pressed, sent, taken_back, void(5, 4)]) == Facts(
        reminders=(Reminder(2, "a", FIRST, at("16:40:00"), recorded_by="test", source=""),),
        dispatches=(Dispatch(3, "a", FIRST, at("16:45:00"), recorded_by="test", source=""),),
    )


@pytest.mark.parametrize(
    ("voids", "standing", "taken_back"),
    [
        ([], [1], {}),
        ([(2, 1)], [2], {1: 2}),
        ([(2, 1), (3, 2)], [1, 3], {2: 3}),
        ([(2, 1), (3, 2), (4, 3)], [2, 4], {1: 2, 3: 4}),
        ([(2, 1), (3, 1)], [2, 3], {1: 2}),
    ],
    ids=["nothing", "once", "and given back", "and taken back again", "twice"],
)
def test_a_void_takes_an_entry_back_and_can_itself_be_taken_back(
    voids: list[tuple[int, int]], standing: list[int], taken_back: dict[int, int]
) -> None:
    told: list[Entry] = [submission(1, at("16:00:00")), *(void(*pair) for pair in voids)]
    for entries in (told, told[::-1]):
        assert sorted(e.sequence for e in standing_entries(entries)) == standing
        assert {n: by.sequence for n, by in voided_by(entries).items()} == taken_back


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("submission", {"day": FIRST}),
        ("submission", {"received_at": at("16:00:00")}),
        ("note", {"day": FIRST}),
        ("note", {"received_at": at("16:00:00")}),
        ("mail", {"day": FIRST}),
    ],
)
def test_an_entry_without_what_its_kind_must_carry_is_a_fault(
    kind: Any, fields: dict[str, Any]
) -> None:
    with pytest.raises(LedgerBrokenError) as caught:
        facts_of([entry(5, kind, unit="a", **fields)])
    assert caught.value.phrase == phrase("store.entry_unreadable", sequence=5)
