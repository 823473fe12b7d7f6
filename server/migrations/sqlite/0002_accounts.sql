-- Counsellor accounts. What a browser can open is sealed there; hashes are SHA-256.
CREATE TABLE account (
    number INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    created_day INTEGER NOT NULL,
    used_day INTEGER NOT NULL
);

-- One-time links for signing up.
CREATE TABLE sign_up (
    hash BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    last_day INTEGER NOT NULL
) WITHOUT ROWID;

-- The vault key, wrapped once for each way to sign in: now 'passphrase'; passkeys and a phrase find their place here.
CREATE TABLE wrap (
    number INTEGER PRIMARY KEY NOT NULL,
    account INTEGER NOT NULL,
    kind TEXT NOT NULL,
    salt BLOB NOT NULL,
    params TEXT NOT NULL,
    authenticator BLOB NOT NULL,
    wrapped_key BLOB NOT NULL
);

CREATE INDEX wrap_account ON wrap (account);
CREATE UNIQUE INDEX wrap_passphrase ON wrap (account) WHERE kind = 'passphrase';

CREATE TABLE caseload (
    account INTEGER PRIMARY KEY NOT NULL,
    etag BLOB NOT NULL,
    body BLOB NOT NULL
);

CREATE TABLE session (
    hash BLOB PRIMARY KEY NOT NULL,
    account INTEGER NOT NULL,
    created_day INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX session_account ON session (account);
CREATE INDEX session_day ON session (created_day);
