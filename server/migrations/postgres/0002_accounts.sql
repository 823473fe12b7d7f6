-- Counsellor accounts. What a browser can open is sealed there; hashes are SHA-256.
CREATE TABLE account (
    number BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    created_day BIGINT NOT NULL,
    used_day BIGINT NOT NULL
);

-- One-time links for signing up.
CREATE TABLE sign_up (
    hash BYTEA PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    last_day BIGINT NOT NULL
);

-- The vault key, wrapped once for each way to sign in: now 'passphrase'; passkeys and a phrase find their place here.
CREATE TABLE wrap (
    number BIGINT PRIMARY KEY NOT NULL,
    account BIGINT NOT NULL,
    kind TEXT NOT NULL,
    salt BYTEA NOT NULL,
    params TEXT NOT NULL,
    authenticator BYTEA NOT NULL,
    wrapped_key BYTEA NOT NULL
);

CREATE INDEX wrap_account ON wrap (account);
CREATE UNIQUE INDEX wrap_passphrase ON wrap (account) WHERE kind = 'passphrase';

CREATE TABLE caseload (
    account BIGINT PRIMARY KEY NOT NULL,
    etag BYTEA NOT NULL,
    body BYTEA NOT NULL
);

CREATE TABLE session (
    hash BYTEA PRIMARY KEY NOT NULL,
    account BIGINT NOT NULL,
    created_day BIGINT NOT NULL
);

CREATE INDEX session_account ON session (account);
CREATE INDEX session_day ON session (created_day);
