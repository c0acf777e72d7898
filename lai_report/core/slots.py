"""Who owes what on a day: obligations and roster as they stand on that day, as slots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import NamedTuple

from lai_report.core.calendar import instant_of
from lai_report.core.model import Configuration, Hour, Obligation, Unit
from lai_report.core.supersession import in_force
from lai_report.errors import Phrase, phrase


class Slot(NamedTuple):
    """One (obligation, unit, report day, hour): the thing that is on time, late or missing."""

    obligation: Obligation
    unit: Unit
    day: date
    hour: Hour
    due: datetime
    closes: datetime
    """When Chưa báo cáo becomes Không báo cáo."""


def reporting_obligations(configuration: Configuration) -> tuple[Obligation, ...]:
    """The obligations that make slots: reports with a schedule, of directives that bind here.

    One that a later directive changes is there once for each span of days it stands unchanged.
    """
    found = (
        obligation
        for directive in configuration.directives
        if directive.standing == "binding"
        for obligation in directive.obligations
        if obligation.kind == "report" and obligation.schedule is not None
    )
    return tuple(in_force(configuration, found))


def slots_on(configuration: Configuration, day: date) -> tuple[Slot, ...]:
    """The slots owed on a day, in roster order; empty where the office does not keep the day."""
    return slots_of(configuration, configuration.roster.units, day)


def slots_of(configuration: Configuration, units: Iterable[Unit], day: date) -> tuple[Slot, ...]:
    """The slots that some units owe on a day, in the order of the units."""
    due_today = obligations_on(configuration, day)
    return tuple(
        slot
        for unit in units
        if unit.exists_on(day)
        for obligation in due_today
        if is_bound(unit, obligation, day)
        for slot in unit_slots(configuration, unit, obligation, day)
    )


def obligations_on(configuration: Configuration, day: date) -> list[Obligation]:
    """What somebody may owe on a day; nothing where the office does not keep the day."""
    if not configuration.roster.office.kept.holds(day):
        return []
    return [o for o in reporting_obligations(configuration) if is_reported_on(o, day)]


def is_bound(unit: Unit, obligation: Obligation, day: date) -> bool:
    """Whether the unit owes the obligation on that day, by its id or by one of its groups."""
    if unit.id in obligation.bound:
        return unit.exists_on(day)
    return not unit.groups_on(day).isdisjoint(obligation.bound)


def is_reported_on(obligation: Obligation, day: date) -> bool:
    """Whether a report of this obligation falls due on that day.

    Every calendar day counts: neither weekends nor Tết are left out unless the schedule says so.
    """
    schedule = obligation.schedule
    if schedule is None or not obligation.span.holds(day):
        return False
    if schedule.is_daily:
        return True
    if schedule.weekdays:
        return day.weekday() in schedule.weekdays
    if schedule.month_days:
        return day.day in schedule.month_days or _days_to_month_end(day) in schedule.month_days
    return _follows_rule(schedule.rule, obligation.span.first or day, day)


def why_nothing_is_owed(configuration: Configuration, day: date) -> Phrase:
    """Why a day has no slots, for the screen."""
    starts = [o.span.first for o in reporting_obligations(configuration) if o.span.first]
    if starts and day < min(starts):
        return phrase("status.before_rule", first=min(starts))
    if not configuration.roster.office.kept.holds(day):
        return phrase("status.not_kept", day=day)
    return phrase("status.nobody_bound", day=day)


def unit_slots(
    configuration: Configuration, unit: Unit, obligation: Obligation, day: date
) -> Iterator[Slot]:
    """The slots, one an hour, of an obligation for a unit that owes it on the day."""
    office = configuration.roster.office
    for hour in obligation.schedule.hours if obligation.schedule else ():
        due = instant_of(day, hour.minute, office.zone)
        closes = max(due, instant_of(day, office.close, office.zone))
        yield Slot(obligation=obligation, unit=unit, day=day, hour=hour, due=due, closes=closes)


def _days_to_month_end(day: date) -> int:
    """-1 on the last day of the month, -2 on the day before, and so on."""
    first_of_next = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (day - first_of_next).days


def _follows_rule(rule: str, first: date, day: date) -> bool:
    """Whether an RFC 5545 rule that starts on `first` falls on the day."""
    from dateutil.rrule import rrulestr

    start = datetime.combine(first, time())
    wanted = datetime.combine(day, time())
    return bool(rrulestr(rule, dtstart=start).between(wanted, wanted, inc=True))
