"""What a subject announces: an ordinary report, or one of the things that are none."""

from __future__ import annotations

import pytest

from lai_report.core.folding import fold
from lai_report.core.subjects.natures import (
    Prefixes,
    machine_nature,
    spoken_nature,
    without_nil,
    without_prefixes,
)


@pytest.mark.parametrize(
    ("subject", "is_reply", "is_forward", "rest"),
    [
        ("BC 24/02", False, False, "bc 24/02"),
        ("Re: BC", True, False, "bc"),
        ("RE[2]: BC", True, False, "bc"),
        ("Aw: Sv: BC", True, False, "bc"),
        ("Trả lời: BC", True, False, "bc"),
        ("Phúc đáp : BC", True, False, "bc"),
        ("TL; BC", True, False, "bc"),
        ("Fwd: BC", False, True, "bc"),
        ("FW:BC", False, True, "bc"),
        ("TR: BC", False, True, "bc"),
        ("Chuyển tiếp: BC", False, True, "bc"),
        ("[Ext] Re: Fwd (2): BC", True, True, "bc"),
        ("Fwd: Re: BC", True, True, "bc"),
        # Only what stands before is cut off; the word is seen wherever it stands.
        ("BC (Fwd)", False, True, "bc (fwd)"),
        ("Re: BC forwarded", True, True, "bc forwarded"),
        ("BC chuyển tiếp", False, True, "bc chuyen tiep"),
        ("Trả lời BC", False, False, "tra loi bc"),
        ("BC Re: x", False, False, "bc re: x"),
        ("Re:", True, False, ""),
        ("", False, False, ""),
    ],
)
def test_what_mail_programs_put_before_a_subject_is_told_and_taken_off(
    subject: str, is_reply: bool, is_forward: bool, rest: str
) -> None:
    assert without_prefixes(fold(subject)) == Prefixes(is_reply, is_forward, rest)


@pytest.mark.parametrize(
    ("subject", "nature"),
    [
        ("Undeliverable: Nhắc báo cáo", "bounce"),
        ("Delivery Status Notification (Failure)", "bounce"),
        ("Mail delivery failed: returning message to sender", "bounce"),
        ("Thư không gửi được: BC", "bounce"),
        ("Không tìm thấy địa chỉ", "bounce"),
        ("Thông báo lỗi gửi thư", "bounce"),
        ("Automatic reply: BC", "auto-reply"),
        ("Out of office", "auto-reply"),
        ("Trả lời tự động: BC", "auto-reply"),
        ("Vắng mặt: BC", "auto-reply"),
        ("Đã đọc: BC", "auto-reply"),
        ("Recall: BC", "auto-reply"),
        ("BC HU Mường Tè", None),
        ("BC undeliverable", None),
        ("BC vắng mặt: 02", None),
    ],
)
def test_what_a_mail_program_wrote_itself_begins_with_its_own_words(
    subject: str, nature: str | None
) -> None:
    assert machine_nature(fold(subject)) == nature


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("bc # khong phat sinh ca mac moi", "bc # "),
        ("bc # khong co gi phat sinh", "bc # "),
        ("bc # khong co gi moi", "bc # "),
        ("bc chua ghi nhan truong hop nghi nhiem", "bc "),
        ("bc chua co ca duong tinh @", "bc  @"),
        ("bc khong phat hien them ca benh, co 1 ca nghi", "bc , co 1 ca nghi"),
        ("bc khong co bao cao", "bc khong co bao cao"),
        ("bc co ca mac moi", "bc co ca mac moi"),
        ("", ""),
    ],
)
def test_that_there_is_nothing_to_tell_announces_no_event(said: str, left: str) -> None:
    assert without_nil(said) == left


@pytest.mark.parametrize(
    ("said", "nature"),
    [
        ("@ bao cao #", None),
        ("bao cao tinh hinh dich #", None),
        ("bao cao dinh ky hang ngay #", None),
        ("@ bao cao # khan", None),
        # Higher up in the list goes first, wherever it stands.
        ("@ xin lui thoi gian gui bc bo sung", "postponement"),
        ("bc bo sung # @ xin gui cham", "postponement"),
        ("@ gui bc muon #", "postponement"),
        ("bc # xin y kien ve bo sung", "approval"),
        ("to trinh cua @", "approval"),
        ("giay moi hop #", "invitation"),
        ("lich cong tac tuan", "invitation"),
        ("thu moi", "invitation"),
        ("bc thu moi", None),
        ("bao cao thang 01/2021", "periodic"),
        ("bc tuan 8", "periodic"),
        ("bao cao so ket dot xuat", "periodic"),
        ("bao cao dinh ky", "periodic"),
        ("bc nhanh ca nghi nhiem #", "event"),
        ("@ bao cao vu viec #", "event"),
        ("bc 2 truong hop duong tinh bo sung", "event"),
        ("bc bo sung #", "supplement"),
        ("thay bc #", "supplement"),
        ("bc # lan 2", "supplement"),
        ("bc # lan 1", None),
    ],
)
def test_the_words_of_a_subject_announce_what_it_is(said: str, nature: str | None) -> None:
    assert spoken_nature(said) == nature


@pytest.mark.parametrize(
    "said",
    [
        "don doc bao cao #",
        "nhac nho @ bao cao tuan",
        "de nghi gui bao cao bo sung",
        "@ chua gui bc #",
        "chua nhan duoc bao cao",
    ],
)
def test_a_reminder_that_is_answered_is_told_before_anything_else(said: str) -> None:
    assert spoken_nature(said) == "reply"


@pytest.mark.parametrize(
    ("said", "nature"),
    [
        ("bao cao tinh hinh dich # co 1 ca duong tinh", None),
        ("bc @ # phat hien f1", None),
        ("bc nhanh tinh hinh dich phat hien 1 ca", None),
        ("hoa toc bao cao tinh hinh dich #", None),
        # What is urgent and tells of a case is an event; so is a case alone.
        ("hoa toc bao cao tinh hinh dich # co 1 ca duong tinh", "event"),
        ("hoa toc @ phat hien 1 ca", "event"),
        ("hoa toc", "event"),
        ("bc ca duong tinh #", "event"),
        # And any other sign beside it makes the mail that other thing.
        ("bao cao tinh hinh dich # co 1 ca duong tinh bo sung", "event"),
        ("bao cao tinh hinh dich tuan 8 co 1 ca duong tinh", "periodic"),
    ],
)
def test_a_daily_report_that_tells_of_a_case_is_still_one_unless_it_is_urgent(
    said: str, nature: str | None
) -> None:
    assert spoken_nature(said) == nature
