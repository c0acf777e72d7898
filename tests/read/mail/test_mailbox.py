"""Which source a person means by a path, and what is said where it holds no mail."""

from __future__ import annotations

import tracemalloc
from base64 import b64encode
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.settings import MailboxSettings
from lai_report.errors import ConfigurationError, MailError
from lai_report.locale import speaker
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import read_message
from lai_report.read.mail.sources.imap import ImapSource
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint, FolderMark
from tests.read.mail.samples import HOSTS, REPORT


def test_a_folder_of_saved_mail_is_read_in_order_with_what_lies_deeper(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.EML", "a.eml", "c.eml", "b/.hidden.eml", "ghi-chu.txt"):
        (tmp_path / name).write_bytes(REPORT)
    source = open_source(str(tmp_path))
    assert source.name == f"eml:{tmp_path.name}"
    assert source.count(Checkpoint()) == 3
    assert [each.position for each in source.messages(Checkpoint())] == [
        "a.eml",
        "b/2.EML",
        "c.eml",
    ]
    assert source.progress == (3, 3)


def test_one_saved_message_is_a_source(tmp_path: Path) -> None:
    (tmp_path / "bao cao.eml").write_bytes(REPORT)
    source = open_source(str(tmp_path / "bao cao.eml"))
    (arrival,) = source.messages(Checkpoint())
    message = read_message(arrival, source.name, HOSTS)
    assert (message.source, message.position) == ("eml:bao cao.eml", "bao cao.eml")
    assert message.authenticated


def test_bad_files_in_a_folder_are_refused_one_by_one_and_the_rest_is_read(tmp_path: Path) -> None:
    for name, raw in {
        "1.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "2.eml": "From: a@b.example".encode("utf-16"),
        "3.eml": b"",
        "4.eml": b"van ban thuong\n",
        "5.eml": FILLED,
        "6.eml": REPORT,
    }.items():
        (tmp_path / name).write_bytes(raw)
    (tmp_path / "7.eml").mkdir()
    (tmp_path / "8.eml").symlink_to(tmp_path / "khong co")
    source = open_source(str(tmp_path))
    outcomes = []
    for arrival in source.messages(Checkpoint()):
        try:
            outcomes.append(read_message(arrival, source.name, HOSTS).sender)
        except UnreadableMessageError as error:
            outcomes.append(error.phrase.key)
    assert outcomes == [
        "mail.outlook", "mail.utf16", "mail.empty", "mail.no_head", "mail.too_large",
        "vphu.muongte@laichau.example", "mail.cannot_read",
    ]  # fmt: skip


FILLED = REPORT + b"x" * 27_000_000


def test_nothing_there_and_nothing_readable_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MailError, match=r"mail\.not_found"):
        open_source(str(tmp_path / "khong co"))
    with pytest.raises(MailError, match=r"mail\.no_mail_here"):
        open_source(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("takeout-001.zip", "mail.packed"), ("All mail.TGZ", "mail.packed"),
        ("x.7z", "mail.packed"), ("outlook.pst", "mail.outlook_store"),
        ("Archive.olm", "mail.outlook_store"),
    ],
)  # fmt: skip
def test_mail_in_a_form_nobody_here_reads_is_refused_with_what_to_do(
    tmp_path: Path, name: str, key: str
) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(MailError) as caught:
        open_source(str(tmp_path / name))
    assert caught.value.phrase.key == key
    assert speaker("vi")(caught.value.phrase).startswith(str(tmp_path / name))


def test_a_bomb_of_a_zip_among_the_mail_is_never_unpacked(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "bomb.zip", "w", ZIP_DEFLATED) as packed:
        packed.writestr("0.eml", b"\0" * 30_000_000)
    content = (tmp_path / "bomb.zip").read_bytes()
    attached = b"Content-Type: application/zip; name=bomb.zip\n\n" + b64encode(content)
    (tmp_path / "1.eml").write_bytes(b"From: a@b.example\n" + attached)
    tracemalloc.start()
    source = open_source(str(tmp_path))
    (message,) = [read_message(each, source.name, HOSTS) for each in source.messages(Checkpoint())]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert message.attachments == ("bomb.zip",)
    assert peak < 4_000_000


def test_the_configured_mailbox_is_opened_by_its_name_and_not_reached_yet(tmp_path: Path) -> None:
    settings = MailboxSettings(host="imap.donvi.example", user="tonghop")
    for text in ("", "imap"):
        source = open_source(text, settings, lambda: "x")
        assert isinstance(source, ImapSource)
        assert source.name == "imap:tonghop@imap.donvi.example"
    (tmp_path / "all.mbox").write_bytes(b"")
    kept = MailboxSettings(path=str(tmp_path / "all.mbox"))
    assert open_source("", kept, lambda: "x").name == "mbox:all.mbox"


@pytest.mark.parametrize("settings", [None, MailboxSettings()])
def test_without_a_configured_mailbox_it_says_what_to_do(settings: MailboxSettings | None) -> None:
    with pytest.raises(ConfigurationError, match=r"mail\.not_configured"):
        open_source("", settings, lambda: "x")


@given(
    st.dictionaries(
        st.sampled_from(["all", "inbox", "junk"]), st.tuples(st.integers(1), st.integers(0))
    )
)
def test_a_checkpoint_comes_back_from_json_as_it_went(marks: dict[str, tuple[int, int]]) -> None:
    checkpoint = Checkpoint()
    for folder, (validity, uid) in marks.items():
        checkpoint = checkpoint.moved(FolderMark(folder, 1, 1))
        checkpoint = checkpoint.moved(FolderMark(folder, validity, uid))
    assert Checkpoint.of(checkpoint.payload()) == checkpoint
    assert len(checkpoint.folders) == len(marks)
