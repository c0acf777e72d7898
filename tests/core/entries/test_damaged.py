"""However a payload is damaged, its entry is read and told, or said to be broken: never a fault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.document import Document, Say
from lai_report.core.entries.chain import payload_text
from lai_report.core.entries.entry import Entry, with_host_clock
from lai_report.core.entries.records import record_of
from lai_report.core.reports.ledger.entry_words import words_of
from lai_report.core.reports.ledger.log import log_document
from lai_report.errors import LedgerBrokenError
from lai_report.locale import languages, speaker
from tests.core.entries.kept import KEPT
from tests.core.samples import ZONE, configuration, unit

OFFICE = configuration(unit("a"))
WRITTEN = datetime(2021, 1, 30, tzinfo=UTC)
SAYERS = [speaker(language, ZONE) for language in languages()]
ODD: tuple[Any, ...] = (
    None,
    5,
    [],
    {},
    "x",
    [1],
    True,
    -1,
    1.5,
    "",
    "2021-99-99",
    "2021-01-29T16:00:00",
    {"a": 1},
)
"""Values that stand where another kind of value was written."""

Path = tuple[Any, ...]


def paths(value: Any, above: Path = ()) -> Iterator[Path]:
    """Where every value of a payload lies, those within others too."""
    pairs: Iterable[tuple[Any, Any]] = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else pairs:
        yield (*above, key)
        yield from paths(inner, (*above, key))


def damaged(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The payload with one key dropped, one value replaced by each odd one, or one key more."""
    for path in paths(payload):
        for odd in ODD:
            changed, place = _at(payload, path)
            place[path[-1]] = odd
            yield changed
        changed, place = _at(payload, path)
        del place[path[-1]]
        yield changed
        changed, place = _at(payload, (*path, "later"))
        if isinstance(place, dict):
            place["later"] = 5
            yield changed
    yield {**payload, "later": [5]}
    yield {}


def _at(payload: dict[str, Any], path: Path) -> tuple[dict[str, Any], Any]:
    """A copy of the payload, and in it what holds the last step of the path."""
    changed = place = json.loads(json.dumps(payload))
    for step in path[:-1]:
        place = place[step]
    return changed, place


def entry_of(name: str, payload: dict[str, Any]) -> Entry:
    draft = KEPT[name].record.draft()
    return Entry(41, WRITTEN, "vt", draft._replace(payload=payload), "", "")


def payload_of(name: str) -> dict[str, Any]:
    """What the ledger keeps of a record, its host's clock beside it."""
    draft = with_host_clock(KEPT[name].record.draft(), "2021-01-29T09:20:00+00:00")
    payload: dict[str, Any] = json.loads(payload_text(draft.payload))
    return payload


def is_told(entry: Entry) -> bool:
    """Whether the entry can be read; the log has words for it in every language either way."""
    voided = {41: entry} if entry.kind == "void" else {}
    for say in SAYERS:
        said(log_document([entry], voided, OFFICE, say), say)
    try:
        assert record_of(entry) is not None
    except LedgerBrokenError:
        return False
    words_of(entry, OFFICE)
    return True


def said(log: Document, say: Say) -> list[str]:
    """The words of every row."""
    [rows] = [table.rows for table in log.tables]
    return [" ".join(map(say, row[-1].text or ())) for row in rows]


def told(entry: Entry, by: Entry | None = None) -> str:
    """What the log says of the one entry, in Vietnamese."""
    say = SAYERS[0]
    [words] = said(log_document([entry], {41: by} if by else {}, OFFICE, say), say)
    return words


@pytest.mark.parametrize("name", KEPT)
def test_an_entry_with_one_thing_damaged_is_told_or_said_to_be_broken(name: str) -> None:
    payload = payload_of(name)
    assert is_told(entry_of(name, payload))
    for changed in damaged(payload):
        is_told(entry_of(name, changed))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)


@given(data=st.data())
def test_an_entry_damaged_in_any_way_is_told_or_said_to_be_broken(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(KEPT)))
    changed = payload_of(name)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(paths(changed)) or [("later",)]))
        changed, place = _at(changed, path)
        place[path[-1]] = data.draw(json_values)
    is_told(entry_of(name, changed))


def test_what_an_entry_says_more_than_this_version_knows_is_passed_over() -> None:
    for name in KEPT:
        payload = payload_of(name)
        assert is_told(entry_of(name, payload | {"later": 5}))


def test_the_columns_of_an_entry_that_cannot_be_read_are_told_all_the_same() -> None:
    whole = entry_of("void", payload_of("void"))
    broken = entry_of("void", payload_of("void") | {"reason": None})
    for entry, by in ((broken, whole), (whole, broken)):
        words = told(entry, by)
        assert "ĐÃ HỦY (số 41)" in words
        assert "Hủy về mục số 7" in words
        assert "Huyện ủy A" in words
        assert "không đọc được mục số 41, đề nghị chạy `lai-report verify`" in words


def test_a_count_of_a_later_version_is_told_by_its_own_name() -> None:
    payload = payload_of("ingest, read") | {"counts": {"accepted": 1, "unreadable": 2}}
    [words] = said(
        log_document([entry_of("ingest, read", payload)], {}, OFFICE, SAYERS[0]), SAYERS[0]
    )
    assert "kết quả: tính 1, unreadable 2" in words


def test_a_reason_this_version_has_no_words_for_cannot_be_read_in_the_log() -> None:
    payload = payload_of("ingest, held") | {"why": {"key": "intake.later", "values": {}}}
    [words] = said(
        log_document([entry_of("ingest, held", payload)], {}, OFFICE, SAYERS[0]), SAYERS[0]
    )
    assert words.endswith("không đọc được mục số 41, đề nghị chạy `lai-report verify`")
