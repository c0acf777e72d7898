"""`remind`: the list, the texts, the drafts, and what a person did, through the whole program."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import SENDERS, mail_desk, message, put, rosters

__all__ = ["mail_desk", "rosters"]

NINE = list(SENDERS)[:9]
DAY = "29/01/2021"


def owing(desk: Desk, *words: str) -> list[str]:
    data = desk.ok("remind", DAY, *words, "--format", "json").data
    return [one["unit"] for one in data["owing"]]


def draft(path: Path) -> EmailMessage:
    made = email.message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(made, EmailMessage)
    return made


def drafted(folder: Path) -> set[str]:
    return {path.stem.split("-", 4)[-1] for path in folder.glob("*.eml")}


def test_those_still_owing_are_listed_in_house_order(desk: Desk) -> None:
    desk.ok("record", NINE[0], NINE[3], "--at", "16:00")
    desk.ok("record", NINE[4], "--at", "16:40")
    assert owing(desk) == [u for u in NINE if u not in {NINE[0], NINE[3], NINE[4]}]
    shown = desk.ok("remind").out
    assert "ĐÔN ĐỐC BÁO CÁO NGÀY 29/01/2021" in shown
    assert "Sìn Hồ" not in shown


def test_the_phone_and_the_contact_stand_beside_the_unit(desk: Desk) -> None:
    path = desk.home / "units.toml"
    before, name, after = path.read_text(encoding="utf-8").partition('"Huyện ủy Nậm Nhùn"')
    after = after.replace('phone = ""', 'phone = "0213 000 000"\ncontact = "đ/c trực"', 1)
    path.write_text(before + name + after, encoding="utf-8")
    row = next(x for x in desk.ok("remind").out.splitlines() if "Nậm Nhùn" in x)
    assert "0213 000 000" in row
    assert "đ/c trực" in row


def test_printing_writes_nothing_and_can_be_repeated(desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        desk.ok("remind")
        desk.ok("remind", "--zalo")
        desk.ok("remind", "--mail", str(tmp_path / "drafts"))
    assert not (desk.home / "ledger.db").exists()


def test_exactly_those_owing_with_nothing_in_review_are_listed_drafted_and_named(
    mail_desk: Desk, tmp_path: Path
) -> None:
    desk = mail_desk
    box = put(
        tmp_path / "box",
        message("16:00", "vphu.sinho@laichau.example", "HU Sìn Hồ báo cáo ngày 29/01/2021"),
        message("16:10", "ai-do@gmail.example", "Huyện ủy Than Uyên báo cáo ngày 29/01/2021"),
    )
    desk.ok("ingest", box)
    expected = [u for u in NINE if u not in {"huyen-uy-sin-ho", "huyen-uy-than-uyen"}]
    assert owing(desk) == expected
    unclear = desk.ok("remind", "--format", "json").data["unclear"]
    assert [one["unit"] for one in unclear] == ["huyen-uy-than-uyen"]
    assert "chờ xác nhận" in unclear[0]["why"][0]
    folder = tmp_path / "drafts"
    said = desk.ok("remind", "--mail", str(folder))
    assert drafted(folder) == set(expected)
    assert "Huyện ủy Than Uyên: chưa rõ" in said.err
    text = desk.ok("remind", "--zalo").out
    assert [line[2:] for line in text.splitlines() if line.startswith("- ")] == [
        one["name"] for one in desk.ok("remind", "--format", "json").data["owing"]
    ]
    shown = desk.ok("remind").out
    assert shown.index("Hỏi lại trước") < shown.index("Than Uyên")


def test_mail_in_review_holds_a_unit_back_before_the_hour_too(
    mail_desk: Desk, tmp_path: Path
) -> None:
    desk = mail_desk.at("16:15")
    box = put(
        tmp_path / "box",
        message("16:10", "ai-do@gmail.example", "Huyện ủy Than Uyên báo cáo ngày 29/01/2021"),
    )
    desk.ok("ingest", box)
    assert desk.verdicts()["huyen-uy-than-uyen"] == "not-due"
    assert "huyen-uy-than-uyen" not in owing(desk)


def test_before_the_hour_nothing_speaks_of_lateness(mail_desk: Desk, tmp_path: Path) -> None:
    desk = mail_desk.at("16:00")
    folder = tmp_path / "drafts"
    desk.ok("remind", "--mail", str(folder))
    texts = [desk.ok("remind", "--zalo").out, desk.ok("remind").out]
    for path in folder.iterdir():
        made = draft(path)
        texts.append(str(made["Subject"]) + made.get_content())
    assert len(texts) == 11
    for text in texts:
        assert "hắc" in text  # Nhắc, xin nhắc
        for word in ("chậm", "quá hạn", "đôn đốc"):
            assert word not in text.casefold()


def test_after_the_hour_the_word_is_don_doc_and_it_asks(desk: Desk) -> None:
    text = desk.ok("remind", "--zalo").out
    assert "trước 16 giờ 30" in text
    assert "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu." in text
    for word in ("vi phạm", "phê bình"):
        assert word not in text


def test_a_moved_deadline_is_the_one_that_is_named(desk: Desk) -> None:
    desk.ok("waive", "Sìn Hồ", "--day", DAY, "--until", "18:30", "--basis", "ý kiến Chánh VP")
    text = desk.ok("remind", "Sìn Hồ", "--zalo").out
    assert "trước 18 giờ 30" in text
    assert "16 giờ 30" not in text


def test_waived_units_are_left_alone(desk: Desk) -> None:
    desk.ok("waive", "Sìn Hồ", "--day", DAY, "--basis", "văn bản 1")
    assert "huyen-uy-sin-ho" not in owing(desk)


def test_words_are_days_or_units_in_any_order(desk: Desk) -> None:
    desk.at("09:00", "2021-01-30")
    assert owing(desk, "Sìn Hồ", "Tam Đường") == ["huyen-uy-tam-duong", "huyen-uy-sin-ho"]
    named = desk.ok("remind", "Sìn Hồ", "hôm qua", "--format", "json").data
    assert (named["day"], [one["unit"] for one in named["owing"]]) == (
        "2021-01-29", ["huyen-uy-sin-ho"],
    )  # fmt: skip
    assert desk("remind", "29/1", "30/1").code == 2
    assert desk("remind", "31/02/2021").code == 2


def test_a_named_unit_that_owes_nothing_is_said_to(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:00")
    said = desk.ok("remind", "Sìn Hồ")
    assert "Huyện ủy Sìn Hồ" in said.err
    assert "Không có đơn vị nào phải nhắc" in said.out


def test_a_draft_opens_unsent_with_its_letters_whole(mail_desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "thư nháp"
    mail_desk.ok("remind", "Sìn Hồ", "--mail", str(folder))
    path = next(folder.iterdir())
    path.read_bytes().decode("ascii")  # whatever reads it
    made = draft(path)
    assert made["X-Unsent"] == "1"
    assert made["To"].addresses[0].addr_spec == "vphu.sinho@laichau.example"
    assert made["To"].addresses[0].display_name == "Huyện ủy Sìn Hồ"
    assert made["Subject"] == "Đôn đốc báo cáo ngày 29/01/2021"
    assert "Kính gửi: Huyện ủy Sìn Hồ" in made.get_content()
    assert "Date" not in made


def test_units_without_an_address_are_named(desk: Desk, tmp_path: Path) -> None:
    said = desk.ok("remind", "--mail", str(tmp_path / "drafts"))
    assert said.err.count("chưa đăng ký địa chỉ thư") == 9
    assert not (tmp_path / "drafts").exists()


def test_the_shared_mailbox_is_never_written_to(mail_desk: Desk, tmp_path: Path) -> None:
    box = tmp_path / "Maildir"
    box.mkdir()
    (mail_desk.home / "lai-report.toml").write_text(f'[mailbox]\npath = "{box}"\n')
    refused = mail_desk("remind", "--mail", str(box / "drafts"))
    assert refused.code == 2
    assert list(box.iterdir()) == []
    mail_desk.edit("units.toml", "vphu.sinho@laichau.example", "phongtonghop.tulc@gmail.com")
    desk = mail_desk
    (desk.home / "lai-report.toml").unlink()
    desk.ok("remind", "Sìn Hồ", "--mail", str(tmp_path / "drafts"))
    assert not (tmp_path / "drafts").exists()


def test_a_draft_a_person_changed_is_not_replaced(mail_desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    mail_desk.ok("remind", "Sìn Hồ", "--mail", str(folder))
    path = next(folder.iterdir())
    path.write_bytes(path.read_bytes() + b"them loi\r\n")
    assert mail_desk("remind", "--mail", str(folder)).code == 2
    assert drafted(folder) == {"huyen-uy-sin-ho"}
    mail_desk.ok("remind", "--mail", str(folder), "--force")
    assert len(drafted(folder)) == 9


def test_what_a_person_did_is_an_entry_and_stands_beside_the_slot(desk: Desk) -> None:
    said = desk.ok(
        "remind", "Nậm Nhùn", "--done", "--via", "phone", "--at", "16:40", "--note", "hẹn gửi 16:45"
    )
    assert "đôn đốc Huyện ủy Nậm Nhùn lần 1" in said.out
    assert "đã đôn đốc lần 1 16:40 qua điện thoại: hẹn gửi 16:45" in desk.ok("status").out
    slots = desk.ok("status", "--format", "json").data["slots"]
    noted = next(slot["reminders"] for slot in slots if slot["unit"] == "huyen-uy-nam-nhun")
    assert [(n["via"], n["at"], n["note"]) for n in noted] == [
        ("phone", "2021-01-29T16:40:00+07:00", "hẹn gửi 16:45")
    ]
    assert desk.verdicts()["huyen-uy-nam-nhun"] == "missing"
    assert "hẹn gửi 16:45" in desk.ok("log", "--kind", "reminder").out


def test_a_second_round_is_a_second_entry_and_only_the_identical_one_is_harmless(
    desk: Desk,
) -> None:
    first = ("remind", "Sìn Hồ", "--done", "--via", "zalo", "--at", "16:35")
    desk.ok(*first)
    again = desk.ok(*first)
    assert "Đã có trong Nhật ký" in again.out
    assert "lần 2" in desk.ok(*first[:-1], "16:50").out
    assert "lần 3" in desk.ok(*first[:-1], "16:50", "--note", "gọi lại").out
    assert len(desk.ok("log", "--kind", "reminder", "--format", "json").data["entries"]) == 3


def test_before_the_hour_it_was_a_reminder(desk: Desk) -> None:
    desk.ok("remind", "Sìn Hồ", "--done", "--via", "phone", "--at", "16:05")
    shown = desk.ok("status").out
    assert "đã nhắc lần 1 16:05 qua điện thoại" in shown
    assert "đôn đốc lần" not in shown


def test_a_pressing_can_be_voided_and_is_not_shown_before_it_was_done(desk: Desk) -> None:
    desk.ok("remind", "Sìn Hồ", "--done", "--via", "phone", "--at", "16:45")
    assert "lần 1" not in desk.ok("status", "--as-of", "16:44").out
    assert "lần 1" in desk.ok("status", "--as-of", "16:45").out
    number = desk.ok("log", "--kind", "reminder", "--format", "json").data["entries"][0]["id"]
    desk.ok("void", str(number), "--reason", "gọi nhầm")
    assert "lần 1" not in desk.ok("status").out


@pytest.mark.parametrize(
    "words",
    [
        ("remind", "Sìn Hồ", "--done"),
        ("remind", "Sìn Hồ", "--done", "--via", "phone", "--at", "17:01"),
        ("remind", "Đảng ủy Công an tỉnh", "--done", "--via", "phone"),
        ("remind", "--done", "--via", "phone"),
        ("remind", "--zalo", "--done", "--via", "phone"),
        ("remind", "Sìn Hồ", "--via", "phone"),
        ("remind", "Sìn Hồ", "--digest", "00"),
        ("remind", "hôm qua", "Sìn Hồ", "--done", "--via", "phone", "--at", "16:40"),
    ],
    ids=" ".join,
)
def test_what_has_no_meaning_is_refused_and_nothing_is_written(
    desk: Desk, words: tuple[str, ...]
) -> None:
    refused = desk(*words)
    assert refused.code == 2
    assert refused.err.strip()
    assert desk.ok("log", "--kind", "reminder", "--format", "json").data["entries"] == []


def test_a_dry_run_of_done_writes_nothing(desk: Desk) -> None:
    said = desk.ok("remind", "Sìn Hồ", "--done", "--via", "phone", "--dry-run")
    assert "Sẽ ghi" in said.out
    assert not (desk.home / "ledger.db").exists()


def test_drafts_speak_vietnamese_whatever_the_screen_speaks(desk: Desk) -> None:
    text = desk.ok("--lang", "en", "remind", "--zalo").out
    assert text.startswith("Kính gửi các đồng chí")


def test_sending_is_off_until_the_office_says_so(mail_desk: Desk) -> None:
    refused = mail_desk("remind", "--send")
    assert refused.code == 2
    assert "sending = true" in refused.err


def test_a_mail_that_came_back_is_marked_and_the_mark_can_be_voided(desk: Desk) -> None:
    assert desk("remind", "Sìn Hồ", "--bounced").code == 2
    desk.ok("remind", "Sìn Hồ", "--done", "--via", "mail", "--at", "16:40")
    for _ in range(2):
        desk.ok("remind", "Sìn Hồ", "--bounced")
    assert "thư bị trả lại" in desk.ok("status").out
    marks = desk.ok("log", "--kind", "dispatch", "--format", "json").data["entries"]
    assert len(marks) == 1
    desk.ok("void", str(marks[0]["id"]), "--reason", "nhầm đơn vị")
    assert "thư bị trả lại" not in desk.ok("status").out
