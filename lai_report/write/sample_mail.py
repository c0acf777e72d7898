"""A made-up message as Gmail would store it, for the demo and for tests; it is never sent."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.header import Header
from email.mime.text import MIMEText
from email.utils import format_datetime

PACIFIC = timezone(timedelta(hours=-8))
"""Google stamps its own lines in US Pacific time."""
HOST = "mx.google.com"
BODY = "Thư bịa đặt để làm quen chương trình, không phải thư thật.\n"


def sample_message(  # noqa: PLR0913 - one keyword a thing a message says of itself
    *,
    received_at: datetime,
    sender: str,
    subject: str,
    proof: str = "pass",
    extra: str = "",
    number: int = 1,
    sent_at: datetime | None = None,
) -> bytes:
    """The bytes of one message; `proof` is what the receiving host says of the sender.

    `extra` is `bounce` or `auto` for a message a machine wrote.
    """
    domain = sender.rpartition("@")[2]
    stamp = format_datetime(received_at.astimezone(PACIFIC))
    trace = (
        f"Delivered-To: phongtonghop@tinh.example\r\n"
        f"Received: by 2002:a05:6402:1::{number} with SMTP id x{number}; {stamp} (PST)\r\n"
        f"Return-Path: <{'' if extra == 'bounce' else sender}>\r\n"
        f"Received: from mail.{domain} (mail.{domain}. [192.0.2.{number % 250 + 1}])\r\n"
        f"        by {HOST} with ESMTPS id d{number}; {stamp} (PST)\r\n"
    )
    if proof != "none":
        trace += (
            f"Authentication-Results: {HOST}; spf={proof} smtp.mailfrom={sender};\r\n"
            f"        dmarc={proof} header.from={domain}\r\n"
        )
    return trace.encode() + _written(sender, subject, sent_at or received_at, extra, number)


def _written(sender: str, subject: str, sent_at: datetime, extra: str, number: int) -> bytes:
    """What the sender's own program writes."""
    message = MIMEText(BODY, _charset="utf-8")
    message["From"] = sender
    message["To"] = "phongtonghop@tinh.example"
    message["Subject"] = Header(subject, "utf-8").encode()
    message["Date"] = format_datetime(sent_at)
    message["Message-ID"] = f"<{number}.{int(sent_at.timestamp())}@{sender.rpartition('@')[2]}>"
    if extra == "auto":
        message["Auto-Submitted"] = "auto-replied"
    return bytes(message).replace(b"\n", b"\r\n")
