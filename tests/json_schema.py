"""The published schema of `--format json`, closed: in the tests a field it does not name fails."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "docs" / "schema" / "lai-report-1.json"


def check(printed: Any) -> None:
    """Raise where a printed envelope is not what the schema says, or says more."""
    from jsonschema.exceptions import best_match

    wrong = best_match(_validator().iter_errors(printed))
    assert wrong is None, f"describe it in lai_report/core/answers, then docs/write.py: {wrong}"


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    published = json.loads(FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    return Draft202012Validator(_closed(published))


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    if closed.get("type") == "object" and "properties" in closed:
        closed["additionalProperties"] = False
    return closed
