"""Every record becomes an entry and comes back whole; what is written is what always was."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, get_args

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
from lai_report.core.entries.dispatch import Dispatch
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
from lai_report.errors import LedgerBrokenError, Phrase, phrase
from tests.core.samples import FIRST, ZONE, Record, at, entry

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
        Dispatch, unit=texts, day=days, begun_at=instants, message_id=texts, stage=texts,
        state=texts, to=st.lists(texts, max_size=2).map(tuple), reason=texts,
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


class Kept(NamedTuple):
    """A record, and the payload that versions before wrote for the same facts."""

    record: Record
    payload: dict[str, Any]


SEEN = MailEvidence(
    "BC ngày 29/01", "vp@a.example", "VP", at("16:11:00"), at("16:12:00"), at("16:11:59"),
    "mx.tinh.example", "dkim=pass", "<1@x>", ("bc.pdf", "phu luc.xls"), "12",
)  # fmt: skip
SEEN_PAYLOAD: dict[str, Any] = {
    "subject": "BC ngày 29/01", "sender": "vp@a.example", "sender_display": "VP",
    "sent_at": "2021-01-29T16:11:00+07:00", "internal_date": "2021-01-29T16:12:00+07:00",
    "received_header": "2021-01-29T16:11:59+07:00", "received_by": "mx.tinh.example",
    "authentication": "dkim=pass", "message_id": "<1@x>", "attachments": ["bc.pdf", "phu luc.xls"],
    "position": "12",
}  # fmt: skip
WHY = phrase("intake.unproven", sender="vp@a.example")
WHY_PAYLOAD = {"key": "intake.unproven", "values": {"sender": "vp@a.example"}}
BY_MAIL: dict[str, Any] = {"source": "imap:x", "reference": "d1"}
KEPT: dict[str, Kept] = {
    "record": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), source="hand"), {"via": "mailbox"}
    ),
    "record, all of it": Kept(
        Submission(
            0, "a", FIRST, at("16:12:00"), via="zalo", is_supplement=True, is_nil=True,
            note="xem kèm", source="hand", basis="CV 1", file=AttachedFile("bc.pdf", "f1", 120),
        ),
        {
            "via": "zalo", "basis": "CV 1", "nil": True, "supplement": True, "note": "xem kèm",
            "file": {"name": "bc.pdf", "sha256": "f1", "size": 120},
        },
    ),
    "record of a word by Zalo": Kept(
        SideNote(0, "a", FIRST, at("16:12:00"), "zalo", "hẹn 17:00", source="hand"),
        {"via": "zalo", "note": "hẹn 17:00"},
    ),
    "import": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), note="sổ", source="import:x", line=12,
                   precision="minute"),
        {"via": "mailbox", "note": "sổ", "precision": "minute", "line": 12},
    ),
    "waive": Kept(
        Waiver(0, Span(FIRST, NEXT), "duty", "CV 1", ("a", "b"), authority="Thường trực"),
        {
            "units": ["a", "b"], "until": "2021-01-30", "lifts": "duty", "due": None,
            "basis": "CV 1", "authority": "Thường trực",
        },
    ),
    "waive for all, put off": Kept(
        Waiver(0, Span(FIRST, FIRST), "deadline", "CV 1", until=at("18:00:00")),
        {
            "units": [], "until": "2021-01-29", "lifts": "deadline",
            "due": "2021-01-29T18:00:00+07:00", "basis": "CV 1", "authority": "",
        },
    ),
    "void": Kept(
        Void(0, 7, "ghi nhầm", "submission", unit="a", day=FIRST),
        {"reason": "ghi nhầm", "voids": "submission"},
    ),
    "ingest, counted": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), why=WHY, evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {"why": WHY_PAYLOAD},
    ),
    "ingest, a supplement": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), is_supplement=True, why=WHY, evidence=SEEN,
                   **BY_MAIL),
        SEEN_PAYLOAD | {"why": WHY_PAYLOAD, "supplement": True},
    ),
    "ingest, held": Kept(
        WaitingMail(0, at("16:12:00"), "a", None, (FIRST, NEXT), "report", True, why=WHY,
                    evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {
            "nature": "report", "reads_like_report": True, "days": ["2021-01-29", "2021-01-30"],
            "why": WHY_PAYLOAD,
        },
    ),
    "ingest, held without a day": Kept(
        WaitingMail(0, at("16:12:00"), nature="invitation", why=WHY, **BY_MAIL),
        {"nature": "invitation", "reads_like_report": False, "days": [], "why": WHY_PAYLOAD},
    ),
    "ingest, seen again": Kept(Sighting(0, 3, at("16:12:00"), "a", FIRST, "mbox:x", "d1"), {}),
    "ingest, read": Kept(
        MailboxReading(0, "imap:x", True, True, at("16:45:00"), at("16:45:00"),
                       counts={"accepted": 1, "review": 0}, checkpoint={"uid": 7}),
        {
            "complete": True, "is_mailbox": True, "until": "2021-01-29T16:45:00+07:00",
            "began_at": "2021-01-29T16:45:00+07:00", "why": None,
            "counts": {"accepted": 1, "review": 0}, "checkpoint": {"uid": 7},
        },
    ),
    "ingest, broken off": Kept(
        MailboxReading(
            0, "imap:x", False, True, at("16:45:00"), why=WHY, counts={}, checkpoint={},
            refused=(RefusedMail("9", at("16:40:00")), RefusedMail("10")),
        ),
        {
            "complete": False, "is_mailbox": True, "until": None,
            "began_at": "2021-01-29T16:45:00+07:00", "why": WHY_PAYLOAD, "counts": {},
            "checkpoint": {},
            "refused": [
                {"position": "9", "received_at": "2021-01-29T16:40:00+07:00"},
                {"position": "10", "received_at": ""},
            ],
        },
    ),
    "review accept": Kept(
        Submission(0, "a", FIRST, at("16:12:00"), note="đã gọi", mail=7, decision="accepted",
                   is_supplement=True, why=WHY, evidence=SEEN, **BY_MAIL),
        SEEN_PAYLOAD | {
            "why": WHY_PAYLOAD, "decision": "accepted", "supplement": True, "note": "đã gọi",
        },
    ),
    "review reject": Kept(Rejection(0, 7, "thư mời", "a", FIRST), {"reason": "thư mời"}),
    "remind --done": Kept(
        Reminder(0, "a", FIRST, at("16:40:00"), "zalo", round=2),
        {"via": "zalo", "round": 2},
    ),
    "remind --send, about to leave": Kept(
        Dispatch(0, "a", FIRST, at("16:40:00"), "<l@x>", "pressing", to=("vp@a.example",),
                 reference="<l@x>"),
        {"message_id": "<l@x>", "to": ["vp@a.example"], "stage": "pressing"},
    ),
    "remind --send, taken": Kept(
        Reminder(0, "a", FIRST, at("16:41:00"), "mail", message_id="<l@x>", to=("vp@a.example",),
                 source="smtp", dispatch=8),
        {"via": "mail", "round": 1, "message_id": "<l@x>", "to": ["vp@a.example"]},
    ),
    "remind --send, not taken": Kept(
        Dispatch(0, "a", FIRST, at("16:41:00"), "<l@x>", state="refused", reason="550", letter=8,
                 reference="<l@x>"),
        {"state": "refused", "reason": "550", "message_id": "<l@x>"},
    ),
    "remind --bounced": Kept(
        Dispatch(0, "a", FIRST, at("16:50:00"), "<l@x>", state="bounced", letter=9, source="hand"),
        {"state": "bounced", "message_id": "<l@x>"},
    ),
    "ingest, a letter that came back": Kept(
        Dispatch(
            0, "a", FIRST, at("16:50:00"), "<l@x>", state="bounced", letter=9,
            sender="daemon@mail.example", authentication="dmarc=pass", position="12",
            **BY_MAIL,
        ),
        {
            "state": "bounced", "message_id": "<l@x>", "sender": "daemon@mail.example",
            "authentication": "dmarc=pass", "position": "12",
        },
    ),
    "duty add": Kept(
        Shift("Trung tâm", Stretch(at("19:00:00"), at("07:00:00", NEXT)), "Lan", "0900",
              reference="shift:2021-01-29"),
        {
            "centre": "Trung tâm", "from": "2021-01-29T12:00:00+00:00",
            "to": "2021-01-30T00:00:00+00:00", "name": "Lan", "phone": "0900",
        },
    ),
    "duty complete": Kept(
        CompleteList("Trung tâm", Stretch(at("19:00:00"), at("07:00:00", NEXT))),
        {
            "centre": "Trung tâm", "from": "2021-01-29T12:00:00+00:00",
            "to": "2021-01-30T00:00:00+00:00",
        },
    ),
    "case open": Kept(
        Case(0, "approval", "a", "đi Hà Nội", at("08:00:00"), NEXT, note="có giấy mời"),
        {"case": "approval", "subject": "đi Hà Nội", "when": "2021-01-30", "note": "có giấy mời"},
    ),
    "review case": Kept(
        Case(0, "event", "a", "sạt lở", at("08:00:00"), mail=7,
             sender="vp@a.example", message_id="<1@x>", **BY_MAIL),
        {"sender": "vp@a.example", "message_id": "<1@x>", "case": "event", "subject": "sạt lở"},
    ),
    "case decide": Kept(
        CaseDecision(0, "not-agreed", "TTTU", "CV 2", at("09:00:00"), 3),
        {"answer": "not-agreed", "by_whom": "TTTU", "basis": "CV 2"},
    ),
    "case report": Kept(CaseReport(0, "TTTU", at("09:00:00"), 9, case=3),
                        {"to": "TTTU", "submission": 9}),
    "case close": Kept(CaseClosing(0, "xong", at("09:00:00"), 3), {"reason": "xong"}),
    "restore": Kept(
        Restoration(0, "mất ổ đĩa", "so:4:h4", "9f86d081"),
        {"reason": "mất ổ đĩa", "head": "so:4:h4", "sha256": "9f86d081"},
    ),
    "report --done": Kept(
        SummaryReported(0, FIRST, NEXT, at("08:00:00", NEXT)), {"until": "2021-01-30", "note": ""}
    ),
    "a clock overruled": Kept(
        ClockOverruled(0, "máy sai giờ", datetime(2021, 1, 29, 9, tzinfo=UTC)),
        {"reason": "máy sai giờ", "newest": "2021-01-29T09:00:00.000000+00:00"},
    ),
    "a configuration": Kept(
        RecordedConfiguration(0, "d1", 2, {"roster": {}}),
        {"sources": "d1", "schema": 2, "configuration": {"roster": {}}},
    ),
}  # fmt: skip


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


WHOLE: dict[str, Any] = {"unit": "a", "day": FIRST, "received_at": at("16:12:00"), "target": 3}
ENDS = {"from": "2021-01-29T12:00:00+00:00", "to": "2021-01-30T00:00:00+00:00"}


@pytest.mark.parametrize(
    ("record", "kind", "needed"),
    [
        (Submission, "submission", {"day", "received_at"}),
        (SideNote, "note", {"day", "received_at"}),
        (WaitingMail, "mail", {"received_at"}),
        (Void, "void", {"target"}),
        (Rejection, "rejection", {"target"}),
        (Sighting, "sighting", {"target", "received_at"}),
        (Reminder, "reminder", {"day", "received_at"}),
        (Dispatch, "dispatch", {"day", "received_at"}),
        (Case, "case", {"received_at"}),
        (CaseDecision, "case-decision", {"target", "received_at"}),
        (CaseReport, "case-report", {"target", "received_at"}),
        (CaseClosing, "case-close", {"target", "received_at"}),
    ],
)
def test_an_entry_without_what_its_kind_must_carry_cannot_be_read(
    record: Any, kind: EntryKind, needed: set[str]
) -> None:
    for left_out in WHOLE:
        fields = {name: value for name, value in WHOLE.items() if name != left_out}
        if left_out in needed:
            assert unreadable(record, entry(SEQUENCE, kind, **fields))
        else:
            record.of(entry(SEQUENCE, kind, **fields))


@pytest.mark.parametrize("left_out", ENDS)
@pytest.mark.parametrize(("record", "kind"), [(Shift, "shift"), (CompleteList, "shift-complete")])
def test_a_stretch_without_one_of_its_ends_cannot_be_read(
    record: Any, kind: EntryKind, left_out: str
) -> None:
    payload = {key: value for key, value in ENDS.items() if key != left_out}
    assert unreadable(record, entry(SEQUENCE, kind, payload=payload))
    whole = record.of(entry(SEQUENCE, kind, payload=ENDS))
    assert (whole.start, whole.end) == (at("19:00:00"), at("07:00:00", NEXT))


@pytest.mark.parametrize(
    ("record", "kind", "payload"),
    [
        (Submission, "submission", {"file": "bc.pdf"}),
        (Submission, "submission", {"file": {"path": "bc.pdf"}}),
        (WaitingMail, "mail", {"days": ["hôm qua"]}),
        (WaitingMail, "mail", {"why": {"values": {}}}),
        (WaitingMail, "mail", {"sent_at": 12}),
        (Waiver, "waiver", {"until": "mai"}),
        (Waiver, "waiver", {"units": None}),
        (MailboxReading, "read", {"refused": [{"uid": 3}]}),
        (MailboxReading, "read", {"counts": 7}),
        (ClockOverruled, "clock", {"newest": ""}),
        (Case, "case", {"when": "mai"}),
        (Shift, "shift", {"from": 7}),
    ],
)
def test_a_payload_no_writer_of_ours_wrote_is_a_broken_ledger(
    record: Any, kind: EntryKind, payload: dict[str, Any]
) -> None:
    assert unreadable(record, entry(SEQUENCE, kind, **WHOLE, payload=payload))


def unreadable(record: Any, broken: Entry) -> bool:
    """Whether reading the entry says which one it is that cannot be read."""
    with pytest.raises(LedgerBrokenError) as caught:
        record.of(broken)
    return caught.value.phrase == phrase("store.entry_unreadable", sequence=SEQUENCE)
