-- Which bodies are asked for which metrics of a year, by when. What each of them owes is worked out from the tree and
-- the metrics, what it delivered is read from the figures: nothing is stored for a body.
CREATE TABLE reporting_task (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    year            int              NOT NULL,
    title_zh        text             NOT NULL,
    title_en        text,
    types           text[]           NOT NULL,
    levels          text[]           NOT NULL,
    metrics         text[]           NOT NULL,
    due_on          date             NOT NULL,
    closed          boolean          NOT NULL,
    CONSTRAINT reporting_task_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT reporting_task_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT reporting_task_asks_something CHECK (cardinality(metrics) > 0)
);
CREATE INDEX reporting_task_by_body ON reporting_task (body, id);
CREATE INDEX reporting_task_by_year ON reporting_task (year, id);

-- A body and all that it ever stood under.
CREATE FUNCTION body_and_superiors_ever(asked text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above (code) AS (
        SELECT asked COLLATE "C"
        UNION
        SELECT a.superior FROM above
        JOIN affiliation a ON a.body = above.code AND a.kind = 'primary' AND NOT a.deleted)
    SELECT code FROM above
$$;

-- Whether a body stands, on a day, at or below another one.
CREATE FUNCTION stands_below(asked text, root text, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above (code) AS (
        SELECT asked COLLATE "C"
        UNION
        SELECT a.superior FROM above
        JOIN affiliation a ON a.body = above.code AND a.kind = 'primary' AND NOT a.deleted AND a.validity @> day)
    SELECT EXISTS (SELECT FROM above WHERE code = root)
$$;

-- Whether a body with this type and level is due to report a metric by a task. Types of the task go before the metric's.
CREATE FUNCTION is_due(task reporting_task, type text, level text, expected_types text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN cardinality(task.types) > 0 THEN type = ANY (task.types)
                ELSE cardinality(expected_types) = 0 OR type = ANY (expected_types) END
           AND (cardinality(task.levels) = 0 OR level = ANY (task.levels))
$$;

-- Whether a task asks a body for anything.
CREATE FUNCTION asks(task reporting_task, asked text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT stands_below(asked, task.body, make_date(task.year, 12, 31))
       AND EXISTS (
            SELECT FROM union_body b JOIN metric m ON m.code = ANY (task.metrics)
            WHERE b.code = asked AND NOT b.deleted AND is_due(task, b.type, b.level, m.expected_types))
$$;
