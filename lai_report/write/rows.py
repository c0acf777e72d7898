"""Rows as JSONL or CSV, streamed: a ledger of any size leaves in constant memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from lai_report.write.csv import BOM, FORMULA_STARTS
from lai_report.write.plain import escape_steering
from lai_report.write.values import machine_text


def jsonl_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each row as one line of JSON; controls and bidi as JSON escapes, which read back the same."""
    for row in rows:
        yield escape_steering(json.dumps(row, ensure_ascii=False)) + "\n"


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Headings, then each row as one line of CSV that Excel opens with its diacritics."""
    yield BOM + _line(columns)
    for row in rows:
        yield _line([_cell(row[column]) for column in columns])


def _line(cells: Sequence[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _cell(value: Any) -> str:
    """A value as a spreadsheet may hold it: a payload as JSON, no formula, no control."""
    if isinstance(value, dict):
        return escape_steering(json.dumps(value, ensure_ascii=False)) if value else ""
    text = escape_steering(machine_text(value))
    is_formula = isinstance(value, str) and value.startswith(FORMULA_STARTS)
    return f"'{text}" if is_formula else text
