"""Cases as people and scripts read them, of each kind and in each state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lai_report.core.document import Document
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import Answer, CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.reports.cases import (
    case_data,
    case_document,
    case_line,
    cases_data,
    cases_section,
)
from tests.core.reports.conftest import Keep
from tests.core.reports.province import A42, CITY, NAM_NHUN, PHONG_THO, TAM_DUONG, province
from tests.core.samples import FIRST, at

NEXT = FIRST + timedelta(1)
NOW = at("06:45:00", NEXT)
BEFORE = FIRST - timedelta(1)

FEVER = Case(
    9, "event", PHONG_THO, "ca nghi nhiễm ở bản Vàng Pheo", at("08:00:00"), recorded_by="văn thư"
)
REPORTED = Case(
    10, "event", TAM_DUONG, "chốt kiểm dịch quá tải", at("09:59:59"), obligation=A42.key, mail=5,
    reports=(
        CaseReport(11, "Thường trực Tỉnh ủy", at("11:00:00"), submission=4),
        CaseReport(12, "Ban Thường vụ Tỉnh ủy", at("12:30:00"), note="qua điện thoại"),
    ),
)  # fmt: skip
CLOSED = REPORTED._replace(
    sequence=13, closing=CaseClosing(14, "mẫu âm tính", at("06:00:00", NEXT))
)
ASKED = Case(
    20, "approval", CITY, "đoàn công tác đi Hải Dương", at("10:00:00"), when=NEXT + timedelta(1)
)
UNANSWERED = ASKED._replace(sequence=21, when=NEXT, unit="huyen-uy-muong-la", obligation=A42.key)
OTHERS = ASKED._replace(sequence=25, when=NEXT, obligation="lc-2021-01-28/X9")


def answered(sequence: int, answer: Answer) -> Case:
    decision = CaseDecision(30, answer, "Thường trực Tỉnh ủy", "CV 15-CV/TU", at("15:30:00"))
    return ASKED._replace(sequence=sequence, unit=NAM_NHUN, when=None, decision=decision)


TOMORROW = FEVER._replace(sequence=31, known_at=at("00:00:00", NEXT))
SETTLED = CaseClosing(33, "xong", at("05:00:00", NEXT))
ALL = (
    TOMORROW, TOMORROW._replace(sequence=32, closing=SETTLED),
    FEVER, REPORTED, CLOSED, ASKED, UNANSWERED, OTHERS,
    answered(22, "agreed"), answered(23, "not-agreed"), answered(24, "other"),
)  # fmt: skip


def test_the_cases_as_a_table(kept: Keep) -> None:
    kept("cases/all", case_document(ALL, province(), NOW))


def test_where_there_is_none_that_is_said(kept: Keep) -> None:
    kept("cases/none", case_document((), province(), NOW))


@pytest.mark.parametrize("case", ALL, ids=lambda case: str(case.sequence))
def test_a_case_as_scripts_read_it(case: Case, kept: Keep) -> None:
    kept(f"cases/case-{case.sequence}", case_data(case, province(), NOW))


def test_scripts_are_told_of_the_open_ones(kept: Keep) -> None:
    kept("cases/open", {"cases": cases_data(ALL, province(), NOW)})


LATER = FIRST + timedelta(7)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("its-own", FIRST, FIRST),
        ("later-and-open", LATER, LATER),
        ("around", BEFORE, NEXT),
        ("next-day", NEXT, NEXT),
    ],
)
def test_a_period_tells_its_own_cases_and_those_still_open(
    name: str, first: object, last: object, kept: Keep
) -> None:
    said = cases_section(ALL, province(), first, last, NOW)  # type: ignore[arg-type]
    kept(f"cases/section-{name}", Document(said))


def test_a_period_before_all_of_them_tells_none() -> None:
    assert cases_section(ALL, province(), BEFORE, BEFORE, NOW) == ()


@pytest.mark.parametrize(
    ("name", "cases"),
    [
        ("calm", (FEVER, ASKED)),
        ("undecided", (REPORTED, UNANSWERED, OTHERS)),
        ("undecided-elsewhere", (OTHERS,)),
    ],
)
def test_the_line_on_the_screen(name: str, cases: tuple[Case, ...], kept: Keep) -> None:
    kept(f"cases/line-{name}", Document((case_line(cases, province(), NOW),)))
