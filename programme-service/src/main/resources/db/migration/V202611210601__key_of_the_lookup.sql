-- One row. Which key made the hashes in person: not the key, but a hash that it makes of a text everybody knows; null as
-- long as no service has said. A service with another key would take everybody for somebody new, so it does not start.
-- While the hashes are written anew there is a next key, and people up to done_until have its hashes already.
CREATE TABLE person_lookup (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    key_check  bytea CHECK (length(key_check) = 32),
    next_check bytea CHECK (length(next_check) = 32),
    done_until uuid,
    CONSTRAINT person_lookup_next CHECK ((next_check IS NULL) = (done_until IS NULL))
);
INSERT INTO person_lookup DEFAULT VALUES;
REVOKE INSERT, DELETE, TRUNCATE ON person_lookup FROM ${runtime_role};
