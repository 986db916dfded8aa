-- Documents of counts that were told before groups of unknown size were do not say that there are none. A count that differs
-- is written anew: here all those do until the counter comes by, and nobody else reads the number that makes them differ.
WITH stale AS (
    UPDATE relief_count known SET cases = -1
    FROM feed_entry entry
    WHERE entry.resource = 'relief_count' AND entry.key = known.id AND entry.doc NOT LIKE '%"groupsOfUnknownSize"%'
    RETURNING known.year, known.body)
INSERT INTO relief_count_mark (year, body) SELECT DISTINCT year, body FROM stale;
