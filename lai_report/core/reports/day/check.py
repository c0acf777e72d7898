"""A day's status as monitoring sees it: OK, WARNING, CRITICAL, UNKNOWN, with perfdata."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal, NamedTuple

from lai_report.core.document import Text
from lai_report.core.reports.day.day import DayStatus
from lai_report.core.reports.day.short import short_line
from lai_report.core.reports.day.status import mailbox_failure
from lai_report.core.reports.day.status_data import totals_data
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, phrase

Level = Literal["OK", "WARNING", "CRITICAL", "UNKNOWN"]
LEVELS: tuple[Level, ...] = ("OK", "WARNING", "CRITICAL", "UNKNOWN")
"""In the order of their exit codes."""


class Check(NamedTuple):
    """A level and what raised it."""

    status: DayStatus
    level: Level
    reasons: tuple[Phrase, ...]


def judged(status: DayStatus, soon: timedelta, *, is_asked_for: bool = False) -> Check:
    """The level of a day, and why.

    CRITICAL for what is missing, UNKNOWN where the mailbox is unread since the due instant,
    WARNING for what is late, waits in review, or is due soon. A closed day raises nothing by what
    was not reported, unless that day `is_asked_for`.
    """
    critical = {"missing", "not-reported"} if is_asked_for else {"missing"}
    missing = sum(j.verdict in critical for j in status.judgements)
    if missing:
        return Check(status, "CRITICAL", (phrase("check.missing", count=missing),))
    unread = next((j.unknown_why for j in status.judgements if _is_unread(j)), None)
    if unread is not None:
        failures = [part for line in mailbox_failure(status) for part in line.parts]
        said = (part for part in failures if isinstance(part, Phrase))
        return Check(status, "UNKNOWN", (unread, *said))
    reasons = _warnings(status, soon)
    return Check(status, "WARNING" if reasons else "OK", reasons)


def check_line(check: Check) -> tuple[Text, ...]:
    """LEVEL - words | perfdata, one line."""
    words = short_line(check.status)
    start = phrase("check.start", level=check.level, words=words[0])
    reasons = check.reasons if check.level in {"UNKNOWN", "WARNING"} else ()
    last = [*words[1:], *reasons]
    perfdata = phrase("check.perfdata", perfdata=_perfdata(check.status))
    if not last:
        return (phrase("check.joined", words=start, perfdata=perfdata),)
    return (start, *last[:-1], phrase("check.joined", words=last[-1], perfdata=perfdata))


def _is_unread(judgement: Judgement) -> bool:
    return (
        judgement.unknown_why is not None and judgement.unknown_why.key == "status.mailbox_unread"
    )


def _warnings(status: DayStatus, soon: timedelta) -> tuple[Phrase, ...]:
    verdicts = [judgement.verdict for judgement in status.judgements]
    near = sum(j.remaining is not None and j.remaining <= soon for j in status.judgements)
    found = {
        "check.late": verdicts.count("late"),
        "check.waits": max(verdicts.count("unknown"), status.waiting),
        "check.soon": near,
    }
    counted = tuple(phrase(key, count=count) for key, count in found.items() if count)
    return counted + _gaps_ahead(status)


def _gaps_ahead(status: DayStatus) -> tuple[Phrase, ...]:
    """Chưa ghi người trực từ … đến …, in the day ahead, where a person said the list is whole."""
    if status.watch is None or not status.watch.gaps:
        return ()
    from lai_report.core.reports.duty import gap_words

    return tuple(gap_words(gap) for gap in status.watch.gaps)


def _perfdata(status: DayStatus) -> str:
    """'label'=value;warn;crit;min;max for every total."""
    owed = status.totals.owed
    counted = totals_data(status.totals)
    return " ".join(
        f"{name}={count};;;0;{owed}" for name, count in counted.items() if name != "owed"
    )
