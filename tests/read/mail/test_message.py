"""Whatever the bytes are, a message is read or refused with a reason, and soon."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.core.mail.message import Message
from lai_report.errors import Phrase, phrase
from lai_report.locale import texts_of
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from tests.read.mail.samples import FROM, HOSTS, REPORT, mail

NAMES = (
    "From", "Subject", "Date", "Received", "Authentication-Results", "Content-Type", "Message-ID",
    "Content-Disposition", "X-Gmail-Labels", "Return-Path", "Auto-Submitted", "Precedence",
)  # fmt: skip
SHARDS = (
    b"=?utf-8?B?4bq?= ", b"=?x?q?=00=0D=0A?=", b"multipart/mixed; boundary=b", b"\n--b\n", b"--b--",
    b'"', b"(", b")", b"<a@b.example>", b";", b"\n ", b"\r", b"\0", b"\xff\xfe", b"message/rfc822",
    b"name*0*=utf-8''%E1", b"from x by mx.google.com; ", b"29 Jan 2021 01:02:03 -0800",
    b"dmarc=pass", b"mx.google.com; ", b"\\", b"'", b"%",
    b"=?unicode_escape?Q?\\ud800?=", b"=?utf-7?Q?+2AA-?=",
)  # fmt: skip
PATIENCE = 5.0
"""Seconds for the most hostile message; an honest one takes less than one thousandth of this."""


def read(raw: bytes) -> Message:
    return read_message(RawMessage(raw, "p", from_mbox=True), "s", HOSTS)


def refused(raw: bytes) -> UnreadableMessageError:
    with pytest.raises(UnreadableMessageError) as caught:
        read(raw)
    return caught.value


def outcome(raw: bytes) -> tuple[Message | None, Phrase | None]:
    """What is known of the message, and why that is not all."""
    try:
        return read(raw), None
    except UnreadableMessageError as error:
        return error.seen, error.phrase


def checked(raw: bytes) -> None:
    """Reading gives a message every store and writer can hold, or a reason there are words for."""
    message, why = outcome(raw)
    if why is not None:
        assert why.key != "mail.unreadable", "a bug of ours, caught by the net beneath"
        assert texts_of("vi", "mail")[why.key].format(**why.values)
    if message is None:
        return
    shown = (message.subject, message.sender, message.sender_display, message.message_id,
             message.authentication, message.received_by,
             *message.attachments)  # fmt: skip
    for text in shown:
        text.encode("utf-8")
        assert not {"\r", "\n", "\0"} & set(text)
    for moment in (message.sent_at, message.received_at):
        assert moment is None or moment.astimezone(UTC)
    for problem in (message.sender_problem, message.received_problem, *message.problems):
        assert problem is None or problem.key in texts_of("vi", "mail")
    assert not (message.authenticated and (message.sender_problem or not message.sender))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    checked(raw)
    checked(b"From: a@b.example\n" + raw)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.lists(st.one_of(st.sampled_from(SHARDS), st.binary(max_size=8)), max_size=8),
        ),
        max_size=12,
    ),
    st.lists(st.one_of(st.sampled_from(SHARDS), st.binary(max_size=20)), max_size=20),
)
def test_anything_like_mail_is_read_or_refused(
    fields: list[tuple[str, list[bytes]]], body: list[bytes]
) -> None:
    head = b"".join(name.encode() + b": " + b"".join(value) + b"\n" for name, value in fields)
    checked(head + b"\n" + b"".join(body))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(REPORT)), st.integers(0, len(REPORT)), st.binary(max_size=10))
def test_a_damaged_report_is_read_or_refused(start: int, end: int, other: bytes) -> None:
    checked(REPORT[:start] + other + REPORT[end:])


RESULTS = b"Authentication-Results: mx.google.com; "
MIXED = FROM + b"Content-Type: multipart/mixed; boundary=b\n\n"
LONG_BOUNDARY = MIXED.replace(b"=b", b"=" + b"-" * 60 + b"x")


def nested(depth: int) -> bytes:
    """Multiparts within one another, none of them closed."""
    layer = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    return FROM + b"".join(layer % (number, number) for number in range(depth))


def field(start: bytes, piece: bytes, times: int) -> bytes:
    """A message with one endless field."""
    return mail(written=start + piece * times + b"\n", proven=b"")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "subject of 1 MB": lambda: field(b"Subject: ", b"x", 1_000_000),
    "20,000 encoded words": lambda: field(b"Subject: ", b"=?utf-8?q?a?= ", 20_000),
    "encoded words that fit": lambda: field(b"Subject: ", b"=?utf-8?q?a?= ", 7_000),
    "encoded words that never end": lambda: field(b"Subject: ", b"=?a?b?", 15_000),
    "brackets in From": lambda: mail(sender=b"From: " + b"(" * 90_000 + b"\n"),
    "quotes in From": lambda: mail(sender=b"From: " + b'"\\' * 45_000 + b"\n"),
    "4,000 From fields": lambda: mail(sender=b"From: a@b.example\n" * 4_000),
    "5,000 Received": lambda: mail(delivered=b"Received: by x; x\n" * 5_000),
    "folded without end": lambda: field(b"Subject: a\n", b" b\n", 30_000),
    "proof without end": lambda: field(RESULTS, b"a=b ", 20_000),
    "spaces in the proof": lambda: field(RESULTS, b" ", 90_000),
    "brackets in the proof": lambda: field(RESULTS, b"(", 90_000),
    "spaces in the date": lambda: field(b"Date: Fri", b" ", 90_000),
    "parameters that never end": lambda: field(b"Content-Type: a/b", b';x="\\"', 15_000),
    "1,000 nested messages": lambda: FROM + b"Content-Type: message/rfc822\n\n" * 1_000,
    "1,000 nested multiparts": lambda: nested(1_000),
    "100,000 parts": lambda: MIXED + b"--b\n\n" * 100_000,
    "delimiters that are none": lambda: MIXED + b"\n--bx" * 2_000_000,
    "24 MB of almost delimiters": lambda: LONG_BOUNDARY + b"\n" + b"-" * 24_000_000,
    "21 MB of >From": lambda: FROM + b"\n" + b">From \n" * 3_000_000,
    "20 MB in 20 layers": lambda: nested(20) + b"\nbase64\n" * 2_500_000,
    "carriage returns": lambda: FROM + b"\n" + b"\r" * 10_000_000,
    "blank lines": lambda: FROM + b"\n" * 20_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_message_takes_long(name: str) -> None:
    raw = HOSTILE[name]()
    started = time.process_time()
    checked(raw)
    assert time.process_time() - started < PATIENCE


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", phrase("mail.empty")),
        (b" \r\n\t\n" * 1000, phrase("mail.empty")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, phrase("mail.outlook")),
        ("From: a@b.example".encode("utf-16"), phrase("mail.utf16")),
        (b"PK\x03\x04" + b"\0" * 100, phrase("mail.no_head")),
        (b"khong phai thu\n", phrase("mail.no_head")),
        (b"\nFrom: a@b.example\n\n", phrase("mail.no_head")),
        (FROM + b"\n" + b"x" * 26_214_400, phrase("mail.too_large", limit=25)),
        (FROM + b"X-A: b\n" * 20_000 + b"\n", phrase("mail.head_too_large", limit=100)),
        (
            FROM + b"Subject: " + b"x" * 10_001 + b"\n\n",
            phrase("mail.subject_too_long", limit=10_000),
        ),
        (HOSTILE["100,000 parts"](), phrase("mail.parts", limit=1_000)),
        (HOSTILE["1,000 nested messages"](), phrase("mail.nesting", limit=20)),
        (HOSTILE["1,000 nested multiparts"](), phrase("mail.nesting", limit=20)),
    ],
)
def test_what_is_no_mail_or_too_much_is_refused_with_its_reason(raw: bytes, why: Phrase) -> None:
    assert refused(raw).phrase == why


def test_of_a_message_too_large_its_head_is_still_known() -> None:
    seen = refused(mail(body=b"\n" + b"x" * 26_214_400)).seen
    assert seen is not None
    assert seen.subject == "Báo cáo ngày 29/01/2021"
    assert seen.sender == "vphu.muongte@laichau.example"
    assert seen.authenticated
    assert seen.digest == ""


def test_a_thousand_parts_and_twenty_layers_are_still_read() -> None:
    many = MIXED + b"--b\n\n" * 1_000 + b"--b--\n"
    assert read(many).problems == ()
    assert read(nested(20) + b"Content-Disposition: attachment; filename=x\n\n").attachments == (
        "x",
    )


def test_a_caller_who_has_only_the_beginning_says_so() -> None:
    why = phrase("mail.too_large", limit=25)
    with pytest.raises(UnreadableMessageError) as caught:
        read_message(RawMessage(REPORT[:1500], "", cut_short=why), "", ())
    assert caught.value.phrase == why
    assert caught.value.seen is not None


def test_an_error_of_our_own_is_of_that_message_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("lai_report.read.mail.message.subject_of", broken)
    assert refused(REPORT).phrase == phrase("mail.unreadable", kind="RecursionError")


@pytest.mark.parametrize(
    ("value", "subject"),
    [
        (b"plain", "plain"),
        (b"=?utf-8?Q?B=C3=A1o_c=C3=A1o?=", "Báo cáo"),
        (b"=?utf-8?B?QsOhbyBjw6Fv?= ngay =?utf-8?B?QsOhbyBjw6Fv?=", "Báo cáo ngay Báo cáo"),
        (b"=?utf-8?B?QsOh?=\n =?utf-8?B?bw==?=", "Báo"),
        (b"=?utf-8?Q?Huy=E1=BB?=\n =?utf-8?Q?=87n?=", "Huyện"),
        (b"=?utf-8?B?SHV54bs=?= =?utf-8?B?h24=?=", "Huyện"),
        (b"=?utf-8?B?SHV54?= =?utf-8?B?buHbg==?=", "Huyện"),  # cut within a group of four letters
        (b"=?iso-8859-1?Q?a?= =?utf-8?Q?b?=", "ab"),
        (b"x=?utf-8?Q?a?=y", "xay"),
        (b"=?utf-8*vi?Q?a?=", "a"),
        (b"=?nosuch?Q?a=E1?=", "aá"),
        (b"=?us-ascii?Q?B=C3=A1o?=", "Báo"),
        (b"=?zlib?B?eJxLBAAAYgBi?=", "x\u009cK\x04␀␀b␀b".replace("\u009c", "œ")),
        (b"=?unicode_escape?Q?=5Cud800?=", "\\ud800"),
        (b"=?utf-8?B?!!!?=", ""),
        (b"=?utf-8?B?Q?=", ""),
        (b"=?utf-8?Q?=ED=A0=80?=", "\ufffd\ufffd\ufffd"),
        (b"=?x?y?z?=", "=?x?y?z?="),
        ("Báo cáo".encode(), "Báo cáo"),
        (b"B\xe1o c\x80o \x81", "Báo c€o \x81"),
        (b"a\n b", "a b"),
    ],
)
def test_subjects_are_decoded(value: bytes, subject: str) -> None:
    assert read(mail(written=b"Subject: " + value + b"\n")).subject == subject


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16", "koi8-r", "nosuch", "x\0y"])
@given(text=st.text(max_size=60))
def test_any_letters_cut_anywhere_come_back_whole(charset: str, text: str) -> None:
    data = text.encode("utf-8", "ignore")
    words = [data[at : at + 7] for at in range(0, len(data), 7)]
    encoded = b" ".join(b"=?utf-8?B?" + base64.b64encode(word) + b"?=" for word in words)
    expected = text.encode("utf-8", "ignore").decode()
    for bad, good in (("\r", " "), ("\n", " "), ("\0", "␀")):
        expected = expected.replace(bad, good)
    if len(expected.strip()) <= 10_000:
        assert read(mail(written=b"Subject: " + encoded + b"\n")).subject == expected.strip()
    checked(mail(written=f"Subject: =?{charset}?Q?".encode() + data + b"?=\n"))


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (b'Content-Disposition: attachment; filename="a b.pdf"', ("a b.pdf",)),
        (b"Content-Type: application/pdf; name=a.pdf", ("a.pdf",)),
        (b"Content-Type: image/png;\n name=a.pdf\nContent-Disposition: inline; filename=b.pdf",
         ("b.pdf", "a.pdf")),
        (b"Content-Disposition: attachment; filename*=UTF-8''M%E1%BA%ACT.pdf", ("MẬT.pdf",)),
        (b"Content-Disposition: attachment; filename=x; filename*=utf-8'vi'%C3%A1", ("á",)),
        (b"Content-Disposition: attachment; filename*1=b; filename*0=a", ("ab",)),
        (b'Content-Disposition: attachment; filename="=?UTF-8?B?TeG6rFQ=?="', ("MẬT",)),
        ('Content-Disposition: attachment; filename="MẬT.pdf"'.encode(), ("MẬT.pdf",)),
        (b'Content-Disposition: attachment; filename="a\\"b;c.pdf"', ('a"b;c.pdf',)),
        (b'Content-Disposition: attachment; filename="khong dong', ("khong dong",)),
        (b"Content-Disposition: attachment; filename=../../etc/cron.d/x", ("../../etc/cron.d/x",)),
        (b"Content-Disposition: attachment; filename=CON", ("CON",)),
        (b"Content-Disposition: attachment; filename=a\0b", ("a␀b",)),
        (b"Content-Disposition: attachment", ()),
    ],
)  # fmt: skip
def test_names_of_attachments_are_read_as_data(head: bytes, names: tuple[str, ...]) -> None:
    start = b"Content-Type: multipart/mixed; boundary=b\n"
    message = read(mail(written=start, body=b"\n--b\n" + head + b"\n\nx\n--b--\n"))
    assert message.attachments == names
    assert message.has_attachment
    alone = read(mail(written=head + b"\n"))
    assert alone.attachments == names


def test_text_alone_is_no_attachment() -> None:
    assert not read(REPORT).has_attachment
    start = b"Content-Type: multipart/alternative; boundary=b\n"
    body = b"\n--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: text/html\n\nx\n--b--\n"
    assert not read(mail(written=start, body=body)).has_attachment


def test_a_multipart_without_its_end_is_noticed() -> None:
    start = b"Content-Type: multipart/mixed; boundary=b\n"
    message = read(mail(written=start, body=b"\n--b\n\nx\n"))
    assert message.problems == (phrase("mail.not_closed"),)


@pytest.mark.parametrize(
    ("field", "auto", "bulk", "bounce"),
    [
        (b"Auto-Submitted: no", False, False, False),
        (b"Auto-Submitted: No (a person)", False, False, False),
        (b"Auto-Submitted: no\nAuto-Submitted: auto-replied; x=y", True, False, False),
        (b"X-Autoreply: yes", True, False, False),
        (b"X-Autorespond: Re", True, False, False),
        (b"Precedence: auto_reply", True, False, False),
        (b"Precedence: bulk", False, True, False),
        (b"Precedence: list", False, True, False),
        (b"List-Id: <x.example>", False, True, False),
        (
            b"Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            True,
            False,
            True,
        ),
        (
            b"Content-Type: multipart/report; report-type=disposition-notification",
            True,
            False,
            False,
        ),
        (b"Return-Path: <a@b.example>", False, False, False),
    ],
)
def test_machines_and_lists_are_told_from_people(
    field: bytes, *, auto: bool, bulk: bool, bounce: bool
) -> None:
    message = read(mail(written=field + b"\n"))
    assert (message.is_auto, message.is_bulk, message.is_bounce) == (auto, bulk, bounce)


def test_a_postmaster_and_a_list_of_failed_addresses_are_bounces() -> None:
    assert read(mail(sender=b"From: postmaster@x.example\n")).is_bounce
    failed = b"Return-Path: <>\nX-Failed-Recipients: a@b.example\n"
    assert read(mail(delivered=failed)).is_bounce


@pytest.mark.parametrize(
    "field",
    [
        b"Auto-Submitted: auto-generated", b"Auto-Submitted: auto-forwarded",
        b"Auto-Submitted: auto-notified", b"Return-Path: <>",
    ],
)  # fmt: skip
def test_a_machine_that_answers_nothing_is_told_from_one_that_does(field: bytes) -> None:
    message = read(mail(delivered=b"", written=field + b"\n"))
    assert (message.is_auto, message.is_generated, message.is_bounce) == (False, True, False)
    assert not read(mail(written=b"Auto-Submitted: auto-replied\n")).is_generated


@pytest.mark.parametrize(
    ("labels", "folder"),
    [
        ("Inbox,Opened", "inbox"), ("Hộp thư đến,Đã mở", "inbox"), ("Archived", "all"),
        ("Spam", "junk"), ("Thư rác,Chưa đọc", "junk"), ("Trash,Inbox", "trash"),
        ("Thùng rác", "trash"), ("Drafts", "draft"), ("Thư nháp", "draft"), ("Sent", "all"),
    ],
)  # fmt: skip
def test_takeouts_labels_say_which_folder_it_was(labels: str, folder: str) -> None:
    word = b"=?UTF-8?B?" + base64.b64encode(labels.encode()) + b"?="
    assert read(b"X-Gmail-Labels: " + word + b"\n" + REPORT).folder == folder
