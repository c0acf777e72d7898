"""Who a message is from: one reading, or none."""

from __future__ import annotations

import pytest

from lai_report.read.mail.message import RawMessage, read_message
from tests.read.mail.samples import HOSTS, mail

OURS = "vphu.muongte@laichau.example"
EVIL = "ke.gian@gia.example"


def sender_in(line: bytes) -> tuple[str, str]:
    """The address, and the key of what is wrong with it."""
    message = read_message(RawMessage(mail(sender=line), ""), "", HOSTS)
    assert not (message.sender_problem and message.authenticated)
    return message.sender, message.sender_problem.key if message.sender_problem else ""


@pytest.mark.parametrize(
    "value",
    [
        f"{OURS}",
        f"<{OURS}>",
        f"VPHU <{OURS}>",
        f'"Văn phòng, Huyện ủy (HU)" <{OURS}>',
        f"Văn phòng Huyện ủy <{OURS}>",
        f"=?UTF-8?Q?V=C4=83n_ph=C3=B2ng=2C_HU?=\n <{OURS}>",
        f"{OURS.upper()}",
        f"{OURS} (Van phong)",
        f"Van phong (HU) <{OURS}>",
        f'"{OURS}" <{OURS}>',
        f"{OURS} <{OURS}>",
        f'"say \\"hi\\"" <{OURS}>',
    ],
)
def test_an_address_with_one_reading_is_taken(value: str) -> None:
    assert sender_in(f"From: {value}\n".encode()) == (OURS, "")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "mail.from_missing"),
        ("From:\n", "mail.from_unreadable"),
        (f"From: {OURS}\nFrom: {EVIL}\n", "mail.from_fields"),
        (f"From : {OURS}\nFROM: {EVIL}\n", "mail.from_fields"),
        (f"From: {OURS}, {EVIL}\n", "mail.from_addresses"),
        (f"From: <{EVIL}>, <{OURS}>\n", "mail.from_addresses"),
        (f"From: <{OURS}> <{EVIL}>\n", "mail.from_addresses"),
        (f"From: {OURS})bob@gia.example\n", "mail.from_addresses"),
        (f"From: nhom: {OURS};\n", "mail.from_group"),
        (f"From: {OURS} (x) {EVIL}\n", "mail.from_comment"),
        (f"From: {OURS}(<{EVIL}>)\n", "mail.from_comment"),
        ("From: " + "(" * 1000 + f"{OURS}\n", "mail.from_comment"),
        (f"From: {OURS}\0<{EVIL}>\n", "mail.from_control"),
        (f"From: {OURS}\r <{EVIL}>\n", "mail.from_control"),
        (f"From: =?UTF-8?B?eGExQHRpbmguZ292LnZu?=<{OURS}\n", "mail.from_unreadable"),
        (f"From: =?utf-8?q?=3C{OURS}=3E?=\n", "mail.from_unreadable"),
        ("From: =?utf-8?q?a?=@gia.example\n", "mail.from_unreadable"),
        (f"From: <@a.example,@b.example:{OURS}>\n", "mail.from_addresses"),
        (f"From: {OURS} . gia.example\n", "mail.from_unreadable"),
        ("From: khong co dia chi\n", "mail.from_unreadable"),
        ("From: vphu@một.example\n", "mail.from_unreadable"),
        (f"From: {'x' * 5000} <{OURS}>\n", "mail.from_unreadable"),
    ],
)
def test_a_from_that_can_be_read_in_two_ways_gives_no_address(line: str, why: str) -> None:
    assert sender_in(line.encode()) == ("", why)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f'From: "{OURS}" <{EVIL}>\n', "mail.from_display"),
        (f"From: {OURS} <{EVIL}>\n", "mail.from_display"),
        (f"From: =?UTF-8?Q?vphu=2Emuongte=40laichau=2Eexample?= <{EVIL}>\n", "mail.from_display"),
        (f"From: =?UTF-8?Q?a=0D=0ABcc=3A_x?= <{EVIL}>\n", "mail.from_control"),
        (f"From: =?UTF-8?Q?a=1B[2J?= <{EVIL}>\n", "mail.from_control"),
        (f"From: {EVIL}\nkhong phai dau thu\n", "mail.head_broken"),
        (f"From: {EVIL}\nSubject: a\rFrom: {OURS}\n", "mail.head_broken"),
    ],
)
def test_an_address_dressed_up_as_another_is_kept_and_doubted(line: str, why: str) -> None:
    assert sender_in(line.encode()) == (EVIL, why)


def test_the_display_name_is_decoded_and_holds_no_line_break() -> None:
    line = b"From: =?UTF-8?Q?a=0D=0ABcc=3A_x?= <a@b.example>\n"
    message = read_message(RawMessage(mail(sender=line), ""), "", HOSTS)
    assert message.sender_display == "a  Bcc: x"


def test_reply_to_and_sender_are_never_looked_at() -> None:
    line = f"From: {EVIL}\nReply-To: {OURS}\nSender: {OURS}\n".encode()
    assert sender_in(line) == (EVIL, "")
