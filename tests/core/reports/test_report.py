"""Báo cáo tổng hợp in words, part by part, for each kind of period."""

from __future__ import annotations

from lai_report.core.document import Text
from lai_report.core.entries.entry import ChainHead
from lai_report.core.facts import facts_of
from lai_report.core.reports.period.report import Report, report_of
from lai_report.errors import phrase
from tests.core.reports.conftest import Keep
from tests.core.reports.test_annex import PRESSED
from tests.core.reports.weeks import Weeks, name_of, nobody_owes, on_each_period


def parts(report: Report) -> list[Text]:
    """Each part under the name a template asks for it by."""
    said: list[Text] = []
    for name, part in zip(report._fields, report, strict=True):
        said += [f"== {name}", *(part if isinstance(part, list) else [part])]
    return said


@on_each_period
def test_each_part_in_words(made: Weeks, kept: Keep) -> None:
    reminders = facts_of(PRESSED.get(made, ())).reminders
    kept(f"report/{name_of(made)}", parts(report_of(made(), reminders, ChainHead("so", 9, "ff"))))


def test_a_ledger_without_entries_seals_nothing() -> None:
    assert report_of(nobody_owes(), (), None).head == phrase("report.no_head")
