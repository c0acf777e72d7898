"""Who speaks in a subject, which paper it cites and which days are its own, word by word.

Each subject comes to a unit, days, a nature and a reason; `sender` is the unit that sent it.
"""

from __future__ import annotations

from datetime import date

import pytest

from lai_report.core.subjects.reading import read_subject
from tests.core.sample_roster import ROSTER

RECEIVED = date(2021, 2, 24)  # a Wednesday
NOBODY, BCSD, SIN_HO = "", "ban-can-su-dang-ubnd-tinh", "huyen-uy-sin-ho"
CITY = "thanh-uy-lai-chau"


def told(subject: str, sender: str) -> str:
    """What the subject comes to from the address of a unit, as one line."""
    senders = [unit for unit in ROSTER.units if unit.id == sender]
    found = read_subject(subject, senders, RECEIVED, ROSTER)
    unit = "sender" if found.unit and found.unit == sender else found.unit
    days = ", ".join(f"{day:%d/%m}" for day in found.days)
    why = f"{found.reason.key.removeprefix('subject.')} {found.reason.values.get('text', '')}"
    return f"{unit}; {days}; {found.nature}; {why}".rstrip()


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("HU, diễn biến dịch 24/02", BCSD, "None; 24/02; report; other_kind"),
        ("HU Điện Biên dịch", BCSD, "None; ; other; unknown_name HU Điện Biên dịch"),
        ("HU Mường, Tè", BCSD, "None; ; other; unknown_name HU Mường"),
        ("HU, Mường Tè", NOBODY, "None; ; other; no_day"),
        ("HU Tham Uyên BC 24/02", BCSD, "None; 24/02; report; unknown_name HU Tham Uyên"),
        ("Huyện Tuần Giáo BC 24/02", BCSD, "None; 24/02; report; unknown_name Huyện Tuần Giáo"),
        ("Thành ủy BC 24/02", CITY, "sender; 24/02; report; by_both"),
        ("Thanhuy Vinh BC", NOBODY, "None; ; report; no_day"),
        ("Thanhuy Vinh BC 24/02", CITY, "None; 24/02; report; unknown_name Thanhuy Vinh"),
        ("Thị ủy BC", BCSD, "None; ; report; other_kind"),
        ("12-BCN 24/02", BCSD, "sender; 24/02; report; by_sender"),
        ("Số 103 - BC 24/02", BCSD, "sender; 24/02; report; by_sender"),
        ("12-BC/BCSĐ 24/02", BCSD, "sender; 24/02; report; by_sender"),
        ("12-BC/HU 24/02", BCSD, "None; 24/02; report; other_kind"),
        ("45-BC/UBND 24/02", BCSD, "sender; 24/02; report; not_understood 45-bc/ubnd"),
    ],
)  # fmt: skip
def test_who_speaks_is_named_by_its_kind_word_or_place_and_what_fits_no_unit_is_a_stranger(
    subject: str, sender: str, reading: str
) -> None:
    assert told(subject, sender) == reading


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("BC của huyện 24/02", BCSD, "sender; 24/02; report; other_body huyện"),
        ("UBND, HU Sìn Hồ BC 24/02", SIN_HO, "sender; 24/02; report; other_body UBND"),
        ("UBND, HU Sìn Hồ BC 24/02", BCSD, "sender; 24/02; report; other_body UBND"),
        ("HU Sìn Hồ, Thủ tướng 24/02", SIN_HO, "sender; 24/02; report; other_body Thủ tướng"),
        ("BC về Tỉnh ủy 24/02", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("BC của Tỉnh ủy 24/02", SIN_HO, "sender; 24/02; report; other_body Tỉnh ủy"),
        ("HU Sìn Hồ và Tỉnh ủy 24/02", SIN_HO, "sender; 24/02; report; by_both"),
        ("BC qua Văn phòng Tỉnh ủy 24/02", SIN_HO, "sender; 24/02; report; by_sender"),
        ("Qua HU Sìn Hồ 24/02", SIN_HO, "sender; 24/02; report; not_understood Qua"),
        ("Gửi HU Sìn Hồ BC 24/02", SIN_HO, "sender; 24/02; report; not_understood HU Sìn Hồ"),
        ("Của HU Sìn Hồ", NOBODY, "huyen-uy-sin-ho; ; other; no_day"),
    ],
)  # fmt: skip
def test_another_body_is_told_and_the_committee_a_report_goes_to_does_not_speak(
    subject: str, sender: str, reading: str
) -> None:
    assert told(subject, sender) == reading


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("24/02 Theo 12-CV/HU của VPHU", CITY, "sender; 24/02; other; no_report_word"),
        ("Theo 12-CV/BCSĐ của Ban cán sự đảng", CITY, "sender; ; other; no_day"),
        ("24/02 Theo 90-CV/TU của HU Sìn Hồ", SIN_HO, "sender; 24/02; other; no_report_word"),
        ("Theo CV số 12 ngày 20/02 về dịch của HU Sìn Hồ", NOBODY, "None; ; other; paper_day"),
        ("24/02 Thực hiện Công văn số 90, 91-CV/TU", BCSD, "sender; 24/02; other; no_report_word"),
        ("24/02 Theo Công văn 90-CV/TU, 91-CV/TU", BCSD, "sender; 24/02; other; no_report_word"),
        ("Theo CV ngày 20/02, Kết luận", NOBODY, "None; ; other; paper_day"),
        ("Theo CV ngày 20/02 về Kết luận", SIN_HO, "sender; ; other; no_report_word"),
        ("24/02 HU Sìn Hồ Công văn", NOBODY, "huyen-uy-sin-ho; 24/02; other; no_report_word"),
        ("24/02 90-CV/TU", BCSD, "sender; 24/02; other; not_understood 90-cv/tu"),
    ],
)  # fmt: skip
def test_a_cited_paper_is_not_the_mail_and_who_issued_it_is_not_the_one_that_reports(
    subject: str, sender: str, reading: str
) -> None:
    assert told(subject, sender) == reading


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("Theo CV 24/02", NOBODY, "None; ; other; paper_day"),
        ("Theo CV - 24/02", BCSD, "sender; 24/02; other; paper_or_report_day"),
        ("Theo CV (số 9) về dịch 24/02", BCSD, "sender; 24/02; other; paper_or_report_day"),
        ("Theo CV 30/02/2021, 24/02", NOBODY, "None; 24/02; other; unregistered_unnamed"),
        ("Theo CV, 45-BC 24/02", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("Theo CV, Mường Tè 24/02", NOBODY, "None; 24/02; other; unregistered_unnamed"),
        ("BC Theo CV, HU 24/02 24/02", SIN_HO, "sender; 24/02; report; by_sender"),
        ("BC theo CV 20/02 đến ngày 24/02 24/02", BCSD, "sender; 24/02; report; by_sender"),
    ],
)  # fmt: skip
def test_a_day_is_the_reports_own_or_a_cited_papers_or_may_be_either(
    subject: str, sender: str, reading: str
) -> None:
    assert told(subject, sender) == reading


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("24/02 24/02 ngày", BCSD, "sender; 24/02; other; not_understood ngày"),
        ("24/02 của", BCSD, "sender; 24/02; other; not_understood của"),
        ("24/02 và", BCSD, "sender; 24/02; other; not_understood và"),
        ("Ngày - 24/02", BCSD, "sender; 24/02; other; no_report_word"),
        ("24/02 Ngày - thứ Tư", BCSD, "sender; 24/02; other; no_report_word"),
        ("Ngày - HU Sìn Hồ 24/02", SIN_HO, "sender; 24/02; report; not_understood Ngày"),
        ("Từ 16h", NOBODY, "None; ; other; period_day"),
        ("Từ 30/02/2021", NOBODY, "None; ; other; period_day"),
        ("24/02 Hàng 16h", BCSD, "sender; 24/02; other; not_understood Hàng"),
        ("24/02 Tính đến", BCSD, "sender; 24/02; other; not_understood Tính đến"),
        ("BC!? 24/02", BCSD, "sender; 24/02; report; not_understood !?"),
    ],
)  # fmt: skip
def test_words_around_a_day_tell_a_period_a_weekday_or_that_something_is_missing(
    subject: str, sender: str, reading: str
) -> None:
    assert told(subject, sender) == reading


@pytest.mark.parametrize(
    ("subject", "sender", "reading"),
    [
        ("24/02 nCoV", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("24/02 2019-nCoV", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("24/02 Covid-19", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("24/02 SARS-CoV-2", NOBODY, "None; 24/02; report; unregistered_unnamed"),
        ("24/02 5K", NOBODY, "None; 24/02; other; unregistered_unnamed"),
        ("24/02 Phòng & chống", BCSD, "sender; 24/02; other; no_report_word"),
        ("24/02 Phòng: chống", BCSD, "sender; 24/02; other; not_understood Phòng chống"),
    ],
)  # fmt: skip
def test_what_a_mail_is_about_makes_it_a_report(subject: str, sender: str, reading: str) -> None:
    assert told(subject, sender) == reading
