"""Reading a real mailbox, a Dovecot over TLS: everything is read, nothing is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice

import pytest

from lai_report.core.settings import MailboxSettings
from lai_report.errors import MailRefusedError
from lai_report.read.mail.message import read_message
from lai_report.read.mail.sources.imap import ImapSource
from lai_report.read.mail.sources.opening import open_source
from lai_report.read.mail.sources.source import Checkpoint
from tests.read.mail.samples import REPORT
from tests.services import dovecot
from tests.services.dovecot import Dovecot

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(
        not dovecot.is_installed() and os.environ.get("CI") != "true",
        reason="Dovecot is not installed (Debian: dovecot-imapd)",
    ),
]
ALL = "TatCaThu"


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    with dovecot.running(tmp_path_factory.mktemp("dovecot")) as running:
        yield running


def settings_for(server: Dovecot) -> MailboxSettings:
    return MailboxSettings(
        host="localhost",
        port=server.port,
        user=dovecot.USER,
        timeout=10,
        total_timeout=60,
        ca_file=str(server.certificate.authority),
    )


def source(server: Dovecot) -> ImapSource:
    return ImapSource(settings_for(server), lambda: dovecot.PASSWORD)


def numbered(*numbers: int) -> list[bytes]:
    return [REPORT.replace(b"<1@", b"<%d@" % number) for number in numbers]


def test_every_message_comes_with_the_hour_the_mailbox_gave_it(server: Dovecot) -> None:
    server.deliver(*numbered(1, 2, 3), folder=ALL, date="29-Jan-2021 16:29:59 +0700")
    mailbox = source(server)
    messages = list(mailbox.messages(Checkpoint()))
    assert [each.raw for each in messages] == numbered(1, 2, 3)
    assert {each.internal_date for each in messages} == {
        datetime(2021, 1, 29, 9, 29, 59, tzinfo=UTC)
    }
    assert mailbox.progress == (3, 3)
    assert mailbox.notices == ()


def test_what_the_server_gives_reads_as_a_message(server: Dovecot) -> None:
    server.deliver(REPORT, folder=ALL, date="29-Jan-2021 08:42:11 +0000")
    mailbox = source(server)
    (message,) = mailbox.messages(Checkpoint())
    result = read_message(message, mailbox.name, ["mx.google.com"])
    assert result.received_at == datetime(2021, 1, 29, 8, 42, 11, tzinfo=UTC)
    assert result.received_problem is None
    assert result.authenticated


def test_reading_leaves_every_flag_as_it_was(server: Dovecot) -> None:
    server.deliver(*numbered(1, 2), folder=ALL)
    client = server.client()
    client.select(ALL)
    client.uid("STORE", "2", "+FLAGS", "(\\Flagged)")
    before = client.uid("FETCH", "1:*", "(FLAGS)")
    client.logout()
    list(source(server).messages(Checkpoint()))
    client = server.client()
    client.select(ALL, readonly=True)
    after = client.uid("FETCH", "1:*", "(FLAGS)")
    client.logout()
    assert b"\\Seen" not in b" ".join(line for line in after[1] if isinstance(line, bytes))
    assert _flags(after) == _flags(before)


def _flags(answer: tuple[str, list[object]]) -> list[bytes]:
    """The lines of an answer without the flag Recent, which belongs to a session."""
    return [line.replace(b" \\Recent", b"").replace(b"\\Recent", b"")
            for line in answer[1] if isinstance(line, bytes)]  # fmt: skip


def test_the_servers_own_log_knows_no_command_that_writes(server: Dovecot) -> None:
    server.deliver(REPORT, folder=ALL)
    written = len(server.commands())
    list(source(server).messages(Checkpoint()))
    asked = server.commands()[written:]
    assert {command.split()[0] for command in asked} == {
        "CAPABILITY", "LIST", "EXAMINE", "UID", "LOGOUT"
    }  # fmt: skip
    fetched = [command for command in asked if command.startswith("UID FETCH")]
    assert fetched
    assert all("BODY[" not in command for command in fetched)


def test_drafts_and_trash_are_never_read_and_junk_is_marked(server: Dovecot) -> None:
    for number, folder in enumerate((ALL, "ThuRac", "ThungRac", "ThuNhap", "INBOX"), 1):
        server.deliver(*numbered(number), folder=folder)
    messages = list(source(server).messages(Checkpoint()))
    assert [(each.folder, each.raw) for each in messages] == [
        ("all", numbered(1)[0]),
        ("junk", numbered(2)[0]),
    ]


def test_a_draft_that_lies_among_all_mail_is_marked(server: Dovecot) -> None:
    client = server.client()
    client.append(ALL, "(\\Draft \\Seen)", "", numbered(1)[0])
    client.append(ALL, "(\\Flagged)", "", numbered(2)[0])
    client.logout()
    folders = [each.folder for each in source(server).messages(Checkpoint())]
    assert folders == ["draft", "all"]


def test_a_later_reading_goes_on_behind_the_last_message(server: Dovecot) -> None:
    server.deliver(*numbered(1, 2), folder=ALL)
    first = source(server)
    list(first.messages(Checkpoint()))
    server.deliver(*numbered(3), folder=ALL)
    server.deliver(*numbered(4), folder="ThuRac")
    second = source(server)
    again = list(second.messages(first.checkpoint))
    assert [each.raw for each in again] == numbered(3, 4)
    assert list(source(server).messages(second.checkpoint)) == []


def test_a_reading_cut_off_in_the_middle_goes_on_where_it_was(server: Dovecot) -> None:
    server.deliver(*numbered(1, 2, 3), folder=ALL)
    first = source(server)
    taken = list(islice(first.messages(Checkpoint()), 2))
    rest = list(source(server).messages(first.checkpoint))
    # The second was handed over but never known to be kept: better twice than not at all.
    assert [each.raw for each in taken] == numbered(1, 2)
    assert [each.raw for each in rest] == numbered(2, 3)


def test_a_renumbered_mailbox_is_read_again_and_that_is_told(server: Dovecot) -> None:
    server.deliver(*numbered(1, 2), folder=ALL)
    first = source(server)
    list(first.messages(Checkpoint()))
    server.renumber(ALL, 4242)
    second = source(server)
    assert len(list(second.messages(first.checkpoint))) == 2
    assert [each.key for each in second.notices] == ["mail.uidvalidity"]
    mark = second.checkpoint.mark("all")
    assert mark is not None
    assert mark.uidvalidity == 4242


def test_a_message_has_the_same_digest_by_imap_and_as_it_was_sent(server: Dovecot) -> None:
    server.deliver(REPORT, folder=ALL)
    mailbox = source(server)
    (message,) = mailbox.messages(Checkpoint())
    digest = read_message(message, mailbox.name, []).digest
    plain = message._replace(raw=REPORT.replace(b"\r\n", b"\n"))
    assert read_message(plain, mailbox.name, []).digest == digest


def test_five_hundred_and_more_messages_come_in_order(server: Dovecot) -> None:
    wanted = numbered(*range(1, 621))
    client = server.client()
    for each in wanted:
        client.append(ALL, "", "", each)
    client.logout()
    mailbox = source(server)
    assert mailbox.count(Checkpoint()) == 620
    assert [each.raw for each in mailbox.messages(Checkpoint())] == wanted


def test_a_wrong_password_is_refused_for_good(server: Dovecot) -> None:
    mailbox = open_source("imap", settings_for(server), lambda: "sai mật khẩu")
    with pytest.raises(MailRefusedError):
        list(mailbox.messages(Checkpoint()))
