"""What a mail server can answer, each told apart; a real server and a bad one, on loopback."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.policy import default
from pathlib import Path

import pytest

from lai_report.core.settings import SmtpSettings
from lai_report.errors import MailError, MailRefusedError
from lai_report.write.mail_draft import draft_bytes
from lai_report.write.smtp import Delivery, Sending, SmtpInsecureError
from tests.services import bad_smtp, certificates, good_smtp
from tests.services.bad_smtp import SECRET_WORD, BadSmtp
from tests.services.certificates import Certificate

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(not certificates.has_openssl(), reason="openssl makes the certificates"),
]
SENDER = "nhacviec@office.example"
TO = ("good@donvi.example", "bad@donvi.example")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificates.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def bad(certificate: Certificate, request: pytest.FixtureRequest) -> Iterator[BadSmtp]:
    with bad_smtp.serving(BadSmtp(certificate, request.param)) as server:
        yield server


def settings(
    certificate: Certificate, port: int, security: str = "starttls", **more: object
) -> SmtpSettings:
    named = {
        "sending": True, "host": "localhost", "port": port, "user": SENDER, "sender": SENDER,
        "security": security, "timeout": 3, "ca_file": str(certificate.authority), **more,
    }  # fmt: skip
    return SmtpSettings(**named)  # type: ignore[arg-type]  # one test for many settings


def delivered(
    certificate: Certificate, port: int, mail: bytes = b"Subject: x\r\n\r\n.dot\r\nend"
) -> Delivery:
    with Sending(settings(certificate, port), lambda: SECRET_WORD) as sending:
        return sending.send(SENDER, TO, mail)


@pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")  # the whole session is in TLS
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_real_server_takes_the_mail_whole(certificate: Certificate, security: str) -> None:
    pytest.importorskip("aiosmtpd")
    body = "Kính gửi: Huyện ủy Sìn Hồ\n.một dòng có dấu chấm đầu\n"
    mail = draft_bytes(to=[("Huyện ủy", TO[0])], subject="Đôn đốc", body=body)
    with good_smtp.serving(certificate, security=security) as server:
        named = settings(certificate, server.port, security)
        with Sending(named, lambda: SECRET_WORD) as sending:
            assert sending.send(SENDER, TO, mail).state == "accepted"
            assert sending.send(SENDER, TO[:1], mail).state == "accepted"
    assert [(m.sender, tuple(m.to)) for m in server.mails] == [(SENDER, TO), (SENDER, TO[:1])]
    read = email.message_from_bytes(server.mails[0].content, policy=default)
    assert read.get_body().get_content().replace("\r\n", "\n") == body  # type: ignore[union-attr]  # it has a body
    assert read["Subject"] == "Đôn đốc"


def test_a_real_server_refuses_a_wrong_password(certificate: Certificate) -> None:
    pytest.importorskip("aiosmtpd")
    with good_smtp.serving(certificate) as server:
        sending = Sending(settings(certificate, server.port), lambda: "khac")
        with pytest.raises(MailRefusedError) as refused:
            sending.connect()
    assert refused.value.retry is False
    assert "khac" not in str(refused.value.phrase)


ENDS = {
    "": "accepted",
    "greylist": "deferred",
    "mail-451": "deferred",
    "data-452": "deferred",
    "end-451": "deferred",
    "drop-at-data": "deferred",
    "rcpt-550": "refused",
    "end-554": "refused",
    "one-rcpt-550": "partial",
    "drop-after-data": "unknown",
    "drop-in-data": "unknown",
    "end-nonsense": "unknown",
}


@pytest.mark.parametrize(("bad", "state"), ENDS.items(), ids=ENDS, indirect=["bad"])
def test_each_answer_is_told_apart(certificate: Certificate, bad: BadSmtp, state: str) -> None:
    assert delivered(certificate, bad.port).state == state
    assert (len(bad.mails) > 0) == (bad.trouble in {
        "", "end-451", "end-554", "drop-after-data", "end-nonsense",
    })  # fmt: skip


@pytest.mark.parametrize("bad", ["one-rcpt-550"], indirect=True)
def test_a_mail_goes_to_all_its_addresses_or_to_none(
    certificate: Certificate, bad: BadSmtp
) -> None:
    assert delivered(certificate, bad.port).refused == (TO[1],)
    assert not any("DATA" in line for line in bad.log)


@pytest.mark.parametrize("bad", [""], indirect=True)
def test_dots_at_line_starts_arrive_as_they_were(certificate: Certificate, bad: BadSmtp) -> None:
    delivered(certificate, bad.port)
    assert bad.mails == [b"Subject: x\r\n\r\n.dot\r\nend\r\n"]


@pytest.mark.parametrize("bad", ["drop-once"], indirect=True)
def test_after_a_lost_connection_the_next_mail_has_a_new_one(
    certificate: Certificate, bad: BadSmtp
) -> None:
    with Sending(settings(certificate, bad.port), lambda: SECRET_WORD) as sending:
        assert sending.send(SENDER, TO, b"a\r\n").state == "unknown"
        assert sending.send(SENDER, TO, b"b\r\n").state == "accepted"
    assert bad.mails == [b"a\r\n", b"b\r\n"]


REFUSED = {
    "banner-421": (MailError, True),
    "auth-535": (MailRefusedError, False),
    "auth-454": (MailError, True),
    "no-starttls": (SmtpInsecureError, False),
    "plain-only": (SmtpInsecureError, False),
    "starttls-454": (MailError, True),
}


@pytest.mark.parametrize(("bad", "error"), REFUSED.items(), ids=REFUSED, indirect=["bad"])
def test_without_a_session_nothing_is_sent_and_no_secret_goes_out_in_the_clear(
    certificate: Certificate, bad: BadSmtp, error: tuple[type[MailError], bool]
) -> None:
    with pytest.raises(error[0]) as raised:
        delivered(certificate, bad.port)
    assert raised.value.retry is error[1]
    assert raised.value.exit_code == 6
    assert bad.mails == []
    assert not any(line.startswith("plain") and "AUTH" in line for line in bad.log)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(
    tmp_path: Path, certificate: Certificate, security: str
) -> None:
    other = certificates.made(tmp_path, host="somewhere.example")
    with bad_smtp.serving(BadSmtp(certificate)) as server:
        named = settings(certificate, server.port, security, ca_file=str(other.authority))
        with pytest.raises(MailError):
            Sending(named, lambda: SECRET_WORD).connect()
    assert not any("AUTH" in line for line in server.log)


def test_no_server_at_all_may_be_tried_again(certificate: Certificate) -> None:
    with pytest.raises(MailError) as raised:
        Sending(settings(certificate, 1), lambda: SECRET_WORD).connect()
    assert raised.value.retry is True
