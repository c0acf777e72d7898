"""Measures (law 10): the sums hold, early reports wait for their hour, nothing divides by zero."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.scorecard import Rate, Totals, added_up, totals
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import MailboxState, judge
from tests.core.samples import FIRST, at, configuration, facts, mail, submission, unit, waiver

NAMES = "abcdefghi"
moments = st.integers(-40_000, 90_000).map(lambda s: at("16:30:00") + timedelta(seconds=s))


def counted(entries: list[object], as_of: datetime) -> Totals:
    made = configuration(*(unit(name) for name in NAMES))
    found = judge(slots_on(made, FIRST), facts(*entries), MailboxState(), as_of)  # type: ignore[arg-type]  # entries
    return totals(found, as_of)


@given(
    received=st.lists(st.tuples(st.sampled_from(NAMES), moments), max_size=20),
    waiting=st.lists(st.tuples(st.sampled_from(NAMES), moments), max_size=3),
    waived=st.lists(st.sampled_from(NAMES), max_size=3),
    as_of=moments,
)
def test_owed_is_the_sum_of_the_verdicts_and_no_rate_passes_one(
    received: list[tuple[str, datetime]],
    waiting: list[tuple[str, datetime]],
    waived: list[str],
    as_of: datetime,
) -> None:
    entries = [submission(n, when, name) for n, (name, when) in enumerate(received, start=1)]
    entries += [mail(100 + n, when, name, FIRST) for n, (name, when) in enumerate(waiting)]
    entries += [waiver(200 + n, units=[name]) for n, name in enumerate(waived)]
    found = counted(entries, as_of)  # type: ignore[arg-type]  # entries
    verdicts = (
        found.on_time, found.late, found.missing, found.not_reported, found.unknown, found.not_due,
    )  # fmt: skip
    assert found.owed == sum(verdicts)
    assert found.owed + found.waived == len(NAMES)
    assert found.timely <= found.received <= found.due <= found.owed


def test_at_ten_past_four_nine_owe_and_early_reports_count_when_their_hour_comes() -> None:
    early = [submission(n, at("15:30:00"), name) for n, name in enumerate("abc", start=1)]
    before = counted(early, at("16:10:00"))  # type: ignore[arg-type]  # entries
    assert (before.owed, before.due, before.on_time, before.not_due) == (9, 0, 3, 6)
    assert before.timeliness == Rate(0, 0)
    after = counted(early, at("16:30:00"))  # type: ignore[arg-type]  # entries
    assert (after.due, after.timeliness) == (9, Rate(3, 9))


def test_a_rate_of_nothing_has_no_percent_and_others_have_one_decimal() -> None:
    assert Rate(0, 0).percent is None
    assert Rate(7, 9).percent == 77.8
    assert Rate(9, 9).percent == 100.0


def test_five_mails_of_one_unit_in_a_day_count_as_one() -> None:
    five = [submission(n, at(f"15:3{n}:00"), "a") for n in range(1, 6)]
    assert counted(five, at("17:00:00")).on_time == 1  # type: ignore[arg-type]  # entries


def test_totals_of_two_days_add_up() -> None:
    day = Totals(owed=9, due=9, received=8, timely=7, on_time=7, late=1, not_reported=1)
    assert added_up([day, day]).timeliness == Rate(14, 18)
