"""Who still owes, with whom to call; and the words said to those units, by Zalo or by mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Say,
    Table,
    Text,
    paragraph,
    table,
)
from lai_report.core.instants import maybe_iso
from lai_report.core.model import Obligation, Office
from lai_report.core.pressing.reminding import (
    Batch,
    OwingUnit,
    ReminderList,
    Stage,
    batches,
    stage_of,
)
from lai_report.core.reports.day.remarks import remarks
from lai_report.core.reports.labels import unit_label, verdict_cell
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.remind import CallingData, CallingsData

_COLUMNS = (
    Column("number", phrase("status.column.number"), align="right", is_whole=True),
    Column("action", phrase("remind.column.action"), is_whole=True),
    Column("unit", phrase("status.column.unit"), is_data_only=True),
    Column("name", phrase("status.column.name")),
    Column("phone", phrase("remind.column.phone"), folds_into="name"),
    Column("contact", phrase("remind.column.contact"), folds_into="name"),
    Column("verdict", phrase("status.column.verdict"), is_whole=True),
    Column("due", phrase("status.column.due"), is_data_only=True),
    Column("remarks", phrase("status.column.remarks"), folds_into="name"),
)


def remind_document(called: ReminderList, office: Office, as_of: datetime) -> Document:
    """The list to call from: those who owe, then those to ask first."""
    stage = overall_stage(called.owing) if called.owing else "nobody"
    weekday = phrase(f"status.weekday.{called.day.weekday()}")
    title = phrase(f"remind.title.{stage}", day=called.day, weekday=weekday)
    right = phrase("status.as_of_day", at=as_of)
    blocks: list[Paragraph | Table] = [paragraph(title, right=right, tone="strong"), paragraph("")]
    if called.owing:
        blocks.append(table(_COLUMNS, _rows(called.owing, office, is_unclear=False)))
    else:
        blocks.append(paragraph(phrase("remind.nobody")))
    if called.unclear:
        blocks += [
            paragraph(""),
            paragraph(phrase("remind.ask_first"), tone="strong"),
            table(_COLUMNS, _rows(called.unclear, office, is_unclear=True)),
        ]
    return Document(tuple(blocks))


def overall_stage(owing: Sequence[OwingUnit]) -> Stage:
    """Đôn đốc once any unit's hour has passed."""
    return "pressing" if any(one.stage == "pressing" for one in owing) else "reminder"


def remind_data(called: ReminderList, office: Office, say: Say) -> CallingsData:
    """The list as scripts read it."""
    return {
        "day": called.day.isoformat(),
        "owing": [_unit_data(one, office) for one in called.owing],
        "unclear": [
            {
                **_unit_data(one, office),
                "why": [say(why) for j in one.judgements for why in _why(j)],
            }
            for one in called.unclear
        ],
        "settled": [unit.id for unit in called.settled],
    }


def zalo_text(called: ReminderList, office: Office) -> list[Phrase | str]:
    """The message to paste, a line each; empty where nobody is to be pressed."""
    if not called.owing:
        return []
    lines: list[Phrase | str] = [phrase("remind_text.dear_all")]
    for batch in batches(called.owing):
        lines.append(_sentence(batch, called, office, "list"))
        lines += [phrase("remind_text.item", name=unit.name) for unit in batch.units]
        if batch.stage == "pressing":
            lines.append(_request(batch.judgement.slot.obligation))
    return [*lines, phrase("remind_text.already"), phrase("remind_text.thanks")]


def mail_subject(one: OwingUnit, called: ReminderList) -> Phrase:
    """The subject of the mail to one unit."""
    return phrase(f"remind_text.subject.{one.stage}", day=called.day)


def mail_text(one: OwingUnit, called: ReminderList, office: Office) -> list[Phrase | str]:
    """The mail to one unit, a paragraph each."""
    lines: list[Phrase | str] = [phrase("remind_text.dear", name=one.unit.name)]
    for batch in batches([one]):
        lines.append(_sentence(batch, called, office, "one"))
        if batch.stage == "pressing":
            lines.append(_request(batch.judgement.slot.obligation))
    return [*lines, phrase("remind_text.already"), phrase("remind_text.thanks"), office.name]


def _sentence(batch: Batch, called: ReminderList, office: Office, form: str) -> Phrase:
    """What is owed, by when, and that it has not been seen yet."""
    slot = batch.judgement.slot
    label = phrase("remind_text.label", label=slot.hour.label) if slot.hour.label else ""
    return phrase(
        f"remind_text.{batch.stage}.{form}",
        office=office.name,
        day=called.day,
        label=label,
        by=_by(batch.judgement, office),
        to=_to(slot.obligation),
    )


def _by(judgement: Judgement, office: Office) -> Phrase | str:
    """Before or by which hour; the day too where a waiver moved it to another."""
    if judgement.due is None:
        return ""
    due = judgement.due.astimezone(office.zone)
    is_same_day = due.date() == judgement.slot.day
    key = f"remind_text.{judgement.slot.hour.boundary}" + ("" if is_same_day else "_day")
    return phrase(key, hour=f"{due:%H}", minute=f"{due:%M}", day=due.date())


def _to(obligation: Obligation) -> Phrase | str:
    """To whom, and into which mailbox."""
    mailbox, through = obligation.channel.mailbox, obligation.channel.through
    if not obligation.addressee:
        return ""
    if not mailbox:
        return phrase("remind_text.to", addressee=obligation.addressee)
    key = "remind_text.to_mailbox_through" if through else "remind_text.to_mailbox"
    return phrase(key, addressee=obligation.addressee, through=through, mailbox=mailbox)


def _request(obligation: Obligation) -> Phrase:
    mailbox = obligation.channel.mailbox
    return phrase("remind_text.please_to" if mailbox else "remind_text.please", mailbox=mailbox)


def _rows(
    owing: Sequence[OwingUnit], office: Office, *, is_unclear: bool
) -> list[tuple[Cell, ...]]:
    pairs = [(one, judgement) for one in owing for judgement in one.judgements]
    return [
        (
            Cell(number),
            _action_cell(judgement, is_unclear=is_unclear),
            Cell(one.unit.id),
            Cell(unit_label(judgement)),
            Cell(one.unit.phone, (one.unit.phone or "—",)),
            Cell(one.unit.contact),
            verdict_cell(judgement.verdict),
            Cell(judgement.due.astimezone(office.zone) if judgement.due else None),
            Cell(None, tuple(_remarks(judgement, office))),
        )
        for number, (one, judgement) in enumerate(pairs, start=1)
    ]


def _action_cell(judgement: Judgement, *, is_unclear: bool) -> Cell:
    action = "ask" if is_unclear else stage_of(judgement)
    return Cell(action, (phrase(f"remind.action.{action}"),))


def _remarks(judgement: Judgement, office: Office) -> list[Text]:
    return remarks(judgement, judgement.slot.day, office)


def _why(judgement: Judgement) -> list[Text]:
    if judgement.unknown_why is not None:
        return [judgement.unknown_why]
    return [phrase("status.pending", number=mail.sequence) for mail in judgement.pending]


def _unit_data(one: OwingUnit, office: Office) -> CallingData:
    return {
        "unit": one.unit.id,
        "name": one.unit.name,
        "phone": one.unit.phone,
        "contact": one.unit.contact,
        "stage": one.stage,
        "slots": [
            {
                "obligation": j.slot.obligation.key,
                "hour": j.slot.hour.label,
                "verdict": j.verdict,
                "due": maybe_iso(j.due, office.zone),
                "reminders": len(j.reminders),
            }
            for j in one.judgements
        ],
    }


def settled_lines(called: ReminderList) -> list[Phrase]:
    """A word for each unit that was named and owes nothing."""
    return [phrase("remind.settled", name=u.name, day=called.day) for u in called.settled]
