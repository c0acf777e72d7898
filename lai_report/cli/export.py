"""`export`: the whole ledger as JSONL or CSV, entry by entry, to a file or to stdout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from lai_report.cli.line.declaration import Invocation, Option
from lai_report.cli.line.options import KnownAtOption
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.outputs import refuse_overwriting
from lai_report.cli.shared.result import Result
from lai_report.core.reports.ledger.transfer import COLUMNS, entry_row
from lai_report.errors import ExitCode, Phrase, phrase


class ExportForm(StrEnum):
    """How the entries are written."""

    JSONL = "jsonl"
    CSV = "csv"


def export(
    ctx: Invocation,
    output: Annotated[
        str, Option("--output", "-o", metavar="FILE", help="export.help.output")
    ] = "",
    form: Annotated[ExportForm | None, Option("--format", help="export.help.form")] = None,
    force: Annotated[bool, Option("--force", help="export.help.force")] = False,
    known_at: KnownAtOption = "",
) -> Result | int:
    """Write every entry, oldest first; a file appears whole or not at all."""
    with open_desk(ctx.obj) as desk:
        is_csv = form is ExportForm.CSV or (form is None and output.lower().endswith(".csv"))
        counted = _Counted(_rows(desk, known_at))
        lines = _lines(counted, is_csv=is_csv)
        if output:
            _write_file(desk, Path(output), lines, is_forced=force)
        else:
            from lai_report.cli.output import stream_data

            # `| head` has what it wanted, which is no error; the code says that not all was told.
            if not stream_data(lines):
                return ExitCode.BROKEN_PIPE
        return Result(
            "export",
            ctx.obj.now(),
            notices=_notices(desk, output, counted.count, known_at),
            # Stdout holds the entries: a word of ours among them would be one line too many.
            is_quiet=True,
            zone=desk.office.zone,
        )


# The rows are written as they are read, millions of them: no list stands there to be counted.
class _Counted:
    """Rows handed on one by one, and how many they were."""

    def __init__(self, rows: Iterator[Mapping[str, object]]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        for row in self._rows:
            self.count += 1
            yield row


def _rows(desk: Desk, known_at: str) -> Iterator[Mapping[str, object]]:
    at = desk.known_at(known_at)
    zone = desk.office.zone
    if desk.ledger is not None:
        yield from (entry_row(entry, zone) for entry in desk.ledger.log(known_at=at))


def _lines(rows: _Counted, *, is_csv: bool) -> Iterator[str]:
    from lai_report.write.rows import csv_lines, jsonl_lines

    return csv_lines(COLUMNS, rows) if is_csv else jsonl_lines(rows)


def _write_file(desk: Desk, path: Path, lines: Iterator[str], *, is_forced: bool) -> None:
    from lai_report.write.files import replace_file_by_parts

    refuse_overwriting(desk, path, is_forced=is_forced)
    replace_file_by_parts(path, lines)


def _notices(desk: Desk, output: str, count: int, known_at: str) -> tuple[Phrase, ...]:
    at = desk.known_at(known_at)
    key = "export.done" if output else "export.streamed"
    said = [phrase(key, count=count, file=output)]
    head = desk.ledger.head(at) if desk.ledger is not None else None
    return (*said, phrase("export.head", head=str(head))) if head else tuple(said)
