"""`status`: who reported in time, who late, who not yet; the 16:31 screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import DayArgument, FormatOption, KnownAtOption, complete_unit
from lai_report.cli.shared.day import AskedDay, read_day
from lai_report.cli.shared.desk import open_desk
from lai_report.cli.shared.result import NOTHING, Format, Result
from lai_report.core.document import Document, Say
from lai_report.core.reports.day.day import EXCEPTIONS, DayStatus
from lai_report.core.reports.day.status import status_document
from lai_report.core.reports.day.status_data import status_data
from lai_report.errors import ExitCode, Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.day import DayData

OUTDATED_AFTER = timedelta(days=366)


def status(
    ctx: Invocation,
    day: DayArgument = "",
    short: Annotated[bool, Option("--short", help="status.help.short")] = False,
    since: Annotated[str, Option("--since", metavar="TIME", help="status.help.since")] = "",
    evidence: Annotated[
        str,
        Option(
            "--evidence", metavar="UNIT", help="status.help.evidence", autocompletion=complete_unit
        ),
    ] = "",
    as_of: Annotated[str, Option("--as-of", metavar="TIME", help="status.help.as_of")] = "",
    known_at: KnownAtOption = "",
    late_only: Annotated[bool, Option("--late-only", help="status.help.late_only")] = False,
    full: Annotated[bool, Option("--full", help="crowd.help.full")] = False,
    watch: Annotated[bool, Option("--watch", help="status.help.watch")] = False,
    fail_on_late: Annotated[
        bool, Option("--fail-on-late", help="status.help.fail_on_late")
    ] = False,
    form: FormatOption = Format.TEXT,
) -> Result | None:
    """Gather the day, judge it, and return what was asked of it."""
    asked = AskedDay(day=day, as_of=as_of, known_at=known_at, late_only=late_only, is_full=full)
    if watch:
        from lai_report.cli.status.watch import watch_status

        besides = {
            "--short": short,
            "--since": since,
            "--evidence": evidence,
            "--fail-on-late": fail_on_late,
            "--format": form is not Format.TEXT,
        }
        watch_status(
            ctx.obj,
            lambda desk: read_day(desk, asked),
            exceptions_only=late_only,
            besides=besides,
        )
        return None
    with open_desk(ctx.obj) as desk:
        found = read_day(desk, asked)
        if evidence:
            from lai_report.cli.status.evidence import evidence_result

            return evidence_result(desk, found, evidence, form)
        result = _result(found, asked, form, is_short=short, notices=_notices(found))
        if since:
            from lai_report.cli.status.since import with_arrivals

            result = with_arrivals(result, desk, found, since, exceptions_only=late_only)
    is_late = any(judgement.verdict in EXCEPTIONS for judgement in found.judgements)
    exit_code = ExitCode.FINDINGS if fail_on_late and is_late else ExitCode.DONE
    return result._replace(exit_code=exit_code)


def _result(
    found: DayStatus, asked: AskedDay, form: Format, *, is_short: bool, notices: tuple[Phrase, ...]
) -> Result:
    from lai_report.core.reports.day.short import short_line

    def data(say: Say) -> DayData:
        return status_data(found, say, exceptions_only=asked.late_only)

    says_short = is_short and form is Format.TEXT
    return Result(
        "status",
        found.as_of,
        document=NOTHING if says_short else _document(found, asked, form),
        data=data,
        form=form,
        lines=(short_line(found),) if says_short else (),
        notices=notices,
        zone=found.configuration.roster.office.zone,
    )


def _document(found: DayStatus, asked: AskedDay, form: Format) -> Document:
    """What is printed; scripts that read JSON are given the data alone."""
    if form is Format.JSON:
        return NOTHING
    # Every row, also of a crowd: only the screen tells many units by groups.
    if form is Format.CSV:
        return status_document(found, exceptions_only=asked.late_only)
    from lai_report.core.reports.day.screen import day_screen

    return day_screen(found, exceptions_only=asked.late_only, is_full=asked.is_full)


def _notices(found: DayStatus) -> tuple[Phrase, ...]:
    """A word when the roster is much older than the day asked for."""
    written = found.configuration.roster.office.roster_as_of
    if written is None or found.day - written < OUTDATED_AFTER:
        return ()
    return (phrase("status.outdated_roster", year=str(written.year)),)
