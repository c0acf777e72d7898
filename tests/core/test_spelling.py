"""Spoiled letters are put back where none was lost, and left alone where one was."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.mail.spelling import TCVN3, is_suspect, known_words, readable, repaired
from tests.core.old_letters import WAYS, tcvn3, utf8_as_cp1252

SUBJECTS = (
    "Báo cáo nhanh tình hình dịch Covid-19 ngày 29/01/2021 của Huyện ủy Mường Tè",
    "HU Sìn Hồ BC trực 24/24 ngày 02/02",
    "Mường Tè 05/02",
    "Đảng ủy xã Sin Suối Hồ báo cáo ngày 02/7/2025",
    "BC Covid 02/02/2021 - HU Nậm Nhùn",
    "Huyện ủy Tam Đường xin lùi thời gian gửi báo cáo",
    "Thành ủy Lai Châu báo cáo ngày 29.01.2021",
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_way_letters_are_spoiled_is_undone(way: Callable[[str], str], subject: str) -> None:
    spoiled = way(subject)
    assert spoiled != subject
    assert readable(spoiled) == subject


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_sound_subject_stays_as_it_is(subject: str) -> None:
    assert readable(subject) == subject
    assert readable(unicodedata.normalize("NFD", subject)) == subject


def test_utf8_misread_twice_is_undone_twice_and_thrice_is_left_to_a_person() -> None:
    twice = utf8_as_cp1252(utf8_as_cp1252(SUBJECTS[0]))
    assert readable(twice) == SUBJECTS[0]
    thrice = utf8_as_cp1252(twice)
    assert readable(thrice) == thrice


def test_utf8_whose_no_break_spaces_became_plain_ones_is_undone() -> None:
    spoiled = utf8_as_cp1252("Thà là ngày của Huyện ủy").replace("\xa0", " ")
    assert readable(spoiled) == "Thà là ngày của Huyện ủy"


def test_utf8_read_as_the_vietnamese_code_page_is_undone() -> None:
    spoiled = "Huyện ủy Sìn Hồ báo cáo ngày".encode().decode("cp1258")
    assert spoiled.startswith("Huyá»‡n")
    assert readable(spoiled) == "Huyện ủy Sìn Hồ báo cáo ngày"


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("HuyÖn ñy M­êng TÌ", True),
        ("Huyeän uûy", True),
        ("Huyá»‡n á»§y", True),
        ("Müller", True),
        # Without one letter of modern Vietnamese a pair like oà is a sign; beside one it is not.
        ("Hoà", True),
        ("Hoà ở lại", False),
        ("Báo cáo", False),
        ("Bao cao", False),
        ("Báo cáo ngày của Huyện ủy Mường Tè", False),
        ("", False),
    ],
)
def test_letters_that_no_sound_vietnamese_text_holds_are_suspect(text: str, is_it: bool) -> None:
    assert is_suspect(text) is is_it


@pytest.mark.parametrize(
    "text", ["HU Muong Te BC", "Báo cáo", "Huyện ủy Mường Tè", "Müller", "Muñoz, São Paulo", ""]
)
def test_what_no_encoding_makes_more_vietnamese_stays_and_lacks_nothing(text: str) -> None:
    assert repaired(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Báo cáo ngày 29/01", 3),
        ("BÁO CÁO", 2),
        # Without its marks a word is a sign of nothing.
        ("bao cao hai lan, báo", 1),
        ("hai", 0),
        ("", 0),
    ],
)
def test_only_everyday_words_with_their_marks_speak_for_a_reading(text: str, known: int) -> None:
    assert known_words(text) == known


def test_a_sound_word_beside_misread_ones_stays() -> None:
    assert (
        readable(f"Trả lời: {utf8_as_cp1252('Báo cáo ngày')} 29/01")
        == "Trả lời: Báo cáo ngày 29/01"
    )


@pytest.mark.parametrize(
    "lost", ["Huy?n ?y Sìn H? b\ufffdo c\ufffdo ng\ufffdy 10/02/2021", "HU T?n Uyên BC", "\ufffd"]
)
def test_lost_letters_are_not_put_back(lost: str) -> None:
    assert readable(lost) == lost


def test_a_stripped_soft_hyphen_is_told_and_not_put_back() -> None:
    whole = tcvn3("Huyện ủy Mường Tè báo cáo ngày 10/02/2021")
    assert repaired(whole) == ("Huyện ủy Mường Tè báo cáo ngày 10/02/2021", False)
    text, may_lack_u = repaired(whole.replace("\xad", ""))
    assert text == "Huyện ủy Mờng Tè báo cáo ngày 10/02/2021"
    assert may_lack_u


@pytest.mark.parametrize(
    ("undecoded", "text"),
    [
        ("=?UTF-8?Q?HU_M=C6=B0=E1=BB=9Dng_T=C3=A8?=", "HU Mường Tè"),
        ("=?utf-8?b?SFUgTcaw4bs=?= =?UTF-8?B?nW5nIFTDqA==?=", "HU Mường Tè"),
        ("Re: =?windows-1258?Q?B=E1o_c=E1o?= 29/01", "Re: Báo cáo 29/01"),
        ("=?utf-8?q?B=C3=A1o?= =?windows-1258?Q?c=E1o?= 29/01", "Báo cáo 29/01"),
        ("=?utf-8?q?B=C3=A1o?= x =?utf-8?q?c=C3=A1o?=", "Báo x cáo"),
        ("=?x-unknown?B?AAAA?= BC", "=?x-unknown?B?AAAA?= BC"),
        ("=?utf-8?b?A?= BC", "=?utf-8?b?A?= BC"),
        ("=?utf-8?q?=E1?= BC", "\ufffd BC"),
        # A language after the charset; an unknown charset beside a known one.
        ("=?utf-8*vi?q?B=C3=A1o?=", "Báo"),
        ("=?x-unknown?B?AAAA?= =?utf-8?q?B=C3=A1o?=", "=?x-unknown?B?AAAA?= Báo"),
        ("=?utf-8?q?B=C3=A1o?==?utf-8?b?IGPDoW8=?=", "Báo cáo"),
        # A charset that was said and is not the one.
        ("=?us-ascii?q?ng=C3=A0y?= =?iso-8859-1?b?QsOhbw?=", "ngày Báo"),
        # Padding left out, and more of it than there should be.
        ("=?utf-8?b?w6E?= =?utf-8?b?w6E==?= =?utf-8?b?w6E===?=", "ááá"),
    ],
)
def test_undecoded_words_are_decoded_where_they_can_be(undecoded: str, text: str) -> None:
    assert readable(undecoded) == text


@pytest.mark.skipif(which("iconv") is None, reason="iconv is the other opinion on the table")
def test_the_tcvn3_table_is_the_one_iconv_has() -> None:
    for code, letter in TCVN3.items():
        if code <= 0xFF:
            done = subprocess.run(
                ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
                input=bytes([code, ord(" ")]),
                capture_output=True,
                check=True,
            )
            assert done.stdout.decode() == f"{letter} "


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert isinstance(readable(text), str)


@given(st.text("=?utf-8BQbq_ AZaz09+/éÃ¡º»‡\ufffd\xad"))
def test_text_like_encoded_words_is_read_without_an_error(text: str) -> None:
    assert isinstance(readable(text), str)
