"""An entry without what its kind must carry is a broken ledger, said with its number."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import pytest

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.clock import ClockOverruled
from lai_report.core.entries.dispatch import Dispatch, Stage, State
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading
from lai_report.core.entries.records import record_of
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import AttachedFile, Submission
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Waiver
from lai_report.core.pressing import reminding
from lai_report.errors import LedgerBrokenError, phrase
from lai_report.write.smtp import DeliveryState
from tests.core.samples import FIRST, at, entry

SEQUENCE = 41
NEXT = FIRST + timedelta(1)

WHOLE: dict[str, Any] = {"unit": "a", "day": FIRST, "received_at": at("16:12:00"), "target": 3}
OWN: dict[str, dict[str, Any]] = {
    "case": {"case": "event"},
    "case-decision": {"answer": "agreed", "by_whom": "TTTU", "basis": "CV 2"},
    "case-report": {"to": "TTTU"},
    "case-close": {"reason": "xong"},
    "shift": {"centre": "Trung tâm", "name": "Lan"},
    "shift-complete": {"centre": "Trung tâm"},
    "waiver": {"lifts": "duty", "basis": "CV 1"},
    "read": {"complete": True, "is_mailbox": True},
}
"""What an entry of a kind must say beside its columns."""
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
        fields["payload"] = OWN.get(kind, {})
        if left_out in needed:
            assert unreadable(record, entry(SEQUENCE, kind, **fields))
        else:
            record.of(entry(SEQUENCE, kind, **fields))


@pytest.mark.parametrize("left_out", ENDS)
@pytest.mark.parametrize(("record", "kind"), [(Shift, "shift"), (CompleteList, "shift-complete")])
def test_a_stretch_without_one_of_its_ends_cannot_be_read(
    record: Any, kind: EntryKind, left_out: str
) -> None:
    payload = OWN[kind] | {key: value for key, value in ENDS.items() if key != left_out}
    assert unreadable(record, entry(SEQUENCE, kind, payload=payload))
    whole = record.of(entry(SEQUENCE, kind, payload=OWN[kind] | ENDS))
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
    assert unreadable(record, entry(SEQUENCE, kind, **WHOLE, payload=OWN.get(kind, {}) | payload))


@pytest.mark.parametrize("kind", OWN)
def test_what_every_writer_wrote_is_not_believed_where_it_is_missing(kind: EntryKind) -> None:
    whole = OWN[kind] | (ENDS if kind.startswith("shift") else {})
    record_of(entry(SEQUENCE, kind, **WHOLE, payload=whole))
    for left_out in OWN[kind]:
        rest = {key: value for key, value in whole.items() if key != left_out}
        with pytest.raises(LedgerBrokenError):
            record_of(entry(SEQUENCE, kind, **WHOLE, payload=rest))


def test_a_file_may_say_more_than_this_version_knows_and_is_none_without_its_hash() -> None:
    known = {"name": "bc.pdf", "sha256": "f1", "size": 120}
    said = entry(SEQUENCE, "submission", **WHOLE, payload={"file": known | {"pages": 3}})
    assert Submission.of(said).file == AttachedFile("bc.pdf", "f1", 120)
    less = {"file": {"name": "bc.pdf", "size": 120}}
    assert unreadable(Submission, entry(SEQUENCE, "submission", **WHOLE, payload=less))


def test_the_stages_and_states_of_a_letter_are_those_its_writers_know() -> None:
    assert set(get_args(Stage)) == set(get_args(reminding.Stage))
    assert set(get_args(State)) == {*get_args(DeliveryState), "bounced"}


def test_what_the_hosts_clock_showed_is_an_instant_or_the_ledger_is_broken() -> None:
    for shown in ("x", 5):
        with pytest.raises(LedgerBrokenError):
            _ = entry(SEQUENCE, "clock", payload={"host_clock": shown}).host_clock


def unreadable(record: Any, broken: Entry) -> bool:
    """Whether reading the entry says which one it is that cannot be read."""
    with pytest.raises(LedgerBrokenError) as caught:
        record.of(broken)
    return caught.value.phrase == phrase("store.entry_unreadable", sequence=SEQUENCE)
