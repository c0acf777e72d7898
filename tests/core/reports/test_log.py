"""Nhật ký: every kind of entry in words, what took back which, and all of it for scripts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

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
from lai_report.core.entries.entry import Entry, EntryKind, with_host_clock
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
from lai_report.core.facts import voided_by
from lai_report.core.model import Span
from lai_report.core.reports.ledger.log import log_data, log_document
from lai_report.errors import phrase
from tests.core.reports.conftest import Keep
from tests.core.reports.province import CITY, NAM_NHUN, PHONG_THO, TAM_DUONG, province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, Record, at

NEXT = FIRST + timedelta(1)
NIGHT = Stretch(at("19:00:00"), at("07:00:00", NEXT))


def written(number: int, record: Record) -> Entry:
    at_ = datetime(2021, 1, 29, 9, number, tzinfo=UTC)
    return Entry(number, at_, "văn thư", record.draft(), f"h{number - 1}", f"h{number}")


ELSEWHERE = "huyen-uy-muong-la"
"""A unit the roster no longer holds."""
A42 = "lc-2021-01-28/A4.2"
CENTRE = "Trung tâm Chỉ huy tỉnh"
IMAP = "imap:hop-thu@tinh.example"
SEEN = MailEvidence(
    subject="BC ngày 29/01 và 30/01",
    sender="vphu.phongtho@laichau.example",
    sender_display="VP Huyện ủy Phong Thổ",
    sent_at=at("16:09:00"),
    internal_date=at("16:10:00"),
    received_header=at("16:09:58"),
    received_by="mx.tinh.example",
    authentication="dkim=pass",
    message_id="<bc-29@laichau.example>",
    attachments=("BC 29-01.pdf", "Phụ lục.xls"),
    position="4096",
)
ASKED = MailEvidence("Xin ý kiến", "vphu.namnhun@laichau.example", message_id="<yk@x>")
FILE = AttachedFile("46-BC-HU.pdf", "2c26b46b68ffc68f", 120_394)
ABOUT_CASE: dict[str, Any] = {"case": 14, "unit": NAM_NHUN, "obligation": "lc-2021-01-28/A1.4"}
LETTER = "<2021-01-29.5f1d@tinh.example>"
BOX = ("vphu.namnhun@laichau.example",)
CLOCK = written(25, ClockOverruled(0, "máy sai giờ", datetime(2021, 1, 29, 9, 24, tzinfo=UTC)))

LOG = (
    written(1, RecordedConfiguration(0, "b5bb9d80", 2, {"roster": "rất dài"})),
    written(2, Submission(
        0, PHONG_THO, FIRST, at("16:02:00"), A42, "sáng", "zalo", is_supplement=True, is_nil=True,
        note="xem kèm", source="hand", basis="Chánh Văn phòng đồng ý", file=FILE,
    )),
    written(3, WaitingMail(
        0, at("16:10:00"), PHONG_THO, None, (FIRST, NEXT), "report", True, IMAP, "r3",
        phrase("subject.two_days", days=["29/01/2021", "30/01/2021"]), SEEN,
    )),
    written(4, WaitingMail(
        0, at("07:40:00"), NAM_NHUN, nature="approval", source=IMAP, reference="r4",
        why=phrase("subject.not_understood", text="Xin ý kiến"), evidence=ASKED,
    )),
    written(5, Void(
        0, 2, "ghi nhầm đơn vị", "submission", unit=PHONG_THO, obligation=A42, day=FIRST,
        hour="sáng",
    )),
    written(6, Waiver(
        0, Span(FIRST, NEXT), "duty", "CV 12-CV/VPTU", (PHONG_THO, ELSEWHERE), A42,
        authority="Chánh Văn phòng",
    )),
    written(7, Waiver(0, Span(FIRST, FIRST), "deadline", "CV 13-CV/VPTU", (CITY,),
                      until=at("18:00:00"))),
    written(8, Waiver(0, Span(FIRST), "deadline", "CV 14-CV/VPTU")),
    written(9, Reminder(0, NAM_NHUN, FIRST, at("16:40:00"), "phone", "gọi lại sau", A42, "chiều",
                        round=2)),
    written(10, Dispatch(0, NAM_NHUN, FIRST, at("16:41:00"), LETTER, "pressing", to=BOX,
                         reference=LETTER)),
    written(11, Reminder(0, NAM_NHUN, FIRST, at("16:41:20"), "mail", message_id=LETTER, round=3,
                         to=BOX, source="smtp", dispatch=10)),
    written(12, Dispatch(
        0, NAM_NHUN, FIRST, at("16:42:00"), LETTER, state="bounced", letter=11, source=IMAP,
        reference="r12",
        sender="mailer-daemon@mail.example", authentication="dmarc=pass",
    )),
    written(13, Dispatch(0, NAM_NHUN, FIRST, at("16:43:00"), LETTER, state="refused",
                         reason="550 no such user", letter=10)),
    written(14, Case(
        0, "approval", NAM_NHUN, "đi công tác Hà Nội", at("08:00:00"), NEXT,
        "lc-2021-01-28/A1.4", 4, note="có giấy mời", source=IMAP, reference="r4",
        sender=ASKED.sender, message_id=ASKED.message_id,
    )),
    written(15, Case(0, "event", ELSEWHERE, "ca nghi nhiễm", at("08:30:00"))),
    written(16, CaseDecision(0, "not-agreed", "Thường trực Tỉnh ủy", "CV 15-CV/TU", at("09:00:00"),
                             **ABOUT_CASE)),
    written(17, Submission(
        0, PHONG_THO, FIRST, at("16:10:00"), source=IMAP, reference="r3", mail=3,
        decision="accepted", why=phrase("subject.by_sender", unit="Huyện ủy Phong Thổ"),
        evidence=SEEN,
    )),
    written(18, CaseReport(0, "Thường trực Tỉnh ủy", at("10:00:00"), 17, "qua điện thoại",
                           case=15, unit=ELSEWHERE)),
    written(19, CaseClosing(0, "âm tính", at("11:00:00"), 15, ELSEWHERE)),
    written(20, Shift(CENTRE, NIGHT, "Lan", "0912 345 678", "trực thay",
                      reference="shift:2021-01-29")),
    written(21, CompleteList(CENTRE, NIGHT)),
    written(22, SideNote(0, PHONG_THO, FIRST, at("15:40:00"), "phone", "sẽ gửi trước 16:30",
                         is_nil=True, source="hand")),
    written(23, Submission(
        0, TAM_DUONG, FIRST, at("16:12:00"), source="import:so-theo-doi.csv", precision="minute",
        line=12, note="nộp qua văn thư",
    )),
    written(24, Sighting(0, 17, at("16:10:05"), PHONG_THO, FIRST, "mbox:ban-sao.mbox", "r3")),
    CLOCK._replace(draft=with_host_clock(CLOCK.draft, "2021-01-29T09:20:00+00:00")),
    written(26, MailboxReading(
        0, IMAP, True, True, at("16:45:00"), at("16:45:00"),
        counts={"accepted": 1, "review": 2, "ignored": 0, "refused": 1, "duplicates": 14},
        checkpoint={"uid": 4097}, refused=(RefusedMail("4095", at("16:20:00")),),
    )),
    written(27, MailboxReading(
        0, IMAP, False, True, at("16:50:00"), counts={"accepted": 0},
        why=phrase("mail.unreachable", host="imap.tinh.example", port=993, why="timed out"),
    )),
    written(28, MailboxReading(0, "mbox:thu-cu.mbox", True, False, at("16:55:00"), at("16:12:10"))),
    written(29, Restoration(0, "mất ổ đĩa", "so-2021:28:h28", "9f86d081884c7d65")),
    written(30, SummaryReported(0, FIRST, NEXT, at("08:00:00", NEXT), "trình Ban Thường vụ")),
    written(31, Void(0, 22, "nghe nhầm", "note", unit=PHONG_THO, day=FIRST)),
    written(32, WaitingMail(
        0, at("15:41:00"), nature="invitation", source=IMAP, reference="r32",
        why=phrase("subject.no_day"), evidence=MailEvidence(position="4098"),
    )),
    written(33, Rejection(0, 32, "thư mời họp")),
    written(34, CaseReport(0, "Ban Thường vụ", at("12:00:00"), case=15, unit=ELSEWHERE)),
    written(35, Void(0, 34, "báo nhầm nơi nhận")),
)  # fmt: skip


def test_every_kind_of_entry_is_in_the_log_below() -> None:
    assert {entry.kind for entry in LOG} == set(get_args(EntryKind))


def test_entries_in_words(kept: Keep) -> None:
    kept("log/all", log_document(LOG, voided_by(LOG), province(), say))


def test_entries_for_scripts_payloads_whole_but_for_the_long_configuration(kept: Keep) -> None:
    made = log_data(LOG[:9], voided_by(LOG), province().roster.office)
    kept("log/all", {"entries": made})
