"""All that a subject comes to: unit, day, nature, whether it is certain, and the reason told."""

from __future__ import annotations

from datetime import date

import pytest

from lai_report.core.model import Office, Roster, Unit
from lai_report.core.subjects.parts import names_of
from lai_report.core.subjects.reading import LONGEST, Nature, Reading, read_subject
from lai_report.errors import Phrase, phrase
from tests.core.sample_roster import ROSTER

TODAY = date(2021, 2, 22)  # a Monday
BEFORE, AFTER = date(2021, 2, 21), date(2021, 2, 23)
MUONG_TE, SIN_HO = (
    next(unit for unit in ROSTER.units if unit.id == f"huyen-uy-{slug}")
    for slug in ("muong-te", "sin-ho")
)
UNIT = "huyen-uy-muong-te"
OFFICE = Reading(None, None, False, "other", Phrase("subject.office_own"), ())
TWO_DAYS = phrase("subject.two_days", days=("21/02/2021", "22/02/2021"))
FUTURE = phrase("subject.future_day", day="23/02/2021")
IMPOSSIBLE = phrase("subject.impossible_day", text="30/02/2021")
NO_UBND = phrase("subject.other_body", text="UBND")
EMPTY = Reading(UNIT, None, False, "other", Phrase("subject.empty"), ())


def read(subject: str, *senders: Unit, hour: int = 12, is_office: bool = False) -> Reading:
    return read_subject(
        subject, senders, TODAY, ROSTER, is_office_sender=is_office, received_hour=hour
    )


def certain(by: str, day: date = TODAY, *, has_word: bool = True) -> Reading:
    why = phrase(f"subject.by_{by}", unit="Huyện ủy Mường Tè")
    return Reading(UNIT, day, True, "report", why, (day,), has_word)


def held(
    why: str | Phrase,
    nature: Nature = "report",
    *,
    unit: str | None = UNIT,
    day: date | None = TODAY,
    days: tuple[date, ...] = (TODAY,),
    has_word: bool = True,
) -> Reading:
    reason = phrase(f"subject.{why}") if isinstance(why, str) else why
    return Reading(unit, day, False, nature, reason, days, has_word)


def odd(text: str) -> Reading:
    return held(phrase("subject.not_understood", text=text))


NO_WORD = held("no_report_word", "other", has_word=False)


@pytest.mark.parametrize(
    ("subject", "reading"),
    [
        ("HU Mường Tè BC ngày 22/02/2021", certain("both")),
        ("BC huyện Mường Tè ngày 22/02/2021", certain("both")),
        ("BC ngày 22/02/2021", certain("sender")),
        ("45-BC/HU ngày 22/02/2021", certain("sender")),
        ("Mường Tè 22/02", certain("both", has_word=False)),
        ("HU Mường Tè 22/02", certain("both", has_word=False)),
        ("Tình hình dịch Covid-19 ngày 22/02", certain("sender", has_word=False)),
        ("HU Mường Tè BC hôm qua", certain("both", BEFORE)),
        ("BC theo yêu cầu gửi báo cáo ngày 22/02/2021", certain("sender")),
        ("HuyÖn ñy Mêng TÌ b¸o c¸o ngµy 22/02/2021", certain("both")),
        ("HU Mường Tè BC ngày 22/02/2021".ljust(LONGEST), certain("both")),
    ],
)
def test_a_report_is_certain_where_sender_and_subject_agree_on_all(
    subject: str, reading: Reading
) -> None:
    assert read(subject, MUONG_TE) == reading


@pytest.mark.parametrize(
    ("subject", "reading"),
    [
        # No word says that it is a report.
        ("22/02/2021", NO_WORD),
        ("Mường Tè kết quả 22/02", NO_WORD),
        ("Mường Tè", held("no_day", "other", day=None, days=(), has_word=False)),
        ("Mường Tè 22/02 theo Công văn ngày 20/02", NO_WORD),
        ("Công văn ngày 22/02/2021", NO_WORD._replace(day=None, days=())),
        # The day is open.
        ("HU Mường Tè BC", held("no_day", day=None, days=())),
        ("HU Mường Tè BC 23/02/2021", held(FUTURE, day=None, days=(AFTER,))),
        ("BC ngày: 30/02/2021", held(IMPOSSIBLE, day=None, days=())),
        ("BC từ ngày 22/02/2021", held("period_day", day=None)),
        ("BC Từ ngày 22/02/2021", held("period_day", day=None)),
        ("BC TU ngày 22/02/2021", odd("TU")),
        ("BC từ HU ngày 22/02/2021", odd("từ")),
        ("BC 21/02 và 22/02", held(TWO_DAYS, day=None, days=(BEFORE, TODAY))),
        ("BC 22/02 theo CV ngày 20/02 - 21/02", held(TWO_DAYS, day=None, days=(BEFORE, TODAY))),
        # A word is not understood, or does not fit.
        ("BC ngày 22/02/2021 Nháp_(Dự thảo)", odd("Nháp Dự thảo")),
        ("BC ngày 22/02/2021?", odd("?")),
        (f"BC ngày 22/02/2021 {'Xyz' * 30}", odd("Xyz" * 20)),
        ("UBND huyện Mường Tè BC 22/02", held(NO_UBND)),
        # A daily report that tells of a case is still one, by its unit, its place and its day.
        ("BC HU Mường Tè ngày 22/02 phát hiện ca mắc", odd("phát hiện ca mắc")),
        ("BC Mường Tè ngày 22/02 phát hiện ca mắc", odd("phát hiện ca mắc")),
        ("BC: 30/02/2021 phát hiện ca mắc", held(IMPOSSIBLE, day=None, days=())),
        # Nobody can see what is read.
        ("BC ngày 22/02/2021\u202e", held("not_plain")),
        ("BC ngày 22/02/2021\u2066", held("not_plain")),
        ("BC ngày 22/02/2021\u202f", certain("sender")),
        ("BC ngày 22/02/2021 Nháp\u2069", held("not_plain")),
        ("BC ngày 22/02/2021".ljust(LONGEST + 1), held("not_plain")),
        # It is something else than a first report.
        ("Re: HU Mường Tè BC ngày 22/02/2021", held("answer")),
        ("Re: BC ngày 22/02/2021 Nháp", held("answer")),
        ("Re: UBND huyện BC ngày 22/02/2021", held(NO_UBND)),
        ("Fwd: BC ngày 22/02/2021", held("forward", "forward")),
        ("Fwd: Bổ sung BC ngày 22/02/2021", held("forward", "forward")),
        ("Fwd: BC", held("forward", "forward", day=None, days=())),
        ("Bổ sung BC ngày 22/02/2021", held("supplement", "supplement")),
        ("Re: Bổ sung BC ngày 22/02/2021", held("supplement", "supplement")),
        ("Xin lùi thời gian gửi BC ngày 22/02", held("postponement", "postponement", day=None)),
        ("Fwd: Xin lùi BC ngày 22/02", held("postponement", "postponement", day=None)),
        ("Hỏa tốc: phát hiện ca ngày 22/02", held("event", "event", day=None, has_word=False)),
        ("Xin ý kiến BC ngày 22/02", held("approval", "approval", day=None)),
        ("Giấy mời họp ngày 22/02", held("invitation", "invitation", day=None, has_word=False)),
        ("Báo cáo tháng 01/2021", held("periodic", "periodic", day=None, days=())),
        ("Re: Đôn đốc báo cáo ngày 22/02", held("reminder", "reply", day=None)),
        ("Fwd: Đôn đốc báo cáo ngày 22/02", held("reminder", "reply", day=None)),
        ("Đôn đốc báo cáo ngày 22/02", held("reminder", "other", day=None)),
    ],
)  # fmt: skip
def test_anything_else_is_held_with_its_gravest_doubt(subject: str, reading: Reading) -> None:
    assert read(subject, MUONG_TE) == reading


@pytest.mark.parametrize(
    ("subject", "hour", "reading"),
    [
        ("HU Mường Tè BC hôm nay", 5, certain("both")),
        ("HU Mường Tè BC hôm nay", 4, held("small_hours")),
        ("HU Mường Tè BC hôm qua", 4, held("small_hours", day=BEFORE, days=(BEFORE,))),
        ("HU Mường Tè BC ngày 22/02", 4, certain("both")),
    ],
)
def test_in_the_small_hours_today_may_be_yesterday(
    subject: str, hour: int, reading: Reading
) -> None:
    assert read(subject, MUONG_TE, hour=hour) == reading


DISAGREE = phrase("subject.disagree", named="Huyện ủy Mường Tè", sender="Huyện ủy Sìn Hồ")
LOST = phrase("subject.unknown_name", text="Huyện ủy Mờng Tè")
SHARED = phrase("subject.several_senders", units=("Huyện ủy Mường Tè", "Huyện ủy Sìn Hồ"))
UNREGISTERED = phrase("subject.unregistered", unit="Huyện ủy Mường Tè")
OLD_LETTERS = "HuyÖn ñy Mêng TÌ b¸o c¸o ngµy 22/02/2021"  # Mờng: the ư has dropped out


@pytest.mark.parametrize(
    ("subject", "senders", "reading"),
    [
        ("HU Mường Tè BC 22/02", (), held(UNREGISTERED)),
        ("HU Mường Tè BC 30/02/2021", (), held(IMPOSSIBLE, day=None, days=())),
        ("HU Mường Tè BC 22/02 Nháp", (), held(UNREGISTERED)),
        ("Re: HU Mường Tè BC 22/02", (), held(UNREGISTERED)),
        ("BC 22/02", (), held("unregistered_unnamed", unit=None)),
        ("HU Mường Tè BC 22/02", (SIN_HO,), held(DISAGREE, unit=None)),
        ("HU Mường Tè BC 30/02/2021", (SIN_HO,), held(DISAGREE, unit=None, day=None, days=())),
        ("Fwd: HU Mường Tè BC 22/02", (SIN_HO,), held("forward", "forward", unit=None)),
        ("HU Mường Tè BC 22/02", (MUONG_TE, SIN_HO), held(SHARED)),
        ("BC 22/02", (MUONG_TE, SIN_HO), held(SHARED, unit=None)),
        (OLD_LETTERS, (MUONG_TE, SIN_HO), held(SHARED)),
        (OLD_LETTERS, (SIN_HO,), held(LOST, unit=None)),
        (OLD_LETTERS, (), held(LOST, unit=None)),
    ],
)
def test_who_sends_decides_which_doubt_is_told(
    subject: str, senders: tuple[Unit, ...], reading: Reading
) -> None:
    assert read(subject, *senders) == reading


@pytest.mark.parametrize(
    "subject", ["", " ", "Re:", "(no subject)", "[Không có chủ đề]", "Không tiêu đề", " .()[]-"]
)
def test_an_empty_subject_leaves_all_but_the_sender_open(subject: str) -> None:
    assert read(subject, MUONG_TE) == EMPTY
    assert read(subject, MUONG_TE, SIN_HO) == EMPTY._replace(unit=None)
    assert read(subject, MUONG_TE, is_office=True) == EMPTY._replace(unit=None)


def test_what_a_machine_wrote_tells_at_most_who_is_away() -> None:
    away = Reading(UNIT, None, False, "auto-reply", Phrase("subject.auto_reply"), ())
    returned = Reading(None, None, False, "bounce", Phrase("subject.bounce"), ())
    assert read("Automatic reply: BC ngày 22/02", MUONG_TE) == away
    assert read("Automatic reply: BC ngày 22/02", MUONG_TE, SIN_HO) == away._replace(unit=None)
    assert read("Undeliverable: BC ngày 22/02", MUONG_TE) == returned


@pytest.mark.parametrize(
    ("subject", "reading"),
    [
        ("HU Mường Tè BC ngày 22/02/2021", held("forward", "forward")),
        ("Bổ sung: HU Mường Tè BC ngày 22/02/2021", held("forward", "forward")),
        ("Fwd: BC ngày 22/02/2021", held("forward", "forward", unit=None)),
        ("Báo cáo ngày 22/02/2021", OFFICE),
        ("Bổ sung BC ngày 22/02/2021", OFFICE),
        ("Re: HU Mường Tè BC ngày 22/02/2021", OFFICE),
        ("Re: Fwd: HU Mường Tè BC ngày 22/02/2021", OFFICE),
        ("Đôn đốc HU Mường Tè báo cáo ngày 22/02", OFFICE),
        ("Re: Đôn đốc HU Mường Tè báo cáo ngày 22/02", OFFICE),
        ("Fwd: Đôn đốc HU Mường Tè báo cáo ngày 22/02", OFFICE),
        (
            "Giấy mời họp",
            held("invitation", "invitation", unit=None, day=None, days=(), has_word=False),
        ),
    ],
)
def test_the_offices_own_mail_is_a_report_only_where_it_passes_one_on(
    subject: str, reading: Reading
) -> None:
    assert read(subject, is_office=True) == reading


@pytest.mark.parametrize(
    ("reading", "may_be"),
    [
        (certain("both"), True),
        (held("no_day", "supplement", unit=None, day=None, days=(), has_word=False), True),
        (held("no_day", "forward", unit=None, day=None, days=(), has_word=False), True),
        (held("no_day", "other", day=None, days=(), has_word=False), True),
        (held("no_day", "other", unit=None, days=(), has_word=False), True),
        (held("no_day", "other", unit=None, day=None, has_word=False), True),
        (held("no_day", "other", unit=None, day=None, days=()), True),
        (held("no_day", "other", unit=None, day=None, days=(), has_word=False), False),
        (held("event", "event"), False),
        (held("reminder", "reply"), False),
    ],
)
def test_what_names_anything_may_be_the_report_waited_for(reading: Reading, may_be: bool) -> None:
    assert reading.reads_like_report is may_be


class TestLostLetters:
    """TCVN3 with every plain ư dropped out of it: the sender's own name is still its own."""

    @staticmethod
    def told(subject: str, sender: Unit, *others: Unit) -> tuple[str | None, str]:
        roster = ROSTER._replace(units=(sender, *others))
        reading = read_subject(subject, [sender], TODAY, roster)
        return reading.unit, reading.reason.key

    @pytest.mark.parametrize(
        ("subject", "name", "key"),
        [
            ("HuyÖn ñy Mêng TÌ b¸o c¸o ngµy 22/02/2021", "Huyện ủy Mường Tè", "by_both"),
            ("HuyÖn ñy Mêng TÌ b¸o c¸o ngµy 22/02/2021", "HUYỆN ỦY MƯỜNG TÈ", "by_both"),
            ("§¶ng ñy x· Mêng TÌ b¸o c¸o ngµy 22/02/2021", "Đảng ủy xã Mường Tè", "by_both"),
            ("Mêng TÌ b¸o c¸o ngµy 22/02/2021", "Đảng ủy xã Mường Tè", "by_both"),
            ("HuyÖn ñy Mêng TÌn b¸o c¸o ngµy 22/02/2021", "Huyện ủy Mường Tè", "unknown_name"),
            ("HU Mờng Tè báo cáo ngày 22/02/2021", "Huyện ủy Mường Tè", "unknown_name"),
            ("Ban Thêng vô TØnh ®oµn b¸o c¸o 22/02", "Ban Thường vụ Tỉnh đoàn", "not_understood"),
        ],
    )  # fmt: skip
    def test_the_place_of_the_sender_is_made_whole_and_nothing_else(
        self, subject: str, name: str, key: str
    ) -> None:
        unit = None if key == "unknown_name" else "x"
        assert self.told(subject, Unit("x", name)) == (unit, f"subject.{key}")

    def test_what_is_also_the_name_of_another_stays_as_it_stands(self) -> None:
        luong_son, long_son = Unit("x", "Huyện ủy Lương Sơn"), Unit("y", "Huyện ủy Long Sơn")
        subject = "HuyÖn ñy L¬ng S¬n b¸o c¸o ngµy 22/02/2021"
        assert self.told(subject, luong_son) == ("x", "subject.by_both")
        assert self.told(subject, luong_son, long_son) == (None, "subject.disagree")


class TestAnotherProvince:
    """The province is the office's place, or else its authority's name."""

    OFFICE = Office(name="Văn phòng", authority="Tỉnh ủy Cao Bằng", unit="van-phong")
    ITSELF = Unit("van-phong", "Văn phòng Tỉnh ủy Cao Bằng")
    SENDER = Unit("a", "Ban cán sự đảng UBND tỉnh")

    def key(self, subject: str, office: Office) -> str:
        roster = Roster(office, (), (self.ITSELF, self.SENDER))
        return read_subject(subject, [self.SENDER], TODAY, roster).reason.key

    @pytest.mark.parametrize(
        ("place", "authority", "key"),
        [
            ("", "Tỉnh ủy Cao Bằng", "by_both"),
            ("Cao Bằng", "Tỉnh ủy", "by_both"),
            ("Cao Bằng", "Tỉnh ủy Lạng Sơn", "by_both"),
            ("", "Tỉnh ủy Lạng Sơn", "not_understood"),
            ("", "Tỉnh ủy", "not_understood"),
        ],
    )
    def test_its_name_belongs_to_a_unit_of_the_province(
        self, place: str, authority: str, key: str
    ) -> None:
        office = self.OFFICE._replace(place=place, authority=authority)
        assert self.key("BCSĐ UBND tỉnh Cao Bằng BC 22/02", office) == f"subject.{key}"

    def test_the_office_itself_is_who_is_written_to_and_no_unit_that_reports(self) -> None:
        subject = "BC Văn phòng Tỉnh ủy Cao Bằng 22/02"
        assert self.key(subject, self.OFFICE) == "subject.by_sender"
        assert self.key(subject, self.OFFICE._replace(unit="")) == "subject.disagree"
        nameless = self.OFFICE._replace(authority="Tỉnh ủy")
        assert self.key(subject, nameless) == "subject.not_understood"
        assert self.key("BC Tỉnh ủy 22/02", nameless) == "subject.by_sender"


def test_the_names_of_a_roster_are_made_once_and_every_roster_has_its_own() -> None:
    assert names_of(ROSTER) is names_of(ROSTER)
    assert names_of(ROSTER._replace(units=())) is not names_of(ROSTER)
