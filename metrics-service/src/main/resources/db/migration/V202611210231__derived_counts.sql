-- Which records of the programme service a metric is counted from: all null where from none.
ALTER TABLE metric
    ADD COLUMN derived_resource text,
    ADD COLUMN derived_kinds    text[],
    ADD COLUMN derived_levels   text[],
    ADD COLUMN derived_measure  text,
    ADD CONSTRAINT metric_derived_resource_known CHECK (derived_resource IN ('STATION', 'ACTIVITY')),
    ADD CONSTRAINT metric_derived_measure_known CHECK
        (derived_measure IN ('RECORDS', 'SESSIONS', 'PERSON_TIMES', 'MONEY', 'QUANTITY')),
    ADD CONSTRAINT metric_derived_whole CHECK
        (num_nulls(derived_resource, derived_kinds, derived_levels, derived_measure) IN (0, 4)),
    ADD CONSTRAINT metric_derived_adds_up CHECK
        (derived_resource IS NULL OR (hierarchy_rule = 'SUM' AND time_rule <> 'NONE'));

-- The public documents say so.
UPDATE feed_entry
SET doc = left(doc, -1) || ',"derivedFrom":null}',
    version = version + 1, xid = pg_current_xact_id(), seq = nextval('feed_seq'), at = now()
WHERE resource = 'metric' AND NOT deleted;

-- What counts need of the records of the programme service, kept by its feed: nothing about persons. A row may come
-- before the body that it names, so there are no foreign keys; a version is taken only if it is higher. A record that
-- lacks what is counted by is refused, which stops the feed where everybody sees it.
CREATE TABLE counted_record (
    resource      text COLLATE "C" NOT NULL,
    key           text COLLATE "C" NOT NULL,
    generation    bigint  NOT NULL,
    version       bigint  NOT NULL,
    deleted       boolean NOT NULL,
    body          text COLLATE "C",
    kind          text COLLATE "C",
    level         text COLLATE "C",
    begins        date,
    ends          date,
    sessions      bigint,
    person_times  bigint,
    money         numeric(14, 2),
    quantity      numeric(15, 3),
    quantity_unit text COLLATE "C",
    PRIMARY KEY (resource, key),
    CONSTRAINT counted_record_says_whose CHECK (deleted OR num_nulls(body, kind) = 0),
    CONSTRAINT counted_station_whole CHECK (deleted OR resource <> 'station' OR level IS NOT NULL),
    CONSTRAINT counted_activity_whole CHECK (deleted OR resource <> 'activity' OR num_nulls(begins, sessions) = 0),
    CONSTRAINT counted_quantity_whole CHECK (num_nulls(quantity, quantity_unit) IN (0, 2))
);
-- Few bodies are looked up one by one; for a province, the kind's records of the period are read and joined.
CREATE INDEX counted_record_of_body ON counted_record (resource, body, kind, begins) WHERE NOT deleted;
CREATE INDEX counted_record_of_kind ON counted_record (resource, kind, begins) WHERE NOT deleted;
