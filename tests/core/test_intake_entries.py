"""What is written of a message, whole: the entry, its evidence, and the first of its doubts."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

import pytest

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.mail.intake import KnownMessages, Ruling, rule_on_supplement
from lai_report.core.model import Hour, Schedule
from lai_report.errors import Phrase
from tests.core.samples import FIRST, at, daily, entry, facts, obligation, submission
from tests.core.test_intake import CLERK, MUONG_TE, SEEN, STRANGER, rule

UNIT = "huyen-uy-muong-te"
FULL: dict[str, Any] = {
    "sender_display": "VP <vp>", "sent_at": at("16:12:00"), "received_by": "mx.hop-thu.example",
    "authentication": "dkim=pass", "attachments": ("bc.pdf", "phu luc.xls"), "position": "12",
}  # fmt: skip
PLAIN_EVIDENCE: dict[str, Any] = {
    "subject": "HU Mường Tè BC ngày 29/01/2021", "sender": MUONG_TE,
    "received_header": "2021-01-29T16:12:10+07:00", "message_id": "<1@x>",
}  # fmt: skip
EVIDENCE = PLAIN_EVIDENCE | {
    "sender_display": "VP <vp>", "sent_at": "2021-01-29T16:12:00+07:00",
    "received_by": "mx.hop-thu.example", "authentication": "dkim=pass",
    "attachments": ["bc.pdf", "phu luc.xls"], "position": "12",
}  # fmt: skip
READ = {"nature": "report", "reads_like_report": True}


def why(key: str, **values: object) -> dict[str, Any]:
    return {"why": {"key": key, "values": values}}


def counted(evidence: dict[str, Any], source: str = "mbox:x", **payload: Any) -> Draft:
    told = why("subject.by_both", unit="Huyện ủy Mường Tè")
    return Draft(
        "submission", UNIT, day=FIRST, received_at=at("16:12:10"), source=source, reference="d1",
        payload={**evidence, **told, **payload},
    )  # fmt: skip


def waiting(evidence: dict[str, Any], source: str = "mbox:x", **payload: Any) -> Draft:
    return counted(evidence, source, **payload)._replace(kind="mail")


def said_by(ruling: Ruling) -> tuple[str, Draft | None, bool]:
    return ruling.outcome, ruling.draft, ruling.needs_first_copy


class TestEntries:
    def test_a_counted_report_carries_all_its_evidence(self) -> None:
        assert said_by(rule(**FULL)) == ("accepted", counted(EVIDENCE), False)
        assert said_by(rule()) == ("accepted", counted(PLAIN_EVIDENCE), False)

    def test_the_mail_servers_own_date_stands_beside_the_hosts_own_line(self) -> None:
        by_server = {"internal_date": "2021-01-29T16:12:10+07:00"}
        evidence = {**EVIDENCE, **by_server, "received_header": "2021-01-29T16:12:09+07:00"}
        ruled = rule(**FULL, has_server_time=True, stamped_at=at("16:12:09"))
        assert said_by(ruled) == ("accepted", counted(evidence), False)
        bare = {**EVIDENCE, **by_server}
        del bare["received_header"]
        assert said_by(rule(**FULL, has_server_time=True)) == ("accepted", counted(bare), False)

    def test_a_message_held_carries_what_is_proposed_and_why_it_waits(self) -> None:
        said = why("intake.unproven", sender=MUONG_TE)
        draft = waiting(EVIDENCE, **READ, days=["2021-01-29"], **said)
        assert said_by(rule(**FULL, authenticated=False)) == ("review", draft, False)

    def test_a_message_of_an_unknown_unit_and_day_proposes_neither(self) -> None:
        subject = "Báo cáo tình hình, ngày 27/01 và 28/01"
        evidence = {**PLAIN_EVIDENCE, "subject": subject, "sender": STRANGER}
        said = why("subject.two_days", days=["27/01/2021", "28/01/2021"])
        draft = waiting(evidence, **READ, days=["2021-01-27", "2021-01-28"], **said)
        ruled = rule(subject=subject, sender=STRANGER)
        assert said_by(ruled) == ("review", draft._replace(unit="", day=None), False)

    def test_a_message_nobody_dates_is_held_at_the_instant_of_this_reading(self) -> None:
        evidence = {k: v for k, v in PLAIN_EVIDENCE.items() if k != "received_header"}
        said = why("intake.no_instant")
        draft = waiting(evidence, **READ, days=["2021-01-29"], **said)
        ruled = rule(received_at=None)
        assert said_by(ruled) == ("review", draft._replace(received_at=SEEN), False)

    def test_a_message_held_for_the_time_of_two_readings_names_the_first_entry(self) -> None:
        known = KnownMessages(same=[submission(3, at("16:12:10"), UNIT)])
        evidence = {**PLAIN_EVIDENCE, "received_header": "2021-01-29T16:30:00+07:00"}
        draft = waiting(evidence, **READ, days=[], **why("intake.two_times", number=3))
        ruled = rule(known, received_at=at("16:30:00"))
        assert said_by(ruled) == ("review", draft._replace(received_at=at("16:30:00")), False)

    def test_another_time_on_the_same_side_of_the_hour_is_noted_without_more(self) -> None:
        known = KnownMessages(same=[submission(3, at("16:12:10"), UNIT)])
        seen = Draft(
            "sighting", UNIT, day=FIRST, received_at=at("16:29:59"), source="mbox:x",
            reference="d1", target=3,
        )  # fmt: skip
        assert said_by(rule(known, received_at=at("16:29:59"))) == ("duplicate", seen, False)


class TestSupplements:
    SUBJECT = "Bổ sung BC ngày 29/01/2021"
    EVIDENCE: dict[str, Any] = PLAIN_EVIDENCE | {"subject": SUBJECT}

    def test_a_proven_one_is_a_submission_that_needs_its_first_copy(self) -> None:
        draft = counted(self.EVIDENCE, **why("subject.supplement"), supplement=True)
        ruled = rule(subject=self.SUBJECT)
        assert said_by(ruled) == ("review", draft, True)
        first = facts(submission(3, at("16:00:00"), UNIT))
        assert said_by(rule_on_supplement(ruled, first)) == ("accepted", draft, False)

    def test_without_its_first_copy_it_waits_with_all_its_evidence(self) -> None:
        draft = waiting(
            self.EVIDENCE, **why("intake.no_first_copy"), nature="supplement", days=[],
            reads_like_report=True,
        )  # fmt: skip
        ruled = rule_on_supplement(rule(subject=self.SUBJECT), facts())
        assert said_by(ruled) == ("review", draft, False)

    @pytest.mark.parametrize(
        "said",
        [
            {"subject": "Bổ sung HU Sìn Hồ BC ngày 29/01/2021"},
            {"subject": "Bổ sung BC ngày 28/01/2021 và 29/01/2021"},
            {"subject": "Bổ sung BC"},
            {"sender": STRANGER, "subject": "Bổ sung HU Mường Tè BC ngày 29/01/2021"},
        ],
    )
    def test_one_whose_unit_or_day_is_open_waits_like_any_message(self, said: Any) -> None:
        ruled = rule(**said)
        assert (ruled.outcome, ruled.needs_first_copy) == ("review", False)
        assert ruled.draft is not None
        assert ruled.draft.payload["why"] == why("subject.supplement")["why"]


DOUBTS: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({"attachments": ("bc.pdf", "MAT bao cao.pdf")}, why("intake.doubtful_mark")),
    (
        {"received_at": at("16:31:01")},
        why("intake.from_the_future", received_at={"instant": "2021-01-29T16:31:01+07:00"}),
    ),
    ({"is_bounce": True}, why("intake.bounce")),
    ({"defect": Phrase("mail.cut")}, why("mail.cut")),
    ({"sender_problem": Phrase("mail.two_from")}, why("mail.two_from")),
    ({"received_problem": Phrase("mail.no_stamp")}, why("mail.no_stamp")),
    (
        {"problems": (Phrase("mail.odd_header"), Phrase("mail.subject_fields"))},
        why("mail.subject_fields"),
    ),
    ({"received_at": None}, why("intake.no_instant")),
    ({"folder": "junk"}, why("intake.junk")),
    ({"is_generated": True}, why("intake.machine")),
    ({"subject": "HU Mường Tè BC"}, why("subject.no_day")),
    ({"authenticated": False}, why("intake.unproven", sender=MUONG_TE)),
)


@pytest.mark.parametrize("place", range(len(DOUBTS)))
def test_of_all_doubts_the_gravest_is_told(place: int) -> None:
    together: dict[str, Any] = {}
    for said, _ in reversed(DOUBTS[place:]):
        together |= said
    ruled = rule(**together)
    assert ruled.outcome == "review"
    assert ruled.draft is not None
    assert ruled.draft.payload["why"] == DOUBTS[place][1]["why"]


def test_what_came_this_very_instant_is_not_ahead_of_it() -> None:
    assert rule(received_at=SEEN).outcome == "accepted"


@pytest.mark.parametrize(
    ("said", "nature", "may_be_report"),
    [
        ({"authenticated": False}, "report", True),
        ({"subject": "Xin lùi BC ngày 29/01/2021", "has_attachment": True}, "postponement", True),
        ({"subject": "Xin lùi BC ngày 29/01/2021"}, "postponement", False),
        ({"subject": "Giấy mời họp", "has_attachment": True}, "invitation", False),
        ({"is_bounce": True, "has_attachment": True, "subject": "Re: Đôn đốc BC"}, "bounce", False),
        ({"defect": Phrase("mail.cut"), "subject": ""}, "unreadable", True),
        ({"defect": Phrase("mail.cut"), "subject": "Giấy mời"}, "invitation", False),
        ({"authenticated": False, "subject": ""}, "other", True),
    ],
)
def test_what_waits_says_what_it_is_and_whether_it_may_be_the_report(
    said: dict[str, Any], nature: str, may_be_report: bool
) -> None:
    draft = rule(**said).draft
    assert draft is not None
    assert draft.payload["nature"] == nature
    assert draft.payload["reads_like_report"] is may_be_report


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ({"is_auto": True}, "ignored"),
        ({"is_auto": True, "is_bounce": True}, "review"),
        ({"folder": "trash", "is_bounce": True}, "review"),
        ({"sender": CLERK}, "review"),
        ({"sender": CLERK, "subject": "Báo cáo ngày 29/01/2021"}, "ignored"),
        ({"sender": CLERK, "subject": "Undeliverable: BC", "is_bounce": True}, "review"),
        ({"is_generated": True}, "review"),
        ({"is_generated": True, "subject": "Trả lời tự động: BC"}, "ignored"),
        ({"is_generated": True, "sender": STRANGER, "subject": "Scan 0001"}, "ignored"),
        ({"is_generated": True, "sender": STRANGER, "subject": "Undeliverable: BC"}, "review"),
        ({"is_generated": True, "sender": STRANGER}, "review"),
        ({"is_bulk": True, "sender": STRANGER, "subject": "Undeliverable: BC"}, "ignored"),
        ({"is_bulk": True, "sender": STRANGER}, "review"),
        ({"is_bulk": True, "subject": "HU Sìn Hồ BC 29/01/2021"}, "review"),
        ({"is_bulk": True, "sender": STRANGER, "subject": "Khuyến mại"}, "ignored"),
        ({"sender": STRANGER, "subject": "Khuyến mại"}, "review"),
        ({"subject": "Trả lời tự động: BC"}, "review"),
        ({"position": "MẬT-bc.eml"}, "refused"),
        ({"position": "bc.eml", "attachments": ("a.pdf", "MẬT-b.pdf")}, "refused"),
    ],
)
def test_only_what_nobody_could_mean_as_a_report_is_ignored(
    said: dict[str, Any], outcome: str
) -> None:
    assert rule(**said).outcome == outcome


class TestSmallHours:
    @pytest.mark.parametrize(
        ("said", "key"),
        [
            ({"received_at": at("04:59:59")}, "subject.small_hours"),
            ({"received_at": at("04:59:59").astimezone(UTC)}, "subject.small_hours"),
            ({"received_at": at("05:00:00")}, "subject.by_sender"),
            ({"received_at": None, "sent_at": at("04:00:00")}, "intake.no_instant"),
        ],
    )
    def test_the_offices_clock_tells_whether_today_is_still_yesterday(
        self, said: dict[str, Any], key: str
    ) -> None:
        draft = rule(subject="BC hôm nay", **said).draft
        assert draft is not None
        assert draft.payload["why"]["key"] == key
        assert draft.day == FIRST

    def test_the_day_of_arrival_is_the_offices(self) -> None:
        utc = at("00:30:00").astimezone(UTC)
        draft = rule(subject="BC hôm qua", received_at=utc).draft
        assert draft is not None
        assert draft.day == FIRST - timedelta(1)


class TestDuties:
    WEEKLY = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)), obligation_id="W")
    TWICE = obligation(
        Schedule((Hour(660, "before", "s"), Hour(990, "before", "c"))), obligation_id="T"
    )

    @pytest.mark.parametrize(
        ("duties", "outcome"),
        [
            ((WEEKLY,), "review"),
            ((TWICE,), "review"),
            ((TWICE, WEEKLY), "review"),
            ((WEEKLY, daily()), "accepted"),
            ((daily(), TWICE), "accepted"),
        ],
    )
    def test_a_report_that_names_no_duty_answers_a_daily_one_or_must_be_asked(
        self, duties: tuple[Any, ...], outcome: str
    ) -> None:
        ruled = rule(KnownMessages(), *duties)
        assert ruled.outcome == outcome
        if outcome == "review":
            assert ruled.draft is not None
            assert ruled.draft.payload["why"] == why("intake.names_no_duty")["why"]


AT_TWELVE = submission(3, at("16:12:10"), UNIT)


@pytest.mark.parametrize(
    ("entries", "instant", "outcome"),
    [
        ([AT_TWELVE], "16:12:10", "duplicate"),
        ([AT_TWELVE], "16:29:59", "duplicate"),
        ([AT_TWELVE], "16:30:00", "review"),
        ([submission(3, at("16:30:00"), UNIT)], "16:29:59", "review"),
        ([submission(3, at("16:30:00"), UNIT)], "16:31:00", "duplicate"),
        ([AT_TWELVE, entry(4, "sighting", received_at=at("16:40:00"))], "16:40:00", "duplicate"),
        ([submission(3, at("16:12:10"), "huyen-uy-sin-ho")], "16:30:00", "review"),
        ([submission(3, at("16:12:10"), "dang-uy-cong-an-tinh")], "16:30:00", "duplicate"),
        (
            [AT_TWELVE._replace(draft=AT_TWELVE.draft._replace(kind="mail"))],
            "16:30:00",
            "duplicate",
        ),
        ([entry(3, "submission", unit=UNIT, day=FIRST)], "16:30:00", "duplicate"),
    ],
)
def test_the_first_instant_stands_unless_the_hour_lies_between(
    entries: list[Entry], instant: str, outcome: str
) -> None:
    assert rule(KnownMessages(same=entries), received_at=at(instant)).outcome == outcome
