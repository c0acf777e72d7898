"""Writes docs/schema/lai-report-1.json: what `--format json` prints, as JSON Schema.

`python docs/write.py` runs it; a test fails while the file is not what this makes, and all JSON the
tests see is held against it. The shapes are the types of lai_report/core/answers, which the code
that builds them is checked by.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from lai_report.core.answers import ANSWERS
from lai_report.core.answers.cases import CaseData
from lai_report.core.answers.day import SlotData
from lai_report.core.answers.duty import GapData, OverlapData, ShiftData
from lai_report.core.answers.envelope import Envelope, FindingData
from lai_report.core.answers.period import RateData, UnitsData
from lai_report.core.answers.remind import CallingData
from lai_report.core.verdicts import Verdict

Schema = dict[str, Any]

FILE = Path(__file__).parent / "schema" / "lai-report-1.json"
DRAFT = "https://json-schema.org/draft/2020-12/schema"

NAMES = {
    FindingData: "finding",
    RateData: "rate",
    Verdict: "verdict",
    SlotData: "slot",
    CaseData: "case",
    ShiftData: "shift",
    GapData: "gap",
    OverlapData: "overlap",
    UnitsData: "units_of_period",
    CallingData: "calling",
}
"""Shapes that are told once, in `$defs`, and named elsewhere."""
LEAVES: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
}


def shape(hint: Any) -> Schema:
    """The schema of a type: of a named one its name."""
    return {"$ref": f"#/$defs/{NAMES[hint]}"} if hint in NAMES else told(hint)


def told(hint: Any) -> Schema:
    """The schema of a type in full. Raises `KeyError` for a type that JSON has no form for."""
    if is_typeddict(hint):
        return record(hint)
    made = FORMS.get(get_origin(hint))
    return made(*get_args(hint)) if made else dict(LEAVES[hint])


def record(hint: Any) -> Schema:
    """An object with all the fields of a TypedDict, those that may be missing last."""
    fields = get_type_hints(hint, include_extras=True)
    optional = {name: get_args(each)[0] for name, each in fields.items() if is_optional(each)}
    required = {name: each for name, each in fields.items() if name not in optional}
    return {
        "type": "object",
        "properties": {name: shape(each) for name, each in (required | optional).items()},
        "required": list(required),
    }


def is_optional(hint: Any) -> bool:
    """Whether a field may be missing."""
    return get_origin(hint) is NotRequired


def limited(hint: Any, *limits: tuple[str, Any]) -> Schema:
    """A leaf with its limits, and what it is."""
    return {**shape(hint), **dict(limits)}


def either(*hints: Any) -> Schema:
    """One of the types."""
    return {"anyOf": [shape(hint) for hint in hints]}


def one_of(*words: Any) -> Schema:
    """One of the words."""
    return {"enum": list(words)} if words[1:] else {"const": words[0]}


def many(hint: Any) -> Schema:
    """A list of it."""
    return {"type": "array", "items": shape(hint)}


def anything(*_: Any) -> Schema:
    """An object of whatever fields."""
    return {"type": "object"}


FORMS: dict[Any, Callable[..., Schema]] = {
    Annotated: limited,
    Union: either,
    UnionType: either,
    Literal: one_of,
    list: many,
    dict: anything,
    Mapping: anything,
}
"""What becomes of types that are made of others."""
SHARED = {name: told(hint) for hint, name in NAMES.items()}
DATA = {command: told(hint) for command, hint in ANSWERS.items()}
"""What stands in `data`, by command."""


def schema() -> Schema:
    """The whole schema: the envelope, and the data of each command."""
    nothing: Schema = {"type": "object", "maxProperties": 0}
    envelope = told(Envelope)
    envelope["properties"]["command"] = {"enum": list(DATA)}
    return {
        "$schema": DRAFT,
        "title": "lai-report --format json, version 1",
        "description": (
            "Fields may be added within a version; none is renamed or taken away. Where the exit "
            "code is not 0 `data` may be empty, and `findings` say why."
        ),
        **envelope,
        "allOf": [
            {
                "if": {"properties": {"command": {"const": command}}},
                "then": {
                    "properties": {
                        "data": {"anyOf": [{"$ref": f"#/$defs/data-{command}"}, nothing]}
                    }
                },
            }
            for command in DATA
        ],
        "$defs": {**SHARED, **{f"data-{name}": shape for name, shape in DATA.items()}},
    }


def drawn() -> dict[Path, str]:
    """The file as it must stand."""
    return {FILE: json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"}
