"""The schedule of an obligation: one way of giving its hours, each once; and made into a record."""

from __future__ import annotations

from typing import Any

from lai_report.core.model import Hour, Schedule
from lai_report.errors import phrase
from lai_report.read.config.rows import Row
from lai_report.read.config.schema import ObligationTable, ScheduleTable
from lai_report.read.config.schema_values import Days, minutes_of
from lai_report.read.config.toml_lines import KeyPath


def check_schedule(row: Row[ObligationTable]) -> None:
    """Find a report without a schedule, a schedule on anything else, and hours given twice."""
    schedule = row.table.schedule
    if schedule is None:
        if row.table.kind == "report":
            _find(row, ("schedule",), "config.report_without_schedule")
        return
    if row.table.kind != "report":
        _find(row, ("schedule",), "config.schedule_of_no_report")
    if row.table.first is None:
        _find(row, ("from",), "config.schedule_without_start")
    check_hours(row, schedule)


def check_hours(row: Row[Any], schedule: ScheduleTable) -> None:
    """Find hours given in no way or in two, and the same hour given twice."""
    if [bool(schedule.before), bool(schedule.by), bool(schedule.hours)].count(True) != 1:
        _find(row, ("schedule",), "config.one_way_of_hours")
    else:
        _check_hours(row, schedule)


def schedule_of(schedule: ScheduleTable) -> Schedule:
    """The record of a schedule that was checked."""
    days: Days = schedule.every
    return Schedule(_hours(schedule), days.weekdays, days.month_days, days.rule)


def _check_hours(row: Row[Any], schedule: ScheduleTable) -> None:
    wrong = [i for i, hour in enumerate(schedule.hours) if bool(hour.before) == bool(hour.by)]
    for index in wrong:
        _find(row, ("schedule", "hours", index), "config.one_boundary")
    hours = () if wrong else _hours(schedule)
    if len({hour.label for hour in hours}) < len(hours):
        _find(row, ("schedule",), "config.hour_twice")


def _hours(schedule: ScheduleTable) -> tuple[Hour, ...]:
    """The hours of the day in order; a single one has no label."""
    hours = [
        *(Hour(minutes_of(clock), "before", clock) for clock in schedule.before),
        *(Hour(minutes_of(clock), "by", clock) for clock in schedule.by),
        *(
            Hour(minutes_of(hour.before or hour.by), "before" if hour.before else "by", hour.label)
            for hour in schedule.hours
        ),
    ]
    if len(hours) == 1:
        return (Hour(hours[0].minute, hours[0].boundary),)
    return tuple(sorted(hours, key=lambda hour: hour.minute))


def _find(row: Row[Any], path: KeyPath, key: str) -> None:
    row.file.find((*row.path, *path), phrase(key), phrase(f"{key}_hint"))
