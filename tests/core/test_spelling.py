"""Spoiled letters are put back where none was lost, and left alone where one was."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.spelling import TCVN3, readable, repaired
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


def test_utf8_misread_twice_is_undone_twice() -> None:
    assert readable(utf8_as_cp1252(utf8_as_cp1252(SUBJECTS[0]))) == SUBJECTS[0]


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
