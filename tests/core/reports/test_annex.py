"""Báo cáo tổng hợp whole, with its tables; and the annex it carries on paper."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lai_report.core.document import Document, Paragraph, heading
from lai_report.core.entries.entry import ChainHead, Entry
from lai_report.core.facts import facts_of
from lai_report.core.periods import Period
from lai_report.core.reports.period.annex import (
    annex_legend,
    annex_tables,
    report_document,
    slots_table,
)
from lai_report.core.reports.period.report import report_of
from lai_report.core.reports.period.summary import BRIEF
from tests.core.reports.conftest import Keep
from tests.core.reports.province import A42, NAM_NHUN, PHONG_THO, province
from tests.core.reports.weeks import (
    WEEKS_ENTRIES,
    Weeks,
    carded,
    half_a_week,
    name_of,
    nobody_owes,
    on_each_period,
    one_unit_one_day,
    pressed,
    sent,
    two_hours_a_day,
    week,
)
from tests.core.samples import FIRST, at

HEAD = ChainHead("so-2021", 41, "9f86d081884c7d65")
PRESSED: dict[Weeks, tuple[Entry, ...]] = {
    week: WEEKS_ENTRIES,
    half_a_week: (pressed(605, "16:40:00", NAM_NHUN, FIRST + timedelta(2)),),
}


def document(made: Weeks, head: ChainHead | None = HEAD) -> Document:
    card = made()
    report = report_of(card, facts_of(PRESSED.get(made, ())).reminders, head)
    return report_document(report, card, has_every_slot=False)


@pytest.mark.parametrize("made", [week, half_a_week, one_unit_one_day, nobody_owes], ids=name_of)
def test_the_report_whole(made: Weeks, kept: Keep) -> None:
    kept(f"annex/{name_of(made)}-report", document(made))


def test_where_all_came_in_time_no_table_of_the_others_is_headed() -> None:
    duty = A42._replace(bound=(PHONG_THO,))
    card = carded(
        *sent(100, PHONG_THO, [0]), period=Period(FIRST, FIRST), configured=province(duty),
        as_of=at("17:00:00"),
    )  # fmt: skip
    report = report_of(card, (), None)
    brief, whole = (report_document(report, card, has_every_slot=every) for every in (False, True))
    title = heading(slots_table(card, exceptions_only=False).title)
    assert title not in brief.blocks
    assert title in whole.blocks
    assert len(whole.tables) == len(brief.tables) + 1


def test_every_slot_may_be_told_and_its_tables_be_brief(kept: Keep) -> None:
    card = two_hours_a_day()
    report = report_of(card, (), None)
    whole = report_document(report, card, has_every_slot=True, form=BRIEF)
    kept("annex/two-hours-a-day-report", whole)


@on_each_period
def test_the_annex_on_paper(made: Weeks, kept: Keep) -> None:
    card = made()
    legend = Paragraph((annex_legend(card),))
    kept(f"annex/{name_of(made)}", Document((*annex_tables(card), legend)))


def test_every_slot_has_its_deadline_verdict_and_remarks(kept: Keep) -> None:
    kept("annex/week-slots", slots_table(week(), exceptions_only=False))
