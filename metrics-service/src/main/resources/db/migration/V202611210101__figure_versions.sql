-- What was known of a figure, and when. What it is about (body, metric, period, breakdown, coverage, basis, place in the
-- source) never changes; each version holds all that can.
ALTER TABLE figure
    ADD COLUMN preferred           boolean NOT NULL DEFAULT false,
    ADD COLUMN correction_document text COLLATE "C",
    ADD COLUMN correction_lines    text COLLATE "C",
    DROP CONSTRAINT figure_state_known,
    ADD CONSTRAINT figure_state_known CHECK
        (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'PUBLISHED', 'WITHDRAWN')),
    ADD CONSTRAINT figure_preferred_counts CHECK (NOT preferred OR (state = 'PUBLISHED' AND restates IS NULL)),
    ADD CONSTRAINT figure_correction_source_known FOREIGN KEY (correction_document) REFERENCES source (code),
    ADD CONSTRAINT figure_correction_lines_of_a_document
        CHECK (correction_lines IS NULL OR correction_document IS NOT NULL);

-- Of the claims for one key, whatever their source, at most one is preferred.
CREATE UNIQUE INDEX figure_preferred_once ON figure
    (metric, body, period_kind, period_from, period_to, breakdown, coverage, basis) NULLS NOT DISTINCT
    WHERE preferred;
CREATE INDEX figure_not_public ON figure (state, body, id) WHERE state <> 'PUBLISHED';

CREATE TABLE figure_version (
    figure              uuid        NOT NULL,
    number              int         NOT NULL,
    recorded_at         timestamptz NOT NULL,
    step                text        NOT NULL,
    actor               text        NOT NULL,
    reason              text,
    state               text        NOT NULL,
    value               numeric     NOT NULL,
    qualifier           text        NOT NULL,
    correction_document text COLLATE "C",
    correction_lines    text COLLATE "C",
    restates            uuid,
    preferred           boolean     NOT NULL,
    note                text,
    PRIMARY KEY (figure, number),
    CONSTRAINT figure_version_of_figure FOREIGN KEY (figure) REFERENCES figure (id),
    CONSTRAINT figure_version_number_positive CHECK (number > 0)
);

-- Append-only for the service itself.
REVOKE UPDATE, DELETE, TRUNCATE ON figure_version FROM ${runtime_role};

INSERT INTO figure_version (figure, number, recorded_at, step, actor, state, value, qualifier, restates, preferred, note)
SELECT f.id, 1, f.recorded_at, 'RECORD', coalesce(a.actor, 'service'), f.state, f.value, f.qualifier, f.restates, false,
       f.note
FROM figure f
LEFT JOIN LATERAL (
    SELECT actor FROM audit_entry WHERE resource = 'figure' AND key = f.id::text ORDER BY id LIMIT 1) a ON true;

-- Nobody says himself when a version was recorded. A transaction that records one first announces, until it ends, the
-- second in which it did so, and reads the clock only then: who finds no announcement up to an instant that has passed
-- knows that nothing will be added up to it any more. See org.gonghui.metrics.shared.Hindsight.
CREATE FUNCTION announce_recording() RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock_shared(202611, floor(extract(epoch FROM clock_timestamp()) - 1577836800)::int);
$$;

CREATE FUNCTION open_recordings(up_to timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT count(*) FROM pg_locks
    WHERE locktype = 'advisory' AND classid = 202611 AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid::bigint <= floor(extract(epoch FROM up_to) - 1577836800);
$$;

CREATE FUNCTION stamp_figure_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before figure_version;
BEGIN
    PERFORM announce_recording();
    SELECT * INTO before FROM figure_version WHERE figure = NEW.figure ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(before.number, 0) + 1;
    NEW.recorded_at := greatest(clock_timestamp(), before.recorded_at + interval '1 microsecond');
    RETURN NEW;
END $$;
CREATE TRIGGER figure_version_stamped BEFORE INSERT ON figure_version
    FOR EACH ROW EXECUTE FUNCTION stamp_figure_version();

-- Every figure as it was known at an instant; first_recorded_at decides between claims that compete. The planner writes
-- it into the question that uses it.
CREATE FUNCTION figure_known_at(instant timestamptz) RETURNS TABLE (
    id uuid, body text, metric text, period_kind text, period_from text, period_to text, first_day date, last_day date,
    days daterange, breakdown text, coverage text, basis text, value numeric, qualifier text, source_document text,
    source_lines text, correction_document text, correction_lines text, restates uuid, preferred boolean, state text,
    note text, external_system text, external_key text, first_recorded_at timestamptz, number int,
    recorded_at timestamptz, step text, actor text, reason text)
LANGUAGE sql STABLE AS $$
    SELECT f.id, f.body, f.metric, f.period_kind, f.period_from, f.period_to, f.first_day, f.last_day, f.days,
           f.breakdown, f.coverage, f.basis, v.value, v.qualifier, f.source_document, f.source_lines,
           v.correction_document, v.correction_lines, v.restates, v.preferred, v.state, v.note, f.external_system,
           f.external_key, f.recorded_at, v.number, v.recorded_at, v.step, v.actor, v.reason
    FROM figure f
    CROSS JOIN LATERAL (
        SELECT * FROM figure_version w
        WHERE w.figure = f.id AND w.recorded_at <= instant
        ORDER BY w.number DESC LIMIT 1) v
$$;

-- The public documents say more now: where a correction is read, and whether the figure is the preferred one.
UPDATE feed_entry
SET doc = left(doc, -1) || ',"correctionSource":null,"preferred":false}',
    version = version + 1, xid = pg_current_xact_id(), seq = nextval('feed_seq'), at = now()
WHERE resource = 'figure' AND NOT deleted;
