-- Reads of what is confidential stand in the trail too, with what they were for.
ALTER TABLE audit_entry ADD COLUMN purpose text;
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_action_check;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_action_check
    CHECK (action IN ('create', 'update', 'delete', 'import', 'read'));
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_read_for_a_purpose CHECK (action <> 'read' OR purpose IS NOT NULL);

-- Which transaction wrote it: an entry is sealed once no transaction before it can still commit. What was there before
-- gets the transaction of this migration, and keeps its order by id.
ALTER TABLE audit_entry ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX audit_entry_by_transaction ON audit_entry (xid, id);

-- The chain: each digest is of the digest before and of an entry. No foreign key: an entry that is gone must be found out,
-- and a reference would have to be checked against rows that nobody locks.
CREATE TABLE audit_seal (
    position bigint PRIMARY KEY CHECK (position > 0),
    entry    bigint NOT NULL UNIQUE,
    xid      xid8   NOT NULL,
    digest   bytea  NOT NULL
);

-- Append-only for the service itself.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seal FROM ${runtime_role};
