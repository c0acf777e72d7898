"""`report`: the half page of a day, and báo cáo tổng hợp of a period as Word, Excel, web page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import (
    AsOfOption,
    ByOption,
    FormatOption,
    KnownAtOption,
    PeriodArgument,
)
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.period import AskedPeriod, Gathered, gather
from lai_report.cli.shared.period_extras import (
    PeriodExtras,
    besides_blocks,
    besides_data,
    besides_tables,
    read_besides,
)
from lai_report.cli.shared.result import NOTHING, Format, Result
from lai_report.core.document import Document
from lai_report.core.reports.period.annex import annex_legend, annex_tables, report_document
from lai_report.core.reports.period.report import Report, report_of
from lai_report.core.reports.period.summary import BRIEF
from lai_report.core.reports.period.summary_data import summary_csv, summary_data
from lai_report.core.reports.period.wording import doubts_of
from lai_report.errors import OutputError, Phrase, RefusedError, UsageError, phrase
from lai_report.locale import Say, speaker

if TYPE_CHECKING:
    from lai_report.core.answers.period import ReportData

DEFAULT = "tuần này"


class ReportOptions(NamedTuple):
    """What a file is made from."""

    desk: Desk
    gathered: Gathered
    report: Report
    besides: PeriodExtras
    template: str
    say: Say


def report(
    ctx: Invocation,
    period: PeriodArgument = None,
    brief: Annotated[bool, Option("--brief", help="report.help.brief")] = False,
    output: Annotated[
        list[str] | None, Option("--output", "-o", metavar="FILE", help="report.help.output")
    ] = None,
    template: Annotated[
        str, Option("--template", metavar="36|05|FILE", help="report.help.template")
    ] = "",
    force: Annotated[bool, Option("--force", help="report.help.force")] = False,
    done: Annotated[bool, Option("--done", help="report.help.done")] = False,
    at: Annotated[str, Option("--at", metavar="TIME", help="report.help.at")] = "",
    note: Annotated[str, Option("--note", metavar="TEXT", help="record.help.note")] = "",
    by: ByOption = "",
    as_of: AsOfOption = "",
    known_at: KnownAtOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Gather the period, put it into words, and write the files asked for."""
    if done:
        from lai_report.cli.report.done import DoneReport, record_done

        return record_done(ctx.obj, DoneReport(period or (), at, note, by), form)
    asked = AskedPeriod(period or (), as_of, known_at)
    if brief:
        from lai_report.cli.report.brief import brief_report

        return brief_report(ctx.obj, asked, output or (), form)
    # Before anything is gathered: a year is not judged for a file that may not be written.
    paths = _paths(ctx.obj.working_folder, output or (), is_forced=force)
    with open_desk(ctx.obj) as desk:
        gathered = gather(desk, asked, DEFAULT)
        made = report_of(gathered.card, gathered.reminders, gathered.head)
        say = speaker(ctx.obj.language, gathered.card.configuration.roster.office.zone)
        known = desk.known_at(known_at)
        besides = read_besides(desk.ledger, gathered.card, known)
        making = ReportOptions(
            desk=desk, gathered=gathered, report=made, besides=besides, template=template, say=say
        )
        # All made before the first is written: a template that does not fit leaves no file behind.
        contents = [WRITERS[path.suffix.lower()](making) for path in paths]
    for path, content in zip(paths, contents, strict=True):
        _write(path, content)
    return _result(making, paths, form)


def _paths(folder: Path, names: Sequence[str], *, is_forced: bool) -> list[Path]:
    """The files to write, all checked before the first is written."""
    paths = [folder / Path(name).expanduser() for name in names]
    for number, path in enumerate(paths):
        if path.suffix.lower() not in WRITERS:
            raise UsageError("report.bad_suffix", file=path.name)
        # The second would be written over the first, and both be told as written.
        if path in paths[:number]:
            raise UsageError("report.twice", file=str(path))
        if path.exists() and not is_forced:
            raise RefusedError("report.exists", file=str(path))
    return paths


def _write(path: Path, content: bytes) -> None:
    from lai_report.write.files import replace_file

    try:
        replace_file(path, content)
    except OSError as error:
        raise OutputError(
            "report.not_written", file=str(path), why=error.strerror or str(error)
        ) from None


def _docx(making: ReportOptions) -> bytes:
    from lai_report.cli.shared.letters import letter_heads, letter_template
    from lai_report.write.docx import docx_letter

    card, say = making.gathered.card, making.say
    template = letter_template(making.desk, making.template, "bao-cao")
    words = making.report._asdict()
    said = {
        name: say(value) if isinstance(value, (str, Phrase)) else [say(line) for line in value]
        for name, value in words.items()
    }
    heads = letter_heads(making.desk, card.as_of, say)
    legend = say(annex_legend(card))
    tables = {"annex": [*annex_tables(card), *besides_tables(making.besides, card)]}
    return docx_letter(template, {**said, **heads, "legend": legend}, tables, say)


def _xlsx(making: ReportOptions) -> bytes:
    from lai_report.write.xlsx import xlsx_bytes

    # A sheet is reckoned with; the other forms are read, and name the exceptions alone.
    document = report_document(making.report, making.gathered.card, has_every_slot=True)
    return xlsx_bytes(_with_besides(document, making), making.say)


def _html(making: ReportOptions) -> bytes:
    from lai_report.write.html import html_text

    document = report_document(making.report, making.gathered.card, has_every_slot=False)
    whole = _with_besides(document, making)
    return html_text(whole, making.say, making.desk.context.language).encode()


def _with_besides(document: Document, making: ReportOptions) -> Document:
    """The document with the period's cases and shifts at its end."""
    return Document((*document.blocks, *besides_blocks(making.besides, making.gathered.card)))


WRITERS: dict[str, Callable[[ReportOptions], bytes]] = {
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".html": _html,
}


def _result(making: ReportOptions, paths: Sequence[Path], form: Format) -> Result:
    """The files written; without any, the report on the screen."""
    card = making.gathered.card
    document = NOTHING
    if form is Format.CSV:
        document = summary_csv(card)
    elif not paths:
        document = report_document(making.report, card, has_every_slot=False, form=BRIEF)
        document = _with_besides(document, making)

    def data(_: Say) -> ReportData:
        files = [str(path) for path in paths]
        return {"files": files, **summary_data(card), **besides_data(making.besides, card)}

    return Result(
        "report",
        card.as_of,
        document=document,
        data=data,
        form=form,
        lines=tuple((phrase("report.written", file=str(path)),) for path in paths),
        notices=_notices(making, paths),
        zone=card.configuration.roster.office.zone,
    )


def _notices(making: ReportOptions, paths: Sequence[Path]) -> tuple[Phrase, ...]:
    """What the clerk should know, and the paper does not say."""
    card = making.gathered.card
    # Told to the clerk alone: a paper to the Ban Thường vụ bears no doubts of ours.
    found = doubts_of(card.configuration, list(card.judgements))
    if card.total.totals.unknown:
        found.append(phrase("report.has_unknown", count=card.total.totals.unknown))
    if any(path.suffix.lower() == ".docx" for path in paths):
        found.append(phrase("report.draft"))
    return tuple(found)
