"""A subject falls into names, days and known phrases, each found longest first and only whole."""

from __future__ import annotations

from datetime import date

import pytest

from lai_report.core.folding import fold
from lai_report.core.model import Office, Roster, Unit
from lai_report.core.subjects.days_in_text import tokens_of
from lai_report.core.subjects.parts import Part, names_of, parts_of
from lai_report.core.subjects.tokens import plain_signs
from tests.core.sample_roster import ROSTER


def parts(subject: str, roster: Roster = ROSTER) -> list[Part]:
    tokens = tokens_of(plain_signs(fold(subject)), date(2021, 2, 24))
    return parts_of(tokens, names_of(roster))


def cut(subject: str, roster: Roster = ROSTER) -> str:
    """Each part by its kind and words, what stands before it in front; the end by its sign."""
    *found, end = parts(subject, roster)
    assert (end.kind, end.text, end.units) == ("end", "", ())
    return " | ".join([*(f"{each.gap}{each.kind} {each.text}" for each in found), end.gap]).rstrip()


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("HU Mường Tè - BC (24/02)!", "unit hu muong te | -report bc | (day 24/02 | )!"),
        ("H.U Mường-Tè b/c", "unit h u muong te | report b c |"),
        # A comma parts the words of a name, and not those of a phrase; a colon parts both.
        ("HU, Mường Tè", "marker hu | ,place muong te |"),
        ("HU Mường, Tè", "marker hu | unknown muong | ,unknown te |"),
        ("Phòng, chống", "detail phong chong |"),
        ("Phòng & chống", "detail phong chong |"),
        ("Phòng: chống", "unknown phong | :unknown chong |"),
        ("V/v báo cáo", "filler v v | report bao cao |"),
        # The longest phrase that stands there whole.
        ("Thường trực HU", "prefix thuong truc | marker hu |"),
        ("Thường trực Tỉnh ủy", "address thuong truc tinh uy |"),
        ("Thường trực Tỉnh, ủy", "address thuong truc tinh uy |"),
        ("Thường trực Tỉnh: ủy", "prefix thuong truc | filler tinh | :unknown uy |"),
        ("Diễn biến tình hình", "topic dien bien tinh hinh |"),
        ("Diễn biến", "unknown dien | unknown bien |"),
        ("Tình hình dịch bệnh", "topic tinh hinh | topic dich benh |"),
        # The roster before the ordinary words, and a name before a place.
        ("BTV Tỉnh đoàn", "unit btv tinh doan |"),
        ("Tỉnh đoàn", "place tinh doan |"),
        ("Xã Sin Suối Hồ", "place xa sin suoi ho |"),
        ("Thứ Tư 24/02, 16h", "weekday thu tu | day 24/02 | ,time 16h |"),
        ("Số 9 lần 2 Covid-19 7", "number so 9 | times lan 2 | known covid-19 | figure 7 |"),
        ("30/02/2021 (mùng 2 Tết)", "unclear 30/02/2021 | (lunar mung 2 tet | )"),
        ("", ""),
    ],
)
def test_a_subject_is_cut_into_parts_and_nothing_of_it_is_lost(subject: str, found: str) -> None:
    assert cut(subject) == found


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("HU Sin Hồ", ("huyen-uy-sin-ho",)),
        ("Thành ủy", ("thanh-uy-lai-chau",)),
        ("HU T.Uyên", ("huyen-uy-than-uyen", "huyen-uy-tan-uyen")),
        ("Sìn Hồ", ("huyen-uy-sin-ho", "dang-uy-xa-sin-ho")),
        ("HU", ()),
        ("Lai Châu", ()),
    ],
)
def test_a_name_or_place_tells_every_unit_it_may_mean_of_whatever_day(
    name: str, units: tuple[str, ...]
) -> None:
    part, _ = parts(name)
    assert tuple(unit.id for unit in part.units) == units


def test_a_part_of_several_words_keeps_the_first_of_them_as_it_was_cut() -> None:
    _, part, _ = parts("BC (tình hình)")
    assert (part.text, part.gap) == ("tinh hinh", "(")
    assert (part.token.kind, part.token.text, part.token.gap) == ("word", "tinh", "(")
    _, day, unknown, _ = parts("BC ngày 24/02 x")
    assert day.token.day == date(2021, 2, 24)
    assert unknown.token.text == "x"


OFFICE = Office(name="Văn phòng", authority="Tỉnh ủy Cao Bằng", unit="van-phong")
CAO_BANG = Roster(
    OFFICE,
    (),
    (Unit("van-phong", "Văn phòng Tỉnh ủy Cao Bằng"), Unit("a", "Ban cán sự đảng UBND tỉnh")),
)


def test_the_office_itself_is_who_is_written_to_and_no_name_of_a_unit() -> None:
    assert cut("Văn phòng Tỉnh ủy Cao Bằng", CAO_BANG) == (
        "address van phong tinh uy | filler cao bang |"
    )
    other = CAO_BANG._replace(office=OFFICE._replace(unit=""))
    assert cut("Văn phòng Tỉnh ủy Cao Bằng", other) == "unit van phong tinh uy cao bang |"


@pytest.mark.parametrize(
    ("place", "authority", "found"),
    [
        ("", "Tỉnh ủy Cao Bằng", "unit bcsd ubnd tinh cao bang |"),
        ("Cao Bằng", "Tỉnh ủy", "unit bcsd ubnd tinh cao bang |"),
        ("Cao Bằng", "Tỉnh ủy Lạng Sơn", "unit bcsd ubnd tinh cao bang |"),
        ("", "Tỉnh ủy Lạng Sơn", "unit bcsd ubnd tinh | unknown cao | unknown bang |"),
        ("", "Tỉnh ủy", "unit bcsd ubnd tinh | unknown cao | unknown bang |"),
    ],
)
def test_the_province_is_the_offices_place_or_else_its_authoritys_name(
    place: str, authority: str, found: str
) -> None:
    roster = CAO_BANG._replace(office=OFFICE._replace(place=place, authority=authority))
    assert cut("BCSĐ UBND tỉnh Cao Bằng", roster) == found


def test_where_the_province_is_not_known_the_committee_stays_who_is_written_to() -> None:
    nameless = CAO_BANG._replace(office=OFFICE._replace(authority="Tỉnh ủy"))
    assert cut("Tỉnh ủy", nameless) == "address tinh uy |"


def test_the_names_of_a_roster_are_made_once_and_every_roster_has_its_own() -> None:
    assert names_of(ROSTER) is names_of(ROSTER)
    assert cut("BCSĐ UBND tỉnh Cao Bằng", CAO_BANG) != cut("BCSĐ UBND tỉnh Cao Bằng")
