ALTER TABLE metric
    DROP CONSTRAINT metric_derived_resource_known,
    ADD CONSTRAINT metric_derived_resource_known CHECK (derived_resource IN ('STATION', 'ACTIVITY', 'RELIEF_COUNT')),
    DROP CONSTRAINT metric_derived_measure_known,
    ADD CONSTRAINT metric_derived_measure_known CHECK (derived_measure IN (
        'RECORDS', 'SESSIONS', 'PERSON_TIMES', 'MONEY', 'QUANTITY', 'RECIPIENTS', 'GOODS', 'MONEY_WITH_GOODS'));

-- Counts of relief as the programme service publishes them: for each body with all below it, year and group of cases.
-- Nobody adds them up: the same people may stand in several. Where one is of too few people it says nothing but that.
CREATE TABLE relief_count (
    key                text COLLATE "C" PRIMARY KEY,
    generation         bigint  NOT NULL,
    version            bigint  NOT NULL,
    deleted            boolean NOT NULL,
    body               text COLLATE "C",
    year               int,
    cases_of           text COLLATE "C",
    withheld           boolean,
    cases              bigint,
    recipients         bigint,
    recipients_at_most bigint,
    money              numeric(14, 2),
    goods              numeric(14, 2),
    CONSTRAINT relief_count_says_whose CHECK (deleted OR num_nulls(body, year, cases_of, withheld) = 0),
    CONSTRAINT relief_count_whole CHECK (
        deleted OR num_nulls(cases, recipients, recipients_at_most, money, goods) = CASE WHEN withheld THEN 5 ELSE 0 END)
);
CREATE INDEX relief_count_of_body ON relief_count (body, year, cases_of) WHERE NOT deleted;
