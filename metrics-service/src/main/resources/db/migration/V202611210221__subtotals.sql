-- What the children of a body contribute to a metric in a calendar year, kept where a roll-up has added it up. Whatever
-- can influence the subtotal of a body leaves a mark at that body in its own transaction, and a subtotal counts only if
-- it saw every mark. So nothing is ever subtracted or repaired, and writers only insert.
CREATE TABLE subtotal (
    body      text COLLATE "C" NOT NULL,
    year      int              NOT NULL,
    metric    text COLLATE "C" NOT NULL,
    breakdown text COLLATE "C" NOT NULL,
    rules     text             NOT NULL, -- by which it was added up
    seen      pg_snapshot      NOT NULL, -- which transactions it is made of
    value     numeric,                   -- null: nobody reported
    lower     numeric,                   -- null: open, as is upper
    upper     numeric,
    expected  int              NOT NULL,
    counted   int              NOT NULL,
    PRIMARY KEY (body, year, metric, breakdown)
) WITH (fillfactor = 70);

-- Year 0: every year. Metric '': every metric. Body '': every body.
CREATE TABLE subtotal_mark (
    body   text COLLATE "C" NOT NULL,
    year   int              NOT NULL,
    metric text COLLATE "C" NOT NULL,
    xid    xid8             NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX subtotal_mark_at ON subtotal_mark (body, year, metric, xid);
CREATE INDEX subtotal_mark_by_age ON subtotal_mark (xid);

-- Marks up to this transaction may have been cleared away; whoever has not seen all of these keeps no subtotal. Rows carry
-- transaction ids, which mean nothing in another epoch of the database.
CREATE TABLE subtotal_floor (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    xid      xid8 NOT NULL,
    epoch    text NOT NULL
);
INSERT INTO subtotal_floor (xid, epoch) VALUES ('0', '');

-- Those under whose roll-ups a body can come in any year, its superiors and the bodies it was merged into: a superset is
-- safe. OFFSET keeps the planner from reading the whole table where it guesses that many are asked for.
CREATE FUNCTION superiors_ever(member text) RETURNS SETOF text LANGUAGE sql STABLE ROWS 2 AS $$
    SELECT code FROM (
        SELECT a.superior AS code FROM affiliation a
        WHERE a.body = member COLLATE "C" AND a.kind = 'primary' AND NOT a.deleted
        UNION ALL
        SELECT unnest(b.successors) FROM union_body b WHERE b.code = member COLLATE "C" AND b.successors <> '{}') above
    OFFSET 0
$$;

-- Leaves marks at all superiors of these bodies, those of their superiors and so on. Ends also where there is a circle.
-- To compile it takes longer than to run it.
CREATE FUNCTION mark_above(bodies text[], years int[], metrics text[]) RETURNS void LANGUAGE plpgsql SET jit = off AS $$
BEGIN
    INSERT INTO subtotal_mark (body, year, metric)
    WITH RECURSIVE above (body, year, metric) AS (
        SELECT s.code COLLATE "C", t.year, t.metric
        FROM unnest(bodies, years, metrics) AS t (body, year, metric), superiors_ever(t.body) AS s (code)
        UNION
        SELECT s.code COLLATE "C", above.year, above.metric
        FROM above, superiors_ever(above.body) AS s (code)
    )
    SELECT above.body, above.year, above.metric FROM above;
END $$;

-- A writer of figures reads the tree to know whom to mark. While it has not ended, nobody changes the tree: else a body
-- could come under a superior that is not marked for a figure which the superior's next subtotal does not see yet. The
-- lock is taken before the statement, so that the tree is read after it, which a snapshot of the whole transaction would
-- prevent.
CREATE FUNCTION keep_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE 'figures are written in READ COMMITTED, or their marks might miss a superior';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(202612, 1);
    RETURN NULL;
END $$;

-- In the roll-up of which calendar year a figure counts, if at all: nothing else enters one.
CREATE FUNCTION year_counted(basis text, state text, restates uuid, first_day date, last_day date) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN basis = 'REPORTED' AND state = 'PUBLISHED' AND restates IS NULL
                 AND extract(year FROM first_day) = extract(year FROM last_day)
           THEN extract(year FROM last_day)::int END
$$;

CREATE FUNCTION mark_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM mark_above(array_agg(body), array_agg(year), array_agg(metric))
        FROM (SELECT DISTINCT body, metric, year_counted(basis, state, restates, first_day, last_day) AS year FROM came) f
        WHERE year IS NOT NULL;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM mark_above(array_agg(body), array_agg(year), array_agg(metric))
        FROM (SELECT DISTINCT body, metric, year_counted(basis, state, restates, first_day, last_day) AS year FROM went) f
        WHERE year IS NOT NULL;
    ELSE
        PERFORM mark_above(array_agg(body), array_agg(year), array_agg(metric))
        FROM (SELECT body, metric, year_counted(basis, state, restates, first_day, last_day) AS year FROM came
              UNION
              SELECT body, metric, year_counted(basis, state, restates, first_day, last_day) FROM went) f
        WHERE year IS NOT NULL;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tree_kept BEFORE INSERT OR UPDATE OR DELETE ON figure FOR EACH STATEMENT EXECUTE FUNCTION keep_tree();
CREATE TRIGGER inserts_marked AFTER INSERT ON figure
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();
CREATE TRIGGER updates_marked AFTER UPDATE ON figure
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();
CREATE TRIGGER deletes_marked AFTER DELETE ON figure
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();

-- A change of the tree waits until no writer of figures relies on it. Whoever waits for a lock alone holds up all who come
-- to share it, so it gives way again and again while a long writer runs, and before anybody is taken to be deadlocked.
CREATE FUNCTION change_tree_alone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    timeout text := current_setting('lock_timeout');
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE 'the tree is changed in READ COMMITTED, or its marks might miss a superior';
    END IF;
    FOR attempt IN 1..100 LOOP
        IF pg_try_advisory_xact_lock(202612, 1) THEN
            RETURN NULL;
        END IF;
        BEGIN
            PERFORM set_config('lock_timeout', '300ms', true), pg_advisory_xact_lock(202612, 1);
            PERFORM set_config('lock_timeout', timeout, true);
            RETURN NULL;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM pg_sleep(0.1);
        END;
    END LOOP;
    RAISE lock_not_available USING MESSAGE = 'figures are being written for too long to change the tree';
END $$;

-- Marks superiors. Where much changes, or no subtotal is there to be marked, one mark does for all; once per transaction
-- is enough.
CREATE FUNCTION mark_tree(superiors text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(superiors) = 0 OR EXISTS (
            SELECT FROM subtotal_mark WHERE body = '' AND year = 0 AND metric = '' AND xid = pg_current_xact_id()) THEN
        RETURN;
    END IF;
    IF cardinality(superiors) > 1000 OR NOT EXISTS (SELECT FROM subtotal) THEN
        INSERT INTO subtotal_mark (body, year, metric) VALUES ('', 0, '');
    ELSE
        INSERT INTO subtotal_mark (body, year, metric) SELECT code, 0, '' FROM unnest(superiors) AS s (code);
        PERFORM mark_above(superiors, array_fill(0, ARRAY[cardinality(superiors)]),
                           array_fill(''::text, ARRAY[cardinality(superiors)]));
    END IF;
END $$;

-- A row of the tree as far as roll-ups look at it: what is known not to matter is left out, what may yet be added is not.
CREATE FUNCTION as_tree(changed jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT changed - '{version,generation,known_from,level,name_zh,name_en}'::text[]
$$;

CREATE FUNCTION mark_tree_changes() RETURNS trigger LANGUAGE plpgsql AS $$
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
            SELECT s.code FROM unnest(changed) AS b, jsonb_array_elements_text(b -> 'successors') AS s (code)));
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER changed_alone BEFORE INSERT OR UPDATE OR DELETE ON affiliation
    FOR EACH STATEMENT EXECUTE FUNCTION change_tree_alone();
CREATE TRIGGER inserts_marked AFTER INSERT ON affiliation
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();
CREATE TRIGGER updates_marked AFTER UPDATE ON affiliation
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();
CREATE TRIGGER deletes_marked AFTER DELETE ON affiliation
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();

CREATE TRIGGER changed_alone BEFORE INSERT OR UPDATE OR DELETE ON union_body
    FOR EACH STATEMENT EXECUTE FUNCTION change_tree_alone();
CREATE TRIGGER inserts_marked AFTER INSERT ON union_body
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();
CREATE TRIGGER updates_marked AFTER UPDATE ON union_body
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();
CREATE TRIGGER deletes_marked AFTER DELETE ON union_body
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION mark_tree_changes();
