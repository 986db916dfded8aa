-- As which body one went on when a merger ended it. Its successors do not tell: parts may have been split off before.
ALTER TABLE union_body ADD COLUMN merged_into text;

-- What events that are not corrected say of a body after an event, or before it.
CREATE FUNCTION merged_by_events(member text, until uuid, inclusive boolean) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT (SELECT p.body FROM lifecycle_event_body p WHERE p.event = ended.event AND p.role = 'SUCCESSOR')
    FROM (SELECT c.event, e.kind
          FROM lifecycle_change c JOIN lifecycle_event e ON e.id = c.event
          WHERE c.resource = 'body' AND c.key = member AND (c.event < until OR inclusive AND c.event = until)
            AND e.kind <> 'CORRECTION'
            AND c.before::jsonb ->> 'dissolvedOn' IS NULL AND c.after::jsonb ->> 'dissolvedOn' IS NOT NULL
            AND NOT EXISTS (SELECT FROM lifecycle_event r
                            WHERE r.corrects = e.id AND (r.id < until OR inclusive AND r.id = until))
          ORDER BY c.event DESC LIMIT 1) ended
    WHERE ended.kind = 'MERGE'
$$;

CREATE FUNCTION telling_merger(doc text, merged_into text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT left(doc, -1) || ',"mergedInto":'
        || coalesce(CASE WHEN doc::jsonb ->> 'dissolvedOn' IS NOT NULL THEN to_json(merged_into)::text END, 'null') || '}'
$$;

UPDATE union_body SET merged_into = merged_by_events(code, 'ffffffff-ffff-ffff-ffff-ffffffffffff', true)
WHERE dissolved_on IS NOT NULL AND successors <> '{}';

-- What events changed is kept as it would be now, or none of them could be corrected any more.
UPDATE lifecycle_change
SET before = telling_merger(before, merged_by_events(key, event, false)),
    after  = telling_merger(after, merged_by_events(key, event, true))
WHERE resource = 'body';

-- The stored documents show it too; readers of the feed are told.
UPDATE feed_entry f
SET doc = telling_merger(f.doc, b.merged_into),
    xid = pg_current_xact_id(), seq = nextval('feed_seq'), version = f.version + 1, at = now()
FROM union_body b
WHERE f.resource = 'body' AND NOT f.deleted AND f.key = b.code;

DROP FUNCTION telling_merger, merged_by_events;
