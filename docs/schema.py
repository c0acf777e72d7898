"""Writes docs/schema/lai-report-1.json: what `--format json` prints, as JSON Schema.

`python docs/write.py` runs it; a test fails while the file is not what this makes, and all JSON the
tests see is held against it. Within a version fields are added, never renamed or taken away.
"""

import json
from pathlib import Path
from typing import Any, get_args

from lai_report.core.cases import State as CaseState
from lai_report.core.entries.case.decision import Answer
from lai_report.core.entries.case.opening import CaseKind
from lai_report.core.entries.entry import EntryKind
from lai_report.core.entries.reminder import ReminderVia as RemindedVia
from lai_report.core.entries.waiver import Lifts
from lai_report.core.model import Kind
from lai_report.core.plans.import_ import Outcome as ImportOutcome
from lai_report.core.plans.record import Outcome as RecordOutcome
from lai_report.core.reminding import Stage
from lai_report.core.reports.check import Level
from lai_report.core.subjects.natures import Nature
from lai_report.core.treatment import Treatment
from lai_report.core.verdicts import Verdict

Schema = dict[str, Any]

FILE = Path(__file__).parent / "schema" / "lai-report-1.json"
DRAFT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
YES: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
COUNT: Schema = {"type": "integer", "minimum": 0}
ID: Schema = {
    "type": "integer",
    "minimum": 1,
    "description": "the number of an entry of the ledger",
}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
INSTANT: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}$",
    "description": "ISO 8601 with the office's offset",
}
ANYTHING: Schema = {"type": "object"}


def maybe(schema: Schema) -> Schema:
    """That, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    """A list of it."""
    return {"type": "array", "items": schema}


def one_of(*words: Any) -> Schema:
    """One of the words, or of those of the types."""
    return {"enum": [each for word in words for each in (get_args(word) or (word,))]}


def record(fields: dict[str, Schema], **optional: Schema) -> Schema:
    """An object with all the fields, and perhaps the optional ones."""
    return {"type": "object", "properties": {**fields, **optional}, "required": list(fields)}


def either(*shapes: Schema) -> Schema:
    """One of the shapes, by what the command was asked to do."""
    return {"anyOf": list(shapes)}


def named(name: str) -> Schema:
    """A shape of `$defs`."""
    return {"$ref": f"#/$defs/{name}"}


RATE = record({"n": COUNT, "d": COUNT, "percent": maybe({"type": "number"})})
TOTALS = dict.fromkeys(
    ("owed", "due", "on_time", "late", "missing", "not_reported", "unknown", "not_due", "waived"),
    COUNT,
)
COUNTED = {**TOTALS, "received": COUNT, "completeness": named("rate"), "timeliness": named("rate")}
RUNS = {
    **dict.fromkeys(("streak", "longest_streak", "missed", "late_seconds_total"), COUNT),
    "late_seconds_median": maybe(COUNT),
}
UNIT = {"unit": TEXT, "name": TEXT}
SLOT = {"obligation": TEXT, "hour": TEXT}
SPAN = {"from": INSTANT, "to": INSTANT}
STRETCH = {"centre": TEXT, **SPAN, "minutes": COUNT}

SHARED = {
    "finding": record(
        {"file": TEXT, "line": COUNT, "key": TEXT, "message": TEXT, "hint": TEXT},
    ),
    "rate": RATE,
    "verdict": one_of(Verdict),
    "slot": record(
        {
            **UNIT,
            **SLOT,
            "due": maybe(INSTANT),
            "verdict": named("verdict"),
            "received_at": maybe(INSTANT),
            "late_seconds": maybe(COUNT),
            "overdue_seconds": maybe(COUNT),
            "remaining_seconds": maybe(COUNT),
            "supplements": many(INSTANT),
            "pending": many(ID),
            "unknown_why": maybe(TEXT),
            "deadline_waived": YES,
            "unhandled_mail": YES,
            "reminders": many(
                record(
                    {
                        "id": ID,
                        "at": INSTANT,
                        "via": one_of(RemindedVia),
                        "note": TEXT,
                        "by": TEXT,
                        "bounced": YES,
                    }
                )
            ),
        }
    ),
    "case": record(
        {
            "id": ID,
            "kind": one_of(CaseKind),
            **UNIT,
            "subject": TEXT,
            "obligation": maybe(TEXT),
            "known_at": INSTANT,
            "when": maybe(DAY),
            "state": one_of(CaseState),
            "open": YES,
            "age_hours": COUNT,
            "mail": maybe(ID),
            "decision": maybe(
                record(
                    {
                        "id": ID,
                        "answer": one_of(Answer),
                        "by_whom": TEXT,
                        "basis": TEXT,
                        "decided_at": INSTANT,
                    }
                )
            ),
            "reports": many(
                record(
                    {
                        "id": ID,
                        "to": TEXT,
                        "reported_at": INSTANT,
                        "submission": maybe(ID),
                        "note": TEXT,
                    }
                )
            ),
            "closed_at": maybe(INSTANT),
            "close_reason": maybe(TEXT),
        }
    ),
    "shift": record(
        {"id": maybe(ID), "centre": TEXT, "name": TEXT, "phone": TEXT, "note": TEXT, **SPAN}
    ),
    "gap": record(STRETCH),
    "overlap": record({**STRETCH, "shifts": many(ID)}),
    "units_of_period": many(record({**UNIT, **COUNTED, **RUNS})),
    "calling": record(
        {
            **UNIT,
            "phone": TEXT,
            "contact": TEXT,
            "stage": one_of(Stage),
            "slots": many(
                record(
                    {
                        **SLOT,
                        "verdict": named("verdict"),
                        "due": maybe(INSTANT),
                        "reminders": COUNT,
                    }
                )
            ),
        },
        why=many(TEXT),
    ),
}

DAY_STATUS = {
    "day": DAY,
    "slots": many(named("slot")),
    "extra": many(record({**UNIT, "day": DAY, "received_at": INSTANT, "reason": TEXT})),
    "totals": record(TOTALS),
    "cases": many(named("case")),
    "duty": many(named("shift")),
}
PERIOD = {
    "from": DAY,
    "to": DAY,
    "units": named("units_of_period"),
    "totals": record({**COUNTED, **RUNS}),
    "days": many(record({"day": DAY, **COUNTED})),
    "cases": many(named("case")),
    "shifts": many(named("shift")),
    "gaps": many(named("gap")),
}
PERIOD_SLOTS = many(
    record(
        {
            "day": DAY,
            "unit": TEXT,
            **SLOT,
            "verdict": named("verdict"),
            "received_at": maybe(INSTANT),
            "late_seconds": maybe(COUNT),
        }
    )
)
DRY = {"dry_run": YES}
UNSENT = {"without_address": many(TEXT), "unclear": many(TEXT)}

DATA = {
    "status": either(
        record(
            DAY_STATUS,
            since=many(record({"id": ID, **UNIT, "day": DAY, "received_at": INSTANT})),
        ),
        record(
            {
                "unit": TEXT,
                "day": DAY,
                "verdicts": many(record({"obligation": TEXT, "verdict": named("verdict")})),
                "submissions": many(
                    record(
                        {
                            "id": ID,
                            "received_at": INSTANT,
                            "source": TEXT,
                            "reference": TEXT,
                            "details": ANYTHING,
                        }
                    )
                ),
                "head": maybe(TEXT),
            }
        ),
    ),
    "record": record(
        {
            **DRY,
            "entries": many(
                record(
                    {
                        "id": maybe(ID),
                        **UNIT,
                        "kind": one_of("submission", "note"),
                        "day": maybe(DAY),
                        "received_at": maybe(INSTANT),
                        "outcome": one_of(RecordOutcome),
                    }
                )
            ),
        }
    ),
    "ingest": record(
        {
            **dict.fromkeys(
                ("messages", "accepted", "review", "ignored", "refused", "duplicates"), COUNT
            ),
            "source": TEXT,
            **DRY,
            "came_back": many(record({"unit": TEXT, "id": ID})),
        }
    ),
    "review": either(
        record(
            {
                "items": many(
                    record(
                        {
                            "id": ID,
                            "subject": TEXT,
                            "sender": TEXT,
                            "received_at": INSTANT,
                            "proposed_unit": maybe(TEXT),
                            "proposed_day": maybe(DAY),
                            "offered_day": maybe(DAY),
                            "nature": one_of(Nature),
                            "reason": TEXT,
                        }
                    )
                )
            }
        ),
        record(
            {
                "decided": many(
                    record(
                        {
                            "id": ID,
                            "decision": one_of("submission", "note", "rejection", "case"),
                            "entry": ID,
                            "unit": maybe(TEXT),
                            "day": maybe(DAY),
                        }
                    )
                )
            }
        ),
    ),
    "case": either(
        record({"cases": many(named("case"))}), record({"entry": ID, "case": named("case")})
    ),
    "duty": either(
        record({"at": INSTANT, "on_duty": many(named("shift")), "gaps": many(named("gap"))}),
        record(
            {
                **SPAN,
                "complete": YES,
                "shifts": many(named("shift")),
                "gaps": many(named("gap")),
                "overlaps": many(named("overlap")),
            }
        ),
        record({"shift": named("shift"), "outcome": one_of("new", "repeat", "dry")}),
        record(
            {
                **dict.fromkeys(("new", "repeats", "written"), COUNT),
                "bad": many(record({"line": COUNT, "why": TEXT})),
            }
        ),
        record({**SPAN, "centres": many(TEXT), "entries": many(ID)}),
        record(
            {
                **dict.fromkeys(("shifts", "on_duty", "gaps", "overlaps"), many(ANYTHING)),
                "complete": YES,
            }
        ),
    ),
    "void": record(
        {
            "entries": many(
                record({"target": ID, "id": maybe(ID), "outcome": one_of("new", "repeat")})
            )
        }
    ),
    "waive": record(
        {
            "id": ID,
            "units": many(TEXT),
            "from": DAY,
            "until": DAY,
            "lifts": one_of(Lifts),
            "due": maybe(INSTANT),
            "basis": TEXT,
            "authority": TEXT,
            "outcome": one_of(RecordOutcome),
        }
    ),
    "check": record({**DAY_STATUS, "level": one_of(Level), "why": many(TEXT)}),
    "remind": either(
        record(
            {
                "day": DAY,
                "owing": many(named("calling")),
                "unclear": many(named("calling")),
                "settled": many(TEXT),
                "zalo": TEXT,
            }
        ),
        record(
            {
                **DRY,
                "entries": many(
                    record(
                        {
                            "id": maybe(ID),
                            **UNIT,
                            "day": DAY,
                            "at": INSTANT,
                            "via": one_of(RemindedVia),
                            "note": TEXT,
                            "round": COUNT,
                            "outcome": one_of("new", "repeat"),
                        }
                    )
                ),
            }
        ),
        record({**DRY, "bounced": many(record({"unit": TEXT, "id": ID}))}),
        record(
            {
                "day": DAY,
                **DRY,
                "drafts": many(record({"unit": TEXT, "to": many(TEXT), "file": TEXT})),
                **UNSENT,
            }
        ),
        record(
            {
                "file": TEXT,
                **DRY,
                "slots": many(record({"unit": TEXT, "day": DAY, "verdict": named("verdict")})),
            }
        ),
        record(
            {
                "day": DAY,
                **DRY,
                "digest": TEXT,
                "from": TEXT,
                "drafts": many(
                    record({"unit": TEXT, "to": many(TEXT), "subject": TEXT, "text": TEXT})
                ),
                "outcomes": many(
                    record(
                        {"unit": TEXT, "state": TEXT, "message_id": TEXT, "id": maybe(ID)},
                    )
                ),
                **UNSENT,
            }
        ),
    ),
    "summary": record(PERIOD, slots=PERIOD_SLOTS),
    "report": either(
        record({**DAY_STATUS, "text": many(TEXT)}),
        record({"files": many(TEXT), **PERIOD}, slots=PERIOD_SLOTS),
        record({"id": ID, "outcome": one_of("new", "repeat")}),
    ),
    "log": record(
        {
            "entries": many(
                record(
                    {
                        "id": ID,
                        "recorded_at": INSTANT,
                        "recorded_by": TEXT,
                        "kind": one_of(EntryKind),
                        "unit": TEXT,
                        "obligation": TEXT,
                        "day": maybe(DAY),
                        "hour": TEXT,
                        "received_at": maybe(INSTANT),
                        "source": TEXT,
                        "reference": TEXT,
                        "target": maybe(ID),
                        "payload": ANYTHING,
                        "voided_by": maybe(ID),
                        "previous_hash": TEXT,
                        "hash": TEXT,
                    }
                )
            )
        }
    ),
    "verify": record(
        {
            "sound": YES,
            "entries": COUNT,
            "head": maybe(TEXT),
            "broken_at": maybe(ID),
            "problems": many(TEXT),
            "checked": many(TEXT),
            "unproven": many(TEXT),
        }
    ),
    "backup": record({"file": TEXT, "head": maybe(TEXT)}),
    "restore": record({"entry": ID, "entries": COUNT, "head": TEXT}),
    "move-store": record({"place": TEXT, "entries": COUNT, "head": TEXT, "url": TEXT}),
    "import": record(
        {
            **DRY,
            "counts": record(dict.fromkeys(get_args(ImportOutcome), COUNT)),
            "rows": many(
                record(
                    {
                        "line": COUNT,
                        "outcome": one_of(ImportOutcome),
                        **UNIT,
                        "day": maybe(DAY),
                        "received_at": maybe(INSTANT),
                        "id": maybe(ID),
                        "why": maybe(TEXT),
                    }
                )
            ),
        }
    ),
    "directives": record(
        {
            "directives": many(
                record(
                    {
                        **dict.fromkeys(("id", "issuer", "number"), TEXT),
                        "issued": maybe(DAY),
                        "arrived": maybe(DAY),
                        "standing": one_of("binding", "reference"),
                        "notes": many(TEXT),
                    }
                )
            ),
            "obligations": many(
                record(
                    {
                        **dict.fromkeys(("id", "directive", "clause"), TEXT),
                        "kind": one_of(Kind),
                        "bound": many(TEXT),
                        "bound_names": many(TEXT),
                        **dict.fromkeys(("addressee", "mailbox", "schedule"), TEXT),
                        "from": maybe(DAY),
                        "until": maybe(DAY),
                        **dict.fromkeys(("quote", "note", "focal_point"), TEXT),
                        "tracked_by": one_of(Treatment),
                        "pressings": COUNT,
                        "last_pressing": maybe(DAY),
                        "summary_reports": COUNT,
                        "last_summary_report": maybe(DAY),
                        "cases": COUNT,
                        "open_cases": COUNT,
                        "changes": many(
                            record(
                                {"from": DAY, "schedule": TEXT, "directive": TEXT, "clause": TEXT}
                            )
                        ),
                        "ended": maybe(record({"from": DAY, "directive": TEXT, "clause": TEXT})),
                    }
                )
            ),
        }
    ),
    "units": record(
        {
            "day": DAY,
            "units": many(
                record(
                    {
                        **UNIT,
                        "order": maybe(COUNT),
                        **dict.fromkeys(("groups", "aliases", "senders"), many(TEXT)),
                        "phone": TEXT,
                        "contact": TEXT,
                        "exists": YES,
                        "owes": many(TEXT),
                        "successors": many(TEXT),
                        "note": TEXT,
                    }
                )
            ),
        }
    ),
    "validate": record({"errors": COUNT, "warnings": COUNT}),
    "doctor": record({"points": many(record({"level": one_of("ok", "warning"), "message": TEXT}))}),
    "init": record({"folder": TEXT, "files": many(TEXT)}),
}
"""What stands in `data`, by command."""


def schema() -> Schema:
    """The whole schema: the envelope, and the data of each command."""
    nothing: Schema = {"type": "object", "maxProperties": 0}
    return {
        "$schema": DRAFT,
        "title": "lai-report --format json, version 1",
        "description": (
            "Fields may be added within a version; none is renamed or taken away. Where the exit "
            "code is not 0 `data` may be empty, and `findings` say why."
        ),
        **record(
            {
                "version": {"const": 1},
                "command": {"enum": list(DATA)},
                "as_of": INSTANT,
                "exit_code": COUNT,
                "data": {"type": "object"},
                "findings": many(named("finding")),
            },
            retry=YES,
        ),
        "allOf": [
            {
                "if": {"properties": {"command": {"const": command}}},
                "then": {"properties": {"data": {"anyOf": [named(f"data-{command}"), nothing]}}},
            }
            for command in DATA
        ],
        "$defs": {**SHARED, **{f"data-{name}": shape for name, shape in DATA.items()}},
    }


def drawn() -> dict[Path, str]:
    """The file as it must stand."""
    return {FILE: json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"}
