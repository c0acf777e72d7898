"""An entry without what its kind must carry is a broken ledger, said with its number."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.clock import ClockOverruled
from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import Submission
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Waiver
from lai_report.errors import LedgerBrokenError, phrase
from tests.core.samples import FIRST, at, entry

SEQUENCE = 41
NEXT = FIRST + timedelta(1)

WHOLE: dict[str, Any] = {"unit": "a", "day": FIRST, "received_at": at("16:12:00"), "target": 3}
ENDS = {"from": "2021-01-29T12:00:00+00:00", "to": "2021-01-30T00:00:00+00:00"}


@pytest.mark.parametrize(
    ("record", "kind", "needed"),
    [
        (Submission, "submission", {"day", "received_at"}),
        (SideNote, "note", {"day", "received_at"}),
        (WaitingMail, "mail", {"received_at"}),
        (Void, "void", {"target"}),
        (Rejection, "rejection", {"target"}),
        (Sighting, "sighting", {"target", "received_at"}),
        (Reminder, "reminder", {"day", "received_at"}),
        (Dispatch, "dispatch", {"day", "received_at"}),
        (Case, "case", {"received_at"}),
        (CaseDecision, "case-decision", {"target", "received_at"}),
        (CaseReport, "case-report", {"target", "received_at"}),
        (CaseClosing, "case-close", {"target", "received_at"}),
    ],
)
def test_an_entry_without_what_its_kind_must_carry_cannot_be_read(
    record: Any, kind: EntryKind, needed: set[str]
) -> None:
    for left_out in WHOLE:
        fields = {name: value for name, value in WHOLE.items() if name != left_out}
        if left_out in needed:
            assert unreadable(record, entry(SEQUENCE, kind, **fields))
        else:
            record.of(entry(SEQUENCE, kind, **fields))


@pytest.mark.parametrize("left_out", ENDS)
@pytest.mark.parametrize(("record", "kind"), [(Shift, "shift"), (CompleteList, "shift-complete")])
def test_a_stretch_without_one_of_its_ends_cannot_be_read(
    record: Any, kind: EntryKind, left_out: str
) -> None:
    payload = {key: value for key, value in ENDS.items() if key != left_out}
    assert unreadable(record, entry(SEQUENCE, kind, payload=payload))
    whole = record.of(entry(SEQUENCE, kind, payload=ENDS))
    assert (whole.start, whole.end) == (at("19:00:00"), at("07:00:00", NEXT))


@pytest.mark.parametrize(
    ("record", "kind", "payload"),
    [
        (Submission, "submission", {"file": "bc.pdf"}),
        (Submission, "submission", {"file": {"path": "bc.pdf"}}),
        (WaitingMail, "mail", {"days": ["hôm qua"]}),
        (WaitingMail, "mail", {"why": {"values": {}}}),
        (WaitingMail, "mail", {"sent_at": 12}),
        (Waiver, "waiver", {"until": "mai"}),
        (Waiver, "waiver", {"units": None}),
        (MailboxReading, "read", {"refused": [{"uid": 3}]}),
        (MailboxReading, "read", {"counts": 7}),
        (ClockOverruled, "clock", {"newest": ""}),
        (Case, "case", {"when": "mai"}),
        (Shift, "shift", {"from": 7}),
    ],
)
def test_a_payload_no_writer_of_ours_wrote_is_a_broken_ledger(
    record: Any, kind: EntryKind, payload: dict[str, Any]
) -> None:
    assert unreadable(record, entry(SEQUENCE, kind, **WHOLE, payload=payload))


def unreadable(record: Any, broken: Entry) -> bool:
    """Whether reading the entry says which one it is that cannot be read."""
    with pytest.raises(LedgerBrokenError) as caught:
        record.of(broken)
    return caught.value.phrase == phrase("store.entry_unreadable", sequence=SEQUENCE)
