"""The ways to write a unit are made from its name by rule, whatever the roster."""

from __future__ import annotations

import pytest

from lai_report.core.model import Unit
from lai_report.core.units.forms import Forms, forms_of


def clear(name: str, *aliases: str) -> frozenset[str]:
    return forms_of(Unit("x", name, aliases=aliases), "lai chau").clear


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Huyện ủy Mường Tè", {"huyen uy muong te", "hu muong te", "hu muongte", "vphu muong te",
                               "h u muong te", "hu m te", "humuongte", "hu huyen muong te"}),
        ("Thành ủy Lai Châu", {"thanh uy", "thanh uy lc", "thanh uy lai chau", "thu lai chau"}),
        ("Đảng ủy xã Mường Tè", {"dang uy xa muong te", "du xa muong te", "dang uy muong te"}),
        ("Đảng ủy phường Đoàn Kết", {"dang uy phuong doan ket", "du p doan ket"}),
        ("Ban cán sự đảng UBND tỉnh", {"bcsd ubnd tinh", "ban csd uy ban nhan dan tinh",
                                       "bcs dang ubnd tinh lai chau", "bcsd ubnd"}),
        ("Đảng ủy Bộ đội Biên phòng tỉnh", {"dang uy bdbp tinh", "du bien phong tinh"}),
        ("Ban Thường vụ Tỉnh đoàn", {"btv tinh doan", "ban thuong vu tinh doan lai chau"}),
        ("Ban Thường vụ Tỉnh đoàn Lai Châu", {"btv tinh doan", "ban thuong vu tinh doan"}),
        ("Ban cán sự đảng UBND tỉnh Lai Châu", {"bcsd ubnd tinh", "bcsd ubnd tinh lai chau"}),
        ("Đảng ủy UBND tỉnh", {"du ubnd tinh", "dang uy uy ban nhan dan tinh"}),
        ("Thị ủy Mường Lay", {"thi uy muong lay", "thiuy muonglay"}),
        ("Thành ủy Điện Biên Phủ", {"thanh uy", "thanh uy dbp", "thanhuy dbp"}),
    ],
)  # fmt: skip
def test_a_unit_is_named_by_every_usual_short_form(name: str, written: set[str]) -> None:
    assert written - clear(name) == set()


@pytest.mark.parametrize(
    ("name", "unwritten"),
    [
        ("Huyện ủy Mường Tè", {"muong te", "huyen muong te", "hu", "huyen uy", "m te"}),
        ("Thành ủy Lai Châu", {"lai chau", "tu", "tp lai chau"}),
        ("Huyện ủy Than Uyên", {"hu tan uyen", "tu", "uyen"}),
        ("Đảng ủy UBND tỉnh", {"ubnd tinh", "dang uy", "dang uy ubnd"}),
    ],
)
def test_what_may_mean_somebody_else_never_names_a_unit_by_itself(
    name: str, unwritten: set[str]
) -> None:
    assert unwritten & clear(name) == set()


def test_a_place_alone_names_the_unit_only_to_one_who_knows_who_speaks() -> None:
    forms = forms_of(Unit("x", "Huyện ủy Mường Tè", aliases=("Mường Tè", "HUMT")), "lai chau")
    assert {"muong te", "huyen muong te", "m te", "h muongte"} <= forms.bare
    assert "humt" in forms.clear
    assert not forms.bare & forms.clear


def test_an_alias_counts_as_a_name_unless_it_may_mean_anybody() -> None:
    assert "hutu" not in clear("Huyện ủy Tân Uyên", "HUTU", "TU", "Uyên")
    assert "hu tuy" in clear("Huyện ủy Tân Uyên", "HU Tuy")
    assert "" not in clear("Huyện ủy Tân Uyên", " . ")


MUONG_TE = "muong te, muongte, huyen muong te, huyen muongte, h muong te, h muongte, m te"


def listed(text: str) -> frozenset[str]:
    return frozenset(form.strip() for form in text.split(","))


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        (
            "Huyện ủy Mường Tè",
            Forms(
                "huyen uy", "muong te", ("huyen", "h"),
                frozenset(
                    f"{word} {place}"
                    for word in ("huyen uy", "huyenuy", "hu", "h u", "vphu", "tthu", "btvhu")
                    for place in listed(MUONG_TE)
                ) | listed("huyenuymuongte, humuongte, vphumuongte, tthumuongte, btvhumuongte"),
                listed(f"{MUONG_TE}, huyen m te, h m te"),
            ),
        ),
        (
            "Thành ủy Lai Châu",
            Forms(
                "thanh uy", "lai chau", ("thanh pho", "tp"),
                listed(
                    "thanh uy, thanhuy, thanh uy lc, thanhuy lc, thanhuylaichau,"
                    "thanh uy lai chau, thanh uy laichau, thanh uy l chau,"
                    "thanhuy lai chau, thanhuy laichau, thanhuy l chau,"
                    "thanh uy thanh pho lai chau, thanh uy thanh pho laichau,"
                    "thanhuy thanh pho lai chau, thanhuy thanh pho laichau,"
                    "thanh uy tp lai chau, thanh uy tp laichau,"
                    "thanhuy tp lai chau, thanhuy tp laichau,"
                    "thu lai chau, thu laichau, thu thanh pho lai chau, thu thanh pho laichau,"
                    "thu tp lai chau, thu tp laichau"
                ),
                listed(
                    "l chau, thanh pho l chau, thanh pho lai chau, thanh pho laichau,"
                    "tp l chau, tp lai chau, tp laichau"
                ),
            ),
        ),
        (
            "Huyện ủy Sìn",
            Forms(
                "huyen uy", "sin", ("huyen", "h"),
                frozenset(
                    f"{word} {place}"
                    for word in ("huyen uy", "huyenuy", "hu", "h u", "vphu", "tthu", "btvhu")
                    for place in ("sin", "huyen sin", "h sin")
                ) | listed("huyenuysin, husin, vphusin, tthusin, btvhusin"),
                listed("sin, huyen sin, h sin"),
            ),
        ),
        (
            "Đảng ủy đặc khu Cô Tô",
            Forms(
                "dang uy dac khu", "co to", ("dac khu",),
                listed(
                    "dang uy co to, dang uy coto, dang uy c to, dang uy dac khu co to,"
                    "dang uy dac khu coto, danguy co to, danguy coto, danguy c to,"
                    "danguy dac khu co to, danguy dac khu coto, du co to, du coto, du c to,"
                    "du dac khu co to, du dac khu coto, danguycoto, ducoto"
                ),
                listed("co to, coto, c to, dac khu co to, dac khu coto, dac khu c to"),
            ),
        ),
        (
            "Đảng ủy Công an tỉnh",
            Forms(
                "dang uy", "", (),
                listed(
                    "dang uy cong an tinh, dang uy ca tinh, danguy cong an tinh, danguy ca tinh,"
                    "du cong an tinh, du ca tinh, dang uy cong an tinh lai chau,"
                    "dang uy ca tinh lai chau, danguy cong an tinh lai chau,"
                    "danguy ca tinh lai chau, du cong an tinh lai chau, du ca tinh lai chau"
                ),
                frozenset(),
            ),
        ),
        (
            "Đảng ủy UBND tỉnh",
            Forms(
                "dang uy", "", (),
                frozenset(
                    f"{word} {body} {place}"
                    for word in ("dang uy", "danguy", "du")
                    for body in ("ubnd", "uy ban nd", "uy ban nhan dan")
                    for place in ("tinh", "tinh lai chau")
                ),
                frozenset(),
            ),
        ),
        (
            "Tỉnh đoàn",
            Forms("ban thuong vu", "", (), listed("tinh doan, tinh doan lai chau"), frozenset()),
        ),
        (
            "Ban Tổ chức Tỉnh ủy",
            Forms(
                "ban to chuc", "", (),
                listed(
                    "ban to chuc tinh uy, btc tinh uy, ban to chuc tinh uy lai chau,"
                    "btc tinh uy lai chau"
                ),
                frozenset(),
            ),
        ),
        (
            "Ban Tổ chức Tỉnh ủy Lai Châu",
            Forms(
                "ban to chuc", "", (),
                listed(
                    "ban to chuc tinh uy, btc tinh uy, ban to chuc tinh uy lai chau,"
                    "btc tinh uy lai chau"
                ),
                frozenset(),
            ),
        ),
        (
            "Ban Thường vụ Tỉnh đoàn",
            Forms(
                "ban thuong vu", "", (),
                listed(
                    "ban thuong vu tinh doan, btv tinh doan, ban thuong vu tinh doan lai chau,"
                    "btv tinh doan lai chau"
                ),
                listed("tinh doan"),
            ),
        ),
        (
            "Ban Thường vụ Tỉnh đoàn Điện Biên",
            Forms(
                "ban thuong vu", "", (),
                listed(
                    "ban thuong vu tinh doan, btv tinh doan,"
                    "ban thuong vu tinh doan dien bien, btv tinh doan dien bien"
                ),
                listed("tinh doan"),
            ),
        ),
        (
            "Đảng ủy Quân sự tỉnh Điện Biên",
            Forms(
                "dang uy", "", (),
                listed(
                    "dang uy quan su tinh, danguy quan su tinh, du quan su tinh,"
                    "dang uy qs tinh, danguy qs tinh, du qs tinh,"
                    "dang uy quan su tinh dien bien, danguy quan su tinh dien bien,"
                    "du quan su tinh dien bien, dang uy qs tinh dien bien,"
                    "danguy qs tinh dien bien, du qs tinh dien bien"
                ),
                frozenset(),
            ),
        ),
        ("Sở Nội vụ", Forms("", "", (), listed("so noi vu"), frozenset())),
    ],
)  # fmt: skip
def test_all_the_ways_to_write_a_unit_and_no_other(name: str, forms: Forms) -> None:
    assert forms_of(Unit("x", name), "lai chau") == forms


@pytest.mark.parametrize(
    ("name", "province", "alone"),
    [
        ("Huyện ủy Mường Tè", "lai chau", "m te, muong te, muongte"),
        ("Huyện ủy Lai Châu", "lai chau", "l chau"),
        ("Huyện ủy Lai Châu", "", "l chau, lai chau, laichau"),
        ("Thành ủy Mường Lay", "lai chau", "m lay"),
    ],
)
def test_a_city_and_what_bears_the_name_of_the_province_are_not_named_by_the_place_alone(
    name: str, province: str, alone: str
) -> None:
    bare = forms_of(Unit("x", name), province).bare
    levels = ("huyen ", "h ", "thanh pho ", "tp ")
    assert {form for form in bare if not form.startswith(levels)} == listed(alone)


def test_where_the_office_has_no_place_no_form_bears_one() -> None:
    assert forms_of(Unit("x", "Ban Tổ chức Tỉnh ủy")).clear == listed(
        "ban to chuc tinh uy, btc tinh uy"
    )
