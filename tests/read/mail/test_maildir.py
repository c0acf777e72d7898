"""Mail in a Maildir: by unique name, whatever another program does to it meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lai_report.errors import MailError
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import read_message
from lai_report.read.mail.sources.maildir import MaildirSource
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint
from tests.read.mail.samples import REPORT


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "Mail" / name).mkdir(parents=True)
    return tmp_path / "Mail"


def put(maildir: Path, name: str, raw: bytes = REPORT) -> Path:
    path = maildir / name
    path.write_bytes(raw)
    return path


def test_new_and_cur_are_read_and_tmp_is_not(maildir: Path) -> None:
    put(maildir, "new/2.b.host")
    put(maildir, "cur/1.a.host:2,S")
    put(maildir, "tmp/3.c.host")
    put(maildir, "cur/.hidden")
    source = open_source(str(maildir))
    assert source.name == "maildir:Mail"
    assert source.count(Checkpoint()) == 2
    assert [each.position for each in source.messages(Checkpoint())] == ["1.a.host", "2.b.host"]
    assert source.progress == (2, 2)


def test_a_message_renamed_while_reading_is_still_read(maildir: Path) -> None:
    for number in range(4):
        put(maildir, f"new/{number}.x.host")
    source = MaildirSource(maildir)
    reading = source.messages(Checkpoint())
    next(reading)
    (maildir / "new/1.x.host").rename(maildir / "cur/1.x.host:2,S")
    (maildir / "new/2.x.host").rename(maildir / "cur/2.x.host:2,")
    (maildir / "cur/2.x.host:2,").rename(maildir / "cur/2.x.host:2,RS")
    assert [each.position for each in reading] == ["1.x.host", "2.x.host", "3.x.host"]
    assert source.notices == ()


def test_a_message_seen_in_both_folders_is_one(maildir: Path) -> None:
    put(maildir, "new/1.x.host")
    put(maildir, "cur/1.x.host:2,S")
    assert len(list(MaildirSource(maildir).messages(Checkpoint()))) == 1


def test_a_message_taken_away_is_counted_as_gone(maildir: Path) -> None:
    for number in range(3):
        put(maildir, f"cur/{number}.x.host:2,")
    source = MaildirSource(maildir)
    reading = source.messages(Checkpoint())
    next(reading)
    (maildir / "cur/1.x.host:2,").unlink()
    assert len(list(reading)) == 1
    assert [(n.key, n.values["count"]) for n in source.notices] == [("mail.gone", 1)]


@pytest.mark.parametrize(
    ("flags", "folder"),
    [("", "all"), ("S", "all"), ("RST", "trash"), ("D", "draft"), ("DT", "trash")],
)
def test_flags_tell_drafts_and_trash(maildir: Path, flags: str, folder: str) -> None:
    put(maildir, f"cur/1.x.host:2,{flags}")
    (message,) = MaildirSource(maildir).messages(Checkpoint())
    assert message.folder == folder


def test_a_name_that_is_no_text_is_still_a_place(maildir: Path) -> None:
    path = os.path.join(os.fsencode(maildir), b"cur", b"1.\xff.host")  # noqa: PTH118 - bytes
    with open(path, "wb") as file:  # noqa: PTH123 - bytes
        file.write(REPORT)
    (message,) = MaildirSource(maildir).messages(Checkpoint())
    assert message.position == "1.\\xff.host"


def test_a_file_that_cannot_be_read_stops_no_other(maildir: Path) -> None:
    put(maildir, "cur/1.x.host:2,")
    (maildir / "cur/2.x.host:2,").mkdir()
    put(maildir, "cur/3.x.host:2,")
    source = MaildirSource(maildir)
    messages = list(source.messages(Checkpoint()))
    assert len(messages) == 3
    with pytest.raises(UnreadableMessageError, match=r"mail\.cannot_read"):
        read_message(messages[1], source.name, ())


def test_a_maildir_that_goes_away_is_an_error_in_words(maildir: Path) -> None:
    source = open_source(str(maildir))
    (maildir / "new").rmdir()
    with pytest.raises(MailError, match=r"mail\.cannot_open"):
        list(source.messages(Checkpoint()))


def test_reading_changes_nothing_on_disk(maildir: Path) -> None:
    put(maildir, "new/1.x.host")
    before = sorted(str(path) for path in maildir.rglob("*"))
    list(MaildirSource(maildir).messages(Checkpoint()))
    assert sorted(str(path) for path in maildir.rglob("*")) == before


def test_folders_beneath_are_named_and_not_read_whatever_they_are_called(maildir: Path) -> None:
    for folder in (".Archive", ".Trash", ".Drafts", "Sent", ".M\u1eacT"):
        for name in ("cur", "new", "tmp"):
            (maildir / folder / name).mkdir(parents=True)
        put(maildir, f"{folder}/cur/9.x.host:2,S")
    put(maildir, "cur/1.x.host:2,S")
    source = open_source(str(maildir))
    assert [each.position for each in source.messages(Checkpoint())] == ["1.x.host"]
    (notice,) = source.notices
    assert (notice.key, notice.values["count"]) == ("mail.beneath", 5)
    assert "M\u1eacT" not in notice.values["names"]
    archive = open_source(str(maildir / ".Archive"))
    assert [each.position for each in archive.messages(Checkpoint())] == ["9.x.host"]
