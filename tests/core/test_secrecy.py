"""A secrecy mark is seen where it stands as a mark, and nowhere else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.mail.secrecy import LONGEST, redacted_name, secrecy_mark
from tests.core.old_letters import encoded_word, tcvn3, utf8_as_cp1252, vni

MARKED = (
    "MẬT - HU Mường Tè báo cáo ngày 29/01/2021",
    "MẬT HU Mường Tè báo cáo ngày 29/01/2021",
    "MẬT BÁO CÁO NGÀY 29/01/2021",
    "HU Mường Tè BC ngày 29/01/2021 MẬT",
    "[TỐI MẬT] BC ngày 29/01",
    "BC (MẬT)",
    "Độ mật: TỐI MẬT",
    "ĐỘ MẬT: MẬT",
    "Mật - HU Mường Tè báo cáo",
    "(mật) báo cáo ngày 29/01",
    "Tối mật: báo cáo",
    "HU Sìn Hồ BC tuyệt mật ngày 02/02",
    "Fwd: MẬT - BC",
    "BC_TUYỆT MẬT.pdf",
    "BC_MẬT.pdf",
    "MẬT_BC_HU.pdf",
    "M\u200bẬT - HU Mường Tè",
    "M Ậ T - HU Mường Tè",
    "Huyện ủy MẬT báo cáo",
    "Huyện ủy MậT báo cáo",
    "MậT HU Sìn Hồ báo cáo",
    # Invisible characters part no words.
    "BÁO CÁO TUYỆT \u200b MẬT NGÀY 29/01",
)
DOUBTFUL = (
    "MAT - HU Muong Te bc",
    "(MAT) BC",
    "BC_MAT.pdf",
    "BAO CAO TOI MAT",
    "M?T - HU Mường Tè",
    "M\ufffdT - HU Mường Tè",
    "MÂT - HU Mường Tè",
    "mat - hu muong te bc",
    "báo cáo mật ngày 29/01",
    "Mật HU Mường Tè báo cáo",
    "quản lý tài liệu mật",
    "V MẬT - BÁO CÁO",
    "BÁO CÁO \u200b \u200b MẬT NGÀY 29/01",
    # The extension of a file is not in capitals, and the rest is.
    "BÁO CÁO MẬT HU.pdf",
    # In capitals to the last letter, or it is no stamp.
    "MẬt HU Sìn Hồ báo cáo",
    "Huyện ủy MẬt báo cáo",
    "Huyện ủy mẬT báo cáo",
    # Without marks, where a mark stands.
    "Mat HU Muong Te bc",
    "mat hu muong te bc 29/01",
    "BC 29/01: MAT HU MUONG TE",
    "Huyen uy MAT bao cao",
    "bao cao toi mat ngay 29/01",
    "bao cao tuyet mat ngay 29/01",
    "Mất - HU Mường Tè báo cáo",
)
ORDINARY = (
    "Mặt trận Tổ quốc tỉnh báo cáo",
    "MẶT TRẬN TỔ QUỐC BÁO CÁO",
    "Báo cáo công tác bảo mật",
    "BẢO MẬT THÔNG TIN",
    "bảo-mật",
    "mật khẩu hòm thư",
    "MẬT KHẨU HÒM THƯ MỚI",
    "mật độ dân cư",
    "MẬT ĐỘ",
    "Công tác bảo vệ bí mật nhà nước",
    "quan hệ mật thiết",
    "CƠ MẬT",
    "mật mã",
    "mật ong",
    "BAO CAO MAT TRAN TO QUOC",
    "BC_MAT_TRAN.pdf",
    "MAT KHAU",
    "Vắng mặt: Nhắc báo cáo",
    "vang mat",
    "mặt bằng",
    "MAT BANG",
    "Mất điện",
    "Đổi mật khau hòm thư",
    "Công tác bao mật",
    "Báo cáo ho so mat, ngay 29/01",
    "Ốm mắt, báo cáo ngày 29/01",
    "Mắt kém: báo cáo",
    "Huyện ủy MẤT báo cáo",
    "HU Mường Tè BC ngày 29/01/2021",
    "",
)


@pytest.mark.parametrize("text", MARKED)
def test_a_mark_is_seen(text: str) -> None:
    assert secrecy_mark(text) == "marked"
    assert secrecy_mark(unicodedata.normalize("NFD", text)) == "marked"


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_be_a_mark_is_for_a_person(text: str) -> None:
    assert secrecy_mark(text) == "doubtful"
    assert secrecy_mark(unicodedata.normalize("NFD", text)) == "doubtful"


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_word_is_no_mark(text: str) -> None:
    assert secrecy_mark(text) == ""
    assert secrecy_mark(unicodedata.normalize("NFD", text)) == ""


@pytest.mark.parametrize("way", [tcvn3, vni, utf8_as_cp1252, encoded_word])
def test_a_mark_in_old_letters_is_seen(way: Callable[[str], str]) -> None:
    assert secrecy_mark(way("MẬT - Huyện ủy Mường Tè báo cáo ngày 29/01/2021")) == "marked"
    # The mark alone, in a subject that is otherwise sound.
    for mark in ("{} -", "({})", "[{}]", "-{}:", "*{}*"):
        for word in ("MẬT", "Mật", "mật"):
            subject = f"{mark.format(way(word))} Huyện ủy Mường Tè báo cáo"
            assert secrecy_mark(subject) == "marked", subject


@pytest.mark.parametrize("way", [tcvn3, vni, utf8_as_cp1252, encoded_word])
def test_mat_tran_in_old_letters_is_no_mark(way: Callable[[str], str]) -> None:
    assert secrecy_mark(way("Mặt trận Tổ quốc tỉnh báo cáo ngày 29/01/2021")) == ""


def test_a_marked_file_name_is_kept_only_as_a_digest_and_any_other_as_it_is() -> None:
    assert redacted_name("BC 29-01.pdf") == "BC 29-01.pdf"
    kept = redacted_name("MẬT - BC 29-01.pdf")
    assert re.fullmatch("[0-9a-f]+", kept)
    assert kept != redacted_name("MẬT - BC 30-01.pdf")
    assert redacted_name("TỐI MẬT \udcff.pdf") != "TỐI MẬT \udcff.pdf"


def test_a_text_too_long_to_look_through_is_for_a_person() -> None:
    assert secrecy_mark("a " * 500_000) == "doubtful"
    assert secrecy_mark("a" * LONGEST) == ""
    assert secrecy_mark("a" * LONGEST + "a") == "doubtful"
    assert secrecy_mark("MẬT - " + "a " * 500_000) == "marked"


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert secrecy_mark(text) in {"marked", "doubtful", ""}


@given(st.sampled_from(MARKED), st.sampled_from(["[", "("]))
def test_a_mark_stays_one_when_something_stands_before_it(text: str, sign: str) -> None:
    assert secrecy_mark(f"Re: {sign}{text}") in {"marked", "doubtful"}
