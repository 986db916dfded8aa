-- What a body says of a metric for a period. The two ends of the period stand as they are known: '2024', '2024-03' or
-- '2024-03-15', or null; first_day and last_day are the days they mean, where a lone end counts as its own days.
CREATE TABLE figure (
    id              uuid PRIMARY KEY,
    body            text COLLATE "C" NOT NULL,
    metric          text COLLATE "C" NOT NULL,
    period_kind     text             NOT NULL,
    period_from     text COLLATE "C",
    period_to       text COLLATE "C",
    first_day       date,
    last_day        date,
    days            daterange GENERATED ALWAYS AS (
                        CASE WHEN first_day <= last_day THEN daterange(first_day, last_day, '[]') END) STORED,
    breakdown       text COLLATE "C" NOT NULL,
    coverage        text             NOT NULL,
    basis           text             NOT NULL,
    value           numeric          NOT NULL,
    qualifier       text             NOT NULL,
    source_document text COLLATE "C",
    source_lines    text COLLATE "C",
    restates        uuid,
    state           text             NOT NULL,
    note            text,
    external_system text,
    external_key    text,
    recorded_at     timestamptz      NOT NULL,
    CONSTRAINT figure_natural_key UNIQUE NULLS NOT DISTINCT
        (metric, body, period_kind, period_from, period_to, breakdown, coverage, basis, source_document, source_lines),
    CONSTRAINT figure_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT figure_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT figure_metric_known FOREIGN KEY (metric) REFERENCES metric (code),
    CONSTRAINT figure_source_known FOREIGN KEY (source_document) REFERENCES source (code),
    CONSTRAINT figure_lines_of_a_document CHECK (source_lines IS NULL OR source_document IS NOT NULL),
    CONSTRAINT figure_restated_known FOREIGN KEY (restates) REFERENCES figure (id),
    CONSTRAINT figure_not_of_itself CHECK (restates <> id),
    CONSTRAINT figure_days_forwards CHECK (first_day <= last_day),
    CONSTRAINT figure_days_whole CHECK (last_day IS NULL OR first_day IS NOT NULL),
    CONSTRAINT figure_period_kind_known CHECK (period_kind IN
        ('YEAR', 'HALF', 'QUARTER', 'MONTH', 'DAY', 'AS_OF', 'CUMULATIVE', 'FIVE_YEAR', 'UNSPECIFIED')),
    CONSTRAINT figure_coverage_known CHECK (coverage IN ('OWN', 'SUBTREE')),
    CONSTRAINT figure_basis_known CHECK (basis IN ('REPORTED', 'DERIVED')),
    CONSTRAINT figure_qualifier_known CHECK (qualifier IN ('EXACT', 'AT_LEAST', 'NEARLY', 'ABOUT', 'AT_MOST')),
    CONSTRAINT figure_state_known CHECK (state IN ('PUBLISHED'))
);
-- What roll-ups look for: the figures of a metric that count, by body.
CREATE INDEX figure_to_roll_up ON figure (metric, body, last_day)
    WHERE basis = 'REPORTED' AND state = 'PUBLISHED' AND restates IS NULL;
CREATE INDEX figure_by_body ON figure (body, id);
CREATE INDEX figure_by_metric ON figure (metric, id);
CREATE INDEX figure_by_source ON figure (source_document, id);
CREATE INDEX figure_by_days ON figure USING gist (days);
CREATE INDEX figure_restating ON figure (restates) WHERE restates IS NOT NULL;

-- Years that are closed: no figure that ends in one is recorded any more.
CREATE TABLE period_lock (
    year   int PRIMARY KEY,
    reason text NOT NULL,
    CONSTRAINT period_lock_year_sane CHECK (year BETWEEN 1900 AND 2099)
);
