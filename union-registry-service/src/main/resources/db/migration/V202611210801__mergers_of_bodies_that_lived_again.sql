-- A body was merged, lived again because its end was taken back by hand, and was ended by hand later: that end was no
-- merger, but the events alone still showed the old one. What was found in events counts only where the body ends on the
-- day on which the event ended it. What a service wrote that knew mergers itself is right: its audit trail shows it.
CREATE FUNCTION not_merged(member text, dissolved_on text, merged_into text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT merged_into IS NOT NULL
        AND NOT EXISTS (SELECT FROM lifecycle_change c JOIN lifecycle_event e ON e.id = c.event
                        WHERE c.resource = 'body' AND c.key = member AND e.kind = 'MERGE'
                          AND c.after::jsonb ->> 'dissolvedOn' = dissolved_on)
        AND NOT EXISTS (SELECT FROM audit_entry a
                        WHERE a.resource = 'body' AND a.key = member
                          AND a.before::jsonb ->> 'dissolvedOn' IS NULL
                          AND a.after::jsonb ->> 'mergedInto' = merged_into)
$$;

CREATE FUNCTION without_merger(member text, doc text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN not_merged(member, doc::jsonb ->> 'dissolvedOn', doc::jsonb ->> 'mergedInto')
                THEN regexp_replace(doc, ',"mergedInto":"[^"]*"}$', ',"mergedInto":null}') ELSE doc END
$$;

UPDATE lifecycle_change
SET before = without_merger(key, before), after = without_merger(key, after)
WHERE resource = 'body' AND (before, after) IS DISTINCT FROM (without_merger(key, before), without_merger(key, after));

-- The stored documents show it too; readers of the feed are told.
WITH lived_again AS (
    UPDATE union_body SET merged_into = NULL
    WHERE merged_into IS NOT NULL AND not_merged(code, dissolved_on::text, merged_into)
    RETURNING code)
UPDATE feed_entry f
SET doc = regexp_replace(f.doc, ',"mergedInto":"[^"]*"}$', ',"mergedInto":null}'),
    xid = pg_current_xact_id(), seq = nextval('feed_seq'), version = f.version + 1, at = now()
FROM lived_again
WHERE f.resource = 'body' AND NOT f.deleted AND f.key = lived_again.code;

DROP FUNCTION without_merger, not_merged;
