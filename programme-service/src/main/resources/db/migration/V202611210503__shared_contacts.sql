-- Keyed hashes of phone and account, by which applications of different people that share one are noticed. Those of files
-- that were recorded before are computed by the service, which alone can open them.
ALTER TABLE personal_file
    ADD COLUMN phone_hash   bytea,
    ADD COLUMN account_hash bytea,
    ADD COLUMN hashed       boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT personal_file_hashes CHECK (length(phone_hash) = 32 AND length(account_hash) = 32
        AND (phone_hash IS NULL OR phone IS NOT NULL) AND (account_hash IS NULL OR bank_account IS NOT NULL));
CREATE INDEX personal_file_by_phone ON personal_file (phone_hash, owner, id) WHERE phone_hash IS NOT NULL;
CREATE INDEX personal_file_by_account ON personal_file (account_hash, owner, id) WHERE account_hash IS NOT NULL;
CREATE INDEX personal_file_unhashed ON personal_file (id) WHERE NOT hashed AND erased_at IS NULL;
