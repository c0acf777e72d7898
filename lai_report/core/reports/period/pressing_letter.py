"""Công văn đôn đốc: the units and days that were late or not reported, and nothing beyond them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lai_report.core.document import Cell, Column, Table, Text, table
from lai_report.core.model import Configuration, Obligation
from lai_report.core.pressing.reminding import OVERDUE
from lai_report.core.reports.labels import (
    clauses,
    clock_cell,
    directive_name,
    unit_label,
    verdict_name,
)
from lai_report.core.reports.period.wording import day_list, hour_words
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, phrase

PRESSED = OVERDUE | {"late"}

_COLUMNS = (
    Column("number", phrase("status.column.number"), align="right", is_whole=True),
    Column("name", phrase("status.column.name")),
    Column("day", phrase("status.column.day"), align="center", is_whole=True),
    Column("received_at", phrase("status.column.received_at"), align="center", is_whole=True),
    Column("verdict", phrase("status.column.verdict")),
    Column("remarks", phrase("status.column.remarks")),
)


class PressingLetter(NamedTuple):
    """The letter in words; a template asks for each part by its name here."""

    recipients: list[Text]
    duties: list[Text]
    findings: list[Text]
    requests: list[Text]
    period: Text


def pressed(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The slots a letter may speak of: late or not reported, and known to be so."""
    return [judgement for judgement in judgements if judgement.verdict in PRESSED]


def pressing_letter(
    configuration: Configuration, judgements: Sequence[Judgement], first: date, last: date
) -> PressingLetter:
    """The letter about these slots, in roster order."""
    ordered = _by_unit(configuration, judgements)
    names = dict.fromkeys(judgement.slot.unit.name for judgement in ordered)
    return PressingLetter(
        recipients=list(names),
        duties=[_duty(configuration, o, ordered) for o in _obligations(ordered)],
        findings=[_finding(configuration, ordered, first, last)],
        requests=[_request(configuration, ordered)],
        period=_period(first, last),
    )


def letter_table(configuration: Configuration, judgements: Sequence[Judgement]) -> Table:
    """Every slot the letter speaks of: the unit, the day, when it came, how late."""
    office = configuration.roster.office
    ordered = _by_unit(configuration, judgements)
    return table(
        _COLUMNS,
        [
            (
                Cell(number),
                Cell(unit_label(j)),
                Cell(j.slot.day),
                clock_cell(j.decisive.received_at if j.decisive else None, j.slot.day, office),
                Cell(j.verdict, (verdict_name(j.verdict),)),
                Cell(None, tuple(_remarks(j))),
            )
            for number, j in enumerate(ordered, start=1)
        ],
    )


def _remarks(judgement: Judgement) -> Iterator[Text]:
    """How late, and how often the unit was pressed; what was noted then stays in the office."""
    if judgement.late is not None:
        yield phrase("status.late_by", late=judgement.late)
    if judgement.reminders:
        yield phrase("remind_letter.rounds", count=len(judgement.reminders))


def _by_unit(configuration: Configuration, judgements: Sequence[Judgement]) -> list[Judgement]:
    order = {unit.id: number for number, unit in enumerate(configuration.roster.units)}
    return sorted(judgements, key=lambda j: (order[j.slot.unit.id], j.slot.day, j.slot.hour.minute))


def _obligations(judgements: Sequence[Judgement]) -> list[Obligation]:
    return list({j.slot.obligation.key: j.slot.obligation for j in judgements}.values())


def _duty(
    configuration: Configuration, obligation: Obligation, judgements: Sequence[Judgement]
) -> Phrase:
    """Which clause of which letter binds whom, to report to whom, by when."""
    directive = configuration.directive(obligation.directive)
    office = configuration.roster.office
    hours = dict.fromkeys(
        j.slot.hour for j in judgements if j.slot.obligation.key == obligation.key
    )
    is_daily = obligation.schedule is not None and obligation.schedule.is_daily
    channel, addressee = obligation.channel, obligation.addressee
    way = (
        ""
        if not channel.mailbox
        else phrase(
            "remind_letter.through" if channel.through else "remind_letter.mailbox",
            through=channel.through,
            mailbox=channel.mailbox,
        )
    )
    return phrase(
        "remind_letter.duty_daily" if is_daily else "remind_letter.duty",
        clause=clauses([obligation]),
        directive=directive_name(directive, office) if directive else obligation.directive,
        bound=_bound(configuration, obligation),
        to=phrase("remind_letter.to", addressee=addressee) if addressee else "",
        hours=[hour_words(hour) for hour in hours],
        way=way,
    )


def _bound(configuration: Configuration, obligation: Obligation) -> list[str]:
    """The groups and units the clause binds, as the letter names them: các huyện ủy, thành ủy."""
    groups = {g.id: g.name[:1].lower() + g.name[1:] for g in configuration.roster.groups}
    units = {unit.id: unit.name for unit in configuration.roster.units}
    names = [groups.get(bound) or units.get(bound, bound) for bound in obligation.bound]
    return names[:1] + [name.removeprefix("các ") for name in names[1:]]


def _finding(
    configuration: Configuration, judgements: Sequence[Judgement], first: date, last: date
) -> Phrase:
    has_late = any(j.verdict == "late" for j in judgements)
    has_missing = any(j.verdict in OVERDUE for j in judgements)
    kind = "both" if has_late and has_missing else "late" if has_late else "missing"
    office = configuration.roster.office.name
    return phrase(f"remind_letter.found_{kind}", office=office, period=_period(first, last))


def _request(configuration: Configuration, judgements: Sequence[Judgement]) -> Phrase:
    """Send what was not sent; by when is left for a person to write."""
    days = day_list([j.slot.day for j in judgements if j.verdict in OVERDUE])
    office = configuration.roster.office.name
    key = "remind_letter.request_reports" if days else "remind_letter.request"
    return phrase(key, office=office, days=days)


def _period(first: date, last: date) -> Phrase:
    if first == last:
        return phrase("report.day", day=first)
    return phrase("report.run", first=first, last=last)
