"""`remind --send`: what is shown, asked, sent and recorded; servers on loopback only."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from datetime import timedelta
from email.policy import default
from typing import Any

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import SENDERS, mail_desk, message, put, rosters
from tests.cli.test_remind import NINE
from tests.services import bad_smtp, certificates, good_smtp
from tests.services.bad_smtp import SECRET_WORD, BadSmtp
from tests.services.certificates import Certificate

__all__ = ["mail_desk", "rosters"]
pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(not certificates.has_openssl(), reason="openssl makes the certificates"),
]
SIN_HO, TAM_DUONG = "huyen-uy-sin-ho", "huyen-uy-tam-duong"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificates.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def server(certificate: Certificate) -> Iterator[BadSmtp]:
    with bad_smtp.serving(BadSmtp(certificate)) as serving:
        yield serving


@pytest.fixture
def sending_desk(mail_desk: Desk, server: BadSmtp, monkeypatch: pytest.MonkeyPatch) -> Desk:
    allow(mail_desk, server.certificate, server.port)
    monkeypatch.setenv("LAI_REPORT_SMTP_SECRET", SECRET_WORD)
    return mail_desk


def allow(desk: Desk, certificate: Certificate, port: int, **more: str) -> None:
    named = {"from": good_smtp.USER, "user": good_smtp.USER, "host": "localhost", **more}
    lines = [f'{key} = "{value}"' for key, value in named.items()]
    lines += [f"port = {port}", "sending = true", "timeout = 3"]
    lines.append(f'ca_file = "{certificate.authority}"')
    (desk.home / "lai-report.toml").write_text("[smtp]\n" + "\n".join(lines) + "\n")


def digest(desk: Desk, *units: str) -> str:
    data = desk.ok("remind", *units, "--send", "--dry-run", "--format", "json").data
    return str(data["digest"])


def send(desk: Desk, *units: str, more: tuple[str, ...] = ()) -> Any:
    words = ("remind", *units, "--send", "--digest", digest(desk, *units), *more)
    return desk(*words, "--format", "json")


def states(outcome: Any) -> list[str]:
    return [each["state"] for each in outcome.data["outcomes"]]


def entries(desk: Desk, kind: str) -> list[dict[str, Any]]:
    return list(desk.ok("log", "--kind", kind, "--format", "json").data["entries"])


def test_a_real_server_gets_one_mail_for_each_owing_unit_and_each_is_recorded(
    mail_desk: Desk, certificate: Certificate, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("aiosmtpd")
    desk = mail_desk
    monkeypatch.setenv("LAI_REPORT_SMTP_SECRET", SECRET_WORD)
    desk.ok("record", NINE[0], "--at", "16:00")
    box = put(
        tmp_path / "box",
        message("16:10", "ai-do@gmail.example", "Huyện ủy Than Uyên báo cáo ngày 29/01/2021"),
    )
    desk.ok("ingest", box)
    expected = [u for u in NINE[1:] if u != "huyen-uy-than-uyen"]
    with good_smtp.serving(certificate) as server:
        allow(desk, certificate, server.port)
        sent = send(desk, *NINE)
    assert sent.code == 0
    assert [tuple(mail.to) for mail in server.mails] == [
        (f"{SENDERS[unit]}@laichau.example",) for unit in expected
    ]
    recorded = entries(desk, "reminder")
    assert [(e["unit"], e["payload"]["via"]) for e in recorded] == [(u, "mail") for u in expected]
    read = [email.message_from_bytes(mail.content, policy=default) for mail in server.mails]
    assert [m["Message-ID"] for m in read] == [e["payload"]["message_id"] for e in recorded]
    assert "X-Unsent" not in read[0]
    assert "đã đôn đốc lần 1 17:00 qua thư điện tử" in desk.ok("status").out


def test_what_is_shown_holds_every_address_and_the_text(sending_desk: Desk) -> None:
    shown = sending_desk.ok("remind", SIN_HO, TAM_DUONG, "--send", "--dry-run").out
    assert set(re.findall(r"\S+@laichau\.example", shown.replace("<", " ").replace(">", " "))) == {
        "vphu.sinho@laichau.example", "vphu.tamduong@laichau.example",
    }  # fmt: skip
    assert good_smtp.USER in shown
    assert "Kính gửi: Huyện ủy Sìn Hồ" in shown
    assert digest(sending_desk, SIN_HO, TAM_DUONG) in shown
    assert entries(sending_desk, "dispatch") == []


def test_without_a_terminal_units_and_digest_must_be_given(
    sending_desk: Desk, server: BadSmtp
) -> None:
    desk = sending_desk
    for words in (
        (), (SIN_HO,), ("--digest", digest(desk)), (SIN_HO, "--digest", digest(desk, TAM_DUONG)),
        (SIN_HO, "--digest", "0" * 16),
    ):  # fmt: skip
        refused = desk("remind", "--send", *words)
        assert refused.code == 2
        assert "Chưa gửi gì" in refused.err
    assert server.log == []


def test_a_digest_no_longer_holds_once_a_report_came(sending_desk: Desk, server: BadSmtp) -> None:
    desk = sending_desk
    old = digest(desk, SIN_HO, TAM_DUONG)
    desk.ok("record", SIN_HO, "--at", "16:50")
    assert desk("remind", SIN_HO, TAM_DUONG, "--send", "--digest", old).code == 2
    assert server.mails == []


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        ("greylist", "deferred"),
        ("data-452", "deferred"),
        ("rcpt-550", "refused"),
        ("end-554", "refused"),
        ("drop-after-data", "unknown"),
    ],
)
def test_nothing_the_server_did_not_take_is_recorded_as_sent(
    sending_desk: Desk, server: BadSmtp, trouble: str, state: str
) -> None:
    server.trouble = trouble
    sent = send(sending_desk, SIN_HO)
    assert sent.code == 6
    assert states(sent) == [state]
    assert entries(sending_desk, "reminder") == []
    assert [e["payload"].get("state") for e in entries(sending_desk, "dispatch")] == [None, state]
    shown = sending_desk.ok("status").out
    assert ("không rõ đã đến chưa" in shown) == (state == "unknown")
    assert "đã đôn đốc" not in shown


def test_one_address_refused_stops_that_unit_and_no_other(
    sending_desk: Desk, server: BadSmtp
) -> None:
    server.trouble = "one-rcpt-550"
    sending_desk.edit(
        "units.toml", '"vphu.sinho@laichau.example"',
        '"vphu.sinho@laichau.example", "bad@laichau.example"',
    )  # fmt: skip
    sent = send(sending_desk, SIN_HO, TAM_DUONG)
    assert sent.code == 6
    assert dict(zip([o["unit"] for o in sent.data["outcomes"]], states(sent), strict=True)) == {
        TAM_DUONG: "accepted", SIN_HO: "partial",
    }  # fmt: skip
    assert [e["unit"] for e in entries(sending_desk, "reminder")] == [TAM_DUONG]
    assert len(server.mails) == 1


def test_a_retry_after_an_open_ending_has_the_same_message_id(
    sending_desk: Desk, server: BadSmtp
) -> None:
    server.trouble = "drop-after-data"
    first = send(sending_desk, SIN_HO)
    server.trouble = ""
    again = send(sending_desk, SIN_HO)
    assert states(again) == ["accepted"]
    ids = {email.message_from_bytes(mail, policy=default)["Message-ID"] for mail in server.mails}
    assert ids == {first.data["outcomes"][0]["message_id"]}
    assert len(server.mails) == 2
    assert "không rõ" not in sending_desk.ok("status").out


def test_running_twice_sends_once_unless_asked_again(sending_desk: Desk, server: BadSmtp) -> None:
    assert states(send(sending_desk, SIN_HO)) == ["accepted"]
    twice = send(sending_desk, SIN_HO)
    assert (twice.code, states(twice)) == (0, ["already"])
    assert len(server.mails) == 1
    assert states(send(sending_desk, SIN_HO, more=("--again",))) == ["accepted"]
    ids = {email.message_from_bytes(mail, policy=default)["Message-ID"] for mail in server.mails}
    assert len(ids) == 2


def test_two_runs_at_once_send_once(
    sending_desk: Desk, server: BadSmtp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run comes between the first one's intent and its mail."""
    from lai_report.write.smtp import Delivery, Sending

    real, seen = Sending.send, []

    def send_while_another_runs(self: Sending, *words: Any) -> Delivery:
        monkeypatch.setattr(Sending, "send", real)
        seen.append(send(sending_desk, SIN_HO))
        return real(self, *words)

    held = digest(sending_desk, SIN_HO)
    monkeypatch.setattr(Sending, "send", send_while_another_runs)
    first = sending_desk("remind", SIN_HO, "--send", "--digest", held, "--format", "json")
    assert states(seen[0]) == ["underway"]
    assert first.code == 0
    assert len(server.mails) == 1


def test_a_run_cut_off_leaves_nobody_knows_and_can_be_retried_later(
    sending_desk: Desk, server: BadSmtp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lai_report.write.smtp import Sending

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    held = digest(sending_desk, SIN_HO)
    with monkeypatch.context() as patch:
        patch.setattr(Sending, "send", cut)
        assert sending_desk("remind", SIN_HO, "--send", "--digest", held).code == 130
    assert "không rõ đã đến chưa" in sending_desk.ok("status").out
    assert states(send(sending_desk, SIN_HO)) == ["underway"]
    sending_desk.now += timedelta(minutes=20)
    assert states(send(sending_desk, SIN_HO)) == ["accepted"]
    assert len(server.mails) == 1


@pytest.mark.parametrize("trouble", ["auth-535", "banner-421", "no-starttls"])
def test_without_a_session_nothing_is_written(
    sending_desk: Desk, server: BadSmtp, trouble: str
) -> None:
    server.trouble = trouble
    held = digest(sending_desk, SIN_HO)
    failed = sending_desk("remind", SIN_HO, "--send", "--digest", held)
    assert failed.code == 6
    assert SECRET_WORD not in failed.err
    assert entries(sending_desk, "dispatch") == []


def test_a_missing_secret_is_said_and_nothing_is_tried(
    sending_desk: Desk, server: BadSmtp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LAI_REPORT_SMTP_SECRET")
    failed = sending_desk("remind", SIN_HO, "--send", "--digest", digest(sending_desk, SIN_HO))
    assert failed.code == 4
    assert "LAI_REPORT_SMTP_SECRET" in failed.err
    assert server.log == []


@pytest.mark.parametrize("key", ["from", "user"])
def test_the_shared_mailbox_is_never_the_sender(
    sending_desk: Desk, server: BadSmtp, key: str
) -> None:
    shared = {key: "phong.tonghoptulc+x@gmail.com"}
    allow(sending_desk, server.certificate, server.port, **shared)
    refused = sending_desk("remind", SIN_HO, "--send", "--dry-run")
    assert refused.code == 2
    assert "hòm thư chung" in refused.err


def test_sending_without_host_user_or_from_is_a_mistake_of_the_file(mail_desk: Desk) -> None:
    (mail_desk.home / "lai-report.toml").write_text('[smtp]\nsending = true\nport = "25"\n')
    refused = mail_desk("remind", "--send")
    assert refused.code == 4
    for key in ("smtp.host", "smtp.user", "smtp.from", "smtp.port"):
        assert key in refused.err
