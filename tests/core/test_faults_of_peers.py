"""Where other trackers of reports went wrong: what must never be counted, lost or blamed here."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import facts_of
from lai_report.core.mail.address_book import address_book
from lai_report.core.mail.intake import KnownMessages, rule_on
from lai_report.core.mail.message import Message
from lai_report.core.mail.secrecy import secrecy_mark
from lai_report.core.model import Span
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.units.names import find_unit
from lai_report.core.verdicts import MailboxState
from tests.core.samples import FIRST, at, configuration, facts, submission, unit

HAND_KEPT = MailboxState()
EVENING = at("18:00:00")
TWO_SENDERS = unit("a")._replace(
    name="Huyện ủy Đầm Hà", senders=("vp@a.example", "vanthu@a.example")
)
OFFICE = configuration(TWO_SENDERS)
GOOD = Message(
    "d1", "Báo cáo ngày 29/01/2021", "vp@a.example", received_at=at("16:12:00"), authenticated=True
)


def shown(*entries: Entry, **made: Any) -> DayStatus:
    office = made.pop("office", None) or configuration(unit("a"), unit("b"))
    return day_status(office, FIRST, facts_of(entries), HAND_KEPT, EVENING)


def ruled(**said: Any) -> Any:
    return rule_on(GOOD._replace(**said), KnownMessages(), OFFICE, address_book(OFFICE), EVENING)


@given(st.lists(st.integers(0, 24 * 3600 - 1), max_size=6))
def test_as_many_are_counted_late_as_rows_carry_a_lateness(seconds: list[int]) -> None:
    names = "abcdef"[: len(seconds)]
    office = configuration(*(unit(name) for name in names or "a"))
    entries = [
        submission(n, at("00:00:00") + timedelta(seconds=s), name)
        for n, (s, name) in enumerate(zip(seconds, names, strict=True), start=2)
    ]
    made = day_status(office, FIRST, facts(*entries), HAND_KEPT, at("23:59:59"))
    late = [j for j in made.judgements if j.late is not None]
    assert made.totals.late == len(late) == sum(s >= 16 * 3600 + 30 * 60 for s in seconds)
    assert all(j.late is not None and j.late >= timedelta(0) for j in late)


def test_a_kind_of_unit_the_clause_does_not_bind_is_never_missing() -> None:
    office = configuration(unit("a"), unit("z", group="dang-uy"))
    made = shown(submission(2, at("16:00:00")), office=office)
    assert [j.slot.unit.id for j in made.judgements] == ["a"]
    assert (made.totals.owed, made.totals.missing) == (1, 0)


def test_a_unit_that_is_gone_and_still_sends_is_listed_and_raises_no_rate() -> None:
    office = configuration(unit("a"), unit("z", Span(None, FIRST - timedelta(1))))
    without = shown(office=office)
    made = shown(submission(2, at("16:00:00"), "z"), office=office)
    assert made.totals == without.totals
    assert [extra.submission.unit for extra in made.extras] == ["z"]


@pytest.mark.parametrize("sender", ["vp@a.example", "vanthu@a.example"])
def test_any_of_a_units_registered_addresses_reports_for_it(sender: str) -> None:
    made = ruled(sender=sender)
    assert made.outcome == "accepted"
    assert made.draft.unit == "a"


def test_a_message_without_a_message_id_counts_like_any_other() -> None:
    assert ruled(message_id="").outcome == "accepted"


@pytest.mark.parametrize(
    "claimed",
    [None, at("14:00:00"), at("16:12:00", FIRST + timedelta(30))],
    ids=["no date or a broken one", "two hours early", "a month ahead"],
)
def test_the_senders_own_date_is_kept_beside_and_never_decides(claimed: Any) -> None:
    made = ruled(sent_at=claimed, received_at=at("17:05:00"))
    assert made.outcome == "accepted"
    assert made.draft.received_at == at("17:05:00")
    assert made.draft.payload.get("sent_at") == (claimed.isoformat() if claimed else None)
    entry = submission(2, made.draft.received_at)
    assert shown(entry).judgements[0].verdict == "late"


def test_a_report_read_the_next_day_after_no_run_at_all_is_as_punctual_as_it_came() -> None:
    learned = submission(2, at("16:12:00"))._replace(
        recorded_at=at("08:00:00", FIRST + timedelta(3))
    )
    assert shown(learned).judgements[0].verdict == "on-time"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_from_a_mac_is_read_like_any_other(form: Any) -> None:
    def composed(text: str) -> str:
        return unicodedata.normalize(form, text)

    assert ruled(subject=composed("Huyện ủy Đầm Hà báo cáo ngày 29/01/2021")).outcome == "accepted"
    assert secrecy_mark(composed("MẬT - báo cáo.pdf")) == "marked"
    assert secrecy_mark(composed("Mặt trận báo cáo.pdf")) == ""


@pytest.mark.parametrize("typed", ["Huyện ủy Đầm Hà", "hu dam ha", "HU ÐẦM HÀ", "đầm hà"])
def test_a_name_with_d_barred_is_found_with_and_without_its_bar(typed: str) -> None:
    assert find_unit(typed, OFFICE.roster.units).id == "a"
