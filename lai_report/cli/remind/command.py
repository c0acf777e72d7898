"""`remind`: who still owes, whom to call, what to write, and what a person did about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import (
    ByOption,
    ClockReasonOption,
    DryRunOption,
    FormatOption,
    complete_unit,
)
from lai_report.cli.remind.asked import RemindOptions, called_at, outgoing
from lai_report.cli.shared.desk import Desk, open_desk, unit_ids
from lai_report.cli.shared.result import NOTHING, Format, Result
from lai_report.core.calendar import parse_day
from lai_report.core.reports.day.remind import (
    remind_data,
    remind_document,
    settled_lines,
    zalo_text,
)
from lai_report.errors import UsageError


class ReminderViaOption(StrEnum):
    """The way a unit was reminded."""

    PHONE = "phone"
    ZALO = "zalo"
    MAIL = "mail"
    LETTER = "letter"


def remind(
    ctx: Invocation,
    words: Annotated[
        list[str] | None,
        Argument(metavar="[DAY] UNIT…", help="remind.help.words", autocompletion=complete_unit),
    ] = None,
    zalo: Annotated[bool, Option("--zalo", help="remind.help.zalo")] = False,
    mail: Annotated[str, Option("--mail", metavar="FOLDER", help="remind.help.mail")] = "",
    letter: Annotated[str, Option("--letter", metavar="FILE", help="remind.help.letter")] = "",
    first: Annotated[str, Option("--from", metavar="DAY", help="remind.help.from")] = "",
    last: Annotated[str, Option("--to", metavar="DAY", help="remind.help.to")] = "",
    done: Annotated[bool, Option("--done", help="remind.help.done")] = False,
    via: Annotated[ReminderViaOption | None, Option("--via", help="remind.help.via")] = None,
    at: Annotated[str, Option("--at", metavar="TIME", help="remind.help.at")] = "",
    note: Annotated[str, Option("--note", metavar="TEXT", help="remind.help.note")] = "",
    obligation: Annotated[
        str, Option("--obligation", metavar="ID", help="record.help.obligation")
    ] = "",
    hour: Annotated[str, Option("--hour", metavar="LABEL", help="record.help.hour")] = "",
    bounced: Annotated[bool, Option("--bounced", help="remind.help.bounced")] = False,
    send: Annotated[bool, Option("--send", help="remind.help.send")] = False,
    digest: Annotated[str, Option("--digest", metavar="HEX", help="remind.help.digest")] = "",
    again: Annotated[bool, Option("--again", help="remind.help.again")] = False,
    force: Annotated[bool, Option("--force", help="remind.help.force")] = False,
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    dry_run: DryRunOption = False,
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather who owes as of now, and do the one thing asked for."""
    # Each is a thing of its own; two at once would leave open which of them was done.
    if sum(map(bool, (zalo, mail, letter, done, bounced, send))) > 1:
        raise UsageError("remind.one_way")
    of_done = {"--via": via, "--at": at, "--note": note, "--obligation": obligation, "--hour": hour}
    _refuse_strays({} if done else of_done, "--done")
    _refuse_strays({} if send else {"--digest": digest, "--again": again}, "--send")
    _refuse_strays({} if letter else {"--from": first, "--to": last}, "--letter")
    with open_desk(ctx.obj, writes=(done or bounced or send) and not dry_run) as desk:
        day, names = _day_and_units(words or (), desk)
        asked = RemindOptions(
            day=day,
            units=tuple(unit_ids(desk, names, day)),
            at=at,
            note=note.strip(),
            via=via.value if via else "",
            obligation=obligation,
            hour=hour,
            digest=digest,
            is_again=again,
            is_forced=force,
            is_dry=dry_run,
            by=by,
            clock_reason=clock_reason,
            form=form,
        )
        if letter:
            from lai_report.cli.remind.letter import write_letter

            return write_letter(desk, asked, letter, first, last)
        if mail:
            from lai_report.cli.remind.mail import write_drafts

            return write_drafts(desk, asked, mail)
        write = _writer(done=done, bounced=bounced, send=send)
        return write(desk, asked) if write else _listed(desk, asked, is_zalo=zalo)


def _writer(
    *, done: bool, bounced: bool, send: bool
) -> Callable[[Desk, RemindOptions], Result] | None:
    """What appends to the ledger, where that was asked for."""
    # Each way has a module of its own: the list, asked for all afternoon, waits for none.
    if done:
        from lai_report.cli.remind.done import record_reminders

        return record_reminders
    if bounced:
        from lai_report.cli.remind.bounced import record_bounces

        return record_bounces
    if send:
        from lai_report.cli.remind.send import send_mails

        return send_mails
    return None


def _listed(desk: Desk, asked: RemindOptions, *, is_zalo: bool) -> Result:
    called, now = called_at(desk, asked), desk.context.now()
    say_out = outgoing(desk)
    text = [say_out(line) for line in zalo_text(called, desk.office)]
    zalo_lines = tuple((line,) for line in text)
    return Result(
        "remind",
        now,
        # Only the text to be pasted; where nobody owes there is none, and the list says so.
        document=NOTHING if is_zalo and text else remind_document(called, desk.office, now),
        data=lambda say: {**remind_data(called, desk.office, say), "zalo": "\n".join(text)},
        form=asked.form,
        lines=zalo_lines if is_zalo else (),
        notices=tuple(settled_lines(called)),
        zone=desk.office.zone,
    )


def _day_and_units(words: Sequence[str], desk: Desk) -> tuple[date, list[str]]:
    """The one word that reads as a day, or today; all others name units."""
    days: list[tuple[str, date]] = []
    names: list[str] = []
    for word in words:
        try:
            days.append((word, parse_day(word, desk.today())))
        except UsageError as error:
            if error.phrase.key == "calendar.day_unreal":  # 31/02 is no unit either
                raise
            names.append(word)
    if len(days) > 1:
        raise UsageError("remind.two_days", first=days[0][0], second=days[1][0])
    return (days[0][1] if days else desk.today()), names


def _refuse_strays(options: Mapping[str, object], other: str) -> None:
    """Refuse an option that means nothing without another, before anything is done."""
    stray = next((name for name, value in options.items() if value), None)
    if stray is not None:
        raise UsageError("remind.only_with", option=stray, other=other)
