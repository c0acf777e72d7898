"""A reading becomes an entry where it says something that was not known."""

from __future__ import annotations

from typing import Any

import pytest

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.reading import MailboxReading, RefusedMail
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.reading import plan_reading
from lai_report.core.verdicts import MailboxState
from lai_report.errors import Phrase
from tests.core.samples import at, situation, submission, written

NOW = at("17:00:00")
BOX = MailboxReading(
    0, "imap:x", is_complete=True, is_mailbox=True, began_at=at("16:45:00"), until=at("16:45:00")
)
FILE = MailboxReading(
    0, "mbox:x", is_complete=True, is_mailbox=False, began_at=at("16:45:00"), until=at("16:12:00")
)
UNREAD = MailboxState(is_configured=True)


def plan(
    reading: MailboxReading,
    *earlier: Entry,
    has_written: bool = False,
    mailbox: MailboxState = UNREAD,
) -> Plan[MailboxReading]:
    stands = situation(submission(1, at("16:00:00"), "b"), mailbox=mailbox, now=NOW)
    made = plan_reading(stands, reading, earlier, has_written=has_written)
    assert made.items == (reading,)
    return made


REFUSED = (RefusedMail("7", at("16:20:00")),)


@pytest.mark.parametrize(
    ("reading", "has_written", "is_entry"),
    [
        (BOX, False, True),
        (BOX._replace(is_complete=False, until=None, why=Phrase("mail.cut")), False, True),
        (FILE, False, False),
        (FILE, True, True),
        (FILE._replace(is_complete=False, why=Phrase("mail.cut")), False, True),
        (FILE._replace(refused=REFUSED), False, True),
    ],
    ids=["the box", "the box broke off", "a file", "a file with news", "a file broke off",
         "a file with marked mail"],
)  # fmt: skip
def test_it_is_written_where_it_found_broke_refused_or_vouches_for_anything(
    reading: MailboxReading, *, has_written: bool, is_entry: bool
) -> None:
    made = plan(reading, has_written=has_written)
    assert made.entries == ((reading.draft(),) if is_entry else ())


@pytest.mark.parametrize(
    ("earlier", "is_entry"),
    [
        ({}, False),
        ({"refused": (RefusedMail("8"), *REFUSED)}, False),
        ({"refused": (RefusedMail("8"),)}, True),
        ({"refused": ()}, True),
        ({"source": "mbox:y"}, True),
    ],
)
def test_what_was_refused_before_from_the_same_source_is_no_news(
    earlier: dict[str, Any], *, is_entry: bool
) -> None:
    known = written(FILE._replace(**{"refused": REFUSED, **earlier}), 5)
    made = plan(FILE._replace(refused=REFUSED), known)
    assert bool(made.entries) is is_entry


def test_the_slots_that_a_complete_reading_makes_known_are_told() -> None:
    assert [(c.slot.unit.id, c.before, c.after) for c in plan(BOX).changes] == [
        ("a", "unknown", "missing")
    ]
    before = written(BOX._replace(began_at=at("16:31:00"), until=at("16:31:00")), 5)
    known = MailboxState(is_configured=True, read_until=at("16:31:00"))
    assert plan(BOX, before, mailbox=known).changes == ()


def test_a_reading_that_broke_off_makes_nothing_known_and_unsays_no_earlier_one() -> None:
    broken = BOX._replace(is_complete=False, until=None, why=Phrase("mail.cut"))
    assert plan(broken).changes == ()
    before = written(BOX, 5)
    known = MailboxState(is_configured=True, read_until=at("16:45:00"))
    assert plan(broken, before, mailbox=known).changes == ()


def test_a_file_is_no_look_at_a_box_that_is_configured() -> None:
    late = FILE._replace(until=at("16:45:00"))
    assert plan(late, has_written=True).changes == ()
    before = written(FILE._replace(is_complete=False, until=None), 5)
    assert plan(late, before, has_written=True).changes == ()
