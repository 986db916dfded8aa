-- The runtime role of a service reads and writes rows; only the owner, who runs these migrations, changes tables.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${runtime_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${runtime_role};

CREATE SEQUENCE feed_seq;

-- One row per resource key: its public document and the transaction that wrote it last.
CREATE TABLE feed_entry (
    resource text COLLATE "C" NOT NULL,
    key      text COLLATE "C" NOT NULL,
    xid      xid8             NOT NULL,
    seq      bigint           NOT NULL,
    version  bigint           NOT NULL CHECK (version > 0),
    deleted  boolean          NOT NULL,
    at       timestamptz      NOT NULL,
    doc      text,
    PRIMARY KEY (resource, key),
    UNIQUE (xid, seq),
    CHECK (deleted = (doc IS NULL))
);
CREATE INDEX feed_entry_window ON feed_entry (resource, xid, seq);

-- Whose transaction ids the rows carry: the database system and its timeline.
CREATE TABLE feed_epoch (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    epoch    text NOT NULL
);

-- How far this service has read the feeds of its siblings.
CREATE TABLE feed_position (
    feed       text PRIMARY KEY,
    cursor     text,
    caught_up  timestamptz,
    checked    timestamptz,
    last_error text
);
