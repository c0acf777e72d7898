"""A record of every kind, and what versions before wrote for the same facts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.clock import ClockOverruled
from lai_report.core.entries.configuration import RecordedConfiguration
from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading, RefusedMail
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.restoration import Restoration
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import AttachedFile, Submission
from lai_report.core.entries.summary_report import SummaryReported
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Waiver
from lai_report.core.model import Span
from lai_report.errors import phrase
from tests.core.samples import FIRST, Record, at

NEXT = FIRST + timedelta(1)


class Kept(NamedTuple):
    """A record, and the payload that versions before wrote for the same facts."""

    record: Record
    payload: dict[str, Any]


SEEN = MailEvidence(
    "BC ngày 29/01", "vp@a.example", "VP", at("16:11:00"), at("16:12:00"), at("16:11:59"),
    "mx.tinh.example", "dkim=pass", "<1@x>", ("bc.pdf", "phu luc.xls"), "12",
)  # fmt: skip
SEEN_PAYLOAD: dict[str, Any] = {
    "subject": "BC ngày 29/01", "sender": "vp@a.example", "sender_display": "VP",
    "sent_at": "2021-01-29T16:11:00+07:00", "internal_date": "2021-01-29T16:12:00+07:00",
    "received_header": "2021-01-29T16:11:59+07:00", "received_by": "mx.tinh.example",
    "authentication": "dkim=pass", "message_id": "<1@x>", "attachments": ["bc.pdf", "phu luc.xls"],
    "position": "12",
}  # fmt: skip
WHY = phrase("intake.unproven", sender="vp@a.example")
WHY_PAYLOAD = {"key": "intake.unproven", "values": {"sender": "vp@a.example"}}
BY_MAIL: dict[str, Any] = {"source": "imap:x", "reference": "d1"}
KEPT: dict[str, Kept] = {
    "record": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), source="hand"), {"via": "mailbox"}
    ),
    "record, all of it": Kept(
        Submission(
            0, "a", FIRST, at("16:12:00"), via="zalo", is_supplement=True, is_nil=True,
            note="xem kèm", source="hand", basis="CV 1", file=AttachedFile("bc.pdf", "f1", 120),
        ),
        {
            "via": "zalo", "basis": "CV 1", "nil": True, "supplement": True, "note": "xem kèm",
            "file": {"name": "bc.pdf", "sha256": "f1", "size": 120},
        },
    ),
    "record of a word by Zalo": Kept(
        SideNote(0, "a", FIRST, at("16:12:00"), "zalo", "hẹn 17:00", source="hand"),
        {"via": "zalo", "note": "hẹn 17:00"},
    ),
    "import": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), note="sổ", source="import:x", line=12,
                   precision="minute"),
        {"via": "mailbox", "note": "sổ", "precision": "minute", "line": 12},
    ),
    "waive": Kept(
        Waiver(0, Span(FIRST, NEXT), "duty", "CV 1", ("a", "b"), authority="Thường trực"),
        {
            "units": ["a", "b"], "until": "2021-01-30", "lifts": "duty", "due": None,
            "basis": "CV 1", "authority": "Thường trực",
        },
    ),
    "waive for all, put off": Kept(
        Waiver(0, Span(FIRST, FIRST), "deadline", "CV 1", until=at("18:00:00")),
        {
            "units": [], "until": "2021-01-29", "lifts": "deadline",
            "due": "2021-01-29T18:00:00+07:00", "basis": "CV 1", "authority": "",
        },
    ),
    "void": Kept(
        Void(0, 7, "ghi nhầm", "submission", unit="a", day=FIRST),
        {"reason": "ghi nhầm", "voids": "submission"},
    ),
    "ingest, counted": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), why=WHY, evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {"why": WHY_PAYLOAD},
    ),
    "ingest, a supplement": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), is_supplement=True, why=WHY, evidence=SEEN,
                   **BY_MAIL),
        SEEN_PAYLOAD | {"why": WHY_PAYLOAD, "supplement": True},
    ),
    "ingest, held": Kept(
        WaitingMail(0, at("16:12:00"), "a", None, (FIRST, NEXT), "report", True, why=WHY,
                    evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {
            "nature": "report", "reads_like_report": True, "days": ["2021-01-29", "2021-01-30"],
            "why": WHY_PAYLOAD,
        },
    ),
    "ingest, held without a day": Kept(
        WaitingMail(0, at("16:12:00"), nature="invitation", why=WHY, **BY_MAIL),
        {"nature": "invitation", "reads_like_report": False, "days": [], "why": WHY_PAYLOAD},
    ),
    "ingest, seen again": Kept(Sighting(0, 3, at("16:12:00"), "a", FIRST, "mbox:x", "d1"), {}),
    "ingest, read": Kept(
        MailboxReading(0, "imap:x", True, True, at("16:45:00"), at("16:45:00"),
                       counts={"accepted": 1, "review": 0}, checkpoint={"uid": 7}),
        {
            "complete": True, "is_mailbox": True, "until": "2021-01-29T16:45:00+07:00",
            "began_at": "2021-01-29T16:45:00+07:00", "why": None,
            "counts": {"accepted": 1, "review": 0}, "checkpoint": {"uid": 7},
        },
    ),
    "ingest, broken off": Kept(
        MailboxReading(
            0, "imap:x", False, True, at("16:45:00"), why=WHY, counts={}, checkpoint={},
            refused=(RefusedMail("9", at("16:40:00")), RefusedMail("10")),
        ),
        {
            "complete": False, "is_mailbox": True, "until": None,
            "began_at": "2021-01-29T16:45:00+07:00", "why": WHY_PAYLOAD, "counts": {},
            "checkpoint": {},
            "refused": [
                {"position": "9", "received_at": "2021-01-29T16:40:00+07:00"},
                {"position": "10", "received_at": ""},
            ],
        },
    ),
    "review accept": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), note="đã gọi", mail=7, decision="accepted",
                   is_supplement=True, why=WHY, evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {
            "why": WHY_PAYLOAD, "decision": "accepted", "supplement": True, "note": "đã gọi",
        },
    ),
    "review reject": Kept(Rejection(0, 7, "thư mời", "a", FIRST), {"reason": "thư mời"}),
    "remind --done": Kept(
        Reminder(0, "a", FIRST, at("16:40:00"), "zalo", round=2),
        {"via": "zalo", "round": 2},
    ),
    "remind --send, about to leave": Kept(
        Dispatch(0, "a", FIRST, at("16:40:00"), "<l@x>", "pressing", to=("vp@a.example",),
                 reference="<l@x>"),
        {"message_id": "<l@x>", "to": ["vp@a.example"], "stage": "pressing"},
    ),
    "remind --send, taken": Kept(
        Reminder(0, "a", FIRST, at("16:41:00"), "mail", message_id="<l@x>", to=("vp@a.example",),
                 source="smtp", dispatch=8),
        {"via": "mail", "round": 1, "message_id": "<l@x>", "to": ["vp@a.example"]},
    ),
    "remind --send, not taken": Kept(
        Dispatch(0, "a", FIRST, at("16:41:00"), "<l@x>", state="refused", reason="550", letter=8,
                 reference="<l@x>"),
        {"state": "refused", "reason": "550", "message_id": "<l@x>"},
    ),
    "remind --bounced": Kept(
        Dispatch(0, "a", FIRST, at("16:50:00"), "<l@x>", state="bounced", letter=9, source="hand"),
        {"state": "bounced", "message_id": "<l@x>"},
    ),
    "ingest, a letter that came back": Kept(
        Dispatch(
            0, "a", FIRST, at("16:50:00"), "<l@x>", state="bounced", letter=9,
            sender="daemon@mail.example", authentication="dmarc=pass", position="12",
            **BY_MAIL,
        ),
        {
            "state": "bounced", "message_id": "<l@x>", "sender": "daemon@mail.example",
            "authentication": "dmarc=pass", "position": "12",
        },
    ),
    "duty add": Kept(
        Shift("Trung tâm", Stretch(at("19:00:00"), at("07:00:00", NEXT)), "Lan", "0900",
              reference="shift:2021-01-29"),
        {
            "centre": "Trung tâm", "from": "2021-01-29T12:00:00+00:00",
            "to": "2021-01-30T00:00:00+00:00", "name": "Lan", "phone": "0900",
        },
    ),
    "duty complete": Kept(
        CompleteList("Trung tâm", Stretch(at("19:00:00"), at("07:00:00", NEXT))),
        {
            "centre": "Trung tâm", "from": "2021-01-29T12:00:00+00:00",
            "to": "2021-01-30T00:00:00+00:00",
        },
    ),
    "case open": Kept(
        Case(0, "approval", "a", "đi Hà Nội", at("08:00:00"), NEXT, note="có giấy mời"),
        {"case": "approval", "subject": "đi Hà Nội", "when": "2021-01-30", "note": "có giấy mời"},
    ),
    "review case": Kept(
        Case(0, "event", "a", "sạt lở", at("08:00:00"), mail=7,
             sender="vp@a.example", message_id="<1@x>", **BY_MAIL),
        {"sender": "vp@a.example", "message_id": "<1@x>", "case": "event", "subject": "sạt lở"},
    ),
    "case decide": Kept(
        CaseDecision(0, "not-agreed", "TTTU", "CV 2", at("09:00:00"), 3),
        {"answer": "not-agreed", "by_whom": "TTTU", "basis": "CV 2"},
    ),
    "case report": Kept(CaseReport(0, "TTTU", at("09:00:00"), 9, case=3),
                        {"to": "TTTU", "submission": 9}),
    "case close": Kept(CaseClosing(0, "xong", at("09:00:00"), 3), {"reason": "xong"}),
    "restore": Kept(
        Restoration(0, "mất ổ đĩa", "so:4:h4", "9f86d081"),
        {"reason": "mất ổ đĩa", "head": "so:4:h4", "sha256": "9f86d081"},
    ),
    "report --done": Kept(
        SummaryReported(0, FIRST, NEXT, at("08:00:00", NEXT)), {"until": "2021-01-30", "note": ""}
    ),
    "a clock overruled": Kept(
        ClockOverruled(0, "máy sai giờ", datetime(2021, 1, 29, 9, tzinfo=UTC)),
        {"reason": "máy sai giờ", "newest": "2021-01-29T09:00:00.000000+00:00"},
    ),
    "a configuration": Kept(
        RecordedConfiguration(0, "d1", 2, {"roster": {}}),
        {"sources": "d1", "schema": 2, "configuration": {"roster": {}}},
    ),
}  # fmt: skip
