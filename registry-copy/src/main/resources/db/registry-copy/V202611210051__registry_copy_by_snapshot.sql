-- Copies begin with a snapshot of the sibling's collection. Each snapshot has a generation; what it did not touch is
-- forgotten when it is complete (a sequential scan, once for each snapshot, so there is no index).
ALTER TABLE union_body ADD COLUMN generation bigint NOT NULL DEFAULT 0;
ALTER TABLE affiliation ADD COLUMN generation bigint NOT NULL DEFAULT 0;

-- While an instance of the service takes a snapshot, the others leave it to it.
ALTER TABLE feed_position
    ADD COLUMN generation     bigint NOT NULL DEFAULT 0,
    ADD COLUMN snapshot_until timestamptz;

-- There is one position for each resource now: registry.body, registry.affiliation.
DELETE FROM feed_position WHERE feed = 'registry';
