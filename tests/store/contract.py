"""What every ledger must do, for every backend; a store's tests subclass `LedgerContract`.

A subclass supplies the fixture `new_office`, a function that gives an empty office at each call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lai_report.core.entries.chain import verify_chain
from lai_report.core.entries.entry import ChainHead, Draft, Entry
from lai_report.core.instants import microseconds
from lai_report.errors import ClockError, LedgerBusyError, RefusedError
from lai_report.store.ledger import Ledger
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
from tests.store.strategies import drafts

several = settings(
    max_examples=25,
    deadline=None,
    # Every store runs the same test, which is the very meaning of a contract.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
NEXT_DAY = DAY + timedelta(days=1)
NOON_AFTER = AT + timedelta(hours=20)


class Office(Protocol):
    """A place a ledger is kept in."""

    def write(self, *, timeout: float = 30.0) -> Ledger:
        """The ledger, open for writing."""

    def read(self) -> Ledger:
        """The ledger, open for reading."""

    def record(self, *drafts: Draft, at: datetime = AT, by: str = BY) -> list[Entry]:
        """Write the drafts in one transaction."""

    def everything(self) -> list[Entry]:
        """All of the ledger."""


NewOffice = Callable[[], Office]


class AbandonedError(Exception):
    """Raised in a test to leave a transaction."""


class LedgerContract:
    """The tests; each opens an office of its own."""

    # What goes in

    @several
    @given(st.lists(drafts, min_size=1, max_size=6))
    def test_what_goes_in_comes_out_equal(
        self, new_office: NewOffice, several_drafts: list[Draft]
    ) -> None:
        office = new_office()
        entries = office.record(*several_drafts)
        assert [entry.draft for entry in entries] == several_drafts
        assert office.everything() == entries

    @several
    @given(st.lists(drafts, min_size=1, max_size=6))
    def test_the_two_ways_of_appending_write_the_same(
        self, new_office: NewOffice, several_drafts: list[Draft]
    ) -> None:
        office = new_office()
        with office.write() as ledger, ledger.writing(AT, BY) as writer:
            assert writer.append_bulk(iter(several_drafts)) == len(several_drafts)
        entries = office.everything()
        assert [(e.draft, e.recorded_at, e.recorded_by) for e in entries] == [
            (draft, AT, BY) for draft in several_drafts
        ]
        assert verify_chain(entries, _id(office)).broken is None

    def test_entries_are_numbered_and_chained_across_transactions(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        entries = [*office.record(report(), report(UNITS[1])), *office.record(void(1))]
        assert sequences(entries) == [1, 2, 3]
        found = verify_chain(entries, _id(office))
        assert (found.entries, found.broken) == (3, None)
        with office.read() as ledger:
            assert ledger.head() == found.head

    def test_a_new_ledger_says_it_was_created_and_has_no_head(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as ledger:
            assert ledger.created
            assert ledger.head() is None
            assert ledger.config() is None
            assert list(ledger.log()) == []
        with office.write() as ledger:
            assert ledger.created  # nothing was written: whoever writes first may say so
        office.record(report())
        with office.write() as ledger:
            assert not ledger.created

    def test_a_transaction_that_fails_leaves_nothing(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report())
        with pytest.raises(AbandonedError):
            _append_and_abandon(office, [report(UNITS[1])])
        assert sequences(office.everything()) == [1]

    def test_an_append_that_fails_spoils_its_transaction_even_if_the_block_goes_on(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        with pytest.raises(RefusedError):
            _append_and_go_on(office, [report(), report("\udcff"), report()])
        assert office.everything() == []

    def test_text_that_no_file_can_hold_is_refused(self, new_office: NewOffice) -> None:
        office = new_office()
        with pytest.raises(RefusedError) as caught:
            office.record(report("đơn vị \udce9"))
        assert caught.value.phrase.key == "store.not_text"
        assert office.everything() == []

    def test_a_transaction_without_drafts_changes_nothing(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report())
        past = AT - timedelta(days=9)  # not even the clock matters where nothing is written
        with office.write() as ledger, ledger.writing(past, BY) as writer:
            assert writer.append([]) == []
            assert writer.append_bulk(iter([])) == 0
        assert sequences(office.everything()) == [1]

    def test_a_writer_reads_what_it_has_just_written(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as ledger:
            with ledger.writing(AT, BY) as writer:
                writer.append([report(reference="a")])
                assert sequences(writer.day(DAY, WINDOW)) == [1]
                assert list(writer.references(["a"])) == ["a"]
                [second] = writer.append([report()])
            assert ledger.head() == ChainHead(ledger.id, 2, second.hash)
            assert sequences(ledger.day(DAY, WINDOW)) == [1, 2]

    def test_two_writers_take_turns(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as first, office.write(timeout=0.1) as second:
            with first.writing(AT, BY) as writer:
                with pytest.raises(LedgerBusyError), second.writing(AT, BY):
                    pass
                writer.append([report()])
            with second.writing(AT, BY) as writer:
                assert sequences(writer.day(DAY, WINDOW)) == [1]
                writer.append([report()])
        assert sequences(office.everything()) == [1, 2]

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

    # The clock

    def test_a_clock_a_little_behind_takes_the_newest_instant_and_is_kept(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(report())
        late = AT - timedelta(minutes=5)
        [entry] = office.record(report(payload={"note": "x"}), at=late)
        assert entry.recorded_at == AT
        assert entry.payload["note"] == "x"
        assert datetime.fromisoformat(entry.payload["host_clock"]) == late
        assert office.everything()[1] == entry

    def test_a_clock_far_behind_refuses_to_write(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report())
        with pytest.raises(ClockError) as caught:
            office.record(report(), at=AT - timedelta(minutes=5, microseconds=1))
        assert caught.value.phrase.key == "store.clock_back"
        assert sequences(office.everything()) == [1]

    def test_a_reason_overrules_the_clock_and_is_recorded_first(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        office.record(report())
        back = AT - timedelta(days=2)
        with office.write() as ledger, ledger.writing(back, BY, "pin đồng hồ hết") as writer:
            assert sequences(writer.append([report()])) == [3]
            assert writer.append_bulk([report(), report()]) == 2
        clock, *others = office.everything()[1:]
        assert clock.kind == "clock"
        assert clock.payload["reason"] == "pin đồng hồ hết"
        assert datetime.fromisoformat(clock.payload["newest"]) == AT
        assert {entry.recorded_at for entry in (clock, *others)} == {back}
        assert all("host_clock" not in entry.payload for entry in others)

    def test_a_reason_that_is_not_needed_is_not_recorded(self, new_office: NewOffice) -> None:
        office = new_office()
        office.record(report())
        with office.write() as ledger, ledger.writing(AT, BY, "không cần") as writer:
            writer.append([report()])
        assert [entry.kind for entry in office.everything()] == ["submission", "submission"]

    # The check

    def test_a_sound_ledger_is_said_to_be_sound_and_what_that_leaves_open(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        entries = office.record(report(), void(1), mail(), waiver(DAY, None))
        with office.read() as ledger:
            found = ledger.verify()
            assert (found.problems, found.broken_at, found.entries) == ((), None, 4)
            assert found.head == ledger.head()
            assert "store_checks.unproven_inside" in {point.key for point in found.unproven}
            anchored = ledger.verify(ChainHead(ledger.id, 2, entries[1].hash))
        assert anchored.is_sound
        assert [(p.key, p.values) for p in anchored.unproven] == [
            ("store_checks.unproven_after_anchor", {"count": 2})
        ]

    def test_an_empty_ledger_is_sound(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as ledger:
            found = ledger.verify()
        assert (found.problems, found.entries, found.head) == ((), 0, None)

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"hash": "0" * 64}, "store_checks.anchor_differs"),
            ({"sequence": 3}, "store_checks.anchor_differs"),
            ({"sequence": 10**30}, "store_checks.anchor_differs"),
            ({"ledger": "another"}, "store_checks.anchor_of_another"),
        ],
    )
    def test_an_anchor_that_is_not_contained_is_a_problem(
        self, new_office: NewOffice, changed: dict[str, object], expected: str
    ) -> None:
        office = new_office()
        office.record(report(), report())
        with office.read() as ledger:
            head = ledger.head()
            assert head is not None
            found = ledger.verify(head._replace(**changed))  # type: ignore[arg-type]  # one field
        assert [problem.key for problem in found.problems] == [expected]


def _append_and_abandon(office: Office, drafts: list[Draft]) -> None:
    with office.write() as ledger, ledger.writing(AT, BY) as writer:
        writer.append(drafts)
        raise AbandonedError


def _append_and_go_on(office: Office, drafts: list[Draft]) -> None:
    with office.write() as ledger, ledger.writing(AT, BY) as writer, suppress(RefusedError):
        writer.append_bulk(drafts)


def _id(office: Office) -> str:
    with office.read() as ledger:
        return ledger.id


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
