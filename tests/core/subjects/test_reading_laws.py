"""Every subject of the table comes out as written, and the laws hold for any other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.core.mail.secrecy import secrecy_mark
from lai_report.core.mail.spelling import readable
from lai_report.core.model import Unit
from lai_report.core.subjects.reading import Reading, read_subject
from lai_report.locale import speaker
from tests.core.old_letters import WAYS
from tests.core.sample_roster import ROSTER, is_office, senders_of
from tests.work import grows_with_its_input

TABLE = Path(__file__).with_name("subjects.tsv")
SAYERS = (speaker("vi"), speaker("en"))


@dataclass(frozen=True)
class Row:
    subject: str
    sender: str
    received_at: datetime
    unit: str
    day: str
    outcome: str
    why: str

    def read(self, subject: str = "") -> Reading:
        received_on = self.received_at.date()
        return read_subject(
            subject or self.subject,
            senders_of(self.sender, received_on),
            received_on,
            ROSTER,
            is_office_sender=is_office(self.sender),
            received_hour=self.received_at.hour,
        )


def rows() -> Iterator[Row]:
    lines = TABLE.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    for line in lines[1:]:
        subject, sender, received_at, unit, day, outcome, why = line.split("\t")
        yield Row(subject, sender, datetime.fromisoformat(received_at), unit, day, outcome, why)


ROWS = tuple(rows())
CERTAIN = tuple(row for row in ROWS if row.outcome == "accept")
SOUND = tuple(
    row for row in CERTAIN if readable(row.subject) == unicodedata.normalize("NFC", row.subject)
)
IN_VIETNAMESE = tuple(
    row
    for row in SOUND
    if re.fullmatch(r"[ -~àáãâèéêìíòóôõùúýăđĩũơưạ-ỹÀÁÃÂÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ]+", row.subject)
    and not row.subject.isascii()
)
DAY = date(2021, 2, 22)
MUONG_TE, SIN_HO = (
    next(unit for unit in ROSTER.units if unit.id == f"huyen-uy-{slug}")
    for slug in ("muong-te", "sin-ho")
)
anything = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(sorted({w for row in ROWS for w in row.subject.split()})), max_size=15
    ).map(" ".join),
)


def outcome(row: Row) -> str:
    mark = secrecy_mark(row.subject)
    if mark:
        return "refuse" if mark == "marked" else "review"
    return "accept" if row.read().certain else "review"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_every_row_of_the_table(row: Row) -> None:
    assert outcome(row) == row.outcome, row.subject
    if row.outcome != "refuse":
        reading = row.read()
        assert reading.unit == (row.unit or None), reading.reason
        assert reading.day == (date.fromisoformat(row.day) if row.day else None), reading.reason


def test_every_reason_can_be_said_in_both_languages() -> None:
    for row in ROWS:
        for say in SAYERS:
            assert say(row.read().reason)


@pytest.mark.parametrize(
    ("subject", "nature", "reads_like_report"),
    [
        ("HU Mường Tè BC ngày 22/02/2021", "report", True),
        ("Bổ sung BC ngày 22/02/2021", "supplement", True),
        ("Fwd: BC ngày 22/02/2021", "forward", True),
        ("Re: Báo cáo ngày 22/02/2021", "report", True),
        ("Scan0001.pdf", "other", True),
        ("", "other", True),
        ("HU Mường Tè xin lùi thời gian gửi BC", "postponement", False),
        ("HỎA TỐC: phát hiện ca dương tính", "event", False),
        ("Báo cáo nhanh ca nghi nhiễm", "event", False),
        ("Báo cáo tình hình dịch ngày 22/02 (có 01 ca dương tính)", "report", True),
        ("Báo cáo nhanh tình hình dịch ngày 22/02", "report", True),
        ("Xin ý kiến Thường trực Tỉnh ủy", "approval", False),
        ("Giấy mời họp", "invitation", False),
        ("Báo cáo tháng 01/2021", "periodic", False),
        ("Trả lời: V/v đôn đốc báo cáo", "reply", False),
        ("Undeliverable: Nhắc báo cáo", "bounce", False),
        ("Automatic reply: Nhắc báo cáo", "auto-reply", False),
    ],
)
def test_the_nature_and_whether_it_may_be_the_report_waited_for(
    subject: str, nature: str, reads_like_report: bool
) -> None:
    reading = read_subject(subject, [MUONG_TE], DAY, ROSTER)
    assert reading.nature == nature
    assert reading.reads_like_report is reads_like_report


def test_the_reason_names_what_does_not_agree() -> None:
    reading = read_subject("HU Sìn Hồ BC ngày 22/02/2021", [MUONG_TE], DAY, ROSTER)
    assert SAYERS[0](reading.reason) == (
        "tiêu đề và người gửi không khớp: tiêu đề ghi Huyện ủy Sìn Hồ, "
        "địa chỉ đăng ký của Huyện ủy Mường Tè"
    )


def test_the_reason_shows_unknown_words_as_they_were_written() -> None:
    reading = read_subject("HU Tham Uyên BC ngày 22/02/2021", [MUONG_TE], DAY, ROSTER)
    assert reading.reason.values["text"] == "HU Tham Uyên"


def test_an_address_of_two_units_is_never_certain() -> None:
    subject = "HU Mường Tè BC ngày 22/02/2021"
    reading = read_subject(subject, [MUONG_TE, SIN_HO], DAY, ROSTER)
    assert (reading.certain, reading.unit) == (False, "huyen-uy-muong-te")
    assert read_subject("BC ngày 22/02/2021", [MUONG_TE, SIN_HO], DAY, ROSTER).unit is None


def test_mail_of_the_office_itself_is_never_a_report() -> None:
    for subject in ("Re: HU Mường Tè BC ngày 22/02/2021", "Báo cáo ngày 22/02/2021", ""):
        reading = read_subject(subject, [], DAY, ROSTER, is_office_sender=True)
        assert not reading.reads_like_report


def test_a_subject_with_signs_that_turn_the_writing_is_not_certain() -> None:
    assert not read_subject("HU Mường Tè BC ngày 22/02/2021\u202e", [MUONG_TE], DAY, ROSTER).certain


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFC", text),
        str.upper,
        str.lower,
        lambda text: text.replace(" ", " \xa0 \t"),
        lambda text: f"\n {text} \r\n",
        "\u200b".join,
        lambda text: text.replace("ủy", "uỷ"),
    ],
    ids=["NFD", "NFC", "capitals", "small", "wide", "lines", "zero-width", "tone"],
)
def test_letters_case_and_white_space_change_nothing(change: Callable[[str], str]) -> None:
    assert [row.subject for row in SOUND if row.read(change(row.subject)) != row.read()] == []


@pytest.mark.parametrize("way", WAYS)
def test_old_letters_read_the_same_where_none_is_lost(way: Callable[[str], str]) -> None:
    changed = [row.subject for row in IN_VIETNAMESE if row.read(way(row.subject)) != row.read()]
    assert changed == []
    assert len(IN_VIETNAMESE) > 100


def test_no_subject_is_certain_from_an_unregistered_address() -> None:
    for row in CERTAIN:
        assert not read_subject(row.subject, [], row.received_at.date(), ROSTER).certain


@pytest.mark.parametrize("row", CERTAIN, ids=lambda row: row.why)
def test_no_subject_is_certain_from_the_address_of_a_unit_it_does_not_name(row: Row) -> None:
    received_on = row.received_at.date()
    for unit in ROSTER.on(received_on):
        reading = read_subject(row.subject, [unit], received_on, ROSTER)
        if reading.certain:  # it names nobody, so it is whoever sends it
            assert reading.unit == unit.id
            assert unit.id == row.unit or reading.reason.key == "subject.by_sender"


@pytest.mark.parametrize("row", CERTAIN, ids=lambda row: row.why)
def test_a_second_day_makes_any_subject_uncertain(row: Row) -> None:
    reading = row.read()
    assert reading.day is not None
    other = reading.day - timedelta(1)
    for more in (f"ngày {other:%d/%m/%Y}", f"và {other.day}/{other.month}", f"- {other:%d.%m.%Y}"):
        changed = row.read(f"{row.subject} {more}")
        assert not changed.certain
        assert changed.day is None


@pytest.mark.parametrize(
    "more", ["HU Bình Lư", "UBND", "(dự thảo)", "lần 2", "?", "30/40", "x", "Re: Fwd", "xin ý kiến"]
)
def test_a_word_that_is_not_understood_makes_any_subject_uncertain(more: str) -> None:
    for row in CERTAIN:
        assert not row.read(f"{row.subject} {more}").certain
        assert not row.read(f"{more} {row.subject}").certain


ORDINARY = (
    "Báo cáo tình hình dịch bệnh Covid-19",
    "Báo cáo nhanh kết quả công tác phòng, chống dịch Covid-19",
    "Huyện ủy Mường Tè báo cáo tình hình, kết quả phòng, chống dịch trên địa bàn huyện",
    "Kính gửi: Thường trực Tỉnh ủy, Văn phòng Tỉnh ủy. Báo cáo của Huyện ủy Mường Tè",
    "Văn phòng Huyện ủy Mường Tè kính gửi Văn phòng Tỉnh ủy báo cáo",
    "BC dịch của HU Mường Tè (file đính kèm)",
    "Báo cáo tình hình triển khai công tác phòng, chống dịch bệnh Covid-19",
    "V/v báo cáo tình hình dịch bệnh",
    "BCN dịch Covid",
    "BC công tác PCD Covid-19 huyện Mường Tè",
    "[Báo cáo hàng ngày] Huyện ủy Mường Tè",
    "BC số 120-BC/HU",
)
DAYS_AS_WRITTEN = (
    "ngày 22/02/2021",
    "ngày 22/2",
    "22.02.2021",
    "(22-02-2021)",
    "ngày 22 tháng 02 năm 2021",
    "tính đến 16h ngày 22/02/2021",
    "thứ Hai, 22/02/2021",
    "hôm nay",
)


@pytest.mark.parametrize("words", ORDINARY)
def test_an_ordinary_subject_is_certain_however_the_day_is_written(words: str) -> None:
    for day in DAYS_AS_WRITTEN:
        for subject in (f"{words} {day}", f"{words} - {day}", f"{day} - {words}"):
            reading = read_subject(subject, [MUONG_TE], DAY, ROSTER)
            assert (reading.certain, reading.day) == (True, DAY), (subject, reading.reason)


@given(anything, st.sampled_from([(), (MUONG_TE,), (SIN_HO,), (MUONG_TE, SIN_HO)]), st.booleans())
@settings(max_examples=400)
def test_any_text_is_read_and_never_certain_without_cause(
    text: str, senders: tuple[Unit, ...], office: bool
) -> None:
    reading = read_subject(text, senders, DAY, ROSTER, is_office_sender=office)
    assert reading.day is None or reading.day <= DAY
    for say in SAYERS:
        assert say(reading.reason)
    if reading.certain:
        assert (reading.unit, reading.nature) == (senders[0].id, "report")
        assert len(senders) == 1
        assert reading.days == (reading.day,)


@pytest.mark.parametrize("before", ["", "HU Mường Tè BC ngày 22/02/2021 "])
@pytest.mark.parametrize(
    "piece",
    ["a", "1/1 ", "1,1,", "ngày ", "Re: ", "=?utf-8?b?w6k=?= ", "Ã", " ", "của Công văn ",
     "từ 16h 1/1 đến "],
)  # fmt: skip
def test_a_megabyte_is_never_certain_and_its_work_grows_with_its_length(
    piece: str, before: str
) -> None:
    def made(length: int) -> str:
        return before + piece * (length // len(piece))

    def read(text: str) -> Reading:
        return read_subject(text, [MUONG_TE], DAY, ROSTER)

    assert not read(made(1_000_000)).certain
    assert grows_with_its_input(read, made, 1_000_000)
