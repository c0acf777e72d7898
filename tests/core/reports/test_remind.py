"""The list to call from, and the words to each unit, of the afternoons that ask for it."""

from __future__ import annotations

import pytest

from lai_report.core.document import Text
from lai_report.core.model import Channel
from lai_report.core.pressing.reminding import ReminderList, calling
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.remind import (
    mail_subject,
    mail_text,
    remind_data,
    remind_document,
    settled_lines,
    zalo_text,
)
from tests.core.reports.afternoons import (
    Afternoon,
    afternoon,
    all_in_time,
    before_the_hour,
    mail_waits,
    name_of,
    next_morning,
    two_hours,
    two_letters,
    unread,
)
from tests.core.reports.conftest import Keep
from tests.core.reports.days import status
from tests.core.reports.province import A42, PARTY_CELL, PHONG_THO, province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at, mail

CALLED = (
    afternoon, before_the_hour, next_morning, unread, mail_waits, two_hours, two_letters,
    all_in_time,
)  # fmt: skip
on_each_called = pytest.mark.parametrize("made", CALLED, ids=name_of)


def called(shown: DayStatus, *wanted: str) -> ReminderList:
    return calling(shown.judgements, shown.day, wanted)


def words(shown: DayStatus, *wanted: str) -> list[Text]:
    """What is pasted into Zalo, then each mail, then whom there is nothing to say to."""
    to_call, office = called(shown, *wanted), shown.configuration.roster.office
    said: list[Text] = ["== Zalo", *zalo_text(to_call, office)]
    for one in to_call.owing:
        said += [f"== {one.unit.id}", mail_subject(one, to_call), *mail_text(one, to_call, office)]
    return [*said, "== không phải nhắc", *settled_lines(to_call)]


@on_each_called
def test_the_list_to_call_from(made: Afternoon, kept: Keep) -> None:
    shown = made()
    office = shown.configuration.roster.office
    kept(f"remind/{name_of(made)}", remind_document(called(shown), office, shown.as_of))


@on_each_called
def test_what_scripts_read_of_it(made: Afternoon, kept: Keep) -> None:
    shown = made()
    office = shown.configuration.roster.office
    kept(f"remind/{name_of(made)}", remind_data(called(shown), office, say))


@on_each_called
def test_the_words_to_the_units(made: Afternoon, kept: Keep) -> None:
    kept(f"remind/{name_of(made)}-words", words(made()))


def test_of_the_units_asked_for_those_that_owe_nothing_are_told_so(kept: Keep) -> None:
    shown = afternoon()
    made = called(shown, PARTY_CELL, PHONG_THO)
    kept("remind/asked-for-words", words(shown, PARTY_CELL, PHONG_THO))
    kept("remind/asked-for", remind_data(made, shown.configuration.roster.office, say))


@pytest.mark.parametrize(
    ("name", "channel", "addressee"),
    [
        ("no-office-between", Channel("", "hop-thu@tinh.example"), "Thường trực Tỉnh ủy"),
        ("no-mailbox", Channel("Văn phòng Tỉnh ủy", ""), "Thường trực Tỉnh ủy"),
        ("no-addressee", Channel("", ""), ""),
    ],
)
def test_to_whom_and_by_what_way_is_said_as_far_as_it_is_known(
    name: str, channel: Channel, addressee: str, kept: Keep
) -> None:
    duty = A42._replace(channel=channel, addressee=addressee, bound=(PHONG_THO,))
    kept(f"remind/{name}-words", words(status(configured=province(duty))))


def test_a_message_that_waits_before_the_hour_is_asked_about_first(kept: Keep) -> None:
    shown = status(mail(7, at("16:00:00"), PHONG_THO, FIRST), mail(8, at("16:05:00"), PHONG_THO),
                   clock="16:10:00", configured=province())  # fmt: skip
    office = shown.configuration.roster.office
    kept("remind/mail-before-the-hour", remind_document(called(shown), office, shown.as_of))
    kept("remind/mail-before-the-hour", remind_data(called(shown), office, say))
