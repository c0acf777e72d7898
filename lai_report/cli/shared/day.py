"""One day gathered and judged, for the commands that speak of one day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lai_report.cli.shared.desk import Desk
from lai_report.core.reports.day.day import DayStatus, day_status

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader


class AskedDay(NamedTuple):
    """What the words and options of a command ask about a day."""

    day: str
    as_of: str = ""
    known_at: str = ""
    late_only: bool = False
    is_full: bool = False


def read_day(desk: Desk, asked: AskedDay) -> DayStatus:
    """The status of the day asked for, as of the instant asked for."""
    day = desk.day(asked.day)
    known_at = desk.known_at(asked.known_at)
    as_of = _as_of(desk, asked, day, known_at)
    facts, mailbox = desk.facts(day, known_at), desk.mailbox(known_at)
    found = day_status(desk.configuration(known_at), day, facts, mailbox, as_of)
    return found if desk.ledger is None else _with_other_duties(found, desk.ledger, known_at)


def _as_of(desk: Desk, asked: AskedDay, day: date, known_at: datetime | None) -> datetime:
    """`--as-of`, whose bare time is on the day; else `--known-at`; else now."""
    if asked.as_of:
        return desk.past_instant(asked.as_of, day)
    # What was known then is judged as of then: as of now, all that came since would be missing.
    return known_at or desk.context.now()


def _with_other_duties(found: DayStatus, reader: Reader, known_at: datetime | None) -> DayStatus:
    """The status with open cases and who is on duty; an office that keeps neither pays nothing."""
    if reader.of_kinds(["case"], known_at, limit=1):
        from lai_report.cli.shared.cases import read_cases
        from lai_report.core.cases import open_cases

        found = found._replace(cases=open_cases(read_cases(reader, known_at, found.as_of)))
    if reader.of_kinds(["shift"], known_at, limit=1):
        from lai_report.cli.shared.shifts import read_watch

        zone = found.configuration.roster.office.zone
        found = found._replace(watch=read_watch(reader, zone, found.as_of, known_at))
    return found
