"""One day as of an instant: the value that the screen, the JSON and the monitoring line all say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lai_report.core.facts import Facts
from lai_report.core.facts_by_slot import FactsBySlot
from lai_report.core.model import Configuration, Unit
from lai_report.core.scorecard import Totals, totals
from lai_report.core.slots import slots_on, why_nothing_is_owed
from lai_report.core.verdicts import Judgement, MailboxState, days_spoken_of
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:  # only an office that keeps cases and shifts pays for them
    from lai_report.core.entries.case.opening import Case
    from lai_report.core.entries.submission import Submission
    from lai_report.core.watch.shifts import Watch

EXCEPTIONS = frozenset({"late", "missing", "not-reported", "unknown"})


class Extra(NamedTuple):
    """A submission that answers no slot: Báo cáo thêm."""

    submission: Submission
    name: str
    reason: Phrase


class DayStatus(NamedTuple):
    """One day as of an instant: everything the screen, the JSON and the monitoring line say."""

    configuration: Configuration
    day: date
    as_of: datetime
    judgements: tuple[Judgement, ...]
    extras: tuple[Extra, ...]
    totals: Totals
    mailbox: MailboxState
    waiting: int = 0
    """Messages that wait for a person and may concern the day."""
    cases: tuple[Case, ...] = ()
    """Open cases, as of the same instant."""
    watch: Watch | None = None
    """Who is on duty at that instant; None where no shift is in the ledger."""

    @property
    def why_empty(self) -> Phrase | None:
        """Why nothing is owed on the day; None where something is."""
        return None if self.judgements else why_nothing_is_owed(self.configuration, self.day)


def day_status(
    configuration: Configuration, day: date, facts: Facts, mailbox: MailboxState, as_of: datetime
) -> DayStatus:
    """The status of one day from the facts that bear on it."""
    slots = slots_on(configuration, day)
    by_slot = FactsBySlot(facts, configuration)
    judgements = tuple(by_slot.judged(slots, mailbox, as_of))
    return DayStatus(
        configuration=configuration,
        day=day,
        as_of=as_of,
        judgements=judgements,
        extras=tuple(_extras(configuration, day, facts, judgements, as_of)),
        totals=totals(judgements, as_of),
        mailbox=mailbox,
        waiting=sum(
            day in days_spoken_of(mail, configuration.roster.office.zone)
            for mail in facts.waiting
            if mail.reads_like_report and mail.received_at <= as_of
        ),
    )


def _extras(
    configuration: Configuration,
    day: date,
    facts: Facts,
    judgements: Sequence[Judgement],
    as_of: datetime,
) -> list[Extra]:
    """Submissions for the day that answer none of its slots, each with the reason."""
    answering = {
        submission.sequence
        for judgement in judgements
        for submission in (judgement.decisive, *judgement.later)
        if submission is not None
    }
    return [
        Extra(submission, _name(unit, submission), _why_extra(configuration, unit, day))
        for submission in facts.submissions
        if submission.day == day
        and submission.received_at <= as_of
        and submission.sequence not in answering
        for unit in [configuration.roster.unit(submission.unit)]
    ]


def _name(unit: Unit | None, submission: Submission) -> str:
    return unit.name if unit else submission.unit


def _why_extra(configuration: Configuration, unit: Unit | None, day: date) -> Phrase:
    if unit is None or not unit.exists_on(day):
        return phrase("status.extra_no_unit", day=day)
    if not slots_on(configuration, day):
        return why_nothing_is_owed(configuration, day)
    return phrase("status.extra_not_bound")


def shown(status: DayStatus, *, exceptions_only: bool) -> list[Judgement]:
    """The judgements to print: all, or those somebody must act on."""
    return [j for j in status.judgements if not exceptions_only or j.verdict in EXCEPTIONS]
