"""Cases with their ages, and who is on duty: what screen, report and scripts say of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.case_plans import (
    Answered,
    Opening,
    Reported,
    plan_case,
    plan_case_of_mail,
    plan_decision,
    plan_report,
)
from lai_report.core.cases import Case, CaseClosing, CaseDecision, CaseReport
from lai_report.core.document import Document
from lai_report.core.duty import Gap, Overlap, Shift, Stretch, Watch
from lai_report.core.facts import WaitingMail
from lai_report.core.reports.cases import (
    case_data,
    case_document,
    case_line,
    cases_data,
    cases_section,
)
from lai_report.core.reports.duty import (
    check_document,
    duty_section,
    gap_data,
    now_document,
    overlap_data,
    watch_lines,
)
from lai_report.errors import RefusedError, phrase
from tests.core.reports.days import office
from tests.core.reports.reading import line, lines, say
from tests.core.samples import FIRST, ZONE, at, unit

NOW = at("16:45:00")
OFFICE = office("a")
EVENT = Case(9, "event", "a", "ca nghi nhiễm", at("08:00:00"), obligation="lc-2021-01-28/A4.2")
ASKED = Case(7, "approval", "gone", "đoàn công tác", at("07:00:00"), when=FIRST)
DECIDED = ASKED._replace(
    decision=CaseDecision(8, "agreed", "TTTU", "CV 1", at("09:00:00")), when=None
)
REPORTED = EVENT._replace(
    reports=(
        CaseReport(10, "TTTU", at("09:00:00"), submission=4),
        CaseReport(11, "BTV", at("10:00:00"), note="qua điện thoại"),
    ),
    closing=CaseClosing(12, "âm tính", at("11:00:00")),
)


class TestCases:
    def test_a_case_stands_with_its_unit_its_words_its_state_and_its_age(self) -> None:
        [row] = lines(case_document([EVENT], OFFICE, NOW))
        assert row.startswith("9 | Huyện ủy A | ca nghi nhiễm")
        assert row.endswith(say(phrase("case.age", hours=8)))

    def test_a_request_names_its_day_and_a_unit_that_is_gone_by_its_id(self) -> None:
        [row] = lines(case_document([ASKED], OFFICE, NOW))
        assert "gone" in row
        assert say(phrase("case.to_be_done", day=FIRST)) in row

    def test_who_answered_to_whom_it_went_and_why_it_was_closed_are_told(self) -> None:
        [decided] = lines(case_document([DECIDED], OFFICE, NOW))
        assert "TTTU" in decided
        assert "CV 1" in decided
        [reported] = lines(case_document([REPORTED], OFFICE, NOW))
        for words in ("TTTU", "BTV", "âm tính"):
            assert words in reported
        detail = phrase("case.detail.report_by", to="TTTU", at=at("09:00:00"), number=4)
        assert say(detail) in reported

    def test_no_case_says_so(self) -> None:
        assert lines(case_document([], OFFICE, NOW)) == [say(phrase("case.none"))]

    def test_a_period_tells_its_own_cases_and_those_still_open_and_none_to_come(self) -> None:
        later = FIRST + timedelta(7)
        shown = cases_section([EVENT, REPORTED], OFFICE, later, later, NOW)
        assert len(lines(Document(shown))) == 2
        assert cases_section([REPORTED], OFFICE, later, later, NOW) == ()
        before = FIRST - timedelta(1)
        assert cases_section([EVENT], OFFICE, before, before, NOW) == ()

    def test_the_screen_has_one_line_for_the_open_ones(self) -> None:
        said = line(case_line([EVENT, ASKED], OFFICE, at("16:45:00", FIRST)))
        assert said.startswith(say(phrase("case.line.open", count=2)))
        assert say(phrase("case.line.oldest", hours=9, number=7)) in said
        undecided = phrase(
            "case.line.no-decision", count=1, addressee=phrase("case.standing_committee")
        )
        assert say(undecided) in said
        calm = case_line([EVENT], OFFICE, NOW)
        assert (calm.tone, case_line([ASKED], OFFICE, NOW).tone) == ("plain", "warning")

    def test_scripts_read_a_case_whole(self) -> None:
        made = case_data(REPORTED, OFFICE, NOW)
        assert (made["id"], made["open"], made["age_hours"]) == (9, False, 3)
        assert [report["to"] for report in made["reports"]] == ["TTTU", "BTV"]
        assert (made["closed_at"], made["close_reason"]) == ("2021-01-29T11:00:00+07:00", "âm tính")
        assert made["decision"] is None
        decided = case_data(DECIDED, OFFICE, NOW)
        assert decided["decision"]["decided_at"] == "2021-01-29T09:00:00+07:00"
        assert (decided["obligation"], decided["when"]) == (None, None)
        assert [case["id"] for case in cases_data([REPORTED, EVENT], OFFICE, NOW)] == [9]


class TestMakingCases:
    OPENING = Opening("event", "ca nghi nhiễm", known_at=at("08:00:00"))

    def mail(self, **said: Any) -> WaitingMail:
        details = {"sender": "a@x.example", "message_id": "<1@x>", "nature": "event"}
        return WaitingMail(
            **{"sequence": 5, "received_at": at("08:00:00"), "unit": "a", "source": "mbox:x",
               "reference": "d1", "details": details, **said}
        )  # fmt: skip

    def test_a_waiting_mail_becomes_a_case_with_its_evidence(self) -> None:
        draft = plan_case_of_mail(OFFICE, self.mail(), 5, "", self.OPENING)
        assert (draft.kind, draft.unit, draft.target) == ("case", "a", 5)
        assert (draft.source, draft.reference) == ("mbox:x", "d1")
        assert (draft.payload["sender"], draft.payload["message_id"]) == ("a@x.example", "<1@x>")
        assert plan_case_of_mail(OFFICE, self.mail(unit=""), 5, "b", self.OPENING).unit == "b"

    def test_a_mail_that_does_not_wait_or_names_no_unit_is_refused(self) -> None:
        for mail, key in ((None, "review.not_waiting"), (self.mail(unit=""),
                                                         "case.mail_without_unit")):  # fmt: skip
            with pytest.raises(RefusedError) as raised:
                plan_case_of_mail(OFFICE, mail, 5, "", self.OPENING)
            assert raised.value.phrase.key == key

    def test_the_very_same_case_is_opened_once_while_it_is_open(self) -> None:
        opened = EVENT._replace(subject="ca nghi nhiễm")
        with pytest.raises(RefusedError) as raised:
            plan_case(OFFICE, unit("a"), self.OPENING, [opened._replace(subject="khác"), opened])
        assert raised.value.phrase == phrase("case.open_already", number=9)
        closed = opened._replace(closing=CaseClosing(12, "x", NOW))
        assert plan_case(OFFICE, unit("a"), self.OPENING, [closed]).kind == "case"

    def test_an_answer_is_kept_with_who_gave_it_and_on_what_basis(self) -> None:
        draft = plan_decision(ASKED, 7, Answered("not-agreed", "TTTU", "CV 1"), NOW)
        assert (draft.kind, draft.target, draft.unit) == ("case-decision", 7, "gone")
        assert draft.payload == {"answer": "not-agreed", "by_whom": "TTTU", "basis": "CV 1"}
        with pytest.raises(RefusedError) as raised:
            plan_decision(DECIDED._replace(when=FIRST), 7, Answered("agreed", "x", "y"), NOW)
        assert raised.value.phrase == phrase("case.decided_already", number=7, entry=8)

    def test_what_was_reported_keeps_only_what_was_said(self) -> None:
        draft = plan_report(EVENT, 9, Reported("TTTU", submission=4), NOW)
        assert draft.payload == {"to": "TTTU", "submission": 4}

    def test_a_number_that_is_no_case_is_refused(self) -> None:
        with pytest.raises(RefusedError) as raised:
            plan_report(None, 9, Reported("TTTU"), NOW)
        assert raised.value.phrase == phrase("case.no_case", number=9)


def shift(name: str, start: str = "07:00:00", end: str = "19:00:00", **said: Any) -> Shift:
    return Shift("Trung tâm", Stretch(at(start), at(end)), name, **said)


GAP = Gap("Trung tâm", Stretch(at("16:00:00"), at("17:30:00")))


class TestDuty:
    def test_who_is_on_duty_now_stands_with_phone_and_hours(self) -> None:
        shown = lines(now_document(Watch((shift("Lan", phone="0912"),), ()), NOW, ZONE))
        assert shown == ["Trung tâm | Lan | 0912 | 07:00 29/01/2021 | 19:00 29/01/2021"]

    def test_where_nobody_is_written_down_that_is_said_and_no_more(self) -> None:
        nobody = lines(now_document(Watch(()), NOW, ZONE))
        assert nobody == [say(phrase("duty.nobody_now", at=NOW))]
        [gap] = lines(now_document(Watch((), (GAP,)), NOW, ZONE))
        assert "16:00" in gap
        assert "17:30" in gap
        later = GAP._replace(stretch=Stretch(at("19:00:00"), at("20:00:00")))
        assert lines(now_document(Watch((), (later,)), NOW, ZONE)) == nobody

    def test_the_screens_line_names_three_and_counts_more(self) -> None:
        def said(*names: str) -> str:
            [only] = watch_lines(Watch(tuple(map(shift, names))), NOW, ZONE)
            return line(only)

        assert "Lan" in said("Lan")
        assert all(name in said("Lan", "Mai", "Cúc") for name in ("Lan", "Mai", "Cúc"))
        assert said("Lan", "Mai", "Cúc", "Đào") == say(phrase("duty.line.many", count=4))
        assert watch_lines(Watch(()), NOW, ZONE) == []
        [warned] = watch_lines(Watch((shift("Lan", phone="0912"),), (GAP,)), NOW, ZONE)
        assert warned.tone == "warning"
        assert "0912" in line(warned)

    def test_a_check_names_gaps_and_overlaps(self) -> None:
        both = Overlap("Trung tâm", Stretch(at("12:00:00"), at("13:00:00")),
                       (shift("Lan"), shift("Mai")))  # fmt: skip
        said = lines(check_document([GAP], [both], phrase("duty.section")))
        assert said[0] == say(phrase("duty.section"))
        assert "16:00" in said[1]
        assert "Lan" in said[2]
        assert "Mai" in said[2]

    def test_a_report_of_a_period_has_its_shifts_or_nothing(self) -> None:
        shown = lines(Document(duty_section([shift("Lan")], [GAP], ZONE)))
        assert len(shown) == 3
        assert duty_section([], [GAP], ZONE) == ()

    def test_scripts_read_gaps_and_overlaps_in_minutes(self) -> None:
        assert gap_data(GAP, ZONE) == {
            "centre": "Trung tâm", "from": "2021-01-29T16:00:00+07:00",
            "to": "2021-01-29T17:30:00+07:00", "minutes": 90,
        }  # fmt: skip
        both = Overlap("Trung tâm", Stretch(at("12:00:00"), at("13:00:00")),
                       (shift("Lan", sequence=3), shift("Mai", sequence=4)))  # fmt: skip
        made = overlap_data(both, ZONE)
        assert (made["minutes"], made["shifts"]) == (60, [3, 4])
        assert isinstance(FIRST, date)
