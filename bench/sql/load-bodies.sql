-- Takes import rows (see bodies.py) from the standard input straight into the registry's tables, with their documents.
BEGIN;
CREATE TEMP TABLE import_row (doc json) ON COMMIT DROP;
-- The quote and the delimiter are characters that no JSON has.
\copy import_row FROM pstdin WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO union_body (code, name_zh, name_en, type, level, division_code, platform_firm, tags)
SELECT doc ->> 'code', doc -> 'name' ->> 'zh', doc -> 'name' ->> 'en', upper(doc ->> 'type'), upper(doc ->> 'level'),
    doc ->> 'divisionCode', false, '{}'
FROM import_row
ON CONFLICT DO NOTHING;
INSERT INTO affiliation (id, body, superior, kind)
SELECT gen_random_uuid(), doc ->> 'code', doc ->> 'superior', 'PRIMARY'
FROM import_row
WHERE doc ->> 'superior' IS NOT NULL
  AND NOT EXISTS (SELECT FROM affiliation a WHERE a.body = doc ->> 'code' AND a.kind = 'PRIMARY');
INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)
SELECT 'body', doc ->> 'code', pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),
    json_build_object('code', doc -> 'code', 'name', doc -> 'name', 'shortName', NULL, 'type', doc -> 'type',
        'level', doc -> 'level', 'divisionCode', doc -> 'divisionCode', 'creditCode', NULL, 'industry', NULL,
        'ownership', NULL, 'platformFirm', false, 'foundedOn', NULL, 'dissolvedOn', NULL, 'status', 'active',
        'location', NULL, 'contact', NULL, 'tags', '[]'::json, 'note', NULL,
        'formerNames', '[]'::json, 'predecessors', '[]'::json, 'successors', '[]'::json,
        'mergedInto', NULL)::text
FROM import_row
ON CONFLICT DO NOTHING;
COMMIT;
