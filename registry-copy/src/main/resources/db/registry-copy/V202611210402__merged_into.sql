-- Into which body one was merged when it ended. Its successors do not tell: parts may have been split off before.
ALTER TABLE union_body ADD COLUMN merged_into text COLLATE "C";

-- Until the registry has told it, one successor is taken for it, as before.
UPDATE union_body SET merged_into = successors[1] WHERE cardinality(successors) = 1;

-- A snapshot of a new generation tells it, also where nothing else has changed; until it is complete the copy stays in
-- use. A snapshot that is being taken without it is given up.
UPDATE feed_position
SET cursor = NULL, generation = generation + 1, snapshot_until = NULL
WHERE feed = 'registry.body';
