"""A subject is cut into words and figures, each kept with its sign and with what it comes to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.folding import fold
from lai_report.core.subjects.days_in_text import lunar_agrees, tokens_of
from lai_report.core.subjects.tokens import Token, pieces, plain_signs


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


RECEIVED = date(2021, 2, 8)  # a Monday
END = Token("end", "")
LAST_TIME = Token("times", "lan cuoi")


def read(text: str, received_on: date = RECEIVED) -> list[Token]:
    return tokens_of(plain_signs(fold(text)), received_on)


def feb(day: int, text: str, gap: str = "") -> Token:
    return Token("day", text, gap, date(2021, 2, day))


def unclear(text: str, problem: str) -> Token:
    return Token("unclear", text, problem=problem)


def time(text: str, minutes: int, gap: str = "") -> Token:
    return Token("time", text, gap, value=minutes)


def no_day(text: str) -> Token:
    return Token("figure", text, problem="figure")


def words(text: str) -> list[Token]:
    return [Token("word", word) for word in text.split()]


AT_FOUR = time("16h", 960)
TO = Token("word", "den")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (
            "BC: HU Sìn Hồ - ngày 05/02/2021 (lần 2), số 45.",
            [
                *words("bc"), Token("word", "hu", ":"), *words("sin ho"),
                feb(5, "ngay 05/02/2021", "-"), Token("times", "lan 2", "(", value=2),
                Token("number", "so 45", "),", value=45), Token("end", "", "."),
            ],
        ),
        (
            "Trực 24/24, dịch Covid-19; 45-BC/HU 5K",
            [
                *words("truc"), Token("known", "24/24", value=24), Token("word", "dich", ","),
                Token("known", "covid-19", value=19), Token("symbol", "45-bc/hu", ";", value=45),
                Token("known", "5k", value=5), END,
            ],
        ),
        (
            "thứ Hai, thứ 7 (Chủ nhật) mùng 2 Tết",
            [
                Token("weekday", "thu hai", value=0), Token("weekday", "thu 7", ",", value=5),
                Token("weekday", "chu nhat", "(", value=6),
                Token("lunar", "mung 2 tet", ")", value=2), END,
            ],
        ),
        ("290121 lần cuối", [Token("figure", "290121", value=290121), LAST_TIME, END]),
    ],
)  # fmt: skip
def test_every_piece_is_kept_with_the_punctuation_before_it(text: str, tokens: list[Token]) -> None:
    assert read(text) == tokens


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("thứ hai", Token("weekday", "thu hai", value=0)),
        ("thứ ba", Token("weekday", "thu ba", value=1)),
        ("thứ tư", Token("weekday", "thu tu", value=2)),
        ("thứ năm", Token("weekday", "thu nam", value=3)),
        ("thứ sáu", Token("weekday", "thu sau", value=4)),
        ("thứ bảy", Token("weekday", "thu bay", value=5)),
        ("thứ 2", Token("weekday", "thu 2", value=0)),
        ("ThứBa", Token("weekday", "thuba", value=1)),
        ("ThứBảy", Token("weekday", "thubay", value=5)),
        ("chủ nhật", Token("weekday", "chu nhat", value=6)),
        ("16h", time("16h", 960)),
        ("16h30'", time("16h30'", 990)),
        ("24:59", time("24:59", 1499)),
        ("24:60", Token("figure", "24:60", value=1500)),
        ("25h", Token("figure", "25h", value=1500)),
    ],
)
def test_a_weekday_counts_from_monday_and_a_time_in_minutes(text: str, token: Token) -> None:
    assert read(text) == [token, END]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("05/02-2021", unclear("05/02-2021", "unreadable")),
        ("05.02/2021", unclear("05.02/2021", "unreadable")),
        ("ngày 12345678", unclear("ngay 12345678", "impossible")),
        ("12345678", no_day("12345678")),
        ("20211305", no_day("20211305")),
        ("20210231", no_day("20210231")),
        ("20201231", Token("day", "20201231", "", date(2020, 12, 31))),
        ("31122020", Token("day", "31122020", "", date(2020, 12, 31))),
        ("ngày 20210131", Token("day", "ngay 20210131", "", date(2021, 1, 31))),
        ("ngày 05022021", feb(5, "ngay 05022021")),
        ("31042020", unclear("31042020", "impossible")),
        ("09022021", Token("unclear", "09022021", "", date(2021, 2, 9), problem="future")),
        ("20210209", Token("unclear", "20210209", "", date(2021, 2, 9), problem="future")),
        ("2021-02-30", unclear("2021-02-30", "impossible")),
        ("2021-02-05", feb(5, "2021-02-05")),
        ("05 02 2021", feb(5, "05 02 2021")),
        ("5/2/21", feb(5, "5/2/21")),
        ("08/02/2021", feb(8, "08/02/2021")),
        ("5/2/99", Token("unclear", "5/2/99", "", date(2099, 2, 5), problem="future")),
        ("ngày 6 tháng 2 năm 2021", feb(6, "ngay 6 thang 2 nam 2021")),
        ("ngày 6/tháng 2/2020", Token("day", "ngay 6/thang 2/2020", "", date(2020, 2, 6))),
        ("ngày 6 tháng 2", feb(6, "ngay 6 thang 2")),
        ("6 tháng 1", no_day("6 thang 1")),
        ("8/1", Token("day", "8/1", "", date(2021, 1, 8))),
        ("7/1", unclear("7/1", "unreadable")),
        ("9/2", unclear("9/2", "future")),
        ("29/02", unclear("29/02", "unreadable")),
        ("29/04", unclear("29/04", "future")),
        ("ngày 31/02", unclear("ngay 31/02", "impossible")),
        ("15/30", no_day("15/30")),
        ("06-07", unclear("06-07", "several")),
        ("07-08", unclear("07-08", "several")),
        ("07-09", unclear("07-09", "future")),
        ("08-02", feb(8, "08-02")),
        ("02-02", feb(2, "02-02")),
        ("06/07", unclear("06/07", "future")),
        ("ngày 8", feb(8, "ngay 8")),
        ("ngày 9", Token("day", "ngay 9", "", date(2021, 1, 9))),
        ("ngày 32", unclear("ngay 32", "impossible")),
        ("ngày 05 và 06", unclear("ngay 05 va 06", "several")),
        ("06-07/02", unclear("06-07/02", "several")),
        ("trưa nay", feb(8, "trua nay")),
        ("hôm nay", feb(8, "hom nay")),
        ("sáng hôm nay", feb(8, "sang hom nay")),
        ("homnay", feb(8, "homnay")),
        ("homqua", feb(7, "homqua")),
        ("ngày hôm qua", feb(7, "ngay hom qua")),
        ("sáng hôm qua", unclear("sang hom qua", "unreadable")),
    ],
)
def test_a_day_is_one_day_or_says_why_it_is_none(text: str, token: Token) -> None:
    assert read(text) == [token, END]


@pytest.mark.parametrize(
    ("text", "received_on", "day"),
    [
        ("31/12", date(2022, 1, 1), date(2021, 12, 31)),
        ("01/01", date(2022, 1, 1), date(2022, 1, 1)),
        ("29/02", date(2021, 3, 1), None),
        ("29/02", date(2020, 3, 31), date(2020, 2, 29)),
        ("ngày 1", date(2022, 1, 1), date(2022, 1, 1)),
        ("ngày 31", date(2021, 3, 30), None),
        ("ngày 31", date(2021, 3, 3), date(2021, 1, 31)),
        ("ngày 31", date(2021, 3, 4), None),
    ],
)
def test_a_day_goes_back_over_the_turn_of_month_and_year(
    text: str, received_on: date, day: date | None
) -> None:
    assert read(text, received_on)[0].day == day


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("3/4 xã", [Token("figure", "3/4"), *words("xa")]),
        ("12/15 ca", [Token("figure", "12/15"), *words("ca")]),
        ("5/2 mũi", [Token("figure", "5/2"), *words("mui")]),
        ("5/2 - xã", [feb(5, "5/2"), Token("word", "xa", "-")]),
        ("ngày 5/2 xã", [feb(5, "ngay 5/2"), *words("xa")]),
        ("05/02/2021 xã", [feb(5, "05/02/2021"), *words("xa")]),
        ("5.2 xã", [feb(5, "5.2"), *words("xa")]),
        ("5/2 báo", [feb(5, "5/2"), *words("bao")]),
    ],
)
def test_a_share_of_something_counted_is_no_day(text: str, tokens: list[Token]) -> None:
    assert read(text) == [*tokens, END]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("16.30", [time("16.30", 990)]),
        ("BC, 16.30", [*words("bc"), time("16.30", 990, ",")]),
        ("lúc 05.02", [*words("luc"), time("05.02", 302)]),
        ("hồi 10.12", [*words("hoi"), time("10.12", 612)]),
        ("10.12 ngày 05/02", [time("10.12", 612), feb(5, "ngay 05/02")]),
        ("05.02 ngày 06/02", [feb(5, "05.02"), feb(6, "ngay 06/02")]),
        ("10.12", [unclear("10.12", "future")]),
        ("10.12 và 05/02", [unclear("10.12", "future"), *words("va"), feb(5, "05/02")]),
        ("05.02 lúc", [feb(5, "05.02"), *words("luc")]),
        ("lúc 5.2", [*words("luc"), feb(5, "5.2")]),
        ("lúc 24.60", [*words("luc"), Token("figure", "24.60", value=1500)]),
    ],
)
def test_two_figures_with_a_dot_are_a_time_where_no_day_can_be_meant(
    text: str, tokens: list[Token]
) -> None:
    assert read(text) == [*tokens, END]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("từ 16h ngày 04/02 đến 16h ngày 05/02", [feb(5, "ngay 05/02")]),
        ("16h 04/02 tới 15h59 hôm qua", [unclear("16h 04/02 toi 15h59 hom qua", "period")]),
        ("BC, từ 16h 04/02 - 16h 05/02 HU", [*words("bc"), feb(5, "05/02", ","), *words("hu")]),
        ("BC; 16h 04/02 - 16h 05/02", [*words("bc"), feb(5, "05/02", ";")]),
        ("từ 0h đến 16h ngày 05/02", [feb(5, "ngay 05/02")]),
        ("(từ 0h đến 16h ngày 05/02", [feb(5, "ngay 05/02", "(")]),
        ("0h đến 16h ngày 05/02", [time("0h", 0), TO, AT_FOUR, feb(5, "ngay 05/02")]),
        ("từ 15h59 04/02 đến 16h 05/02", [unclear("15h59 04/02 den 16h 05/02", "period")]),
        ("từ 15h59 04/02 - 16h 05/02", [unclear("15h59 04/02 16h 05/02", "period")]),
        ("từ 16h 05/02 đến 16h 05/02", [unclear("16h 05/02 den 16h 05/02", "period")]),
        ("từ 16h00 05/02 đến 16h01 05/02", [feb(5, "05/02")]),
        ("từ 16h 04/02 16h 05/02", [unclear("16h 04/02 16h", "period"), feb(5, "05/02")]),
        ("BC 16h 04/02 - 16h HU", [*words("bc"), unclear("16h 04/02 16h", "period"), *words("hu")]),
        (
            "BC từ 16h 04/02 đến 16h 05/02 của HU Sìn Hồ",
            [*words("bc"), feb(5, "05/02"), *words("cua hu sin ho")],
        ),
        (
            "BC, từ 04/02 đến nay",
            [*words("bc"), Token("unclear", "04/02 den nay", ",", problem="period")],
        ),
        ("16h 04/02 - 16h", [unclear("16h 04/02 16h", "period")]),
        ("từ 16h 04/02 16h HU", [unclear("16h 04/02 16h", "period"), *words("hu")]),
        ("16h 04/02 đến 16h HU", [unclear("16h 04/02 den 16h", "period"), *words("hu")]),
        ("từ 16h 04/02 đến nay", [unclear("16h 04/02 den nay", "period")]),
        ("từ 16h 04/02 đến 05/02", [unclear("16h 04/02 den 05/02", "period")]),
        ("từ ngày 04/02 đến 05/02", [unclear("ngay 04/02 den 05/02", "period")]),
        ("từ ngày 04/02 tới nay", [unclear("ngay 04/02 toi nay", "period")]),
        ("từ ngày 30/02 đến 16h 05/02", [unclear("ngay 30/02 den 16h 05/02", "period")]),
        ("04/02 đến 05/02", [feb(4, "04/02"), TO, feb(5, "05/02")]),
        ("16h 04/02 đến 05/02", [AT_FOUR, feb(4, "04/02"), TO, feb(5, "05/02")]),
        ("từ 04/02", [*words("tu"), feb(4, "04/02")]),
        ("từ 16h", [*words("tu"), AT_FOUR]),
        ("16h 04/02", [AT_FOUR, feb(4, "04/02")]),
        ("từ", words("tu")),
    ],
)  # fmt: skip
def test_a_period_is_its_end_day_where_it_lasts_a_day_at_most(
    text: str, tokens: list[Token]
) -> None:
    assert read(text) == [*tokens, END]


def test_what_is_no_time_begins_or_ends_no_period() -> None:
    again = Token("times", "lan 2", "-", value=2)
    assert read("16h 04/02 - lần 2 05/02") == [
        time("16h", 960), feb(4, "04/02"), again, feb(5, "05/02"), END,
    ]  # fmt: skip
    assert read("từ 04/02 đến số 45") == [
        *words("tu"), feb(4, "04/02"), *words("den"), Token("number", "so 45", value=45), END,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day", "agrees"),
    [
        ("mồng 1 Tết", date(2021, 2, 12), True),
        ("mùng 3 Tết", date(2021, 2, 14), True),
        ("mùng 3 Tết", date(2021, 2, 13), False),
        ("30 Tết", date(2021, 2, 11), True),
        ("29 Tết", date(2021, 2, 10), True),
        ("29 Tết", date(2022, 1, 31), True),
        ("28 Tết", date(2022, 1, 31), False),
        ("mùng 2", date(2021, 2, 13), None),
        ("29 tháng Chạp", date(2021, 2, 10), None),
        ("mùng 1 Tết", date(2020, 1, 25), None),
    ],
)
def test_a_day_of_tet_counts_from_new_year_or_back_from_it(
    text: str, day: date, agrees: bool | None
) -> None:
    assert lunar_agrees(read(text, day)[0], day) is agrees
