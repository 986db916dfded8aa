CREATE TABLE audit_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    client     text        NOT NULL,
    request_id text        NOT NULL,
    trace_id   text        NOT NULL,
    action     text        NOT NULL CHECK (action IN ('create', 'update', 'delete')),
    resource   text        NOT NULL,
    key        text        NOT NULL,
    version    bigint      NOT NULL,
    before     text,
    after      text
);
CREATE INDEX audit_entry_of_resource ON audit_entry (resource, key, id);

-- Append-only for the service itself.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${runtime_role};
