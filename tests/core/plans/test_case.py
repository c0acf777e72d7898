"""What a person says of a case becomes one whole entry, or is refused with the reason why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.entry import Draft
from lai_report.core.entries.evidence import NO_EVIDENCE, MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.model import Configuration, Obligation, Schedule, Span
from lai_report.core.plans.case import (
    Answered,
    Opening,
    Reported,
    ordered_by,
    plan_case,
    plan_case_of_mail,
    plan_close,
    plan_decision,
    plan_report,
)
from lai_report.core.plans.plan import Plan
from lai_report.errors import RefusedError, phrase
from tests.core.samples import at, configuration, obligation, unit

KNOWN = at("08:00:00", date(2021, 2, 1))
TRIP = date(2021, 2, 10)
A = unit("a")


def ordering(kind: Any, obligation_id: str, *bound: str, span: Span = Span()) -> Obligation:  # noqa: B008 - frozen
    ordered = obligation(Schedule(()), obligation_id=obligation_id, span=span)
    return ordered._replace(kind=kind, bound=bound or ("huyen-uy",))


OFFICE = configuration(
    A, unit("b", group="khac"), unit("gone", Span(None, date(2021, 2, 9))),
    obligations=(
        ordering("report", "R"), ordering("approval", "A"), ordering("event", "E", "b"),
        ordering("duty", "D"),
    ),
)  # fmt: skip
ASKED = Opening("approval", "đi Hà Nội", KNOWN, TRIP, "có giấy mời")
HAPPENED = Opening("event", "sạt lở", KNOWN)
MAIL = WaitingMail(
    7, KNOWN - timedelta(hours=1), "a", source="imap:x", reference="d1",
    evidence=MailEvidence("Xin ý kiến", "a@x.example", message_id="<1@x>", position="12"),
)  # fmt: skip
REQUEST = Case(3, "approval", "a", "đi Hà Nội", KNOWN, TRIP, "lc-2021-01-28/A")
EVENT = Case(4, "event", "a", "sạt lở", KNOWN, obligation="lc-2021-01-28/D")
ANSWER = CaseDecision(5, "agreed", "TTTU", "CV 1", KNOWN)
CLOSING = CaseClosing(6, "xong", KNOWN)


def only(plan: Plan[Any]) -> Draft:
    """The one entry of a plan: what its one record says, and nothing it touches."""
    (item,), (draft,) = plan.items, plan.entries
    assert (item.draft(), plan.changes) == (draft, ())
    return draft


def opened(standing: Sequence[Case] = (), opening: Opening = ASKED, **said: Any) -> Draft:
    return only(plan_case(said.pop("office", OFFICE), A, opening, standing))


def about(case: Case, kind: Any, **payload: Any) -> Draft:
    """The entry that says something of a case, whole."""
    return Draft(
        kind, unit="a", obligation=case.obligation, received_at=KNOWN, source="hand",
        target=case.sequence, payload=payload,
    )  # fmt: skip


def test_a_request_is_written_whole_with_the_obligation_that_orders_it() -> None:
    assert opened() == Draft(
        "case", unit="a", obligation="lc-2021-01-28/A", received_at=KNOWN, source="hand",
        payload={
            "case": "approval", "subject": "đi Hà Nội", "when": "2021-02-10",
            "note": "có giấy mời",
        },
    )  # fmt: skip


def test_a_duty_named_by_a_person_is_kept_whatever_orders_such_cases() -> None:
    assert opened(opening=HAPPENED._replace(obligation="x/9")).obligation == "x/9"


def test_an_event_is_written_without_what_was_not_said() -> None:
    assert opened(opening=HAPPENED) == Draft(
        "case", unit="a", obligation="lc-2021-01-28/D", received_at=KNOWN, source="hand",
        payload={"case": "event", "subject": "sạt lở"},
    )  # fmt: skip


def test_the_very_same_case_is_opened_once_while_it_is_open() -> None:
    for standing in (
        REQUEST._replace(unit="b"), REQUEST._replace(subject="khác"),
        REQUEST._replace(when=date(2021, 2, 11)), REQUEST._replace(kind="event"),
        REQUEST._replace(decision=ANSWER), REQUEST._replace(closing=CLOSING),
    ):  # fmt: skip
        assert opened([standing]).kind == "case"


def test_a_message_becomes_a_case_with_its_evidence() -> None:
    planned = plan_case_of_mail(OFFICE, MAIL, 7, "", ASKED)
    assert planned.mail == MAIL
    assert planned.record.draft() == Draft(
        "case", unit="a", obligation="lc-2021-01-28/A", received_at=KNOWN, source="imap:x",
        reference="d1", target=7,
        payload={
            "sender": "a@x.example", "message_id": "<1@x>", "case": "approval",
            "subject": "đi Hà Nội", "when": "2021-02-10", "note": "có giấy mời",
        },
    )  # fmt: skip
    bare = MAIL._replace(unit="", evidence=NO_EVIDENCE)
    assert of_mail(bare, unit="b") == Draft(
        "case", unit="b", obligation="lc-2021-01-28/E", received_at=KNOWN, source="imap:x",
        reference="d1", target=7, payload={"case": "event", "subject": "sạt lở"},
    )  # fmt: skip
    assert of_mail(MAIL, unit="b").unit == "b"


def test_what_is_said_of_a_case_is_written_whole() -> None:
    answered = plan_decision(REQUEST, 3, Answered("not-agreed", "TTTU", "CV 2"), KNOWN)
    assert only(answered) == about(
        REQUEST, "case-decision", answer="not-agreed", by_whom="TTTU", basis="CV 2"
    )
    told = plan_report(EVENT, 4, Reported("TTTU", 9, "qua điện thoại"), KNOWN)
    assert only(told) == about(EVENT, "case-report", to="TTTU", submission=9, note="qua điện thoại")
    assert report(EVENT) == about(EVENT, "case-report", to="TTTU")
    for case in (REQUEST, REQUEST._replace(decision=ANSWER), EVENT):
        closed = plan_close(case, case.sequence, "xong", KNOWN)
        assert only(closed) == about(case, "case-close", reason="xong")


def decide(case: Case | None) -> Draft:
    return only(plan_decision(case, 3, Answered("agreed", "TTTU", "CV 1"), KNOWN))


def report(case: Case | None) -> Draft:
    return only(plan_report(case, 4, Reported("TTTU"), KNOWN))


def of_mail(mail: WaitingMail | None, opening: Opening = HAPPENED, unit: str = "") -> Draft:
    return plan_case_of_mail(OFFICE, mail, 7, unit, opening).record.draft()


@pytest.mark.parametrize(
    ("attempt", "why", "values"),
    [
        (lambda: opened(opening=HAPPENED._replace(subject=" ")), "needs_subject", {}),
        (lambda: opened(opening=ASKED._replace(when=None)), "needs_when", {}),
        (lambda: opened([EVENT, REQUEST]), "open_already", {"number": 3}),
        (lambda: of_mail(MAIL._replace(unit="")), "mail_without_unit", {"number": 7}),
        (lambda: of_mail(MAIL, HAPPENED._replace(subject="")), "needs_subject", {}),
        (lambda: decide(None), "no_case", {"number": 3}),
        (lambda: decide(EVENT), "not_approval", {"number": 3}),
        (lambda: decide(REQUEST._replace(decision=ANSWER)), "decided_already",
         {"number": 3, "entry": 5}),
        (lambda: decide(REQUEST._replace(closing=CLOSING)), "closed_already",
         {"number": 3, "entry": 6}),
        (lambda: report(None), "no_case", {"number": 4}),
        (lambda: report(REQUEST), "not_event", {"number": 4}),
        (lambda: report(EVENT._replace(closing=CLOSING)), "closed_already",
         {"number": 4, "entry": 6}),
        (lambda: plan_close(None, 9, "xong", KNOWN), "no_case", {"number": 9}),
        (lambda: plan_close(EVENT._replace(closing=CLOSING), 4, "xong", KNOWN), "closed_already",
         {"number": 4, "entry": 6}),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_says_why(
    attempt: Callable[[], Draft], why: str, values: dict[str, int]
) -> None:
    with pytest.raises(RefusedError) as caught:
        attempt()
    assert caught.value.phrase == phrase(f"case.{why}", **values)


def test_a_message_that_no_longer_waits_becomes_no_case() -> None:
    with pytest.raises(RefusedError) as caught:
        of_mail(None)
    assert caught.value.phrase == phrase("review.not_waiting", number=7)


def only_ordering(*obligations: Obligation, standing: str = "binding") -> Configuration:
    return configuration(A, obligations=obligations, standing=standing)


@pytest.mark.parametrize(
    ("office", "kind", "unit_id", "day", "expected"),
    [
        (OFFICE, "approval", "a", TRIP, "A"),
        (OFFICE, "event", "a", TRIP, "D"),
        (OFFICE, "event", "b", TRIP, "E"),
        (OFFICE, "approval", "b", TRIP, None),
        (OFFICE, "event", "nobody", TRIP, None),
        (OFFICE, "event", "gone", TRIP, None),
        (OFFICE, "event", "gone", date(2021, 2, 9), "D"),
        (only_ordering(ordering("event", "E"), ordering("duty", "D")), "event", "a", TRIP, None),
        (only_ordering(ordering("event", "E"), standing="reference"), "event", "a", TRIP, None),
        (only_ordering(ordering("event", "E", span=Span(TRIP))), "event", "a", TRIP, "E"),
        (only_ordering(ordering("event", "E", span=Span(date(2021, 2, 11)))), "event", "a", TRIP,
         None),
    ],
)  # fmt: skip
def test_a_case_belongs_to_the_one_binding_obligation_that_orders_it_that_day(
    office: Configuration, kind: Any, unit_id: str, day: date, expected: str | None
) -> None:
    found = ordered_by(office, unit_id, kind, day)
    assert (found.id if found else None) == expected


def test_the_day_an_obligation_is_looked_for_is_the_offices_own() -> None:
    until_january = only_ordering(ordering("event", "E", span=Span(None, date(2021, 1, 31))))
    just_past = datetime.fromisoformat("2021-01-31T18:00:00+00:00")  # 01:00 of the next day here
    just_before = datetime.fromisoformat("2021-01-31T16:00:00+00:00")
    for known_at, ordered in ((just_past, ""), (just_before, "lc-2021-01-28/E")):
        opening = HAPPENED._replace(known_at=known_at)
        assert opened(opening=opening, office=until_january).obligation == ordered
