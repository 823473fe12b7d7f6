-- Content that came after the program. The whole signed file is kept, so that nothing of it can be there in part.

-- Publishers that the person trusts, beside the one that is built in: their minisign key as text.
CREATE TABLE publisher (
    n    INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at   TEXT NOT NULL
) STRICT;

-- A removed pack keeps its row without its bytes: an older version, or another publisher's pack of the same name,
-- must not slip in after it.
CREATE TABLE pack (
    n         INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    publisher TEXT NOT NULL,
    version   INTEGER NOT NULL,
    digest    BLOB NOT NULL,
    at        TEXT NOT NULL,
    bytes     BLOB
) STRICT;
