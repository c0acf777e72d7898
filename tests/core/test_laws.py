"""The thirteen laws of the core, each a property; where one is held elsewhere, the map says where.

1. Boundary: `test_verdicts.py`, no grace is hidden at any second.
2. Two clocks: here.
3. Channel: here.
4. Zone: here; `test_calendar.py`, the day of an instant is the office's day.
5. Which day: here; `subjects/test_reading_laws.py`, any text is read and never certain without
   cause.
6. First valid submission decides: `test_verdicts.py`, what comes after an on-time report never
   makes it late; `test_scorecard.py`, five mails count as one.
7. Who owes: `test_slots.py`, changing the roster from a day leaves every day before it.
8. Verdicts as of an instant: `test_verdicts.py`, a later as-of never makes a received report less
   late; `test_reminding.py`, those pressed are exactly those owing with nothing waiting in review.
9. Waivers: here; `test_verdicts.py`, a moved deadline is strict in its turn.
10. Measures: `test_scorecard.py`, owed is the sum of the verdicts and no rate passes one.
11. Nothing is changed or deleted: here; `test_chain.py`, another value of any field gives another
    hash.
12. One mail, several duties: here.
13. No deadline without an hour: here; `test_cases.py`, no case ever has a lateness.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import Facts, facts_of
from lai_report.core.model import Hour, Kind, Obligation, Schedule
from lai_report.core.scorecard import totals
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import Judgement, MailboxState, answers, judge
from tests.core.samples import (
    FIRST,
    at,
    configuration,
    daily,
    entry,
    facts,
    obligation,
    submission,
    unit,
    void,
    waiver,
)

HAND_KEPT = MailboxState()
moments = st.integers(0, 3 * 86_400 - 1).map(lambda s: at("00:00:00") + timedelta(seconds=s))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
reports = st.lists(
    st.builds(
        lambda moment, name, day, supplement: (moment, name, FIRST + timedelta(day), supplement),
        moments, st.sampled_from("ab"), st.integers(0, 2), st.booleans(),
    ),
    max_size=6,
)  # fmt: skip


def sent(told: list[tuple[datetime, str, date, bool]]) -> list[Entry]:
    return [
        submission(number, moment, name, day, supplement=supplement)
        for number, (moment, name, day, supplement) in enumerate(told, start=10)
    ]


def judged(known: Facts, as_of: datetime, *obligations: Obligation) -> list[Judgement]:
    office = configuration(unit("a"), unit("b"), obligations=obligations)
    slots = [slot for n in range(3) for slot in slots_on(office, FIRST + timedelta(n))]
    return judge(slots, known, HAND_KEPT, as_of)


def test_the_map_of_the_laws_names_files_that_are_there() -> None:
    named = re.findall(r"`([\w/]+\.py)`", __doc__ or "")
    assert named
    assert [name for name in named if not (Path(__file__).parent / name).is_file()] == []


def verdicts(known: Facts, as_of: datetime) -> list[tuple[str, timedelta | None]]:
    return [(j.verdict, j.late) for j in judged(known, as_of)]


@given(reports, st.datetimes(timezones=st.just(UTC)), moments)
def test_law_2_only_when_it_was_received_decides_never_when_we_learned_of_it(
    told: list[Any], recorded_at: datetime, as_of: datetime
) -> None:
    entries = sent(told)
    learned_later = [one._replace(recorded_at=recorded_at) for one in entries]
    assert verdicts(facts_of(learned_later), as_of) == verdicts(facts_of(entries), as_of)


@given(reports, st.lists(st.tuples(moments, st.sampled_from("ab")), max_size=4), moments)
def test_law_3_word_by_another_channel_never_stops_a_clock(
    told: list[Any], heard: list[tuple[datetime, str]], as_of: datetime
) -> None:
    notes = [
        entry(number, "note", unit=name, day=FIRST, received_at=moment, payload={"via": "zalo"})
        for number, (moment, name) in enumerate(heard, start=50)
    ]
    with_notes = facts(*sent(told), *notes)
    assert verdicts(with_notes, as_of) == verdicts(facts(*sent(told)), as_of)


@given(reports, moments, offsets)
def test_law_4_the_same_instants_written_in_any_zone_give_the_same_verdicts(
    told: list[Any], as_of: datetime, zone: timezone
) -> None:
    moved = [(moment.astimezone(zone), *rest) for moment, *rest in told]
    abroad = verdicts(facts(*sent(moved)), as_of.astimezone(zone))  # type: ignore[arg-type]
    assert abroad == verdicts(facts(*sent(told)), as_of)


@given(moments, st.integers(0, 2))
def test_law_5_a_report_answers_for_the_day_it_names_and_for_no_other(
    moment: datetime, number: int
) -> None:
    day = FIRST + timedelta(number)
    found = judged(facts(submission(10, moment, day=day)), at("23:00:00", FIRST + timedelta(9)))
    assert {j.slot.day for j in found if j.decisive is not None} == {day}
    late = next(j for j in found if j.slot.unit.id == "a" and j.slot.day == day)
    assert late.verdict == ("on-time" if moment < at("16:30:00", day) else "late")


@given(reports, moments)
def test_law_9_a_lifted_duty_is_owed_by_nobody_whatever_came(
    told: list[Any], as_of: datetime
) -> None:
    lifted = waiver(90, until=(FIRST + timedelta(2)).isoformat())
    found = judged(facts(*sent(told), lifted), as_of)
    assert {j.verdict for j in found} == {"waived"}
    assert (totals(found, as_of).owed, totals(found, as_of).waived) == (0, 6)


@given(reports, moments)
def test_law_9_without_a_deadline_a_report_is_in_time_whenever_it_comes_and_never_late(
    told: list[Any], as_of: datetime
) -> None:
    lifted = waiver(90, until=(FIRST + timedelta(2)).isoformat(), lifts="deadline")
    for judgement in judged(facts(*sent(told), lifted), as_of):
        is_in = judgement.decisive is not None
        assert judgement.verdict == ("on-time" if is_in else "not-due")
        assert judgement.is_deadline_waived


@given(reports, st.integers(0, 5), moments)
def test_law_11_a_void_is_as_if_it_had_not_come_and_voiding_the_void_restores_it(
    told: list[Any], number: int, as_of: datetime
) -> None:
    entries = sent(told)
    without = [one for one in entries if one.sequence != 10 + number]
    voided = [*entries, void(90, 10 + number)]
    assert facts_of(voided) == facts_of(without)
    assert facts_of([*voided, void(91, 90)]) == facts_of(entries)
    assert verdicts(facts_of(voided), as_of) == verdicts(facts_of(without), as_of)


schedules = st.builds(
    lambda hours, weekdays, month_days: Schedule(
        tuple(Hour(minute, "before", label) for minute, label in hours), weekdays, month_days
    ),
    st.lists(
        st.tuples(st.integers(0, 1439), st.sampled_from(["", "sáng", "chiều"])),
        min_size=1, max_size=3,
    ),
    st.sampled_from([(), (4,), (0, 4)]),
    st.sampled_from([(), (29,), (-1,)]),
)  # fmt: skip


@given(st.lists(schedules, min_size=1, max_size=3), moments)
def test_law_12_a_report_that_names_no_duty_answers_every_daily_one_hour_duty_and_no_other(
    plans: list[Schedule], moment: datetime
) -> None:
    duties = [obligation(plan, obligation_id=f"D{n}") for n, plan in enumerate(plans)]
    [unnamed] = facts(submission(10, moment)).submissions
    for slot in slots_on(configuration(obligations=tuple(duties)), FIRST):
        plan = slot.obligation.schedule
        assert plan is not None
        assert answers(unnamed, slot) is (plan.is_daily and len(plan.hours) == 1)
        named = unnamed._replace(obligation=slot.obligation.key, hour=slot.hour.label)
        assert answers(named, slot)
        assert not answers(named._replace(unit="b"), slot)


@given(
    st.sampled_from(["event", "approval", "duty", "follow-up", "standing"]),
    st.booleans(),
    st.integers(0, 40),
)
def test_law_13_a_duty_that_is_no_report_is_never_late(
    kind: Kind, has_schedule: bool, day: int
) -> None:
    told = daily() if has_schedule else daily()._replace(schedule=None)
    office = configuration(obligations=(told._replace(kind=kind),))
    assert slots_on(office, FIRST + timedelta(day)) == ()
    hourless = configuration(obligations=(daily()._replace(schedule=None),))
    assert slots_on(hourless, FIRST + timedelta(day)) == ()
