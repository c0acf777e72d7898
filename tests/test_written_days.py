"""A day and a weekday are written in one way, whoever writes them and whoever reads them."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.calendar import ENGLISH_WEEKDAYS, WEEKDAYS, day_text, weekday_of
from lai_report.core.folding import fold
from lai_report.errors import phrase
from lai_report.locale import day_words, speaker
from lai_report.write.values import value_text


def test_a_weekday_is_read_by_the_name_it_is_said_with() -> None:
    for say, names in ((speaker("vi"), WEEKDAYS), (speaker("en"), ENGLISH_WEEKDAYS)):
        said = [fold(say(phrase(f"status.weekday.{day}"))) for day in range(7)]
        assert said == list(names)
        assert [weekday_of(name) for name in said] == list(range(7))


@given(st.dates())
def test_a_day_is_written_alike_in_a_phrase_and_in_a_cell(day: date) -> None:
    written = day_text(day)
    assert (day_words(day), value_text(day)) == (written, written)
    at = datetime.combine(day, time(16, 5))
    assert value_text(at) == f"16:05 {written}"
