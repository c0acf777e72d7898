"""Every record becomes an entry and comes back whole; what is written is what always was."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lai_report.core import entries
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import Answer, CaseDecision
from lai_report.core.entries.case.opening import Case, CaseKind
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.chain import payload_text
from lai_report.core.entries.clock import ClockOverruled
from lai_report.core.entries.configuration import RecordedConfiguration
from lai_report.core.entries.dispatch import Dispatch, Stage, State
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Draft, Entry, EntryKind, with_host_clock
from lai_report.core.entries.evidence import NO_EVIDENCE, MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading, RefusedMail
from lai_report.core.entries.records import record_of
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder, ReminderVia
from lai_report.core.entries.restoration import Restoration
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import AttachedFile, Precision, Submission, Via
from lai_report.core.entries.summary_report import SummaryReported
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Lifts, Waiver
from lai_report.core.model import Span
from lai_report.errors import Phrase
from tests.core.entries.kept import KEPT
from tests.core.samples import FIRST, ZONE, at

LEARNED = datetime(2021, 1, 30, 9, tzinfo=UTC)
SEQUENCE = 41
NEXT = FIRST + timedelta(1)

texts = st.text(max_size=8)
numbers = st.integers(1, 10**9)
zones = st.sampled_from([UTC, ZONE, timezone(timedelta(hours=-3, minutes=-30))])
instants = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=zones)  # noqa: DTZ001 - the zones are given beside it
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
stretches = st.builds(Stretch, instants, instants)
phrases = st.builds(
    Phrase,
    st.text(min_size=1, max_size=8),
    st.dictionaries(
        st.sampled_from(["name", "at", "day", "names"]),
        st.one_of(texts, numbers, instants, days, st.lists(texts, max_size=2)),
        max_size=3,
    ),
)
files = st.builds(AttachedFile, texts, texts, st.integers(0, 10**9))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def evidence(**fixed: Any) -> st.SearchStrategy[MailEvidence]:
    """What is kept of a message, any part of it unknown; the fixed parts as they are given."""
    names = tuple(name for name in MailEvidence._fields if name not in fixed)
    by_name = {
        "sent_at": maybe(instants),
        "internal_date": maybe(instants),
        "received_header": maybe(instants),
        "attachments": st.lists(texts, max_size=2).map(tuple),
    }
    told = st.fixed_dictionaries({name: by_name.get(name, texts) for name in names})
    return told.map(lambda said: MailEvidence(**said, **fixed))


def literal(alias: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(alias))


def built(record: Any, **fields: Any) -> tuple[Any, st.SearchStrategy[Any]]:
    """Records of one kind, numbered and signed as the entry they come back from."""
    known = {"sequence": SEQUENCE, "recorded_by": "vt", "recorded_at": LEARNED}
    as_kept = {name: value for name, value in known.items() if name in record._fields}
    assert set(record._fields) == as_kept.keys() | fields.keys()
    return record, st.builds(partial(record, **as_kept), **fields)


_ARRIVAL: dict[str, Any] = {
    "unit": texts, "day": days, "received_at": instants, "obligation": texts, "hour": texts,
    "is_supplement": st.booleans(), "is_nil": st.booleans(), "note": texts, "reference": texts,
    "basis": texts, "file": maybe(files), "precision": literal(Precision), "line": maybe(numbers),
    "mail": maybe(numbers), "decision": st.sampled_from(["", "accepted"]), "why": maybe(phrases),
}  # fmt: skip
_OF_CASE: dict[str, Any] = {"case": numbers, "unit": texts, "obligation": texts}
RECORDS = (
    built(
        Submission, via=literal(Via), source=st.sampled_from(["hand", "import:x.csv"]),
        evidence=st.just(NO_EVIDENCE), **_ARRIVAL,
    ),
    built(
        Submission, via=st.just("mailbox"), source=st.sampled_from(["imap:x", "mbox:y"]),
        evidence=evidence(), **_ARRIVAL,
    ),
    built(
        SideNote, unit=texts, day=days, heard_at=instants, via=literal(Via), note=texts,
        obligation=texts, hour=texts, basis=texts, is_nil=st.booleans(),
        is_supplement=st.booleans(), file=maybe(files), source=texts,
    ),
    built(
        Waiver, span=st.builds(Span, maybe(days), maybe(days)), lifts=literal(Lifts), basis=texts,
        units=st.lists(texts, max_size=2).map(tuple), obligation=texts, until=maybe(instants),
        authority=texts,
    ),
    built(
        Void, voided=numbers, reason=texts, voided_kind=maybe(literal(EntryKind)), unit=texts,
        obligation=texts, day=maybe(days), hour=texts,
    ),
    built(
        WaitingMail, received_at=instants, unit=texts, day=maybe(days),
        days=st.lists(days, max_size=2).map(tuple), nature=texts, reads_like_report=st.booleans(),
        source=texts, reference=texts, why=maybe(phrases), evidence=evidence(),
    ),
    built(Rejection, mail=numbers, reason=texts, unit=texts, day=maybe(days)),
    built(
        Sighting, seen=numbers, received_at=instants, unit=texts, day=maybe(days), source=texts,
        reference=texts,
    ),
    built(
        MailboxReading, source=texts, is_complete=st.booleans(), is_mailbox=st.booleans(),
        began_at=maybe(instants), until=maybe(instants), why=maybe(phrases),
        counts=st.dictionaries(texts, numbers, max_size=2),
        checkpoint=st.dictionaries(texts, texts | numbers, max_size=2),
        refused=st.lists(st.builds(RefusedMail, texts, maybe(instants)), max_size=2).map(tuple),
    ),
    built(ClockOverruled, reason=texts, newest=maybe(instants)),
    built(Restoration, reason=texts, head=texts, sha256=texts),
    built(SummaryReported, first=days, last=days, made_at=instants, note=texts),
    built(
        Reminder, unit=texts, day=days, done_at=instants, via=literal(ReminderVia), note=texts,
        obligation=texts, hour=texts, message_id=texts, has_bounced=st.just(False), round=numbers,
        to=st.lists(texts, max_size=2).map(tuple), source=st.sampled_from(["hand", "smtp"]),
        dispatch=maybe(numbers),
    ),
    built(
        Dispatch, unit=texts, day=days, begun_at=instants, message_id=texts,
        stage=st.just("") | literal(Stage), state=st.just("") | literal(State),
        to=st.lists(texts, max_size=2).map(tuple), reason=texts,
        letter=maybe(numbers), source=texts, reference=texts, sender=texts, authentication=texts,
        position=texts,
    ),
    built(
        Case, kind=literal(CaseKind), unit=texts, subject=texts, known_at=instants,
        when=maybe(days), obligation=texts, mail=maybe(numbers), decision=st.none(),
        reports=st.just(()), closing=st.none(), note=texts, source=texts, reference=texts,
        sender=texts, message_id=texts,
    ),
    built(
        CaseDecision, answer=literal(Answer), by_whom=texts, basis=texts, decided_at=instants,
        **_OF_CASE,
    ),
    built(
        CaseReport, to=texts, reported_at=instants, submission=maybe(numbers), note=texts,
        **_OF_CASE,
    ),
    built(CaseClosing, reason=texts, closed_at=instants, **_OF_CASE),
    built(
        Shift, centre=texts, stretch=stretches, name=texts, phone=texts, note=texts,
        reference=texts,
    ),
    built(CompleteList, centre=texts, stretch=stretches),
    built(
        RecordedConfiguration, sources=texts, schema=numbers,
        content=st.dictionaries(texts, st.lists(texts, max_size=2), max_size=2),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "records"), RECORDS)
@given(data=st.data())
def test_a_record_comes_back_whole_from_the_entry_it_became(
    kind: Any, records: st.SearchStrategy[Any], data: Any
) -> None:
    record = data.draw(records)
    draft = record.draft()
    kept = draft._replace(payload=json.loads(payload_text(draft.payload)))
    for as_written in (draft, kept):
        found = kind.of(Entry(SEQUENCE, LEARNED, "vt", as_written, "", ""))
        assert found == record
        assert found.draft() == draft
        assert record_of(Entry(SEQUENCE, LEARNED, "vt", as_written, "", "")) == record


def test_every_record_and_every_kind_of_entry_is_among_them() -> None:
    kept = [each.record for each in KEPT.values()]
    assert {record.draft().kind for record in kept} == set(get_args(EntryKind))
    folder = Path(entries.__path__[0])
    modules = [path.relative_to(folder).with_suffix("").parts for path in folder.rglob("*.py")]
    found = {
        value
        for parts in modules
        for value in vars(import_module(".".join((entries.__name__, *parts)))).values()
        if isinstance(value, type) and issubclass(value, tuple) and hasattr(value, "of")
    }
    assert {type(record) for record in kept} == {kind for kind, _ in RECORDS} == found


@pytest.mark.parametrize("name", KEPT)
def test_a_payload_is_byte_for_byte_what_was_always_written(name: str) -> None:
    record, payload = KEPT[name]
    assert payload_text(record.draft().payload) == payload_text(payload)


def test_the_columns_of_an_entry_hold_what_they_always_held() -> None:
    drafts = {name: kept.record.draft()._replace(payload={}) for name, kept in KEPT.items()}
    received: dict[str, Any] = {"received_at": at("16:12:00")}
    in_mail = {"source": "imap:x", "reference": "d1"}
    assert drafts["waive"] == Draft("waiver", day=FIRST)
    assert drafts["void"] == Draft("void", unit="a", day=FIRST, target=7)
    assert drafts["review accept"] == Draft(
        "submission", unit="a", day=FIRST, target=7, **received, **in_mail
    )
    assert drafts["review reject"] == Draft("rejection", unit="a", day=FIRST, target=7)
    assert drafts["ingest, held"] == Draft("mail", unit="a", **received, **in_mail)
    assert drafts["ingest, read"] == Draft("read", source="imap:x")
    assert drafts["remind --send, taken"] == Draft(
        "reminder", unit="a", day=FIRST, received_at=at("16:41:00"), source="smtp",
        reference="<l@x>", target=8,
    )  # fmt: skip
    assert drafts["remind --bounced"] == Draft(
        "dispatch", unit="a", day=FIRST, received_at=at("16:50:00"), source="hand", target=9
    )
    assert drafts["restore"] == Draft("restore", source="backup", reference="9f86d081")
    assert drafts["report --done"] == Draft(
        "summary-report", day=FIRST, received_at=at("08:00:00", NEXT), source="hand"
    )
    assert drafts["a clock overruled"] == Draft("clock")
    assert drafts["a configuration"] == Draft("config")


def test_what_the_hosts_clock_showed_is_no_part_of_the_record() -> None:
    draft = SideNote(0, "a", FIRST, at("16:12:00"), source="hand").draft()
    shown = with_host_clock(draft, "2021-01-29T09:20:00+00:00")
    kept = Entry(4, LEARNED, "vt", shown, "", "")
    assert kept.host_clock == datetime(2021, 1, 29, 9, 20, tzinfo=UTC)
    assert Entry(4, LEARNED, "vt", draft, "", "").host_clock is None
    assert SideNote.of(kept).draft() == draft
