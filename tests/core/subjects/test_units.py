"""The one unit a mail speaks for: what the sender's address and the subject tell together."""

from __future__ import annotations

from datetime import date

import pytest

from lai_report.core.folding import fold
from lai_report.core.model import Unit
from lai_report.core.subjects.clues import clues_of
from lai_report.core.subjects.days_in_text import tokens_of
from lai_report.core.subjects.parts import names_of, parts_of
from lai_report.core.subjects.tokens import plain_signs
from lai_report.core.subjects.units import UnitFound, unit_of
from lai_report.errors import Phrase, phrase
from tests.core.sample_roster import FIRST_OF_COMMUNES, ROSTER

DAY = date(2021, 2, 22)
NAMES = names_of(ROSTER)
MUONG_TE, SIN_HO, TAN_UYEN, THAN_UYEN, THANH_UY, BAN_CAN_SU, XA_MUONG_TE = (
    next(unit for unit in ROSTER.units if unit.id == unit_id)
    for unit_id in (
        "huyen-uy-muong-te", "huyen-uy-sin-ho", "huyen-uy-tan-uyen", "huyen-uy-than-uyen",
        "thanh-uy-lai-chau", "ban-can-su-dang-ubnd-tinh", "dang-uy-xa-muong-te",
    )
)  # fmt: skip
THE_UYENS = phrase("subject.unclear_name", units=("Huyện ủy Than Uyên", "Huyện ủy Tân Uyên"))
THAM_UYEN = phrase("subject.unknown_name", text="hu tham uyen")
MUONG_TE_FROM_SIN_HO = phrase(
    "subject.disagree", named="Huyện ủy Mường Tè", sender="Huyện ủy Sìn Hồ"
)
SHARED = phrase("subject.several_senders", units=("Huyện ủy Mường Tè", "Huyện ủy Sìn Hồ"))


def two(*names: str) -> Phrase:
    return phrase("subject.two_units", units=tuple(f"Huyện ủy {name}" for name in names))


def gone(name: str) -> Phrase:
    return phrase("subject.unit_gone", unit=name)


def stranger(unit: Unit) -> Phrase:
    return phrase("subject.unregistered", unit=unit.name)


def elsewhere(place: str, sender: Unit) -> Phrase:
    return phrase("subject.other_place", text=place, sender=sender.name)


def other_kind(sender: Unit) -> Phrase:
    return phrase("subject.other_kind", sender=sender.name)


def other_body(text: str) -> Phrase:
    return phrase("subject.other_body", text=text)


def found(subject: str, *senders: Unit, on: date = DAY) -> UnitFound:
    clues = clues_of(parts_of(tokens_of(plain_signs(fold(subject)), on), NAMES))
    return unit_of(clues, senders, NAMES.forms, on)


@pytest.mark.parametrize(
    ("subject", "unit", "doubt"),
    [
        ("HU Mường Tè BC", MUONG_TE, stranger(MUONG_TE)),
        ("HU Mường Tè, Huyện ủy Mường Tè BC", MUONG_TE, stranger(MUONG_TE)),
        ("HU Mường Tè và HU Sìn Hồ BC", None, two("Mường Tè", "Sìn Hồ")),
        ("HU Mường Tè, HU Sìn Hồ, HU Tham Uyên BC", None, two("Mường Tè", "Sìn Hồ")),
        ("HU Mường Tè, HU T.Uyên, HU Sìn Hồ BC", None, two("Mường Tè", "Sìn Hồ")),
        ("HU T.Uyên BC", None, THE_UYENS),
        ("HU Sìn Hồ và HU T.Uyên BC", None, THE_UYENS),
        ("HU T.Uyên và HU Tham Uyên BC", None, THE_UYENS),
        ("HU Tham Uyên BC", None, THAM_UYEN),
        ("HU Tham Uyên và HU Sìn Hồ BC", None, THAM_UYEN),
        ("HU Tham Uyên, HU Bình Lư BC", None, THAM_UYEN),
        ("ĐU xã Mường Tè BC", None, gone("Đảng ủy xã Mường Tè")),
        ("ĐU xã Mường Tè, HU Mường Tè, HU Sìn Hồ BC", None, gone("Đảng ủy xã Mường Tè")),
        ("UBND huyện Sìn Hồ BC", None, other_body("ubnd")),
        ("HĐND, UBND huyện Sìn Hồ BC", None, other_body("hdnd")),
        ("Mường Tè BC", None, phrase("subject.unregistered_unnamed")),
        ("BC tình hình dịch", None, phrase("subject.unregistered_unnamed")),
    ],
)
def test_from_an_address_nobody_registered_the_subject_alone_proposes(
    subject: str, unit: Unit | None, doubt: Phrase
) -> None:
    assert found(subject) == (unit, doubt)


@pytest.mark.parametrize(
    ("subject", "sender"),
    [
        ("HU Mường Tè BC", MUONG_TE),
        ("Mường Tè BC", MUONG_TE),
        ("BC huyện Mường Tè", MUONG_TE),
        ("BC trên địa bàn huyện", MUONG_TE),
        ("BC", MUONG_TE),
        ("12-BC/HU", MUONG_TE),
        ("BC của huyện ủy", SIN_HO),
        ("12-BC/TU", THANH_UY),
        ("BC toàn thành phố", THANH_UY),
        ("BCSĐ báo cáo, 12-BC/BCSĐ", BAN_CAN_SU),
    ],
)
def test_a_registered_address_is_enough_where_the_subject_names_nobody_else(
    subject: str, sender: Unit
) -> None:
    assert found(subject, sender) == (sender, None)


@pytest.mark.parametrize(
    ("subject", "sender", "doubt"),
    [
        ("HU Mường Tè BC", SIN_HO, MUONG_TE_FROM_SIN_HO),
        ("HU Mường Tè, HU Nậm Nhùn BC", SIN_HO, MUONG_TE_FROM_SIN_HO),
        ("HU Mường Tè, HU Sìn Hồ BC", SIN_HO, two("Mường Tè", "Sìn Hồ")),
        ("ĐU xã Mường Tè BC", MUONG_TE, gone("Đảng ủy xã Mường Tè")),
        ("ĐU xã Mường Tè, HU Tham Uyên BC", MUONG_TE, gone("Đảng ủy xã Mường Tè")),
        ("HU Tham Uyên BC", THAN_UYEN, THAM_UYEN),
        ("HU Than Uyên, HU Tham Uyên, HU Bình Lư BC", THAN_UYEN, THAM_UYEN),
        ("HU T.Uyên BC", MUONG_TE, THE_UYENS),
        ("HU Mường Tè, HU T.Uyên BC", MUONG_TE, THE_UYENS),
        ("12-BC/TU", MUONG_TE, other_kind(MUONG_TE)),
        ("BCSĐ báo cáo", MUONG_TE, other_kind(MUONG_TE)),
        ("BC của huyện ủy", THANH_UY, other_kind(THANH_UY)),
        ("Huyện ủy, đảng ủy báo cáo", MUONG_TE, other_kind(MUONG_TE)),
        ("12-BC/TU, huyện Tân Uyên", MUONG_TE, other_kind(MUONG_TE)),
        ("Mường Tè BC", SIN_HO, elsewhere("muong te", SIN_HO)),
        ("BC huyện Tân Uyên", THAN_UYEN, elsewhere("huyen tan uyen", THAN_UYEN)),
        ("BC huyện Than Uyên và Tân Uyên", THAN_UYEN, elsewhere("tan uyen", THAN_UYEN)),
        ("BC xã Mường Tè", MUONG_TE, elsewhere("xa muong te", MUONG_TE)),
        ("BC T.Uyên, Mường Tè", THAN_UYEN, elsewhere("muong te", THAN_UYEN)),
    ],
)  # fmt: skip
def test_where_the_subject_names_somebody_else_no_unit_is_proposed(
    subject: str, sender: Unit, doubt: Phrase
) -> None:
    assert found(subject, sender) == (None, doubt)


@pytest.mark.parametrize(
    ("subject", "sender", "doubt"),
    [
        ("HU T.Uyên BC", TAN_UYEN, THE_UYENS),
        ("HU T.Uyên BC, huyện T.Uyên", TAN_UYEN, THE_UYENS),
        ("T.Uyên BC", THAN_UYEN, elsewhere("t uyen", THAN_UYEN)),
        ("HU Mường Tè và Nậm Nhùn BC", MUONG_TE, elsewhere("nam nhun", MUONG_TE)),
        ("HU Mường Tè và Nậm Nhùn BC, UBND tỉnh", MUONG_TE, elsewhere("nam nhun", MUONG_TE)),
        ("UBND huyện Mường Tè BC", MUONG_TE, other_body("ubnd")),
        ("BC thành phố, UBND", MUONG_TE, other_body("ubnd")),
        ("BC toàn xã, thành phố", MUONG_TE, other_body("xa")),
        ("BC trên địa bàn huyện", THANH_UY, other_body("huyen")),
        ("BC trên địa bàn huyện", BAN_CAN_SU, other_body("huyen")),
    ],
)
def test_where_the_subject_does_not_quite_fit_the_sender_is_proposed_with_a_doubt(
    subject: str, sender: Unit, doubt: Phrase
) -> None:
    assert found(subject, sender) == (sender, doubt)


@pytest.mark.parametrize(
    ("subject", "senders", "unit", "doubt"),
    [
        ("HU Mường Tè BC", (), None, gone("Huyện ủy Mường Tè")),
        ("HU Mường Tè, HU Sìn Hồ BC", (), None, gone("Huyện ủy Mường Tè")),
        ("Đảng ủy Mường Tè BC", (), XA_MUONG_TE, stranger(XA_MUONG_TE)),
        ("HU Mường Tè BC", (MUONG_TE,), None, gone("Huyện ủy Mường Tè")),
        ("BC", (MUONG_TE,), None, gone("Huyện ủy Mường Tè")),
        ("HU Sìn Hồ BC", (XA_MUONG_TE,), None, gone("Huyện ủy Sìn Hồ")),
        ("Mường Tè BC", (XA_MUONG_TE,), XA_MUONG_TE, None),
        ("huyện Mường Tè BC", (XA_MUONG_TE,), None, elsewhere("huyen muong te", XA_MUONG_TE)),
        ("xã BC", (XA_MUONG_TE,), XA_MUONG_TE, None),
    ],
)
def test_only_units_of_the_day_count(
    subject: str, senders: tuple[Unit, ...], unit: Unit | None, doubt: Phrase | None
) -> None:
    assert found(subject, *senders, on=FIRST_OF_COMMUNES) == (unit, doubt)


@pytest.mark.parametrize(
    ("subject", "unit"),
    [
        ("HU Mường Tè BC", MUONG_TE),
        ("HU Sìn Hồ BC", SIN_HO),
        ("HU Mường Tè, HU Sìn Hồ BC", None),
        ("HU Mường Tè, HU Nậm Nhùn BC", None),
        ("HU Nậm Nhùn BC", None),
        ("Mường Tè BC", None),
        ("BC", None),
    ],
)
def test_an_address_of_two_units_proposes_the_one_of_them_that_alone_is_named(
    subject: str, unit: Unit | None
) -> None:
    assert found(subject, MUONG_TE, SIN_HO) == (unit, SHARED)
