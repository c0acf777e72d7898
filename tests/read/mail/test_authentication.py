"""Whether the sender is proven: by the receiving host's own word, where only it can write."""

from __future__ import annotations

import pytest

from lai_report.core.mail.message import Message
from lai_report.read.mail.authentication import findings, is_aligned
from lai_report.read.mail.message import RawMessage, read_message
from tests.read.mail.samples import DELIVERED, FROM, HOSTS, PROVEN, mail

START = b"Authentication-Results: mx.google.com; "
FOREIGN = b"Received: from x.example by relay.example; Fri, 29 Jan 2021 00:42:00 -0800\n"
BY_GMAIL = b"Received: from y.example by mx.google.com; Fri, 29 Jan 2021 00:42:00 -0800\n"
PASS = b"dmarc=pass header.from=laichau.example"


def message(delivered: bytes, *, sender: bytes = FROM, hosts: tuple[str, ...] = HOSTS) -> Message:
    raw = mail(delivered=delivered, proven=b"", sender=sender)
    return read_message(RawMessage(raw, ""), "", hosts)


def is_proven_by(results: bytes) -> bool:
    return message(DELIVERED + START + results + b"\n").authenticated


def test_gmails_own_findings_prove_the_sender() -> None:
    found = message(DELIVERED + PROVEN)
    assert found.authenticated
    assert found.authentication.startswith("mx.google.com; dkim=pass header.i=@laichau.example")


def test_findings_above_every_received_line_prove_the_sender_too() -> None:
    assert message(PROVEN + DELIVERED).authenticated


@pytest.mark.parametrize(
    "results",
    [
        b"dmarc=pass (p=NONE) header.from=laichau.example",
        b"dmarc=pass",
        b"dkim=pass header.d=laichau.example",
        b"dkim=pass header.i=@laichau.example header.s=x; spf=fail smtp.mailfrom=x@gia.example",
        b"spf=pass smtp.mailfrom=vphu.muongte@laichau.example",
        b"spf=pass smtp.mailfrom=laichau.example; dmarc=none",
        b"DKIM=Pass Header.D=LaiChau.example",
        b"dkim=pass header.d=mail.laichau.example",
        b"dkim=fail header.d=laichau.example; dkim=pass header.d=laichau.example",
        b'dkim=pass reason="good; signature" header.d=laichau.example',
        b"dkim/1 = pass header.d = laichau.example",
        b"arc=pass (i=1 dmarc=fail); dmarc=pass header.from=laichau.example",
    ],
)
def test_what_proves_the_sender(results: bytes) -> None:
    assert is_proven_by(results)


@pytest.mark.parametrize(
    "results",
    [
        b"none",
        b"",
        b"dmarc=fail header.from=laichau.example; dkim=pass header.d=laichau.example",
        b"dmarc=fail; spf=pass smtp.mailfrom=vphu.muongte@laichau.example",
        b"dmarc=pass header.from=laichau.example; dmarc=fail header.from=laichau.example",
        b"dmarc=pass header.from=gia.example",
        b"dmarc=pass header.from=gia.example; dkim=pass header.d=laichau.example",
        b"dmarc=none; dkim=pass header.d=gia.example; spf=pass smtp.mailfrom=gia.example",
        b"dkim=pass header.d=gia.example header.i=@laichau.example",
        b"dkim=pass",
        b"dkim=pass header.d=example",
        b"dkim=pass header.d=xlaichau.example",
        b"spf=pass smtp.helo=laichau.example",
        b"spf=softfail smtp.mailfrom=laichau.example",
        b"dkim=passed header.d=laichau.example",
        b"arc=pass header.d=laichau.example",
        b"spf=pass (domain of x) smtp.mailfrom=header.d=laichau.example@gia.example",
        b'spf=pass smtp.mailfrom="; dmarc=pass header.from=laichau.example "@gia.example',
        # A local part that closes the host's comment, if the host does not watch it.
        b'spf=pass (domain of "a); dmarc=pass header.from=laichau.example (b"@gia.example x)',
        b"spf=pass (domain of a\\); dmarc=pass header.from=laichau.example (b)",
        b"spf=pass (a (b); dmarc=pass header.from=laichau.example",
        b"spf=fail (a); ; x dmarc=pass header.from=laichau.example",
    ],
)
def test_what_does_not_prove_the_sender(results: bytes) -> None:
    assert not is_proven_by(results)


@pytest.mark.parametrize(
    ("delivered", "hosts"),
    [
        # The four forgeries: below a foreign hop, another host's, a look-alike, a second field.
        (FOREIGN + START + PASS + b"\n", HOSTS),
        (DELIVERED + FOREIGN + START + PASS + b"\n", HOSTS),
        (DELIVERED + b"Authentication-Results: mx.gia.example; " + PASS + b"\n", HOSTS),
        (DELIVERED + b"Authentication-Results: mx.google.com.gia.example; " + PASS + b"\n", HOSTS),
        (DELIVERED + START + b"dmarc=none\n" + START + PASS + b"\n", HOSTS),
        # Further ones.
        (DELIVERED + START + b"dmarc=none (\n" + START + PASS + b"\n", HOSTS),
        (BY_GMAIL + BY_GMAIL + START + PASS + b"\n", HOSTS),
        (DELIVERED + b"ARC-Authentication-Results: i=1; mx.google.com; " + PASS + b"\n", HOSTS),
        (DELIVERED + b"X-Authentication-Results: mx.google.com; " + PASS + b"\n", HOSTS),
        (
            DELIVERED + b"Authentication-Results: (mx.google.com) gia.example; " + PASS + b"\n",
            HOSTS,
        ),
        (DELIVERED + PROVEN, ()),
        (DELIVERED + PROVEN, ("mx.donvi.example",)),
    ],
)
def test_a_forged_proof_proves_nothing(delivered: bytes, hosts: tuple[str, ...]) -> None:
    assert not message(delivered, hosts=hosts).authenticated


@pytest.mark.parametrize(
    "server", [b"MX.Google.com 1", b"(the host) mx.google.com", b"mx.google.com"]
)
def test_the_host_is_known_by_its_name_alone(server: bytes) -> None:
    assert message(
        DELIVERED + b"Authentication-Results: " + server + b"; " + PASS + b"\n"
    ).authenticated


def test_another_hosts_word_above_does_not_hide_the_receiving_hosts() -> None:
    other = b"Authentication-Results: mx.other.example; dmarc=fail\n"
    assert message(DELIVERED + other + START + PASS + b"\n").authenticated


def test_an_office_host_that_hands_mail_to_itself_is_trusted_through() -> None:
    host = ("mx.donvi.example",)
    inside = b"Received: from localhost (localhost [127.0.0.1]) by mx.donvi.example; x\n"
    border = b"Received: from a.example (a.example [1.2.3.4]) by mx.donvi.example; x\n"
    proof = b"Authentication-Results: mx.donvi.example; " + PASS + b"\n"
    assert message(inside + border + proof, hosts=host).authenticated
    assert not message(inside + border + border + proof, hosts=host).authenticated


def test_a_sender_in_doubt_is_never_proven() -> None:
    sender = FROM + b"From: vphu.phongtho@laichau.example\n"
    assert not message(DELIVERED + PROVEN, sender=sender).authenticated
    sender = b'From: "vphu.phongtho@laichau.example" <vphu.muongte@laichau.example>\n'
    assert not message(DELIVERED + PROVEN, sender=sender).authenticated


@pytest.mark.parametrize(
    ("found", "domain", "aligned"),
    [
        ("a.example", "a.example", True),
        ("mail.a.example", "a.example", True),
        ("a.example", "mail.a.example", True),
        ("b.a.example", "c.a.example", False),
        ("example", "a.example", False),
        ("xa.example", "a.example", False),
        ("", "a.example", False),
        ("a.example", "", False),
    ],
)
def test_domains_are_aligned_when_one_lies_in_the_other(
    found: str, domain: str, *, aligned: bool
) -> None:
    assert is_aligned(found, domain) is aligned


def test_findings_beyond_all_measure_are_not_read() -> None:
    assert findings("mx; " + "dkim=pass; " * 5000) is None
