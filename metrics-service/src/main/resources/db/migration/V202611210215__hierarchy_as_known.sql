-- How the hierarchy was known: what this service's copy of the registry said at any instant since it keeps count. A row
-- says since when it is known so; what it said before goes to the past. What roll-ups do not look at (names, levels) is
-- not kept. A copy made anew that says the same, and a first copy of millions of bodies, write nothing here.

-- The one instant at which a transaction records what it learns. It is announced first, as a version of a figure is: see
-- org.gonghui.metrics.shared.Hindsight.
CREATE FUNCTION recording_instant() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    instant text := current_setting('gonghui.recording_instant', true);
BEGIN
    IF instant IS NULL OR instant = '' THEN
        PERFORM announce_recording();
        instant := set_config('gonghui.recording_instant', clock_timestamp()::text, true);
    END IF;
    RETURN instant::timestamptz;
END $$;

-- What was known before is not kept: what is known now is taken to have been known always.
ALTER TABLE union_body ADD COLUMN known_from timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE affiliation ADD COLUMN known_from timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE union_body ALTER COLUMN known_from SET DEFAULT recording_instant();
ALTER TABLE affiliation ALTER COLUMN known_from SET DEFAULT recording_instant();

CREATE TABLE union_body_past (
    code         text COLLATE "C"   NOT NULL,
    deleted      boolean            NOT NULL,
    type         text,
    founded_on   date,
    dissolved_on date,
    successors   text[] COLLATE "C" NOT NULL,
    known_from   timestamptz        NOT NULL,
    known_to     timestamptz        NOT NULL,
    PRIMARY KEY (code, known_from),
    CONSTRAINT union_body_past_forwards CHECK (known_from < known_to)
);

CREATE TABLE affiliation_past (
    id         text COLLATE "C" NOT NULL,
    deleted    boolean          NOT NULL,
    body       text COLLATE "C",
    superior   text COLLATE "C",
    kind       text,
    validity   daterange        NOT NULL,
    known_from timestamptz      NOT NULL,
    known_to   timestamptz      NOT NULL,
    PRIMARY KEY (id, known_from),
    CONSTRAINT affiliation_past_forwards CHECK (known_from < known_to)
);

-- The past is append-only for the service itself.
REVOKE UPDATE, DELETE, TRUNCATE ON union_body_past, affiliation_past FROM ${runtime_role};

-- The same questions are asked of the past as of the present; a body that was merged is found under its successor.
CREATE INDEX union_body_merged ON union_body (successors) WHERE cardinality(successors) = 1 AND NOT deleted;
CREATE INDEX union_body_past_merged ON union_body_past (successors) WHERE cardinality(successors) = 1 AND NOT deleted;
CREATE INDEX affiliation_past_of_body ON affiliation_past (body) WHERE kind = 'primary' AND NOT deleted;
CREATE INDEX affiliation_past_of_superior ON affiliation_past (superior, body) WHERE kind = 'primary' AND NOT deleted;

CREATE FUNCTION keep_past_of_body() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := greatest(recording_instant(), OLD.known_from + interval '1 microsecond');
BEGIN
    INSERT INTO union_body_past
        (code, deleted, type, founded_on, dissolved_on, successors, known_from, known_to)
    VALUES (OLD.code, OLD.deleted, OLD.type, OLD.founded_on, OLD.dissolved_on, OLD.successors, OLD.known_from, instant);
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.known_from := instant;
    RETURN NEW;
END $$;

CREATE FUNCTION keep_past_of_affiliation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := greatest(recording_instant(), OLD.known_from + interval '1 microsecond');
BEGIN
    INSERT INTO affiliation_past (id, deleted, body, superior, kind, validity, known_from, known_to)
    VALUES (OLD.id, OLD.deleted, OLD.body, OLD.superior, OLD.kind, OLD.validity, OLD.known_from, instant);
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.known_from := instant;
    RETURN NEW;
END $$;

-- By row, and only where something changes: the rows of a copy come one statement each, so a trigger by statement would
-- run for every one of them.
CREATE TRIGGER union_body_keeps_past BEFORE UPDATE ON union_body FOR EACH ROW
    WHEN ((OLD.deleted, OLD.type, OLD.founded_on, OLD.dissolved_on, OLD.successors)
          IS DISTINCT FROM (NEW.deleted, NEW.type, NEW.founded_on, NEW.dissolved_on, NEW.successors))
    EXECUTE FUNCTION keep_past_of_body();
CREATE TRIGGER union_body_leaves_past BEFORE DELETE ON union_body FOR EACH ROW EXECUTE FUNCTION keep_past_of_body();
CREATE TRIGGER affiliation_keeps_past BEFORE UPDATE ON affiliation FOR EACH ROW
    WHEN ((OLD.deleted, OLD.body, OLD.superior, OLD.kind, OLD.valid_from, OLD.valid_to)
          IS DISTINCT FROM (NEW.deleted, NEW.body, NEW.superior, NEW.kind, NEW.valid_from, NEW.valid_to))
    EXECUTE FUNCTION keep_past_of_affiliation();
CREATE TRIGGER affiliation_leaves_past BEFORE DELETE ON affiliation FOR EACH ROW
    EXECUTE FUNCTION keep_past_of_affiliation();

-- Whatever was known of bodies and affiliations, and when. The planner writes these into the questions that use them.
CREATE VIEW union_body_known AS
    SELECT code, deleted, type, founded_on, dissolved_on, successors, known_from, timestamptz 'infinity' AS known_to
    FROM union_body
    UNION ALL
    SELECT code, deleted, type, founded_on, dissolved_on, successors, known_from, known_to FROM union_body_past;

CREATE VIEW affiliation_known AS
    SELECT id, deleted, body, superior, kind, validity, known_from, timestamptz 'infinity' AS known_to FROM affiliation
    UNION ALL
    SELECT id, deleted, body, superior, kind, validity, known_from, known_to FROM affiliation_past;

-- Up to where the registry's affiliations had been read, and since when. A position that brought nothing is not kept: the
-- tree was as known as at the one before.
CREATE TABLE hierarchy_position (
    recorded_at timestamptz NOT NULL PRIMARY KEY,
    cursor      text
);
REVOKE UPDATE, DELETE, TRUNCATE ON hierarchy_position FROM ${runtime_role};
INSERT INTO hierarchy_position (recorded_at, cursor)
SELECT clock_timestamp(), cursor FROM feed_position WHERE feed = 'registry.affiliation';

CREATE FUNCTION keep_hierarchy_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO hierarchy_position (recorded_at, cursor) VALUES (recording_instant(), NEW.cursor)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER hierarchy_position_kept AFTER UPDATE ON feed_position FOR EACH ROW
    WHEN (NEW.feed = 'registry.affiliation' AND NEW.cursor IS DISTINCT FROM OLD.cursor
          AND (OLD.cursor IS NULL OR NEW.cursor IS NULL
               OR nullif(current_setting('gonghui.recording_instant', true), '') IS NOT NULL))
    EXECUTE FUNCTION keep_hierarchy_position();
