-- The first schema. Times are milliseconds since 1970 in UTC, days are whole days since 1970-01-01 as the person
-- lived them. A table with long rows has a rowid and a unique index (WITHOUT ROWID costs 2-5 times with long rows).

CREATE TABLE check_in (
    n     INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE,
    at    INTEGER NOT NULL,
    body  TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_at ON check_in (at, id);

-- What the dashboard reads: sums and counts per measure, and how many check-ins mark the day.
CREATE TABLE day (
    day              INTEGER PRIMARY KEY,
    entries          INTEGER NOT NULL,
    craving_sum      INTEGER NOT NULL,
    craving_count    INTEGER NOT NULL,
    mood_sum         INTEGER NOT NULL,
    mood_count       INTEGER NOT NULL,
    sleep_sum        INTEGER NOT NULL,
    sleep_count      INTEGER NOT NULL,
    confidence_sum   INTEGER NOT NULL,
    confidence_count INTEGER NOT NULL,
    yes_marks        INTEGER NOT NULL,
    no_marks         INTEGER NOT NULL
) STRICT;

-- One row: how many days were ever marked "no". Kept by the triggers, so that no path can forget it.
CREATE TABLE total (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    days_count INTEGER NOT NULL
) STRICT;
INSERT INTO total VALUES (1, 0);

CREATE TRIGGER day_added AFTER INSERT ON day WHEN new.no_marks > 0 BEGIN
    UPDATE total SET days_count = days_count + 1;
END;
CREATE TRIGGER day_changed AFTER UPDATE ON day WHEN (old.no_marks > 0) <> (new.no_marks > 0) BEGIN
    UPDATE total SET days_count = days_count + iif(new.no_marks > 0, 1, -1);
END;
CREATE TRIGGER day_removed AFTER DELETE ON day WHEN old.no_marks > 0 BEGIN
    UPDATE total SET days_count = days_count - 1;
END;

CREATE TABLE result (
    n          INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    instrument TEXT NOT NULL,
    at         INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    score      INTEGER,
    band       TEXT,
    body       TEXT NOT NULL
) STRICT;
CREATE INDEX result_at ON result (at, id);
CREATE INDEX result_instrument ON result (instrument, at, id);

-- The last score of each instrument, and the one before.
CREATE TABLE score (
    instrument TEXT PRIMARY KEY,
    day        INTEGER NOT NULL,
    last       INTEGER NOT NULL,
    band       TEXT,
    previous   INTEGER
) STRICT, WITHOUT ROWID;

-- A link to a counsellor or supporter. The three states belong to the sealing layer and are opaque here.
CREATE TABLE link (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    status TEXT NOT NULL,
    state  BLOB NOT NULL,
    sender BLOB NOT NULL,
    reader BLOB NOT NULL
) STRICT;

-- The exact signed bytes of each grant.
CREATE TABLE consent (
    n            INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    link         BLOB NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    rev          TEXT NOT NULL,
    signed       BLOB NOT NULL,
    signature    BLOB NOT NULL,
    withdrawn    TEXT
) STRICT;
CREATE INDEX consent_link ON consent (link, rev);

-- What is still to be sealed: written in the transaction of the entry itself.
CREATE TABLE outbox (
    link BLOB NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    item BLOB NOT NULL,
    rev  TEXT NOT NULL,
    what INTEGER NOT NULL,
    PRIMARY KEY (link, item)
) STRICT, WITHOUT ROWID;

-- Sealed records: the bytes until they are acknowledged, afterwards which record carries which item.
CREATE TABLE record (
    n           INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    link        BLOB NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    mailbox     BLOB NOT NULL,
    device      BLOB NOT NULL,
    number      INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    item        BLOB,
    rev         TEXT,
    bytes       BLOB,
    appended_at INTEGER,
    acked       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX record_number ON record (link, mailbox, device, number);
CREATE INDEX record_item ON record (item) WHERE item IS NOT NULL;

-- What came in from the other side.
CREATE TABLE inbox (
    n           INTEGER PRIMARY KEY,
    link        BLOB NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    item        BLOB NOT NULL,
    rev         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    body        BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX inbox_item ON inbox (link, item);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
