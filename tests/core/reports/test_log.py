"""Nhật ký: every kind of entry in words, what took back which, and all of it for scripts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from lai_report.core.entries import Draft, Entry, EntryKind
from lai_report.core.facts import voided_by
from lai_report.core.reports.log import log_data, log_document
from tests.core.reports.conftest import Keep
from tests.core.reports.province import NAM_NHUN, PHONG_THO, province
from tests.core.samples import FIRST, at

NEXT = FIRST + timedelta(1)


def written(number: int, kind: EntryKind, **said: Any) -> Entry:
    at_ = datetime(2021, 1, 29, 9, number, tzinfo=UTC)
    return Entry(number, at_, "văn thư", Draft(kind, **said), f"h{number - 1}", f"h{number}")


LOG = (
    written(1, "config", payload={"digest": "d1", "configuration": {"units": "rất dài"}}),
    written(2, "submission", unit=PHONG_THO, obligation="lc-2021-01-28/A4.2", hour="sáng",
            day=FIRST,
            received_at=at("16:02:00"), source="hand", reference="r2",
            payload={"via": "zalo", "basis": "Chánh Văn phòng", "note": "xem kèm"}),
    written(3, "submission", unit=PHONG_THO, day=FIRST, received_at=at("16:10:00"), source="imap:x",
            payload={"via": "mailbox", "subject": "BC ngày 29/01"}),
    written(4, "void", target=2, payload={"reason": "ghi nhầm đơn vị"}),
    written(5, "waiver", unit="", day=FIRST, payload={"basis": "CV 12-CV/VPTU", "lifts": "duty"}),
    written(6, "reminder", unit=NAM_NHUN, day=FIRST, received_at=at("16:40:00"),
            payload={"via": "mail", "note": "gọi lại sau"}),
    written(7, "dispatch", unit=NAM_NHUN, day=FIRST, received_at=at("16:41:00"), target=6,
            payload={"state": "bounced"}),
    written(8, "case", unit="huyen-uy-muong-la", received_at=at("08:00:00"), target=3,
            payload={"case": "event", "subject": "ca nghi nhiễm"}),
    written(9, "case-decision", unit=NAM_NHUN, received_at=at("09:00:00"), target=8,
            payload={"basis": "CV 15-CV/TU"}),
    written(10, "case-report", received_at=at("10:00:00"), target=8),
    written(11, "case-close", received_at=at("11:00:00"), target=8, payload={"reason": "âm tính"}),
    written(12, "shift", day=FIRST, payload={"centre": "Trung tâm Chỉ huy tỉnh", "name": "Lan",
                                             "note": "trực thay"}),
    written(13, "shift-complete", payload={"centre": "Trung tâm Chỉ huy tỉnh"}),
    written(14, "note", unit=PHONG_THO, day=FIRST, received_at=at("15:40:00"),
            payload={"via": "phone", "centre": "không in", "name": "không in"}),
    written(15, "mail", received_at=at("15:41:00"), payload={"subject": "(không có chủ đề)"}),
    written(16, "rejection", target=15, payload={"reason": "thư mời họp"}),
    written(17, "sighting", target=3), written(18, "read", received_at=at("16:45:00")),
    written(19, "clock", payload={"reason": "máy sai giờ"}), written(20, "restore"),
    written(21, "summary-report", day=NEXT),
    written(22, "void", target=14, payload={"reason": "nghe nhầm"}),
)  # fmt: skip


def test_every_kind_of_entry_is_in_the_log_below() -> None:
    assert {entry.kind for entry in LOG} == set(get_args(EntryKind))


def test_entries_in_words(kept: Keep) -> None:
    kept("log/all", log_document(LOG, voided_by(LOG), province()))


def test_entries_for_scripts_payloads_whole_but_for_the_long_configuration(kept: Keep) -> None:
    made = log_data(LOG[:7], voided_by(LOG), province().roster.office)
    kept("log/all", {"entries": made})
