"""The ledger's statements in SQLite's dialect.

Indexes are named: SQLite keeps no statistics here (ANALYZE would write them), and without any it
takes the bound on `sequence` for the better way in, which is the whole table.
"""
# ruff: noqa: S608 - the statements are joined from constants alone

from __future__ import annotations

from typing import TYPE_CHECKING

from lai_report.core.entries.entry import SUPPLEMENT_KEY, WAIVER_UNTIL_KEY

if TYPE_CHECKING:  # which holds every name to be there; at run time it is a dictionary
    from lai_report.store.statements import Statements

_ENTRIES = """
SELECT sequence, recorded_at, recorded_by, kind, unit, obligation, report_day, hour,
       received_at, source, reference, target, payload, previous_hash, hash
FROM entries
"""

_INSERT = """
INSERT INTO entries (
    sequence, recorded_at, recorded_by, kind, unit, obligation, report_day, hour,
    received_at, source, reference, target, payload, previous_hash, hash
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

# The transitive closure over target, both ways: every entry that targets one of the seeds, every
# entry a seed targets, and so on.
_RELATED = """
related (sequence) AS (
    SELECT sequence FROM seeds WHERE sequence <= :upto
    UNION
    SELECT later.sequence FROM related
    JOIN entries AS later ON later.target = related.sequence
    WHERE later.sequence <= :upto
    UNION
    SELECT entries.target FROM related
    JOIN entries ON entries.sequence = related.sequence
    WHERE entries.target IS NOT NULL
)
"""

_OF_THE_DAYS = """
    SELECT sequence FROM entries INDEXED BY entries_by_day
    WHERE report_day BETWEEN :first AND :last
"""
_TOUCHING_THE_DAYS = f"""
    SELECT sequence FROM entries INDEXED BY entries_undated_mail
    WHERE kind = 'mail' AND report_day IS NULL
      AND received_at >= :opens AND received_at < :closes
    UNION ALL
    SELECT sequence FROM entries INDEXED BY entries_waivers
    WHERE kind = 'waiver' AND json_extract(payload, '$.{WAIVER_UNTIL_KEY}') >= :first
      AND (report_day IS NULL OR report_day <= :last)
    UNION ALL
    SELECT sequence FROM entries INDEXED BY entries_waivers
    WHERE kind = 'waiver' AND json_extract(payload, '$.{WAIVER_UNTIL_KEY}') IS NULL
      AND (report_day IS NULL OR report_day <= :last)
"""

_RELATED_TO_DAYS = f"""
WITH RECURSIVE seeds (sequence) AS ({_OF_THE_DAYS} UNION ALL {_TOUCHING_THE_DAYS}), {_RELATED}
{_ENTRIES} WHERE sequence IN (SELECT sequence FROM related) ORDER BY sequence
"""

# The key of a supplement is looked for in the text, and may stand there for another reason: then
# the entry is not plain, which costs a little and harms nobody. A void mostly bears the day of what
# it voids; those that bear none are found among all voids, which are few.
_EXCEPTIONAL_ENTRIES = f"""
WITH RECURSIVE seeds (sequence) AS (
    {_OF_THE_DAYS}
      AND (kind <> 'submission' OR target IS NOT NULL OR received_at IS NULL
           OR instr(payload, '"{SUPPLEMENT_KEY}"') > 0)
    UNION ALL
    SELECT void.sequence FROM entries AS void INDEXED BY entries_by_kind
    CROSS JOIN entries AS voided ON voided.sequence = void.target
    WHERE void.kind = 'void' AND void.kind <> 'submission'
      AND voided.report_day BETWEEN :first AND :last
    UNION ALL {_TOUCHING_THE_DAYS}
), {_RELATED}
{_ENTRIES} WHERE sequence IN (SELECT sequence FROM related) ORDER BY sequence
"""
_PLAIN_SUBMISSIONS = """
SELECT unit, obligation, hour, received_at FROM entries INDEXED BY entries_by_day
WHERE report_day = :day AND kind = 'submission' AND sequence <= :upto
  AND sequence NOT IN (SELECT value FROM json_each(:besides))
"""

_WAITING = f"""
WITH RECURSIVE seeds (sequence) AS (
    SELECT sequence FROM entries AS mail
    WHERE kind = 'mail' AND kind <> 'submission' AND NOT EXISTS (
        SELECT 1 FROM entries AS settling
        WHERE settling.target = mail.sequence AND settling.sequence <= :upto
          AND settling.kind IN (SELECT value FROM json_each(:settling))
          AND NOT EXISTS (
            SELECT 1 FROM entries AS undoing
            WHERE undoing.target = settling.sequence AND undoing.sequence <= :upto
              AND undoing.kind = 'void'
          )
    )
), {_RELATED}
{_ENTRIES} WHERE sequence IN (SELECT sequence FROM related) ORDER BY sequence
"""

_RECEIVED_SINCE = f"""
{_ENTRIES} INDEXED BY entries_by_receipt
WHERE received_at >= :instant AND sequence <= :upto AND kind IN ('submission', 'note', 'mail')
ORDER BY sequence
"""

# `kind <> 'submission'` says again what the index of kinds covers: without it SQLite scans.
_OF_KIND = f"""
{_ENTRIES} WHERE kind = :kind AND kind <> 'submission' AND sequence <= :upto
ORDER BY sequence LIMIT :limit
"""
_OF_KIND_NEWEST = f"""
{_ENTRIES} WHERE kind = :kind AND kind <> 'submission' AND sequence <= :upto
ORDER BY sequence DESC LIMIT :limit
"""

_REFERENCES = f"""
{_ENTRIES}
WHERE reference <> '' AND reference IN (SELECT value FROM json_each(:references))
  AND sequence <= :upto
ORDER BY sequence
"""

_NUMBERS_OF_DAY = """
SELECT sequence FROM entries WHERE report_day = :day AND (:unit = '' OR unit = :unit)
"""
# A jump from day to day through the index, so that a unit's log costs its days and not its peers'
# rows. The last day found is NULL, and stands for the entries without a day.
_NUMBERS_OF_UNIT = """
WITH RECURSIVE days (day) AS (
    SELECT min(report_day) FROM entries
    UNION ALL
    SELECT (SELECT min(report_day) FROM entries WHERE report_day > days.day)
    FROM days WHERE days.day IS NOT NULL
)
SELECT sequence FROM days JOIN entries ON report_day IS day AND unit = :unit
"""
_NUMBERS_OF_KINDS = """
SELECT sequence FROM entries
WHERE kind <> 'submission' AND kind IN (SELECT value FROM json_each(:kinds))
"""
_FORWARD = f"""
{_ENTRIES} WHERE sequence > :after AND sequence <= :upto ORDER BY sequence LIMIT :page
"""
_BACKWARD = f"""
{_ENTRIES} WHERE sequence > :after AND sequence <= :upto ORDER BY sequence DESC LIMIT :page
"""

STATEMENTS: Statements = {
    "insert": _INSERT,
    "no_entries": f"{_ENTRIES} LIMIT 0",
    "newest": "SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1",
    "entry": f"{_ENTRIES} WHERE sequence = :sequence",
    "recorded_at": "SELECT recorded_at FROM entries WHERE sequence = ?",
    "hash": "SELECT hash FROM entries WHERE sequence = ?",
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
    "by_numbers": f"{_ENTRIES} WHERE sequence IN (SELECT value FROM json_each(:numbers))",
    "forward": _FORWARD,
    "backward": _BACKWARD,
}
