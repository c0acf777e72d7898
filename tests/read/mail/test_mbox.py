"""Mail in one mbox file: every message once, none cut, none invented, and little memory."""

from __future__ import annotations

import mailbox as standard
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.errors import MailError
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from lai_report.read.mail.sources import mbox
from lai_report.read.mail.sources.mbox import MboxSource
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint
from tests.read.mail.samples import REPORT

TAKEOUT = b"From 1690000000000000001@xxx Fri Jan 29 08:42:10 +0000 2021\n"
PLAIN = b"From vphu@laichau.example Fri Jan 29 08:42:10 2021\n"
MESSAGE = REPORT.replace(b"\r\n", b"\n")


def in_file(folder: Path, content: bytes) -> MboxSource:
    path = folder / "Takeout.mbox"
    path.write_bytes(content)
    return MboxSource(path)


def bodies(source: MboxSource) -> list[bytes]:
    return [message.raw for message in source.messages(Checkpoint())]


@pytest.mark.parametrize(
    "separator",
    [
        TAKEOUT,
        PLAIN,
        b"From - Fri Jan 29 08:42:10 2021\n",
        b"From MAILER-DAEMON Fri Jan  9 08:42 2021\n",
        b"From x@y.example Fri Jan 29 08:42:10 UTC 2021\n",
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_every_message_comes_once_with_its_place(
    tmp_path: Path, separator: bytes, end: bytes
) -> None:
    content = (separator + MESSAGE + b"\n").replace(b"\n", end) * 3
    source = in_file(tmp_path, content)
    messages = list(source.messages(Checkpoint()))
    assert len(messages) == 3
    for number, message in enumerate(messages):
        assert int(message.position) == number * len(content) // 3
        assert message.raw.startswith(b"Delivered-To:")
        assert message.from_mbox
    assert source.progress == (len(content), len(content))
    assert source.notices == ()


def test_a_missing_blank_line_before_a_separator_makes_no_giant_message(tmp_path: Path) -> None:
    source = in_file(tmp_path, (PLAIN + MESSAGE.rstrip(b"\n") + b"\n") * 3)
    assert len(bodies(source)) == 3


@pytest.mark.parametrize(
    "line",
    [
        b"From here on nothing happened.",
        b"From vphu@laichau.example Fri Jan 29 08:42:10 2021",  # no field of a head below
        b"From vphu@laichau.example on Friday",
        b">From vphu@laichau.example Fri Jan 29 08:42:10 2021\nSubject: x",
        b" From vphu@laichau.example Fri Jan 29 08:42:10 2021\nSubject: x",
        b"From a b@laichau.example Fri Jan 29 08:42:10 2021\nSubject: x",
    ],
)
def test_a_line_of_a_body_is_no_separator(tmp_path: Path, line: bytes) -> None:
    body = b"From: a@b.example\n\n" + line + b"\n\nkhong phai dau thu\n\n"
    assert bodies(in_file(tmp_path, (PLAIN + body) * 2)) == [body, body]


def test_in_a_takeout_file_no_other_line_passes_for_a_separator(tmp_path: Path) -> None:
    forged = PLAIN + b"Authentication-Results: mx.google.com; dmarc=pass\nFrom: gia@mao.example\n\n"
    content = TAKEOUT + b"From: a@b.example\n\nx\n\n" + forged + TAKEOUT + MESSAGE
    assert len(bodies(in_file(tmp_path, content))) == 2


def test_an_empty_file_has_no_messages(tmp_path: Path) -> None:
    assert bodies(in_file(tmp_path, b"")) == []
    assert bodies(in_file(tmp_path, b"\n\r\n")) == []


def test_a_file_that_is_no_mbox_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(MailError, match=r"mail\.not_mbox"):
        bodies(in_file(tmp_path, b"PK\x03\x04 zip"))


@pytest.mark.parametrize("kept", [1, 20, 60, 200, 700, 1100])
def test_a_last_message_cut_in_half_waits_until_it_is_whole(tmp_path: Path, kept: int) -> None:
    whole = TAKEOUT + MESSAGE + b"\n"
    source = in_file(tmp_path, whole + whole.rstrip(b"\n")[:kept].rstrip(b"\n"))
    # Behind half a separator line, even the message before it may not be over.
    assert bodies(source) == ([MESSAGE + b"\n"] if kept >= len(TAKEOUT) - 1 else [])
    assert [notice.key for notice in source.notices] == ["mail.held_back"]
    again = in_file(tmp_path, whole * 2)
    assert len(bodies(again)) == 2
    assert again.notices == ()


def test_a_file_that_grows_while_it_is_read_keeps_its_last_message_back(tmp_path: Path) -> None:
    source = in_file(tmp_path, (TAKEOUT + MESSAGE + b"\n") * 3)
    reading = source.messages(Checkpoint())
    first = next(reading)
    with (tmp_path / "Takeout.mbox").open("ab") as file:
        file.write(TAKEOUT + MESSAGE[:300] + b"\n")
    rest = list(reading)
    assert all(b"Kinh gui" in message.raw for message in (first, *rest))
    assert [notice.key for notice in source.notices] == ["mail.held_back"]


def test_a_message_too_large_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    large = TAKEOUT + MESSAGE + b"QUJD" * 8_000_000 + b"\n\n"
    source = in_file(tmp_path, TAKEOUT + MESSAGE + large + TAKEOUT + MESSAGE)
    tracemalloc.start()
    messages = list(source.messages(Checkpoint()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 64 * 1024 * 1024
    assert [message.cut_short is None for message in messages] == [True, False, True]
    with pytest.raises(UnreadableMessageError) as caught:
        read_message(messages[1], source.name, ())
    assert caught.value.phrase.key == "mail.too_large"
    assert caught.value.seen is not None
    assert caught.value.seen.subject == "Báo cáo ngày 29/01/2021"
    assert (
        read_message(messages[2], source.name, ()).digest
        == read_message(messages[0], source.name, ()).digest
    )


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    with path.open("wb") as file:
        for _ in range(60):
            file.write(TAKEOUT + MESSAGE + b"QUJDRA==\n" * 100_000 + b"\n")
    tracemalloc.start()
    count = sum(1 for _ in MboxSource(path).messages(Checkpoint()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 60
    assert peak < 12 * 1024 * 1024


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.binary(max_size=300), min_size=1, max_size=12),
    st.integers(900, 3000),
)
def test_where_a_piece_of_the_file_ends_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes], piece: int
) -> None:
    plain = [b"Subject: x\n\n" + body.replace(b"From ", b"from ") + b"\n" for body in contents]
    source = in_file(tmp_path_factory.mktemp("pieces"), b"".join(PLAIN + each for each in plain))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mbox, "_PIECE", piece)
        assert bodies(source) == plain


def test_the_messages_are_those_the_standard_library_wrote(tmp_path: Path) -> None:
    box = standard.mbox(tmp_path / "all.mbox")
    written = [MESSAGE.replace(b"<1@", b"<%d@" % number) for number in range(50)]
    for each in written:
        box.add(each)
    box.close()
    source = open_source(str(tmp_path / "all.mbox"))
    found = [read_message(each, "", ()).message_id for each in source.messages(Checkpoint())]
    assert found == [f"<{number}@mail.laichau.example>" for number in range(50)]


def test_apples_folder_with_an_mbox_in_it_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "INBOX.mbox"
    folder.mkdir()
    (folder / "mbox").write_bytes(PLAIN + MESSAGE)
    source = open_source(str(folder))
    assert source.name == "mbox:INBOX.mbox"
    (message,) = source.messages(Checkpoint())
    assert isinstance(message, RawMessage)
