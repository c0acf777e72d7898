"""When an entry is recorded, as a decision on values."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.errors import ClockError
from lai_report.store.clock import TOLERANCE, Timestamp, WriteContext, recorded_instant
from tests.store.samples import AT, BY
from tests.store.strategies import instants


def test_an_empty_ledger_takes_the_hosts_word() -> None:
    assert recorded_instant(WriteContext(AT, BY), None) == Timestamp(AT)


@given(instants, st.timedeltas(timedelta(0), timedelta(days=900)))
def test_a_clock_that_went_on_is_taken_at_its_word(newest: datetime, ahead: timedelta) -> None:
    assert recorded_instant(WriteContext(newest + ahead, BY), newest) == Timestamp(newest + ahead)


@given(st.timedeltas(timedelta(microseconds=1), TOLERANCE), st.sampled_from(["", "lý do"]))
def test_a_clock_a_little_behind_is_moved_up_and_kept(behind: timedelta, reason: str) -> None:
    now = AT - behind
    assert recorded_instant(WriteContext(now, BY, reason), AT) == Timestamp(AT, host_clock=now)


@given(st.timedeltas(TOLERANCE + timedelta(microseconds=1), timedelta(days=900)))
def test_a_clock_far_behind_needs_a_reason(behind: timedelta) -> None:
    now = AT - behind
    with pytest.raises(ClockError) as caught:
        recorded_instant(WriteContext(now, BY), AT)
    assert caught.value.phrase.values == {"now": now, "newest": AT, "behind": behind}
    assert caught.value.retry
    found = recorded_instant(WriteContext(now, BY, "lý do"), AT)
    assert found == Timestamp(now, is_overruled=True)
