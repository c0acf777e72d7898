"""`log`: the ledger read back, newest last, voided entries included and marked."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, cast, get_args

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import FormatOption, KnownAtOption, UnitOption
from lai_report.cli.shared.desk import open_desk, unit_ids
from lai_report.cli.shared.result import Format, Result
from lai_report.core.document import Document, paragraph
from lai_report.core.entries.entry import Entry, EntryKind
from lai_report.core.facts import voided_by
from lai_report.core.reports.ledger.log import log_data, log_document
from lai_report.errors import phrase
from lai_report.locale import speaker

EntryKindOption = StrEnum("EntryKindOption", {name: name for name in get_args(EntryKind)})  # type: ignore[misc]  # made from the model's own list


def log(
    ctx: Invocation,
    unit: UnitOption = "",
    day: Annotated[str, Option("--day", metavar="DAY", help="log.help.day")] = "",
    kind: Annotated[
        list[EntryKindOption] | None, Option("--kind", metavar="KIND", help="log.help.kind")
    ] = None,
    limit: Annotated[
        int, Option("--limit", "-n", metavar="NUMBER", min=1, help="log.help.limit")
    ] = 50,
    all_entries: Annotated[bool, Option("--all", help="log.help.all")] = False,
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the newest entries asked for and the voids that speak of them."""
    with open_desk(ctx.obj) as desk:
        office = desk.office
        asked_day = desk.day(day) if day else None
        at = desk.known_at(known_at)
        units = unit_ids(desk, [unit], asked_day or desk.today()) if unit else [""]
        entries: list[Entry] = []
        voided: dict[int, Entry] = {}
        if desk.ledger is not None:
            found = desk.ledger.log(
                unit=units[0],
                day=asked_day,
                kinds=cast("tuple[EntryKind, ...]", tuple(k.value for k in kind or ())),
                # A screen is short; a script would take the newest fifty for all there are.
                limit=None if all_entries or form is not Format.TEXT else limit,
                known_at=at,
                newest_first=True,
            )
            # Asked for newest first because of the limit, and shown as a log is read, newest last.
            entries = list(found)[::-1]
            # The void of an entry shown may itself lie outside the limit, or be of no such kind.
            voided = voided_by([*entries, *desk.ledger.of_kinds(["void"], at)])
        configuration = desk.configuration()
    say = speaker(ctx.obj.language, office.zone)
    document = log_document(entries, voided, configuration, say) if entries else _empty()
    return Result(
        "log",
        ctx.obj.now(),
        document=document,
        data={"entries": log_data(entries, voided, office)},
        form=form,
        zone=office.zone,
    )


def _empty() -> Document:
    return Document((paragraph(phrase("log.empty")),))
