"""Báo cáo tổng hợp: what the ledger can fill in of its four parts; the rest is for a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from lai_report.core.calendar import day_of, is_past_due
from lai_report.core.document import Text
from lai_report.core.entries.entry import ChainHead
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.submission import Submission
from lai_report.core.period.cards import Scorecard, UnitCard
from lai_report.core.reports.labels import rate_text
from lai_report.core.reports.period.summary import period_name
from lai_report.core.reports.period.wording import basis_of, clock_text, dated_clock, day_list
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import Phrase, phrase

Lines = list[Text]
COUNTED: tuple[str, ...] = (
    "on_time", "late", "missing", "not_reported", "unknown", "not_due", "waived",
)  # fmt: skip
ALWAYS = frozenset({"on_time", "late", "not_reported"})


class Report(NamedTuple):
    """The report in words; a template asks for each part by its name here."""

    period: Text
    as_of: Text
    basis: Text
    head: Text
    """The end of the ledger's chain: what the page seals."""
    results: Lines
    good: Lines
    late: Lines
    unreported: Lines
    unknown: Lines
    waived: Lines
    pressing: Lines


def report_of(card: Scorecard, reminders: Sequence[Reminder], head: ChainHead | None) -> Report:
    """The report in words, from a period judged and what was done about it."""
    office = card.configuration.roster.office
    at = dated_clock(card.as_of, office)
    basis = basis_of(card.configuration, list(card.judgements))
    return Report(
        period=period_name(card.period),
        as_of=phrase("report.as_of", at=at),
        basis=phrase("report.opening" if basis else "report.opening_bare", basis=basis, at=at),
        head=phrase("report.head", head=str(head)) if head else phrase("report.no_head"),
        results=results(card),
        good=or_none(good(card)),
        late=or_none(late(card)),
        unreported=or_none(unreported(card)),
        unknown=or_none(unknown(card)),
        waived=or_none(waived(card)),
        pressing=pressing(card, reminders) or [phrase("report.no_pressing")],
    )


def or_none(lines: Lines) -> Lines:
    """The lines; a line that says there is nothing where there are none."""
    return lines or [phrase("report.none")]


def results(card: Scorecard) -> Lines:
    """Part I: how many owed, and what became of it."""
    total = card.total
    counted = total.totals
    named = [
        phrase(f"report.count.{name}", count=getattr(counted, name))
        for name in COUNTED
        if getattr(counted, name) or name in ALWAYS
    ]
    return [
        phrase("report.units", count=len(card.cards)),
        phrase("report.owed", owed=counted.owed, due=counted.due),
        phrase("report.counts", counts=named),
        phrase(
            "report.rates",
            completeness=rate_text(counted.completeness),
            timeliness=rate_text(counted.timeliness),
        ),
    ]


def good(card: Scorecard) -> Lines:
    """The units that were in time whenever they were due."""
    found = [c.unit.name for c in card.cards if c.totals.due and c.totals.timely == c.totals.due]
    return [phrase("report.good", count=len(found), names=found)] if found else []


def late(card: Scorecard) -> Lines:
    """The units that were late, with each day and hour."""
    return [
        phrase(
            "report.late",
            name=c.unit.name,
            count=c.totals.late,
            due=c.totals.due,
            items=[_late_item(j, j.decisive, card) for j in _of(c, "late") if j.decisive],
        )
        for c in card.cards
        if c.totals.late
    ]


def _late_item(judgement: Judgement, decisive: Submission, card: Scorecard) -> Phrase:
    day = judgement.slot.day
    at = clock_text(decisive.received_at, day, card.configuration.roster.office)
    return phrase("report.late_item", day=day, at=at, late=judgement.late)


def unreported(card: Scorecard) -> Lines:
    """The units with nothing received for a slot that was due: the day closed, or still open."""
    return [
        phrase(
            f"report.{verdict}",
            name=c.unit.name,
            count=len(mine),
            due=c.totals.due,
            days=day_list([j.slot.day for j in mine]),
        )
        for c in card.cards
        for verdict in ("missing", "not-reported")
        if (mine := _of(c, verdict))
    ]


def unknown(card: Scorecard) -> Lines:
    """The units of which nobody can say yet whether they reported; they are not counted late."""
    return [
        phrase("report.unknown", name=c.unit.name, count=len(mine), days=day_list(_days(mine)))
        for c in card.cards
        if (mine := _of(c, "unknown"))
    ]


def waived(card: Scorecard) -> Lines:
    """The units with a waiver, each with its basis."""
    said: Lines = []
    for c in card.cards:
        waivers = {j.waiver.sequence: j.waiver for j in c.judgements if j.waiver}
        said += [
            phrase(
                f"report.waived.{waiver.lifts}",
                name=c.unit.name,
                days=day_list(_days(j for j in c.judgements if j.waiver is waiver)),
                basis=waiver.basis,
            )
            for waiver in waivers.values()
        ]
    return said


def pressing(card: Scorecard, reminders: Sequence[Reminder]) -> Lines:
    """Part III: each reminder with its hour, its way, and what came of it."""
    units = {c.unit.id: c for c in card.cards}
    return [
        _reminder_line(reminder, units[reminder.unit], card)
        for reminder in reminders
        if reminder.unit in units
    ]


def _reminder_line(reminder: Reminder, unit_card: UnitCard, card: Scorecard) -> Phrase:
    office = card.configuration.roster.office
    mine = [j for j in unit_card.judgements if reminder in j.reminders]
    after = any(j.due and is_past_due(reminder.done_at, j.due, j.slot.hour) for j in mine)
    note: Text = phrase("report.noted", note=reminder.note) if reminder.note else ""
    if reminder.has_bounced:
        note = phrase("remind.came_back")
    return phrase(
        "report.pressed" if after else "report.reminded",
        at=dated_clock(reminder.done_at, office),
        via=phrase(f"remind.via.{reminder.via}"),
        name=unit_card.unit.name,
        about=_about(reminder, card),
        note=note,
        outcome=_outcome(reminder, mine, card),
    )


def _about(reminder: Reminder, card: Scorecard) -> Text:
    """Of which day the report was, where that is not the day of the call."""
    is_same_day = day_of(reminder.done_at, card.configuration.roster.office.zone) == reminder.day
    return "" if is_same_day else phrase("report.about_day", day=reminder.day)


def _outcome(reminder: Reminder, mine: Sequence[Judgement], card: Scorecard) -> Text:
    """What the ledger has of the report a unit was pressed for."""
    office = card.configuration.roster.office
    arrived = [j.decisive.received_at for j in mine if j.decisive is not None]
    if arrived:
        return phrase("report.arrived", at=clock_text(min(arrived), reminder.day, office))
    if any(j.verdict == "unknown" for j in mine):
        return phrase("report.not_known")
    return phrase("report.not_arrived")


def _of(card: UnitCard, verdict: Verdict | str) -> list[Judgement]:
    return [j for j in card.judgements if j.verdict == verdict]


def _days(judgements: Iterable[Judgement]) -> list[date]:
    return [judgement.slot.day for judgement in judgements]
