"""The remarks beside a slot: how late, how long overdue, what came later or by other ways."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from lai_report.core.calendar import is_past_due
from lai_report.core.document import Text
from lai_report.core.model import Office
from lai_report.core.verdicts import Judgement
from lai_report.errors import phrase

if TYPE_CHECKING:  # at run time a record is loaded where an entry of its kind is found
    from lai_report.core.entries.note import SideNote
    from lai_report.core.entries.submission import Submission


def remarks(judgement: Judgement, day: date, office: Office) -> list[Text]:
    """What stands in Ghi chú for one slot, the most important first."""
    named = _named(judgement)
    waiting = [mail.sequence for mail in judgement.pending]
    return [
        *_timing(judgement),
        *_waiver(judgement),
        *_decisive(judgement.decisive),
        *(_later(each, day, office) for each in judgement.later if each.sequence != named),
        *_distinct(_side_note(note, judgement, day, office) for note in judgement.notes),
        *(phrase("status.pending", number=number) for number in waiting if number != named),
        *([phrase("status.unhandled_mail")] if judgement.has_unhandled_mail else []),
        *_pressings(judgement, day, office),
    ]


def _named(judgement: Judgement) -> object:
    """The number of the entry that the reason of Chưa rõ names, where it names one."""
    return judgement.unknown_why.values.get("number") if judgement.unknown_why else None


def _distinct(said: Iterable[Text]) -> list[Text]:
    """Each remark once: word that differs in what a row does not tell reads the same there."""
    found: list[Text] = []
    for text in said:
        if text not in found:
            found.append(text)
    return found


def _timing(judgement: Judgement) -> list[Text]:
    if judgement.verdict == "late":
        return [phrase("status.late_by", late=judgement.late)]
    if judgement.verdict == "missing":
        return [phrase("status.overdue_by", overdue=judgement.overdue)]
    if judgement.remaining is not None and judgement.is_deadline_waived:
        return [phrase("status.remaining", remaining=judgement.remaining)]
    return [judgement.unknown_why] if judgement.unknown_why else []


def _waiver(judgement: Judgement) -> list[Text]:
    waiver = judgement.waiver
    if waiver is None:
        return []
    if waiver.lifts == "duty":
        return [phrase("status.waived_by", basis=waiver.basis)]
    if judgement.due is None:
        return [phrase("status.deadline_lifted", basis=waiver.basis)]
    return [phrase("status.deadline_moved", due=judgement.due, basis=waiver.basis)]


def _decisive(submission: Submission | None) -> list[Text]:
    if submission is None:
        return []
    said: list[Text] = []
    if submission.via != "mailbox":
        via = via_name(submission.via)
        said.append(phrase("status.accepted_via", via=via, basis=submission.basis))
    if submission.is_nil:
        said.append(phrase("status.nil"))
    if submission.note:
        said.append(submission.note)
    return said


def _later(submission: Submission, day: date, office: Office) -> Text:
    key = "status.supplement" if submission.is_supplement else "status.again"
    return phrase(key, at=_clock(submission.received_at, day, office))


def _side_note(note: SideNote, judgement: Judgement, day: date, office: Office) -> Text:
    key = "status.heard_no_mail" if judgement.decisive is None else "status.heard"
    at = _clock(note.heard_at, day, office)
    return phrase(key, via=via_name(note.via), at=at, note=_noted(note.note))


def _pressings(judgement: Judgement, day: date, office: Office) -> list[Text]:
    """Each reminder with its round; before the hour it was Nhắc, after it Đôn đốc."""
    said: list[Text] = []
    for number, reminder in enumerate(judgement.reminders, start=1):
        due = judgement.due
        is_past = due is not None and is_past_due(reminder.done_at, due, judgement.slot.hour)
        key = "remind.pressed" if is_past else "remind.reminded"
        at = _clock(reminder.done_at, day, office)
        how = phrase(f"remind.via.{reminder.via}")
        end: Text = phrase("remind.came_back") if reminder.has_bounced else ""
        note = _noted(reminder.note)
        said.append(phrase(key, round=number, at=at, via=how, note=note, end=end))
    said.extend(
        phrase("remind.unsure", at=_clock(dispatch.begun_at, day, office))
        for dispatch in judgement.dispatches
    )
    return said


def _noted(note: str) -> Text:
    """What a person wrote down beside it, after a colon."""
    return phrase("remind.noted", note=note) if note else ""


def via_name(via: str) -> Text:
    """The name of a channel: Zalo, điện thoại, văn bản giấy."""
    return phrase(f"record.via.{via}")


def _clock(instant: datetime, day: date, office: Office) -> str:
    local = instant.astimezone(office.zone)
    return f"{local:%H:%M}" if local.date() == day else f"{local:%H:%M %d/%m}"
