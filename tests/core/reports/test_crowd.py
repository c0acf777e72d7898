"""Thousands of units on one screen: those to act on first, some by name and all by number."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lai_report.core.cards import scorecard
from lai_report.core.document import Document
from lai_report.core.entries import Entry
from lai_report.core.facts import facts_of
from lai_report.core.measures import Tally
from lai_report.core.model import Configuration, Group
from lai_report.core.periods import Period
from lai_report.core.reports.crowd import LISTED, crowded_status, crowded_summary
from lai_report.core.reports.day import DayStatus
from lai_report.core.reports.screen import MANY, day_screen
from lai_report.core.reports.status import status_document
from lai_report.core.reports.summary import Shown
from lai_report.core.verdicts import MailboxState
from lai_report.errors import phrase
from tests.core.reports.days import status
from tests.core.reports.reading import cell_words, column, lines, say, values
from tests.core.samples import FIRST, at, configuration, daily, mail, submission, unit

TWO_DAYS = Period(FIRST, FIRST + timedelta(1))


def crowd(count: int = MANY + 1) -> Configuration:
    """Very many units: one in three in another group that is bound too, the last in no group."""
    groups = ("huyen-uy", "huyen-uy", "xa")
    units = [unit(f"u{n:03}", group=groups[n % 3]) for n in range(count - 1)]
    units.append(unit("zz")._replace(memberships=()))
    duty = daily()._replace(bound=("huyen-uy", "xa", "zz"))
    made = configuration(*units, obligations=(duty,))
    roster = made.roster._replace(groups=(*made.roster.groups, Group("xa", "Các xã")))
    return made._replace(roster=roster)


def sent(made: Configuration, leaving: int, clock: str = "16:00:00") -> list[Entry]:
    """Everybody's report but those of the first few."""
    units = made.roster.units[leaving:]
    return [submission(n, at(clock), each.id) for n, each in enumerate(units, start=10)]


def day(made: Configuration, *entries: Entry, **said: Any) -> DayStatus:
    return status(*entries, configured=made, **said)


class TestADay:
    def test_a_hundred_slots_are_listed_whole_and_one_more_in_part(self) -> None:
        few, many = day(crowd(MANY)), day(crowd())
        assert day_screen(few) == status_document(few)
        assert day_screen(many) == crowded_status(many)
        assert day_screen(many, is_full=True) == status_document(many)

    def test_only_what_is_shown_is_counted_as_a_crowd(self) -> None:
        made = crowd()
        calm = day(made, *sent(made, 3))
        assert day_screen(calm, exceptions_only=True) == status_document(calm, exceptions_only=True)

    def test_each_kind_to_act_on_has_ten_names_and_the_number_of_the_rest(self) -> None:
        made = crowd()
        late = [submission(900, at("16:40:00"), made.roster.units[0].id)]
        unsure = [mail(901, at("16:20:00"), made.roster.units[1].id, FIRST)]
        shown = crowded_status(day(made, *late, *unsure, *sent(made, 20)))
        missing, unknown, late_ones, groups = shown.tables
        assert len(values(missing, "unit")) == LISTED
        assert (values(unknown, "unit"), values(late_ones, "unit")) == (["u001"], ["u000"])
        assert say(phrase("crowd.more", count=18 - LISTED)) in lines(shown)
        assert [cell_words(each) for each in column(groups, "name")] == [
            "Các huyện ủy", "Các xã", say(phrase("crowd.no_group")), say(phrase("summary.total")),
        ]  # fmt: skip
        assert values(groups, "owed")[-1] == MANY + 1
        assert say(phrase("crowd.see_all")) in lines(shown)

    def test_exceptions_alone_leave_out_the_groups_and_may_be_none(self) -> None:
        made = crowd()
        only = crowded_status(day(made), exceptions_only=True)
        assert len(only.tables) == 1
        good = crowded_status(day(made, *sent(made, 0)))
        assert say(phrase("status.no_exceptions")) in lines(good)
        assert len(good.tables) == 1

    def test_a_day_nobody_owes_on_has_its_reason_and_no_table(self) -> None:
        before = day(crowd(), day=FIRST - timedelta(1), as_of_day=FIRST)
        shown = crowded_status(before)
        assert say(phrase("status.before_rule", first=FIRST)) in lines(shown)
        assert shown.tables == ()


def counted(made: Configuration, *entries: Entry) -> Tally:
    as_of = at("17:00:00", FIRST + timedelta(2))
    return scorecard(made, TWO_DAYS, facts_of(entries), MailboxState(), as_of)


class TestAPeriod:
    def period(self, *entries: Entry, count: int = MANY + 1, **shown: Any) -> Document:
        return crowded_summary(counted(crowd(count), *entries), Shown(**shown))

    def test_groups_come_first_and_then_the_ten_with_the_most_against_them(self) -> None:
        made = crowd()
        shown = self.period(*sent(made, 20))
        groups, counts, measures = shown.tables
        assert values(groups, "owed")[-1] == 2 * (MANY + 1)
        assert [each for each in values(counts, "unit") if each] == [
            f"u{n:03}" for n in range(LISTED)
        ]
        assert [each for each in values(measures, "unit") if each] == values(counts, "unit")[:-1]
        assert say(phrase("crowd.weakest", count=MANY + 1)) in lines(shown)
        assert say(phrase("crowd.more_units", count=MANY + 1 - LISTED)) in lines(shown)

    def test_where_everybody_was_in_time_nobody_is_named(self) -> None:
        made = crowd(12)
        second = FIRST + timedelta(1)
        all_sent = [
            *sent(made, 0),
            *(submission(500 + n, at("16:00:00", second), each.id, second)
              for n, each in enumerate(made.roster.units)),
        ]  # fmt: skip
        assert len(self.period(*all_sent, count=12).tables) == 1

    @pytest.mark.parametrize("has_calendar", [True, False])
    def test_the_calendar_stands_there_where_asked_for(self, *, has_calendar: bool) -> None:
        shown = self.period(count=12, has_calendar=has_calendar)
        assert ("29/01 – 30/01/2021" in lines(shown)) is has_calendar
