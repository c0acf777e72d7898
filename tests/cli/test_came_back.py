"""A reminder that came back marks itself "không đến nơi"; nothing less than a proof does."""

from __future__ import annotations

import email
from datetime import datetime
from email.policy import default
from pathlib import Path

import pytest

from lai_report.write.sample_mail import sample_message
from tests.cli.conftest import ZONE, Desk
from tests.cli.test_ingest import mail_desk, put, rosters
from tests.cli.test_remind_send import SIN_HO, certificate, entries, send, sending_desk, server
from tests.services import certificates
from tests.services.bad_smtp import BadSmtp

__all__ = ["certificate", "mail_desk", "rosters", "sending_desk", "server"]
pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(not certificates.has_openssl(), reason="openssl makes the certificates"),
]
ADDRESS = "vphu.sinho@laichau.example"
STATUS = """\
Reporting-MTA: dns; mx.laichau.example

Final-Recipient: rfc822; {address}
Original-Recipient: rfc822;{address}
Action: {action}
Status: 5.1.1
"""
POSTFIX = """\
Content-Type: multipart/report; report-type=delivery-status; boundary="A/mx"

--A/mx
Content-Description: Notification

The mail system could not deliver your message.
--A/mx
Content-Type: message/delivery-status

{status}
--A/mx
Content-Type: text/rfc822-headers

Return-Path: <vanthu@donvi.example>
Message-ID: {own_id}
Subject: nhac bao cao
--A/mx--
"""
GMAIL = """\
X-Failed-Recipients: {address}
In-Reply-To: {own_id}
Content-Type: multipart/report; boundary="0000"; report-type=delivery-status

--0000
Content-Type: text/plain; charset="UTF-8"

Address not found
--0000
Content-Type: message/delivery-status

{status}
--0000
Content-Type: message/rfc822

Message-ID: {own_id}
Subject: nhac bao cao

noi dung
--0000--
"""
EXIM = """\
X-Failed-Recipients: {address}
In-Reply-To: {own_id}
Content-Type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.
"""


@pytest.fixture
def reminded(sending_desk: Desk, server: BadSmtp) -> tuple[Desk, str]:
    """A desk that has just mailed to Sìn Hồ, and the id of that mail."""
    assert send(sending_desk, SIN_HO).code == 0
    (sent,) = server.mails
    return sending_desk, str(email.message_from_bytes(sent, policy=default)["Message-ID"])


def bounce(
    form: str, own_id: str, *, action: str = "failed", address: str = ADDRESS, proof: str = "pass"
) -> bytes:
    """A mail server's report on a letter, in one of the usual forms."""
    status = STATUS.format(address=address, action=action)
    report = form.format(status=status, own_id=own_id, address=address)
    raw = sample_message(
        received_at=datetime(2021, 1, 29, 17, 1, tzinfo=ZONE),
        sender="mailer-daemon@laichau.example", subject="Undelivered Mail Returned to Sender",
        proof=proof, extra="bounce",
    )  # fmt: skip
    head, _, _ = raw.partition(b"\r\n\r\n")
    kept = [
        line for line in head.split(b"\r\n")
        if not line.lower().startswith((b"content-", b"mime-version"))
    ]  # fmt: skip
    return b"\r\n".join(kept) + b"\r\n" + report.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("form", [POSTFIX, GMAIL, EXIM], ids=["postfix", "gmail", "exim"])
def test_a_proven_report_of_failure_marks_the_reminder(
    reminded: tuple[Desk, str], tmp_path: Path, form: str
) -> None:
    desk, own_id = reminded
    folder = put(tmp_path / "mail", bounce(form, own_id))
    desk.at("17:05")
    said = desk.ok("ingest", folder)
    assert "không đến nơi" in said.out
    marks = [e for e in entries(desk, "dispatch") if e["payload"].get("state") == "bounced"]
    assert [(mark["unit"], mark["payload"]["message_id"]) for mark in marks] == [(SIN_HO, own_id)]
    assert "thư bị trả lại" in desk.ok("status").out
    assert desk.ok("review", "list", "--format", "json").data["items"] == []
    again = desk.ok("ingest", folder, "--format", "json").data
    assert (again["duplicates"], again["came_back"]) == (1, [])
    assert desk.verdicts()[SIN_HO] == "missing"


@pytest.mark.parametrize(
    "changes",
    [
        {"proof": "fail"},
        {"proof": "none"},
        {"action": "delayed"},
        {"action": "relayed"},
        {"address": "nguoi.khac@laichau.example"},
        {"own_id": "<2021-01-29.0000@donvi.example>"},
    ],
    ids=str,
)
def test_anything_less_waits_for_a_person_and_marks_nothing(
    reminded: tuple[Desk, str], tmp_path: Path, changes: dict[str, str]
) -> None:
    desk, own_id = reminded
    raw = bounce(GMAIL, **{"own_id": own_id, **changes})  # type: ignore[arg-type] # texts by name
    desk.at("17:05")
    counts = desk.ok("ingest", put(tmp_path / "mail", raw), "--format", "json").data
    assert (counts["review"], counts["came_back"]) == (1, [])
    assert not [e for e in entries(desk, "dispatch") if e["payload"].get("state") == "bounced"]
    (waiting,) = desk.ok("review", "list", "--format", "json").data["items"]
    is_ours = "own_id" not in changes and "action" not in changes
    assert ("remind ĐƠN VỊ --bounced" in waiting["reason"]) == is_ours


def test_a_dry_run_tells_it_and_writes_nothing(reminded: tuple[Desk, str], tmp_path: Path) -> None:
    desk, own_id = reminded
    before = len(entries(desk, "dispatch"))
    data = desk.at("17:05").ok(
        "ingest", put(tmp_path / "mail", bounce(GMAIL, own_id)), "--dry-run", "--format", "json"
    ).data  # fmt: skip
    assert [each["unit"] for each in data["came_back"]] == [SIN_HO]
    assert len(entries(desk, "dispatch")) == before
