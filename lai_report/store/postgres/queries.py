"""The questions of `queries.py` in PostgreSQL's words: the same answers, by the same indexes."""
# ruff: noqa: S608 - the statements are joined from constants of this module alone

from __future__ import annotations

from collections.abc import Mapping

from lai_report.store import queries
from lai_report.store.rows import INSERT

_COLUMNS = """
sequence, recorded_at, recorded_by, kind, unit, obligation, report_day, hour,
received_at, source, reference, target, payload, previous_hash, hash
"""
ENTRIES = f"SELECT {_COLUMNS} FROM ledger_entries"

COPY = "COPY"
COPY_FROM = f"COPY ledger_entries ({_COLUMNS}, until) FROM STDIN"

# Every entry that targets one of the seeds, every entry a seed targets, and so on. PostgreSQL lets
# the recursion name itself once, so both ways lie in one step.
_CLOSURE = """
bearing (sequence) AS (
    SELECT sequence FROM seeds WHERE sequence <= %(upto)s
    UNION
    SELECT tied.sequence FROM bearing CROSS JOIN LATERAL (
        SELECT later.sequence FROM ledger_entries AS later
        WHERE later.target = bearing.sequence AND later.sequence <= %(upto)s
        UNION ALL
        SELECT own.target FROM ledger_entries AS own
        WHERE own.sequence = bearing.sequence AND own.target IS NOT NULL
    ) AS tied (sequence)
)
"""
_BEARING = f"""
{ENTRIES} WHERE sequence IN (SELECT sequence FROM bearing) ORDER BY sequence
"""

_OF_THE_DAYS = """
    SELECT sequence FROM ledger_entries
    WHERE report_day BETWEEN %(first)s AND %(last)s
"""
_TOUCHING_THE_DAYS = """
    SELECT sequence FROM ledger_entries
    WHERE kind = 'mail' AND report_day IS NULL
      AND received_at >= %(opens)s AND received_at < %(closes)s
    UNION ALL
    SELECT sequence FROM ledger_entries
    WHERE kind = 'waiver' AND until >= %(first)s
      AND (report_day IS NULL OR report_day <= %(last)s)
    UNION ALL
    SELECT sequence FROM ledger_entries
    WHERE kind = 'waiver' AND until IS NULL
      AND (report_day IS NULL OR report_day <= %(last)s)
"""

_BEARING_ON_DAYS = f"""
WITH RECURSIVE seeds (sequence) AS ({_OF_THE_DAYS} UNION ALL {_TOUCHING_THE_DAYS}), {_CLOSURE}
{_BEARING}
"""

_COMPLICATIONS = f"""
WITH RECURSIVE seeds (sequence) AS (
    {_OF_THE_DAYS}
      AND (kind <> 'submission' OR target IS NOT NULL OR received_at IS NULL
           OR strpos(payload, '"supplement"') > 0)
    UNION ALL
    SELECT void.sequence FROM ledger_entries AS void
    JOIN ledger_entries AS voided ON voided.sequence = void.target
    WHERE void.kind = 'void' AND void.kind <> 'submission'
      AND voided.report_day BETWEEN %(first)s AND %(last)s
    UNION ALL {_TOUCHING_THE_DAYS}
), {_CLOSURE}
{_BEARING}
"""
_RECEIPTS = """
SELECT unit, obligation, hour, received_at FROM ledger_entries
WHERE report_day = %(day)s AND kind = 'submission' AND sequence <= %(upto)s
  AND sequence <> ALL (
    ARRAY(SELECT json_array_elements_text(%(besides)s::json)::bigint)
)
"""

_WAITING = f"""
WITH RECURSIVE seeds (sequence) AS (
    SELECT sequence FROM ledger_entries AS mail
    WHERE kind = 'mail' AND kind <> 'submission' AND NOT EXISTS (
        SELECT 1 FROM ledger_entries AS settling
        WHERE settling.target = mail.sequence AND settling.sequence <= %(upto)s
          AND settling.kind IN (SELECT json_array_elements_text(%(settling)s::json))
          AND NOT EXISTS (
            SELECT 1 FROM ledger_entries AS undoing
            WHERE undoing.target = settling.sequence AND undoing.sequence <= %(upto)s
              AND undoing.kind = 'void'
          )
    )
), {_CLOSURE}
{_BEARING}
"""

_RECEIVED_SINCE = f"""
{ENTRIES}
WHERE received_at >= %(instant)s AND sequence <= %(upto)s
  AND kind IN ('submission', 'note', 'mail')
ORDER BY sequence
"""

_OF_KIND = f"""
{ENTRIES} WHERE kind = %(kind)s AND kind <> 'submission' AND sequence <= %(upto)s
ORDER BY sequence LIMIT %(limit)s
"""
_OF_KIND_NEWEST = f"""
{ENTRIES} WHERE kind = %(kind)s AND kind <> 'submission' AND sequence <= %(upto)s
ORDER BY sequence DESC LIMIT %(limit)s
"""

_NUMBERS_OF_DAY = """
SELECT sequence FROM ledger_entries
WHERE report_day = %(day)s AND (%(unit)s::text = '' OR unit = %(unit)s)
"""
# The jump from day to day; NULL, the last of them, is no value an index is asked for with "=".
_NUMBERS_OF_UNIT = """
WITH RECURSIVE days (day) AS (
    (SELECT min(report_day) FROM ledger_entries)
    UNION ALL
    SELECT (SELECT min(report_day) FROM ledger_entries WHERE report_day > days.day)
    FROM days WHERE days.day IS NOT NULL
)
SELECT sequence FROM days JOIN ledger_entries ON report_day = day AND unit = %(unit)s
UNION ALL
SELECT sequence FROM ledger_entries WHERE report_day IS NULL AND unit = %(unit)s
"""
_NUMBERS_OF_KINDS = """
SELECT sequence FROM ledger_entries
WHERE kind <> 'submission' AND kind IN (SELECT json_array_elements_text(%(kinds)s::json))
"""
_BY_NUMBERS = f"""
{ENTRIES} WHERE sequence = ANY (
    ARRAY(SELECT json_array_elements_text(%(numbers)s::json)::bigint)
)
"""
_FORWARD = f"""
{ENTRIES} WHERE sequence > %(after)s AND sequence <= %(upto)s ORDER BY sequence LIMIT %(page)s
"""
_BACKWARD = f"""
{ENTRIES} WHERE sequence > %(after)s AND sequence <= %(upto)s
ORDER BY sequence DESC LIMIT %(page)s
"""

REFERENCES = f"""
{ENTRIES}
WHERE reference <> '' AND reference = ANY (%(references)s) AND sequence <= %(upto)s
ORDER BY sequence
"""
"""Asked with a list of texts, not with JSON: PostgreSQL's JSON cannot read every text."""

WAIVERS = """
SELECT sequence, kind, payload, until FROM ledger_entries WHERE kind = 'waiver' ORDER BY sequence
"""

WORDS: Mapping[str, str] = {
    INSERT: COPY,
    queries.NEWEST: "SELECT sequence, hash FROM ledger_entries ORDER BY sequence DESC LIMIT 1",
    queries.NO_ENTRIES: f"{ENTRIES} LIMIT 0",
    queries.AT: f"{ENTRIES} WHERE sequence = %(sequence)s",
    queries.RECORDED_AT: "SELECT recorded_at FROM ledger_entries WHERE sequence = %s",
    queries.HASH: "SELECT hash FROM ledger_entries WHERE sequence = %s",
    queries.BEARING_ON_DAYS: _BEARING_ON_DAYS,
    queries.COMPLICATIONS: _COMPLICATIONS,
    queries.RECEIPTS: _RECEIPTS,
    queries.WAITING: _WAITING,
    queries.RECEIVED_SINCE: _RECEIVED_SINCE,
    queries.OF_KIND: _OF_KIND,
    queries.OF_KIND_NEWEST: _OF_KIND_NEWEST,
    queries.NUMBERS_OF_DAY: _NUMBERS_OF_DAY,
    queries.NUMBERS_OF_UNIT: _NUMBERS_OF_UNIT,
    queries.NUMBERS_OF_KINDS: _NUMBERS_OF_KINDS,
    queries.BY_NUMBERS: _BY_NUMBERS,
    queries.FORWARD: _FORWARD,
    queries.BACKWARD: _BACKWARD,
}
"""What each statement of `queries.py` is here."""
