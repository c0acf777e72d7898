"""When a message entered the mailbox, by the word of the host that received it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.mail.message import Message
from lai_report.read.mail.message import RawMessage, read_message
from lai_report.read.mail.received import hop, instant
from tests.read.mail.samples import DELIVERED, HOSTS, mail

BY_GMAIL = b"Received: from a.example by mx.google.com; Fri, 29 Jan 2021 01:29:59 -0800 (PST)\n"
BY_OTHER = b"Received: from b.example by mx.other.example; Fri, 29 Jan 2021 17:00:00 +0700\n"


def received(delivered: bytes, *, internal_date: datetime | None = None) -> Message:
    return read_message(RawMessage(mail(delivered=delivered), "", internal_date), "", HOSTS)


def problem(message: Message) -> str:
    return message.received_problem.key if message.received_problem else ""


def test_the_pacific_stamp_of_gmail_is_converted_by_its_own_offset() -> None:
    message = received(BY_GMAIL)
    assert message.received_at == datetime(2021, 1, 29, 9, 29, 59, tzinfo=UTC)
    assert (message.received_by, problem(message)) == ("mx.google.com", "")


def test_gmails_own_lines_above_are_trusted_where_they_lead_to_the_receiving_host() -> None:
    message = received(DELIVERED)
    assert message.received_at == datetime(2021, 1, 29, 8, 42, 11, tzinfo=UTC)
    assert (message.received_by, problem(message)) == ("mx.google.com", "")


def test_gmails_own_lines_that_lead_elsewhere_are_not() -> None:
    inside = b"Received: by 2002:a05:: with SMTP id x; Fri, 29 Jan 2021 00:00:00 -0800\n"
    assert problem(received(inside + BY_OTHER)) == "mail.received_elsewhere"
    assert problem(received(inside)) == "mail.received_elsewhere"
    message = read_message(
        RawMessage(mail(delivered=inside + BY_OTHER), ""), "", ["mx.other.example"]
    )
    assert problem(message) == "mail.received_elsewhere"


def test_a_line_the_sender_brought_along_never_decides() -> None:
    forged = b"Received: from x by mx.google.com; Fri, 29 Jan 2021 00:00:01 -0800\n"
    message = received(BY_GMAIL + forged)
    assert message.received_at == datetime(2021, 1, 29, 9, 29, 59, tzinfo=UTC)
    message = received(BY_OTHER + forged)
    assert message.received_at == datetime(2021, 1, 29, 10, 0, tzinfo=UTC)
    assert problem(message) == "mail.received_elsewhere"


@pytest.mark.parametrize(
    ("route", "host"),
    [
        (b"from helo by mx.google.com (x [1.2.3.4]) by relay.example", "mx.google.com"),
        (b"from helo (by mx.google.com) by relay.example", "relay.example"),
        (b"(by mx.google.com) from x by relay.example", "relay.example"),
        (b"from x (a (b (by mx.google.com))) by relay.example", "relay.example"),
        (b"from x by mx.google.com.gia.example", "mx.google.com.gia.example"),
        (b"from two words by mx.google.com", ""),
        (b"by mx.google.com.", "mx.google.com"),
        (b"by mx.google.com\x00.gia.example", ""),
        (b"by mx.google.com\xff", ""),
        (b"from x\tby MX.Google.com with SMTP", "mx.google.com"),
        (b"(((((((((((((((((((by mx.google.com", ""),
    ],
)
def test_only_the_host_that_wrote_the_line_counts(route: bytes, host: str) -> None:
    assert hop(route + b"; Fri, 29 Jan 2021 01:00:00 -0800").by == host


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"from a by mx.google.com", "mail.received_undated"),
        (b"from two words; Fri, 29 Jan 2021 01:00:00 -0800", "mail.received_unclear"),
        (b"hom qua", "mail.received_unclear"),
        (b"", "mail.received_unclear"),
    ],
)
def test_a_line_without_its_date_or_its_host_is_told_apart(line: bytes, why: str) -> None:
    assert problem(received(b"Received: " + line + b"\n" + BY_GMAIL)) == why


def test_a_line_from_the_host_to_itself_has_come_from_nobody_else() -> None:
    assert hop(b"from localhost (localhost [127.0.0.1]) by mx.donvi.example; x").came_from == ""
    assert hop(b"from localhost (x.example [1.2.3.4]) by mx.donvi.example; x").came_from


def test_without_any_stamp_there_is_no_time() -> None:
    message = received(b"")
    assert message.received_at is None
    assert problem(message) == "mail.no_received"


def test_an_unreadable_stamp_is_no_time_and_no_other_takes_its_place() -> None:
    message = received(b"Received: from a by mx.google.com; hom qua\n" + BY_GMAIL)
    assert message.received_at is None
    assert problem(message) == "mail.received_undated"


def test_the_mailboxs_own_date_decides_and_a_contradiction_is_told() -> None:
    stamp = datetime(2021, 1, 29, 9, 29, 59, tzinfo=UTC)
    near = received(BY_GMAIL, internal_date=stamp + timedelta(minutes=10))
    assert (near.received_at, problem(near)) == (stamp + timedelta(minutes=10), "")
    far = received(BY_GMAIL, internal_date=stamp - timedelta(minutes=11))
    assert (far.received_at, problem(far)) == (stamp - timedelta(minutes=11), "mail.times_differ")


def test_a_mailbox_of_a_host_we_do_not_know_is_believed_by_its_own_date() -> None:
    stamp = datetime(2021, 1, 29, 9, 29, 59, tzinfo=UTC)
    for delivered in (b"", BY_OTHER):
        message = received(delivered, internal_date=stamp)
        assert (message.received_at, problem(message)) == (stamp, "")


@given(
    st.datetimes(datetime(1971, 1, 2), datetime(9998, 12, 30)),  # noqa: DTZ001 - the zone is drawn apart
    st.integers(-14 * 60, 14 * 60),
)
def test_an_instant_is_read_as_it_was_written(local: datetime, minutes: int) -> None:
    moment = local.replace(microsecond=0)
    sign, (hours, rest) = "+-"[minutes < 0], divmod(abs(minutes), 60)
    month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[moment.month - 1]  # noqa: SIM905 - in a row
    text = f"{moment.day} {month} {moment.year} {moment:%H:%M:%S} {sign}{hours:02}{rest:02}"
    found = instant(text)
    assert found is not None
    assert found == (moment - timedelta(minutes=minutes)).replace(tzinfo=UTC)
    assert found.astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Fri, 29 Jan 2021 16:29:60 +0700", "2021-01-29T09:30:00"),
        ("Fri,29 Jan 2021 16:29 +0700", "2021-01-29T09:29:00"),
        ("29 Jan 2021 16:29:59 GMT", "2021-01-29T16:29:59"),
        ("29 Jan 2021 16:29:59 PST", "2021-01-30T00:29:59"),
        ("29 Jan 2021 16:29:59 -0000", "2021-01-29T16:29:59"),
        ("29-Jan-2021 16:29:59 +0700", "2021-01-29T09:29:59"),
        (" 7-Feb-2021 16:29:59 +0700", "2021-02-07T09:29:59"),
    ],
)
def test_the_usual_spellings_of_an_instant_are_read(text: str, utc: str) -> None:
    found = instant(text)
    assert found is not None
    assert found.astimezone(UTC).replace(tzinfo=None).isoformat() == utc


@pytest.mark.parametrize(
    "text",
    [
        "", "hom qua", "Fri, 29 Jan 2021", "29 Jan 2021 16:29:59", "30 Feb 2021 16:29:59 +0700",
        "29 Jan 21 16:29:59 +0700", "29 Jan 2021 24:00:00 +0700", "29 Jan 2021 16:29:59 +9900",
        "29 Jan 2021 16:29:59 ICT", "29 Jan 0001 00:00:00 +1400", "29 Jan 9999 23:00:00 -1200",
        "Fri" + " " * 100_000, "29 Foo 2021 16:29:59 +0700",
    ],
)  # fmt: skip
def test_what_names_no_instant_gives_none(text: str) -> None:
    assert instant(text) is None
