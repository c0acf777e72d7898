"""The options of `remind` as one record, and whom they are about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lai_report.cli.shared.desk import Desk
from lai_report.cli.shared.result import Format
from lai_report.core.pressing.reminding import ReminderList, calling
from lai_report.core.reports.day.day import day_status
from lai_report.locale import DEFAULT_LANGUAGE, Say, speaker


class RemindOptions(NamedTuple):
    """What the words and options of `remind` say."""

    day: date
    units: tuple[str, ...]
    """Ids of the units named; empty: everyone."""
    at: str = ""
    note: str = ""
    via: str = ""
    obligation: str = ""
    hour: str = ""
    digest: str = ""
    is_again: bool = False
    is_forced: bool = False
    is_dry: bool = False
    by: str = ""
    clock_reason: str = ""
    form: Format = Format.TEXT


def called_at(desk: Desk, asked: RemindOptions) -> ReminderList:
    """Whom to call about the day, as of now."""
    facts, now = desk.facts(asked.day), desk.context.now()
    status = day_status(desk.configuration(), asked.day, facts, desk.mailbox(), now)
    return calling(status.judgements, asked.day, asked.units)


def outgoing(desk: Desk) -> Say:
    """Words for units: the office's own language, whatever that of the screen."""
    return speaker(DEFAULT_LANGUAGE, desk.office.zone)
