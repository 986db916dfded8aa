CREATE TABLE activity (
    id              uuid PRIMARY KEY,
    kind            text COLLATE "C" NOT NULL,
    name_zh         text NOT NULL,
    name_en         text,
    organiser       text COLLATE "C" NOT NULL,
    period_from     date NOT NULL,
    period_to       date NOT NULL,
    place           text,
    sessions        integer NOT NULL,
    people          integer,
    person_times    integer,
    money           numeric(14, 2),
    quantity        numeric(15, 3),
    quantity_unit   text COLLATE "C",
    note            text,
    external_system text COLLATE "C",
    external_key    text COLLATE "C",
    CONSTRAINT activity_kind CHECK (kind IN (
        'LECTURE', 'HEALTH_CHECK', 'JOB_FAIR', 'TRAINING', 'LEGAL_AID', 'DISPUTE_HANDLED', 'LAW_TALK',
        'CULTURE_EVENT', 'TREE_PLANTING', 'PUBLICITY', 'VISIT', 'CARE', 'DISCOUNT_SALE', 'OTHER')),
    CONSTRAINT activity_organiser CHECK (organiser ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(organiser) <= 64),
    CONSTRAINT activity_period CHECK (period_to >= period_from AND period_to - period_from < 366),
    CONSTRAINT activity_sessions CHECK (sessions >= 1),
    CONSTRAINT activity_people CHECK (people >= 0),
    CONSTRAINT activity_person_times CHECK (person_times >= 0 AND (people IS NULL OR person_times >= people)),
    CONSTRAINT activity_money CHECK (money >= 0),
    CONSTRAINT activity_quantity CHECK (quantity >= 0),
    CONSTRAINT activity_quantity_whole CHECK (num_nulls(quantity, quantity_unit) IN (0, 2)),
    CONSTRAINT activity_quantity_unit CHECK (quantity_unit IN (
        'ITEM', 'COPY', 'TREE', 'ARTICLE', 'VIEW', 'CASE', 'MU', 'PLACE', 'BATCH', 'SET', 'WORK', 'POST')),
    CONSTRAINT activity_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT activity_external_id UNIQUE (external_system, external_key)
);
CREATE INDEX activity_of_organiser ON activity (organiser, period_from);
CREATE INDEX activity_in_period ON activity (period_from);
