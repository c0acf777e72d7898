"""A later directive changes the days from its own on, and not one before."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.model import (
    Change,
    Configuration,
    Directive,
    Ending,
    Hour,
    Obligation,
    Schedule,
    Span,
)
from lai_report.core.slots import reporting_obligations, slots_on
from lai_report.core.supersession import history
from tests.core.samples import FIRST, configuration, daily, obligation, unit

KEY = "lc-2021-01-28/A4.2"
MARCH = date(2021, 3, 1)
days = st.dates(FIRST, date(2022, 12, 31))


def at(hour: int) -> Schedule:
    return Schedule((Hour(hour * 60, "before"),))


def later(
    *, changes: dict[date, Schedule] | None = None, ends: date | None = None,
    own: tuple[Obligation, ...] = (), standing: str = "binding",
) -> Configuration:  # fmt: skip
    """The small office, with a directive that ends or changes its daily report."""
    office = configuration(unit("a"), unit("b"))
    said = Directive(
        "lc-later",
        "BTV",
        standing=standing,  # type: ignore[arg-type]  # parametrised
        obligations=own,
        changes=tuple(Change(KEY, day, plan, "3") for day, plan in (changes or {}).items()),
        ends=(Ending(KEY, ends, "4"),) if ends else (),
    )
    return office._replace(directives=(*office.directives, said))


def hours_on(office: Configuration, day: date) -> list[str]:
    return [f"{slot.due:%H:%M}" for slot in slots_on(office, day)]


@given(days, days)
def test_a_change_moves_the_hour_from_its_day_on_and_no_day_before(first: date, day: date) -> None:
    office = later(changes={first: at(15)})
    assert hours_on(office, day) == (["15:00"] * 2 if day >= first else ["16:30"] * 2)
    assert {slot.obligation.key for slot in slots_on(office, day)} == {KEY}


@given(days, days)
def test_an_end_leaves_every_day_before_it_as_it_was(first: date, day: date) -> None:
    plain = configuration(unit("a"), unit("b"))
    ended = slots_on(later(ends=first), day)
    if day >= first:
        assert ended == ()
    else:
        assert [(s.unit, s.due, s.hour) for s in ended] == [
            (s.unit, s.due, s.hour) for s in slots_on(plain, day)
        ]


@given(st.lists(days, min_size=1, max_size=4, unique=True), days | st.none(), days)
def test_of_several_changes_the_newest_before_the_day_holds_until_the_end(
    firsts: list[date], ends: date | None, day: date
) -> None:
    changes = {first: at(8 + number) for number, first in enumerate(firsts)}
    begun = [first for first in firsts if first <= day]
    expected = [f"{8 + firsts.index(max(begun)):02}:00"] * 2 if begun else ["16:30"] * 2
    if ends is not None and day >= ends:
        expected = []
    assert hours_on(later(changes=changes, ends=ends), day) == expected


@given(st.lists(days, max_size=4, unique=True), days | st.none(), days)
def test_on_any_day_at_most_one_version_stands(
    firsts: list[date], ends: date | None, day: date
) -> None:
    office = later(changes=dict.fromkeys(firsts, at(9)), ends=ends)
    standing = [o for o in reporting_obligations(office) if o.span.holds(day)]
    assert len(standing) == (0 if ends is not None and day >= ends else 1)


def test_the_history_says_which_directive_and_clause_made_each_version() -> None:
    office = later(changes={MARCH: at(15)}, ends=date(2021, 6, 1))
    found = history(office, office.directives[0].obligations[0])
    assert [(v.by, v.clause, v.obligation.span) for v in found.versions] == [
        ("", "", Span(FIRST, MARCH - timedelta(days=1))),
        ("lc-later", "3", Span(MARCH, date(2021, 5, 31))),
    ]
    assert found.ending is not None
    assert (found.ending.first, found.ending.clause, found.ended_by) == (
        date(2021, 6, 1), "4", "lc-later",
    )  # fmt: skip


def test_a_directive_kept_for_reference_changes_nothing() -> None:
    office = later(changes={MARCH: at(15)}, ends=MARCH, standing="reference")
    assert hours_on(office, MARCH) == ["16:30", "16:30"]


def test_a_daily_report_can_become_a_weekly_one() -> None:
    weekly = Schedule((Hour(17 * 60, "by"),), weekdays=(4,))
    office = later(changes={MARCH: weekly})
    month = [MARCH + timedelta(days=number) for number in range(28)]
    fridays = [day for day in month if hours_on(office, day)]
    assert [day.weekday() for day in fridays] == [4, 4, 4, 4]
    assert hours_on(office, MARCH - timedelta(days=1)) == ["16:30", "16:30"]


def test_a_new_duty_of_the_later_directive_stands_beside_the_changed_one() -> None:
    weekly = obligation(
        Schedule((Hour(17 * 60, "by"),), weekdays=(4,)), obligation_id="D1", span=Span(MARCH)
    )
    own = weekly._replace(directive="lc-later")
    office = later(changes={MARCH: at(15)}, own=(own,))
    friday = date(2021, 3, 5)
    assert hours_on(office, friday) == ["15:00", "17:00"] * 2
    assert hours_on(office, MARCH) == ["15:00", "15:00"]
    assert daily().key == KEY


def test_the_earliest_of_several_endings_holds_whichever_directive_is_newer() -> None:
    office = later(ends=date(2021, 6, 1))
    earlier = Directive("lc-more", "BTV", ends=(Ending(KEY, date(2021, 5, 1), "1"),))
    whole = office._replace(directives=(*office.directives, earlier))
    obligation_ = whole.obligation(KEY)
    assert obligation_ is not None
    found = history(whole, obligation_)
    assert (found.ended_by, found.ending) == ("lc-more", earlier.ends[0])
    assert slots_on(whole, date(2021, 4, 30))
    assert slots_on(whole, date(2021, 5, 1)) == ()


def test_a_change_does_not_outlive_the_end_the_first_letter_gave() -> None:
    office = later(changes={MARCH: at(15)})
    first = office.directives[0]
    ended = first.obligations[0]._replace(span=Span(FIRST, date(2021, 3, 2)))
    whole = office._replace(
        directives=(first._replace(obligations=(ended,)), *office.directives[1:])
    )
    hours = [hours_on(whole, date(2021, 3, day)) for day in (1, 2, 3)]
    assert hours == [["15:00"] * 2, ["15:00"] * 2, []]


def test_a_version_of_one_single_day_stands_on_that_day() -> None:
    office = later(changes={MARCH: at(15), date(2021, 3, 2): at(14)})
    hours = [hours_on(office, MARCH + timedelta(day)) for day in (-1, 0, 1)]
    assert hours == [["16:30"] * 2, ["15:00"] * 2, ["14:00"] * 2]
