"""A reason kept as plain data comes back as it was, whatever it holds."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.phrases import phrase_of, plain_phrase
from lai_report.errors import Phrase

instants = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=7))]))
spans = st.timedeltas(timedelta(-400), timedelta(400)).map(lambda s: timedelta(seconds=s.days))
plain = st.one_of(
    st.text(), st.integers(-(2**40), 2**40), st.booleans(), st.none(), st.dates(), instants, spans
)
phrases: Any = st.recursive(
    st.builds(Phrase, st.text(min_size=1), st.dictionaries(st.text(), plain, max_size=3)),
    lambda inner: st.builds(
        Phrase,
        st.text(min_size=1),
        st.dictionaries(st.text(), st.one_of(inner, st.lists(inner, max_size=3)), max_size=3),
    ),
    max_leaves=4,
)


@given(phrases)
def test_a_phrase_comes_back_from_json_as_it_went_in(said: Phrase) -> None:
    kept = json.loads(json.dumps(plain_phrase(said)))
    assert phrase_of(kept) == said


def test_several_values_come_back_as_a_list_and_anything_else_as_its_text() -> None:
    said = Phrase("k", {"days": (date(2021, 1, 29),), "odd": 1j})
    assert phrase_of(plain_phrase(said)) == Phrase("k", {"days": [date(2021, 1, 29)], "odd": "1j"})


def test_a_phrase_kept_without_values_is_read() -> None:
    assert phrase_of({"key": "k"}) == Phrase("k")
    assert phrase_of({"key": "k", "values": {"at": {"instant": "2021-01-29T16:00:00+07:00"}}}) == (
        Phrase("k", {"at": datetime(2021, 1, 29, 16, tzinfo=timezone(timedelta(hours=7)))})
    )
