"""The 16:31 screen as people read it: title, table in roster order, totals, legend."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.core.calendar import hour_text, is_past_due
from lai_report.core.document import (
    Cell,
    Column,
    Document,
    Paragraph,
    Table,
    Text,
    paragraph,
    table,
)
from lai_report.core.model import Directive
from lai_report.core.reports.day.day import DayStatus, shown
from lai_report.core.reports.day.remarks import remarks
from lai_report.core.reports.day.status_data import seconds, totals_data
from lai_report.core.reports.labels import (
    LETTERS,
    clauses,
    clock_cell,
    directive_name,
    rate_text,
    unit_label,
    verdict_cell,
)
from lai_report.core.verdicts import Judgement
from lai_report.errors import phrase


def status_document(status: DayStatus, *, exceptions_only: bool = False) -> Document:
    """The status as people read it."""
    judgements = shown(status, exceptions_only=exceptions_only)
    return framed(status, [slots_table(status, judgements)] if judgements else [])


def framed(status: DayStatus, body: Sequence[Paragraph | Table]) -> Document:
    """What a day's screen says of its slots, between its head and its foot."""
    head = _head(status)
    if status.why_empty is not None:
        lines = [*head, paragraph(status.why_empty), *_extra_lines(status), *_other_duties(status)]
        return Document(tuple(lines))
    said = body or [paragraph(phrase("status.no_exceptions"))]
    return Document((*head, SPACE, *said, SPACE, *_extra_lines(status), *_foot(status)))


def slots_table(status: DayStatus, judgements: Sequence[Judgement]) -> Table:
    """Slots of the day, each under its number in the whole list."""
    numbers = {id(j): number for number, j in enumerate(status.judgements, start=1)}
    return table(_COLUMNS, [_row(numbers[id(j)], j, status) for j in judgements])


SPACE = paragraph("")
"""An empty line."""

_COLUMNS = (
    Column("number", phrase("status.column.number"), align="right", is_whole=True),
    Column("unit", phrase("status.column.unit"), is_data_only=True),
    Column("name", phrase("status.column.name"), is_name=True),
    Column("obligation", phrase("status.column.obligation"), is_data_only=True),
    Column("hour", phrase("status.column.hour"), is_data_only=True),
    Column("due", phrase("status.column.due"), is_data_only=True),
    Column("verdict", phrase("status.column.verdict"), is_whole=True),
    Column("received_at", phrase("status.column.received_at"), align="right", is_whole=True),
    Column("late_seconds", phrase("status.column.late_seconds"), is_data_only=True),
    Column("overdue_seconds", phrase("status.column.overdue_seconds"), is_data_only=True),
    Column("remaining_seconds", phrase("status.column.remaining_seconds"), is_data_only=True),
    Column("deadline_waived", phrase("status.column.deadline_waived"), is_data_only=True),
    Column("remarks", phrase("status.column.remarks"), folds_into="name"),
)


def _row(number: int, judgement: Judgement, status: DayStatus) -> tuple[Cell, ...]:
    office = status.configuration.roster.office
    slot, decisive = judgement.slot, judgement.decisive
    received_at = decisive.received_at if decisive else None
    said = remarks(judgement, status.day, office)
    return (
        Cell(number),
        Cell(slot.unit.id),
        Cell(unit_label(judgement)),
        Cell(slot.obligation.key),
        Cell(slot.hour.label),
        Cell(judgement.due.astimezone(office.zone) if judgement.due else None),
        verdict_cell(judgement.verdict),
        clock_cell(received_at, status.day, office),
        Cell(seconds(judgement.late)),
        Cell(seconds(judgement.overdue)),
        Cell(seconds(judgement.remaining)),
        Cell(judgement.is_deadline_waived),
        Cell(None, tuple(said)),
    )


def _head(status: DayStatus) -> list[Paragraph]:
    """The title with its as-of instant, and the directive whose hour is kept."""
    office = status.configuration.roster.office
    as_of = status.as_of.astimezone(office.zone)
    same_day = as_of.date() == status.day
    weekday = phrase(f"status.weekday.{status.day.weekday()}")
    title = phrase("status.title", day=status.day, weekday=weekday)
    right = phrase("status.as_of" if same_day else "status.as_of_day", at=as_of)
    lines = [paragraph(title, right=right, tone="strong")]
    return lines + [_duty_line(directive, status) for directive in _directives(status)]


def _directives(status: DayStatus) -> list[Directive]:
    kept = {judgement.slot.obligation.directive for judgement in status.judgements}
    return [d for d in status.configuration.directives if d.id in kept]


def _duty_line(directive: Directive, status: DayStatus) -> Paragraph:
    """Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy, mục 2 và 4 · trước 16:30."""
    slots = [j.slot for j in status.judgements if j.slot.obligation.directive == directive.id]
    named = phrase(
        "status.duty",
        directive=directive_name(directive, status.configuration.roster.office),
        clauses=clauses(slot.obligation for slot in slots),
    )
    hours = dict.fromkeys((slot.hour.boundary, slot.hour.minute) for slot in slots)
    spoken: list[Text] = [
        phrase(f"status.hour.{boundary}", hour=hour_text(minute)) for boundary, minute in hours
    ]
    coming = [slot.due for slot in slots if not is_past_due(status.as_of, slot.due, slot.hour)]
    if coming:
        spoken.append(phrase("status.remaining", remaining=min(coming) - status.as_of))
    return paragraph(named, *spoken)


def _extra_lines(status: DayStatus) -> list[Paragraph]:
    """Báo cáo thêm, one line each."""
    office = status.configuration.roster.office
    return [
        paragraph(
            phrase(
                "status.extra",
                name=extra.name,
                received_at=extra.submission.received_at.astimezone(office.zone),
                reason=extra.reason,
            )
        )
        for extra in status.extras
    ]


def _foot(status: DayStatus) -> list[Paragraph]:
    """The totals, how far the mailbox was read, and the legend."""
    counted = status.totals
    parts: list[Text] = [phrase("status.total.owed", count=counted.owed)]
    parts.extend(
        phrase(f"status.total.{name}", count=count)
        for name, count in totals_data(counted).items()
        if name not in {"owed", "due"} and (count or name == "on_time")
    )
    parts.append(phrase("status.total.timeliness", rate=rate_text(counted.timeliness)))
    lines = [Paragraph(tuple(parts), tone="strong")]
    if status.waiting:
        lines.append(paragraph(phrase("status.waiting", count=status.waiting), tone="warning"))
    lines += mailbox_failure(status)
    strict = next((j.slot for j in status.judgements if seconds(j.late) == 0), None)
    if strict is not None and strict.hour.boundary == "before":
        said = phrase("status.strict_reading", hour=hour_text(strict.hour.minute))
        lines.append(paragraph(said, tone="dim"))
    return [*lines, *_other_duties(status), *_reading(status), _legend()]


def _other_duties(status: DayStatus) -> list[Paragraph]:
    """One line for open cases, one for who is on duty; none where there are none."""
    lines = []
    if status.cases:
        from lai_report.core.reports.cases import case_line

        lines.append(case_line(status.cases, status.configuration, status.as_of))
    if status.watch is not None:
        from lai_report.core.reports.duty import watch_lines

        zone = status.configuration.roster.office.zone
        lines += watch_lines(status.watch, status.as_of, zone)
    return lines


def mailbox_failure(status: DayStatus) -> list[Paragraph]:
    """Why the mailbox could not be read, where the last try broke off."""
    mailbox = status.mailbox
    if mailbox.failed_at is None or mailbox.failed_why is None:
        return []
    said = phrase("status.read_failed", at=mailbox.failed_at, why=mailbox.failed_why)
    return [paragraph(said, tone="warning")]


def _reading(status: DayStatus) -> list[Paragraph]:
    """Up to when the mailbox was read."""
    read = status.mailbox.read_until
    if read is None:
        never = paragraph(phrase("status.never_read"), tone="warning")
        return [never] if status.mailbox.is_configured else []
    same_day = read.astimezone(status.configuration.roster.office.zone).date() == status.day
    said = phrase("status.read_until" if same_day else "status.read_until_day", at=read)
    return [paragraph(said, tone="dim")]


def _legend() -> Paragraph:
    """What the letters mean."""
    letters = {verdict.replace("-", "_"): letter for verdict, letter in LETTERS.items()}
    return paragraph(phrase("status.legend", **letters), tone="dim")
