"""How the office follows each obligation: none is left out, and none is faked as a deadline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from typing import Literal, NamedTuple

from lai_report.core.calendar import day_of
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.reminder import Reminder
from lai_report.core.model import Directive, Obligation

Treatment = Literal[
    "slots", "case-approval", "case-event", "duty", "follow-up", "listed", "reference"
]


class Actions(NamedTuple):
    """What the ledger holds that bears on obligations."""

    reminders: tuple[Reminder, ...] = ()
    cases: tuple[Case, ...] = ()
    has_shifts: bool = False
    reported_on: tuple[date, ...] = ()
    """The days on which a summary report went to the Ban Thường vụ."""


class ActionCounts(NamedTuple):
    """What the office has done for one obligation."""

    pressings: int = 0
    last: date | None = None
    """The day of the newest pressing."""
    reports: int = 0
    last_report: date | None = None
    cases: int = 0
    open_cases: int = 0


def treatment(directive: Directive, obligation: Obligation) -> Treatment:
    """By what an obligation is followed; `listed` is only to be looked up."""
    if directive.standing == "reference":
        return "reference"
    if obligation.kind == "report":
        return "slots"
    if obligation.kind == "standing":
        return "listed"
    if obligation.kind in {"approval", "event"}:
        return "case-approval" if obligation.kind == "approval" else "case-event"
    return "duty" if obligation.kind == "duty" else "follow-up"


def done_for(
    directive: Directive, obligation: Obligation, actions: Actions, zone: tzinfo
) -> ActionCounts:
    """What the ledger says was done for an obligation.

    Following a directive up is pressing units for the reports it orders.
    """
    if directive.standing == "reference":
        return ActionCounts()
    follows = obligation.kind == "follow-up"
    pressed = _pressings(directive, actions.reminders) if follows else []
    reported = actions.reported_on if follows and _orders_reports(directive) else ()
    mine = [case for case in actions.cases if case.obligation == obligation.key]
    return ActionCounts(
        pressings=len(pressed),
        last=max((day_of(each.done_at, zone) for each in pressed), default=None),
        reports=len(reported),
        last_report=max(reported, default=None),
        cases=len(mine),
        open_cases=sum(case.is_open for case in mine),
    )


def _orders_reports(directive: Directive) -> bool:
    return any(o.kind == "report" for o in directive.obligations)


def _pressings(directive: Directive, reminders: Iterable[Reminder]) -> Sequence[Reminder]:
    """Those about a report of the directive; one that names none is about all the unit owes."""
    keys = {o.key for o in directive.obligations if o.kind == "report"}
    return [each for each in reminders if keys and (not each.obligation or each.obligation in keys)]
