-- In the tree of a roll-up a body hangs under the one that it was merged into, as the registry tells it: not under the
-- only successor that it has, which may be a part that was split off long before it was dissolved. What was known before
-- stays known as it was taken then.
DROP VIEW union_body_known;
DROP TRIGGER union_body_keeps_past ON union_body;
DROP INDEX union_body_merged, union_body_past_merged;

ALTER TABLE union_body_past ADD COLUMN merged_into text COLLATE "C";
UPDATE union_body_past SET merged_into = successors[1] WHERE cardinality(successors) = 1;
ALTER TABLE union_body_past DROP COLUMN successors;

CREATE INDEX union_body_merged ON union_body (merged_into) WHERE NOT deleted AND merged_into IS NOT NULL;
CREATE INDEX union_body_past_merged ON union_body_past (merged_into) WHERE NOT deleted AND merged_into IS NOT NULL;

CREATE OR REPLACE FUNCTION keep_past_of_body() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := greatest(recording_instant(), OLD.known_from + interval '1 microsecond');
BEGIN
    INSERT INTO union_body_past
        (code, deleted, type, founded_on, dissolved_on, merged_into, known_from, known_to)
    VALUES
        (OLD.code, OLD.deleted, OLD.type, OLD.founded_on, OLD.dissolved_on, OLD.merged_into, OLD.known_from, instant);
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.known_from := instant;
    RETURN NEW;
END $$;

CREATE TRIGGER union_body_keeps_past BEFORE UPDATE ON union_body FOR EACH ROW
    WHEN ((OLD.deleted, OLD.type, OLD.founded_on, OLD.dissolved_on, OLD.merged_into)
          IS DISTINCT FROM (NEW.deleted, NEW.type, NEW.founded_on, NEW.dissolved_on, NEW.merged_into))
    EXECUTE FUNCTION keep_past_of_body();

CREATE VIEW union_body_known AS
    SELECT code, deleted, type, founded_on, dissolved_on, merged_into, known_from, timestamptz 'infinity' AS known_to
    FROM union_body
    UNION ALL
    SELECT code, deleted, type, founded_on, dissolved_on, merged_into, known_from, known_to FROM union_body_past;

-- Those under whose roll-ups a body can come in any year: its superiors and the body it was merged into.
CREATE OR REPLACE FUNCTION superiors_ever(member text) RETURNS SETOF text LANGUAGE sql STABLE ROWS 2 AS $$
    SELECT code FROM (
        SELECT a.superior AS code FROM affiliation a
        WHERE a.body = member COLLATE "C" AND a.kind = 'primary' AND NOT a.deleted
        UNION ALL
        SELECT b.merged_into FROM union_body b
        WHERE b.code = member COLLATE "C" AND b.merged_into IS NOT NULL) above
    OFFSET 0
$$;

CREATE OR REPLACE FUNCTION mark_tree_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        changed := ARRAY(SELECT as_tree(to_jsonb(c)) FROM came c);
    ELSIF TG_OP = 'DELETE' THEN
        changed := ARRAY(SELECT as_tree(to_jsonb(w)) FROM went w);
    ELSE
        changed := ARRAY(SELECT as_tree(to_jsonb(c)) FROM came c EXCEPT SELECT as_tree(to_jsonb(w)) FROM went w)
                || ARRAY(SELECT as_tree(to_jsonb(w)) FROM went w EXCEPT SELECT as_tree(to_jsonb(c)) FROM came c);
    END IF;
    IF TG_TABLE_NAME = 'affiliation' THEN
        PERFORM mark_tree(ARRAY(
            SELECT DISTINCT a ->> 'superior' FROM unnest(changed) AS a
            WHERE a ->> 'kind' = 'primary' AND NOT (a ->> 'deleted')::boolean));
    ELSE
        PERFORM mark_tree(ARRAY(
            SELECT s.code FROM unnest(changed) AS b, superiors_ever(b ->> 'code') AS s (code)
            UNION
            SELECT b ->> 'merged_into' FROM unnest(changed) AS b WHERE b ->> 'merged_into' IS NOT NULL));
    END IF;
    RETURN NULL;
END $$;
