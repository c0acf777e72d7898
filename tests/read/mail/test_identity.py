"""The same message is the same wherever it is stored; two contents are two messages."""

from __future__ import annotations

import mailbox as standard
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.read.mail.message import RawMessage, read_message
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint
from tests.read.mail.samples import BODY, FROM, REPORT, WRITTEN, mail

PLAIN = REPORT.replace(b"\r\n", b"\n")
lines = st.lists(
    st.one_of(
        st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"").replace(b"\r", b"")),
        st.sampled_from(
            [b"From a@b.example Fri Jan 29 08:42:10 2021", b">From x", b">>From ", b""]
        ),
    ),
    max_size=12,
)


def digest(raw: bytes, *, from_mbox: bool = False) -> str:
    return read_message(RawMessage(raw, "", from_mbox=from_mbox), "", ()).digest


@given(lines)
def test_line_ends_and_trailing_blank_lines_make_no_other_message(body: list[bytes]) -> None:
    raw = FROM + b"\n" + b"\n".join(body)
    expected = digest(raw)
    assert digest(raw.replace(b"\n", b"\r\n")) == expected
    assert digest(raw.replace(b"\n", b"\r\r\n")) == expected
    assert digest(raw + b"\n\n\n") == expected


@given(lines)
def test_quoting_of_from_lines_makes_no_other_message(body: list[bytes]) -> None:
    expected = digest(FROM + b"\n" + b"\n".join(body))
    quoted = [b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in body]
    mboxo = [b">" + line if line.startswith(b"From ") else line for line in body]
    assert digest(FROM + b"\n" + b"\n".join(quoted), from_mbox=True) == expected
    assert digest(FROM + b"\n" + b"\n".join(mboxo), from_mbox=True) == expected


@pytest.mark.parametrize(
    "added",
    [
        b"X-GM-THRID: 169\nX-Gmail-Labels: =?UTF-8?Q?H=E1=BB=99p?=\n =?UTF-8?Q?x?=\n",
        b"Status: RO\nX-Status: A\nX-UID: 17\nX-Keywords: \n",
        b"X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00800000\nX-Mozilla-Keys:  \n",
        b"Content-Length: 17\nLines: 3\n",
        b"Delivered-To: khac@donvi.example\n",
        b"\xef\xbb\xbf",
        b"From 1690@xxx Fri Jan 29 08:42:10 +0000 2021\n",
    ],
)
def test_what_storing_adds_makes_no_other_message(added: bytes) -> None:
    assert digest(added + PLAIN) == digest(PLAIN)
    head, _, body = PLAIN.partition(b"\n\n")
    if not added.startswith((b"From ", b"\xef")):
        assert digest(head + b"\n" + added + b"\n" + body) == digest(PLAIN)


def test_one_message_in_imap_mbox_takeout_maildir_and_eml_is_one(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(REPORT)
    takeout = b"From 169@xxx Fri Jan 29 08:42:10 +0000 2021\r\nX-GM-THRID: 169\r\n"
    (tmp_path / "Takeout.mbox").write_bytes(takeout + REPORT.replace(b">From", b">>From") + b"\r\n")
    box = standard.mbox(tmp_path / "standard.mbox")
    box.add(PLAIN)
    box.close()
    maildir = standard.Maildir(tmp_path / "Maildir")
    maildir.add(PLAIN)
    maildir.close()
    digests = {digest(REPORT)}
    for name in ("one.eml", "Takeout.mbox", "standard.mbox", "Maildir"):
        (arrival,) = open_source(str(tmp_path / name)).messages(Checkpoint())
        digests.add(read_message(arrival, name, ()).digest)
    assert len(digests) == 1


@pytest.mark.parametrize(
    "other",
    [
        mail(body=b"\nKinh gui.\n>From huyen uy!\n\n"),
        mail(body=b"\n\nKinh gui.\n>From huyen uy.\n\n"),
        mail(written=WRITTEN + b"X-Other: 1\n"),
        mail(written=WRITTEN.replace(b"To: phong", b"To: Phong")),
        mail(sender=FROM.replace(b"muongte", b"phongtho")),
    ],
)
def test_two_contents_under_one_message_id_are_two_messages(other: bytes) -> None:
    assert digest(other) != digest(mail(body=BODY))


def test_head_and_body_cannot_trade_places() -> None:
    one = b"From: a@b.example\n\nSubject: x\n"
    other = b"From: a@b.example\nSubject: x\n\n"
    assert digest(one) != digest(other)
