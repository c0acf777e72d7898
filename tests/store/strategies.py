"""Drafts of every kind, for the properties of the ledger."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from lai_report.core.entries.entry import Draft
from tests.store.samples import ZONE

# Every text UTF-8 can hold, the troublesome ones more often than chance would bring them.
texts = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    [
        "",
        "Huyện ủy Sìn Hồ",
        "'; DROP TABLE entries; --",
        "\x1b[31m",
        "a\x00b",
        '"\\',
        "\u202e\u2028",
    ]
)
payload_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),  # lone surrogates among them: raw headers hold such things
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=5,
)
payloads = st.dictionaries(st.text(max_size=6), payload_values, max_size=4)
zones = st.sampled_from(
    [UTC, ZONE, timezone(timedelta(hours=-8)), timezone(timedelta(minutes=345))]
)
instants = st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=zones)  # noqa: DTZ001 - hypothesis adds the zone
days = st.dates(date(1971, 1, 1), date(2099, 1, 1))
kinds = st.sampled_from(["submission", "note", "mail", "rejection", "sighting", "read", "config"])
drafts = st.builds(
    Draft,
    kind=kinds,
    unit=texts,
    obligation=texts,
    day=st.none() | days,
    hour=texts,
    received_at=st.none() | instants,
    source=texts,
    reference=texts,
    target=st.none(),
    payload=payloads,
)
