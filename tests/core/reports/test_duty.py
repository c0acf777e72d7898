"""Shifts, gaps and overlaps as people and scripts read them."""

from __future__ import annotations

from typing import Any

import pytest

from lai_report.core.document import Document
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.reports.duty import (
    check_document,
    duty_section,
    gap_data,
    now_document,
    overlap_data,
    shift_data,
    watch_lines,
)
from lai_report.core.watch.shifts import Gap, Overlap, Watch
from lai_report.errors import phrase
from tests.core.reports.afternoons import NEXT
from tests.core.reports.conftest import Keep
from tests.core.samples import ZONE, at

CENTRE = "Trung tâm Chỉ huy tỉnh"
NOW = at("16:45:00")


def shift(
    number: int, name: str, start: str = "07:00:00", end: str = "19:00:00", **said: Any
) -> Shift:
    return Shift(CENTRE, Stretch(at(start), at(end)), name, sequence=number, **said)


LAN = shift(3, "Lan", phone="0912 000 002", note="trực thay")
MAI = shift(4, "Mai", "16:00:00", "23:30:00")
CUC, DAO = shift(5, "Cúc"), shift(6, "Đào")
NOW_EMPTY = Gap("Trung tâm Chỉ huy huyện", Stretch(at("16:00:00"), at("17:30:00")))
LATER = Gap(CENTRE, Stretch(at("23:30:00"), at("07:00:00", NEXT)))
BOTH = Overlap(CENTRE, Stretch(at("16:00:00"), at("19:00:00")), (LAN, MAI))

WATCHES = {
    "one": Watch((LAN,)),
    "three": Watch((LAN, MAI, CUC)),
    "four": Watch((LAN, MAI, CUC, DAO)),
    "one-and-gaps": Watch((LAN,), (NOW_EMPTY, LATER)),
    "nobody": Watch(()),
    "nobody-and-gaps": Watch((), (NOW_EMPTY, LATER)),
    "a-gap-to-come": Watch((), (LATER,)),
}


@pytest.mark.parametrize("name", WATCHES)
def test_who_is_on_duty_now(name: str, kept: Keep) -> None:
    kept(f"duty/now-{name}", now_document(WATCHES[name], NOW, ZONE))


@pytest.mark.parametrize("name", WATCHES)
def test_the_line_on_the_screen(name: str, kept: Keep) -> None:
    kept(f"duty/line-{name}", Document(tuple(watch_lines(WATCHES[name], NOW, ZONE))))


def test_what_a_list_lacks_and_where_shifts_run_together(kept: Keep) -> None:
    head = phrase("duty.section")
    kept("duty/check", check_document([NOW_EMPTY, LATER], [BOTH], head))


def test_a_part_of_a_larger_report(kept: Keep) -> None:
    kept("duty/section", Document(duty_section([LAN, MAI], [LATER], ZONE)))
    assert duty_section([], [LATER], ZONE) == ()


def test_scripts_read_shifts_gaps_and_overlaps(kept: Keep) -> None:
    odd = Gap(CENTRE, Stretch(at("16:00:00"), at("16:01:59")))
    made = {
        "shifts": [shift_data(each, ZONE) for each in (LAN, MAI)],
        "gaps": [gap_data(each, ZONE) for each in (NOW_EMPTY, LATER, odd)],
        "overlaps": [overlap_data(BOTH, ZONE)],
    }
    kept("duty/scripts", made)
    assert made["gaps"][2]["minutes"] == 1
