-- What a person keeps beside check-ins and results. One table for all kinds: saving, undoing, exporting and merging
-- are the same for each. `body` is JSON in the version `v` of its kind. A deleted one keeps its last body for undoing
-- until it is purged.
CREATE TABLE document (
    n       INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    rev     TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    at      TEXT NOT NULL,
    v       INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    body    TEXT NOT NULL
) STRICT;
CREATE INDEX document_kind ON document (kind, at_ms, id) WHERE deleted = 0;
CREATE INDEX document_deleted ON document (rev) WHERE deleted = 1;

-- Versions before the present one.
CREATE TABLE document_past (
    n       INTEGER PRIMARY KEY,
    id      BLOB NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    rev     TEXT NOT NULL,
    at      TEXT NOT NULL,
    v       INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    body    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_past_rev ON document_past (id, rev);

-- The whole screen for the worst moment, ready to be shown. No later migration changes this table.
CREATE TABLE sos (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    body TEXT NOT NULL
) STRICT;
