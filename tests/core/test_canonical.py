"""A configuration kept in the ledger comes back as it was, today and after years."""

from __future__ import annotations

import json
import string
import subprocess
import sys
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.core.entries.canonical import SCHEMA, from_plain, office_zone, to_plain
from lai_report.core.model import (
    Change,
    Channel,
    Configuration,
    Directive,
    Ending,
    Group,
    Hour,
    Membership,
    Obligation,
    Office,
    Roster,
    Schedule,
    Span,
    Unit,
)
from lai_report.errors import ConfigurationError, Phrase

texts = st.text(max_size=8)
ids = st.text(string.ascii_lowercase + "-", min_size=1, max_size=6)
days = st.none() | st.dates()
spans = st.builds(Span, days, days)


def some(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


units = st.builds(
    Unit,
    id=ids,
    name=texts,
    order=st.integers(0, 99),
    memberships=some(st.builds(Membership, ids, spans)),
    spans=some(spans),
    aliases=some(texts),
    senders=some(texts),
    phone=texts,
    contact=texts,
    successors=some(ids),
    note=texts,
)
offices = st.builds(
    lambda zone, **fields: Office(zone_name=zone, zone=office_zone(zone), **fields),
    st.sampled_from(["Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "UTC"]),
    name=texts,
    authority=texts,
    place=texts,
    kept=spans,
    close=st.integers(0, 2880),
    unit=ids,
    senders=some(texts),
    roster_as_of=days,
)
hours = st.builds(Hour, st.integers(0, 1440), st.sampled_from(["before", "by"]), texts)
schedules = st.builds(
    Schedule,
    hours=some(hours),
    weekdays=some(st.integers(0, 6)),
    month_days=some(st.integers(-1, 31)),
    rule=texts,
)
obligations = st.builds(
    Obligation,
    id=ids,
    directive=ids,
    clause=texts,
    kind=st.sampled_from(["report", "event", "approval", "duty", "follow-up", "standing"]),
    bound=some(ids),
    quote=texts,
    addressee=texts,
    channel=st.builds(Channel, texts, texts),
    schedule=st.none() | schedules,
    span=spans,
    content=texts,
    note=texts,
    focal_point=texts,
)
directives = st.builds(
    Directive,
    id=ids,
    issuer=texts,
    number=texts,
    issued=days,
    arrived=days,
    subject=texts,
    form=texts,
    standing=st.sampled_from(["binding", "reference"]),
    signatory=texts,
    addressees=some(texts),
    notes=some(texts),
    obligations=some(obligations),
    ends=some(st.builds(Ending, ids, st.dates(), texts)),
    changes=some(st.builds(Change, ids, st.dates(), schedules, texts)),
)
configurations = st.builds(
    Configuration,
    st.builds(Roster, offices, some(st.builds(Group, ids, texts)), some(units)),
    some(directives),
)


@given(configurations)
@settings(max_examples=60, deadline=None)
def test_what_is_kept_comes_back_equal_also_by_way_of_json(configuration: Configuration) -> None:
    kept = to_plain(configuration)
    assert from_plain(kept) == configuration
    assert from_plain(json.loads(json.dumps(kept))) == configuration


# Written as the ledger of version 1 holds it; this text may never change.
OLD = """{"roster": {"office": {"name": "Văn phòng", "authority": "Tỉnh ủy",
  "kept": {"first": "2021-01-29"}, "close": 1500}, "groups": [{"id": "hu", "name": "Huyện ủy"}],
  "units": [{"id": "a", "name": "A", "order": 7, "memberships": [{"group": "hu",
  "span": {"last": "2025-06-30"}}], "aliases": ["HU A"]}]}, "directives": [{"id": "d",
  "issuer": "BTV", "issued": "2021-01-28", "obligations": [{"id": "A4.2", "directive": "d",
  "clause": "4", "kind": "report", "bound": ["hu"], "quote": "báo cáo",
  "channel": {"mailbox": "a@b.example"}, "schedule": {"hours": [{"minute": 990,
  "boundary": "before"}], "weekdays": [4]}, "span": {"first": "2021-01-29"}}]}]}"""


def test_an_entry_written_by_the_first_version_is_still_read() -> None:
    span = Span(date(2021, 1, 29))
    unit = Unit("a", "A", 7, (Membership("hu", Span(None, date(2025, 6, 30))),), aliases=("HU A",))
    schedule = Schedule((Hour(990, "before"),), weekdays=(4,))
    obligation = Obligation(
        "A4.2",
        "d",
        "4",
        "report",
        ("hu",),
        "báo cáo",
        "",
        Channel("", "a@b.example"),
        schedule,
        span,
    )
    office = Office("Văn phòng", "Tỉnh ủy", kept=span, close=1500)
    expected = Configuration(
        Roster(office, (Group("hu", "Huyện ủy"),), (unit,)),
        (Directive("d", "BTV", issued=date(2021, 1, 28), obligations=(obligation,)),),
    )
    assert from_plain(json.loads(OLD)) == expected
    assert to_plain(expected) == json.loads(OLD)


# As the ledger of version 2 holds it: directives that end and change; this text may never change.
SECOND = """{"roster": {"office": {"name": "Văn phòng", "authority": "Tỉnh ủy"}, "groups": [],
  "units": []}, "directives": [{"id": "e", "issuer": "BTV", "obligations": [{"id": "D1",
  "directive": "e", "clause": "1", "kind": "standing", "bound": [], "quote": "q",
  "focal_point": "Văn phòng"}], "ends": [{"obligation": "d/A1", "first": "2021-03-01",
  "clause": "2"}], "changes": [{"obligation": "d/A4.2", "first": "2021-03-01", "schedule":
  {"hours": [{"minute": 930, "boundary": "before"}]}, "clause": "3"}]}]}"""


def test_an_entry_written_by_the_second_version_is_still_read() -> None:
    first = date(2021, 3, 1)
    directive = Directive(
        "e",
        "BTV",
        obligations=(Obligation("D1", "e", "1", "standing", (), "q", focal_point="Văn phòng"),),
        ends=(Ending("d/A1", first, "2"),),
        changes=(Change("d/A4.2", first, Schedule((Hour(930, "before"),)), "3"),),
    )
    expected = Configuration(Roster(Office("Văn phòng", "Tỉnh ủy"), (), ()), (directive,))
    assert SCHEMA == 2
    assert from_plain(json.loads(SECOND)) == expected
    assert to_plain(expected) == json.loads(SECOND)


def test_viet_nam_needs_no_zone_database_and_others_come_from_it() -> None:
    assert office_zone("Asia/Ho_Chi_Minh").utcoffset(None) == timedelta(hours=7)
    assert office_zone("Pacific/Kiritimati") == ZoneInfo("Pacific/Kiritimati")


@pytest.mark.parametrize(
    "name", ["Asia/Lai_Chau", "", "../etc/passwd", "/etc/passwd", "Asia", "\0"]
)
def test_a_zone_this_machine_does_not_know_is_a_configuration_error(name: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        office_zone(name)
    assert caught.value.phrase == Phrase("config.unknown_zone", {"zone": name})


def test_giving_a_configuration_back_imports_nothing_slow() -> None:
    code = "import sys, lai_report.core.entries.canonical; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    slow = {"pydantic", "tomli", "tomllib", "zoneinfo", "json", "typer", "rich", "pendulum"}
    assert not slow & set(ran.stdout.split())
