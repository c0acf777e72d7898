"""The main job, whole: nine units owe, some report, and the screen says who and how late."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.cli.conftest import Desk

NINE = [
    "ban-can-su-dang-ubnd-tinh",
    "huyen-uy-tam-duong",
    "huyen-uy-phong-tho",
    "huyen-uy-sin-ho",
    "huyen-uy-than-uyen",
    "huyen-uy-tan-uyen",
    "huyen-uy-muong-te",
    "huyen-uy-nam-nhun",
    "thanh-uy-lai-chau",
]


def test_nine_units_owe_in_roster_order(desk: Desk) -> None:
    shown = desk.at("16:31").ok("status")
    assert list(desk.verdicts()) == NINE
    lines = [line for line in shown.out.splitlines() if "ủy" in line or "Ban cán sự" in line]
    positions = [shown.out.index(name) for name in ("Tam Đường", "Phong Thổ", "Thành ủy Lai Châu")]
    assert positions == sorted(positions)
    assert len(lines) >= 9
    assert not (desk.home / "ledger.db").exists()


@pytest.mark.parametrize(
    ("at", "verdict", "late_seconds"),
    [
        ("16:02", "on-time", None),
        ("16:29:59", "on-time", None),
        ("16:30:00", "late", 0),
        ("16:30:01", "late", 1),
        ("16h42", "late", 720),
    ],
)
def test_recording_around_the_hour(
    desk: Desk, at: str, verdict: str, late_seconds: int | None
) -> None:
    desk.ok("record", "Mường Tè", "--at", at)
    slot = desk.ok("status", "--format", "json").data["slots"][6]
    assert (slot["unit"], slot["verdict"], slot["late_seconds"]) == (
        "huyen-uy-muong-te",
        verdict,
        late_seconds,
    )


def test_a_late_record_is_said_back_in_words(desk: Desk) -> None:
    assert "chậm 12 phút" in desk.ok("record", "Mường Tè", "--at", "16:42").out


def test_not_recorded_is_missing_until_midnight_and_not_reported_after(desk: Desk) -> None:
    assert set(desk.verdicts().values()) == {"missing"}
    assert set(desk.at("00:00", "2021-01-30").verdicts().values()) == {"not-reported"}


def test_a_correction_at_17_40_leaves_an_on_time_unit_on_time(desk: Desk) -> None:
    desk.at("18:00").ok("record", "Sìn Hồ", "--at", "16:12")
    desk.ok("record", "Sìn Hồ", "--at", "17:40", "--supplement")
    slot = desk.ok("status", "--format", "json").data["slots"][3]
    assert slot["verdict"] == "on-time"
    assert slot["supplements"] == ["2021-01-29T17:40:00+07:00"]
    assert "bổ sung 17:40" in desk.ok("status").out


def test_recording_twice_is_harmless_and_says_so(desk: Desk) -> None:
    first = desk.ok("record", "Sìn Hồ", "--at", "16:12")
    again = desk.ok("record", "Sìn Hồ", "--at", "16:12")
    assert "Đã ghi" in first.out
    assert "không ghi thêm" in again.out
    assert len(desk.ok("log", "--kind", "submission", "--format", "json").data["entries"]) == 1


def test_several_units_at_once(desk: Desk) -> None:
    desk.ok("record", "HU Tam Đường", "thành ủy lai châu", "huyen-uy-nam-nhun", "--at", "16:00")
    assert list(desk.verdicts().values()).count("on-time") == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("record", "Uyên", "--at", "16:00"), "Tân Uyên"),
        (("record", "Tham Uyên", "--at", "16:00"), "Than Uyên"),
        (("record", "Mường Tè", "--at", "23:59"), "còn ở phía trước"),
        (("record", "Mường Tè", "--day", "30/01/2021"), "chưa tới"),
        (("record", "Mường Tè", "--day", "28/01/2021"), "ghi rõ lúc nhận"),
        (("record", "Mường Tè", "--day", "28/01/2021", "--at", "16:00"), "chưa có ngày"),
        (("record", "Mường Tè", "--at", "16:00", "--supplement"), "Chưa thấy bản đầu"),
        (("record", "Mường Tè", "--via", "zalo", "--accept"), "căn cứ"),
        (("record", "Mường Tè", "--file", "khong-co.pdf"), "Không thấy tệp"),
        (("record", "Mường Tè", "--at", "chiều"), "Không đọc được"),
        (("record", "Mường Tè", "--ngay", "x"), "Không có tùy chọn"),
        (("record", "Mường Tè", "--at"), "cần một giá trị"),
        (("ghi",), "Không có lệnh"),
        (("void", "9"), "lý do"),
        (("void", "9", "--reason", "x"), "không có mục số 9"),
        (("void", "chín", "--reason", "x"), "không dùng được"),
        (("waive", "Mường Tè", "--day", "29/1"), "căn cứ"),
        (("waive", "--day", "29/1", "--basis", "CV"), "--all"),
        (("status", "32/01/2021"), "Không có ngày"),
        (("status", "--as-of", "16:99"), "Không có giờ"),
        (("status", "--as-of", "23:59"), "còn ở phía trước"),
        (("status", "--known-at", "23:59"), "còn ở phía trước"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], words: str
) -> None:
    refused = desk(*arguments)
    assert refused.code == 2, refused
    assert words in refused.err
    assert "Traceback" not in refused.err
    assert refused.out == ""
    entries = desk.ok("log", "--all", "--format", "json").data["entries"]
    assert [e for e in entries if e["kind"] != "config"] == []


def test_a_second_record_without_a_time_asks_whether_it_is_a_supplement(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    refused = desk("record", "Sìn Hồ")
    assert refused.code == 2
    assert "--supplement" in refused.err


def test_word_that_reads_the_same_on_a_row_stands_there_once(desk: Desk) -> None:
    for also in ((), ("--nil",), ("--supplement",)):
        desk.ok("record", "Sìn Hồ", "--at", "16:12", "--via", "zalo", "--note", "hẹn", *also)
    assert desk.at("16:31").ok("status").out.count("Zalo 16:12") == 1


def test_blanks_around_a_basis_make_it_no_other_basis(desk: Desk) -> None:
    said = ("record", "Sìn Hồ", "--at", "16:12", "--via", "zalo", "--accept", "--basis")
    desk.ok(*said, "CV 1")
    assert "Đã có trong Nhật ký" in desk.ok(*said, " CV 1 ").out


def test_zalo_is_a_note_unless_a_person_lets_it_decide(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12", "--via", "zalo")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "missing"
    assert "báo qua Zalo 16:12, chưa có thư" in desk.ok("status").out
    desk.ok("record", "Sìn Hồ", "--at", "16:13", "--via", "zalo", "--accept", "--basis", "Chánh VP")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"


def test_a_unit_that_owes_nothing_is_kept_as_also_received(desk: Desk) -> None:
    said = desk.ok("record", "Đảng ủy Công an tỉnh", "--at", "16:00")
    assert "Báo cáo thêm" in said.out
    data = desk.ok("status", "--format", "json").data
    assert data["totals"]["owed"] == 9
    assert [extra["unit"] for extra in data["extra"]] == ["dang-uy-cong-an-tinh"]


def test_a_report_for_a_day_before_the_rule_is_also_received(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--day", "28/01/2021", "--at", "16:00 28/01/2021")
    shown = desk.ok("status", "28/01/2021")
    assert "thực hiện từ ngày 29/01/2021" in shown.out
    assert "Báo cáo thêm: Huyện ủy Sìn Hồ" in shown.out


def test_after_midnight_the_day_is_asked_while_yesterday_owes(desk: Desk) -> None:
    asked = desk.at("00:20", "2021-01-30")("record", "Sìn Hồ")
    assert asked.code == 2
    assert "--day 29/01/2021" in asked.err
    desk.ok("record", "Sìn Hồ", "--day", "29/1", "--at", "00:05 30/01/2021")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "late"


def test_nil_note_and_file_are_kept_and_shown(desk: Desk) -> None:
    report = desk.home / "Báo cáo ngày 29.pdf"
    report.write_bytes(b"%PDF")
    desk.ok("record", "Sìn Hồ", "--at", "16:00", "--nil", "--note", "đã gọi", "--file", str(report))
    assert "không có tình huống phát sinh" in desk.ok("status").out
    entry = desk.ok("log", "--kind", "submission", "--format", "json").data["entries"][0]
    assert entry["payload"]["file"]["name"] == report.name
    assert len(entry["payload"]["file"]["sha256"]) == 64
    assert entry["payload"]["note"] == "đã gọi"


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    said = desk.ok("record", "Sìn Hồ", "--at", "16:00", "--dry-run")
    assert "Chạy thử" in said.err
    assert not (desk.home / "ledger.db").exists()


def test_without_a_unit_and_without_a_terminal_those_still_owing_are_listed(desk: Desk) -> None:
    desk.ok("record", *NINE[:8], "--at", "16:00")
    listed = desk("record")
    assert listed.code == 2
    assert "Thành ủy Lai Châu" in listed.err
    assert "Mường Tè" not in listed.err.splitlines()[1]


def test_the_same_numbers_as_text_json_and_csv(desk: Desk) -> None:
    desk.ok("record", *NINE[:7], "--at", "16:00")
    desk.ok("record", NINE[7], "--at", "16:42")
    data = desk.ok("status", "--format", "json").data
    rows = list(
        csv.DictReader(StringIO(desk.ok("status", "--format", "csv").out.removeprefix("\ufeff")))
    )
    text = desk.ok("status").out
    assert [row["verdict"] for row in rows] == [slot["verdict"] for slot in data["slots"]]
    assert [row["late_seconds"] for row in rows][7] == "720"
    assert [row["due"] for row in rows] == [slot["due"] for slot in data["slots"]]
    assert "đúng hạn 7 · chậm 1 · chưa báo cáo 1 · tỷ lệ đúng hạn 7/9 (77,8%)" in " ".join(
        text.split()
    )
    totals = data["totals"]
    assert (totals["owed"], totals["due"], totals["on_time"], totals["late"]) == (9, 9, 7, 1)


def test_the_short_line_can_be_read_over_the_phone(desk: Desk) -> None:
    desk.ok(
        "record",
        *(u for u in NINE if u not in {"huyen-uy-phong-tho", "huyen-uy-nam-nhun"}),
        "--at",
        "16:00",
    )
    desk.ok("record", "Phong Thổ", "--at", "16:40")
    line = desk.ok("status", "--short").out
    assert line == "7/9 đúng hạn; chậm 1: Phong Thổ; chưa báo cáo 1: Nậm Nhùn\n"


def test_since_shows_what_came_in_overnight(desk: Desk) -> None:
    desk.at("07:30", "2021-01-30")
    desk.ok("record", "Sìn Hồ", "--day", "29/1", "--at", "05:10 30/01/2021")
    desk.ok("record", "Tam Đường", "--day", "29/1", "--at", "16:00 29/01/2021")
    shown = desk.ok("status", "29/1", "--since", "hôm qua 17:00").out
    night = shown[shown.index("Nhận từ") :]
    assert "Sìn Hồ" in night
    assert "Tam Đường" not in night


def test_late_only_lists_exceptions_and_keeps_the_totals(desk: Desk) -> None:
    desk.ok("record", *NINE[:8], "--at", "16:00")
    data = desk.ok("status", "--late-only", "--format", "json").data
    assert [slot["unit"] for slot in data["slots"]] == [NINE[8]]
    assert data["totals"]["owed"] == 9


def test_fail_on_late_exits_3(desk: Desk) -> None:
    assert desk("status", "--fail-on-late").code == 3
    desk.ok("record", *NINE, "--at", "16:00")
    assert desk("status", "--fail-on-late").code == 0


@pytest.mark.parametrize("width", ["80", "40"])
def test_the_screen_fits_and_cuts_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    desk.ok("record", "Phong Thổ", "--at", "16:30", "--note", "một ghi chú khá dài của người trực")
    monkeypatch.setenv("COLUMNS", width)
    shown = desk.ok("status").out
    assert max(len(line) for line in shown.splitlines()) <= int(width)
    for words in ("Ban cán sự", "UBND", "Nậm Nhùn", "chậm dưới", "phút", "người trực"):
        assert all(word in shown for word in words.split())


def test_a_day_long_after_the_roster_says_that_it_needs_renewing(desk: Desk) -> None:
    assert "cần cập nhật" not in desk.ok("status").err
    assert "danh sách đơn vị theo văn bản năm 2021, cần cập nhật" in (
        desk.at("09:00", "2026-11-23").ok("status").err
    )


def test_a_fault_of_ours_shows_no_traceback_and_exits_1(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("thử")

    monkeypatch.setattr("lai_report.cli.shared.day.day_status", broken)
    done = desk("status")
    assert done.code == 1
    assert "Lỗi của chương trình" in done.err
    assert "Traceback" not in done.err
    assert desk("check").code == 3


def test_english_on_request(desk: Desk) -> None:
    assert "Missing" in desk.ok("--lang", "en", "status").out
    desk.environ["LAI_REPORT_LANG"] = "en"
    assert "Missing" in desk.ok("status").out


def test_every_unit_stands_on_one_line_of_eighty_columns(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    desk.ok("record", "Sìn Hồ", "--at", "16:50", "--note", "gửi lại vì lần trước thiếu phụ lục")
    lines = desk.ok("status").out.splitlines()
    assert max(map(len, lines)) <= 80
    for name in ("Ban cán sự đảng UBND tỉnh", "Huyện ủy Sìn Hồ", "Thành ủy Lai Châu"):
        assert any(name in line for line in lines), name


class TestALateReportThatNobodyTimed:
    def test_says_whose_time_it_was_and_how_to_give_the_right_one(self, desk: Desk) -> None:
        said = desk.at("16:40").ok("record", "Sìn Hồ").out
        assert "chậm 10 phút" in said
        assert "--at GIỜ" in said
        desk.ok("record", "Sìn Hồ", "--at", "16:12")
        assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"

    def test_is_not_doubted_where_the_time_was_given_or_is_early_enough(self, desk: Desk) -> None:
        assert "--at" not in desk.at("16:20").ok("record", "Mường Tè").out
        assert "--at" not in desk.at("16:40").ok("record", "Sìn Hồ", "--at", "16:35").out


def test_a_new_ledger_is_told_of_by_the_first_command_that_writes_into_it(desk: Desk) -> None:
    assert desk.at("17:00")("record", "Sìn Hồ", "--via", "zalo", "--accept").code == 2
    assert desk.at("00:20", "2021-01-30")("record", "Sìn Hồ").code == 2  # which day?
    assert "Đã tạo" not in desk.ok("record", "Sìn Hồ", "--day", "30/01/2021", "--dry-run").err
    first = desk.ok("record", "Sìn Hồ", "--day", "30/01/2021")
    assert "Đã tạo Nhật ký mới" in first.err
    assert "Đã tạo Nhật ký mới" not in desk.ok("record", "Mường Tè", "--day", "30/01/2021").err
