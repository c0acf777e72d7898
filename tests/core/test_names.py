"""Names are folded, and found whole and exactly: a near name is a question."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold
from lai_report.core.model import Span, Unit
from lai_report.core.units.names import UnitNames, find_unit
from lai_report.errors import UnclearUnitError, phrase
from tests.core.sample_roster import ROSTER
from tests.core.samples import FIRST, unit

UNITS = ROSTER.on(date(2021, 1, 29))
vietnamese = st.text(
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
    "ĂÂĐÊÔƠƯẠẢẤẬỆỘỰ -./0123456789"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Huyện ủy Mường Tè", "huyen uy muong te"),
        ("Huyện uỷ  Sìn\xa0Hồ ", "huyen uy sin ho"),
        ("Đảng Ðảng Ɖảng đ ð", "dang dang dang d d"),
        ("Ph\u200bong\ufeff Th\xadổ", "phong tho"),
        ("khoá hoà", "khoa hoa"),
        ("ĐẢNG ỦY", "dang uy"),
        ("", ""),
    ],
)
def test_folding_leaves_bare_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(vietnamese)
def test_folding_is_the_same_for_composed_and_decomposed_letters(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(vietnamese)
def test_folding_is_the_same_for_capitals(text: str) -> None:
    assert fold(text.upper()) == fold(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(vietnamese, st.sampled_from("\u200b\u200c\u200d\ufeff\xad\u2060"), st.integers(0, 50))
def test_folding_does_not_see_what_nobody_sees(text: str, invisible: str, at: int) -> None:
    assert fold(text[:at] + invisible + text[at:]) == fold(text)


@pytest.mark.parametrize(
    ("typed", "unit_id"),
    [
        ("huyen-uy-muong-te", "huyen-uy-muong-te"),
        ("Huyện ủy Mường Tè", "huyen-uy-muong-te"),
        ("muong te", "huyen-uy-muong-te"),
        ("HUMT", "huyen-uy-muong-te"),
        ("M.Tè", "huyen-uy-muong-te"),
        ("Phong Thổ", "huyen-uy-phong-tho"),
        ("HU sin ho", "huyen-uy-sin-ho"),
        ("H.U Nậm Nhùn", "huyen-uy-nam-nhun"),
        ("huyện tân uyên", "huyen-uy-tan-uyen"),
        ("HU_TanUyen", "huyen-uy-tan-uyen"),
        ("Tán Uyên", "huyen-uy-tan-uyen"),
        ("Huyện uỷ Than Uyên", "huyen-uy-than-uyen"),
        ("thành ủy", "thanh-uy-lai-chau"),
        ("TP Lai Châu", "thanh-uy-lai-chau"),
        ("BCSĐ UBND tỉnh", "ban-can-su-dang-ubnd-tinh"),
        ("Ban cán sự đảng Ủy ban nhân dân tỉnh", "ban-can-su-dang-ubnd-tinh"),
        ("ĐU BĐBP tỉnh", "dang-uy-bien-phong-tinh"),
        ("đảng đoàn mttq tỉnh", "dang-doan-mttq-tinh"),
        ("BTV Tỉnh đoàn", "ban-thuong-vu-tinh-doan"),
    ],
)
def test_a_unit_is_found_by_every_usual_way_to_write_it(typed: str, unit_id: str) -> None:
    assert find_unit(typed, UNITS).id == unit_id
    assert find_unit(unicodedata.normalize("NFD", typed), UNITS).id == unit_id


@pytest.mark.parametrize("typed", ["uyen", "Tham Uyên", "T.Uyên", "HU T.Uyên", "TU"])
def test_what_fits_tan_uyen_and_than_uyen_is_refused_naming_both(typed: str) -> None:
    with pytest.raises(UnclearUnitError) as caught:
        find_unit(typed, UNITS)
    assert caught.value.phrase.key == "subject.unit_unclear"
    candidates = caught.value.phrase.values["candidates"]
    assert isinstance(candidates, tuple)
    assert {"Huyện ủy Tân Uyên", "Huyện ủy Than Uyên"} <= set(candidates)


@pytest.mark.parametrize("typed", ["", " ", "xyz", "Điện Biên Phủ", "HU Bình Lư", "Lai Châu", "HU"])
def test_a_name_of_no_unit_is_refused(typed: str) -> None:
    with pytest.raises(UnclearUnitError):
        find_unit(typed, UNITS)


CITY, OF_PROVINCE = "Thành ủy Lai Châu", "Ban cán sự đảng UBND tỉnh Lai Châu"
UYENS = ("Huyện ủy Than Uyên", "Huyện ủy Tân Uyên")
DISTRICTS = tuple(each.name for each in ROSTER.units if each.id.startswith("huyen-uy"))


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        # It may be each of these.
        ("Uyên", UYENS),
        ("T.Uyên", UYENS),
        ("HU T.Uyên", UYENS),
        ("HU", DISTRICTS),
        ("huyện ủy", DISTRICTS),
        ("Mường", ("Huyện ủy Mường Tè",)),
        ("Lai Châu", (OF_PROVINCE, CITY)),
        ("phòng", ("Huyện ủy Phong Thổ", "Đảng ủy Bộ đội Biên phòng tỉnh", "Văn phòng Tỉnh ủy")),
        # Its last word is in the name.
        ("Tham Uyên", UYENS),
        ("xã Sìn Hồ", ("Huyện ủy Sìn Hồ",)),
        # Its letters are the first ones of the words.
        ("MT", ("Huyện ủy Mường Tè",)),
        ("TĐ", ("Huyện ủy Tam Đường", "Ban Thường vụ Tỉnh đoàn")),
        ("TU", (*UYENS, CITY, "Ban Tuyên giáo Tỉnh ủy", "Văn phòng Tỉnh ủy")),
        # It is written much the same.
        (
            "Văn phòng Tinhr uyr",
            ("Văn phòng Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Thường vụ Tỉnh đoàn"),
        ),
        # It is like nothing.
        ("", ()),
        (" -", ()),
        ("a", ()),
        ("Điện Biên Phủ", ()),
    ],
)
def test_a_refusal_names_the_units_that_may_have_been_meant(
    typed: str, candidates: tuple[str, ...]
) -> None:
    with pytest.raises(UnclearUnitError) as caught:
        find_unit(typed, UNITS)
    key = "subject.unit_unclear" if candidates else "subject.unit_unknown"
    assert caught.value.phrase == phrase(key, typed=typed, candidates=candidates)


def test_a_refusal_names_nine_units_at_most_and_those_of_the_day() -> None:
    with pytest.raises(UnclearUnitError) as caught:
        UnitNames(ROSTER.units).find("ủy", FIRST)
    likely = caught.value.phrase.values["candidates"]
    assert likely == (OF_PROVINCE, *DISTRICTS, CITY)
    with pytest.raises(UnclearUnitError) as caught:
        UnitNames(ROSTER.units).find("xã", FIRST)
    assert caught.value.phrase.values["candidates"] == ()


def test_a_name_of_one_way_of_naming_goes_before_all_later_ways() -> None:
    by_id = Unit("sin ho", "Huyện ủy Một")
    by_name = Unit("b", "Sìn Hồ")
    by_form = Unit("c", "Huyện ủy Sìn Hồ")
    assert find_unit("Sìn Hồ", [by_form, by_name, by_id]) == by_id
    assert find_unit("Sìn Hồ", [by_form, by_name]) == by_name
    assert find_unit("Sìn Hồ", [by_form]) == by_form
    short = Unit("d", "HU Sìn Hồ")
    assert find_unit("HU Sìn Hồ", [by_form, short]) == short
    clear = Unit("e", "Đơn vị E", aliases=("H. Sìn Hồ",), spans=(Span(None, FIRST),))
    assert find_unit("H Sìn Hồ", [by_form, clear]) == clear
    assert UnitNames([by_form, clear]).find("H Sìn Hồ", FIRST + timedelta(1)) == by_form


def test_one_place_with_two_committees_is_refused_naming_both() -> None:
    with pytest.raises(UnclearUnitError) as caught:
        find_unit("Mường Tè", ROSTER.units)
    assert caught.value.phrase.values["candidates"] == ("Huyện ủy Mường Tè", "Đảng ủy xã Mường Tè")
    assert find_unit("xã Mường Tè", ROSTER.units).id == "dang-uy-xa-muong-te"
    assert find_unit("huyện Mường Tè", ROSTER.units).id == "huyen-uy-muong-te"


def test_an_alias_of_two_units_is_refused() -> None:
    twins = [Unit("a", "Đơn vị A", aliases=("Chung",)), Unit("b", "Đơn vị B", aliases=("chung",))]
    with pytest.raises(UnclearUnitError):
        find_unit("Chung", twins)


@given(st.sampled_from(UNITS), st.data())
def test_a_letter_more_or_less_never_finds_a_unit_by_likeness(
    unit: Unit, data: st.DataObject
) -> None:
    name = fold(unit.name)
    at = data.draw(st.integers(0, len(name) - 1))
    typed = name[:at] + data.draw(st.sampled_from(["", "x", "xx"])) + name[at + 1 :]
    try:
        found = find_unit(typed, UNITS)
    except UnclearUnitError:
        return
    # Found all the same: then it is another exact way to write it (a space gone, tỉnh cut off).
    assert fold(typed).replace(" ", "") in fold(found.name).replace(" ", "") or found.id in {
        "huyen-uy-tan-uyen",
        "huyen-uy-than-uyen",
    }


@given(st.text(max_size=200))
def test_any_text_is_a_unit_or_refused(typed: str) -> None:
    try:
        found = find_unit(typed, UNITS)
    except UnclearUnitError:
        return
    assert found in UNITS


def test_a_refusal_does_not_say_back_a_whole_page() -> None:
    with pytest.raises(UnclearUnitError) as caught:
        find_unit("x" * 10_000, UNITS)
    assert len(str(caught.value.phrase.values["typed"])) == 100


def test_the_names_of_all_units_asked_for_one_day_say_what_the_units_of_the_day_say() -> None:
    units = [
        unit("cu", Span(None, FIRST)),
        unit("moi", Span(FIRST + timedelta(days=1))),
        unit("ca-hai"),
    ]
    renamed = [each._replace(name="Huyện ủy Phong Thổ", aliases=("HUPT",)) for each in units[:2]]
    both = UnitNames([*renamed, units[2]])
    for day in (FIRST, FIRST + timedelta(days=1)):
        there = [each for each in (*renamed, units[2]) if each.exists_on(day)]
        for typed in ("Huyện ủy Phong Thổ", "hupt", "phong tho", "cu", "moi", "ca-hai"):
            assert found_in(both, typed, day) == found_in(UnitNames(there), typed, None)
    with pytest.raises(UnclearUnitError):
        both.find("Phong Thổ")


def found_in(names: UnitNames, typed: str, day: date | None) -> str:
    try:
        return names.find(typed, day).id
    except UnclearUnitError as error:
        return error.phrase.key
