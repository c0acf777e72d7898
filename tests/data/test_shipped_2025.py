"""The example of 01/7/2025: units end, others begin with their names, days before stay."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from lai_report.core.model import Configuration
from lai_report.core.slots import slots_on
from lai_report.core.subjects.reading import read_subject
from lai_report.core.units.names import find_unit
from lai_report.read.config.reading import read_configuration

ROOT = Path(__file__).parents[2]
LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)
COMMITTEE = "ban-chi-dao-covid-19-tinh"  # named like other bodies: always for a person


def configuration(home: Path) -> Configuration:
    read = read_configuration(home)
    assert read.findings == ()
    assert read.configuration is not None
    return read.configuration


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Configuration:
    home = tmp_path_factory.mktemp("office")
    shutil.copy(ROOT / "lai_report" / "data" / "roster-2025.toml", home / "units.toml")
    shutil.copytree(ROOT / "directives", home / "directives")
    return configuration(home)


def test_every_day_before_the_change_is_as_it_was(example: Configuration) -> None:
    shipped = configuration(ROOT)
    for day in (date(2021, 1, 29), date(2021, 8, 25), date(2025, 2, 28), LAST_DAY):
        before = [(slot.unit.id, slot.due) for slot in slots_on(shipped, day)]
        assert [(slot.unit.id, slot.due) for slot in slots_on(example, day)] == before
        assert len(before) == 9


def test_from_the_day_of_the_change_nobody_owes_the_daily_report(example: Configuration) -> None:
    for days in range(40):
        assert slots_on(example, FIRST_DAY + timedelta(days)) == ()


def test_thirty_eight_communes_and_wards_begin_on_the_day_the_districts_have_ended(
    example: Configuration,
) -> None:
    groups = [unit.groups_on(FIRST_DAY) for unit in example.roster.on(FIRST_DAY)]
    assert sum("dang-uy-xa" in each for each in groups) == 36
    assert sum("dang-uy-phuong" in each for each in groups) == 2
    assert not any(each & {"huyen-uy", "thanh-uy", "ban-can-su-dang"} for each in groups)
    earlier = [unit.groups_on(LAST_DAY) for unit in example.roster.on(LAST_DAY)]
    assert not any(each & {"dang-uy-xa", "dang-uy-phuong"} for each in earlier)


def test_a_place_name_is_the_district_before_and_the_commune_after(example: Configuration) -> None:
    for place in ("Mường Tè", "Phong Thổ", "Sìn Hồ", "Tân Uyên", "Than Uyên"):
        before = find_unit(place, example.roster.on(LAST_DAY))
        after = find_unit(place, example.roster.on(FIRST_DAY))
        assert (before.name, after.name) == (f"Huyện ủy {place}", f"Đảng ủy xã {place}")


def test_succession_is_many_to_many_and_moves_no_duty(example: Configuration) -> None:
    heirs = {unit.id: unit.successors for unit in example.roster.units if unit.successors}
    assert "dang-uy-xa-sin-suoi-ho" in heirs["huyen-uy-phong-tho"]
    assert "dang-uy-xa-sin-suoi-ho" in heirs["huyen-uy-tam-duong"]
    assert heirs["thanh-uy-lai-chau"] == ("dang-uy-phuong-tan-phong", "dang-uy-phuong-doan-ket")
    assert len({heir for each in heirs.values() for heir in each if "-xa-" in heir}) == 36
    assert all(
        not unit.id.startswith(("dang-uy-xa", "dang-uy-phuong"))
        for obligation in example.obligations
        for unit in example.roster.units
        if unit.id in obligation.bound
    )


def test_the_two_committees_merged_in_march_follow_each_other(example: Configuration) -> None:
    names = {
        day: {unit.id for unit in example.roster.on(day)}
        for day in (date(2025, 2, 28), date(2025, 3, 1))
    }
    merged = {"ban-tuyen-giao-tinh-uy", "ban-dan-van-tinh-uy"}
    assert merged <= names[date(2025, 2, 28)]
    assert not merged & names[date(2025, 3, 1)]
    assert "ban-tuyen-giao-va-dan-van-tinh-uy" in names[date(2025, 3, 1)]


def test_the_example_says_that_it_is_one(example: Configuration) -> None:
    text = (ROOT / "lai_report" / "data" / "roster-2025.toml").read_text("utf-8")
    assert text.startswith("# VÍ DỤ")
    communes = [
        unit for unit in example.roster.on(FIRST_DAY) if "dang-uy-xa" in unit.groups_on(FIRST_DAY)
    ]
    assert len(communes) == 36
    assert all(unit.note.startswith("ví dụ") for unit in communes)


@pytest.mark.parametrize("day", [LAST_DAY, FIRST_DAY])
def test_a_subject_with_a_units_name_is_certain_from_its_own_address_and_from_no_other(
    example: Configuration, day: date
) -> None:
    units = [u for u in example.roster.on(day) if u.id not in {"van-phong-tinh-uy", COMMITTEE}]
    for named in units:
        for name in (named.name, named.name.replace("Đảng ủy", "ĐU").replace("Huyện ủy", "HU")):
            subject = f"{name} báo cáo ngày {day:%d/%m/%Y}"
            sure = [u for u in units if read_subject(subject, [u], day, example.roster).certain]
            assert sure == [named], subject
