-- Documents that are kept like others but that no reader of the feed ever gets. The index by which the feed is read does
-- not hold them, so that however many there are, its readers do not walk past them.
ALTER TABLE feed_entry ADD COLUMN confidential boolean NOT NULL DEFAULT false;

ALTER TABLE feed_entry DROP CONSTRAINT feed_entry_xid_seq_key;
CREATE UNIQUE INDEX feed_entry_told ON feed_entry (xid, seq) WHERE NOT confidential;

DROP INDEX feed_entry_tombstones;
CREATE INDEX feed_entry_tombstones ON feed_entry (xid, at) WHERE deleted AND NOT confidential;

DROP INDEX feed_entry_window;
CREATE INDEX feed_entry_window ON feed_entry (resource, xid, seq) WHERE NOT confidential;
