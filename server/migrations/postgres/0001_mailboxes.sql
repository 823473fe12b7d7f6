-- A mailbox and its records are keyed by a random number, so that the order of rows tells nothing.
-- Nothing here is finer than a day.
CREATE TABLE mailbox (
    number BIGINT PRIMARY KEY NOT NULL,
    id BYTEA NOT NULL UNIQUE,
    reader BYTEA NOT NULL,
    writer BYTEA NOT NULL,
    owner BYTEA NOT NULL,
    created_day BIGINT NOT NULL,
    used_day BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    records BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    -- 0 open, 1 closed with a last word, 2 closed and one more record is taken, 3 closed and that one was taken
    state BIGINT NOT NULL,
    closed_day BIGINT
);

CREATE INDEX mailbox_used ON mailbox (used_day);
CREATE INDEX mailbox_closed ON mailbox (closed_day) WHERE closed_day IS NOT NULL;

-- place = number * 2^24 + seq
CREATE TABLE record (
    place BIGINT PRIMARY KEY NOT NULL,
    mailbox BIGINT NOT NULL,
    id BYTEA NOT NULL,
    body BYTEA NOT NULL
);

CREATE UNIQUE INDEX record_id ON record (mailbox, id);

-- Serials of vouchers that made a mailbox, until the day the voucher ends anyway.
CREATE TABLE spent (
    serial BYTEA PRIMARY KEY NOT NULL,
    day BIGINT NOT NULL
);

CREATE INDEX spent_day ON spent (day);
