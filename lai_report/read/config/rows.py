"""The tables of one file as models, each with its path; what is wrong in them becomes findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lai_report.errors import Phrase, phrase
from lai_report.read.config.schema import EXAMPLES, NESTED, TomlTable, keys_of
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.toml_text import KeyPath
from lai_report.read.config.values import (
    Mistake,
    WrongValueError,
    meant_or_known,
    mistake,
    shortened,
)

AnyTable = TypeVar("AnyTable", bound=TomlTable)

# What pydantic calls the mistake, and the text of what to say.
_KINDS: Mapping[str, str] = {
    "missing": "missing",
    "string_type": "not_text",
    "int_type": "not_number",
    "date_type": "not_date",
    "list_type": "not_list",
    "model_type": "not_table",
}


class Row(NamedTuple, Generic[AnyTable]):
    """A table that is right by itself, and where it stands."""

    file: TomlFile
    path: KeyPath
    table: AnyTable

    def find(self, path: KeyPath, mistake: Mistake, *, warns: bool = False) -> None:
        """Add a finding about a key of the table."""
        self.file.find((*self.path, *path), mistake, warns=warns)

    def place_of(self, path: KeyPath) -> str:
        """FILE:LINE of a key of the table."""
        return f"{self.file.name}:{self.file.lines.of((*self.path, *path))}"


def check_top(file: TomlFile, known: tuple[str, ...]) -> None:
    """Find tables at the top of the file that have no meaning there."""
    for key in file.data:
        if key not in known:
            file.find((key,), mistake("config.unknown_table", meant_or_known(key, known)))


def one_row(file: TomlFile, name: str, model: type[AnyTable]) -> Row[AnyTable] | None:
    """The file's `[name]`; None, with findings, where it is missing or wrong."""
    values = file.data.get(name)
    if not isinstance(values, dict):
        key = "config.missing_table" if values is None else "config.not_table_header"
        file.find((name,), mistake(key, header=f"[{name}]"))
        return None
    return _row(file, (name,), model, values)


def rows(file: TomlFile, name: str, model: type[AnyTable]) -> list[Row[AnyTable]]:
    """Those of the file's `[[name]]` that are right by themselves; findings for the others."""
    items = file.data.get(name, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        file.find((name,), mistake("config.not_table_header", header=f"[[{name}]]"))
        return []
    found = (_row(file, (name, index), model, values) for index, values in enumerate(items))
    return [row for row in found if row is not None]


def written_ids(file: TomlFile, name: str) -> dict[str, None]:
    """Every id that stands in `[[name]]`, in tables with mistakes too, in the file's order."""
    items = file.data.get(name)
    tables = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return {table["id"]: None for table in tables if isinstance(table.get("id"), str)}


def check_known(
    row: Row[Any], path: KeyPath, written: str, known: Collection[str], key: str
) -> None:
    """Find an id that is not among the known ones; `key` is the text that says so."""
    if written not in known:
        hint = meant_or_known(written, known)
        row.find(path, mistake(key, hint, id=shortened(written)))


def check_order(row: Row[Any], path: KeyPath, first: date | None, last: date | None) -> None:
    """Find a span that ends before it begins; `path` is where its end stands."""
    if first is not None and last is not None and first > last:
        row.find(path, mistake("config.ends_before", first=first, last=last))


def check_ids(rows_of_one_kind: Iterable[Row[Any]]) -> None:
    """Find ids used twice among the rows; each after the first is a finding."""
    first: dict[str, Row[Any]] = {}
    for row in rows_of_one_kind:
        other = first.setdefault(row.table.id, row)
        if other is not row:
            place = other.place_of(("id",))
            row.find(("id",), mistake("config.id_twice", id=row.table.id, place=place))


def _row(
    file: TomlFile, path: KeyPath, model: type[AnyTable], values: Mapping[str, Any]
) -> Row[AnyTable] | None:
    """The table as a model; None, with findings, where it has mistakes."""
    is_damaged = path in file.damaged
    try:
        table = model.model_validate(values)
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            where = error["loc"]
            if not (is_damaged and error["type"] == "missing"):
                file.find((*path, *where), _mistake(model, where, error))
        return None
    return None if is_damaged else Row(file, path, table)


def _mistake(model: type[TomlTable], where: KeyPath, error: ErrorDetails) -> Mistake:
    """What is wrong and what to write; a value of the wrong kind is never shown."""
    kind, context = error["type"], error.get("ctx", {})
    if isinstance(refused := context.get("error"), WrongValueError):
        return refused.mistake
    if kind == "extra_forbidden":
        return mistake("config.unknown_key", _nearest_key(model, where))
    if kind == "literal_error":
        return mistake("config.unknown_word", _nearest_word(error))
    if kind in {"greater_than_equal", "less_than_equal"}:
        return mistake("config.out_of_range", _example_of(model, where))
    if isinstance(error["input"], time):
        return mistake("toml.bare_time")
    return mistake(f"config.{_KINDS.get(kind, 'unknown_word')}", _example_of(model, where))


def _example_of(model: type[TomlTable], where: KeyPath) -> Phrase:
    """The hint that shows how the key is written."""
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    example = EXAMPLES.get(f"{model.__name__}.{key}") or EXAMPLES.get(key)
    return phrase("config.write_like", example=example or f'{shortened(key)} = "…"')


def _nearest_key(model: type[TomlTable], where: KeyPath) -> Phrase:
    parents = [part for part in where[:-1] if isinstance(part, str) and part in NESTED]
    table = NESTED[parents[-1]] if parents else model
    return meant_or_known(str(where[-1]), keys_of(table))


def _nearest_word(error: ErrorDetails) -> Phrase:
    words = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ",").split(",")]
    written = error["input"] if isinstance(error["input"], str) else ""
    return meant_or_known(written, words)
