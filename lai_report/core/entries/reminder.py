"""A unit was reminded of a day's report, or pressed for it: by whom, how, when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, choice, number, plain, texts

ReminderVia = Literal["phone", "zalo", "mail", "letter"]


class Reminder(NamedTuple):
    """One pressing of one unit about one day."""

    sequence: int
    """0 before it is written."""
    unit: str
    day: date
    done_at: datetime
    via: ReminderVia = "phone"
    note: str = ""
    obligation: str = ""
    """Empty: every report the unit owes that day."""
    hour: str = ""
    recorded_by: str = ""
    message_id: str = ""
    has_bounced: bool = False
    """What a later entry says, and no part of this one: the letter came back."""
    round: int = 1
    """Which pressing of the unit that day it was."""
    to: tuple[str, ...] = ()
    """The addresses a letter went to."""
    source: str = "hand"
    dispatch: int | None = None
    """The entry that said the letter was about to leave."""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Reminder:
        """The reminder an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "reminder",
    Reminder,
    choice("via", get_args(ReminderVia), words="remind.via.{}"),
    number("round"),
    plain("note"),
    texts("to"),
    plain("message_id"),
    received_at="done_at",
    reference="message_id",
    target="dispatch",
)
