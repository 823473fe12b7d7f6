-- Service directories. Nothing of it is about the person; all of it comes from imported files and can be imported again.

CREATE TABLE directory (
    -- 0 to 63: it is the last six bits of every service's number.
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    zone        TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    services    INTEGER NOT NULL
) STRICT;

-- Numbered so that the order of the numbers is that of the names, the directories taking turns.
CREATE TABLE directory_service (
    n         INTEGER PRIMARY KEY,
    directory INTEGER NOT NULL REFERENCES directory (n) ON DELETE CASCADE,
    id        TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX directory_service_id ON directory_service (id, directory);

-- What a search filters by: a short row for each place of a service (or one without a place).
-- listed: 0 not by default, 1 closed for a while, 2 active. Ages always have a value: 0 and 255 where there is no limit.
-- x, y, z: the point as a vector of length 1.
CREATE TABLE directory_site (
    service INTEGER NOT NULL,
    site    INTEGER NOT NULL,
    listed  INTEGER NOT NULL,
    free    INTEGER NOT NULL,
    min_age INTEGER NOT NULL,
    max_age INTEGER NOT NULL,
    hours   INTEGER NOT NULL,
    x       REAL,
    y       REAL,
    z       REAL,
    PRIMARY KEY (service, site)
) STRICT, WITHOUT ROWID;
CREATE INDEX directory_site_place ON directory_site (z, x, y, listed, free, min_age, max_age, hours) WHERE z IS NOT NULL;

-- Opening hours, each set once, however many services keep them.
CREATE TABLE directory_hours (
    n    INTEGER PRIMARY KEY,
    body TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE directory_language (
    language TEXT NOT NULL,
    service  INTEGER NOT NULL,
    PRIMARY KEY (language, service)
) STRICT, WITHOUT ROWID;

-- Towns and districts that a person can pick.
CREATE TABLE directory_place (
    n         INTEGER PRIMARY KEY,
    directory INTEGER NOT NULL REFERENCES directory (n) ON DELETE CASCADE,
    key       TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
CREATE INDEX directory_place_key ON directory_place (key);

-- The folded texts once more, to look a word up in those of a few services.
CREATE TABLE directory_folded (
    n    INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;
-- Pieces of three characters find any word of any script. Texts are folded before they come here.
CREATE VIRTUAL TABLE directory_text USING fts5(text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
-- Words of one or two characters: beginnings of words, and in scripts without spaces every piece.
CREATE VIRTUAL TABLE directory_short USING fts5(keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
