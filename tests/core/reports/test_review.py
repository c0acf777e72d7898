"""Chờ xác nhận: what waits, what is proposed, and why it is held."""

from __future__ import annotations

from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.reports.ledger.review import review_data, review_document
from lai_report.errors import phrase
from tests.core.reports.conftest import Keep
from tests.core.reports.province import PHONG_THO, province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at

WHY = phrase("subject.no_day")


def seen(subject: str = "", sender: str = "", position: str = "") -> MailEvidence:
    return MailEvidence(subject, sender, position=position)


WAITING = (
    WaitingMail(7, at("16:20:00"), PHONG_THO, FIRST, nature="report", why=WHY,
                evidence=seen("HU Phong Thổ BC", "vphu.phongtho@laichau.example")),
    WaitingMail(8, at("00:21:00"), nature="report", why=WHY,
                evidence=seen(sender="la@tinh.example")),
    WaitingMail(9, at("16:22:00"), "huyen-uy-muong-la", nature="invitation",
                evidence=seen("Giấy mời", position="mbox:12")),
    WaitingMail(10, at("16:23:00"), nature="unreadable", evidence=seen(position="4096")),
    WaitingMail(11, at("16:24:00"), nature="unreadable"),
)  # fmt: skip


def test_the_queue(kept: Keep) -> None:
    kept("review/queue", review_document(WAITING, province()))


def test_an_empty_queue(kept: Keep) -> None:
    kept("review/empty", review_document((), province()))


def test_the_queue_for_scripts(kept: Keep) -> None:
    kept("review/queue", review_data(WAITING, province(), say))
