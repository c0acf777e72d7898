PRAGMA application_id = 1279347026;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
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
    ;
INSERT INTO "entries" VALUES(1,1611912660000000,'văn thư','config','','',NULL,'',NULL,'','',NULL,'{"digest":"abc"}',X'9CC011A6CF5CADCC9A0D5857BEDC6DA3FD5D78888DC404F834429261E0B352FB',X'244D9E3EF4AE0A174F924E767DAA67E7DF3A5A9FF903C2FE2DEA0F20047A56E9');
INSERT INTO "entries" VALUES(2,1611912660000000,'văn thư','submission','huyen-uy-sin-ho','','2021-01-29','',1611912660000000,'hand','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',NULL,'{}',X'244D9E3EF4AE0A174F924E767DAA67E7DF3A5A9FF903C2FE2DEA0F20047A56E9',X'AA4206C1E416FD6BE57D43CB951AD45B876A979E6F290FEAAA183C69644C7CA3');
INSERT INTO "entries" VALUES(3,1611912660000000,'văn thư','mail','','',NULL,'',1611912660000000,'imap:inbox','',NULL,'{"subject":"Báo cáo ngày 29/01"}',X'AA4206C1E416FD6BE57D43CB951AD45B876A979E6F290FEAAA183C69644C7CA3',X'629641277DF151CB8FAA59FC780B1EAA259F2F326BF73361F1266375F511704C');
INSERT INTO "entries" VALUES(4,1611912660000000,'văn thư','void','','',NULL,'',NULL,'','',2,'{"reason":"ghi nhầm"}',X'629641277DF151CB8FAA59FC780B1EAA259F2F326BF73361F1266375F511704C',X'AB8FAFBADA3EE9B6323CDDE073E2BDA7EECF4EA5283E4E9F87371AE02F5794EF');
INSERT INTO "entries" VALUES(5,1611912660000000,'văn thư','waiver','','','2021-01-28','',NULL,'','',NULL,'{"basis":"Kết luận số 12","lifts":"duty","until":"2021-02-01"}',X'AB8FAFBADA3EE9B6323CDDE073E2BDA7EECF4EA5283E4E9F87371AE02F5794EF',X'73A72E515E877461AB79C4317634E5F46173A83955F2423EF0A8EB232B3A274A');
CREATE TABLE ledger (id TEXT NOT NULL PRIMARY KEY CHECK (id <> '')) STRICT;
INSERT INTO "ledger" VALUES('7a05aef7c8b11858ad40ffa20bd1c45d');
CREATE INDEX entries_by_day ON entries (report_day, unit);
CREATE INDEX entries_by_receipt ON entries (received_at) WHERE received_at IS NOT NULL;
CREATE INDEX entries_by_target ON entries (target) WHERE target IS NOT NULL;
CREATE INDEX entries_by_reference ON entries (reference) WHERE reference <> '';
CREATE INDEX entries_by_kind ON entries (kind) WHERE kind <> 'submission';
CREATE INDEX entries_undated_mail ON entries (received_at)
    WHERE kind = 'mail' AND report_day IS NULL
    ;
CREATE INDEX entries_waivers ON entries (json_extract(payload, '$.until'), report_day)
    WHERE kind = 'waiver'
    ;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER ledger_is_never_renamed BEFORE UPDATE ON ledger
    BEGIN SELECT raise(ABORT, 'a ledger keeps its name'); END;
CREATE TRIGGER ledger_is_never_unnamed BEFORE DELETE ON ledger
    BEGIN SELECT raise(ABORT, 'a ledger keeps its name'); END;
CREATE TRIGGER ledger_has_one_name BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT raise(ABORT, 'a ledger has one name'); END;
COMMIT;
