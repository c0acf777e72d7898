"""A case has an age and a state, never a lateness; what was said of it can be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.cases import CaseState, cases_in, open_cases, state_of
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.plans.case import ordered_by

ZONE = timezone(timedelta(hours=7))
KNOWN = datetime(2021, 2, 1, 8, tzinfo=ZONE)
TRIP = date(2021, 2, 10)
HOURS = st.integers(0, 24 * 60)
HOUR = timedelta(hours=1)
WRITTEN = datetime(2021, 2, 1, tzinfo=UTC)


def entry(sequence: int, draft: Draft) -> Entry:
    return Entry(sequence, WRITTEN, "vt", draft, "", "")


def ledger(*drafts: Draft) -> list[Entry]:
    return [entry(number, draft) for number, draft in enumerate(drafts, start=1)]


def opened(kind: Any = "approval", **payload: Any) -> Draft:
    when = {"when": TRIP.isoformat()} if kind == "approval" else {}
    said = {"case": kind, "subject": "x", **when, **payload}
    return Draft("case", unit="a", received_at=KNOWN, payload=said)


def about(kind: Any, hours: int, target: int = 1, **payload: Any) -> Draft:
    return Draft(kind, received_at=KNOWN + timedelta(hours=hours), target=target, payload=payload)


def decided(hours: int = 5, answer: str = "agreed") -> Draft:
    return about("case-decision", hours, answer=answer, by_whom="TTTU", basis="CV 1")


def only(*drafts: Draft, at: datetime | None = None) -> Case:
    (case,) = cases_in(ledger(*drafts), at)
    return case


OF_CASE: dict[str, Any] = {"case": 1, "recorded_by": "vt"}


def test_a_case_keeps_all_that_was_said_of_it() -> None:
    asked = Draft(
        "case", unit="a", obligation="lc/A1.4", received_at=KNOWN, target=7, source="imap:x",
        reference="d1",
        payload={
            "case": "approval", "subject": "đi Hà Nội", "when": "2021-02-10",
            "note": "có giấy mời", "sender": "vp@a.example", "message_id": "<1@x>",
        },
    )  # fmt: skip
    assert only(asked, decided(5), decided(6, "other"), about("case-close", 7, reason="xong")) == (
        Case(
            1, "approval", "a", "đi Hà Nội", KNOWN, TRIP, "lc/A1.4", 7, "vt",
            decision=CaseDecision(2, "agreed", "TTTU", "CV 1", KNOWN + 5 * HOUR, **OF_CASE),
            closing=CaseClosing(4, "xong", KNOWN + 7 * HOUR, **OF_CASE),
            note="có giấy mời", source="imap:x", reference="d1",
            sender="vp@a.example", message_id="<1@x>",
        )
    )  # fmt: skip
    happened = Draft(
        "case", unit="a", received_at=KNOWN, payload={"case": "event", "subject": "sạt lở"}
    )
    told = [
        about("case-report", 2, to="TTTU", submission=9, note="qua điện thoại"),
        about("case-report", 3, to="BTV"),
        about("case-close", 4, reason="xong"),
        about("case-close", 5, reason="lại xong"),
    ]
    assert only(happened, *told) == Case(
        1, "event", "a", "sạt lở", KNOWN, recorded_by="vt", source="",
        reports=(
            CaseReport(2, "TTTU", KNOWN + 2 * HOUR, 9, "qua điện thoại", **OF_CASE),
            CaseReport(3, "BTV", KNOWN + 3 * HOUR, **OF_CASE),
        ),
        closing=CaseClosing(4, "xong", KNOWN + 4 * HOUR, **OF_CASE),
    )  # fmt: skip


def test_the_oldest_case_comes_first_then_the_first_written() -> None:
    newer = opened("event")._replace(received_at=KNOWN + HOUR)
    told = [newer, opened("event"), opened("approval")]
    assert [case.sequence for case in cases_in(ledger(*told))] == [2, 3, 1]
    assert [case.sequence for case in cases_in(reversed(ledger(*told)))] == [2, 3, 1]


def test_what_is_said_of_one_case_is_said_of_no_other() -> None:
    told = [
        opened("event"), opened("event"), about("case-report", 1, 2, to="TTTU"),
        about("case-report", 2, 1, to="BTV"), about("case-report", 3, 2, to="UBND"),
    ]  # fmt: skip
    assert [[r.to for r in case.reports] for case in cases_in(ledger(*told))] == [
        ["BTV"], ["TTTU", "UBND"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("passed", "hours"),
    [
        (timedelta(minutes=-90), 0),
        (timedelta(0), 0),
        (timedelta(minutes=59, seconds=59), 0),
        (timedelta(hours=1), 1),
        (timedelta(hours=25, minutes=30), 25),
        (timedelta(days=100), 2400),
    ],
)
def test_an_age_is_whole_hours_and_never_below_none(passed: timedelta, hours: int) -> None:
    assert only(opened("event")).age_in_hours(KNOWN + passed) == hours


def test_a_request_stops_ageing_at_its_answer_and_an_event_at_its_end() -> None:
    asked = only(opened(), decided(5), about("case-close", 7, reason="xong"))
    assert asked.age_in_hours(KNOWN + 9 * HOUR) == 5
    assert asked.age_in_hours(KNOWN + 3 * HOUR) == 3
    closed_unanswered = only(opened(), about("case-close", 7, reason="rút"))
    assert closed_unanswered.age_in_hours(KNOWN + 9 * HOUR) == 7
    event = only(opened("event"), decided(5))
    assert event.age_in_hours(KNOWN + 9 * HOUR) == 9
    assert event.is_open


def test_a_request_without_a_day_is_only_asked() -> None:
    case = only(opened())._replace(when=None)
    assert state_of(case, KNOWN + timedelta(days=60), ZONE) == "asked"


@pytest.mark.parametrize("kind", ["approval", "event"])
def test_a_closed_case_is_closed_whatever_was_said_before(kind: str) -> None:
    case = only(opened(kind), decided(), about("case-close", 9, reason="xong"))
    assert state_of(case, KNOWN, ZONE) == "closed"


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2021, 2, 9), "asked"), (TRIP, "no-decision"), (date(2021, 2, 11), "no-decision")],
)
def test_a_trip_whose_day_came_without_an_answer_has_none_recorded(
    day: date, expected: CaseState
) -> None:
    at = datetime.combine(day, datetime.min.time(), ZONE)
    assert state_of(only(opened()), at, ZONE) == expected
    assert only(opened()).is_open


def test_the_day_comes_at_the_offices_midnight_not_at_utcs() -> None:
    before, after = datetime(2021, 2, 9, 16, 59, tzinfo=UTC), datetime(2021, 2, 9, 17, tzinfo=UTC)
    assert state_of(only(opened()), before, ZONE) == "asked"
    assert state_of(only(opened()), after, ZONE) == "no-decision"


@pytest.mark.parametrize("answer", ["agreed", "not-agreed", "other"])
def test_an_answer_settles_a_request_even_after_its_day(answer: str) -> None:
    case = only(opened(), decided(24 * 30, answer))
    assert state_of(case, KNOWN + timedelta(days=60), ZONE) == answer
    assert not case.is_open
    assert case.age_in_hours(KNOWN + timedelta(days=60)) == 24 * 30


def test_an_event_is_reported_and_then_closed() -> None:
    drafts = [opened("event"), about("case-report", 2, to="TTTU", submission=7)]
    assert state_of(only(drafts[0]), KNOWN, ZONE) == "open"
    reported = only(*drafts)
    assert (reported.reports[0].to, reported.reports[0].submission) == ("TTTU", 7)
    assert (state_of(reported, KNOWN, ZONE), reported.is_open) == ("reported", True)
    closed = only(*drafts, about("case-close", 30, reason="xong"))
    assert (closed.is_open, closed.age_in_hours(KNOWN + timedelta(days=9))) == (False, 30)


def test_voiding_what_was_said_restores_what_was_before_and_so_on() -> None:
    drafts = [opened(), decided(), Draft("void", target=2), Draft("void", target=3)]
    assert [only(*drafts[:n]).decision is not None for n in (2, 3, 4)] == [True, False, True]


def test_a_voided_case_is_gone_with_all_that_was_said_of_it_and_comes_back() -> None:
    drafts = [opened(), decided(), Draft("void", target=1)]
    assert cases_in(ledger(*drafts)) == ()
    assert only(*drafts, Draft("void", target=3)).decision is not None


def test_as_of_an_instant_shows_the_case_as_the_facts_were() -> None:
    drafts = [opened(), decided(5)]
    assert cases_in(ledger(*drafts), KNOWN - timedelta(minutes=1)) == ()
    assert only(*drafts, at=KNOWN + timedelta(hours=4)).decision is None
    assert only(*drafts, at=KNOWN + timedelta(hours=5)).decision is not None


@given(HOURS, HOURS, HOURS)
def test_an_age_never_shrinks_and_stops_when_the_case_is_settled(
    close: int, one: int, other: int
) -> None:
    case = only(opened("event"), about("case-close", close, reason="xong"))
    at = [KNOWN + timedelta(hours=hours) for hours in sorted((one, other))]
    ages = [case.age_in_hours(instant) for instant in at]
    assert 0 <= ages[0] <= ages[1] <= close
    assert ages[1] == min(close, max(one, other))


@given(st.lists(st.sampled_from(["case-decision", "case-report", "case-close"]), max_size=5))
def test_no_case_ever_has_a_lateness_or_an_unknown_state(kinds: list[Any]) -> None:
    said: dict[str, Any] = {
        "answer": "other",
        "by_whom": "b",
        "basis": "c",
        "to": "d",
        "reason": "e",
    }
    for kind in ("approval", "event"):
        case = only(opened(kind), *(about(each, 1, **said) for each in kinds))
        assert state_of(case, KNOWN, ZONE) not in {"late", "missing", "not-reported"}
        assert bool(open_cases([case])) is case.is_open
        assert case.is_open is (
            "case-close" not in kinds and not (kind == "approval" and "case-decision" in kinds)
        )


def test_a_case_belongs_to_the_one_obligation_that_orders_it() -> None:
    shipped = _shipped()
    found = ordered_by(shipped, "huyen-uy-sin-ho", "approval", TRIP)
    assert found is not None
    assert found.id == "A1.4"
    watch = ordered_by(shipped, "ban-can-su-dang-ubnd-tinh", "event", date(2021, 8, 25))
    assert watch is not None
    assert watch.id == "C2.1"
    assert ordered_by(shipped, "huyen-uy-sin-ho", "event", date(2021, 8, 25)) is None


def _shipped() -> Any:
    from pathlib import Path

    from lai_report.read.config.reading import read_configuration

    found = read_configuration(Path(__file__).parents[2]).configuration
    assert found is not None
    return found


def test_a_report_of_a_period_tells_its_own_cases_and_those_still_open() -> None:
    from lai_report.core.reports.cases import cases_section

    shipped, week = _shipped(), (date(2021, 2, 1), date(2021, 2, 7))
    open_request = only(opened())
    closed = only(opened("event"), about("case-close", 1, reason="xong"))
    later = datetime(2021, 3, 1, tzinfo=ZONE)
    assert len(cases_section([open_request, closed], shipped, *week, later)[1].rows) == 2  # type: ignore[union-attr]  # the table
    march = (date(2021, 3, 1), date(2021, 3, 7))
    assert len(cases_section([open_request, closed], shipped, *march, later)[1].rows) == 1  # type: ignore[union-attr]  # the table
    january = (date(2021, 1, 25), date(2021, 1, 31))
    assert cases_section([open_request, closed], shipped, *january, later) == ()
