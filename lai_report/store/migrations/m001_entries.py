"""The first schema: one table of entries that nothing can change, and the ledger's name."""

SQLITE = (
    # The ledger's name seeds the chain and names its heads.
    "CREATE TABLE ledger (id TEXT NOT NULL PRIMARY KEY CHECK (id <> '')) STRICT",
    """
    CREATE TABLE entries (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        recorded_at INTEGER NOT NULL,
        recorded_by TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind <> ''),
        unit TEXT NOT NULL,
        obligation TEXT NOT NULL,
        report_day TEXT CHECK (date(report_day, '+0 days') IS report_day),
        hour TEXT NOT NULL,
        received_at INTEGER,
        source TEXT NOT NULL,
        reference TEXT NOT NULL,
        target INTEGER CHECK (target BETWEEN 1 AND sequence - 1),
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT
    """,
    # Each index carries only the rows it is asked about: a plain submission pays for two.
    "CREATE INDEX entries_by_day ON entries (report_day, unit)",
    "CREATE INDEX entries_by_receipt ON entries (received_at) WHERE received_at IS NOT NULL",
    "CREATE INDEX entries_by_target ON entries (target) WHERE target IS NOT NULL",
    "CREATE INDEX entries_by_reference ON entries (reference) WHERE reference <> ''",
    "CREATE INDEX entries_by_kind ON entries (kind) WHERE kind <> 'submission'",
    """
    CREATE INDEX entries_undated_mail ON entries (received_at)
    WHERE kind = 'mail' AND report_day IS NULL
    """,
    """
    CREATE INDEX entries_waivers ON entries (json_extract(payload, '$.until'), report_day)
    WHERE kind = 'waiver'
    """,
    # INSERT OR REPLACE gets past these. A third trigger would stop it and cost a bulk import a
    # quarter of its speed; the chain shows it.
    """
    CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'entries are never changed'); END
    """,
    """
    CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'entries are never deleted'); END
    """,
    """
    CREATE TRIGGER ledger_is_never_renamed BEFORE UPDATE ON ledger
    BEGIN SELECT raise(ABORT, 'a ledger keeps its name'); END
    """,
    """
    CREATE TRIGGER ledger_is_never_unnamed BEFORE DELETE ON ledger
    BEGIN SELECT raise(ABORT, 'a ledger keeps its name'); END
    """,
    """
    CREATE TRIGGER ledger_has_one_name BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT raise(ABORT, 'a ledger has one name'); END
    """,
)

# The same in PostgreSQL. Days sort as text only in the "C" order. `until` repeats what a waiver's
# payload says, so that an index can hold it: PostgreSQL's JSON cannot read every JSON text.
POSTGRES = (
    """
    CREATE TABLE ledger_identity (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        is_the_one BOOLEAN NOT NULL DEFAULT true UNIQUE CHECK (is_the_one)
    )
    """,
    """
    CREATE TABLE ledger_entries (
        sequence BIGINT PRIMARY KEY CHECK (sequence >= 1),
        recorded_at BIGINT NOT NULL,
        recorded_by TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind <> ''),
        unit TEXT NOT NULL,
        obligation TEXT NOT NULL,
        report_day TEXT COLLATE "C" CHECK (report_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        hour TEXT NOT NULL,
        received_at BIGINT,
        source TEXT NOT NULL,
        reference TEXT NOT NULL,
        target BIGINT CHECK (target BETWEEN 1 AND sequence - 1),
        payload TEXT NOT NULL,
        previous_hash BYTEA NOT NULL CHECK (length(previous_hash) = 32),
        hash BYTEA NOT NULL CHECK (length(hash) = 32),
        until TEXT COLLATE "C"
    )
    """,
    "CREATE INDEX ledger_by_day ON ledger_entries (report_day, unit)",
    """
    CREATE INDEX ledger_by_receipt ON ledger_entries (received_at) WHERE received_at IS NOT NULL
    """,
    "CREATE INDEX ledger_by_target ON ledger_entries (target) WHERE target IS NOT NULL",
    "CREATE INDEX ledger_by_reference ON ledger_entries (reference) WHERE reference <> ''",
    "CREATE INDEX ledger_by_kind ON ledger_entries (kind, sequence) WHERE kind <> 'submission'",
    """
    CREATE INDEX ledger_undated_mail ON ledger_entries (received_at)
    WHERE kind = 'mail' AND report_day IS NULL
    """,
    "CREATE INDEX ledger_waivers ON ledger_entries (until, report_day) WHERE kind = 'waiver'",
    """
    CREATE FUNCTION ledger_refuses_change() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'the ledger is never changed' USING ERRCODE = '42501'; END$$
    """,
    """
    CREATE TRIGGER ledger_entries_are_never_changed
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change()
    """,
    """
    CREATE TRIGGER ledger_is_never_renamed
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_identity
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change()
    """,
)
