"""Days and times as Vietnamese clerks write them, and instants that no host zone can move."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.calendar import (
    day_of,
    day_text,
    instant_of,
    is_in_time,
    is_past_due,
    midnight,
    parse_day,
    parse_instant,
    parse_time,
    utc,
)
from lai_report.core.model import Hour
from lai_report.errors import LaiReportError, Phrase, RefusedError, UsageError

ZONE = timezone(timedelta(hours=7))
TODAY = date(2021, 1, 30)
instants = st.datetimes(datetime(2020, 1, 1), datetime(2022, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by contract


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29/01/2021", date(2021, 1, 29)),
        ("29/1/2021", date(2021, 1, 29)),
        ("29-1-2021", date(2021, 1, 29)),
        ("29.01.2021", date(2021, 1, 29)),
        ("29/01/21", date(2021, 1, 29)),
        ("29 / 01 / 2021", date(2021, 1, 29)),
        ("2021-01-29", date(2021, 1, 29)),
        ("ngày 29/1", date(2021, 1, 29)),
        ("29 tháng 1", date(2021, 1, 29)),
        ("ngày 29 tháng 01 năm 2021", date(2021, 1, 29)),
        ("ngay 29 thang 01 nam 2021", date(2021, 1, 29)),
        ("2021/01/29", date(2021, 1, 29)),
        ("29/01/2021.", date(2021, 1, 29)),
        ("hôm kia", date(2021, 1, 28)),
        ("ngày mai", date(2021, 1, 31)),
        ("29/02", date(2020, 2, 29)),
        ("02/03", date(2021, 3, 2)),
        ("29/1", date(2021, 1, 29)),
        ("31/12", date(2020, 12, 31)),
        ("03/03", date(2020, 3, 3)),
        ("hôm nay", TODAY),
        ("Hôm qua", date(2021, 1, 29)),
        ("hom qua", date(2021, 1, 29)),
        (unicodedata.normalize("NFD", "hôm qua"), date(2021, 1, 29)),
        ("yesterday", date(2021, 1, 29)),
    ],
)
def test_days_are_read_day_before_month(text: str, day: date) -> None:
    assert parse_day(text, TODAY) == day


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_day_written_is_the_day_read(day: date) -> None:
    assert parse_day(day_text(day), TODAY) == day
    assert parse_day(day.isoformat(), TODAY) == day


@pytest.mark.parametrize(
    "text", ["30/02/2021", "32/1", "29/2/2021", "", "ba mươi", "1/1/1/1", "24/24"]
)
def test_days_that_cannot_be_are_refused_never_guessed(text: str) -> None:
    with pytest.raises(UsageError):
        parse_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "last", "following"),
    [
        ("thứ Sáu", date(2021, 1, 29), date(2021, 2, 5)),
        ("Thu 6", date(2021, 1, 29), date(2021, 2, 5)),
        ("thứ bảy", TODAY, date(2021, 2, 6)),
        ("thứ hai", date(2021, 1, 25), date(2021, 2, 1)),
        ("chủ nhật", date(2021, 1, 24), date(2021, 1, 31)),
        ("Sunday", date(2021, 1, 24), date(2021, 1, 31)),
    ],
)
def test_a_weekday_alone_is_refused_with_the_two_days_it_may_be(
    text: str, last: date, following: date
) -> None:
    with pytest.raises(UsageError) as raised:
        parse_day(text, TODAY)
    assert raised.value.phrase == Phrase(
        "calendar.weekday_unclear", {"text": text, "last": last, "next": following}
    )


@pytest.mark.parametrize("text", ["29", "ngày 29", "290121", "hôm trước", "01/29/2021", "29/o1"])
def test_a_day_that_is_not_clear_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_day(text, TODAY)
    assert raised.value.phrase.values == {"text": text}
    assert raised.value.phrase.key in {"calendar.day_unread", "calendar.day_unreal"}


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("16:12", time(16, 12)),
        ("16h12", time(16, 12)),
        ("16H12", time(16, 12)),
        ("16 giờ 12", time(16, 12)),
        ("16 giờ 12 phút", time(16, 12)),
        ("16h", time(16, 0)),
        ("16h30'", time(16, 30)),
        ("16h30’", time(16, 30)),
        ("16:29:59", time(16, 29, 59)),
        ("7:05", time(7, 5)),
        ("16g12", time(16, 12)),
        ("16h12p", time(16, 12)),
        ("4h12 chiều", time(16, 12)),
        ("4 gio 12 chieu", time(16, 12)),
        ("16h12 chiều", time(16, 12)),
        ("12h30 chiều", time(12, 30)),
        ("4:12 PM", time(16, 12)),
        ("4:12 CH", time(16, 12)),
        ("9:30 CH", time(21, 30)),
        ("12:05 AM", time(0, 5)),
        ("7h05 sáng", time(7, 5)),
        ("12h trưa", time(12, 0)),
        ("1h trưa", time(13, 0)),
        ("9h tối", time(21, 0)),
        ("21h tối", time(21, 0)),
    ],
)
def test_times_are_read_as_they_are_written(text: str, clock: time) -> None:
    assert parse_time(text) == clock


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("24:00", "calendar.time_unreal"),
        ("25h", "calendar.time_unreal"),
        ("16h60", "calendar.time_unreal"),
        ("16h sáng", "calendar.time_unclear"),
        ("13:00 AM", "calendar.time_unclear"),
        ("2h tối", "calendar.time_unclear"),
        ("3h trưa", "calendar.time_unclear"),
        ("1630", "calendar.time_unread"),
        ("16.12", "calendar.time_unread"),
        ("16", "calendar.time_unread"),
        ("16h123", "calendar.time_unread"),
        ("khoảng 16h", "calendar.time_unread"),
        ("chiều", "calendar.time_unread"),
        ("", "calendar.time_unread"),
    ],
)
def test_times_that_cannot_be_or_are_not_clear_are_refused(text: str, key: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_time(text)
    assert raised.value.phrase == Phrase(key, {"text": text})


@pytest.mark.parametrize(
    "text",
    [
        "29/01/2021 16:31",
        "16:31 29/01/2021",
        "16h31 ngày 29/1/2021",
        "luc 16h31 ngay 29/1/2021",
        "lúc 16 giờ 31 ngày 29/01/2021",
        "2021-01-29 16:31",
        "2021-01-29T16:31",
        "2021-01-29T16:31:00+07:00",
        "2021-01-29T09:31:00Z",
        "hôm qua 16:31",
        "4h31 chiều 29/1",
        "4:31 CH hôm qua",
        "16 giờ 31 phút, ngày 29 tháng 01 năm 2021",
    ],
)
def test_instants_in_every_spelling_are_the_same_instant(text: str) -> None:
    assert parse_instant(text, TODAY, ZONE, None) == datetime(2021, 1, 29, 16, 31, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("clock", "shown"),
    [
        ("16", time(16)),
        ("16:12", time(16, 12)),
        ("1612", time(16, 12)),
        ("16:12:30", time(16, 12, 30)),
        ("161230", time(16, 12, 30)),
        ("16:12:30.5", time(16, 12, 30, 500_000)),
        ("16:12:30,25", time(16, 12, 30, 250_000)),
        ("16:12:30.1234567891", time(16, 12, 30, 123_456)),
    ],
)
@pytest.mark.parametrize(
    ("offset", "zone"),
    [
        ("", ZONE),
        ("Z", UTC),
        ("+08", timezone(timedelta(hours=8))),
        ("+0800", timezone(timedelta(hours=8))),
        ("-23:59", timezone(-timedelta(hours=23, minutes=59))),
    ],
)
def test_an_instant_in_iso_8601_is_read_in_its_zone_or_the_offices(
    clock: str, shown: time, offset: str, zone: timezone
) -> None:
    meant = datetime.combine(date(2021, 1, 29), shown, zone)
    for begins in ("2021-01-29T", "2021-01-29t", "2021-01-29 ", "2021-W04-5T"):
        read = parse_instant(begins + clock + offset, TODAY, ZONE, None)
        assert (read, read.utcoffset()) == (meant, meant.utcoffset())


@pytest.mark.parametrize(
    "text",
    [
        "2021-01-29T16.30",
        "2021-01-29 16.30",
        "2021-01-29T16:12.5",
        "2021-01-29T16:12:30.+07:00",
        "2021-01-29T16:12:",
        "2021-01-29T16:12+07:",
        "2021-01-29T16:12 +07:00",
        "2021-W00-5T16:12",
        "2021-W04-0T16:12",
        "2021-01-29T24:00",
        "2021-02-29T16:12",
        "2021-01-29T\uff11\uff16:12",
        "2021-01-29T16:31/2021-01-30T16:31",
        "2021-01-29T16:31:00+99:99",
        "2021-01-29 chieu qua",
        "2021-01-29 4 pm",
        "20210129T163100",
    ],
)
def test_what_only_begins_like_an_instant_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_instant(text, TODAY, ZONE, None)
    assert raised.value.phrase == Phrase("calendar.instant_unread", {"text": text})


def test_midnight_is_the_offices_own() -> None:
    assert midnight(TODAY, ZONE) == datetime(2021, 1, 29, 17, tzinfo=UTC)


def test_a_bare_time_is_on_the_day_given_and_refused_without_one() -> None:
    assert parse_instant("16:31", TODAY, ZONE, TODAY) == datetime(2021, 1, 30, 16, 31, tzinfo=ZONE)
    with pytest.raises(RefusedError) as raised:
        parse_instant("16:31", TODAY, ZONE, None)
    assert raised.value.phrase == Phrase("calendar.time_needs_day", {"text": "16:31"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("30/02", Phrase("calendar.day_unreal", {"text": "30/02"})),
        ("30/02/2021", Phrase("calendar.day_unreal", {"text": "30/02/2021"})),
        ("2021-02-30", Phrase("calendar.day_unreal", {"text": "2021-02-30"})),
        ("thứ 8", Phrase("calendar.day_unread", {"text": "thứ 8"})),
        (
            "29/01/1021",
            Phrase("calendar.year_unreal", {"text": "29/01/1021", "first": 1900, "last": 2999}),
        ),
    ],
)
def test_a_refusal_says_back_what_was_written(text: str, said: Phrase) -> None:
    with pytest.raises(UsageError) as raised:
        parse_day(text, TODAY)
    assert raised.value.phrase == said


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (
        lambda: parse_day(text, TODAY),
        lambda: parse_time(text),
        lambda: parse_instant(text, TODAY, ZONE, TODAY),
    ):
        try:
            parse()
        except LaiReportError as error:
            assert error.exit_code == 2  # noqa: PT017 - any other error is the failure looked for


@given(instants)
def test_the_day_of_an_instant_is_the_offices_day(instant: datetime) -> None:
    assert day_of(instant, ZONE) == (instant + timedelta(hours=7)).date()


@given(instants, instants, st.sampled_from(["before", "by"]))
def test_in_time_and_past_due_are_each_others_contrary(
    received_at: datetime, due: datetime, boundary: str
) -> None:
    hour = Hour(0, boundary)  # type: ignore[arg-type]  # one of the two
    assert is_in_time(received_at, due, hour) != is_past_due(received_at, due, hour)


def test_minutes_past_midnight_fall_on_the_next_day() -> None:
    assert instant_of(TODAY, 24 * 60, ZONE) == datetime(2021, 1, 31, tzinfo=ZONE)
    assert instant_of(TODAY, 31 * 60 + 30, ZONE) == datetime(2021, 1, 31, 7, 30, tzinfo=ZONE)


@pytest.mark.parametrize(
    "text", ["01/01/0001", "0001-01-01", "31/12/9999", "1899-12-31", "1/1/3000"]
)
def test_a_year_nobody_means_is_refused_before_an_instant_is_made_of_it(text: str) -> None:
    with pytest.raises(UsageError, match=r"calendar\.year_unreal"):
        parse_day(text, TODAY)


def test_the_first_and_the_last_year_a_person_can_mean_are_read() -> None:
    assert parse_day("01/01/1900", TODAY) == date(1900, 1, 1)
    assert parse_day("31/12/2999", TODAY) == date(2999, 12, 31)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_an_instant_no_other_zone_can_write_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"calendar\.year_unreal") as raised:
        parse_instant(text, TODAY, ZONE, TODAY)
    assert raised.value.phrase.values["text"] == text


def test_the_same_instant_is_written_in_utc() -> None:
    written = utc(datetime(2021, 1, 29, 16, 31, tzinfo=ZONE))
    assert written.isoformat() == "2021-01-29T09:31:00+00:00"
    assert written.tzinfo is UTC


@pytest.mark.parametrize("text", ["2021-01-29T16:12-24", "2021-01-29T16:12+99:00"])
def test_an_offset_of_a_day_and_more_is_no_instant(text: str) -> None:
    with pytest.raises(UsageError, match=r"calendar\.instant_unread"):
        parse_instant(text, TODAY, ZONE, TODAY)
