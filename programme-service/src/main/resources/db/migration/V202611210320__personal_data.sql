-- Natural persons. The token outlives what is known of them, so that people can be counted for ever; the keyed hash of
-- the identity number finds it again, and goes with the last file.
CREATE TABLE person (
    id            uuid PRIMARY KEY,
    identity_hash bytea,
    CONSTRAINT person_identity UNIQUE (identity_hash),
    CONSTRAINT person_identity_length CHECK (length(identity_hash) = 32)
);

-- All personal data of the service, each field sealed on its own. What is sealed begins with the number of its key.
CREATE TABLE personal_file (
    id              uuid PRIMARY KEY,
    person          uuid NOT NULL REFERENCES person,
    body            text COLLATE "C" NOT NULL,
    owner           text COLLATE "C" NOT NULL,
    revision        integer NOT NULL,
    -- Of the key that sealed every field of this row.
    key_id          integer,
    name            bytea,
    identity_number bytea,
    phone           bytea,
    bank            bytea,
    bank_account    bytea,
    illness         bytea,
    touched_at      timestamptz NOT NULL,
    erased_at       timestamptz,
    CONSTRAINT personal_file_body CHECK (body ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(body) <= 64),
    CONSTRAINT personal_file_whole CHECK (
        CASE WHEN erased_at IS NULL THEN num_nulls(key_id, name, identity_number) = 0
             ELSE num_nonnulls(key_id, name, identity_number, phone, bank, bank_account, illness) = 0 END),
    CONSTRAINT personal_file_account_whole CHECK (num_nulls(bank, bank_account) IN (0, 2))
);
CREATE INDEX personal_file_of_person ON personal_file (person) WHERE erased_at IS NULL;
CREATE INDEX personal_file_by_key ON personal_file (key_id, id) WHERE erased_at IS NULL;
CREATE INDEX personal_file_by_age ON personal_file (touched_at, id) WHERE erased_at IS NULL;
