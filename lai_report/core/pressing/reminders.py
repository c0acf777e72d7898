"""Who was pressed about which report, how and when, and what became of letters of ours."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.reminder import Reminder


def reminders_in(standing: Sequence[Entry]) -> tuple[Reminder, ...]:
    """The reminders among standing entries, in the order they were done."""
    bounced = {end.letter for end in _ends(standing) if end.state == "bounced"}
    found = [
        Reminder.of(entry)._replace(has_bounced=entry.sequence in bounced)
        for entry in standing
        if entry.kind == "reminder"
    ]
    return tuple(sorted(found, key=lambda reminder: (reminder.done_at, reminder.sequence)))


def dispatches_in(standing: Sequence[Entry]) -> tuple[Dispatch, ...]:
    """Every letter about to be sent, once, with what is known of it after all its attempts."""
    ends = {end.letter: end.state for end in _ends(standing)}
    ends |= {e.target: "accepted" for e in standing if e.kind == "reminder" and e.target}
    letters: dict[str, Dispatch] = {}
    for entry in standing:
        if entry.kind == "dispatch" and entry.target is None:
            attempt = Dispatch.of(entry)._replace(state=ends.get(entry.sequence, ""))
            before = letters.get(attempt.message_id)
            letters[attempt.message_id] = _weightier(before, attempt) if before else attempt
    return tuple(letters.values())


def _ends(standing: Sequence[Entry]) -> list[Dispatch]:
    """What is said of how letters ended."""
    return [Dispatch.of(e) for e in standing if e.kind == "dispatch" and e.target is not None]


def _weightier(before: Dispatch, after: Dispatch) -> Dispatch:
    """Of two attempts the one that says more: a later refusal does not unsay an open ending."""
    weights = {"accepted": 2, "unknown": 1, "": 1}
    return max(after, before, key=lambda attempt: weights.get(attempt.state, 0))
