"""What is fuzzed: each target takes bytes, and raises only where the program is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from lai_report.core.calendar import parse_day, parse_instant, parse_time
from lai_report.core.mail.secrecy import secrecy_mark
from lai_report.core.mail.spelling import repaired
from lai_report.core.periods import LONGEST, parse_period
from lai_report.core.subjects.reading import read_subject
from lai_report.errors import Finding, RefusedError, UsageError
from lai_report.locale import speaker
from lai_report.read.config.reading import read_configuration, read_settings
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from tests.core.sample_roster import ROSTER

CORPUS = Path(__file__).parent / "corpus"
RECEIVED_ON = date(2021, 2, 22)
ZONE = timezone(timedelta(hours=7))
SENDERS = tuple(unit for unit in ROSTER.units if unit.id == "huyen-uy-tan-uyen")
FILES = ("units.toml", "directives/2021.toml", "lai-report.toml")
GOOD = Path(__file__).parents[1] / "read" / "config" / "bad_config" / "good"
SAY = speaker("vi")


def message(data: bytes) -> None:
    """One message from an mbox, by the host that receives for the office."""
    try:
        found = read_message(RawMessage(data, "1"), "fuzz", ["mx.google.com"])
    except UnreadableMessageError as error:
        if error.phrase.key == "mail.unreadable":
            raise AssertionError("a bug of ours, caught by the net beneath") from error
        return
    assert not (found.authenticated and (found.sender_problem or not found.sender))
    for text in (found.subject, found.sender_display, *found.attachments):
        assert not {"\r", "\n", "\0"} & set(text)
        text.encode()


def subject(data: bytes) -> None:
    """One subject, from a registered sender and from a stranger."""
    text = data.decode("utf-8", "surrogateescape")
    secrecy_mark(text)
    for senders in (SENDERS, ()):
        reading = read_subject(text, senders, RECEIVED_ON, ROSTER)
        if reading.certain and (not senders or reading.day is None or reading.day > RECEIVED_ON):
            raise AssertionError("certain of what cannot be")


def toml(data: bytes) -> None:
    """One of the files a person edits, the others being good; the first byte says which."""
    home, name = _office(), FILES[data[0] % len(FILES) if data else 0]
    before = (home / name).read_bytes() if (home / name).is_file() else None
    (home / name).write_bytes(data[1:])
    try:
        read = read_configuration(home)
        found = (*read.findings, *read_settings(home)[1])
    finally:
        if before is None:
            (home / name).unlink()
        else:
            (home / name).write_bytes(before)
    has_errors = any(not finding.is_warning for finding in read.findings)
    assert (read.configuration is None) == has_errors
    assert all(_is_said(finding) for finding in found)


def words(data: bytes) -> None:
    """A day, a time, an instant and a period as a person types them; and letters to be mended."""
    text = data.decode("utf-8", "surrogateescape")
    repaired(text)
    with suppress(UsageError):
        assert parse_day(text, RECEIVED_ON)
    with suppress(UsageError):
        assert parse_time(text).tzinfo is None
    with suppress(UsageError, RefusedError):
        moment = parse_instant(text, RECEIVED_ON, ZONE, RECEIVED_ON)
        assert moment.astimezone(UTC) <= datetime.max.replace(tzinfo=UTC)
    with suppress(UsageError, RefusedError):
        period = parse_period(text, RECEIVED_ON)
        assert 1 <= len(period) <= LONGEST
        assert period.first <= period.last


TARGETS: dict[str, Callable[[bytes], None]] = {
    "message": message,
    "subject": subject,
    "toml": toml,
    "words": words,
}


def _is_said(finding: Finding) -> bool:
    """Whether there are words for a finding, and a line to look at."""
    return bool(SAY(finding.message) and SAY(finding.hint) and finding.line >= 1)


@cache
def _office() -> Path:
    """A good office, in a folder of this process's own."""
    home = Path(mkdtemp(prefix="lai-report-fuzz-")) / "office"
    shutil.copytree(GOOD, home)
    return home
