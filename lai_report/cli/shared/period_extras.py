"""What a summary of a period tells besides the daily reports: cases, and the watch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lai_report.cli.shared.cases import read_cases
from lai_report.cli.shared.shifts import gaps_of, shifts_of
from lai_report.core.calendar import day_of, midnight
from lai_report.core.document import Paragraph, Table
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.period.measures import Tally
from lai_report.core.reports.cases import case_data, cases_section
from lai_report.core.reports.duty import duty_section, gap_data, shift_data
from lai_report.core.watch.shifts import Gap

if TYPE_CHECKING:
    from lai_report.core.answers.period import BesidesData
    from lai_report.store.ledger import Reader


class PeriodExtras(NamedTuple):
    """The cases and the shifts of a period."""

    cases: Sequence[Case] = ()
    shifts: Sequence[Shift] = ()
    gaps: Sequence[Gap] = ()


def read_besides(reader: Reader | None, card: Tally, known_at: datetime | None) -> PeriodExtras:
    """What the ledger holds of the period, up to the card's instant."""
    if reader is None:
        return PeriodExtras()
    zone = card.configuration.roster.office.zone
    # Not beyond the instant: a shift still to come is no gap yet.
    within = Stretch(midnight(card.period.first, zone), min(_end(card), card.as_of))
    known = [case for case in read_cases(reader, known_at, card.as_of) if _concerns(case, card)]
    if within.end <= within.start:  # the period is still to come
        return PeriodExtras(known)
    shifts = shifts_of(reader, zone, within, known_at)
    return PeriodExtras(known, shifts, gaps_of(reader, shifts, within, known_at))


def besides_blocks(found: PeriodExtras, card: Tally) -> tuple[Paragraph | Table, ...]:
    """The parts of the summary people read; nothing where there is nothing."""
    period, zone = card.period, card.configuration.roster.office.zone
    return (
        *cases_section(found.cases, card.configuration, period.first, period.last, card.as_of),
        *duty_section(found.shifts, found.gaps, zone),
    )


def besides_tables(found: PeriodExtras, card: Tally) -> list[Table]:
    """The tables alone, each under its heading, for a paper's annex."""
    blocks = besides_blocks(found, card)
    return [
        block._replace(title=before.parts[0])
        for before, block in pairwise(blocks)
        if isinstance(before, Paragraph) and isinstance(block, Table)
    ]


def besides_data(found: PeriodExtras, card: Tally) -> BesidesData:
    """The same as scripts read them."""
    zone = card.configuration.roster.office.zone
    return {
        "cases": [case_data(case, card.configuration, card.as_of) for case in found.cases],
        "shifts": [shift_data(shift, zone) for shift in found.shifts],
        "gaps": [gap_data(gap, zone) for gap in found.gaps],
    }


def _end(card: Tally) -> datetime:
    zone = card.configuration.roster.office.zone
    return midnight(card.period.last + timedelta(days=1), zone)


def _concerns(case: Case, card: Tally) -> bool:
    """Whether a case became known in the period, or was open then."""
    known_on = day_of(case.known_at, card.configuration.roster.office.zone)
    return known_on <= card.period.last and (case.is_open or known_on >= card.period.first)
