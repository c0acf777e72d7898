"""Thousands of units on one screen: those to act on first, some by name and all by number.

The whole list is one option away, and JSON and CSV always carry it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from lai_report.core.document import (
    Cell,
    Document,
    Paragraph,
    Table,
    heading,
    paragraph,
)
from lai_report.core.model import Roster, Unit
from lai_report.core.period.measures import Measures, Tally
from lai_report.core.reports.day.day import DayStatus, shown
from lai_report.core.reports.day.status import framed, slots_table
from lai_report.core.reports.labels import verdict_name
from lai_report.core.reports.period.summary import (
    BRIEF,
    SPACE,
    Shown,
    calendar_blocks,
    counts_table,
    explanations,
    measures_table,
    summary_head,
    totals_table,
)
from lai_report.core.scorecard import Totals, added_up, totals
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import phrase

LISTED = 10
"""How many units are listed by name under each heading."""
PRESSING_FIRST: tuple[Verdict, ...] = ("missing", "not-reported", "unknown", "late")


def crowded_status(status: DayStatus, *, exceptions_only: bool = False) -> Document:
    """A day of very many slots: whom to press, whom to ask, who was late; then group by group."""
    body = [*_exceptions(status)]
    if not exceptions_only:
        roster = status.configuration.roster
        counted = ((j.slot.unit, totals([j], status.as_of)) for j in status.judgements)
        body += [SPACE, _groups_table(_by_group(counted, roster, status.day), roster)]
    return framed(status, [*body, SPACE, _how_to_see_all()])


def crowded_summary(card: Tally, shown_parts: Shown) -> Document:
    """A period of very many units: group by group, and the units with the most against them."""
    roster = card.configuration.roster
    counted = ((c.unit, c.totals) for c in card.cards)
    groups = _groups_table(_by_group(counted, roster, card.period.last), roster)
    blocks: list[Paragraph | Table] = [*summary_head(card), SPACE, groups]
    weak = sorted((c for c in card.cards if _short_of(c)), key=_short_of, reverse=True)
    if weak:
        listed = replace(card, cards=tuple(weak[:LISTED]))
        blocks += [SPACE, heading(phrase("crowd.weakest", count=len(weak)))]
        blocks += [counts_table(listed, BRIEF, shown_parts.target), measures_table(listed, BRIEF)]
        blocks += _rest(len(weak), "crowd.more_units")
    if shown_parts.has_calendar:
        blocks += calendar_blocks(card)
    explained = explanations(card, shown_parts.target, LISTED)
    return Document((*blocks, SPACE, *explained, _how_to_see_all()))


def _exceptions(status: DayStatus) -> Iterator[Paragraph | Table]:
    of_verdict: dict[Verdict, list[Judgement]] = defaultdict(list)
    for judgement in shown(status, exceptions_only=True):
        of_verdict[judgement.verdict].append(judgement)
    if not of_verdict:
        yield paragraph(phrase("status.no_exceptions"))
    for verdict in PRESSING_FIRST:
        if found := of_verdict.get(verdict):
            yield heading(phrase("crowd.heading", name=verdict_name(verdict), count=len(found)))
            yield slots_table(status, found[:LISTED])
            yield from _rest(len(found))


def _rest(count: int, key: str = "crowd.more") -> Iterator[Paragraph]:
    if count > LISTED:
        yield paragraph(phrase(key, count=count - LISTED), tone="dim")


def _how_to_see_all() -> Paragraph:
    return paragraph(phrase("crowd.see_all"), tone="dim")


def _short_of(card: Measures) -> int:
    """How many slots of a unit were missed or late."""
    return card.missed + card.totals.late


def _by_group(
    counted: Iterable[tuple[Unit, Totals]], roster: Roster, day: date
) -> Mapping[str, Totals]:
    """The totals of each group; a unit of several counts in the first of the roster's order."""
    order = [group.id for group in roster.groups]
    of_group: dict[str, list[Totals]] = defaultdict(list)
    for unit, its in counted:
        groups = unit.groups_on(day) or {m.group for m in unit.memberships}
        of_group[next((group for group in order if group in groups), "")].append(its)
    return {group: added_up(parts) for group, parts in of_group.items()}


def _groups_table(of_group: Mapping[str, Totals], roster: Roster) -> Table:
    names = {group.id: Cell(group.name) for group in roster.groups}
    names[""] = Cell(None, (phrase("crowd.no_group"),))
    rows = [(group, named, of_group[group]) for group, named in names.items() if group in of_group]
    return totals_table(phrase("crowd.group"), rows)
