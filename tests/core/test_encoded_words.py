"""Header bytes become the text that was meant, and it is told where that is not sure."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.mail.encoded_words import as_written, charset_text, cleaned, decoded
from tests.work import grows_with_its_input


@pytest.mark.parametrize(
    ("value", "text", "is_sure"),
    [
        (b"BC 29/01", "BC 29/01", True),
        ("Báo cáo".encode(), "Báo cáo", True),
        (b"B\xe1o c\x80o \x81", "Báo c€o \x81", False),
        (
            b"=?utf-8?Q?B=C3=A1o_c=C3=A1o?= ngay =?UTF-8?b?MjkvMDE=?= x",
            "Báo cáo ngay 29/01 x",
            True,
        ),
        (b"=?utf-8*vi?Q?a?= =?windows-1258?Q?=E1?=", "aá", True),
        (b"x =?utf-8?Q?a?=y", "x ay", True),
        # A letter cut between two words of one charset, and a group of base64 between two.
        (b"=?utf-8?Q?Huy=E1=BB?= =?utf-8?Q?=87n?=", "Huyện", True),
        (b"=?utf-8?B?SHV54bs=?= =?utf-8?B?h24=?=", "Huyện", True),
        (b"=?utf-8?B?SHV54?= =?utf-8?B?buHbg==?=", "Huyện", True),
        # Words that left their padding out are whole each by itself.
        (b"=?utf-8?B?w6E?= =?utf-8?B?w6E?=", "áá", True),
        (b"=?utf-8?B?4bs?= =?utf-8?B?w6E?=", "\ufffd0\ufffd", False),
        (b"=?utf-8?B?!!!?= =?utf-8?B?Q?=", "", True),
        (b"=?utf-8?Q?=E1?=", "\ufffd", False),
        (b"=?us-ascii?Q?B=C3=A1o?=", "Báo", True),
        (b"=?iso-8859-1?Q?B=E1o?=", "Báo", False),
        (b"=?nosuch?Q?a=E1?=", "aá", False),
        (b"=?utf-7?Q?a?=", "a", False),
        (b"=?utf-16?B?//5hAA==?=", "a", True),
        (b"=?zlib?Q?a?=", "a", False),
        (b"=?x?y?z?=", "=?x?y?z?=", True),
    ],
)
def test_what_a_header_says(value: bytes, text: str, is_sure: bool) -> None:
    assert as_written(value) == (text, is_sure)


def test_the_text_of_a_header_holds_nothing_that_no_writer_can_hold() -> None:
    assert decoded(b" =?utf-8?Q?a=0D=0Ab=00?= ") == ("a  b␀", True)
    assert cleaned(" BC ") == "BC"
    assert cleaned("a\ud800b") == "a\ufffdb"


def test_a_charset_that_is_no_name_gives_what_can_be_guessed() -> None:
    assert charset_text("á".encode(), b"x\0y") == ("á", False)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40), st.integers(1, 9))
def test_letters_cut_anywhere_come_back_whole(text: str, length: int) -> None:
    data = text.encode()
    words = (b64encode(data[at : at + length]) for at in range(0, len(data), length))
    assert as_written(b" ".join(b"=?utf-8?B?%b?=" % word for word in words)) == (text, True)


@pytest.mark.parametrize("piece", [b"=?utf-8?B?QQ?= ", b"=?utf-8?Q?", b"=?a", b"?="])
def test_no_header_makes_it_crawl(piece: bytes) -> None:
    assert grows_with_its_input(as_written, lambda count: piece * count, 20_000)
