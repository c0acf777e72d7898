"""The chain sees every edit, cut and rearrangement, and the sealed text has one reading."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lai_report.core.entries.chain import (
    Break,
    entry_hash,
    genesis_hash,
    payload_text,
    verify_chain,
)
from lai_report.core.entries.entry import ChainHead, Draft, Entry
from lai_report.errors import LedgerBrokenError
from tests.store.samples import AT, BY, ZONE
from tests.store.strategies import days, drafts, instants, payloads, texts

LEDGER = "0123456789abcdef"


def chained(*drafts: Draft, ledger: str = LEDGER, first: int = 1) -> list[Entry]:
    """Entries as an honest ledger would hold them."""
    entries: list[Entry] = []
    previous = genesis_hash(ledger)
    for sequence, draft in enumerate(drafts, start=first):
        own = entry_hash(previous, sequence, AT, BY, draft)
        entries.append(Entry(sequence, AT, BY, draft, previous, own))
        previous = own
    return entries


def resealed(entry: Entry, **changes: Any) -> Entry:
    """The entry with something changed and its own hash made to fit again."""
    changed = entry._replace(**changes)
    own = entry_hash(
        changed.previous_hash,
        changed.sequence,
        changed.recorded_at,
        changed.recorded_by,
        changed.draft,
    )
    return changed._replace(hash=own)


@settings(max_examples=40)
@given(st.lists(drafts, max_size=5))
def test_an_honest_chain_holds_to_its_last_entry(several: list[Draft]) -> None:
    entries = chained(*several)
    found = verify_chain(entries, LEDGER)
    head = ChainHead(LEDGER, entries[-1].sequence, entries[-1].hash) if entries else None
    assert (found.entries, found.head, found.broken) == (len(several), head, None)


@given(
    previous=texts.map(lambda text: sha256(text.encode()).hexdigest()),
    sequence=st.integers(1, 2**62),
    recorded_at=instants,
    recorded_by=texts,
    draft=drafts,
    target=st.none() | st.integers(1, 2**62),
)
def test_what_is_sealed_is_plain_json_with_sorted_keys(  # noqa: PLR0917 - all that is sealed
    previous: str,
    sequence: int,
    recorded_at: datetime,
    recorded_by: str,
    draft: Draft,
    target: int | None,
) -> None:
    draft = draft._replace(target=target)
    received = draft.received_at
    fields = {
        "previous_hash": previous,
        "sequence": sequence,
        "recorded_at": recorded_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "recorded_by": recorded_by,
        "kind": draft.kind,
        "unit": draft.unit,
        "obligation": draft.obligation,
        "day": draft.day.isoformat() if draft.day else None,
        "hour": draft.hour,
        "received_at": received.astimezone(UTC).isoformat(timespec="microseconds")
        if received
        else None,
        "source": draft.source,
        "reference": draft.reference,
        "target": target,
        "payload": draft.payload,
    }
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assume(not any("\ud800" <= letter <= "\udfff" for letter in text))
    expected = sha256(text.encode()).hexdigest()
    assert entry_hash(previous, sequence, recorded_at, recorded_by, draft) == expected


def test_the_hash_of_a_known_entry_never_changes() -> None:
    draft = Draft("submission", "huyen-uy-sin-ho", day=AT.date(), received_at=AT, payload={"ế": 1})
    assert entry_hash(genesis_hash(LEDGER), 1, AT, BY, draft) == (
        "b81454e9d0f9c2ad31bed921ea869306646ed8c1f8e3f2aa7d25b1de081e5f5f"
    )


@given(drafts, payloads)
def test_a_payload_is_sealed_whatever_the_order_of_its_keys(
    draft: Draft, payload: dict[str, Any]
) -> None:
    forward = draft._replace(payload=payload)
    backward = draft._replace(payload=dict(reversed(payload.items())))
    assert entry_hash("a", 1, AT, BY, forward) == entry_hash("a", 1, AT, BY, backward)


@given(drafts)
def test_an_instant_is_sealed_whatever_its_offset(draft: Draft) -> None:
    received = draft.received_at and draft.received_at.astimezone(ZONE)
    moved = draft._replace(received_at=received)
    here, there = AT.astimezone(UTC), AT.astimezone(ZONE)
    assert entry_hash("a", 1, here, BY, draft) == entry_hash("a", 1, there, BY, moved)


FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "unit": texts,
    "obligation": texts,
    "hour": texts,
    "source": texts,
    "reference": texts,
    "day": st.none() | days,
    "received_at": st.none() | instants,
    "payload": payloads,
    "kind": st.sampled_from(["submission", "note", "mail"]),
    "target": st.none() | st.integers(1, 9),
}


@given(drafts, st.sampled_from(sorted(FIELDS)), st.data())
def test_another_value_of_any_field_gives_another_hash(
    draft: Draft, field: str, data: st.DataObject
) -> None:
    value = data.draw(FIELDS[field])
    other = draft._replace(**{field: value})
    before = getattr(draft, field)
    # In a payload, True and 1 are equal to Python and two things in JSON.
    assume(_sorted(value) != _sorted(before) if field == "payload" else value != before)
    assert entry_hash("a", 1, AT, BY, other) != entry_hash("a", 1, AT, BY, draft)


def _sorted(payload: dict[str, Any]) -> str:
    return json.dumps(payload, sort_keys=True)


@settings(max_examples=40)
@given(st.lists(drafts, min_size=3, max_size=5), st.data())
def test_any_cut_or_swap_before_the_end_is_seen_where_it_begins(
    several: list[Draft], data: st.DataObject
) -> None:
    entries = chained(*several)
    index = data.draw(st.integers(0, len(entries) - 2))
    cut = entries[:index] + entries[index + 1 :]
    swapped = [*entries[:index], entries[index + 1], entries[index], *entries[index + 2 :]]
    for damaged in (cut, swapped):
        found = verify_chain(damaged, LEDGER)
        assert (found.entries, found.broken) == (index, Break(index + 1, "missing"))


def test_a_cut_at_the_very_end_is_not_seen_from_inside() -> None:
    entries = chained(*[Draft("note", unit=str(number)) for number in range(3)])
    assert verify_chain(entries[:-1], LEDGER).broken is None


NOTES = [Draft("note", unit=str(number)) for number in range(4)]
THIRD = NOTES[2]._replace(unit="another")


def forged_in_place() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = entries[2]._replace(draft=THIRD)
    return entries


def forged_and_resealed() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = resealed(entries[2], draft=THIRD)
    return entries


def forged_with_the_next_one_relinked() -> list[Entry]:
    entries = forged_and_resealed()
    entries[3] = entries[3]._replace(previous_hash=entries[2].hash)
    return entries


def renumbered_to_hide_a_gap() -> list[Entry]:
    entries = chained(*NOTES)
    del entries[2]
    entries[2] = resealed(entries[2], sequence=3)
    return entries


def another_clerk() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = entries[2]._replace(recorded_by="người khác")
    return entries


def recorded_a_microsecond_earlier() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = entries[2]._replace(recorded_at=AT - timedelta(microseconds=1))
    return entries


def of_another_ledger() -> list[Entry]:
    return chained(*NOTES, ledger="another")


def without_its_beginning() -> list[Entry]:
    return chained(*NOTES)[1:]


def begun_anew_at_two() -> list[Entry]:
    return chained(*NOTES, first=2)


def holding_a_hash_that_is_none() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = entries[2]._replace(hash="")
    return entries


def holding_bytes_that_are_no_text() -> list[Entry]:
    entries = chained(*NOTES)
    entries[2] = entries[2]._replace(draft=NOTES[2]._replace(unit="\udcff"))
    return entries


@pytest.mark.parametrize(
    ("forge", "expected"),
    [
        (forged_in_place, Break(3, "edited")),
        (forged_and_resealed, Break(4, "link")),
        (forged_with_the_next_one_relinked, Break(4, "edited")),
        (renumbered_to_hide_a_gap, Break(3, "link")),
        (another_clerk, Break(3, "edited")),
        (recorded_a_microsecond_earlier, Break(3, "edited")),
        (of_another_ledger, Break(1, "link")),
        (without_its_beginning, Break(1, "missing")),
        (begun_anew_at_two, Break(1, "missing")),
        (holding_a_hash_that_is_none, Break(3, "edited")),
        (holding_bytes_that_are_no_text, Break(3, "edited")),
    ],
    ids=lambda case: case.__name__ if callable(case) else str(case.sequence),
)
def test_a_forged_chain_is_refused(forge: Any, expected: Break) -> None:
    assert verify_chain(forge(), LEDGER).broken == expected


def test_an_entry_that_cannot_be_read_breaks_the_chain_there() -> None:
    def entries() -> Any:
        yield from chained(*NOTES)[:2]
        raise LedgerBrokenError("store.entry_unreadable", sequence=3)

    found = verify_chain(entries(), LEDGER)
    assert (found.entries, found.broken) == (2, Break(3, "unreadable"))


def test_a_lone_half_of_a_letter_in_a_raw_header_is_sealed_and_not_lost() -> None:
    sealed = [payload_text({"subject": text}) for text in ("a", "a\ud83d", "a\ud83e")]
    assert len(set(sealed)) == 3
    for text in sealed:
        assert text.encode()
    assert json.loads(sealed[1]) == {"subject": "a\ud83d"}
