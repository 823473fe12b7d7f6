-- A mailbox and its records are keyed by a random number, so that the order of rows tells nothing.
-- Nothing here is finer than a day.
CREATE TABLE mailbox (
    number INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE,
    reader BLOB NOT NULL,
    writer BLOB NOT NULL,
    owner BLOB NOT NULL,
    created_day INTEGER NOT NULL,
    used_day INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    records INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    -- 0 open, 1 closed with a last word, 2 closed and one more record is taken, 3 closed and that one was taken
    state INTEGER NOT NULL,
    closed_day INTEGER
);

CREATE INDEX mailbox_used ON mailbox (used_day);
CREATE INDEX mailbox_closed ON mailbox (closed_day) WHERE closed_day IS NOT NULL;

-- place = number * 2^24 + seq
CREATE TABLE record (
    place INTEGER PRIMARY KEY NOT NULL,
    mailbox INTEGER NOT NULL,
    id BLOB NOT NULL,
    body BLOB NOT NULL
);

CREATE UNIQUE INDEX record_id ON record (mailbox, id);

-- Serials of vouchers that made a mailbox, until the day the voucher ends anyway.
CREATE TABLE spent (
    serial BLOB PRIMARY KEY NOT NULL,
    day INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX spent_day ON spent (day);
