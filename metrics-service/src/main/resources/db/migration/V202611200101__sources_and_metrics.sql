CREATE TABLE source (
    code         text COLLATE "C" PRIMARY KEY,
    kind         text NOT NULL,
    title_zh     text NOT NULL,
    title_en     text,
    publisher_zh text,
    publisher_en text,
    published_on date,
    url          text,
    note         text,
    CONSTRAINT source_code_form CHECK (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' AND length(code) <= 64)
);
CREATE INDEX source_by_kind ON source (kind, code);

CREATE TABLE metric (
    code           text COLLATE "C" PRIMARY KEY,
    name_zh        text    NOT NULL,
    name_en        text,
    definition_zh  text,
    definition_en  text,
    unit           text    NOT NULL,
    area           text    NOT NULL,
    time_rule      text    NOT NULL,
    hierarchy_rule text    NOT NULL,
    value_type     text    NOT NULL,
    non_negative   boolean NOT NULL,
    expected_types text[]  NOT NULL,
    since          text,
    until          text,
    CONSTRAINT metric_code_form CHECK (code ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' AND length(code) <= 64),
    CONSTRAINT metric_time_rule_known CHECK (time_rule IN ('SUM', 'LAST', 'NONE')),
    CONSTRAINT metric_hierarchy_rule_known CHECK (hierarchy_rule IN ('SUM', 'NONE')),
    CONSTRAINT metric_adds_up CHECK (hierarchy_rule = 'NONE' OR value_type NOT IN ('PERCENT', 'ORDINAL')),
    CONSTRAINT metric_money_in_cny CHECK ((value_type = 'MONEY') = (unit = 'CNY'))
);
CREATE INDEX metric_by_area ON metric (area, code);
CREATE INDEX metric_by_unit ON metric (unit, code);

CREATE TABLE metric_dimension (
    metric   text COLLATE "C" NOT NULL,
    position int              NOT NULL,
    code     text COLLATE "C" NOT NULL,
    allowed  text[]           NOT NULL,
    PRIMARY KEY (metric, position),
    CONSTRAINT metric_dimension_of_metric FOREIGN KEY (metric) REFERENCES metric (code),
    CONSTRAINT metric_dimension_has_values CHECK (cardinality(allowed) > 0)
);
