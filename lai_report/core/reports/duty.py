"""Shifts, gaps and overlaps as people and scripts read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

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
from lai_report.core.entries.duty.shift import Shift
from lai_report.core.entries.duty.stretch import Stretch
from lai_report.core.instants import elapsed
from lai_report.core.reports.labels import instant_cell
from lai_report.core.watch.shifts import Gap, Overlap, Watch
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.duty import GapData, OverlapData, ShiftData
    from lai_report.core.answers.parts import SpanData

MOST_NAMED = 3
"""How many people on duty the screen names; more are counted."""

_COLUMNS = (
    Column("centre", phrase("duty.column.centre")),
    Column("name", phrase("duty.column.name")),
    Column("phone", phrase("duty.column.phone"), is_whole=True),
    Column("from", phrase("duty.column.from"), is_whole=True),
    Column("to", phrase("duty.column.to"), is_whole=True),
    Column("note", phrase("duty.column.note"), folds_into="name"),
)


def shifts_table(shifts: Sequence[Shift], zone: tzinfo) -> Table:
    """The shifts, in the order given."""
    return table(_COLUMNS, [_row(shift, zone) for shift in shifts])


def now_document(watch: Watch, at: datetime, zone: tzinfo) -> Document:
    """Who is on duty, with phones; where nobody is written down, that and no more."""
    gaps = [paragraph(gap_words(g), tone="warning") for g in watch.gaps if g.stretch.holds(at)]
    if not watch.on_duty:
        return Document(tuple(gaps) or (paragraph(phrase("duty.nobody_now", at=at)),))
    return Document((shifts_table(watch.on_duty, zone), *gaps))


def check_document(gaps: Sequence[Gap], overlaps: Sequence[Overlap], head: Phrase) -> Document:
    """What a duty list lacks, and where shifts run together."""
    lines = [paragraph(head, tone="strong")]
    lines += [paragraph(gap_words(gap), tone="warning") for gap in gaps]
    lines += [paragraph(_overlap_words(overlap)) for overlap in overlaps]
    return Document(tuple(lines))


def duty_section(
    shifts: Sequence[Shift], gaps: Sequence[Gap], zone: tzinfo
) -> tuple[Paragraph | Table, ...]:
    """A part of a larger report: the shifts of a period, then its gaps; nothing if none."""
    if not shifts:
        return ()
    title = Paragraph((phrase("duty.section"),), tone="strong", level=2)
    said = [paragraph(gap_words(gap), tone="warning") for gap in gaps]
    return (title, shifts_table(shifts, zone), *said)


def watch_lines(watch: Watch, at: datetime, zone: tzinfo) -> list[Paragraph]:
    """Who is on duty now, on one line of the 16:31 screen; none where nothing is known."""
    gaps = [gap_words(gap) for gap in watch.gaps if gap.stretch.holds(at)]
    parts: list[Text] = []
    if len(watch.on_duty) > MOST_NAMED:
        parts.append(phrase("duty.line.many", count=len(watch.on_duty)))
    elif watch.on_duty:
        named = [_named(shift, zone) for shift in watch.on_duty]
        parts.append(phrase("duty.line.now", people=named))
    parts.extend(gaps)
    return [paragraph(*parts, tone="warning" if gaps else "plain")] if parts else []


def gap_words(gap: Gap) -> Phrase:
    """Chưa ghi người trực từ … đến …: that nobody is written down, not that nobody is there."""
    return phrase("duty.gap", centre=gap.centre, first=gap.stretch.start, last=gap.stretch.end)


def shift_data(shift: Shift, zone: tzinfo) -> ShiftData:
    """A shift as scripts read it."""
    return {
        "id": shift.sequence,
        "centre": shift.centre,
        "name": shift.name,
        "phone": shift.phone,
        "note": shift.note,
        **stretch_data(shift.stretch, zone),
    }


def gap_data(gap: Gap, zone: tzinfo) -> GapData:
    """A gap as scripts read it."""
    minutes = int(elapsed(gap.stretch.start, gap.stretch.end).total_seconds()) // 60
    return {"centre": gap.centre, **stretch_data(gap.stretch, zone), "minutes": minutes}


def overlap_data(overlap: Overlap, zone: tzinfo) -> OverlapData:
    """An overlap as scripts read it."""
    minutes = int(elapsed(overlap.stretch.start, overlap.stretch.end).total_seconds()) // 60
    return {
        "centre": overlap.centre,
        **stretch_data(overlap.stretch, zone),
        "minutes": minutes,
        "shifts": [shift.sequence for shift in overlap.shifts],
    }


def stretch_data(stretch: Stretch, zone: tzinfo) -> SpanData:
    """From and to, in the office's zone."""
    return {
        "from": stretch.start.astimezone(zone).isoformat(),
        "to": stretch.end.astimezone(zone).isoformat(),
    }


def _row(shift: Shift, zone: tzinfo) -> tuple[Cell, ...]:
    return (
        Cell(shift.centre),
        Cell(shift.name),
        Cell(shift.phone),
        instant_cell(shift.stretch.start.astimezone(zone)),
        instant_cell(shift.stretch.end.astimezone(zone)),
        Cell(shift.note),
    )


def _named(shift: Shift, zone: tzinfo) -> Phrase:
    key = "duty.person_with_phone" if shift.phone else "duty.person"
    until = shift.stretch.end.astimezone(zone)
    values = {"phone": shift.phone} if shift.phone else {}
    return phrase(key, centre=shift.centre, name=shift.name, until=until, **values)


def _overlap_words(overlap: Overlap) -> Phrase:
    one, other = overlap.shifts
    return phrase(
        "duty.overlap",
        centre=overlap.centre,
        first=overlap.stretch.start,
        last=overlap.stretch.end,
        names=[one.name, other.name],
    )
