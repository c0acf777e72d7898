"""What a directive says of earlier ones: which obligations it ends or changes, from which day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from lai_report.read.config.rows import Row, rows, written_ids
from lai_report.read.config.schema import ChangeTable, DirectiveTable, EndTable, ObligationTable
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.values import meant_or_known, mistake, shortened

LaterRow = Row[EndTable]


class Earlier(NamedTuple):
    """An obligation a later directive may name; its table where that is right by itself."""

    table: ObligationTable | None
    is_reference: bool


def later_rows(file: TomlFile, directive: Row[DirectiveTable] | None) -> list[LaterRow]:
    """What the file says of other directives: in [directive], or in tables of their own."""
    found: list[LaterRow] = rows(file, "ends", EndTable)
    found += [Row(file, row.path, row.table) for row in rows(file, "changes", ChangeTable)]
    if directive is not None:
        for name, tables in (("ends", directive.table.ends), ("changes", directive.table.changes)):
            for index, table in enumerate(tables):
                found.append(Row(file, (*directive.path, name, index), table))
    return found


def says_later(file: TomlFile) -> bool:
    """Whether the file speaks of other directives at all, rightly or not."""
    directive = file.data.get("directive")
    tables = (file.data, directive if isinstance(directive, dict) else {})
    return any(table.get(name) for table in tables for name in ("ends", "changes"))


def earlier_of(
    file: TomlFile, obligations: Iterable[Row[ObligationTable]], *, is_reference: bool
) -> dict[str, Earlier]:
    """The obligations a file declares, by `DIRECTIVE/ID`, those with mistakes too."""
    table = file.data.get("directive")
    directive = table.get("id") if isinstance(table, dict) else None
    right = {row.table.id: row.table for row in obligations}
    return {
        f"{directive}/{each}": Earlier(right.get(each), is_reference)
        for each in written_ids(file, "obligations")
    }


def check_later(found: Sequence[tuple[LaterRow, bool]], earlier: dict[str, Earlier]) -> None:
    """Find what cannot be ended or changed, and what is ended or changed twice.

    Each row comes with whether its directive is kept for reference only.
    """
    sound = [
        row for row, is_reference in found if _is_sound(row, earlier, is_reference=is_reference)
    ]
    for key in dict.fromkeys(row.table.obligation for row in sound):
        mine = [row for row in sound if row.table.obligation == key]
        _check_days(sorted(mine, key=lambda row: row.table.first), earlier[key].table)


def _is_sound(row: LaterRow, earlier: dict[str, Earlier], *, is_reference: bool) -> bool:
    key = row.table.obligation
    if is_reference:
        row.find(("obligation",), mistake("config.reference_changes"))
    elif key not in earlier:
        hint = meant_or_known(key, earlier)
        row.find(("obligation",), mistake("config.no_such_obligation", hint, id=shortened(key)))
    elif earlier[key].is_reference:
        row.find(("obligation",), mistake("config.change_of_reference"))
    elif _is_no_report(row, earlier[key].table):
        row.find(("obligation",), mistake("config.change_of_no_report"))
    else:
        return True
    return False


def _is_no_report(row: LaterRow, table: ObligationTable | None) -> bool:
    """Whether a schedule is given to what has none."""
    return isinstance(row.table, ChangeTable) and table is not None and table.kind != "report"


def _check_days(mine: Sequence[LaterRow], table: ObligationTable | None) -> None:
    """Find days before the obligation begins or after it ended, and two words about one day."""
    ended = table.last + timedelta(days=1) if table is not None and table.last else None
    before: LaterRow | None = None
    for row in mine:
        first = row.table.first
        if table is not None and table.first is not None and first < table.first:
            row.find(("from",), mistake("config.change_before_start", first=table.first))
        elif before is not None and before.table.first == first:
            place = before.place_of(("from",))
            row.find(("from",), mistake("config.changed_twice", place=place))
        elif ended is not None and first >= ended:
            row.find(("from",), mistake("config.change_after_end", day=ended))
        if not isinstance(row.table, ChangeTable):
            ended = min(ended, first) if ended else first
        before = row
