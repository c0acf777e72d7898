"""The ways to write a unit are made from its name by rule, whatever the roster."""

from __future__ import annotations

import pytest

from lai_report.core.model import Unit
from lai_report.core.unit_forms import forms_of


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
