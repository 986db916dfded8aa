-- The same promise as before, nobody stands above itself on any day, kept for all rows of one INSERT together: an import
-- writes thousands of bodies under few superiors, and each superior's way up has to be gone only once. The planner may
-- think of the tables as empty while the first import fills them, so it is told to go by index.
CREATE FUNCTION refuse_affiliation_cycles() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan = off AS
$$
DECLARE
    circling text;
BEGIN
    IF NOT EXISTS (SELECT FROM written WHERE kind = 'PRIMARY') THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('affiliation_no_cycle', 0));
    WITH RECURSIVE above (start, code, during) AS (
        SELECT DISTINCT superior, superior, validity FROM written WHERE kind = 'PRIMARY'
        UNION
        SELECT above.start, next.superior, next.validity * above.during
        FROM above
        CROSS JOIN LATERAL (
            SELECT superior, validity FROM affiliation
            WHERE body = above.code AND kind = 'PRIMARY' AND validity && above.during OFFSET 0) next
    )
    SELECT w.body INTO circling
    FROM above
    JOIN written w ON w.superior = above.start AND w.body = above.code AND w.kind = 'PRIMARY' AND w.validity && above.during
    LIMIT 1;
    IF circling IS NOT NULL THEN
        RAISE EXCEPTION 'body % would stand above itself', circling
            USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_no_cycle';
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER affiliation_no_cycle ON affiliation;
CREATE TRIGGER affiliation_no_cycle
    AFTER INSERT ON affiliation REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_affiliation_cycles();
CREATE TRIGGER affiliation_no_cycle_after_change
    AFTER UPDATE OF body, superior, kind, valid_from, valid_to ON affiliation
    FOR EACH ROW WHEN (NEW.kind = 'PRIMARY') EXECUTE FUNCTION refuse_affiliation_cycle();
