"""What each word of a subject tells, and no word tells more: subject by subject, every clue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from lai_report.core.folding import fold
from lai_report.core.subjects.clues import Clues, clues_of
from lai_report.core.subjects.days_in_text import tokens_of
from lai_report.core.subjects.parts import Part, names_of, parts_of
from lai_report.core.subjects.tokens import Token, plain_signs
from tests.core.sample_roster import ROSTER

RECEIVED = date(2021, 2, 24)  # a Wednesday


def told(subject: str) -> str:
    """Every clue the subject gives, as one line: those that say nothing are left out."""
    tokens = tokens_of(plain_signs(fold(subject)), RECEIVED)
    clues, silent = clues_of(parts_of(tokens, names_of(ROSTER))), Clues()
    said = ((each.name, getattr(clues, each.name)) for each in fields(Clues))
    return "; ".join(
        name if value is True else f"{name}: {_plain(value)}"
        for name, value in said
        if value != getattr(silent, name)
    )


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(value.values())
    if isinstance(value, Iterable):
        return ", ".join(map(_one, value))
    return repr(value)


def _one(clue: Any) -> str:
    if isinstance(clue, str):
        return clue
    return clue.text if isinstance(clue, Part | Token) else "/".join(unit.id for unit in clue)


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("HU Mường Tè BC", "mentions: huyen-uy-muong-te; has_report_word"),
        ("HU T.Uyên BC", "mentions: huyen-uy-than-uyen/huyen-uy-tan-uyen; has_report_word"),
        (
            "HU Sìn Hồ, HU Mường Tè BC",
            "mentions: huyen-uy-sin-ho, huyen-uy-muong-te; has_report_word",
        ),
        ("xã Mường Tè BC", "places: xa muong te; has_report_word"),
        ("Mường Tè, Sìn Hồ BC", "places: muong te, sin ho; has_report_word"),
        ("BC của huyện ủy", "kinds: huyen uy; has_report_word"),
        ("VPHU BC", "kinds: huyen uy; has_report_word"),
        ("Thị ủy BC", "kinds: thi uy; has_report_word"),
        ("BCSĐ BC", "kinds: ban can su dang; has_report_word"),
        ("BC của huyện", "levels: huyen; has_report_word"),
    ],
)
def test_who_speaks_is_named_by_its_kind_word_by_its_place_or_by_a_kind_alone(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("HU Tham Uyên BC", "strangers: hu tham uyen; odd: tham, uyen; has_report_word"),
        ("HU-Tham.Uyên BC", "strangers: hu tham uyen; odd: tham, uyen; has_report_word"),
        ("HU: Tham Uyên BC", "kinds: huyen uy; odd: tham, uyen; has_report_word"),
        ("HU UBND BC", "strangers: hu ubnd; bodies: ubnd; has_report_word"),
        # The city's committee by its kind alone, unless another city follows.
        ("Thành ủy BC", "mentions: thanh-uy-lai-chau; has_report_word"),
        ("Thành ủy Vinh BC", "strangers: thanh uy vinh; odd: vinh; has_report_word"),
        ("Thanhuy Vinh BC", "strangers: thanhuy vinh; odd: vinh; has_report_word"),
        ("Huyện Tuần Giáo BC", "strangers: huyen tuan giao; odd: tuan, giao; has_report_word"),
        # Folded, Điện Biên is diễn biến.
        ("HU Điện Biên dịch", "strangers: hu dien bien dich; has_topic"),
        ("HU, diễn biến dịch", "kinds: huyen uy; has_topic"),
        ("HU phòng chống dịch", "strangers: hu; has_topic; has_more"),
    ],
)
def test_a_kind_word_with_a_name_that_is_not_in_the_roster_is_a_stranger(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("UBND huyện Mường Tè BC", "places: huyen muong te; bodies: ubnd; has_report_word"),
        ("UBND, HU Sìn Hồ BC", "shadowed: huyen-uy-sin-ho; bodies: ubnd; has_report_word"),
        ("HU Sìn Hồ BC UBND", "mentions: huyen-uy-sin-ho; bodies: ubnd; has_report_word"),
        ("Tỉnh ủy BC", "bodies: tinh uy; has_report_word"),
        ("HU Sìn Hồ Tỉnh ủy", "mentions: huyen-uy-sin-ho; bodies: tinh uy"),
        ("BC của Tỉnh ủy", "bodies: tinh uy; has_report_word"),
        ("BC Thủ tướng", "bodies: thu tuong; has_report_word"),
        ("HU Sìn Hồ, Thủ tướng", "mentions: huyen-uy-sin-ho; bodies: thu tuong"),
    ],
)
def test_another_body_is_told_and_a_committee_named_after_it_stands_in_its_shadow(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("BC Tỉnh ủy", "has_report_word"),
        ("Gửi Tỉnh ủy", "has_more"),
        ("BC về Tỉnh ủy", "has_report_word"),
        ("HU Sìn Hồ về Tỉnh ủy", "mentions: huyen-uy-sin-ho"),
        ("HU Sìn Hồ và Tỉnh ủy", "mentions: huyen-uy-sin-ho"),
        ("BC Thường trực Tỉnh ủy, VPTU", "has_report_word"),
        ("BC qua Văn phòng Tỉnh ủy", "has_report_word"),
        ("Gửi HU Sìn Hồ", "odd: hu sin ho; has_more"),
    ],
)
def test_the_committee_a_report_goes_to_is_not_the_one_that_reports(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("45-BC/HU", "kinds: huyen uy; has_report_word"),
        ("12-BC/BCSĐ", "kinds: ban can su dang; has_report_word"),
        ("12-BC/TU", "kinds: thanh uy; has_report_word"),
        ("45-BC/UBND", "odd: 45-bc/ubnd; has_report_word"),
        ("12-BCN", "has_report_word"),
        ("Số 103-BC", "has_report_word"),
        ("Số 103 - BC", "has_report_word"),
    ],
)
def test_a_reports_own_number_tells_the_kind_of_committee_it_ends_in(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("Thực hiện Công văn", "cites; has_more"),
        ("Thực hiện Công văn, Chỉ thị", "cites; has_more"),
        ("Thực hiện 90-CV/TU", "cites; has_more"),
        ("Thực hiện Công văn 90-CV/TU, 91-CV/TU", "cites; has_more"),
        ("Thực hiện Công văn số 90, 91-CV/TU", "cites; has_more"),
        ("Thực hiện 90-CV/TU, Chỉ thị", "cites; has_more"),
        ("Theo CV ngày 20/02, Kết luận", "standings: cited; cites; has_more"),
        ("Theo CV ngày 20/02 về Kết luận",
         "standings: cited; odd: ket luan; cites; is_paper; has_more"),
        ("Công văn", "odd: cong van; cites; is_paper"),
        ("BC Công văn", "odd: cong van; cites; is_paper; has_report_word"),
        ("HU Sìn Hồ Công văn", "mentions: huyen-uy-sin-ho; odd: cong van; cites; is_paper"),
        ("90-CV/TU", "odd: 90-cv/tu; cites"),
        ("Thực hiện BC 90-CV/TU", "odd: 90-cv/tu; cites; has_report_word; has_more"),
        ("Công văn của Tỉnh ủy", "odd: cong van; cites; is_paper"),
        ("Chỉ thị của Thủ tướng", "odd: chi thi; cites; is_paper"),
    ],
)  # fmt: skip
def test_a_paper_is_cited_where_something_leads_to_it_and_else_is_the_mail_itself(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("Theo Công văn của HU Sìn Hồ", "cites; has_more"),
        ("Theo Công văn của huyện ủy", "cites; has_more"),
        ("Theo 12-CV/HU của HU Sìn Hồ", "cites; has_more"),
        ("Theo 12-CV/HU của VPHU", "cites; has_more"),
        ("Theo 12-CV/BCSĐ của Ban cán sự đảng", "cites; has_more"),
        ("Theo CV số 12 ngày 20/02 về dịch của HU Sìn Hồ",
         "standings: cited; cites; has_topic; has_more"),
        ("Theo 90-CV/TU của HU Sìn Hồ", "mentions: huyen-uy-sin-ho; cites; has_more"),
        ("Theo 05/CT-TTg của HU Sìn Hồ", "mentions: huyen-uy-sin-ho; cites; has_more"),
        ("Theo 05/CT-TTg của Ban cán sự đảng", "kinds: ban can su dang; cites; has_more"),
        ("Theo 12-CV/HU, 90-CV/TU của HU Sìn Hồ", "mentions: huyen-uy-sin-ho; cites; has_more"),
        ("Theo Công văn, BC của HU Sìn Hồ",
         "mentions: huyen-uy-sin-ho; cites; has_report_word; has_more"),
        ("Theo Công văn, HU Sìn Hồ", "mentions: huyen-uy-sin-ho; cites; has_more"),
        ("Theo CV 90-CV/TU, HU Sìn Hồ", "mentions: huyen-uy-sin-ho; cites; has_more"),
        ("Công văn của HU Sìn Hồ", "odd: cong van; cites; is_paper"),
        ("24/02 của HU Sìn Hồ", "mentions: huyen-uy-sin-ho; days: 24/02; standings: free"),
        ("Của HU Sìn Hồ", "mentions: huyen-uy-sin-ho"),
    ],
)  # fmt: skip
def test_who_issued_a_cited_paper_is_not_the_one_that_reports(subject: str, clues: str) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("Ngày 24/02", "days: ngay 24/02; standings: free"),
        ("Ngày 30/02", "days: ngay 30/02; standings: free"),
        ("23/02 - 24/02", "days: 23/02, 24/02; standings: free, free"),
        ("45-BC/HU 24/02", "kinds: huyen uy; days: 24/02; standings: free; has_report_word"),
        ("CV 24/02", "standings: cited; odd: cv; cites; is_paper"),
        ("Theo CV 24/02", "standings: cited; cites; has_more"),
        ("Theo CV 30/02/2021", "standings: cited; cites; has_more"),
        ("Theo 90-CV/TU của Tỉnh ủy 24/02", "standings: cited; cites; has_more"),
        ("Theo CV của HU Sìn Hồ 24/02", "standings: cited; cites; has_more"),
        ("Theo CV - 24/02", "doubtful_days: 24/02; standings: doubtful; cites; has_more"),
        ("Theo CV (số 9) về dịch 24/02",
         "doubtful_days: 24/02; standings: doubtful; cites; has_topic; has_more"),
        ("Theo CV 20/02, 24/02",
         "doubtful_days: 24/02; standings: cited, doubtful; cites; has_more"),
        ("Theo CV 30/02/2021, 24/02",
         "doubtful_days: 24/02; standings: cited, doubtful; cites; has_more"),
        ("Theo CV 20/02 đến ngày 24/02",
         "days: ngay 24/02; standings: cited, free; cites; has_more"),
        ("Theo CV, BC 24/02", "days: 24/02; standings: free; cites; has_report_word; has_more"),
        ("Theo CV, 45-BC 24/02", "days: 24/02; standings: free; cites; has_report_word; has_more"),
        ("Theo CV, Mường Tè 24/02",
         "places: muong te; days: 24/02; standings: free; cites; has_more"),
        ("Theo CV, HU Sìn Hồ 24/02",
         "mentions: huyen-uy-sin-ho; days: 24/02; standings: free; cites; has_more"),
        ("Theo CV, HU 24/02", "kinds: huyen uy; days: 24/02; standings: free; cites; has_more"),
    ],
)  # fmt: skip
def test_a_day_is_the_reports_own_or_a_cited_papers_or_may_be_either(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("Từ 24/02", "days: 24/02; standings: free; odd: tu; is_open_period"),
        ("Từ 30/02/2021", "days: 30/02/2021; standings: free; odd: tu; is_open_period"),
        ("Từ 16h", "odd: tu; is_open_period"),
        ("Từ 16h gửi TU", "odd: tu, tu; is_open_period; has_more"),
        ("Gửi TU", "odd: tu; has_more"),
        ("Thứ Tư (mùng 2 Tết)", "weekdays: thu tu; lunar: mung 2 tet"),
        ("Ngày - 24/02", "days: 24/02; standings: free"),
        ("Ngày - 30/02/2021", "days: 30/02/2021; standings: free"),
        ("Ngày - thứ Tư", "weekdays: thu tu"),
        ("Ngày - mùng 2 Tết", "lunar: mung 2 tet"),
        ("Ngày - HU Sìn Hồ", "mentions: huyen-uy-sin-ho; odd: ngay"),
        ("Ngày của HU Sìn Hồ", "mentions: huyen-uy-sin-ho"),
        ("Trong ngày", ""),
        ("24/02 ngày", "days: 24/02; standings: free; odd: ngay"),
        ("24/02 và", "days: 24/02; standings: free; odd: va"),
        ("24/02 của", "days: 24/02; standings: free; odd: cua"),
    ],
)
def test_words_around_a_day_tell_a_period_a_weekday_or_that_something_is_missing(
    subject: str, clues: str
) -> None:
    assert told(subject) == clues


@pytest.mark.parametrize(
    ("subject", "clues"),
    [
        ("Báo cáo tình hình dịch", "has_report_word; has_topic"),
        ("Covid-19", "has_topic"),
        ("SARS-CoV-2", "has_topic"),
        ("nCoV", "has_topic"),
        ("2019-nCoV", "has_topic"),
        ("5K, 24/24, số 9, 16h30", ""),
        ("Công tác phòng, chống", "has_more"),
        ("Triển khai", "has_more"),
        ("Kính gửi", "has_more"),
        ("BC!?", "odd: !?; has_report_word"),
        ("BC (1) lần 2 dự thảo", "odd: 1, lan 2, du, thao; has_report_word"),
        ("Đến 16h", ""),
        ("Tính đến 24/02", "days: 24/02; standings: free"),
        ("Tính đến 30/02/2021", "days: 30/02/2021; standings: free"),
        ("Tính đến", "odd: tinh den"),
        ("Hàng 24/02", "days: 24/02; standings: free"),
        ("Hàng 30/02/2021", "days: 30/02/2021; standings: free"),
        ("Hàng 16h", "odd: hang"),
        ("Trước 16h", ""),
        ("Trước 24/02", "days: 24/02; standings: free; odd: truoc"),
        ("Qua Tỉnh ủy", ""),
        ("Qua HU Sìn Hồ", "mentions: huyen-uy-sin-ho; odd: qua"),
    ],
)
def test_what_a_mail_is_about_and_what_of_it_is_not_understood(subject: str, clues: str) -> None:
    assert told(subject) == clues
