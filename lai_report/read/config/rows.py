"""The tables of one file as models, each with its path, for the checks that compare them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from lai_report.errors import phrase
from lai_report.read.config.schema import Table
from lai_report.read.config.schema_findings import validated
from lai_report.read.config.toml_file import TomlFile, meant_or_known
from lai_report.read.config.toml_lines import KeyPath

AnyTable = TypeVar("AnyTable", bound=Table)


class Row(NamedTuple, Generic[AnyTable]):
    """A table that is right by itself, and where it stands."""

    file: TomlFile
    path: KeyPath
    table: AnyTable


def check_top(file: TomlFile, known: tuple[str, ...]) -> None:
    """Find tables at the top of the file that have no meaning there."""
    for key in file.data:
        if key not in known:
            hint = meant_or_known(key, known)
            file.find((key,), phrase("config.unknown_table"), hint)


def one_row(file: TomlFile, name: str, model: type[AnyTable]) -> Row[AnyTable] | None:
    """The file's `[name]`; None, with findings, where it is missing or wrong."""
    values = file.data.get(name)
    if not isinstance(values, dict):
        key = "config.missing_table" if values is None else "config.not_table_header"
        file.find(
            (name,), phrase(key, header=f"[{name}]"), phrase(f"{key}_hint", header=f"[{name}]")
        )
        return None
    table = validated(file, (name,), model, values)
    return None if table is None else Row(file, (name,), table)


def rows(file: TomlFile, name: str, model: type[AnyTable]) -> list[Row[AnyTable]]:
    """Those of the file's `[[name]]` that are right by themselves; findings for the others."""
    found: list[Row[AnyTable]] = []
    for index, values in enumerate(_items(file, name)):
        path = (name, index)
        table = validated(file, path, model, values)
        found += [] if table is None else [Row(file, path, table)]
    return found


def written_ids(file: TomlFile, name: str) -> dict[str, None]:
    """Every id that stands in `[[name]]`, in tables with mistakes too, in the file's order."""
    items = file.data.get(name)
    tables = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return {table["id"]: None for table in tables if isinstance(table.get("id"), str)}


def _items(file: TomlFile, name: str) -> list[Any]:
    items = file.data.get(name, [])
    if isinstance(items, list) and all(isinstance(item, dict) for item in items):
        return items
    header = f"[[{name}]]"
    file.find(
        (name,),
        phrase("config.not_table_header", header=header),
        phrase("config.not_table_header_hint", header=header),
    )
    return []


def check_order(row: Row[Any], path: KeyPath, first: date | None, last: date | None) -> None:
    """Find a span that ends before it begins; `path` is where its end stands."""
    if first is not None and last is not None and first > last:
        row.file.find(
            (*row.path, *path),
            phrase("config.ends_before", first=first, last=last),
            phrase("config.ends_before_hint"),
        )


def check_ids(rows_of_one_kind: Iterable[Row[Any]]) -> None:
    """Find ids used twice among the rows; each after the first is a finding."""
    first: dict[str, Row[Any]] = {}
    for row in rows_of_one_kind:
        other = first.setdefault(row.table.id, row)
        if other is not row:
            path = (*row.path, "id")
            place = place_of(other, (*other.path, "id"))
            hint = phrase("config.id_twice_hint")
            row.file.find(path, phrase("config.id_twice", id=row.table.id, place=place), hint)


def place_of(row: Row[Any], path: KeyPath) -> str:
    """FILE:LINE of a key of a row's file."""
    return f"{row.file.name}:{row.file.lines.of(path)}"
