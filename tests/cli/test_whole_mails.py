"""Whole messages as they come, honest and hostile, each judged as the clerk would judge it.

`mails/judged.tsv` holds the judgement of each `mails/NAME.eml`: the outcome; the unit and day
proposed or counted; `late` where the counted report was late; `open` where a held one keeps its
unit from being pressed.
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from lai_report.core.calendar import is_in_time
from lai_report.core.entries.entry import Draft
from lai_report.core.mail.address_book import address_book
from lai_report.core.mail.intake import KnownMessages, rule_on
from lai_report.core.mail.message import Message
from lai_report.core.model import Configuration
from lai_report.core.slots import slots_on
from lai_report.read.config.reading import read_configuration
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from tests.cli.conftest import ZONE, Desk
from tests.cli.test_ingest import bases, mail_desk, rosters

__all__ = ["bases", "mail_desk", "rosters"]
FOLDER = Path(__file__).parent / "mails"
SEEN_AT = datetime(2021, 1, 30, 8, 0, tzinfo=ZONE)


def judged() -> dict[str, dict[str, str]]:
    """The judgement of each message."""
    with (FOLDER / "judged.tsv").open(encoding="utf-8", newline="") as stream:
        return {row.pop("name"): row for row in csv.DictReader(stream, delimiter="\t")}


@pytest.fixture(scope="module")
def configuration(bases: dict[bool, Path]) -> Configuration:
    found = read_configuration(bases[False]).configuration
    assert found is not None
    return found


def message(name: str) -> Message:
    """The message, or what is known of one that cannot be read."""
    raw = (FOLDER / f"{name}.eml").read_bytes()
    try:
        return read_message(RawMessage(raw, name), "eml:x", ["mx.google.com"])
    except UnreadableMessageError as error:
        return error.seen or Message("", defect=error.phrase)


def remark(outcome: str, draft: Draft | None, configuration: Configuration) -> str:
    """What the judgement says beside outcome, unit and day."""
    if draft is None or outcome == "refused":
        return ""
    if outcome == "review":
        return "open" if draft.payload.get("reads_like_report") else ""
    assert draft.day is not None
    assert draft.received_at is not None
    slots = [s for s in slots_on(configuration, draft.day) if s.unit.id == draft.unit]
    in_time = all(is_in_time(draft.received_at, slot.due, slot.hour) for slot in slots)
    return "" if in_time else "late"


@pytest.mark.parametrize("name", judged())
def test_a_message_is_judged_as_the_clerk_would(name: str, configuration: Configuration) -> None:
    ruling = rule_on(
        message(name), KnownMessages(), configuration, address_book(configuration), SEEN_AT
    )
    draft = ruling.draft
    outcome = "supplement" if ruling.needs_first_copy else ruling.outcome
    found = {
        "outcome": outcome,
        "unit": draft.unit if draft else "",
        "day": draft.day.isoformat() if draft and draft.day else "",
        "remark": "" if outcome == "supplement" else remark(outcome, draft, configuration),
    }
    assert found == judged()[name]


def test_every_message_is_judged() -> None:
    assert sorted(judged()) == sorted(path.stem for path in FOLDER.glob("*.eml"))


def test_read_from_one_folder_they_come_out_the_same(mail_desk: Desk) -> None:
    mail_desk.at("08:00", "2021-01-30")
    counts = mail_desk.ok("ingest", str(FOLDER), "--format", "json").data
    expected = Counter(row["outcome"] for row in judged().values())
    supplements = expected.pop("supplement")
    expected["accepted"] += supplements  # the first copy lies in the same folder
    assert {name: counts[name] for name in expected} == dict(expected)
