"""What every ledger must answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.instants import microseconds
from tests.store.contract.office import (
    NEXT_DAY,
    NOON_AFTER,
    NewOffice,
    Office,
    several,
)
from tests.store.samples import (
    AT,
    BY,
    DAY,
    UNITS,
    WINDOW,
    ZONE,
    mail,
    report,
    sequences,
    void,
    waiver,
)


class ReadingContract:
    """The day, the period, what was known, the log."""

    # The day

    def test_a_day_holds_its_entries_and_nobody_elses(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report(), report(day=NEXT_DAY), report(UNITS[1]), Draft("read"))
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == [1, 3]
            assert sequences(ledger.day(NEXT_DAY, WINDOW)) == [2]
            assert ledger.day(DAY - timedelta(days=1), WINDOW) == []

    def test_undated_mail_belongs_to_the_window_it_came_in(self, new_office: NewOffice) -> None:
        office = new_office()
        start, end = WINDOW
        moment = timedelta(microseconds=1)
        office.record(mail(start - moment), mail(start), mail(end - moment), mail(end))
        office.record(mail(start, day=NEXT_DAY), Draft("sighting", received_at=start))
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == [2, 3]

    @pytest.mark.parametrize(
        ("first", "last", "covers"),
        [
            (DAY, DAY.isoformat(), True),
            (date(2021, 1, 1), "2021-01-29", True),
            (date(2021, 1, 1), "2021-01-28", False),
            (date(2021, 1, 30), "2021-02-28", False),
            (date(2021, 1, 1), None, True),
            (date(2021, 1, 30), None, False),
            (None, "2021-01-29", True),
            (None, "2021-01-28", False),
            (None, None, True),
        ],
    )
    def test_a_waiver_belongs_to_every_day_it_spans(
        self, new_office: NewOffice, first: date | None, last: str | None, covers: bool
    ) -> None:
        office = new_office()
        office.record(waiver(first, last))
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == ([1] if covers else [])

    def test_a_waiver_without_a_word_about_its_end_has_none(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(Draft("waiver", day=date(2021, 1, 1)))
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == [1]

    def test_a_day_brings_along_whatever_is_tied_to_it_however_far(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(
            mail(AT - timedelta(days=5)),  # 1 came long before
            report(target=1),  # 2 is what a person made of it, for this day
            report(UNITS[1], day=NEXT_DAY, target=1),  # 3 and for another
            void(3),  # 4
            void(4),  # 5 takes the void back
            Draft("rejection", target=1),  # 6
            report(UNITS[2], day=NEXT_DAY),  # 7 has nothing to do with it
            void(7),  # 8
        )
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW)) == [1, 2, 3, 4, 5, 6]

    def test_a_period_is_its_days_together_each_entry_once(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(
            waiver(date(2021, 1, 1), None),
            report(day=NEXT_DAY),
            report(),
            report(day=NEXT_DAY + timedelta(days=1)),
            void(2),
            mail(WINDOW[1]),
        )
        window = (WINDOW[0], WINDOW[1] + timedelta(days=1))
        with office.read() as ledger:
            assert sequences(ledger.period(DAY, NEXT_DAY, window)) == [1, 2, 3, 5, 6]

    @several
    @given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9)), max_size=25))
    def test_a_day_is_the_day_however_its_entries_are_found(
        self, new_office: NewOffice, choices: list[tuple[int, int]]
    ) -> None:
        office = new_office()
        made = [_sample(kind, number, index) for index, (kind, number) in enumerate(choices)]
        if made:
            office.record(*made)
        with office.write() as ledger:
            entries = list(ledger.log())
            for offset in range(3):
                day, window = DAY + timedelta(days=offset), _window(offset)
                assert ledger.day(day, window) == _related(entries, day, window)

    @several
    @given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), max_size=25))
    def test_a_period_is_its_exceptional_entries_and_its_plain_submissions(
        self, new_office: NewOffice, choices: list[tuple[int, int]]
    ) -> None:
        office = new_office()
        made = [_sample(kind, number, index) for index, (kind, number) in enumerate(choices)]
        if made:
            office.record(*made)
        window = (WINDOW[0], _window(2)[1])
        with office.write() as ledger:
            whole = list(ledger.period(DAY, DAY + timedelta(days=2), window))
            apart = ledger.exceptional_entries(DAY, DAY + timedelta(days=2), window)
            plain = [entry for entry in whole if entry not in apart]
            assert apart == [entry for entry in whole if entry in apart]
            assert all(_is_plain(entry, whole) for entry in plain)
            besides = sequences(apart)
            for offset in range(3):
                day = DAY + timedelta(days=offset)
                assert ledger.plain_submissions(day, besides) == _plain_submissions(plain, day)

    def test_a_void_without_a_day_takes_its_target_out_of_the_plain(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(report(), report(UNITS[1]), Draft("void", target=1), report(day=NEXT_DAY))
        with office.read() as ledger:
            assert sequences(ledger.exceptional_entries(DAY, DAY, WINDOW)) == [1, 3]
            assert ledger.plain_submissions(DAY, [1]) == {("", ""): {UNITS[1]: microseconds(AT)}}

    def test_plain_submissions_are_those_known_at_the_instant(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report(), at=AT)
        office.record(report(UNITS[1]), Draft("note", UNITS[2], day=DAY), at=NOON_AFTER)
        with office.read() as ledger:
            known = ledger.plain_submissions(DAY, known_at=AT)
            assert known == {("", ""): {UNITS[0]: microseconds(AT)}}
            assert ledger.exceptional_entries(DAY, DAY, WINDOW, AT) == []
            assert sequences(ledger.exceptional_entries(DAY, DAY, WINDOW)) == [3]

    # What is known at an instant

    def test_known_at_shows_what_the_ledger_knew_and_no_later_entry(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        times = [AT + timedelta(minutes=minute) for minute in (0, 10, 10, 20)]
        for number, at in enumerate(times):
            office.record(void(1) if number == 3 else report(), at=at)
        with office.read() as ledger:

            def known(minutes: float) -> list[int]:
                return sequences(ledger.day(DAY, WINDOW, AT + timedelta(minutes=minutes)))

            assert known(-1) == []
            assert known(0) == [1]
            assert known(9.9) == [1]
            assert known(10) == [1, 2, 3]
            assert known(20) == [1, 2, 3, 4]
            assert known(999) == [1, 2, 3, 4]
            assert sequences(ledger.log(known_at=AT)) == [1]
            assert sequences(ledger.period(DAY, DAY, WINDOW, AT)) == [1]
            assert sequences(ledger.received_since(AT, AT)) == [1]
            head = ledger.head(AT)
            assert head is not None
            assert head.sequence == 1
            assert ledger.head(AT - timedelta(days=1)) is None

    def test_known_at_holds_for_targets_too(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(mail())
        office.record(report(day=NEXT_DAY, target=1), at=AT + timedelta(hours=1))
        with office.read() as ledger:
            assert sequences(ledger.day(DAY, WINDOW, AT)) == [1]
            assert sequences(ledger.waiting(AT)) == [1]
            assert sequences(ledger.of_kinds(["submission"], AT)) == []

    def test_entries_stamped_from_the_future_are_known_once_the_clock_is_put_right(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        year = timedelta(days=365)
        office.record(report())
        office.record(report(), at=AT + year)
        hour = AT + timedelta(hours=1)
        with office.write() as ledger, ledger.writing(hour, BY, "đồng hồ chạy sai") as writer:
            writer.append([report()])
        with office.read() as ledger:
            assert sequences(ledger.log()) == [1, 2, 3, 4]
            assert sequences(ledger.log(known_at=AT)) == [1]
            assert sequences(ledger.log(known_at=AT + timedelta(minutes=59))) == [1]
            assert sequences(ledger.log(known_at=AT + timedelta(hours=1))) == [1, 2, 3, 4]
            assert sequences(ledger.log(known_at=AT + 2 * year)) == [1, 2, 3, 4]

    @several
    @given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.integers(-1, 70))
    def test_known_at_is_everything_up_to_the_last_entry_recorded_by_then(
        self, new_office: NewOffice, steps: list[int], minute: int
    ) -> None:
        office = new_office()
        at = AT
        for step in steps:
            at += timedelta(minutes=step)
            office.record(report(), at=at)
        known_at = AT + timedelta(minutes=minute)
        expected = [e.sequence for e in office.everything() if e.recorded_at <= known_at]
        with office.read() as ledger:
            assert sequences(ledger.log(known_at=known_at)) == expected

    def test_a_reader_keeps_the_view_it_was_opened_with(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report())
        with office.read() as ledger:
            office.record(report())
            assert sequences(ledger.log()) == [1]
            assert sequences(ledger.day(DAY, WINDOW)) == [1]
            assert ledger.get(2) is None
            head = ledger.head()
        assert head is not None
        assert head.sequence == 1

    # Other questions

    def test_received_since_asks_when_it_came_not_when_we_learned(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        earlier = AT - timedelta(seconds=1)
        office.record(
            report(at=earlier),
            report(),
            Draft("note", received_at=AT),
            mail(),
            Draft("sighting", received_at=AT),
            report(day=NEXT_DAY, at=AT.astimezone(UTC)),
        )
        with office.read() as ledger:
            assert sequences(ledger.received_since(AT)) == [2, 3, 4, 6]
            assert sequences(ledger.received_since(earlier)) == [1, 2, 3, 4, 6]

    def test_of_kinds_finds_kinds_in_either_order_and_up_to_a_limit(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(Draft("read"), Draft("config"), report(), Draft("read"), Draft("config"))
        with office.read() as ledger:
            assert sequences(ledger.of_kinds(["read", "config"])) == [1, 2, 4, 5]
            assert sequences(ledger.of_kinds(["read", "config"], limit=3)) == [1, 2, 4]
            newest = ledger.of_kinds(["read", "config"], newest_first=True, limit=2)
            assert sequences(newest) == [5, 4]
            assert sequences(ledger.of_kinds(["submission", "read"])) == [1, 3, 4]
            assert ledger.of_kinds([]) == []

    def test_config_is_the_newest_known_at_the_instant(self, new_office: NewOffice) -> None:
        office = new_office()
        later = AT + timedelta(days=1)
        office.record(Draft("config", payload={"digest": "a"}))
        office.record(report(), Draft("config", payload={"digest": "b"}), at=later)
        with office.read() as ledger:
            assert [_digest(ledger.config(at)) for at in (None, AT, later)] == ["b", "a", "b"]
            assert ledger.config(AT - timedelta(seconds=1)) is None

    def test_waiting_leaves_out_settled_mail_and_keeps_what_may_wait_again(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(
            mail(),  # 1 waits
            mail(),  # 2 is answered by 3
            report(target=2),
            mail(),  # 4 is rejected by 5, and 6 takes that back
            Draft("rejection", target=4),
            void(5),
            mail(),  # 7 is voided itself
            void(7),
            mail(),  # 9 is seen again by 10, which settles nothing
            Draft("sighting", target=9),
        )
        with office.read() as ledger:
            assert sequences(ledger.waiting()) == [1, 4, 5, 6, 9, 10]

    def test_references_are_found_and_strangers_left_out(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report(reference="a"), mail(reference="b"), report(reference="a"), report())
        with office.read() as ledger:
            found = ledger.references(["a", "b", "c", ""])
        assert {key: sequences(value) for key, value in found.items()} == {"a": [1, 3], "b": [2]}

    def test_references_may_be_many(self, new_office: NewOffice) -> None:
        office = new_office()
        names = [f"{number:064x}" for number in range(1200)]
        office.record(*[report(reference=name) for name in names])
        with office.read() as ledger:
            assert sorted(ledger.references(names)) == names

    def test_get_gives_one_entry_or_none(self, new_office: NewOffice) -> None:
        office = new_office()
        first, second = office.record(report(), void(1))
        with office.read() as ledger:
            assert (ledger.get(1), ledger.get(2)) == (first, second)
            assert [ledger.get(number) for number in (-1, 0, 3, 10**30)] == [None] * 4

    @several
    @given(
        unit=st.sampled_from(["", *UNITS[:2]]),
        day=st.none() | st.sampled_from([DAY, NEXT_DAY]),
        kinds=st.sampled_from([(), ("submission",), ("mail", "void"), ("void", "submission")]),
        limit=st.none() | st.integers(0, 6),
        newest_first=st.booleans(),
    )
    def test_the_log_is_the_ledger_sifted(  # noqa: PLR0917 - one argument an option
        self,
        sifted: Office,
        unit: str,
        day: date | None,
        kinds: Sequence[str],
        limit: int | None,
        newest_first: bool,
    ) -> None:
        expected = [
            entry
            for entry in sifted.everything()
            if unit in {"", entry.unit}
            and (day is None or entry.day == day)
            and (not kinds or entry.kind in kinds)
        ]
        if newest_first:
            expected.reverse()
        with sifted.read() as ledger:
            found = ledger.log(
                unit=unit,
                day=day,
                kinds=kinds,  # type: ignore[arg-type]  # sampled_from widens the kinds to str
                limit=limit,
                newest_first=newest_first,
            )
            assert list(found) == expected[:limit]

    @pytest.fixture
    def sifted(self, new_office: NewOffice) -> Office:
        office = new_office()
        office.record(*[_sample(number % 5, number // 5, number) for number in range(30)])
        return office

    def test_a_long_log_comes_page_by_page_while_others_write(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as ledger, ledger.writing(AT, BY) as writer:
            writer.append_bulk(report(UNITS[number % 2]) for number in range(1300))
        with office.read() as ledger:
            whole, of_unit = ledger.log(), ledger.log(unit=UNITS[1], newest_first=True)
            started = [next(whole).sequence, next(of_unit).sequence]
            with office.write(timeout=0.1) as other, other.writing(AT, BY) as writer:
                writer.append([report(UNITS[1])])  # a log half read, say in a pager, holds no lock
            assert [*started[:1], *sequences(whole)] == list(range(1, 1301))
            assert [*started[1:], *sequences(of_unit)] == list(range(1300, 0, -2))


def _digest(entry: Entry | None) -> object:
    return entry and entry.payload["digest"]


def _window(offset: int) -> tuple[datetime, datetime]:
    return WINDOW[0] + timedelta(days=offset), WINDOW[1] + timedelta(days=offset)


def _sample(kind: int, number: int, index: int) -> Draft:
    """One of several drafts, tied to an earlier entry where there is one."""
    day = DAY + timedelta(days=number % 3)
    target = 1 + number % index if index else None
    unit = UNITS[number % 2]
    at = datetime(day.year, day.month, day.day, number, tzinfo=ZONE)
    made = [
        report(unit, day, at, target=target if number % 2 else None),
        mail(at, unit=unit, day=None if number % 2 else day),
        waiver(day, (day + timedelta(days=number % 2)).isoformat() if number % 3 else None),
        void(target) if target else report(unit, day, at),
        Draft("read", unit=unit),
        report(unit, day, at, payload={"supplement": True} if number % 2 else {"nil": True}),
        Draft("void", target=target, payload={"reason": "nhầm"}) if target else report(unit, day),
    ]
    return made[kind]


def _is_plain(entry: Entry, entries: Sequence[Entry]) -> bool:
    voided = any(other.kind == "void" and other.target == entry.sequence for other in entries)
    is_first = not entry.payload.get("supplement")
    return entry.kind == "submission" and entry.target is None and is_first and not voided


def _plain_submissions(plain: Sequence[Entry], day: date) -> dict[tuple[str, str], dict[str, int]]:
    """The first of each unit, worked out the slow and obvious way."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for entry in plain:
        if entry.day == day and entry.received_at is not None:
            came = found.setdefault((entry.draft.obligation, entry.draft.hour), {})
            instant = microseconds(entry.received_at)
            came[entry.unit] = min(instant, came.get(entry.unit, instant))
    return found


def _related(entries: Sequence[Entry], day: date, window: tuple[datetime, datetime]) -> list[Entry]:
    """The day worked out the slow and obvious way."""
    found = {entry.sequence for entry in entries if _bears(entry, day, window)}
    while True:
        tied = {e.sequence for e in entries if e.target in found}
        tied |= {e.target for e in entries if e.sequence in found and e.target is not None}
        if tied <= found:
            return [entry for entry in entries if entry.sequence in found]
        found |= tied


def _bears(entry: Entry, day: date, window: tuple[datetime, datetime]) -> bool:
    if entry.day == day:
        return True
    if entry.kind == "waiver":
        until = entry.payload["until"]
        begun = entry.day is None or entry.day <= day
        return begun and (until is None or date.fromisoformat(until) >= day)
    received = entry.received_at
    is_undated_mail = entry.kind == "mail" and entry.day is None
    return is_undated_mail and received is not None and window[0] <= received < window[1]
