-- What lifecycle events leave behind on a body.
ALTER TABLE union_body
    ADD COLUMN former_names jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN predecessors text[] NOT NULL DEFAULT '{}',
    ADD COLUMN successors   text[] NOT NULL DEFAULT '{}';

-- The stored documents show it too; readers of the feed are told.
UPDATE feed_entry
SET doc = left(doc, -1) || ',"formerNames":[],"predecessors":[],"successors":[]}',
    xid = pg_current_xact_id(), seq = nextval('feed_seq'), version = version + 1, at = now()
WHERE resource = 'body' AND NOT deleted;
