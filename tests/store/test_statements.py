"""Both dialects ask the same question under each name."""

from __future__ import annotations

import re

import pytest

from lai_report.core.entries.entry import WAIVER_UNTIL_KEY
from lai_report.store.postgres.statements import STATEMENTS as POSTGRES
from lai_report.store.sqlite.connection import memory
from lai_report.store.sqlite.creation import migrate
from lai_report.store.sqlite.statements import STATEMENTS as SQLITE
from lai_report.store.statements import Statements


@pytest.mark.parametrize("name", list(Statements.__annotations__))
def test_a_statement_takes_the_same_parameters_in_both_dialects(name: str) -> None:
    ours, theirs = SQLITE[name], POSTGRES[name]
    assert set(re.findall(r"(?<!:):(\w+)", ours)) == set(re.findall(r"%\((\w+)\)s", theirs))
    if name != "insert":  # rows: one by one, and by COPY
        assert ours.count("?") == theirs.count("%s")


@pytest.mark.parametrize("name", list(Statements.__annotations__))
def test_a_statement_speaks_of_its_own_stores_table(name: str) -> None:
    tables = re.compile(r"(?:FROM|JOIN|INTO|COPY) (\w*entries)\b")
    assert set(tables.findall(SQLITE[name])) == {"entries"}
    assert set(tables.findall(POSTGRES[name])) == {"ledger_entries"}


def test_the_days_of_waivers_are_found_by_the_index_made_for_them() -> None:
    connection = memory()
    migrate(connection)
    parameters = dict.fromkeys(("first", "last", "opens", "closes", "upto"), 0)
    plan = connection.rows(f"EXPLAIN QUERY PLAN {SQLITE['related_to_days']}", parameters)
    searches = [detail for *_, detail in plan if "entries_waivers" in detail]
    assert len(searches) == 2  # with a last day, and without
    assert all("INDEX entries_waivers (<expr>" in detail for detail in searches)
    assert f"json_extract(payload, '$.{WAIVER_UNTIL_KEY}')" in SQLITE["related_to_days"]
    connection.close()
