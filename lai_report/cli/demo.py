"""`demo`: a throw-away office with a made-up week of mail, read and shown; two minutes to learn."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from lai_report.cli.context import Context
from lai_report.cli.line.declaration import Argument, Invocation
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.result import Result
from lai_report.cli.shared.scaffold import scaffold
from lai_report.core.document import Document, Paragraph, Table, paragraph
from lai_report.core.reports.day.day import DayStatus, day_status
from lai_report.core.reports.day.short import short_line
from lai_report.core.reports.day.status import status_document
from lai_report.core.reports.ledger.review import review_document
from lai_report.errors import Phrase, RefusedError, phrase

FIRST, LAST = date(2021, 1, 29), date(2021, 2, 4)
SHOWN_AT = "16:31"


def demo(
    ctx: Invocation,
    folder: Annotated[str, Argument(metavar="FOLDER", help="demo.help.folder")] = "",
) -> Result:
    """Lay the office down, ingest its mail, and show the first day, the queue and the week."""
    home = _folder(folder)
    context = ctx.obj._replace(home_option=str(home))
    counted = build_office(context, home)
    with open_desk(context) as desk:
        document = Document((*_first_day(desk), *_queue(desk), *_week(desk), *_next(home)))
        zone = desk.office.zone
    return Result("demo", context.now(), document=document, notices=counted, zone=zone)


def build_office(context: Context, home: Path) -> tuple[Phrase, ...]:
    """Lay the demo's office down in a folder and ingest its mail; what came of it, in words."""
    from lai_report.cli.shared.ingestion import counted, read_source

    scaffold(home)
    # Before the mail is read: of a sender nobody registered nothing would be counted.
    _register(home)
    _write_mail(home / "mail")
    with open_desk(context, writes=True) as desk:
        run = read_source(desk, str(home / "mail"), "demo", "", is_dry=False)
    return (counted(run),)


def _folder(named: str) -> Path:
    """The folder named, which must be new or empty, or a fresh one of the system's own."""
    if not named:
        return Path(tempfile.mkdtemp(prefix="lai-report-demo-"))
    folder = Path(named).expanduser().absolute()
    # Made-up reports must never get among real ones.
    if folder.exists() and any(folder.iterdir()):
        raise RefusedError("demo.not_empty", folder=str(folder))
    return folder


def _register(home: Path) -> None:
    """Register the made-up addresses in the demo's own units.toml."""
    from lai_report.write.roster import with_sender

    path = home / "units.toml"
    text = path.read_text(encoding="utf-8")
    for row in _rows("senders.tsv"):
        text = with_sender(text, row["unit"], row["sender"])
    path.write_text(text, encoding="utf-8")


def _write_mail(folder: Path) -> None:
    from lai_report.write.sample_mail import sample_message

    folder.mkdir()
    for number, row in enumerate(_rows("mail.tsv"), start=1):
        message = sample_message(
            received_at=datetime.fromisoformat(row["received_at"]),
            sender=row["sender"],
            subject=row["subject"],
            proof=row["proof"],
            extra=row["extra"],
            number=number,
        )
        (folder / f"{number:03}.eml").write_bytes(message)


def _rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table shipped with the program, by its headings."""
    text = (files("lai_report") / "data" / "demo" / name).read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return (dict(zip(lines[0], line, strict=True)) for line in lines[1:])


def _first_day(desk: Desk) -> list[Paragraph | Table]:
    # As the clerk would have seen it that afternoon: as of now the day would long be closed.
    as_of = desk.instant(SHOWN_AT, FIRST)
    title = paragraph(phrase("demo.first_day"), tone="dim")
    return [title, *status_document(_status(desk, FIRST, as_of)).blocks]


def _queue(desk: Desk) -> list[Paragraph | Table]:
    from lai_report.cli.shared.waiting import queue

    title = paragraph(phrase("demo.queue"), tone="dim")
    return [title, *review_document(queue(desk), desk.configuration()).blocks]


def _week(desk: Desk) -> list[Paragraph]:
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    now = desk.context.now()
    return [
        paragraph(phrase("demo.week"), tone="dim"),
        *(
            paragraph(phrase("demo.day", day=day), *short_line(_status(desk, day, now)))
            for day in days
        ),
    ]


def _status(desk: Desk, day: date, as_of: datetime) -> DayStatus:
    return day_status(desk.configuration(), day, desk.facts(day), desk.mailbox(), as_of)


def _next(home: Path) -> list[Paragraph]:
    """What to try next, in the same office."""
    return [paragraph(phrase("demo.next", folder=str(home)), tone="strong")]
