"""What scripts may rely on: every command's JSON is what the published schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from jsonschema.exceptions import ValidationError

from lai_report.cli.commands import COMMANDS
from lai_report.cli.line.typer_app import build_app
from tests import json_schema
from tests.cli.conftest import Desk
from tests.cli.sample_week import WEEK, recorded_week

SCRIPT = """
status 29/01/2021 --since 00:00
status 29/01/2021 --evidence Sìn|Hồ
record Sìn|Hồ --day 29/01/2021 --at 17:10|29/01/2021 --supplement
record Nậm|Nhùn --day 30/01/2021 --at 16:00|30/01/2021 --via phone --dry-run
void 20 --reason ghi|nhầm
waive Nậm|Nhùn --day 31/01/2021 --basis CV|12
waive --all --day 01/02/2021 --until 18:00|01/02/2021 --basis CV|12 --authority Chánh|Văn|phòng
check 29/01/2021
remind 30/01/2021
remind 30/01/2021 Nậm|Nhùn --done --via phone --note hẹn|17:00
remind 30/01/2021 Nậm|Nhùn --mail drafts
remind --letter cv.docx --from 29/01/2021 --to 04/02/2021
summary 29/01/2021 04/02/2021
report 29/01/2021 --brief
report 29/01/2021 04/02/2021 --output bc.html
report 29/01/2021 04/02/2021 --done
case open Sìn|Hồ Phát|hiện|ca|nghi|nhiễm
case report 1000000
case open --kind approval Sìn|Hồ Đoàn|công|tác --when 10/02/2021
case list --all
duty now
duty add Trung|tâm|Chỉ|huy|tỉnh --from 07:00|05/02/2021 --to 19:00 --name Trần|B
duty complete 05/02/2021 05/02/2021
duty now
duty check 05/02/2021 05/02/2021
log --all
verify
backup copy.db
directives
units --all
validate
doctor
review list
review reject 1000000 --reason không|phải
import old.csv
import old.csv --dry-run
ingest box.eml
move-store elsewhere
"""
"""Every command that prints JSON, in one office; `|` stands for a space within a word."""


def printed(desk: Desk, line: str) -> Any:
    """The envelope a line of the script prints, errors included."""
    outcome = desk(*(word.replace("|", " ") for word in line.split()), "--format", "json")
    assert outcome.code in {0, 1, 2, 3}, outcome.err
    return outcome.json


@pytest.fixture
def week(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A week in the ledger, with an old sheet and a mail to read."""
    recorded_week(desk)
    monkeypatch.chdir(desk.home)
    (desk.home / "old.csv").write_text(
        "Đơn vị,Ngày báo cáo,Giờ nhận\nSìn Hồ,03/02/2021,16:05\nTham Uyên,03/02/2021,16:05\n",
        encoding="utf-8",
    )
    (desk.home / "box.eml").write_text(
        "From: x@gmail.example\nSubject: bao cao\nReceived: from a by mx.google.com; "
        "Fri, 29 Jan 2021 16:12:00 +0700\n\nText\n",
        encoding="utf-8",
    )
    return desk


def test_every_command_prints_what_the_schema_says(week: Desk) -> None:
    seen = {printed(week, line)["command"] for line in SCRIPT.strip().splitlines()}
    seen.add(week.ok("init", str(week.home / "new"), "--format", "json").json["command"])
    copied = week.home / "copied"
    week.ok("init", str(copied))
    restored = week(
        "--home", str(copied), "restore", "copy.db", "--reason", "mất", "--format", "json"
    )
    seen.add(restored.json["command"])
    program: Any = typer.main.get_command(build_app())
    prints_json = {
        name
        for name in COMMANDS
        if any("--format" in p.opts for p in program.get_command(None, name).params)
    } - {"export"}  # whose --format is the form of its file
    assert seen == prints_json


def test_what_came_in_overnight_is_named_by_its_entry_and_its_unit(desk: Desk) -> None:
    desk.at("07:30", "2021-01-30")
    desk.ok("record", "Sìn Hồ", "--day", "29/1", "--at", "05:10 30/01/2021")
    data = desk.ok("status", "29/1", "--since", "hôm qua 17:00", "--late-only", "--format", "json")
    assert [list(arrival.values()) for arrival in data.data["since"]] == [
        [2, "huyen-uy-sin-ho", "Huyện ủy Sìn Hồ", "2021-01-29", "2021-01-30T05:10:00+07:00"]
    ]
    assert "on-time" not in {slot["verdict"] for slot in data.data["slots"]}


def test_what_is_no_mail_waits_as_unreadable(desk: Desk) -> None:
    (desk.home / "box.eml").write_bytes(b"%PDF-1.4\n")
    desk.ok("ingest", str(desk.home / "box.eml"))
    (item,) = desk.ok("review", "list", "--format", "json").data["items"]
    assert item["nature"] == "unreadable"


def test_a_ledger_that_has_no_entry_yet_moves_without_a_head(desk: Desk) -> None:
    assert desk("void", "99", "--reason", "nhầm").code == 2  # the ledger is there now, and empty
    moved = desk.ok("move-store", str(desk.home / "elsewhere"), "--format", "json").data
    assert (moved["entries"], moved["head"]) == (0, None)


FIELDS = {
    "status": {
        "day slots extra totals",
        "slots.unit name obligation hour due verdict received_at late_seconds",
        "slots.overdue_seconds remaining_seconds supplements pending unknown_why deadline_waived",
        "totals.owed due on_time late missing not_reported unknown not_due waived",
    },
    "ingest": {"messages accepted review ignored refused duplicates"},
    "review": {"items.id subject sender received_at proposed_unit proposed_day reason"},
    "summary": {
        "units.unit owed due received on_time late missing not_reported unknown not_due waived",
        "units.completeness timeliness streak",
        "totals.owed due received on_time late missing not_reported unknown not_due waived",
    },
}
LINES = {
    "status": "status 29/01/2021",
    "ingest": "ingest box.eml",
    "review": "review list",
    "summary": f"summary {WEEK[0]} {WEEK[1]}",
}


def test_the_names_scripts_rely_on_are_all_there(week: Desk) -> None:
    for command, line in reversed(LINES.items()):  # the mail is read before the queue is listed
        week(*LINES["ingest"].split())
        envelope = printed(week, line)
        assert list(envelope) == ["version", "command", "as_of", "exit_code", "data", "findings"]
        for fields in FIELDS[command]:
            within, _, names = fields.rpartition(".")
            found = envelope["data"][within] if within else envelope["data"]
            found = found[0] if isinstance(found, list) else found
            assert set(names.split()) <= set(found), (command, within)


def test_an_error_is_an_envelope_too_and_says_whether_to_try_again(desk: Desk) -> None:
    refused = desk("record", "Sìn Hồ", "--day", "01/01/2030", "--format", "json")
    assert (refused.json["exit_code"], refused.json["data"], refused.json["retry"]) == (
        2,
        {},
        False,
    )
    assert [set(f) for f in refused.json["findings"]] == [
        {"file", "line", "key", "message", "hint"}
    ]


def test_a_field_the_schema_does_not_name_is_found(desk: Desk) -> None:
    envelope = json.loads(desk.ok("status", "29/01/2021", "--format", "json").out)
    envelope["data"]["slots"][0]["colour"] = "red"
    with pytest.raises(AssertionError, match="lai_report/core/answers"):
        json_schema.check(envelope)


def test_the_published_schema_lets_fields_be_added(desk: Desk) -> None:
    from jsonschema import Draft202012Validator

    published = json.loads(Path(json_schema.FILE).read_text(encoding="utf-8"))
    envelope = json.loads(desk.ok("status", "29/01/2021", "--format", "json").out)
    envelope["data"]["slots"][0]["colour"] = "red"
    Draft202012Validator(published).validate(envelope)
    envelope["data"]["slots"][0]["verdict"] = "red"
    with pytest.raises(ValidationError):
        Draft202012Validator(published).validate(envelope)
