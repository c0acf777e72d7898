"""Whether the mailbox and the mail server can be reached, tried for real and not for long."""

from __future__ import annotations

from datetime import datetime

from lai_report.core.health import Point
from lai_report.core.settings import MailboxSettings, SmtpSettings
from lai_report.errors import LaiReportError, phrase

PATIENCE = 10
"""Seconds to wait for one answer; whoever runs `doctor` sits in front of it."""
ALTOGETHER = 20


def mailbox_point(settings: MailboxSettings) -> tuple[Point, datetime | None]:
    """Whether the mailbox can be read, and when its newest message came, if a server says so."""
    from lai_report.read.mail.sources.opening import CONFIGURED, open_source
    from lai_report.read.secrets import secret_of

    hurried = settings._replace(
        timeout=min(settings.timeout, PATIENCE),
        total_timeout=min(settings.total_timeout, ALTOGETHER),
    )
    try:
        probe = open_source(CONFIGURED, hurried, secret_of(settings)).probe()
    except LaiReportError as error:
        return ("warning", error.phrase), None
    return ("ok", probe.found), probe.newest


def smtp_point(settings: SmtpSettings) -> Point:
    """Whether the mail server lets us in; nothing is sent."""
    from lai_report.read.secrets import secret_of
    from lai_report.write.smtp import Sending

    hurried = settings._replace(timeout=min(settings.timeout, PATIENCE))
    try:
        with Sending(hurried, secret_of(settings)):
            pass
    except LaiReportError as error:
        return "warning", error.phrase
    return "ok", phrase("doctor.smtp.ok", host=settings.host, user=settings.user)
