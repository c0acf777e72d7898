"""The page that settles a complaint: every instant, every hash, the rule that was applied."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lai_report.core.entries.entry import ChainHead, Entry
from lai_report.core.entries.submission import Submission
from lai_report.core.facts import Facts, facts_of
from lai_report.core.model import Configuration, Unit
from lai_report.core.phrases import plain_phrase
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.reports.day.evidence import evidence_data, evidence_document
from lai_report.errors import phrase
from tests.core.reports.afternoons import NEXT
from tests.core.reports.conftest import Keep
from tests.core.reports.days import HAND_KEPT, READ
from tests.core.reports.province import A25, A42, PHONG_THO, TAM_DUONG, province
from tests.core.samples import FIRST, at, daily, entry, submission, void, waiver

HEAD = ChainHead("so-2021", 41, "9f86d081884c7d65")
BY_MAIL = {
    "internal_date": "2021-01-29T09:30:00+00:00",
    "received_header": "2021-01-29T09:29:58+00:00",
    "sent_at": "2021-01-29T16:28:00+07:00",
    "subject": "BC ngày 29/01/2021",
    "sender": "vphu.phongtho@laichau.example",
    "received_by": "mx.tinh.example",
    "authentication": "dkim=pass",
    "why": plain_phrase(phrase("subject.no_day")),
    "message_id": "<bc-29@laichau.example>",
    "sender_display": "VP Huyện ủy Phong Thổ",
    "attachments": ["BC 29-01.pdf", "Phụ lục.xls"],
    "position": "4096",
}
WAITS = {
    "subject": "BC bổ sung",
    "sender": "vphu.phongtho@laichau.example",
    "days": ["2021-01-29", "2021-01-28"],
    "nature": "supplement",
    "why": plain_phrase(phrase("intake.no_first_copy")),
}
FILE = {"name": "46-BC-HU.pdf", "sha256": "fcde2b2e", "size": 120_394}
VOIDED = void(6, 5)._replace(draft=void(6, 5).draft._replace(unit=PHONG_THO))
ELSEWHERE = void(8, 7)._replace(draft=void(8, 7).draft._replace(unit=TAM_DUONG))


def of_mail(sequence: int, clock: str, received_on: date = FIRST, **said: Any) -> Entry:
    return entry(sequence, "submission", unit=PHONG_THO, day=FIRST,
                 received_at=at(clock, received_on),
                 source="imap:hop-thu@tinh.example", reference="2c26b46b68ffc68f",
                 payload=BY_MAIL | said)  # fmt: skip


COUNTED = of_mail(3, "16:12:10", decision="accepted")
ARRIVALS: dict[str, tuple[Entry, ...]] = {
    "complaint": (of_mail(2, "16:30:00"),),
    "in-time-and-more": (
        of_mail(2, "16:12:10"), of_mail(3, "16:20:00", supplement=True),
        entry(4, "mail", unit=PHONG_THO, received_at=at("16:40:00"), reference="fcde2b2e",
              source="imap:hop-thu@tinh.example", payload=WAITS | {"reads_like_report": True}),
        submission(5, at("15:00:00"), PHONG_THO), VOIDED,
        submission(7, at("15:00:00"), TAM_DUONG), ELSEWHERE,
    ),
    "by-hand": (
        entry(2, "submission", unit=PHONG_THO, day=FIRST, received_at=at("16:12:00"), source="hand",
              obligation=A42.key,
              payload={"via": "paper", "basis": "Chánh Văn phòng", "file": FILE, "nil": True,
                       "note": "công văn 46"}),
    ),
    "from-a-sheet": (
        entry(2, "submission", unit=PHONG_THO, day=FIRST, received_at=at("16:30:00"),
              source="import:so-theo-doi.csv",
              payload={"via": "mailbox", "precision": "minute", "line": 12}),
    ),
    "counted-by-a-person": (COUNTED._replace(draft=COUNTED.draft._replace(target=2)),),
    "nothing": (),
    "no-deadline": (waiver(2, lifts="deadline", basis="CV 9-CV/VPTU"),),
    "next-day-deadline": (
        waiver(2, lifts="deadline", due=at("09:00:00", NEXT).isoformat(), basis="CV 7"),
        of_mail(3, "08:59:00", received_on=NEXT),
    ),
}  # fmt: skip


def shown(
    configured: Configuration, entries: tuple[Entry, ...], clock: str = "16:45:00"
) -> DayStatus:
    return day_status(configured, FIRST, facts_of(entries), HAND_KEPT, at(clock, NEXT))


def unit_of(configured: Configuration, unit_id: str = PHONG_THO) -> Unit:
    found = configured.roster.unit(unit_id)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ARRIVALS)
def test_the_page_of_a_unit_and_a_day(name: str, kept: Keep) -> None:
    made, entries = province(), ARRIVALS[name]
    kept(f"evidence/{name}", evidence_document(shown(made, entries), unit_of(made), entries, HEAD))


@pytest.mark.parametrize("name", ARRIVALS)
def test_what_scripts_read_of_it(name: str, kept: Keep) -> None:
    made = province()
    kept(f"evidence/{name}", evidence_data(shown(made, ARRIVALS[name]), unit_of(made), HEAD))


@pytest.mark.parametrize("name", ["complaint", "nothing"])
def test_an_hour_that_counts_as_in_time_has_its_own_rule(name: str, kept: Keep) -> None:
    made, entries = province(daily(boundary="by")), ARRIVALS[name]
    page = evidence_document(shown(made, entries), unit_of(made), entries, HEAD)
    kept(f"evidence/{name}-by", page)


def test_a_unit_that_owes_nothing_has_the_reason_and_what_it_sent(kept: Keep) -> None:
    made, entries = province(A25), ARRIVALS["complaint"]
    kept(
        "evidence/not-bound", evidence_document(shown(made, entries), unit_of(made), entries, None)
    )
    kept("evidence/not-bound", evidence_data(shown(made, entries), unit_of(made), None))


def test_a_day_before_the_duty_begins_has_that_reason(kept: Keep) -> None:
    made = province(A42._replace(span=A42.span._replace(first=NEXT)))
    kept("evidence/before-the-rule", evidence_document(shown(made, ()), unit_of(made), (), None))


def test_what_is_not_known_of_a_report_has_no_line(kept: Keep) -> None:
    made = province()._replace(directives=())
    only = Submission(2, PHONG_THO, FIRST, at("16:00:00"), source="hand")
    judged = day_status(province(), FIRST, Facts((only,)), READ, at("16:45:00"))
    bare = judged._replace(configuration=made)
    kept("evidence/bare", evidence_document(bare, unit_of(made), (), None))
