"""Who was pressed about which report, how and when, and what became of letters of ours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from lai_report.core.entries import Entry


class Reminder(NamedTuple):
    """A unit was reminded of a day's report, or pressed for it: how, when, by whom."""

    sequence: int
    unit: str
    day: date
    done_at: datetime
    via: str
    note: str = ""
    obligation: str = ""
    """Empty: every report the unit owes that day."""
    hour: str = ""
    recorded_by: str = ""
    message_id: str = ""
    has_bounced: bool = False
    """Whether the letter came back."""


class Dispatch(NamedTuple):
    """A letter handed to a mail server, and what is known to have become of it."""

    sequence: int
    unit: str
    day: date
    begun_at: datetime
    message_id: str
    stage: str = ""
    state: str = ""
    """Empty where the sending never said how it ended: nobody knows whether the letter went."""
    recorded_by: str = ""


def reminders_in(standing: Sequence[Entry]) -> tuple[Reminder, ...]:
    """The reminders among standing entries, in the order they were done."""
    bounced = {e.target for e in standing if _is_state(e, "bounced")}
    found = [_reminder(e, bounced) for e in standing if e.kind == "reminder"]
    return tuple(sorted(found, key=lambda reminder: (reminder.done_at, reminder.sequence)))


def _reminder(entry: Entry, bounced: set[int | None]) -> Reminder:
    payload = entry.payload
    return Reminder(
        sequence=entry.sequence,
        unit=entry.unit,
        day=_day(entry),
        done_at=_instant(entry),
        via=payload.get("via", ""),
        note=payload.get("note", ""),
        obligation=entry.draft.obligation,
        hour=entry.draft.hour,
        recorded_by=entry.recorded_by,
        message_id=payload.get("message_id", ""),
        has_bounced=entry.sequence in bounced,
    )


def dispatches_in(standing: Sequence[Entry]) -> tuple[Dispatch, ...]:
    """Every letter about to be sent, once, with what is known of it after all its attempts."""
    ends = {e.target: str(e.payload["state"]) for e in standing if _is_state(e)}
    ends |= {e.target: "accepted" for e in standing if e.kind == "reminder" and e.target}
    letters: dict[str, Dispatch] = {}
    for entry in standing:
        if entry.kind == "dispatch" and entry.target is None:
            attempt = _dispatch(entry, ends.get(entry.sequence, ""))
            before = letters.get(attempt.message_id)
            letters[attempt.message_id] = _weightier(before, attempt) if before else attempt
    return tuple(letters.values())


def _dispatch(entry: Entry, state: str) -> Dispatch:
    return Dispatch(
        sequence=entry.sequence,
        unit=entry.unit,
        day=_day(entry),
        begun_at=_instant(entry),
        message_id=entry.payload.get("message_id", ""),
        stage=entry.payload.get("stage", ""),
        state=state,
        recorded_by=entry.recorded_by,
    )


def _weightier(before: Dispatch, after: Dispatch) -> Dispatch:
    """Of two attempts the one that says more: a later refusal does not unsay an open ending."""
    weights = {"accepted": 2, "unknown": 1, "": 1}
    return max(after, before, key=lambda attempt: weights.get(attempt.state, 0))


def _is_state(entry: Entry, state: str = "") -> bool:
    """Whether the entry says what became of a letter; of which state, where one is named."""
    is_end = entry.kind == "dispatch" and entry.target is not None
    return is_end and state in {"", entry.payload.get("state")}


def _day(entry: Entry) -> date:
    if entry.day is None:
        raise ValueError(f"entry {entry.sequence} ({entry.kind}) names no day")
    return entry.day


def _instant(entry: Entry) -> datetime:
    if entry.received_at is None:
        raise ValueError(f"entry {entry.sequence} ({entry.kind}) names no instant")
    return entry.received_at
