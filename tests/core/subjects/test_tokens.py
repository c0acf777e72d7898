"""A subject is cut into words and figures, each figure by what it is written like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold
from lai_report.core.subjects.tokens import pieces, plain_signs


def cut(subject: str) -> str:
    """The pieces by their rule, what stands before each in front of it, but for the last."""
    *found, (rule, text, gap) = pieces(plain_signs(fold(subject)))
    assert (rule, text) == ("end", "")
    return " | ".join([*(f"{before}{name} {piece}" for name, piece, before in found), gap])


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("24‑02–2021 — − － ﹣", "24-02-2021 - - - -"),
        ("16h30’ 16h30′ 16h30` 16h30＇", "16h30' 16h30' 16h30' 16h30'"),
        ("“báo cáo” „a” «b» 16h30″", '"bao cao" "a" "b" 16h30"'),
        ("２４／０２：１６．３０，（１）", "24/02:16.30,(1)"),
        ("14\\02\\2021", "14/02/2021"),
        ("BC_HU_Sìn Hồ", "bc hu sin ho"),
        ("• BC…", "- bc..."),
        ("_BC__HU_", "bc hu"),
    ],
)
def test_every_dash_quote_slash_and_figure_is_of_one_kind(written: str, plain: str) -> None:
    assert plain_signs(fold(written)) == plain


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("HU Tè - BC (24/02)!", "word hu | word te | -word bc | (short 24/02 | )!"),
        ("“Báo cáo”...", '"word bao | word cao | "...'),
        ("HU_Tè_24_02_2021.pdf", "word hu | word te | spaced 24 02 2021 | known .pdf | "),
        ("a1b2 & 12345", "word a | figure 1 | word b | figure 2 | &figure 12345 | "),
        ("số ngày thứ lần", "word so | word ngay | word thu | word lan | "),
        (" ", ""),
    ],
)  # fmt: skip
def test_what_is_no_word_and_no_figure_stands_before_the_next_piece(
    subject: str, found: str
) -> None:
    assert cut(subject) == found


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("24/02/2021 24.2.21", "full 24/02/2021 | full 24.2.21 | "),
        ("24 - 2 - 2021", "full 24 - 2 - 2021 | "),
        ("24/2 ngày: 24.02 24-02", "short 24/2 | short ngay: 24.02 | short 24-02 | "),
        ("2021-02-24 2021/2/24 2021.02.24", "iso 2021-02-24 | iso 2021/2/24 | iso 2021.02.24 | "),
        ("2021-02/24", "figure 2021 | -short 02/24 | "),
        ("05 tháng 2, ngày 5/tháng 2/2021", "words 05 thang 2 | ,words ngay 5/thang 2/2021 | "),
        ("24022021 ngày 24022021", "compact 24022021 | compact ngay 24022021 | "),
        ("ngày 29, 30/01; 06-07/02/2021", "several ngay 29, 30/01 | ;several 06-07/02/2021 | "),
        ("ngày 29 và 30 tháng 01", "several ngay 29 va 30 thang 01 | "),
        ("ngày 20, 21 và 22", "list ngay 20, 21 va 22 | "),
        ("ngày 20", "alone ngay 20 | "),
        # The day is missing: what follows is a number, a time.
        ("ngày 12-BC/HU", "word ngay | symbol 12-bc/hu | "),
        ("ngày 16h", "word ngay | time 16h | "),
        ("hôm nay, sáng nay", "relative hom nay | ,relative sang nay | "),
        ("ngày mai, sáng hôm qua", "relative ngay mai | ,relative sang hom qua | "),
        ("tới nay", "word toi | word nay | "),
    ],
)  # fmt: skip
def test_a_day_is_taken_whole_with_the_word_before_it(subject: str, found: str) -> None:
    assert cut(subject) == found


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("16h30’ 16 h 30” 16:30:15", "time 16h30' | time 16 h 30\" | time 16:30:15 | "),
        ("16 giờ 30 phút 16g", "time 16 gio 30 phut | time 16g | "),
        ("16h 29/01", "time 16h | short 29/01 | "),
        ("29/01-15h30", "short 29/01 | -time 15h30 | "),
        ("24/24 24/7 24/24h 24/24 giờ", "duty 24/24 | duty 24/7 | duty 24/24h | duty 24/24 gio | "),
        ("thứ 2 thứ Hai chủ nhật chunhat",
         "weekday thu 2 | weekday thu hai | weekday chu nhat | weekday chunhat | "),
        ("thứ 2/3", "word thu | short 2/3 | "),
        ("mùng 2 Tết, mồng 2", "lunar mung 2 tet | ,lunar mong 2 | "),
        ("mùng 2 Tết 13/02 mùng 2 Tết-13/02",
         "lunar mung 2 tet | short 13/02 | lunar mung 2 tet | -short 13/02 | "),
        ("30 Tết 15 âm lịch", "lunar 30 tet | lunar 15 am lich | "),
        ("2 tháng chạp", "lunar 2 thang chap | "),
        ("mùng 2/1", "word mung | short 2/1 | "),
        ("Covid-19 Covid - 19 Covid19", "covid covid-19 | covid covid - 19 | covid covid19 | "),
        ("Covid 19-2 Covid 19-02/2021",
         "covid covid | short 19-2 | covid covid 19 | -figure 02 | /figure 2021 | "),
        ("Covid-19/02/2021 Covit 19", "word covid | -full 19/02/2021 | covid covit 19 | "),
        ("SARS-CoV-2 nCoV 2019-nCoV", "covid sars-cov-2 | covid ncov | covid 2019-ncov | "),
        ("5K 5 k", "known 5k | known 5 k | "),
        ("số: 12 số 12a", "number so: 12 | number so 12a | "),
        ("lần 2 lần thứ hai lần cuối", "times lan 2 | times lan thu hai | times lan cuoi | "),
    ],
)  # fmt: skip
def test_most_figures_are_a_time_a_count_or_part_of_a_word(subject: str, found: str) -> None:
    assert cut(subject) == found


@pytest.mark.parametrize(
    "symbol",
    [
        "45-BC/HU",
        "số 45-BC/HU",
        "số 103 - BC",
        "45/BC-UBND",
        "45a-BC",
        "45 - BC/HU",
        "05/CT-TTg",
        "1102/CĐ-TTg",
        "12-NQ/TW",
        "7-ABC/XYZ",
        "CT/TW",
    ],
)
def test_the_number_of_a_paper_is_one_piece(symbol: str) -> None:
    assert cut(symbol) == f"symbol {fold(symbol)} | "


@given(st.text("0123456789/-., :()'ngàytháđếKBCHUc&"))
def test_nothing_but_white_space_is_lost_on_the_way(text: str) -> None:
    folded = plain_signs(fold(text))
    joined = "".join(gap + piece for _, piece, gap in pieces(folded))
    assert joined.replace(" ", "") == folded.replace(" ", "")
