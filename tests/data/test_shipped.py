"""The shipped roster and directives: what the letters say, each doubt kept, nothing made up."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from lai_report.core.model import Configuration, Obligation
from lai_report.core.slots import slots_on
from lai_report.core.units.names import find_unit
from lai_report.read.config.reading import read_configuration
from lai_report.read.config.sources import source_files

ROOT = Path(__file__).parents[2]
OFFICE = ROOT / "lai_report" / "data" / "office"
LETTERS = Path(__file__).parent / "letters"
BOUND = (
    "ban-can-su-dang-ubnd-tinh",
    "huyen-uy-tam-duong",
    "huyen-uy-phong-tho",
    "huyen-uy-sin-ho",
    "huyen-uy-than-uyen",
    "huyen-uy-tan-uyen",
    "huyen-uy-muong-te",
    "huyen-uy-nam-nhun",
    "thanh-uy-lai-chau",
)
IDS = {
    "lc-2021-01-28": "A1.1 A1.2 A1.3 A1.3b A1.4 A2.1 A2.2 A2.3 A2.4 A2.5 A3.1 A3.2 A3.3 A4.1 A4.2"
    " A5.1 A5.2",
    "py-91-cv-tu": "B1.1 B1.2 B1.3 B2 B2b B3.1 B3.2 B4.0 B4.1 B4.1b B4.2",
    "lc-325-cv-tu": "C1.1 C1.2 C1.2b C1.3 C2.0 C2.1 C2.2 C2.3 C2.3b C2.4 C2.4b C2.5 C2.5b C2.6 C3"
    " C3b C4 C4b C5 C5b C6.1 C6.2",
}
NOT_STANDING = {
    "A1.4": "approval",
    "A2.5": "report",
    "A4.2": "report",
    "A5.1": "follow-up",
    "A5.2": "follow-up",
    "B4.2": "event",
    "C2.1": "duty",
    "C6.1": "follow-up",
    "C6.2": "follow-up",
}


@pytest.fixture(scope="module")
def shipped() -> Configuration:
    read = read_configuration(ROOT)
    assert read.findings == ()
    assert read.configuration is not None
    return read.configuration


def obligation(shipped: Configuration, obligation_id: str) -> Obligation:
    return next(each for each in shipped.obligations if each.id == obligation_id)


def test_what_init_lays_down_is_what_stands_in_the_project() -> None:
    """After a change: cp -r units.toml directives lai_report/data/office/."""
    ours = {path.relative_to(ROOT): path.read_bytes() for path in source_files(ROOT)}
    laid_down = {path.relative_to(OFFICE): path.read_bytes() for path in source_files(OFFICE)}
    assert laid_down == ours


def test_the_nine_units_owe_a_report_from_the_first_day_on_in_house_order(
    shipped: Configuration,
) -> None:
    for day in (date(2021, 1, 29), date(2021, 1, 30), date(2021, 2, 12), date(2021, 8, 25)):
        slots = slots_on(shipped, day)
        assert tuple(slot.unit.id for slot in slots) == BOUND
        assert [slot.unit.order for slot in slots] == list(range(1, 10))
        assert {f"{slot.due:%H:%M%z}" for slot in slots} == {"16:30+0700"}
        assert {slot.hour.boundary for slot in slots} == {"before"}
    assert slots_on(shipped, date(2021, 1, 28)) == ()


def test_all_fifty_obligations_are_there_with_their_kinds(shipped: Configuration) -> None:
    found = {
        directive.id: " ".join(each.id for each in directive.obligations)
        for directive in shipped.directives
    }
    assert found == IDS
    assert len(shipped.obligations) == 50
    kinds = {each.id: each.kind for each in shipped.obligations if each.kind != "standing"}
    assert kinds == NOT_STANDING


def test_only_the_two_daily_reports_have_a_schedule_and_a_mailbox(shipped: Configuration) -> None:
    reports = [each for each in shipped.obligations if each.schedule is not None]
    assert [each.id for each in reports] == ["A2.5", "A4.2"]
    for each in reports:
        assert each.span.first == date(2021, 1, 29)
        assert each.span.last is None
        assert each.addressee == "Thường trực Tỉnh ủy"
        assert each.channel.through == "Văn phòng Tỉnh ủy"
        assert each.channel.mailbox == "phongtonghoptulc@gmail.com"
    assert {each.channel.mailbox for each in shipped.obligations} == {
        "",
        "phongtonghoptulc@gmail.com",
    }


@pytest.mark.parametrize("directive_id", IDS)
def test_every_quote_stands_word_for_word_in_its_letter(
    shipped: Configuration, directive_id: str
) -> None:
    names = {"lc-2021-01-28": "2021-01-28", "py-91-cv-tu": "91-CV-TU", "lc-325-cv-tu": "325-CV-TU"}
    letter = plain((LETTERS / f"{names[directive_id]}.txt").read_text("utf-8"))
    directive = shipped.directive(directive_id)
    assert directive is not None
    for each in directive.obligations:
        assert plain(each.quote) in letter, each.id


def plain(text: str) -> str:
    """The text without the marks of italics, its lines joined."""
    return " ".join(text.replace("*", "").split())


def test_every_doubt_is_carried_in_the_data(shipped: Configuration) -> None:
    letter, foreign = shipped.directive("lc-2021-01-28"), shipped.directive("py-91-cv-tu")
    assert letter is not None
    assert foreign is not None
    assert (letter.number, letter.subject, letter.issued) == ("", "", date(2021, 1, 28))
    assert any("06/01/2020" in note and "06/01/2021" in note for note in letter.notes)
    assert "06/01/2020" in obligation(shipped, "A1.1").quote
    assert "cần kiểm tra" in obligation(shipped, "A1.1").note
    assert (foreign.number, foreign.issued, foreign.arrived) == (
        "91-CV/TU",
        None,
        date(2021, 5, 7),
    )
    assert foreign.standing == "reference"
    assert all(each.note for each in shipped.obligations)


def test_another_provinces_letter_and_the_words_to_the_people_bind_nobody(
    shipped: Configuration,
) -> None:
    unbound = {each.id for each in shipped.obligations if not each.bound}
    assert unbound == {"A1.3b", *IDS["py-91-cv-tu"].split()}


def test_words_that_are_no_deadline_are_said_to_be_none(shipped: Configuration) -> None:
    for each in shipped.obligations:
        if re.search(r"24/24|hàng giờ|thường xuyên cho|[Kk]hẩn trương", each.quote):
            assert "không phải thời hạn" in each.note or "không có giờ hạn" in each.note, each.id


def test_every_alias_names_its_own_unit_and_no_other(shipped: Configuration) -> None:
    units = shipped.roster.units
    for unit in units:
        assert find_unit(unit.id, units) == unit
        for name in (unit.name, *unit.aliases):
            for typed in (name, name.upper(), unicodedata.normalize("NFD", name)):
                assert find_unit(typed, units) == unit


def test_no_address_phone_or_person_is_made_up(shipped: Configuration) -> None:
    for unit in shipped.roster.units:
        assert (unit.senders, unit.phone, unit.contact) == ((), "", "")
        assert unit.spans[0].first is None
        assert unit.spans[0].last is None
    assert shipped.roster.office.senders == ()


def test_a_name_that_is_not_in_the_letters_says_so(shipped: Configuration) -> None:
    letters = "".join(plain(path.read_text("utf-8")).casefold() for path in LETTERS.glob("*.txt"))
    for unit in shipped.roster.units:
        if unit.name.casefold() not in letters and unit.id not in {
            "dang-uy-cong-an-tinh",  # “Đảng ủy Biên phòng tỉnh, Công an tỉnh, Quân sự tỉnh”
            "dang-uy-quan-su-tinh",
            "ban-chi-dao-covid-19-tinh",
        }:
            assert re.search("từ nguồn công khai|cần kiểm tra", unit.note), unit.id


def test_the_office_keeps_its_days_from_the_first_one(shipped: Configuration) -> None:
    office = shipped.roster.office
    assert (office.kept.first, office.kept.last) == (date(2021, 1, 29), None)
    assert office.roster_as_of == date(2021, 8, 24)
    assert office.unit == "van-phong-tinh-uy"


def test_the_shipped_text_is_composed_vietnamese() -> None:
    for path in (*source_files(ROOT), ROOT / "lai_report" / "data" / "roster-2025.toml"):
        text = path.read_text("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
