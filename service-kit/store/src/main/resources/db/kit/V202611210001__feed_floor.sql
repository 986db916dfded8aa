-- How far tombstones are purged: one written by this transaction or an earlier one is not delivered any more. Its row
-- stays, so that a key that comes again goes on with the version that it had.
CREATE TABLE feed_floor (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    xid      xid8 NOT NULL
);
INSERT INTO feed_floor (xid) VALUES ('0');

CREATE INDEX feed_entry_tombstones ON feed_entry (xid, at) WHERE deleted;
