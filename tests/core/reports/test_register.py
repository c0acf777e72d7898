"""The register of duties whole: each kind of duty, its changes and ending, what was done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.opening import Case
from lai_report.core.facts import facts_of
from lai_report.core.model import (
    Change,
    Configuration,
    Directive,
    Ending,
    Hour,
    Kind,
    Obligation,
    Schedule,
    Span,
)
from lai_report.core.reports.register.register import Wanted, register_document, wanted_rows
from lai_report.core.reports.register.register_data import register_data
from lai_report.core.treatment import Actions
from tests.core.reports.conftest import Keep
from tests.core.reports.province import A25, A42, PHONG_THO, province
from tests.core.reports.weeks import pressed
from tests.core.samples import FIRST, at

ANY = Wanted("", "", "", "", FIRST)
MARCH, MAY = date(2021, 3, 1), date(2021, 5, 1)


def duty(obligation_id: str, kind: Kind, **said: Any) -> Obligation:
    made = Obligation(
        obligation_id, "lc-2021-01-28", "5", kind, ("huyen-uy", "don-vi-cu"), f"nguyên văn {kind}"
    )
    return made._replace(**said)


ASKED = duty("A1.4", "approval", addressee="Thường trực Tỉnh ủy", note="không nêu hòm thư")
HAPPENED = duty("A1.5", "event", bound=())
WATCHED = duty("A2.2", "duty", focal_point="đồng chí Lê Văn A")
FOLLOWED = duty("A5.1", "follow-up", bound=(PHONG_THO,))
STANDING = duty("A1.1", "standing")
WEEKLY = A42._replace(
    id="A9", addressee="",
    schedule=Schedule((Hour(660, "before"), Hour(990, "by")), weekdays=(0, 4)),
    span=Span(FIRST, MARCH),
)  # fmt: skip
MONTHLY = WEEKLY._replace(
    id="A10", schedule=Schedule((Hour(990, "by"),), month_days=(15, -1)), span=Span()
)
BY_RULE = WEEKLY._replace(id="A11", schedule=Schedule((Hour(990, "by"),), rule="FREQ=WEEKLY"))
UNPLANNED = A42._replace(id="A12", schedule=None)

LATER = Directive(
    "lc-2021-02-20", "Ban Thường vụ Tỉnh ủy Lai Châu", number="400-CV/TU",
    issued=date(2021, 2, 20), arrived=MARCH, form="Công văn",
    obligations=(duty("C1.1", "standing", directive="lc-2021-02-20"),),
    changes=(Change(A42.key, MARCH, Schedule((Hour(900, "before"),)), "3"),),
    ends=(Ending(A42.key, MAY, "4"),),
)  # fmt: skip
ELSEWHERE = Directive(
    "py-2021-05-07", "Tỉnh ủy Phú Yên", number="91-CV/TU", standing="reference",
    notes=("văn bản của tỉnh khác", "07/5/2021 là ngày đến"),
    obligations=(duty("B4.2", "event", directive="py-2021-05-07"),),
)  # fmt: skip


def office() -> Configuration:
    kinds = (ASKED, HAPPENED, WATCHED, FOLLOWED, STANDING)
    return province(A25, A42, WEEKLY, MONTHLY, BY_RULE, UNPLANNED, *kinds, later=(LATER, ELSEWHERE))


NOTHING = Actions()
MUCH = Actions(
    reminders=facts_of([
        pressed(7, "16:40:00", PHONG_THO), pressed(8, "06:30:00", PHONG_THO, FIRST + timedelta(1)),
    ]).reminders,
    cases=(
        Case(9, "approval", PHONG_THO, "x", at("08:00:00"), obligation=ASKED.key),
        Case(10, "approval", PHONG_THO, "y", at("08:00:00"), obligation=ASKED.key,
             closing=CaseClosing(11, "rút", at("09:00:00"))),
        Case(12, "event", PHONG_THO, "z", at("08:00:00"), obligation=WATCHED.key),
    ),
    has_shifts=True,
    reported_on=(MARCH, FIRST),
)  # fmt: skip


@pytest.mark.parametrize(("name", "actions"), [("nothing-done", NOTHING), ("much-done", MUCH)])
def test_the_register(name: str, actions: Actions, kept: Keep) -> None:
    made = office()
    rows = wanted_rows(made, ANY)
    kept(f"register/{name}", register_document(made, rows, actions, is_whole=name == "much-done"))
    kept(f"register_data/{name}", register_data(made, rows, actions))


def test_nothing_found(kept: Keep) -> None:
    kept("register/nothing-found", register_document(office(), [], NOTHING, is_whole=True))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"words": "khong neu"}, ["A1.4"]),
        ({"words": "NGUYÊN văn standing"}, ["A1.1", "C1.1"]),
        ({"words": "thuong truc tinh"}, ["A2.5", "A4.2", "A12", "A1.4"]),
        ({"words": "a4.2"}, ["A4.2"]),
        ({"words": "khong thay"}, []),
        ({"kind": "event"}, ["A1.5", "B4.2"]),
        ({"directive": "py-2021-05-07"}, ["B4.2"]),
        ({"directive": "91-CV/TU"}, ["B4.2"]),
        ({"directive": "90-CV/TU"}, []),
        ({"unit": "thanh-uy-lai-chau"}, ["A4.2", "A9", "A10", "A11", "A12"]),
        ({"unit": PHONG_THO, "kind": "follow-up"}, ["A5.1"]),
        ({"unit": "don-vi-cu", "kind": "duty"}, ["A2.2"]),
        ({"unit": "khong-co"}, []),
    ],
)
def test_words_kind_directive_and_unit_narrow_the_list(
    wanted: dict[str, str], found: list[str]
) -> None:
    assert [o.id for _, o in wanted_rows(office(), ANY._replace(**wanted))] == found
