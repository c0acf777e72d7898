"""What every ledger must do with what it is given."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core.entries.chain import verify_chain
from lai_report.core.entries.entry import ChainHead, Draft
from lai_report.errors import ClockError, LedgerBusyError, RefusedError
from tests.store.contract.office import (
    AbandonedError,
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
    mail,
    report,
    sequences,
    void,
    waiver,
)
from tests.store.strategies import drafts


class WritingContract:
    """What goes in, the clock it is stamped by, and the check of it."""

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

    def test_only_who_made_the_first_entry_created_the_ledger(self, new_office: NewOffice) -> None:
        office = new_office()
        with office.write() as first, office.write() as second:
            with first.writing(AT, BY) as writer:
                writer.append([report()])
            with second.writing(AT, BY) as writer:
                writer.append([report(UNITS[1])])
            with first.writing(AT, BY) as writer:
                writer.append([report(UNITS[2])])
            assert (first.created, second.created) == (True, False)

    def test_what_a_writer_saw_is_seen_after_it_though_it_wrote_nothing(
        self, new_office: NewOffice
    ) -> None:
        office = new_office()
        with office.write() as ledger:
            office.record(report())
            assert ledger.day(DAY, WINDOW) == []
            with ledger.writing(AT, BY) as writer:
                writer.append([])
            assert sequences(ledger.day(DAY, WINDOW)) == [1]
            office.record(report(UNITS[1]))
            with pytest.raises(AbandonedError), ledger.writing(AT, BY):
                raise AbandonedError
            assert sequences(ledger.day(DAY, WINDOW)) == [1, 2]

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
