-- Figures by the year in which their period ends; 0 where that is not known. The year follows from period_to, which is a
-- part of the natural key: so no key can be in two years, and what is unique in each partition is unique in all.
ALTER TABLE figure_version DROP CONSTRAINT figure_version_of_figure;
CREATE TEMP TABLE figure_before AS SELECT * FROM figure;
DROP TABLE figure;

-- What must be unique whatever the year: ids, here and elsewhere. A trigger keeps it, so that each figure is in it.
CREATE TABLE figure_id (
    id              uuid PRIMARY KEY,
    ends_in         int NOT NULL,
    external_system text,
    external_key    text
);
CREATE UNIQUE INDEX figure_external_id_once ON figure_id (external_system, external_key)
    WHERE external_system IS NOT NULL;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON figure_id FROM ${runtime_role};

CREATE TABLE figure (
    id                  uuid             NOT NULL,
    ends_in             int              NOT NULL,
    body                text COLLATE "C" NOT NULL,
    metric              text COLLATE "C" NOT NULL,
    period_kind         text             NOT NULL,
    period_from         text COLLATE "C",
    period_to           text COLLATE "C",
    first_day           date,
    last_day            date,
    days                daterange GENERATED ALWAYS AS (
                            CASE WHEN first_day <= last_day THEN daterange(first_day, last_day, '[]') END) STORED,
    breakdown           text COLLATE "C" NOT NULL,
    coverage            text             NOT NULL,
    basis               text             NOT NULL,
    value               numeric          NOT NULL,
    qualifier           text             NOT NULL,
    source_document     text COLLATE "C",
    source_lines        text COLLATE "C",
    restates            uuid,
    state               text             NOT NULL,
    note                text,
    external_system     text,
    external_key        text,
    recorded_at         timestamptz      NOT NULL,
    preferred           boolean          NOT NULL DEFAULT false,
    correction_document text COLLATE "C",
    correction_lines    text COLLATE "C",
    CONSTRAINT figure_pkey PRIMARY KEY (id, ends_in),
    CONSTRAINT figure_natural_key UNIQUE NULLS NOT DISTINCT
        (metric, body, period_kind, period_from, period_to, breakdown, coverage, basis, source_document, source_lines,
         ends_in),
    CONSTRAINT figure_in_its_year CHECK (ends_in = coalesce(left(period_to, 4)::int, 0)),
    CONSTRAINT figure_last_day_in_its_year CHECK (ends_in = coalesce(extract(year FROM last_day)::int, 0)),
    CONSTRAINT figure_metric_known FOREIGN KEY (metric) REFERENCES metric (code),
    CONSTRAINT figure_source_known FOREIGN KEY (source_document) REFERENCES source (code),
    CONSTRAINT figure_correction_source_known FOREIGN KEY (correction_document) REFERENCES source (code),
    -- At the end of the transaction: rows of one statement may restate each other, and get their ids kept after all came.
    CONSTRAINT figure_restated_known FOREIGN KEY (restates) REFERENCES figure_id (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT figure_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT figure_lines_of_a_document CHECK (source_lines IS NULL OR source_document IS NOT NULL),
    CONSTRAINT figure_correction_lines_of_a_document
        CHECK (correction_lines IS NULL OR correction_document IS NOT NULL),
    CONSTRAINT figure_not_of_itself CHECK (restates <> id),
    CONSTRAINT figure_days_forwards CHECK (first_day <= last_day),
    CONSTRAINT figure_days_whole CHECK (last_day IS NULL OR first_day IS NOT NULL),
    CONSTRAINT figure_period_kind_known CHECK (period_kind IN
        ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'DAY', 'AS_OF', 'CUMULATIVE', 'FIVE_YEAR', 'UNSPECIFIED')),
    CONSTRAINT figure_coverage_known CHECK (coverage IN ('OWN', 'SUBTREE')),
    CONSTRAINT figure_basis_known CHECK (basis IN ('REPORTED', 'DERIVED')),
    CONSTRAINT figure_qualifier_known CHECK (qualifier IN ('EXACT', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST')),
    CONSTRAINT figure_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT figure_preferred_counts CHECK (NOT preferred OR (state = 'PUBLISHED' AND restates IS NULL))
) PARTITION BY RANGE (ends_in);
-- Of the claims for one key, whatever their source, at most one is preferred.
CREATE UNIQUE INDEX figure_preferred_once ON figure
    (metric, body, period_kind, period_from, period_to, breakdown, coverage, basis, ends_in) NULLS NOT DISTINCT
    WHERE preferred;
-- What roll-ups look for: the figures of a metric that count, by body.
CREATE INDEX figure_to_roll_up ON figure (metric, body, last_day)
    WHERE basis = 'REPORTED' AND state = 'PUBLISHED' AND restates IS NULL;
CREATE INDEX figure_by_body ON figure (body, id);
CREATE INDEX figure_by_metric ON figure (metric, id);
CREATE INDEX figure_by_source ON figure (source_document, id);
CREATE INDEX figure_by_days ON figure USING gist (days);
CREATE INDEX figure_restating ON figure (restates) WHERE restates IS NOT NULL;
CREATE INDEX figure_not_public ON figure (state, body, id) WHERE state <> 'PUBLISHED';

-- A partition is written and read through the whole table only, whose triggers see what comes. Its indexes are named after
-- those of the whole, which is how a broken constraint is told.
CREATE FUNCTION make_figure_partition(part text, bounds text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := 'figure_' || part;
    index record;
BEGIN
    EXECUTE format('CREATE TABLE %I PARTITION OF figure %s', name, bounds);
    EXECUTE format('REVOKE ALL ON %I FROM ${runtime_role}', name);
    FOR index IN
        SELECT i.inhrelid::regclass AS of_part, p.relname AS of_whole
        FROM pg_index x JOIN pg_inherits i ON i.inhrelid = x.indexrelid JOIN pg_class p ON p.oid = i.inhparent
        WHERE x.indrelid = name::regclass
    LOOP
        EXECUTE format('ALTER INDEX %s RENAME TO %I', index.of_part, index.of_whole || '__' || part);
    END LOOP;
END $$;

-- What ends before 2015 has one, and so has what ends later than a year has one or nobody knows when. Before 2034 is over a
-- migration makes more.
SELECT make_figure_partition('earlier', 'FOR VALUES FROM (1) TO (2015)');
SELECT make_figure_partition(year::text, format('FOR VALUES FROM (%s) TO (%s)', year, year + 1))
FROM generate_series(2015, 2034) AS year;
SELECT make_figure_partition('other', 'DEFAULT');

INSERT INTO figure_id (id, ends_in, external_system, external_key)
SELECT id, coalesce(left(period_to, 4)::int, 0), external_system, external_key FROM figure_before ORDER BY id;
INSERT INTO figure (
    id, ends_in, body, metric, period_kind, period_from, period_to, first_day, last_day, breakdown, coverage, basis, value,
    qualifier, source_document, source_lines, restates, state, note, external_system, external_key, recorded_at, preferred,
    correction_document, correction_lines)
SELECT id, coalesce(left(period_to, 4)::int, 0), body, metric, period_kind, period_from, period_to, first_day, last_day,
       breakdown, coverage, basis, value, qualifier, source_document, source_lines, restates, state, note, external_system,
       external_key, recorded_at, preferred, correction_document, correction_lines
FROM figure_before ORDER BY id;
DROP TABLE figure_before;
ALTER TABLE figure_version ADD CONSTRAINT figure_version_of_figure FOREIGN KEY (figure) REFERENCES figure_id (id);

-- pg_temp comes last: the service's role may make temporary tables, which must not stand before the real ones.
CREATE FUNCTION keep_figure_ids() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO figure_id (id, ends_in, external_system, external_key)
        SELECT id, ends_in, external_system, external_key FROM came;
    ELSE
        DELETE FROM figure_id USING went WHERE figure_id.id = went.id;
    END IF;
    RETURN NULL;
END $$;
-- Nobody hangs it on a table of his own.
REVOKE ALL ON FUNCTION keep_figure_ids() FROM PUBLIC;
CREATE TRIGGER ids_kept AFTER INSERT ON figure
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_ids();
CREATE TRIGGER ids_let_go AFTER DELETE ON figure
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_ids();

CREATE FUNCTION refuse_other_figure_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'a figure keeps its ids and its year' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ids_stay BEFORE UPDATE ON figure FOR EACH ROW
    WHEN ((OLD.id, OLD.ends_in, OLD.external_system, OLD.external_key)
          IS DISTINCT FROM (NEW.id, NEW.ends_in, NEW.external_system, NEW.external_key))
    EXECUTE FUNCTION refuse_other_figure_id();

CREATE TRIGGER tree_kept BEFORE INSERT OR UPDATE OR DELETE ON figure FOR EACH STATEMENT EXECUTE FUNCTION keep_tree();
CREATE TRIGGER inserts_marked AFTER INSERT ON figure
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();
CREATE TRIGGER updates_marked AFTER UPDATE ON figure
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();
CREATE TRIGGER deletes_marked AFTER DELETE ON figure
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION mark_figures();

-- Every figure as it was known at an instant, as before, with its year.
DROP FUNCTION figure_known_at(timestamptz);
CREATE FUNCTION figure_known_at(instant timestamptz) RETURNS TABLE (
    id uuid, ends_in int, body text, metric text, period_kind text, period_from text, period_to text, first_day date, last_day date,
    days daterange, breakdown text, coverage text, basis text, value numeric, qualifier text, source_document text,
    source_lines text, correction_document text, correction_lines text, restates uuid, preferred boolean, state text,
    note text, external_system text, external_key text, first_recorded_at timestamptz, number int,
    recorded_at timestamptz, step text, actor text, reason text)
LANGUAGE sql STABLE AS $$
    SELECT f.id, f.ends_in, f.body, f.metric, f.period_kind, f.period_from, f.period_to, f.first_day, f.last_day, f.days,
           f.breakdown, f.coverage, f.basis, v.value, v.qualifier, f.source_document, f.source_lines,
           v.correction_document, v.correction_lines, v.restates, v.preferred, v.state, v.note, f.external_system,
           f.external_key, f.recorded_at, v.number, v.recorded_at, v.step, v.actor, v.reason
    FROM figure f
    CROSS JOIN LATERAL (
        SELECT * FROM figure_version w
        WHERE w.figure = f.id AND w.recorded_at <= instant
        ORDER BY w.number DESC LIMIT 1) v
$$;
