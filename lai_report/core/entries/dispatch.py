"""A letter about to be handed to a mail server, and what became of it or of a reminder's letter."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.layout import Layout, choice, plain, texts

Stage = Literal["reminder", "pressing"]
State = Literal["accepted", "refused", "partial", "deferred", "unknown", "bounced"]
"""What the server made of a letter, or that it came back."""


class Dispatch(NamedTuple):
    """A letter that is about to leave; or, where it has a target, what became of one."""

    sequence: int
    """0 before it is written."""
    unit: str
    day: date
    begun_at: datetime
    message_id: str = ""
    stage: str = ""
    """Of a letter about to leave: `reminder` or `pressing`."""
    state: str = ""
    """What the server made of it, or `bounced`; empty where nobody said."""
    recorded_by: str = ""
    to: tuple[str, ...] = ()
    reason: str = ""
    """What the server said."""
    letter: int | None = None
    """The entry whose end this one tells: a dispatch, or the reminder it became."""
    source: str = "smtp"
    reference: str = ""
    sender: str = ""
    """Of the message that brought the letter back."""
    authentication: str = ""
    """What the receiving host wrote about that sender."""
    position: str = ""
    """Where in its source that message lies."""

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> Dispatch:
        """The word about a letter an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "dispatch",
    Dispatch,
    choice("state", get_args(State), words="remind.state.{}"),
    choice("stage", get_args(Stage), words="log.said.stage.{}"),
    texts("to"),
    plain("reason"),
    plain("message_id", always=True),
    plain("sender"),
    plain("authentication", is_told=False),
    plain("position", is_told=False),
    received_at="begun_at",
    target="letter",
)
