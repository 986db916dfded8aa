-- The rules by which a metric adds up, as they were known, in the manner of the hierarchy: a question about what was
-- known at an instant is answered by the rules of that instant. Names, definitions and dimensions are not kept: they
-- change no answer (while there are figures, dimensions only grow).
ALTER TABLE metric ADD COLUMN known_from timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE metric ALTER COLUMN known_from SET DEFAULT recording_instant();

CREATE TABLE metric_past (
    code           text COLLATE "C" NOT NULL,
    unit           text             NOT NULL,
    time_rule      text             NOT NULL,
    hierarchy_rule text             NOT NULL,
    value_type     text             NOT NULL,
    non_negative   boolean          NOT NULL,
    expected_types text[]           NOT NULL,
    known_from     timestamptz      NOT NULL,
    known_to       timestamptz      NOT NULL,
    PRIMARY KEY (code, known_from),
    CONSTRAINT metric_past_forwards CHECK (known_from < known_to)
);
REVOKE UPDATE, DELETE, TRUNCATE ON metric_past FROM ${runtime_role};

CREATE FUNCTION keep_past_of_metric() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.known_from := greatest(recording_instant(), OLD.known_from + interval '1 microsecond');
    INSERT INTO metric_past
        (code, unit, time_rule, hierarchy_rule, value_type, non_negative, expected_types, known_from, known_to)
    VALUES (OLD.code, OLD.unit, OLD.time_rule, OLD.hierarchy_rule, OLD.value_type, OLD.non_negative,
            OLD.expected_types, OLD.known_from, NEW.known_from);
    RETURN NEW;
END $$;
CREATE TRIGGER metric_keeps_past BEFORE UPDATE ON metric FOR EACH ROW
    WHEN ((OLD.unit, OLD.time_rule, OLD.hierarchy_rule, OLD.value_type, OLD.non_negative, OLD.expected_types)
          IS DISTINCT FROM
          (NEW.unit, NEW.time_rule, NEW.hierarchy_rule, NEW.value_type, NEW.non_negative, NEW.expected_types))
    EXECUTE FUNCTION keep_past_of_metric();

CREATE VIEW metric_known AS
    SELECT code, unit, time_rule, hierarchy_rule, value_type, non_negative, expected_types, known_from,
           timestamptz 'infinity' AS known_to
    FROM metric
    UNION ALL
    SELECT code, unit, time_rule, hierarchy_rule, value_type, non_negative, expected_types, known_from, known_to
    FROM metric_past;
