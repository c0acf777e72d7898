"""A mailbox server may do anything at all: nothing is lost, nothing hangs, nothing is believed."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from lai_report.core.settings import MailboxSettings
from lai_report.errors import MailError, MailRefusedError, Phrase
from lai_report.locale import speaker
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from lai_report.read.mail.sources.imap import ImapSource
from lai_report.read.mail.sources.imap_connection import (
    BrokenOffError,
    MailInsecureError,
    connected,
)
from lai_report.read.mail.sources.source import Checkpoint, FolderMark
from tests.services.bad_imap import MESSAGES, BadServer, serving
from tests.services.certificates import Certificate, has_openssl, made

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(
        not has_openssl() and os.environ.get("CI") != "true",
        reason="the program openssl, which makes the server's certificate, is not installed",
    ),
]


PATIENCE = 1
"""Seconds one answer may take here."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return made(tmp_path_factory.mktemp("certificate"))


def settings_for(server: BadServer, **changes: Any) -> MailboxSettings:
    plain = MailboxSettings(
        host="localhost",
        port=server.port,
        user="tonghop@donvi.example",
        timeout=PATIENCE,
        total_timeout=20,
        ca_file=str(server.certificate.authority),
    )
    return plain._replace(**changes)


def source(server: BadServer, **changes: Any) -> ImapSource:
    return ImapSource(settings_for(server, **changes), lambda: "hunter2")


Opened = Callable[..., tuple[BadServer, ImapSource]]


@pytest.fixture
def opened(certificate: Certificate) -> Iterator[Opened]:
    """Starts a server with a trouble, and gives it and a source that reads it."""
    with ExitStack() as stack:

        def start(
            trouble: str = "", settings: dict[str, Any] | None = None, **held: Any
        ) -> tuple[BadServer, ImapSource]:
            server = stack.enter_context(serving(BadServer(certificate, trouble, **held)))
            return server, source(server, **(settings or {}))

        yield start


def read_until_broken(mailbox: ImapSource) -> tuple[list[RawMessage], MailError]:
    messages: list[RawMessage] = []
    with pytest.raises(MailError) as caught:
        messages.extend(mailbox.messages(Checkpoint()))  # keeps what came before the error
    return messages, caught.value


def words(error: MailError) -> str:
    return speaker("vi")(error.phrase)


def test_a_well_behaved_server_is_read_to_the_end(opened: Opened) -> None:
    server, mailbox = opened()
    assert mailbox.count(Checkpoint()) == 3
    messages = list(mailbox.messages(Checkpoint()))
    assert [each.raw for each in messages] == list(MESSAGES)
    assert messages[0].internal_date == datetime(2021, 1, 29, 9, 2, 3, tzinfo=UTC)
    assert [each.position for each in messages] == ["all/7/1", "all/7/2", "all/7/3"]
    assert mailbox.checkpoint == Checkpoint((FolderMark("all", 7, 3),))
    assert mailbox.notices == ()
    assert server.log[-1].endswith("LOGOUT")


def test_a_second_reading_asks_only_for_what_is_new(opened: Opened) -> None:
    server, mailbox = opened()
    list(mailbox.messages(Checkpoint()))
    again = source(server)
    assert list(again.messages(mailbox.checkpoint)) == []
    server.messages[9] = MESSAGES[0]
    third = source(server)
    assert [each.position for each in third.messages(again.checkpoint)] == ["all/7/9"]


def test_a_checkpoint_survives_being_stored_as_json(opened: Opened) -> None:
    _, mailbox = opened()
    list(mailbox.messages(Checkpoint()))
    assert Checkpoint.of(mailbox.checkpoint.payload()) == mailbox.checkpoint


def test_a_drop_in_the_middle_keeps_what_came_and_goes_on_there(opened: Opened) -> None:
    server, mailbox = opened("drop")
    messages, error = read_until_broken(mailbox)
    assert [each.raw for each in messages] == [MESSAGES[0]]
    assert "1/3" in words(error)
    assert error.retry
    server.trouble = ""
    rest = list(source(server).messages(mailbox.checkpoint))
    assert [each.raw for each in rest] == list(MESSAGES[1:])


@pytest.mark.parametrize("trouble", ["drop-before-ok", "bye-midway"])
def test_a_drop_before_the_last_word_loses_nothing(opened: Opened, trouble: str) -> None:
    server, mailbox = opened(trouble)
    messages, error = read_until_broken(mailbox)
    assert [each.raw for each in messages] == list(MESSAGES)
    assert "3/3" in words(error)
    server.trouble = ""
    assert list(source(server).messages(mailbox.checkpoint)) == []


def test_a_server_that_hangs_is_given_up_in_time(opened: Opened) -> None:
    _, mailbox = opened("hang")
    messages, error = read_until_broken(mailbox)
    assert messages == []
    assert error.phrase.values["why"] == Phrase("mail.why_timeout")


def test_one_byte_at_a_time_ends_with_the_total_time(opened: Opened) -> None:
    _, mailbox = opened("stall", {"total_timeout": 2, "timeout": 5})
    _, error = read_until_broken(mailbox)
    assert error.phrase.values["why"] == Phrase("mail.why_total_time")


def test_a_server_that_never_begins_tls_is_given_up_in_time(opened: Opened) -> None:
    _, mailbox = opened("silent")
    _, error = read_until_broken(mailbox)
    assert error.retry


@pytest.mark.parametrize("trouble", ["huge", "endless-line"])
def test_no_announcement_makes_us_hold_it(opened: Opened, trouble: str) -> None:
    _, mailbox = opened(trouble, {"timeout": 5})
    messages, error = read_until_broken(mailbox)
    assert messages == []
    assert error.phrase.values["why"] == Phrase("mail.why_flood")


def test_a_literal_shorter_than_announced_gives_no_message(opened: Opened) -> None:
    _, mailbox = opened("short")
    messages, _ = read_until_broken(mailbox)
    assert messages == []
    assert mailbox.checkpoint.mark("all") == FolderMark("all", 7, 0)


def test_new_numbers_make_everything_be_read_again_and_are_told(opened: Opened) -> None:
    server, mailbox = opened()
    list(mailbox.messages(Checkpoint()))
    server.uidvalidity = 8
    again = source(server)
    assert len(list(again.messages(mailbox.checkpoint))) == 3
    assert [each.key for each in again.notices] == ["mail.uidvalidity"]
    assert again.checkpoint == Checkpoint((FolderMark("all", 8, 3),))


def test_numbers_changed_between_count_and_reading_are_not_mixed(opened: Opened) -> None:
    server, mailbox = opened()
    mailbox.count(Checkpoint())
    server.uidvalidity = 8
    messages, error = read_until_broken(mailbox)
    assert messages == []
    assert error.retry


@pytest.mark.parametrize("trouble", ["expunged", "expunged-early"])
def test_a_message_taken_away_meanwhile_is_counted_as_gone(opened: Opened, trouble: str) -> None:
    _, mailbox = opened(trouble)
    messages = list(mailbox.messages(Checkpoint()))
    assert [each.raw for each in messages] == [MESSAGES[0], MESSAGES[2]]
    assert [(each.key, each.values["count"]) for each in mailbox.notices] == [("mail.gone", 1)]
    assert mailbox.progress == (3, 3)


def test_a_missing_date_leaves_the_received_line_to_decide(opened: Opened) -> None:
    _, mailbox = opened("no-date")
    message, *_ = mailbox.messages(Checkpoint())
    assert message.internal_date is None
    result = read_message(message, mailbox.name, ["mx.google.com"])
    assert result.received_at is None
    assert result.received_problem == Phrase("mail.no_received")


@pytest.mark.parametrize("years", [-10, 10])
def test_a_date_years_off_is_shown_as_a_contradiction(opened: Opened, years: int) -> None:
    stamp = datetime(2021, 1, 29, 9, 2, 3, tzinfo=UTC)
    line = b"Received: from a.example by mx.google.com; Fri, 29 Jan 2021 01:02:03 -0800\r\n"
    day = f"29-Jan-{2021 + years} 01:02:03 -0800"
    _, mailbox = opened(messages={5: line + MESSAGES[0]}, dates={5: day})
    (message,) = mailbox.messages(Checkpoint())
    result = read_message(message, mailbox.name, ["mx.google.com"])
    assert result.received_at is not None
    assert abs(result.received_at - stamp) > timedelta(days=3000)
    assert result.received_problem is not None
    assert result.received_problem.key == "mail.times_differ"


def test_garbage_in_the_answers_is_read_over(opened: Opened) -> None:
    _, mailbox = opened("garbage")
    assert len(list(mailbox.messages(Checkpoint()))) == 3


def test_an_answer_that_is_no_protocol_breaks_off_in_plain_words(opened: Opened) -> None:
    _, mailbox = opened("nonsense")
    _, error = read_until_broken(mailbox)
    assert re.search(r"[\x00-\x1f\x7f-\x9f]", words(error)) is None


def test_a_refused_password_is_not_tried_again(opened: Opened) -> None:
    _, mailbox = opened("auth-fail")
    _, error = read_until_broken(mailbox)
    assert isinstance(error, MailRefusedError)
    assert not error.retry
    assert error.exit_code == 6


def test_a_refused_token_is_answered_and_not_tried_again(opened: Opened) -> None:
    server, mailbox = opened("auth-fail", {"auth": "xoauth2"})
    _, error = read_until_broken(mailbox)
    assert isinstance(error, MailRefusedError)
    assert base64.b64decode(server.log[2]) == b"user=tonghop@donvi.example\1auth=Bearer hunter2\1\1"


def test_a_refusal_that_passes_may_be_tried_again(opened: Opened) -> None:
    _, mailbox = opened("auth-later")
    _, error = read_until_broken(mailbox)
    assert error.retry


def test_the_password_is_in_no_error_though_the_server_echoes_it(opened: Opened) -> None:
    _, mailbox = opened("auth-echo")
    _, error = read_until_broken(mailbox)
    shown: BaseException | None = error
    while shown is not None:
        assert "hunter2" not in f"{shown!r} {getattr(shown, 'phrase', '')} {words(error)}"
        assert "\x1b" not in words(error)
        shown = None if shown.__suppress_context__ else shown.__context__


def test_a_server_too_busy_to_greet_may_be_tried_again(opened: Opened) -> None:
    _, mailbox = opened("bye")
    _, error = read_until_broken(mailbox)
    assert error.retry
    assert "\x1b" not in words(error)


def test_a_server_without_tls_never_sees_the_password(certificate: Certificate) -> None:
    with serving(BadServer(certificate), with_tls=False) as server:
        _, error = read_until_broken(source(server))
    assert isinstance(error, MailInsecureError)
    assert error.phrase.values["why"] == Phrase("mail.no_tls")
    assert "AUTHENTICATE" not in " ".join(server.log)


@pytest.mark.parametrize(
    ("host", "days", "why"),
    [
        ("localhost", -1, "mail.cert_expired"),
        ("other.example", 2, "mail.cert_other_host"),
        ("localhost", 2, "mail.cert_unknown"),
    ],
)
def test_a_server_that_cannot_prove_itself_never_sees_the_password(
    tmp_path: Path, certificate: Certificate, host: str, days: int, why: str
) -> None:
    bad = made(tmp_path, host=host, days=days)
    with serving(BadServer(bad)) as server:
        trusted = certificate if why == "mail.cert_unknown" else bad
        _, error = read_until_broken(source(server, ca_file=str(trusted.authority)))
    assert isinstance(error, MailInsecureError)
    assert not error.retry
    assert error.phrase.values["why"] == Phrase(why)
    assert server.log == []


def test_a_message_the_server_will_not_give_stops_no_other(opened: Opened) -> None:
    _, mailbox = opened("refuse-one")
    messages = list(mailbox.messages(Checkpoint()))
    assert [each.cut_short for each in messages] == [None, Phrase("mail.not_given"), None]
    with pytest.raises(UnreadableMessageError):
        read_message(messages[1], mailbox.name, [])


def test_a_server_that_gives_nothing_is_not_taken_for_bad_messages(opened: Opened) -> None:
    _, mailbox = opened("refuse-all")
    messages, error = read_until_broken(mailbox)
    assert messages == []
    assert error.retry
    assert mailbox.checkpoint.mark("all") == FolderMark("all", 7, 0)


def test_of_a_message_too_large_only_the_beginning_is_fetched(opened: Opened) -> None:
    server, mailbox = opened("large")
    messages = list(mailbox.messages(Checkpoint()))
    assert len(messages) == 3
    with pytest.raises(UnreadableMessageError) as caught:
        read_message(messages[1], mailbox.name, [])
    assert caught.value.phrase.key == "mail.too_large"
    assert caught.value.seen is not None
    assert caught.value.seen.subject == "bao cao 2"
    assert any("UID FETCH 2 (UID BODY.PEEK[]<0." in line for line in server.log)


def test_a_uid_behind_the_literal_is_found(opened: Opened) -> None:
    _, mailbox = opened("uid-behind")
    assert [each.raw for each in mailbox.messages(Checkpoint())] == list(MESSAGES)


def test_without_all_mail_the_inbox_is_read_and_that_is_told(opened: Opened) -> None:
    folders = (r'(\HasNoChildren) "/" INBOX', r'(\Trash) "/" "Trash"', r'(\Junk) "/" "Spam"')
    server, mailbox = opened(folders=folders)
    kinds = [each.folder for each in mailbox.messages(Checkpoint())]
    assert kinds == ["inbox"] * 3 + ["junk"] * 3
    assert [each.key for each in mailbox.notices] == ["mail.no_all_folder"]
    examined = [line.partition("EXAMINE ")[2] for line in server.log if "EXAMINE" in line]
    assert set(examined) == {'"INBOX"', '"Spam"'}


@pytest.mark.parametrize("name", ['"a\\"b\\\\c"', "Thu", '"[Gmail]/&HqU-"'])
def test_a_folder_is_asked_for_by_a_quoted_name(opened: Opened, name: str) -> None:
    server, mailbox = opened(folders=(rf'(\All) "/" {name}',))
    assert len(list(mailbox.messages(Checkpoint()))) == 3
    asked = next(line for line in server.log if "EXAMINE" in line).partition("EXAMINE ")[2]
    assert asked == (name if name.startswith('"') else f'"{name}"')


def test_a_folder_name_that_could_be_a_command_is_never_sent(opened: Opened) -> None:
    server, mailbox = opened(folders=('(\\All) "/" "x\x01 y"',))
    list(mailbox.messages(Checkpoint()))
    assert all("\x01" not in line for line in server.log)
    assert any('EXAMINE "INBOX"' in line for line in server.log)


def test_nothing_but_reading_commands_are_sent_and_nothing_received_is_in_them(
    opened: Opened,
) -> None:
    evil = b"Message-ID: <x\r\n A1 STORE 1:* +FLAGS (\\Deleted)>\r\nSubject: A2 STORE\r\n"
    server, mailbox = opened(messages={1: evil + MESSAGES[0]})
    for message in mailbox.messages(Checkpoint()):
        read_message(message, mailbox.name, [])
    commands = [line.partition(" ")[2] for line in server.log if " " in line]
    allowed = ("CAPABILITY", "AUTHENTICATE PLAIN", 'LIST "" "*"', "EXAMINE ", "UID SEARCH UID ",
               "UID FETCH ", "LOGOUT")  # fmt: skip
    assert all(command.startswith(allowed) for command in commands)
    assert all("BODY[" not in command for command in commands)


def test_a_command_that_changes_mail_cannot_leave_the_connection(opened: Opened) -> None:
    server, _ = opened()
    connection = connected(settings_for(server))
    connection.state = "SELECTED"
    for forbidden in (
        lambda: connection.uid("STORE", "1", "+FLAGS", "(\\Seen)"),
        lambda: connection.uid("FETCH", "1", "(BODY[])"),
        lambda: connection.uid("FETCH", "1 (UID)\r\nA1 EXPUNGE", "(UID)"),
        lambda: connection.select("INBOX"),
        connection.expunge,
    ):
        with pytest.raises(BrokenOffError):
            forbidden()
    connection.shutdown()
    assert not any("STORE" in line or "EXPUNGE" in line or "SELECT" in line for line in server.log)
