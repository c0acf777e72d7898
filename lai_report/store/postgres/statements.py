"""The ledger's statements in PostgreSQL's dialect: the same answers, by the same indexes.

`until` is a column here, which `text.stored_row` fills: PostgreSQL's JSON cannot read every text.
"""
# ruff: noqa: S608 - the statements are joined from constants alone

from __future__ import annotations

from typing import TYPE_CHECKING

from lai_report.core.entries.entry import SUPPLEMENT_KEY

if TYPE_CHECKING:  # which holds every name to be there; at run time it is a dictionary
    from lai_report.store.statements import Statements

_COLUMNS = """
sequence, recorded_at, recorded_by, kind, unit, obligation, report_day, hour,
received_at, source, reference, target, payload, previous_hash, hash
"""
_ENTRIES = f"SELECT {_COLUMNS} FROM ledger_entries"

# The transitive closure over target, both ways. PostgreSQL lets the recursion name itself once, so
# both lie in one step.
_RELATED = """
related (sequence) AS (
    SELECT sequence FROM seeds WHERE sequence <= %(upto)s
    UNION
    SELECT tied.sequence FROM related CROSS JOIN LATERAL (
        SELECT later.sequence FROM ledger_entries AS later
        WHERE later.target = related.sequence AND later.sequence <= %(upto)s
        UNION ALL
        SELECT own.target FROM ledger_entries AS own
        WHERE own.sequence = related.sequence AND own.target IS NOT NULL
    ) AS tied (sequence)
)
"""
_ENTRIES_RELATED = f"""
{_ENTRIES} WHERE sequence IN (SELECT sequence FROM related) ORDER BY sequence
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

_RELATED_TO_DAYS = f"""
WITH RECURSIVE seeds (sequence) AS ({_OF_THE_DAYS} UNION ALL {_TOUCHING_THE_DAYS}), {_RELATED}
{_ENTRIES_RELATED}
"""

_EXCEPTIONAL_ENTRIES = f"""
WITH RECURSIVE seeds (sequence) AS (
    {_OF_THE_DAYS}
      AND (kind <> 'submission' OR target IS NOT NULL OR received_at IS NULL
           OR strpos(payload, '"{SUPPLEMENT_KEY}"') > 0)
    UNION ALL
    SELECT void.sequence FROM ledger_entries AS void
    JOIN ledger_entries AS voided ON voided.sequence = void.target
    WHERE void.kind = 'void' AND void.kind <> 'submission'
      AND voided.report_day BETWEEN %(first)s AND %(last)s
    UNION ALL {_TOUCHING_THE_DAYS}
), {_RELATED}
{_ENTRIES_RELATED}
"""
_PLAIN_SUBMISSIONS = """
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
), {_RELATED}
{_ENTRIES_RELATED}
"""

_RECEIVED_SINCE = f"""
{_ENTRIES}
WHERE received_at >= %(instant)s AND sequence <= %(upto)s
  AND kind IN ('submission', 'note', 'mail')
ORDER BY sequence
"""

_OF_KIND = f"""
{_ENTRIES} WHERE kind = %(kind)s AND kind <> 'submission' AND sequence <= %(upto)s
ORDER BY sequence LIMIT %(limit)s
"""
_OF_KIND_NEWEST = f"""
{_ENTRIES} WHERE kind = %(kind)s AND kind <> 'submission' AND sequence <= %(upto)s
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
{_ENTRIES} WHERE sequence = ANY (
    ARRAY(SELECT json_array_elements_text(%(numbers)s::json)::bigint)
)
"""
_FORWARD = f"""
{_ENTRIES} WHERE sequence > %(after)s AND sequence <= %(upto)s ORDER BY sequence LIMIT %(page)s
"""
_BACKWARD = f"""
{_ENTRIES} WHERE sequence > %(after)s AND sequence <= %(upto)s
ORDER BY sequence DESC LIMIT %(page)s
"""

# Asked with a list of texts, not with JSON: PostgreSQL's JSON cannot read every text.
_REFERENCES = f"""
{_ENTRIES}
WHERE reference <> '' AND reference = ANY (%(references)s) AND sequence <= %(upto)s
ORDER BY sequence
"""

WAIVERS = """
SELECT sequence, kind, payload, until FROM ledger_entries WHERE kind = 'waiver' ORDER BY sequence
"""

STATEMENTS: Statements = {
    "insert": f"COPY ledger_entries ({_COLUMNS}, until) FROM STDIN",
    "no_entries": f"{_ENTRIES} LIMIT 0",
    "newest": "SELECT sequence, hash FROM ledger_entries ORDER BY sequence DESC LIMIT 1",
    "entry": f"{_ENTRIES} WHERE sequence = %(sequence)s",
    "recorded_at": "SELECT recorded_at FROM ledger_entries WHERE sequence = %s",
    "hash": "SELECT hash FROM ledger_entries WHERE sequence = %s",
    "related_to_days": _RELATED_TO_DAYS,
    "exceptional_entries": _EXCEPTIONAL_ENTRIES,
    "plain_submissions": _PLAIN_SUBMISSIONS,
    "waiting": _WAITING,
    "received_since": _RECEIVED_SINCE,
    "of_kind": _OF_KIND,
    "of_kind_newest": _OF_KIND_NEWEST,
    "references": _REFERENCES,
    "numbers_of_day": _NUMBERS_OF_DAY,
    "numbers_of_unit": _NUMBERS_OF_UNIT,
    "numbers_of_kinds": _NUMBERS_OF_KINDS,
    "by_numbers": _BY_NUMBERS,
    "forward": _FORWARD,
    "backward": _BACKWARD,
}
