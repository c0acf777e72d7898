"""Days, hours and lists as a letter writes them: 16 giờ 42; từ 05/02 đến 28/02/2021."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from lai_report.core.document import Text
from lai_report.core.model import Configuration, Hour, Office
from lai_report.core.reports.labels import clauses, directive_name
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, phrase

SHORTEST_RUN = 3
"""Days in a row from which they are written as a run."""


def day_list(days: Sequence[date]) -> list[Text]:
    """Days in order, runs of three and more written as từ … đến …."""
    said: list[Text] = []
    for run in _runs(days):
        if len(run) >= SHORTEST_RUN:
            said.append(phrase("report.run", first=run[0], last=run[-1]))
        else:
            said += [phrase("report.day", day=day) for day in run]
    return said


def _runs(days: Sequence[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in sorted(set(days)):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def clock_text(instant: datetime, day: date, office: Office) -> Phrase:
    """16 giờ 42; with its day where that is not the report day."""
    local = instant.astimezone(office.zone)
    return _clock(local) if local.date() == day else _dated(local)


def dated_clock(instant: datetime, office: Office) -> Phrase:
    """16 giờ 42 ngày 29/01/2021."""
    return _dated(instant.astimezone(office.zone))


def _dated(local: datetime) -> Phrase:
    return phrase("report.clock_day", clock=_clock(local), day=local.date())


def _clock(local: datetime) -> Phrase:
    return phrase("report.clock", hour=local.hour, minute=f"{local.minute:02}")


def hour_words(hour: Hour) -> Phrase:
    """trước 16 giờ 30; chậm nhất 16 giờ 30."""
    clock = phrase("report.clock", hour=hour.minute // 60, minute=f"{hour.minute % 60:02}")
    return phrase(f"report.hour.{hour.boundary}", clock=clock)


def basis_of(configuration: Configuration, judgements: Sequence[Judgement]) -> list[Text]:
    """The directives kept, each with its clauses: Công văn ngày 28/01/2021 của …, mục 2 và 4."""
    slots = [judgement.slot for judgement in judgements]
    office = configuration.roster.office
    return [
        phrase(
            "status.duty",
            directive=directive_name(directive, office),
            clauses=clauses(s.obligation for s in slots if s.obligation.directive == directive.id),
        )
        for directive in configuration.directives
        if any(slot.obligation.directive == directive.id for slot in slots)
    ]


def doubts_of(configuration: Configuration, judgements: Sequence[Judgement]) -> list[Phrase]:
    """What the clerk should know of the directives cited, and paper must not state as a fact."""
    cited = {judgement.slot.obligation.directive for judgement in judgements}
    office = configuration.roster.office
    return [
        phrase("report.no_number", directive=directive_name(directive, office))
        for directive in configuration.directives
        if directive.id in cited and not directive.number
    ]
