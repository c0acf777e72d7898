"""A made-up later directive through the commands: exactly the days it speaks of change."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Desk
from tests.cli.test_ingest import mail_desk, message, put, rosters

__all__ = ["mail_desk", "rosters"]

LATER = """
[directive]
id = "lc-2021-02-25"
issuer = "Ban Thường vụ Tỉnh ủy Lai Châu"
form = "Công văn"
issued = 2021-02-25
note = "Văn bản đặt ra để thử."
changes = [
    { obligation = "lc-2021-01-28/A4.2", from = 2021-03-01, schedule = { every = "day", before = "15:30" }, clause = "3" },
    { obligation = "lc-2021-01-28/A2.5", from = 2021-03-01, schedule = { every = "day", before = "15:30" }, clause = "3" },
]

[[obligations]]
id = "D4"
clause = "4"
kind = "report"
bound = ["huyen-uy"]
addressee = "Thường trực Tỉnh ủy"
schedule = { every = "thứ Sáu", by = "17:00" }
from = 2021-03-01
quote = "báo cáo tuần chậm nhất 17h00 thứ Sáu"
"""  # noqa: E501 - inline tables stand on one line
MONTHLY = """
[[obligations]]
id = "D5"
clause = "5"
kind = "report"
bound = ["huyen-uy-sin-ho"]
schedule = { every = [-1], before = "11:00" }
from = 2021-03-01
quote = "báo cáo tháng vào ngày cuối tháng"

[[obligations]]
id = "D6"
clause = "6"
kind = "report"
bound = ["huyen-uy-sin-ho"]
schedule = { every = "day", hours = [{ label = "sáng", before = "10:00" }, { label = "chiều", before = "16:00" }] }
from = 2021-03-01
quote = "báo cáo ngày hai lần"
"""  # noqa: E501 - inline tables stand on one line
FRIDAY = "05/03/2021"


def slots(desk: Desk, day: str, unit: str = "huyen-uy-sin-ho") -> list[tuple[str, str, str]]:
    """Obligation, hour label and due time of a unit's slots."""
    found = desk.ok("status", day, "--format", "json").data["slots"]
    return [
        (slot["obligation"].partition("/")[2], slot["hour"], slot["due"][11:16])
        for slot in found
        if slot["unit"] == unit
    ]


def verdicts(desk: Desk, day: str = FRIDAY) -> dict[tuple[str, str], str]:
    found = desk.ok("status", day, "--format", "json").data["slots"]
    return {
        (slot["obligation"].partition("/")[2], slot["hour"]): slot["verdict"]
        for slot in found
        if slot["unit"] == "huyen-uy-sin-ho"
    }


def laid(desk: Desk, text: str = LATER) -> Desk:
    (desk.home / "directives" / "later.toml").write_text(text, encoding="utf-8")
    return desk.at("18:00", "2021-03-08")


@pytest.fixture
def later(desk: Desk) -> Desk:
    return laid(desk)


def test_exactly_the_right_days_change_in_status(desk: Desk) -> None:
    days = [
        f"{day:02}/{month:02}/2021" for month, day in ((1, 29), (2, 28), (3, 1), (3, 5), (3, 8))
    ]
    desk.at("18:00", "2021-03-08")
    before = {day: desk.ok("status", day, "--format", "json").data["slots"] for day in days}
    laid(desk)
    after = {day: desk.ok("status", day, "--format", "json").data["slots"] for day in days}
    assert [before[day] == after[day] for day in days] == [True, True, False, False, False]
    assert slots(desk, "28/02/2021") == [("A4.2", "", "16:30")]
    assert slots(desk, "01/03/2021") == [("A4.2", "", "15:30")]
    assert slots(desk, FRIDAY) == [("A4.2", "", "15:30"), ("D4", "", "17:00")]
    council = "ban-can-su-dang-ubnd-tinh"
    assert slots(desk, "28/02/2021", council) == [("A2.5", "", "16:30")]
    assert slots(desk, FRIDAY, council) == [("A2.5", "", "15:30")]
    assert len(after[FRIDAY]) == 16


def test_the_same_arrival_is_in_time_before_and_late_after(later: Desk) -> None:
    for day in ("28/02/2021", "01/03/2021"):
        later.ok("record", "Sìn Hồ", "--day", day, "--at", f"16:00 {day}")
    assert verdicts(later, "28/02/2021") == {("A4.2", ""): "on-time"}
    assert verdicts(later, "01/03/2021") == {("A4.2", ""): "late"}


def test_the_totals_of_a_period_count_the_weekly_report_once_a_week(later: Desk) -> None:
    found = later.ok("summary", "22/02/2021", "07/03/2021", "--format", "json").data
    units = {row["unit"]: row for row in found["units"]}
    assert units["huyen-uy-sin-ho"]["owed"] == 14 + 1
    assert units["ban-can-su-dang-ubnd-tinh"]["owed"] == 14
    assert found["totals"]["owed"] == 9 * 14 + 7


def test_a_weekly_report_is_answered_only_by_name(later: Desk) -> None:
    later.ok("record", "Sìn Hồ", "--day", FRIDAY, "--at", f"15:00 {FRIDAY}")
    assert verdicts(later) == {("A4.2", ""): "on-time", ("D4", ""): "not-reported"}
    named = ("--day", FRIDAY, "--at", f"17:00 {FRIDAY}", "--obligation", "D4")
    later.ok("record", "Sìn Hồ", *named)
    assert verdicts(later) == {("A4.2", ""): "on-time", ("D4", ""): "on-time"}


def test_monthly_and_several_hour_reports_are_recorded_by_name_and_hour(desk: Desk) -> None:
    laid(desk, LATER + MONTHLY).at("18:00", "2021-03-31")
    last = "31/03/2021"
    assert set(slots(desk, last)) == {
        ("A4.2", "", "15:30"), ("D5", "", "11:00"),
        ("D6", "sáng", "10:00"), ("D6", "chiều", "16:00"),
    }  # fmt: skip
    for clock, more in (
        ("10:30", ("--obligation", "D5")),
        ("09:00", ("--obligation", "D6", "--hour", "sáng")),
        ("16:01", ("--obligation", "lc-2021-02-25/D6", "--hour", "chiều")),
    ):
        desk.ok("record", "Sìn Hồ", "--at", clock, *more)
    assert verdicts(desk, last) == {
        ("A4.2", ""): "missing",
        ("D5", ""): "on-time",
        ("D6", "sáng"): "on-time",
        ("D6", "chiều"): "late",
    }


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--obligation", "D6"), "sáng, chiều"),
        (("--obligation", "D6", "--hour", "trưa"), "sáng, chiều"),
        (("--obligation", "D5", "--hour", "sáng"), "bỏ --hour"),
        (("--obligation", "D9"), "D9"),
    ],
)
def test_a_duty_or_hour_that_is_not_owed_is_refused(
    desk: Desk, more: tuple[str, ...], said: str
) -> None:
    laid(desk, LATER + MONTHLY).at("18:00", "2021-03-31")
    refused = desk("record", "Sìn Hồ", "--at", "09:00", *more)
    assert (refused.code, said in refused.err) == (2, True), refused.err


def test_with_only_named_duties_a_bare_record_is_refused(desk: Desk) -> None:
    ends = 'ends = [{ obligation = "lc-2021-01-28/A4.2", from = 2021-03-01, clause = "2" }]\n'
    laid(desk, ends + LATER.partition("changes")[0] + LATER.partition("]\n\n")[2])
    later = desk.at("18:00", "2021-03-05")
    assert slots(later, "04/03/2021") == []
    assert slots(later, "28/02/2021") == [("A4.2", "", "16:30")]
    refused = later("record", "Sìn Hồ", "--at", "16:00")
    assert (refused.code, "lc-2021-02-25/D4" in refused.err) == (2, True)


def test_a_message_is_counted_for_a_named_duty_in_review(mail_desk: Desk, tmp_path: Any) -> None:
    laid(mail_desk).at("18:00", "2021-03-05")
    sent = message("16:20:00", "la@gmail.example", "HU Sìn Hồ báo cáo tuần", "2021-03-05")
    mail_desk.ok("ingest", put(tmp_path / "mail", sent))
    (item,) = mail_desk.ok("review", "list", "--format", "json").data["items"]
    wanted = ("--unit", "Sìn Hồ", "--day", FRIDAY, "--obligation", "D4")
    assert mail_desk("review", "assign", str(item["id"]), *wanted, "--hour", "sáng").code == 2
    mail_desk.ok("review", "assign", str(item["id"]), *wanted)
    assert verdicts(mail_desk) == {("A4.2", ""): "missing", ("D4", ""): "on-time"}


def test_the_ledger_keeps_the_change_and_gives_it_back(later: Desk) -> None:
    later.ok("record", "Sìn Hồ", "--day", FRIDAY, "--at", f"15:00 {FRIDAY}")
    kept = slots(later, FRIDAY)
    later.now = later.now.replace(hour=19)
    (later.home / "directives" / "later.toml").unlink()
    assert slots(later, FRIDAY) == [("A4.2", "", "16:30")]
    known = later.ok("status", FRIDAY, "--known-at", "18:00 08/03/2021", "--format", "json").data
    mine = [s["due"][11:16] for s in known["slots"] if s["unit"] == "huyen-uy-sin-ho"]
    assert mine == [due for _, _, due in kept] == ["15:30", "17:00"]
