"""`record`: a report seen in the mailbox, or heard of, written down by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import (
    ByOption,
    ClockReasonOption,
    DryRunOption,
    FormatOption,
    UnitsArgument,
)
from lai_report.cli.shared.desk import (
    Desk,
    obligation_key,
    open_desk,
    situation_of,
    unit_ids,
    writing,
)
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.submission import AttachedFile, Submission
from lai_report.core.plans.plan import Plan
from lai_report.core.plans.record import PlannedRecord, Request, plan_records, still_owing
from lai_report.errors import RefusedError, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Reader

SMALL_HOURS = timedelta(hours=6)


class RecordViaOption(StrEnum):
    """The way a report came."""

    MAILBOX = "mailbox"
    ZALO = "zalo"
    PHONE = "phone"
    PAPER = "paper"
    OTHER = "other"


class RecordOptions(NamedTuple):
    """What the options of `record` say."""

    units: Sequence[str]
    day: str
    at: str
    request: Request
    by: str
    clock_reason: str


def record(
    ctx: Invocation,
    units: UnitsArgument = None,
    at: Annotated[str, Option("--at", metavar="TIME", help="record.help.at")] = "",
    day: Annotated[str, Option("--day", metavar="DAY", help="record.help.day")] = "",
    via: Annotated[
        RecordViaOption, Option("--via", help="record.help.via")
    ] = RecordViaOption.MAILBOX,
    accept: Annotated[bool, Option("--accept", help="record.help.accept")] = False,
    basis: Annotated[str, Option("--basis", metavar="TEXT", help="record.help.basis")] = "",
    nil: Annotated[bool, Option("--nil", help="record.help.nil")] = False,
    supplement: Annotated[bool, Option("--supplement", help="record.help.supplement")] = False,
    note: Annotated[str, Option("--note", metavar="TEXT", help="record.help.note")] = "",
    file: Annotated[str, Option("--file", metavar="FILE", help="record.help.file")] = "",
    obligation: Annotated[
        str, Option("--obligation", metavar="ID", help="record.help.obligation")
    ] = "",
    hour: Annotated[str, Option("--hour", metavar="LABEL", help="record.help.hour")] = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    dry_run: DryRunOption = False,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather what the day holds, plan one entry a unit, write them, and say what became of each."""
    # Law 3: only a person lets another channel stop the clock, and says on what ground.
    basis = basis.strip()
    if accept and not basis:
        raise UsageError("record.accept_needs_basis")
    now = ctx.obj.now()
    said = Submission(
        # The true day follows once the office is open: it is told by the office's zone.
        0,
        "",
        date.min,
        now,
        via=via.value,
        obligation=obligation,
        hour=hour,
        basis=basis,
        is_nil=nil,
        is_supplement=supplement,
        note=note,
        file=_attached(file),
        source="hand",
    )
    request = Request(said, is_time_given=bool(at), is_accepted=accept)
    asked = RecordOptions(
        units=units or (), day=day, at=at, request=request, by=by, clock_reason=clock_reason
    )
    with open_desk(ctx.obj, writes=not dry_run) as desk:
        request = _placed(desk, asked, now)
        ids = unit_ids(desk, asked.units or _chosen(desk, request), request.said.day)
        plan, written = _write(desk, ids, request, asked, is_dry=dry_run)
        return _result(desk, request, plan.items, written, form, is_dry=dry_run)


def _placed(desk: Desk, asked: RecordOptions, now: datetime) -> Request:
    """The request with its report day and its instant, read in the office's zone."""
    today = desk.today()
    day = desk.day(asked.day)
    if not asked.day:
        _ask_in_small_hours(desk, now)
    # This moment would make a false “chậm” of it.
    if not asked.at and day < today:
        raise RefusedError("record.past_day_needs_time", day=day)
    # A bare time is on the report day only if that is today: “16:12” typed the morning after may
    # mean either day, and is asked for in full.
    at = desk.instant(asked.at, today if day == today else None) if asked.at else now
    obligation = obligation_key(desk, asked.request.said.obligation)
    said = asked.request.said._replace(day=day, received_at=at, obligation=obligation)
    return asked.request._replace(said=said)


def _ask_in_small_hours(desk: Desk, now: datetime) -> None:
    """Refuse to guess the day just after midnight while yesterday is still owing."""
    local = now.astimezone(desk.office.zone)
    yesterday = local.date() - timedelta(days=1)
    since_midnight = timedelta(hours=local.hour, minutes=local.minute)
    if since_midnight >= SMALL_HOURS:
        return
    if still_owing(desk.configuration(), desk.facts(yesterday), yesterday):
        raise UsageError("record.which_day", yesterday=yesterday, today=local.date())


def _chosen(desk: Desk, request: Request) -> list[str]:
    """The units picked at the terminal from those still owing."""
    from lai_report.cli.shared.ask import choose

    slots = still_owing(desk.configuration(), desk.facts(request.said.day), request.said.day)
    units = list({slot.unit.id: slot.unit.name for slot in slots}.items())
    if not units:
        raise UsageError("record.nobody_owes", day=request.said.day)
    return choose(desk.context, phrase("record.choose", day=request.said.day), units)


def _write(
    desk: Desk, ids: Sequence[str], request: Request, asked: RecordOptions, *, is_dry: bool
) -> tuple[Plan[PlannedRecord], list[Entry]]:
    """Plan and write under one lock, so that two clerks cannot both record the same arrival."""
    if is_dry:
        return _plan(desk, desk.ledger, ids, request), []
    with writing(desk, asked.by, asked.clock_reason) as writer:
        plan = _plan(desk, writer, ids, request)
        return plan, writer.append(plan.entries)


def _plan(
    desk: Desk, reader: Reader | None, ids: Sequence[str], request: Request
) -> Plan[PlannedRecord]:
    situation = situation_of(desk, reader, [request.said.day])
    named = [situation.configuration.roster.unit(unit_id) for unit_id in ids]
    return plan_records(situation, [unit for unit in named if unit], request)


def _result(
    desk: Desk,
    request: Request,
    planned: Sequence[PlannedRecord],
    written: Sequence[Entry],
    form: Format,
    *,
    is_dry: bool,
) -> Result:
    from lai_report.cli.record.result import recorded_data, recorded_lines, status_now

    status = None if is_dry else status_now(desk, request.said.day)
    numbers = _numbers(planned, written)
    lines = recorded_lines(desk, request, planned, numbers, status)
    return Result(
        "record",
        desk.context.now(),
        data={"dry_run": is_dry, "entries": recorded_data(planned, numbers, desk.office)},
        form=form,
        lines=tuple(lines),
        notices=desk.notices(is_dry=is_dry),
        zone=desk.office.zone,
    )


def _numbers(planned: Sequence[PlannedRecord], written: Sequence[Entry]) -> list[int | None]:
    """The sequence number of each planned entry: just written, or the one that said it already."""
    fresh = iter(written)
    return [
        p.repeats if p.repeats is not None else getattr(next(fresh, None), "sequence", None)
        for p in planned
    ]


def _attached(name: str) -> AttachedFile | None:
    """The hash, the size and the name of a file kept as data; never its path."""
    if not name:
        return None
    from hashlib import file_digest

    path = Path(name)
    if not path.is_file():
        raise UsageError("record.no_file", file=name)
    with path.open("rb") as stream:
        # The hash proves the paper later; the paper itself stays where it is.
        digest = file_digest(stream, "sha256").hexdigest()
    return AttachedFile(path.name, digest, path.stat().st_size)
