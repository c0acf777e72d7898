"""The summary on a screen, for each kind of period."""

from __future__ import annotations

import pytest

from lai_report.core.period.measures import Tally
from lai_report.core.reports.period.summary import BRIEF, Shown, measures_table, summary_document
from tests.core.reports.conftest import Keep
from tests.core.reports.province import A42, PHONG_THO, province
from tests.core.reports.weeks import (
    Weeks,
    carded,
    half_a_week,
    name_of,
    on_each_period,
    quarter,
    sent,
    week,
)


def counted(made: Weeks) -> Tally:
    """The same period without its slots, as a period of very many units is counted."""
    card = made()
    return Tally(card.configuration, card.period, card.as_of, card.mailbox, card.days, card.cards)


@on_each_period
def test_the_summary_on_a_screen(made: Weeks, kept: Keep) -> None:
    kept(f"summary/{name_of(made)}", summary_document(made(), Shown()))


@pytest.mark.parametrize("made", [week, half_a_week, quarter], ids=name_of)
def test_a_period_counted_in_bulk_has_no_matrix_and_its_calendar_where_asked_for(
    made: Weeks, kept: Keep
) -> None:
    kept(f"summary/{name_of(made)}-calendar", summary_document(counted(made), Shown(True)))


@pytest.mark.parametrize("target", [100.0, 85.7, 10.0])
def test_a_target_names_those_under_it(target: float, kept: Keep) -> None:
    kept(f"summary/target-{target}", summary_document(counted(week), Shown(target=target)))


@pytest.mark.parametrize(("clock", "told"), [("16:30:59", "<00:01"), ("16:31:00", "00:01")])
def test_lateness_is_told_from_a_whole_minute(clock: str, told: str) -> None:
    duty = A42._replace(bound=(PHONG_THO,))
    late = carded(*sent(100, PHONG_THO, [0], clock), configured=province(duty))
    assert told in [
        text for cell in measures_table(late, BRIEF).rows[0] for text in cell.text or ()
    ]
