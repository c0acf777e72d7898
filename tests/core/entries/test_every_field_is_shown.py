"""What an entry keeps, a clerk can read on some screen; what only a machine reads says why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple, get_args

import pytest

from lai_report.core.cases import cases_in
from lai_report.core.document import Cell, Document, Paragraph
from lai_report.core.entries.case.closing import CaseClosing
from lai_report.core.entries.case.decision import CaseDecision
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.case.report import CaseReport
from lai_report.core.entries.clock import ClockOverruled
from lai_report.core.entries.configuration import RecordedConfiguration
from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.entries.duty.complete import CompleteList
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.entries.evidence import MailEvidence
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.entries.note import SideNote
from lai_report.core.entries.reading import MailboxReading, RefusedMail
from lai_report.core.entries.rejection import Rejection
from lai_report.core.entries.reminder import Reminder
from lai_report.core.entries.restoration import Restoration
from lai_report.core.entries.sighting import Sighting
from lai_report.core.entries.submission import AttachedFile, Submission
from lai_report.core.entries.summary_report import SummaryReported
from lai_report.core.entries.void import Void
from lai_report.core.entries.waiver import Waiver
from lai_report.core.facts import facts_of
from lai_report.core.model import Span
from lai_report.core.reports.cases import case_document
from lai_report.core.reports.day.day import day_status
from lai_report.core.reports.day.evidence import evidence_document
from lai_report.core.reports.ledger.log import log_document
from lai_report.core.verdicts import MailboxState
from lai_report.errors import phrase
from lai_report.locale import speaker
from tests.core.samples import FIRST, ZONE, at, configuration, unit

SAY = speaker("vi", ZONE)
NEXT = FIRST + timedelta(days=1)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=3)
OFFICE = configuration(unit("a"), unit("b"))
FILE = AttachedFile("bc.pdf", "5e" * 32, 1234)
EVIDENCE = MailEvidence(
    "HU A báo cáo", "a@x.example", "Văn phòng A", at("15:00:00"), at("15:00:07"), at("15:00:05"),
    "mx.x.example", "dmarc=pass", "<1@x.example>", ("bc-29-01.pdf",), "mbox:4096",
)  # fmt: skip
WHOLE = (
    Submission(
        7, "a", FIRST, at("15:00:00"), "lc-2021-01-28/A4.2", note="đã đối chiếu",
        basis="CV 01", file=FILE, line=12, is_supplement=True, is_nil=True, recorded_by="test",
        recorded_at=datetime(2021, 1, 30, tzinfo=UTC), via="zalo", source="import:so.csv",
    ),
    Submission(
        7, "a", FIRST, at("15:00:00"), source="mbox:thu.mbox", reference="ab" * 32, mail=3,
        decision="accepted", why=phrase("intake.junk"), evidence=EVIDENCE, recorded_by="test",
        recorded_at=datetime(2021, 1, 30, tzinfo=UTC),
    ),
    SideNote(7, "a", FIRST, at("15:00:00"), "zalo", "hẹn", "lc-2021-01-28/A4.2", "sáng", "CV 02",
             is_nil=True, is_supplement=True, file=FILE, source="hand"),
    Waiver(7, Span(FIRST, NEXT), "deadline", "CV 03", ("a",), "lc-2021-01-28/A4.2",
           at("18:00:00"), "Thường trực", "test"),
    Void(7, 5, "ghi nhầm", "submission", "a", "lc-2021-01-28/A4.2", FIRST, "sáng",
         datetime(2021, 1, 30, tzinfo=UTC), "test"),
    WaitingMail(7, at("15:00:00"), "a", None, (FIRST, NEXT), "other", True, "mbox:thu.mbox",
                "ab" * 32, phrase("intake.junk"), EVIDENCE),
    Rejection(7, 5, "thư mời", "a", FIRST, "test"),
    Sighting(7, 5, at("15:00:00"), "a", FIRST, "imap:x", "ab" * 32),
    MailboxReading(7, "imap:x", is_complete=False, is_mailbox=True, began_at=at("16:30:00"),
                   until=at("16:30:00"), why=phrase("intake.junk"), counts={"accepted": 3},
                   checkpoint={"INBOX": [1, 2]}, refused=(RefusedMail("uid 4", at("16:00:00")),),
                   recorded_at=datetime(2021, 1, 30, tzinfo=UTC)),
    ClockOverruled(7, "máy sai giờ", at("17:00:00")),
    Restoration(7, "mất máy", "lc:4:ff", "cd" * 32),
    SummaryReported(7, FIRST, NEXT, at("16:45:00"), "bản giấy", "test"),
    Reminder(7, "a", FIRST, at("16:40:00"), "mail", "hẹn gửi", "lc-2021-01-28/A4.2", "sáng",
             "test", "<2@x.example>", round=2, to=("a@x.example",), source="smtp", dispatch=5),
    Dispatch(7, "a", FIRST, at("16:40:00"), "<2@x.example>", "pressing", "refused", "test",
             ("a@x.example",), "550 không nhận", 5, "smtp", "r", "mailer@x.example", "dmarc=pass",
             "9"),
    Case(7, "approval", "a", "Đoàn đi Hà Nội", at("15:00:00"), NEXT, "lc-2021-01-28/A4.2", 5,
         "test", note="dân báo", source="mbox:thu.mbox", reference="ab" * 32,
         sender="a@x.example", message_id="<3@x.example>"),
    CaseDecision(7, "agreed", "Phó Bí thư", "ý kiến 30/01", at("16:50:00"), 5, "a",
                 "lc-2021-01-28/A4.2", "test"),
    CaseReport(7, "Thường trực", at("16:50:00"), 4, "qua điện thoại", 5, "a",
               "lc-2021-01-28/A4.2", "test"),
    CaseClosing(7, "đã xong", at("16:50:00"), 5, "a", "lc-2021-01-28/A4.2", "test"),
    Shift("Trung tâm tỉnh", Stretch(at("17:00:00"), at("07:00:00", NEXT)), "Lan", "danh bạ 12",
          "trực thay", 7, "shift:2021-01-29", "test"),
    CompleteList("Trung tâm tỉnh", Stretch(at("17:00:00"), at("07:00:00", NEXT)), 7, "test"),
    RecordedConfiguration(7, "d1", 2, {"roster": "rất dài"}),
)  # fmt: skip
"""A record of every kind, every field of it filled in; of a submission one by hand, one by mail."""

KEPT_ONLY = {
    "Case.reference": "the digest of the message the case was made of: its own entry shows it",
    "Case.message_id": "the waiting message the case names shows it whole",
    "Dispatch.authentication": "the message that came back lies in the mailbox",
    "Dispatch.position": "the message that came back lies in the mailbox",
    "Dispatch.reference": "the same as the Message-ID, or the digest of what came back",
    "MailboxReading.checkpoint": "where the source resumes, in its own words",
    "MailboxReading.refused": "how many there are stands in the counts",
    "MailboxReading.refused.position": "nothing of such mail is told but how many there are",
    "MailboxReading.refused.received_at": "nothing of such mail is told but how many there are",
    "RecordedConfiguration.content": "the roster and the directives have screens of their own",
    "RecordedConfiguration.schema": "in which form the content is written",
    "Shift.reference": "the day it begins, by which it is found",
    "Sighting.reference": "the digest of the message, which the entry it names shows",
    "WaitingMail.nature": "the reason why it waits says it in words",
}
"""Fields that no screen shows, each with the reason."""
LATER_ENTRIES = {
    "Case.decision", "Case.reports", "Case.closing", "Reminder.has_bounced",
}  # fmt: skip
"""What is no part of the entry: later entries say it, and their own rows are tried here."""

CHOICES = {
    "via": ("phone",), "lifts": ("duty",), "precision": ("minute",), "state": ("bounced",),
    "stage": ("reminder",), "answer": ("other",), "kind": ("event",), "voided_kind": ("note",),
    "nature": ("report",), "decision": ("",),
}  # fmt: skip
"""Other values of fields that only take some."""


class Change(NamedTuple):
    """One field of a record with another value."""

    name: str
    record: Any
    is_text: bool
    value: Any


def screens(record: Any) -> str:
    """All a clerk can read of an entry: the log, the evidence page, the list of cases."""
    written = datetime(2021, 1, 30, tzinfo=UTC)
    stamped = getattr(record, "recorded_at", None) or written
    by = getattr(record, "recorded_by", "test")
    entry = Entry(record.sequence, stamped, by, record.draft(), "", "")
    status = day_status(OFFICE, FIRST, facts_of([entry]), MailboxState(), at("18:00:00"))
    pages = [log_document([entry], {}, OFFICE, SAY)]
    for owing in OFFICE.roster.units:
        pages.append(evidence_document(status, owing, [entry], None))  # noqa: PERF401 - two pages of one thing
    if entry.kind == "case":
        pages.append(case_document(cases_in([entry]), OFFICE, at("18:00:00")))
    return "\n".join(line for page in pages for line in _lines(page))


def _lines(page: Document) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield " ".join(map(SAY, block.parts))
            continue
        for row in block.rows:
            shown = zip(block.columns, row, strict=True)
            yield " | ".join(_cell(cell) for column, cell in shown if not column.is_data_only)


def _cell(cell: Cell) -> str:
    texts = (str(cell.value),) if cell.text is None else cell.text
    return " ".join(map(SAY, (*texts, *cell.below)))


def changes(record: Any, prefix: str = "") -> Iterator[Change]:
    """Every field of a record once with another value, those of nested records too."""
    for name in record._fields:
        value, label = getattr(record, name), f"{prefix or type(record).__name__}.{name}"
        if isinstance(value, (MailEvidence, AttachedFile)):
            filled = {f"{label}.{field}" for field in value._fields if getattr(value, field)}
            for inner in changes(value, label):
                if inner.name in filled:  # what this kind keeps of a message may be a part of it
                    yield inner._replace(record=record._replace(**{name: inner.record}))
            continue
        if name == "refused" and value:
            for inner in changes(value[0], label):
                yield inner._replace(record=record._replace(refused=(inner.record,)))
        for other in _others(name, value):
            changed = record._replace(**{name: other})
            yield Change(label, changed, isinstance(other, str) and name not in CHOICES, other)


BY_NAME: dict[str, Callable[[Any], Iterable[Any]]] = {
    **{name: lambda _, values=values: values for name, values in CHOICES.items()},
    "unit": lambda _: ("b",),
    "units": lambda _: (("b",),),
    "days": lambda _: ((FIRST,),),
    "why": lambda why: (phrase("intake.machine" if why else "intake.junk"),),
    "counts": lambda _: ({"accepted": 4},),
    "refused": lambda _: ((),),
    "checkpoint": lambda _: ({"khác": "1"},),
    "content": lambda _: ({"khác": "1"},),
    **dict.fromkeys(
        ("source", "obligation", "hour", "reference", "sha256", "message_id"), lambda _: ("khac:1",)
    ),
}
BY_TYPE: dict[type, Callable[[Any], Iterable[Any]]] = {
    bool: lambda value: (not value,),
    int: lambda value: (value + 1,),
    Span: lambda span: (Span(span.first, NEXT + DAY), Span(FIRST - DAY, span.last)),
    Stretch: lambda stretch: (
        stretch._replace(start=stretch.start + MINUTE),
        stretch._replace(end=stretch.end + MINUTE),
    ),
    datetime: lambda instant: (instant + MINUTE,),
    date: lambda day: (day + DAY,),
    tuple: lambda _: (("điều khác",),),
    str: lambda _: ("điều khác",),
}


def _others(name: str, value: Any) -> Iterable[Any]:
    """Other values that a field may have."""
    return (BY_NAME.get(name) or BY_TYPE.get(type(value), lambda _: ()))(value)


def test_every_kind_of_entry_has_a_record_here() -> None:
    assert {record.draft().kind for record in WHOLE} == set(get_args(EntryKind))


@pytest.mark.parametrize(
    "kind",
    sorted({type(each) for each in WHOLE}, key=lambda kind: kind.__name__),
    ids=lambda kind: kind.__name__,
)
def test_what_an_entry_keeps_is_read_on_some_screen(kind: type[Any]) -> None:
    known, shown = set(), set()
    for record in (each for each in WHOLE if type(each) is kind):
        before = screens(record)
        for change in changes(record):
            after = screens(change.record)
            known.add(change.name)
            if after != before and (not change.is_text or str(change.value) in after):
                shown.add(change.name)
    hidden = known - shown - LATER_ENTRIES - {f"{kind.__name__}.sequence"}
    assert hidden == {name for name in KEPT_ONLY if name.startswith(f"{kind.__name__}.")}


def test_what_is_kept_only_is_still_kept() -> None:
    known = {change.name for record in WHOLE for change in changes(record)}
    assert set(KEPT_ONLY) - known == set()
