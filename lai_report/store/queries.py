"""The questions put to the table of entries; each costs what its answer holds, not the history.

All of them are bound to `sequence <= :upto`. The table only grows, so that bound is a snapshot: a
reader keeps one view of the ledger for as long as it likes and holds no lock between two questions.

Indexes are named: SQLite keeps no statistics here (ANALYZE would write them), and without any it
takes the bound on `sequence` for the better way in, which is the whole table.
"""
# ruff: noqa: S608 - the statements are joined from constants of this module alone

ENTRIES = """
SELECT sequence, recorded_at, recorded_by, kind, unit, obligation, report_day, hour,
       received_at, source, reference, target, payload, previous_hash, hash
FROM entries
"""

NO_ENTRIES = f"{ENTRIES} LIMIT 0"
NEWEST = "SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1"
AT = f"{ENTRIES} WHERE sequence = :sequence"
RECORDED_AT = "SELECT recorded_at FROM entries WHERE sequence = ?"
HASH = "SELECT hash FROM entries WHERE sequence = ?"

# Every entry that targets one of the seeds, every entry a seed targets, and so on.
_CLOSURE = """
bearing (sequence) AS (
    SELECT sequence FROM seeds WHERE sequence <= :upto
    UNION
    SELECT later.sequence FROM bearing
    JOIN entries AS later ON later.target = bearing.sequence
    WHERE later.sequence <= :upto
    UNION
    SELECT entries.target FROM bearing
    JOIN entries ON entries.sequence = bearing.sequence
    WHERE entries.target IS NOT NULL
)
"""

_OF_THE_DAYS = """
    SELECT sequence FROM entries INDEXED BY entries_by_day
    WHERE report_day BETWEEN :first AND :last
"""
_TOUCHING_THE_DAYS = """
    SELECT sequence FROM entries INDEXED BY entries_undated_mail
    WHERE kind = 'mail' AND report_day IS NULL
      AND received_at >= :opens AND received_at < :closes
    UNION ALL
    SELECT sequence FROM entries INDEXED BY entries_waivers
    WHERE kind = 'waiver' AND json_extract(payload, '$.until') >= :first
      AND (report_day IS NULL OR report_day <= :last)
    UNION ALL
    SELECT sequence FROM entries INDEXED BY entries_waivers
    WHERE kind = 'waiver' AND json_extract(payload, '$.until') IS NULL
      AND (report_day IS NULL OR report_day <= :last)
"""

BEARING_ON_DAYS = f"""
WITH RECURSIVE seeds (sequence) AS ({_OF_THE_DAYS} UNION ALL {_TOUCHING_THE_DAYS}), {_CLOSURE}
{ENTRIES} WHERE sequence IN (SELECT sequence FROM bearing) ORDER BY sequence
"""

# The same but for the plain submissions, which are nearly all of it: what has no target, is no
# supplement (the word is looked for in the text, and may stand there for another reason: then the
# entry is not plain, which costs a little and harms nobody) and is not voided. A void mostly bears
# the day of what it voids; those that bear none are found among all voids, which are few.
COMPLICATIONS = f"""
WITH RECURSIVE seeds (sequence) AS (
    {_OF_THE_DAYS}
      AND (kind <> 'submission' OR target IS NOT NULL OR received_at IS NULL
           OR instr(payload, '"supplement"') > 0)
    UNION ALL
    SELECT void.sequence FROM entries AS void INDEXED BY entries_by_kind
    CROSS JOIN entries AS voided ON voided.sequence = void.target
    WHERE void.kind = 'void' AND void.kind <> 'submission'
      AND voided.report_day BETWEEN :first AND :last
    UNION ALL {_TOUCHING_THE_DAYS}
), {_CLOSURE}
{ENTRIES} WHERE sequence IN (SELECT sequence FROM bearing) ORDER BY sequence
"""
RECEIPTS = """
SELECT unit, obligation, hour, received_at FROM entries INDEXED BY entries_by_day
WHERE report_day = :day AND kind = 'submission' AND sequence <= :upto
  AND sequence NOT IN (SELECT value FROM json_each(:besides))
"""

# A message counts as settled here only where that is beyond doubt: what settles it is not itself
# voided. The core decides about the rest.
WAITING = f"""
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
), {_CLOSURE}
{ENTRIES} WHERE sequence IN (SELECT sequence FROM bearing) ORDER BY sequence
"""

RECEIVED_SINCE = f"""
{ENTRIES} INDEXED BY entries_by_receipt
WHERE received_at >= :instant AND sequence <= :upto AND kind IN ('submission', 'note', 'mail')
ORDER BY sequence
"""

# `kind <> 'submission'` says again what the index of kinds covers: without it SQLite scans.
OF_KIND = f"""
{ENTRIES} WHERE kind = :kind AND kind <> 'submission' AND sequence <= :upto
ORDER BY sequence LIMIT :limit
"""
OF_KIND_NEWEST = f"""
{ENTRIES} WHERE kind = :kind AND kind <> 'submission' AND sequence <= :upto
ORDER BY sequence DESC LIMIT :limit
"""

REFERENCES = f"""
{ENTRIES}
WHERE reference <> '' AND reference IN (SELECT value FROM json_each(:references))
  AND sequence <= :upto
ORDER BY sequence
"""

# The numbers of the entries that are asked for, then the entries by number, a page at a time.
NUMBERS_OF_DAY = """
SELECT sequence FROM entries WHERE report_day = :day AND (:unit = '' OR unit = :unit)
"""
# A jump from day to day through the index, so that a unit's log costs its days and not its peers'
# rows. The last day found is NULL, and stands for the entries without a day.
NUMBERS_OF_UNIT = """
WITH RECURSIVE days (day) AS (
    SELECT min(report_day) FROM entries
    UNION ALL
    SELECT (SELECT min(report_day) FROM entries WHERE report_day > days.day)
    FROM days WHERE days.day IS NOT NULL
)
SELECT sequence FROM days JOIN entries ON report_day IS day AND unit = :unit
"""
NUMBERS_OF_KINDS = """
SELECT sequence FROM entries
WHERE kind <> 'submission' AND kind IN (SELECT value FROM json_each(:kinds))
"""
BY_NUMBERS = f"{ENTRIES} WHERE sequence IN (SELECT value FROM json_each(:numbers))"
FORWARD = f"""
{ENTRIES} WHERE sequence > :after AND sequence <= :upto ORDER BY sequence LIMIT :page
"""
BACKWARD = f"""
{ENTRIES} WHERE sequence > :after AND sequence <= :upto ORDER BY sequence DESC LIMIT :page
"""
