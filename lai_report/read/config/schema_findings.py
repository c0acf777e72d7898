"""From what the schema refuses to findings: what is wrong with which key, and an example of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lai_report.errors import Phrase, phrase
from lai_report.read.config.schema import NESTED, Table, keys_of
from lai_report.read.config.schema_values import WrongValueError
from lai_report.read.config.toml_file import TomlFile, meant_or_known, shortened
from lai_report.read.config.toml_lines import KeyPath

AnyTable = TypeVar("AnyTable", bound=Table)

EXAMPLES: Mapping[str, str] = {
    "addressee": 'addressee = "Thường trực Tỉnh ủy"',
    "aliases": 'aliases = ["HU Mường Tè"]',
    "arrived": "arrived = 2021-05-07",
    "as_of": "as_of = 2021-08-24",
    "authority": 'authority = "Tỉnh ủy Lai Châu"',
    "before": 'before = "16:30"',
    "bound": 'bound = ["huyen-uy", "thanh-uy"]',
    "by": 'by = "16:30"',
    "channel": 'channel = { through = "Văn phòng Tỉnh ủy", mailbox = "hopthu@donvi.example" }',
    "clause": 'clause = "4"',
    "close": 'close = "24:00"',
    "every": 'every = "day"',
    "from": "from = 2021-01-29",
    "group": 'group = "huyen-uy"',
    "hours": 'hours = [{ label = "sáng", before = "10:00" }]',
    "DirectiveTable.id": 'id = "lc-2021-01-28"',
    "GroupTable.id": 'id = "huyen-uy"',
    "GroupTable.name": 'name = "Các huyện ủy"',
    "ObligationTable.id": 'id = "A4.2"',
    "OfficeTable.name": 'name = "Văn phòng Tỉnh ủy Lai Châu"',
    "id": 'id = "huyen-uy-muong-te"',
    "issued": "issued = 2021-01-28",
    "issuer": 'issuer = "Ban Thường vụ Tỉnh ủy Lai Châu"',
    "kept_from": "kept_from = 2021-01-29",
    "kept_until": "kept_until = 2025-06-30",
    "kind": 'kind = "report"',
    "label": 'label = "sáng"',
    "mailbox": 'mailbox = "hopthu@donvi.example"',
    "memberships": 'memberships = [{ group = "huyen-uy", from = 2021-01-29 }]',
    "name": 'name = "Huyện ủy Mường Tè"',
    "obligation": 'obligation = "lc-2021-01-28/A4.2"',
    "changes": "changes = [{ obligation = …, from = 2021-03-01, schedule = {…}, clause = … }]",
    "ends": "ends = [{ obligation = …, from = 2021-03-01, clause = … }]",
    "order": "order = 7",
    "quote": 'quote = "nguyên văn của văn bản"',
    "schedule": 'schedule = { every = "day", before = "16:30" }',
    "senders": 'senders = ["vanphong@donvi.example"]',
    "spans": "spans = [{ from = 2012-11-02, until = 2025-06-30 }]",
    "standing": 'standing = "binding"',
    "successors": 'successors = ["dang-uy-xa-muong-te"]',
    "timezone": 'timezone = "Asia/Ho_Chi_Minh"',
    "until": "until = 2025-06-30",
}
"""How a key is written right, in one table or in any; for others a text in quotes is shown."""

# What pydantic calls the mistake, and the text of what to say.
_KINDS: Mapping[str, str] = {
    "missing": "missing",
    "string_type": "not_text",
    "int_type": "not_number",
    "date_type": "not_date",
    "list_type": "not_list",
    "model_type": "not_table",
}


def validated(
    file: TomlFile, path: KeyPath, model: type[AnyTable], values: Mapping[str, Any]
) -> AnyTable | None:
    """The table as a model; None, with findings, where it has mistakes."""
    is_damaged = path in file.damaged
    try:
        table = model.model_validate(values)
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            where = error["loc"]
            if not (is_damaged and error["type"] == "missing"):
                file.find((*path, *where), *_explained(model, where, error))
        return None
    return None if is_damaged else table


def _explained(model: type[Table], where: KeyPath, error: ErrorDetails) -> tuple[Phrase, Phrase]:
    """What is wrong and what to write; a value of the wrong kind is never shown."""
    kind, context = error["type"], error.get("ctx", {})
    if isinstance(refused := context.get("error"), WrongValueError):
        return refused.message, refused.hint
    if kind == "extra_forbidden":
        return phrase("config.unknown_key"), _nearest_key(model, where)
    if kind == "literal_error":
        return phrase("config.unknown_word"), _nearest_word(error)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return phrase("config.out_of_range"), _example_of(model, where)
    if isinstance(error["input"], time):
        return phrase("toml.bare_time"), phrase("toml.bare_time_hint")
    return phrase(f"config.{_KINDS.get(kind, 'unknown_word')}"), _example_of(model, where)


def _example_of(model: type[Table], where: KeyPath) -> Phrase:
    """The hint that shows how the key is written."""
    key = next((part for part in reversed(where) if isinstance(part, str)), "")
    example = EXAMPLES.get(f"{model.__name__}.{key}") or EXAMPLES.get(key)
    return phrase("config.write_like", example=example or f'{shortened(key)} = "…"')


def _nearest_key(model: type[Table], where: KeyPath) -> Phrase:
    parents = [part for part in where[:-1] if isinstance(part, str) and part in NESTED]
    table = NESTED[parents[-1]] if parents else model
    return meant_or_known(str(where[-1]), keys_of(table))


def _nearest_word(error: ErrorDetails) -> Phrase:
    words = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ",").split(",")]
    written = error["input"] if isinstance(error["input"], str) else ""
    return meant_or_known(written, words)
