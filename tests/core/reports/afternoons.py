"""The days a report is read on: one of each kind the office meets; all of it made up.

Each is built anew where it is asked for. Units and duties are those of `province`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Entry
from lai_report.core.model import Directive, Hour, Schedule, Span
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.verdicts import MailboxState
from lai_report.core.watch.shifts import Gap, Watch
from lai_report.errors import phrase
from tests.core.reports.days import UNREAD, reminder, status
from tests.core.reports.province import (
    A25,
    A42,
    CITY,
    NAM_NHUN,
    PARTY_CELL,
    PHONG_THO,
    TAM_DUONG,
    described,
    province,
)
from tests.core.samples import FIRST, at, entry, mail, submission, waiver

NEXT = FIRST + timedelta(1)
SUNDAY = date(2021, 1, 31)
READ = MailboxState(is_configured=True, read_until=at("16:45:00"))
UNREACHABLE = phrase(
    "mail.unreachable", host="imap.tinh.example", port=993, why="quá thời gian chờ"
)
TWICE = A42._replace(
    id="A4.3",
    clause="4",
    addressee="",
    schedule=Schedule((Hour(660, "before", "sáng"), Hour(990, "by", "chiều"))),
)


def dispatch(sequence: int, clock: str, unit_id: str, **said: Any) -> Entry:
    """A letter of ours handed to a mail server, or what became of it."""
    return entry(sequence, "dispatch", unit=unit_id, day=FIRST, received_at=at(clock), **said)


def heard(sequence: int, clock: str, unit_id: str, **said: Any) -> Entry:
    """Word that came by another way than the mailbox."""
    return entry(sequence, "note", unit=unit_id, day=FIRST, received_at=at(clock), payload=said)


def afternoon() -> DayStatus:
    """16:45: in time with what came after, late, nothing yet though pressed, let off."""
    return status(
        submission(2, at("16:02:00"), PARTY_CELL),
        submission(3, at("15:33:00"), TAM_DUONG),
        submission(4, at("16:10:00"), TAM_DUONG, supplement=True),
        submission(5, at("16:20:00"), TAM_DUONG),
        submission(6, at("16:42:10"), PHONG_THO),
        reminder(7, "16:10:00", NAM_NHUN, note="máy bận"),
        reminder(8, "16:40:00", NAM_NHUN, via="mail"),
        dispatch(9, "16:41:00", NAM_NHUN, target=8, payload={"state": "bounced"}),
        dispatch(10, "16:44:00", NAM_NHUN, payload={"message_id": "<dd-10@vptu.example>"}),
        waiver(11, units=[CITY], basis="CV 12-CV/VPTU"),
        submission(12, at("16:05:00"), CITY),
        configured=province(), mailbox=READ,
    )  # fmt: skip


def before_the_hour() -> DayStatus:
    """16:10: nothing to report, word by Zalo and phone, a later hour for one, none for another."""
    contacts = described(province(), PHONG_THO, phone="0912 000 001", contact="đồng chí Lan")
    return status(
        submission(2, at("15:05:00"), PARTY_CELL, nil=True),
        heard(3, "16:05:00", PHONG_THO, via="zalo", note="đang ký"),
        submission(4, at("15:50:00"), TAM_DUONG, via="paper", basis="Chánh Văn phòng",
                   note="bản ký tay"),
        heard(5, "15:40:00", TAM_DUONG, via="phone"),
        waiver(6, units=[NAM_NHUN], lifts="deadline", due=at("09:00:00", NEXT).isoformat(),
               basis="CV 7"),
        waiver(7, units=[CITY], lifts="deadline", basis="CV 9-CV/VPTU"),
        reminder(8, "16:00:00", PHONG_THO, via="zalo"),
        clock="16:10:00", configured=contacts, mailbox=READ._replace(read_until=at("06:30:00")),
    )  # fmt: skip


def at_the_hour() -> DayStatus:
    """16:30:00 to the second: what came on the stroke is late, what came a second before is not."""
    return status(
        submission(2, at("16:29:59"), PARTY_CELL),
        submission(3, at("16:30:00"), TAM_DUONG),
        clock="16:30:00", configured=province(),
    )  # fmt: skip


def next_morning() -> DayStatus:
    """08:00 the day after: the day is closed; a report of the night is late with its day."""
    return status(
        submission(2, at("16:02:00"), PARTY_CELL),
        submission(3, at("00:05:00", NEXT), TAM_DUONG),
        submission(4, at("07:05:00", NEXT), TAM_DUONG, supplement=True),
        reminder(5, "16:40:00", PHONG_THO, via="letter"),
        entry(6, "reminder", unit=PHONG_THO, day=FIRST, received_at=at("07:30:00", NEXT),
              payload={"via": "phone", "note": "hẹn 9 giờ"}),
        clock="08:00:00", as_of_day=NEXT, configured=province(),
        mailbox=READ._replace(read_until=at("07:55:00", NEXT)),
    )  # fmt: skip


def unread() -> DayStatus:
    """The mailbox was never read, and the last try broke off."""
    broken = UNREAD._replace(failed_at=at("16:35:00"), failed_why=UNREACHABLE)
    return status(
        submission(2, at("16:02:00"), PARTY_CELL), configured=province(), mailbox=broken
    )  # fmt: skip


def read_too_early() -> DayStatus:
    """The mailbox was read at 16:20, before the hour."""
    return status(
        submission(2, at("16:35:00"), PARTY_CELL),
        configured=province(), mailbox=READ._replace(read_until=at("16:20:00")),
    )  # fmt: skip


def mail_waits() -> DayStatus:
    """Messages wait for a person, only a supplement came, marked mail lies in the box."""
    return status(
        mail(7, at("16:20:00"), PHONG_THO, FIRST, subject="BC", sender="pt@huyen.example"),
        mail(8, at("16:21:00"), PHONG_THO, FIRST),
        mail(9, at("16:40:00"), TAM_DUONG, FIRST),
        submission(10, at("16:35:00"), TAM_DUONG),
        submission(11, at("16:38:00"), NAM_NHUN, supplement=True),
        submission(15, at("16:39:00"), NAM_NHUN, supplement=True),
        mail(12, at("16:00:00"), day=FIRST - timedelta(1)),
        mail(13, at("16:46:00"), day=FIRST),
        mail(14, at("16:00:00"), day=FIRST, reads_like_report=False),
        configured=province(), mailbox=READ._replace(refused_on=frozenset({FIRST})),
    )  # fmt: skip


def two_hours() -> DayStatus:
    """A report by 11:00 and another not later than 16:30, at noon; one unit sent the first."""

    def sent(sequence: int, clock: str, unit_id: str) -> Entry:
        return entry(sequence, "submission", unit=unit_id, day=FIRST, received_at=at(clock),
                     obligation=TWICE.key, hour="sáng")  # fmt: skip

    return status(
        sent(2, "10:15:00", TAM_DUONG), sent(3, "11:20:00", PHONG_THO),
        clock="12:00:00", configured=province(TWICE),
    )  # fmt: skip


def two_letters() -> DayStatus:
    """A second letter, with a number and no form, asks the city on Fridays, by 17:00."""
    weekly = A42._replace(
        id="B1", directive="lc-2021-01-15", clause="3", bound=(CITY,),
        channel=A42.channel._replace(through=""),
        schedule=Schedule((Hour(1020, "by"),), weekdays=(4,)), span=Span(FIRST - timedelta(7)),
    )  # fmt: skip
    second = Directive(
        "lc-2021-01-15", "Thường trực Tỉnh ủy Lai Châu", number="12-CV/TU", obligations=(weekly,)
    )
    return status(
        submission(2, at("16:02:00"), PARTY_CELL), clock="17:00:00",
        configured=province(later=(second,)),
    )  # fmt: skip


def all_in_time() -> DayStatus:
    """Everybody sent in time."""
    made = province()
    return status(
        *(submission(n, at("16:00:00"), unit.id) for n, unit in enumerate(made.roster.units, 2)),
        configured=made,
    )  # fmt: skip


def sunday() -> DayStatus:
    """A Sunday counts as any day; cases are open, and somebody is on duty."""
    lan = Shift(
        "Trung tâm Chỉ huy tỉnh",
        Stretch(at("07:00:00", SUNDAY), at("19:00:00", SUNDAY)),
        "Lan",
        "0912 000 002",
    )
    gap = Gap("Trung tâm Chỉ huy huyện", Stretch(at("16:00:00", SUNDAY), at("23:00:00", SUNDAY)))
    later = Gap("Trung tâm Chỉ huy tỉnh", Stretch(at("19:00:00", SUNDAY), at("23:00:00", SUNDAY)))
    asked = Case(41, "approval", PHONG_THO, "đoàn công tác", at("07:00:00"), when=SUNDAY)
    return status(
        submission(2, at("16:02:00", SUNDAY), PARTY_CELL, SUNDAY),
        clock="16:31:00", day=SUNDAY, configured=province(), cases=(asked,),
        watch=Watch((lan,), (gap, later)),
    )  # fmt: skip


def reports_beside() -> DayStatus:
    """Reports that answer nothing: of a unit unknown, one not bound, one gone by that day."""
    made = province(A25)
    gone = described(made, CITY, spans=(Span(None, FIRST - timedelta(1)),))
    return status(
        submission(2, at("16:02:00"), PARTY_CELL),
        submission(3, at("15:00:00"), "huyen-uy-muong-la"),
        submission(4, at("15:10:00"), TAM_DUONG),
        submission(5, at("15:20:00"), CITY),
        submission(6, at("17:20:00"), PHONG_THO),
        submission(7, at("15:30:00", NEXT), PHONG_THO, NEXT),
        submission(8, at("15:40:00"), PARTY_CELL, FIRST - timedelta(1)),
        configured=gone, mailbox=UNREAD._replace(read_until=at("16:40:00")),
    )  # fmt: skip


def before_the_rule() -> DayStatus:
    """The day before the duty begins; one sent all the same, and somebody is on duty."""
    day = FIRST - timedelta(1)
    lan = Shift("Trung tâm Chỉ huy tỉnh", Stretch(at("07:00:00", day), at("19:00:00", NEXT)), "Lan")
    return status(
        submission(2, at("16:00:00", day), TAM_DUONG, day),
        day=day, as_of_day=FIRST, configured=province(), watch=Watch((lan,)),
    )  # fmt: skip


def not_kept() -> DayStatus:
    """A day the office does not keep."""
    return status(configured=province(kept=Span(NEXT)))


def nobody_bound() -> DayStatus:
    """A weekly report on another weekday."""
    weekly = A42._replace(schedule=Schedule((Hour(990, "before"),), weekdays=(0,)))
    return status(configured=province(weekly))


Afternoon = Callable[[], DayStatus]
AFTERNOONS: tuple[Afternoon, ...] = (
    afternoon, before_the_hour, at_the_hour, next_morning, unread, read_too_early, mail_waits,
    two_hours, two_letters, all_in_time, sunday, reports_beside, before_the_rule, not_kept,
    nobody_bound,
)  # fmt: skip


def name_of(made: Afternoon) -> str:
    """What its kept pages are called."""
    return made.__name__.replace("_", "-")


on_each_afternoon = pytest.mark.parametrize("made", AFTERNOONS, ids=name_of)
