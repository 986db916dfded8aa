-- Which bodies came out of a body: one that was merged goes on in its successor.
ALTER TABLE union_body ADD COLUMN successors text[] COLLATE "C" NOT NULL DEFAULT '{}';

-- What was copied before does not say it. A snapshot of a new generation does, also where nothing else has changed;
-- until it is complete the copy stays in use. A snapshot that is being taken without successors is given up.
UPDATE feed_position
SET cursor = NULL, generation = generation + 1, snapshot_until = NULL
WHERE feed = 'registry.body';
