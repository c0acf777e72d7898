"""One file of directives/ as a directive, or the findings that keep it from being one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from lai_report.core.model import Channel, Directive, Obligation, Roster, Span
from lai_report.errors import phrase
from lai_report.read.config.rows import (
    Row,
    check_ids,
    check_order,
    check_top,
    one_row,
    rows,
    written_ids,
)
from lai_report.read.config.schedule import check_schedule, schedule_of
from lai_report.read.config.schema import DirectiveTable, ObligationTable
from lai_report.read.config.supersession import (
    Earlier,
    LaterRow,
    changes_of,
    check_later,
    earlier_of,
    endings_of,
    later_rows,
    says_later,
)
from lai_report.read.config.toml_file import TomlFile, meant_or_known, shortened


class DirectiveRows(NamedTuple):
    """The tables of one file that are right by themselves."""

    directive: Row[DirectiveTable] | None
    obligations: list[Row[ObligationTable]]
    later: list[LaterRow]
    """What it ends and changes of other directives."""
    file: TomlFile

    @property
    def is_reference(self) -> bool:
        """Whether it binds nobody here."""
        return self.directive is not None and self.directive.table.standing == "reference"


def read_directive(file: TomlFile) -> DirectiveRows:
    """The file's tables, compared with one another; mistakes are findings of the file."""
    check_top(file, ("directive", "obligations", "ends", "changes"))
    directive = one_row(file, "directive", DirectiveTable)
    obligations = rows(file, "obligations", ObligationTable)
    found = DirectiveRows(directive, obligations, later_rows(file, directive), file)
    if not (file.data.get("obligations") or says_later(file) or file.damaged):
        hint = phrase("config.no_obligations_hint")
        file.find(("obligations",), phrase("config.no_obligations"), hint)
    check_ids(found.obligations)
    for row in found.obligations:
        check_order(row, ("until",), row.table.first, row.table.last)
        check_schedule(row)
    return found


def check_supersession(found: Sequence[DirectiveRows]) -> None:
    """Find what a directive cannot end or change of another, and what two of them do."""
    earlier: dict[str, Earlier] = {}
    for each in found:
        earlier |= earlier_of(each.file, each.obligations, is_reference=each.is_reference)
    later = [(row, each.is_reference) for each in found for row in each.later]
    check_later(later, earlier)


def declared_ids(units: TomlFile) -> Collection[str]:
    """Every id of units.toml a directive may bind."""
    return written_ids(units, "groups") | written_ids(units, "units")


def check_bound(found: DirectiveRows, declared: Collection[str], roster: Roster | None) -> None:
    """Find bound ids that are not declared; warn of a duty that binds nobody."""
    for row in found.obligations:
        if found.is_reference:
            _check_reference(row)
        elif _check_declared(row, declared) and roster is not None:
            _check_binds(row, roster)


def _check_reference(row: Row[ObligationTable]) -> None:
    if row.table.bound:
        hint = phrase("config.reference_binds_hint")
        row.file.find((*row.path, "bound"), phrase("config.reference_binds"), hint)


def _check_declared(row: Row[ObligationTable], declared: Collection[str]) -> bool:
    """Find ids nobody has; whether there are none."""
    unknown = [(i, bound) for i, bound in enumerate(row.table.bound) if bound not in declared]
    for index, bound in unknown:
        row.file.find(
            (*row.path, "bound", index),
            phrase("config.not_declared", id=shortened(bound)),
            meant_or_known(bound, declared),
        )
    return not unknown


def _check_binds(row: Row[ObligationTable], roster: Roster) -> None:
    # What only stands in the list, with nothing to follow, may bind nobody.
    if row.table.kind != "standing" and not _binds(row, roster):
        hint = phrase("config.binds_nobody_hint")
        row.file.find((*row.path, "bound"), phrase("config.binds_nobody"), hint, warns=True)


def _binds(row: Row[ObligationTable], roster: Roster) -> bool:
    """Whether any unit of the roster, on whatever day, is bound."""
    bound = frozenset(row.table.bound)
    return any(
        unit.id in bound or any(membership.group in bound for membership in unit.memberships)
        for unit in roster.units
    )


def directive_of(found: DirectiveRows) -> Directive | None:
    """The record of tables that were checked."""
    if found.directive is None:
        return None
    table = found.directive.table
    return Directive(
        id=table.id,
        issuer=table.issuer,
        number=table.number,
        issued=table.issued,
        arrived=table.arrived,
        subject=table.subject,
        form=table.form,
        standing=table.standing,
        signatory=table.signatory,
        addressees=tuple(table.addressees),
        notes=(*table.notes, *filter(None, [table.note])),
        obligations=_obligations(table.id, (row.table for row in found.obligations)),
        ends=endings_of(found.later),
        changes=changes_of(found.later),
    )


def _obligations(directive: str, tables: Iterable[ObligationTable]) -> tuple[Obligation, ...]:
    return tuple(_obligation(directive, table) for table in tables)


def _obligation(directive: str, table: ObligationTable) -> Obligation:
    channel = table.channel
    return Obligation(
        id=table.id,
        directive=directive,
        clause=table.clause,
        kind=table.kind,
        bound=tuple(table.bound),
        quote=table.quote,
        addressee=table.addressee,
        channel=Channel() if channel is None else Channel(channel.through, channel.mailbox),
        schedule=None if table.schedule is None else schedule_of(table.schedule),
        span=Span(table.first, table.last),
        content=table.content,
        note=table.note,
        focal_point=table.focal_point,
    )
